using EvalBot.Bot.Indicators;
using EvalBot.Bot.Ratings;
using EvalBot.Bot.Reports;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Reports;
using EvalBot.Core.Rights;

namespace EvalBot.Tests.Cards;

internal static partial class EveryCard
{
    private static readonly DateOnly ReportDue = new(2018, 8, 21);

    /// <summary>The report of an evaluation as far as it can come there: handed in, given back, handed in again, shared, handed on, answered.</summary>
    private static Evaluation Reported(Evaluation evaluation, ReportState until, Func<string, string> words)
    {
        var report = new EvaluationReport();
        var (district, at) = (evaluation.DistrictId, Stages.Meeting.AddDays(10));
        var writer = evaluation.Seats.Single(seat => seat.SeatId == "expert-1").PersonId;
        evaluation.Begin(report);
        report.Assign(evaluation, writer, [], Stages.Plan.Plan.PanelShape, new(Stages.First, at, ""));
        foreach (var number in new[] { 1, 2 })
            report.Improve(evaluation, ImprovementCards.Topics(evaluation).ElementAt(number), Short($"{number} {words($"improvement{number}")}"), $"{district}-manager", [$"{district}-manager"], new(2019, 3, 31), Stages.First, at);
        if (until == ReportState.Writing)
            return evaluation;

        HandIn("a");
        report.Return(new(Stages.First, at, words("reportReturn")));
        HandIn("b");
        if (until == ReportState.WithCity)
            return evaluation;

        report.Share(evaluation, ReportDue, new(Stages.First, at.AddDays(1), ""));
        report.Receive(asOfficer: true, $"{district}-officer", at.AddDays(2));
        if (until == ReportState.WithOfficer)
            return evaluation;

        report.HandOn(evaluation, inPlaceOfOfficer: true, ReportDue, new(Stages.Second, at.AddDays(7), words("reportInPlace")));
        report.Record(words("followPlan"), words("followSharing"), new(2018, 8, 24), 0, $"{district}-manager", at.AddDays(8));
        report.AnswerImprovement(1, Stance.Partly, Short(words("improvementHow")), new(2018, 8, 24), 0, $"{district}-manager", at.AddDays(8));
        return evaluation;

        void HandIn(string hash) => report.HandIn(
            evaluation, new(hash, "도봉구 보고서.docx", 80_000, new string(hash[0], 64), at), fromChat: false, ReportDue, writer, at);

        static string Short(string text) => text.Length <= Improvement.LongestWords ? text : text[..Improvement.LongestWords];
    }

    private static IEnumerable<FilledCard> Reports(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new ReportCards(Stages.Faces, Stages.Plan);
        var district = stages.Preparing().DistrictId;
        var writer = stages.Preparing().Seats.Single(seat => seat.SeatId == "expert-1").PersonId;
        var now = Stages.Meeting.AddDays(20);
        var readers = new (string What, Standing Who)[]
        {
            ("coordinator", new(Stages.First, [new(Stages.First, Role.Coordinator, null, null, null)])),
            ("writer", new(writer, [new(writer, Role.Writer, district, null, null)])),
            ("officer", new($"{district}-officer", [new($"{district}-officer", Role.Officer, district, null, null)])),
            ("consortium", new($"{district}-manager", [new($"{district}-manager", Role.Consortium, district, null, Title.Manager)])),
        };
        foreach (var state in Enum.GetValues<ReportState>())
        {
            var evaluation = Reported(state == ReportState.WithCity ? stages.Final() : stages.Notified(), state, words);
            foreach (var (what, who) in readers)
                yield return new("report-state", $"{state}, {what}", false, cards.State(language, evaluation, who, [writer], ReportDue, Stages.Names, now));
        }

        var typed = new Dictionary<string, string>
        {
            ["writer"] = writer,
            ["reason"] = words("typedWriterReason"),
            ["plan"] = words("typedPlan"),
            ["sharing"] = words("typedSharing"),
            ["sharedOn"] = words("typedSharedOn"),
            ["words"] = words("typedImprovement"),
            ["topic"] = "goal-1",
            ["owner"] = $"{district}-manager",
            ["due"] = words("typedDue"),
            ["stance"] = "Partly",
            ["how"] = words("typedHow"),
            ["doneOn"] = words("typedDoneOn"),
        };
        yield return new("report-state", "nobody", false, cards.State(language, stages.Graded(), readers[0].Who, [], null, Stages.Names, now));
        yield return new("report-assign", "first", true, cards.Assign(language, stages.Graded(), [], Stages.Names));
        yield return new("report-assign", "refused", true, cards.Assign(language, stages.Graded(), [writer], Stages.Names, typed, words("problem")));
        var draft = new ReportDraft(1, ReportPart.Results);
        yield return new("report-part", "empty", true, cards.Part(language, stages.Graded(), draft, Stages.Names));
        draft.Save(words("reportPart"), 0, writer, now);
        yield return new("report-part", "overtaken", true, cards.Part(language, stages.Final(), draft, Stages.Names, words("typedReportPart"), words("problem"), showStored: true));
        var reported = Reported(stages.Notified(), ReportState.Shared, words);
        foreach (var kind in Enum.GetValues<ReportStepKind>())
            yield return new("report-step", $"{kind}", true, cards.Step(language, reported, kind, [$"{district}-manager", $"{district}-officer"], Stages.Names, words("typedStepReason"), kind == ReportStepKind.HandOnInPlace ? words("problem") : null));
        yield return new("report-told", "officer", false, cards.Told(language, Reported(stages.Notified(), ReportState.WithOfficer, words), reported.Report!.Newest!, asOfficer: true));
        yield return new("report-told", "consortium", true, cards.Told(language, reported, reported.Report.Newest!, asOfficer: false));
        yield return new("report-followup", "recorded", true, cards.FollowUp(language, reported, Stages.Names));
        yield return new("report-followup", "refused", true, cards.FollowUp(language, reported, Stages.Names, typed, words("problem")));
        foreach (var card in Improvements(language, stages, reported, words, typed, now).Concat(Practices(language, stages, words)).Concat(Supports(language, stages, words, now)))
            yield return card;
    }

