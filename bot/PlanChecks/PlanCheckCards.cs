using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.PlanChecks;

/// <summary>A plan with what the rule check found in it.</summary>
/// <param name="Acknowledged">Who acknowledged which finding, by its key; null for a plan that is only tried, and not in force.</param>
public sealed record PlanReview(EvaluationPlan Plan, PlanLines Lines, IReadOnlyList<PlanFinding> Findings, IReadOnlyDictionary<string, PlanAcknowledgement>? Acknowledged)
{
    /// <summary>The warnings that nobody acknowledged yet.</summary>
    public IReadOnlyList<PlanFinding> Waiting => Acknowledged is null
        ? []
        : [.. Findings.Where(finding => finding.Severity == Severity.Warning && !Acknowledged.ContainsKey(finding.Key))];
}

/// <summary>계획점검: what the rule check found, in words.</summary>
public sealed class PlanCheckCards(CardFaces faces)
{
    /// <summary>The most findings on a card, and the most things that one of them lists.</summary>
    private const int MostFindings = 16;
    private const int MostListed = 6;

    /// <summary>All findings; with the warnings that wait to be acknowledged.</summary>
    /// <param name="names">Of the people in the plan.</param>
    public JsonObject Review(Language language, PlanReview review, Names names)
    {
        var face = faces.In(language);
        var shown = review.Findings.Take(MostFindings).ToList();
        var errors = review.Findings.Count(finding => finding.Severity == Severity.Error);
        var waiting = shown.Intersect(review.Waiting).ToList();
        return face.Fill("plan-check", new
        {
            title = review.Findings.Count == 0 ? face.Say("planCheck.fine") : face.Say("planCheck.title", errors, review.Findings.Count - errors),
            plan = review.Plan.Name,
            about = review.Acknowledged is null ? face.Say("planCheck.trial") : review.Findings.Count == 0 ? "" : face.Say(errors > 0 ? "planCheck.errorsStop" : "planCheck.warningsOnly"),
            findings = shown.Select((finding, i) => new
            {
                head = Head(face, language, review.Plan, finding, i + 1),
                isError = finding.Severity == Severity.Error,
                place = face.Say("planCheck.place", face.Say($"planCheck.part.{finding.Place.Split('.')[0]}"), review.Lines.FileName, review.Lines.Of(finding.Place)),
                what = Say(face, language, review.Plan, finding, names, "what"),
                consequence = Say(face, language, review.Plan, finding, names, "consequence"),
                proposal = Say(face, language, review.Plan, finding, names, "proposal"),
                acknowledged = review.Acknowledged?.GetValueOrDefault(finding.Key) is { } by ? face.Say("planCheck.acknowledged", names.Of(by.PersonId, language), face.Time(by.At)) : "",
            }),
            more = review.Findings.Count > shown.Count ? face.Say("planCheck.more", review.Findings.Count - shown.Count) : "",
            waiting = waiting.Select(finding => new { title = face.Say("planCheck.choice", shown.IndexOf(finding) + 1, Topics(language, review.Plan, [finding])[0]), value = finding.Key }),
        });
    }

    /// <summary>A finding in one sentence, for the log of the start.</summary>
    public string Sentence(Language language, PlanFinding finding, PlanFile file)
    {
        var face = faces.In(language);
        return face.Say(
            "planCheck.log", face.Say($"planCheck.{Severities[finding.Severity]}"),
            Say(face, language, file.Plan, finding, new(file.Sample.People.ToDictionary(person => person.Id)), "what"));
    }

    /// <summary>What each of these findings is about, in a few words.</summary>
    public IReadOnlyList<string> Topics(Language language, EvaluationPlan plan, IEnumerable<PlanFinding> findings) =>
        [.. findings.Select(finding => Say(faces.In(language), language, plan, finding, new(new Dictionary<string, Person>()), "short"))];

    private static readonly IReadOnlyDictionary<Severity, string> Severities = new Dictionary<Severity, string> { [Severity.Error] = "error", [Severity.Warning] = "warning" };

    private static string Head(CardFace face, Language language, EvaluationPlan plan, PlanFinding finding, int number) => face.Say(
        "planCheck.head", number, face.Say($"planCheck.{Severities[finding.Severity]}"), Say(face, language, plan, finding, new(new Dictionary<string, Person>()), "short"));