    private static IEnumerable<FilledCard> Improvements(
        Language language, Stages stages, Evaluation reported, Func<string, string> words, Dictionary<string, string> typed, DateTimeOffset now)
    {
        var cards = new ImprovementCards(Stages.Faces, Stages.Plan);
        yield return new("improvement-list", "consortium", false, cards.List(language, reported, Stages.Names, canLead: false, canAnswer: true, showOwn: true, now));
        yield return new("improvement-list", "city", false, cards.List(language, reported, Stages.Names, canLead: true, canAnswer: false, showOwn: true, now));
        var next = CarriedOver(stages.Draft(), words);
        yield return new("improvement-list", "next year", false, cards.List(language, next, Stages.Names, canLead: false, canAnswer: false, showOwn: false, now));
        yield return new("indicators-sheet", "after a report", true, new AgreementCards(Stages.Faces, Stages.Plan).Sheet(
            language, next, next.Agreement.Present, new(Stages.First, [new(Stages.First, Role.Coordinator, null, null, null)]), Stages.Names));
        var rating = CarriedOver(stages.Preparing(), words);
        yield return new("rating-form", "after a report", true, new RatingCards(Stages.Faces, Stages.Plan).Form(language, rating, rating.Seats[0], [], 0));
        yield return new("improvement-form", "empty", true, cards.Form(
            language, reported, [new(new(TopicKind.Goal, 1, "x"), words("suggestion")), new(new(TopicKind.Indicator, 1, words("suggestedIndicator")), "")], [("dobong-manager", "도봉구 책임자")]));
        yield return new("improvement-form", "refused", true, cards.Form(language, reported, [], [("dobong-manager", "도봉구 책임자")], typed, words("problem")));
        yield return new("improvement-answer", "first", true, cards.Answer(language, reported, reported.Report!.ImprovementOf(2)!, Stages.Names));
        yield return new("improvement-answer", "refused", true, cards.Answer(language, reported, reported.Report.ImprovementOf(1)!, Stages.Names, typed, words("problem")));
        yield return new("report-step", "strike", true, cards.Strike(language, reported, reported.Report.ImprovementOf(2)!, words("typedStrike"), words("problem")));
    }

    /// <summary>Two improvements of 2017 came over.</summary>
    private static Evaluation CarriedOver(Evaluation evaluation, Func<string, string> words)
    {
        evaluation.CarryOver(
            [
                new(2017, 1, new(TopicKind.Goal, 1, words("carriedTopic")), words("carried"), words("carriedOwner"), new(2018, 3, 31), Stance.Accepted, words("carriedHow"), new(2018, 3, 2)),
                new(2017, 2, new(TopicKind.Whole, 0, ""), "저녁 모임을 늘린다", "책임자", new(2018, 6, 30), null, "", null),
            ],
            2018, new(Stages.First, Stages.Meeting.AddDays(-100), ""));
        return evaluation;
    }

    private static IEnumerable<FilledCard> Practices(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new PracticeCards(Stages.Faces, Stages.Plan);
        var evaluation = stages.Final();
        var (asked, named) = (new Practice(1, 1, 1, words("practice"), new(Stages.First, Stages.Meeting, "")), new Practice(2, 1, 2, words("practice"), new(Stages.First, Stages.Meeting, "")));
        yield return new("practice-consent", "asked", true, cards.Consent(language, evaluation, asked, words("problem")));
        named.Answer(named: true, "dobong-manager", Stages.Meeting);
        yield return new("practice-list", "none", false, cards.List(language, [], null, 1));
        yield return new("practice-list", "coordinator", false, cards.List(language, [(asked, evaluation), (named, evaluation)], [(evaluation, 3, new(9, 2))], 1));
        yield return new("report-step", "release", true, cards.Release(language, [(asked, evaluation), (named, evaluation)], 120));
        named.Release(new(Stages.First, Stages.Meeting, ""));
        yield return new("practice-list", "reader", false, cards.List(language, [(named, evaluation)], null, 1));
        yield return new("practice-consent", "answered", true, cards.Consent(language, evaluation, named));
        yield return new("practice-form", "", true, cards.Form(language, evaluation, 1, words("typedPractice"), words("problem")));
    }

    private static IEnumerable<FilledCard> Supports(Language language, Stages stages, Func<string, string> words, DateTimeOffset now)
    {
        var cards = new SupportCards(Stages.Faces, Stages.Plan);
        yield return new("support-table", "", false, cards.Table(language, [stages.Final(), stages.Notified(), Reported(stages.Final(), ReportState.Shared, words)], new HashSet<string>(), 1, now, Tier.Committee));
        yield return new("support-table", "public", false, cards.Table(language, [stages.Final(), stages.Notified()], new HashSet<string>(), 1, now, Tier.Public));
    }
}