    private static string Say(CardFace face, Language language, EvaluationPlan plan, PlanFinding finding, Names names, string part)
    {
        var name = finding is BaselineLate { Terminated: true } ? "baselineTerminated" : JsonNamingPolicy.CamelCase.ConvertName(finding.GetType().Name);
        return face.Say($"planCheck.{name}.{part}", Facts(face, language, plan, finding, names));
    }

    private static object[] Facts(CardFace face, Language language, EvaluationPlan plan, PlanFinding finding, Names names)
    {
        return finding switch
        {
            RoundingOpen open => [Wording.Number(open.Total), face.Band(open.Higher), face.Band(open.Lower), open.Higher.From, open.Higher.From - 1],
            ConversionOpen { Example: { } example } => [Fact(
                "conversion", example.Quantitative, example.Points, example.Proportional.ToCut(), face.Band(example.ProportionalBand), example.Interval.ToCut(), face.Band(example.IntervalBand))],
            ConversionOpen => [""],
            CountingOpen open => [string.Join(", ", new[] { open.Quorum ? Fact("quorum") : "", open.NotAssessable ? Fact("notAssessable") : "" }.Where(each => each.Length > 0))],
            RedeliberationOpen => [],
            BaselineLate late => [Listed(late.Rounds, round => Fact(
                "baseline", round.Round, face.Day(round.Baseline), face.Day(round.DocumentsDue), round.AfterMeeting.Count > 0 ? Districts(round.AfterMeeting) : Fact("nobody")))],
            WeightsOff off => [District(off.DistrictId), Fact(off.Goals ? "goals" : "indicators"), Wording.Number(off.Sum)],
            BandUnreachable band => [face.Band(band.Band), band.From, band.To, band.Lowest, band.Highest],
            DeadlinesOnDaysOff off => [Listed(off.Days, day => Fact(
                day.RollsTo is null ? "stays" : "rolls", face.Say("deadline", day.Kind),
                day.Holiday is null ? face.Day(day.Day) : $"{face.Day(day.Day)} {day.Holiday}", day.RollsTo is { } to ? face.Day(to) : "", Districts(day.Districts)))],
            PeriodOfAnotherLength odd => [
                odd.UsualMonths,
                Listed(odd.Periods, period => Fact(period.Days == 0 ? "period" : "periodDays", District(period.DistrictId), face.Period(new(1, period.Start, period.End)), period.Months, period.Days)),
                Listed(odd.Periods, period => Fact("start", District(period.DistrictId), period.UsualStart.ToString("O", CultureInfo.InvariantCulture)))],
            PreviousCoverageOpen open => [string.Join(". ", new[] { ("missing", open.Missing), ("assumed", open.Assumed) }.Where(each => each.Item2.Count > 0).Select(each => Fact(each.Item1, Districts(each.Item2))))],
            ReportBeforeAppeal early => [Districts(early.Districts), District(early.Districts[0]), face.Day(early.Report), early.Decided is { } decided ? face.Day(decided) : Fact("noLimit")],
            TwoMeetingsADay two => [Pairs(two.Pairs)],
            MeetingsOverlap overlap => [Pairs(overlap.Pairs)],
            PeerOfEndedProject ended => [Listed(ended.Projects, project => Fact(
                "ended", District(project.DistrictId), face.Day(project.End), project.Panels.Count > 0 ? Districts(project.Panels) : Fact("nobody")))],
            OfficerRatesOwnDistrict own => [Districts(own.Districts), SeatOf(own.SeatId)],
            TrimNeverHappens trim => [trim.TrimFrom, trim.Maximum],
            HolidaysUncovered uncovered => [string.Join(", ", uncovered.Years), Districts(uncovered.Districts)],
            _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, "No such finding."),
        };

        string Fact(string key, params object[] words) => face.Say($"planCheck.fact.{key}", words);

        string District(string id) => language.Name(plan.District(id));

        string SeatOf(string id) => plan.PanelShape.Seat(id) is var seat ? language.Pick(seat.Name, seat.EnglishName) : id;

        string Districts(IReadOnlyList<string> ids) => Listed(ids, District);

        string Pairs(IReadOnlyList<MeetingPair> pairs) => Listed(pairs, pair => Fact(
            "pair", face.Day(pair.Day), District(pair.First), District(pair.Second), Listed(pair.People, person => names.Of(person, language))));

        string Listed<T>(IReadOnlyList<T> things, Func<T, string> words)
        {
            var first = string.Join(", ", things.Take(MostListed).Select(words));
            return things.Count <= MostListed ? first : face.Say("planCheck.list", first, things.Count - MostListed);
        }
    }
}
