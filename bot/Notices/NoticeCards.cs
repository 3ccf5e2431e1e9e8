using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Notices;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Notices;

/// <summary>결과 통보.</summary>
public sealed class NoticeCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>So many characters of the panel's common text stand on a card; all of it is in the document (통보서).</summary>
    private const int RoomForReasons = 3000;

    /// <summary>Before sending: exactly what goes out, to whom by name, how many they are, what is pending. Nothing is sent before 통보 is pressed.</summary>
    /// <param name="kind">What is told.</param>
    /// <param name="recipients">The people who will be told.</param>
    /// <param name="toConsortium">Whether it is the hand-over 區 → 단체.</param>
    /// <param name="inPlaceOfOfficer">The coordinator delivers in the officer's place: asks for a reason.</param>
    /// <param name="reasons">What it tells of the panel's common text; null for none.</param>
    /// <param name="pending">What is not there yet and could be waited for.</param>
    /// <param name="correction">What was wrong with the words of the notice before; null where it is no such notice.</param>
    public JsonObject Form(
        Language language, Evaluation evaluation, NoticeKind kind, IReadOnlyList<string> recipients, bool toConsortium, bool inPlaceOfOfficer, Names names,
        NoticeReasons? reasons, IReadOnlyList<string> pending, string? correction = null, string? problem = null)
    {
        var face = faces.In(language);
        var waiting = toConsortium ? evaluation.NoticeWithOfficer : null;
        var told = new ToldNotice(evaluation, kind, evaluation.Grade!, waiting, correction);
        var tier = toConsortium ? Tier.Consortium : Tier.Officer;
        return face.Fill("notice-form", new
        {
            title = face.Title(evaluation, $"notice.form{kind}"),
            problem = CardFace.Lines(problem),
            about = face.Say(inPlaceOfOfficer ? "notice.inPlace" : toConsortium ? "notice.toConsortium" : "notice.toDistrict"),
            due = waiting is null ? "" : face.Say("notice.due", face.Until(waiting.Due)),
            pending,
            recipients = face.Say("notice.recipients", recipients.Count),
            people = recipients.Select(person => names.Of(person, language)),
            why = Why(face, told),
            result = face.Result(told.Grade),
            facts = Facts(face, told.Grade, tier),
            support = Support(face, told),
            reasonsNote = Note(face, reasons, tier),
            reasons = Reasons(face, evaluation, reasons, tier),
            remedy = Remedy(face, told),
            asksWhy = inPlaceOfOfficer || correction is not null,
            reasonLabel = face.Say(correction is null ? "notice.reason" : "notice.correctionReason"),
            reason = correction ?? "",
            district = evaluation.DistrictId,
            grade = told.Grade.Number,
            notice = toConsortium ? waiting?.Number ?? 0 : evaluation.Notices.Count + 1,
            step = correction is not null ? "correction" : inPlaceOfOfficer ? "in-place-of-officer" : toConsortium ? "to-consortium" : "to-district",
        });
    }

    /// <summary>What officer and consortium are told: the same sheet for both, with the officer's button to hand it on or the consortium's to appeal.</summary>
    /// <param name="reasons">What it tells of the panel's common text; null where the panel had none.</param>
    /// <param name="received">Whether the reader has confirmed the receipt.</param>
    public JsonObject Told(Language language, Evaluation evaluation, ResultNotice notice, bool asOfficer, Names names, NoticeReasons? reasons, bool received)
    {
        var face = faces.In(language);
        var district = plan.District(evaluation.DistrictId);
        var told = new ToldNotice(evaluation, notice.Kind, evaluation.Grades.Single(sheet => sheet.Number == notice.GradeNumber), notice, null);
        var tier = asOfficer ? Tier.Officer : Tier.Consortium;
        var successor = evaluation.Notices.FirstOrDefault(later => later.Number > notice.Number && (asOfficer || later.ToConsortium is not null));
        return face.Fill("notice-told", new
        {
            title = face.Title(evaluation, "notice.told", face.Say("notice", notice.Kind)),
            superseded = successor is null ? [] : CardFace.Lines(face.Say("notice.supersededBy", successor.Number, face.Time((asOfficer ? successor.ByCity : successor.ToConsortium!).At), string.Join(' ', Why(face, successor)))),
            told = asOfficer ? face.Say("notice.byCity", face.Time(notice.ByCity.At))
                : notice.ToConsortium is { } handed ? face.Say("notice.byOfficer", face.Time(handed.At))
                : "",
            why = Why(face, told),
            result = face.Result(told.Grade),
            facts = Facts(face, told.Grade, tier),
            support = Support(face, told),
            reasonsNote = Note(face, reasons, tier),
            reasons = Reasons(face, evaluation, reasons, tier),
            remedy = Remedy(face, told),
            handed = Handed(face, notice, names, tier),
            what = !asOfficer ? "" : face.Say(notice.ToConsortium is null ? "notice.handOn" : "notice.handedOn", face.Until(notice.Due)),
            unreceived = !received && successor is null,
            buttons = successor is null ? Buttons(face, evaluation, notice, asOfficer, district.Name) : [],
            district = district.Id,
            notice = notice.Number,
        });
    }

    /// <summary>통보 기록: each notice with its hand-overs, its receipts by name, and who has not confirmed yet.</summary>
    public JsonObject List(Language language, Evaluation evaluation, Participants people, Names names, IReadOnlySet<Tier> reader, DateTimeOffset now)
    {
        var face = faces.In(language);
        var showsPeople = Disclosure.MayRead(reader, Disclosed.HandOverPeople);
        var city = reader.Contains(Tier.Coordinator) || reader.Contains(Tier.Officer) || reader.Contains(Tier.Auditor);
        return face.Fill("notice-list", new
        {
            title = face.Title(evaluation, "notice.listTitle"),
            notices = evaluation.Notices.Where(notice => city || notice.ToConsortium is not null).OrderBy(notice => notice.Number).Select(notice => new
            {
                heading = face.Say("notice.numbered", notice.Number, face.Say("notice", notice.Kind)),
                lines = Lines(notice),
            }),
            none = evaluation.Notices.Count == 0 ? face.Say("notice.none") : "",
        });

        IEnumerable<string> Lines(ResultNotice notice)
        {
            yield return face.Say("notice.due", face.Until(notice.Due));
            yield return Line("notice.handedToDistrict", notice.ByCity, notice.CityWasLate);
            if (showsPeople)
            {
                foreach (var line in Receipts(notice, people.Officers, asOfficer: true))
                    yield return line;
            }

            if (notice.ToConsortium is { } handed)
            {
                yield return Line("notice.handedToConsortium", handed, notice.OfficerWasLate);
                if (handed.Words.Length > 0 && city)
                    yield return face.Say("notice.inPlaceBecause", handed.Words);
                if (showsPeople)
                {
                    foreach (var line in Receipts(notice, people.Consortium, asOfficer: false))
                        yield return line;
                }
            }
            else if (evaluation.SuccessorOf(notice) is null)
                yield return face.Say(now >= KoreanDays.EndOf(notice.Due) ? "notice.notHandedOnLate" : "notice.notHandedOn");

            if (notice.AppealLastDay is { } lastDay)
                yield return face.Say("appeal.until", face.Until(lastDay));
            if (evaluation.SuccessorOf(notice) is { } next)
                yield return face.Say("notice.supersededBy", next.Number, face.Time(next.ByCity.At), string.Join(' ', Why(face, next)));
        }

        string Line(string key, Act act, bool late) =>
            face.Say(key, showsPeople ? face.Say("by", names.Of(act.By, language), face.Time(act.At)) : face.Time(act.At)) + (late ? face.Say("notice.lateMark") : "");

        IEnumerable<string> Receipts(ResultNotice notice, IReadOnlyList<string> side, bool asOfficer)
        {
            foreach (var receipt in side.Select(person => notice.ReceiptOf(person, asOfficer)).OfType<Act>())
                yield return face.Say("notice.receipt", face.Say("by", names.Of(receipt.By, language), face.Time(receipt.At)));
            var missing = side.Where(person => notice.ReceiptOf(person, asOfficer) is null).Select(person => names.Of(person, language)).ToList();
            if (missing.Count > 0)
                yield return face.Say("notice.unreceived", string.Join(", ", missing));
        }
    }

    /// <summary>통보서: the words of the whole sheet, every one of the common text among them.</summary>
    /// <param name="tier">For whom: the officer's and the consortium's are the same.</param>
    public NoticeLetter Letter(Language language, Evaluation evaluation, ResultNotice notice, NoticeReasons? reasons, Tier tier)
    {
        var face = faces.In(language);
        var told = new ToldNotice(evaluation, notice.Kind, evaluation.Grades.Single(sheet => sheet.Number == notice.GradeNumber), notice, null);
        var goals = reasons is null || !Disclosure.MayRead(tier, Disclosed.CommonText) ? [] : reasons.Goals;
        return new(
            face.Title(evaluation, "notice.told", face.Say("notice", notice.Kind)),
            [.. Why(face, told), face.Result(told.Grade)],
            [.. Facts(face, told.Grade, tier).Select(fact => (fact.Title, fact.Value)), (face.Say("grade.support").TrimEnd(' ', ':'), Support(face, told))],
            [
                (Note(face, reasons, tier), []),
                .. goals.Select(goal => (
                    face.Item(evaluation, new(ContestedKind.Goal, goal.Goal)),
                    (IReadOnlyList<string>)[.. Parts(goal).Select(part => $"{face.Say(part.Key)}: {part.Words}")])),
                (face.Say("notice.remedyHeading"), Remedy(face, told)),
            ]);
    }

    /// <summary>최종 확정: what becomes final, and that nothing changes afterwards.</summary>
    public JsonObject FinalizeForm(Language language, Evaluation evaluation, string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("result-finalize", new
        {
            title = face.Title(evaluation, "final.title"),
            problem = CardFace.Lines(problem),
            result = evaluation.Grade is { } grade ? face.Result(grade) : "",
            appeal = evaluation.Appeal is { } appeal ? face.Say("final.appeal", face.Say("appealState", appeal.State))
                : evaluation.AppealLastDay is { } lastDay ? face.Say("final.noAppeal", face.Until(lastDay))
                : "",
            district = evaluation.DistrictId,
        });
    }

    /// <summary>The figures that the tier may read: both scores, the total exact and rounded, the band.</summary>
    private static IReadOnlyList<Fact> Facts(CardFace face, GradeSheet grade, Tier tier)
    {
        var computed = grade.Computation;
        var rules = grade.Inputs.Rules;
        List<Fact> facts = [];
        if (Disclosure.MayRead(tier, Disclosed.Scores))
        {
            facts.Add(new(face.Say("figure.quantitative"), face.Say("notice.of", CardFace.Points(computed.Quantitative), rules.QuantitativeMaximum)));
            facts.Add(new(face.Say("figure.qualitative"), face.Say("notice.of", CardFace.Points(computed.Qualitative), rules.QualitativeMaximum)));
        }

        if (Disclosure.MayRead(tier, Disclosed.Total))
        {
            facts.Add(new(face.Say("figure.total"), face.Say("notice.of", CardFace.Points(computed.Total), rules.Maximum)));
            facts.Add(new(face.Say("figure.rounded"), face.Say("notice.of", computed.Rounded, rules.Maximum)));
        }

        if (Disclosure.MayRead(tier, Disclosed.Band))
            facts.Add(new(face.Say("figure.band"), face.Band(computed.Band)));
        return facts;
    }

    private string Support(CardFace face, ToldNotice told) =>
        face.Say(plan.District(told.Evaluation.DistrictId).EarlyTermination ? "support.terminated" : told.Grade.Computation.Band.EndsSupport ? "support.ends" : "support.stays");

    /// <summary>Why this notice takes an earlier one's place; nothing for the first.</summary>
    private static IReadOnlyList<string> Why(CardFace face, ToldNotice told) =>
        told.Correction is { } correction ? CardFace.Lines(face.Say("notice.corrects", correction))
        : told.Notice is { } notice ? Why(face, notice)
        : told.Kind == NoticeKind.FinalResult ? [face.Say("notice.afterAppeal")]
        : told.Kind == NoticeKind.Superseding ? [face.Say("notice.newGrade")]
        : [];

    private static IReadOnlyList<string> Why(CardFace face, ResultNotice notice) =>
        notice.ByCity.Words.Length > 0 ? CardFace.Lines(face.Say("notice.corrects", notice.ByCity.Words))
        : notice.Kind == NoticeKind.FinalResult ? [face.Say("notice.afterAppeal")]
        : notice.Kind == NoticeKind.Superseding ? [face.Say("notice.newGrade")]
        : [];

    private static string Note(CardFace face, NoticeReasons? reasons, Tier tier) =>
        !Disclosure.MayRead(tier, Disclosed.CommonText) ? ""
        : face.Say(reasons is null ? "notice.noReasons" : reasons.IsConfirmed ? "notice.reasonsConfirmed" : "notice.reasonsUnconfirmed");

    /// <summary>The panel's common text by goal, without names and seats, as much as there is room for.</summary>
    private static IEnumerable<object> Reasons(CardFace face, Evaluation evaluation, NoticeReasons? reasons, Tier tier)
    {
        if (reasons is null || !Disclosure.MayRead(tier, Disclosed.CommonText))
            return [];

        var room = RoomForReasons / Math.Max(1, reasons.Goals.Sum(goal => Parts(goal).Count()));
        return reasons.Goals.Select(goal => new
        {
            name = face.Item(evaluation, new(ContestedKind.Goal, goal.Goal)),
            lines = Parts(goal).SelectMany(part => CardFace.Lines($"{face.Say(part.Key)}: {(part.Words.Length > room ? part.Words[..room] + "…" : part.Words)}", room + 50)),
        });
    }

    private static IEnumerable<(string Key, string Words)> Parts(GoalStatement goal) => new[]
    {
        ("notice.achievements", goal.Achievements), ("notice.limits", goal.Limits), ("notice.improvements", goal.Improvements),
    }.Where(part => part.Item2.Length > 0);

    /// <summary>The remedy: how, until which day and hour and which rule made it, to whom; before the hand-over how the days will be counted.</summary>
    private IReadOnlyList<string> Remedy(CardFace face, ToldNotice told)
    {
        var (evaluation, notice) = (told.Evaluation, told.Notice);
        if (told.Kind == NoticeKind.FinalResult)
            return [face.Say("notice.noFurtherAppeal")];
        if (evaluation.Appeal is { } appeal && (notice is null || appeal.Filed.At < (notice.ToConsortium ?? notice.ByCity).At))
            return [face.Say("notice.appealSpent")];

        var rule = plan.Plan.Deadlines.Appeal;
        if (notice is { ToConsortium: { } handed, AppealLastDay: { } lastDay })
            return [face.Say("notice.remedy", face.Until(lastDay)), face.Say("notice.remedyHow"), Counted(face, rule, KoreanDays.DayOf(handed.At), lastDay)];
        if (evaluation.AppealLastDay is { } running && notice is not { OpensAppeal: true } && (notice is not null || told.Correction is not null))
            return [face.Say("notice.remedy", face.Until(running)), face.Say("notice.remedyHow"), face.Say("notice.remedyKept")];
        return [face.Say(rule.Rolls ? "notice.remedyLater" : "notice.remedyLaterFixed", rule.Days), face.Say("notice.remedyHow")];
    }

    /// <summary>«8.31(금) + 7일 = 9.7.(금)», and why it is later where it is.</summary>
    private string Counted(CardFace face, DayRule rule, DateOnly anchor, DateOnly lastDay)
    {
        var plain = anchor.AddDays(rule.Days);
        var counted = plan.Days.LastDay(rule, anchor);
        return face.Say("notice.counted", face.Day(anchor), rule.Days, face.Day(plain))
            + (counted > plain ? face.Say("notice.rolled", face.Day(counted)) : "")
            + (lastDay > counted ? face.Say("notice.extended", face.Day(lastDay)) : "");
    }

    /// <summary>Each hand-over with its time, who did it, and whether it was late.</summary>
    private static IReadOnlyList<string> Handed(CardFace face, ResultNotice notice, Names names, Tier tier)
    {
        if (!Disclosure.MayRead(tier, Disclosed.HandOvers))
            return [];

        string Line(string key, Act act, bool late) => face.Say(
            key, Disclosure.MayRead(tier, Disclosed.HandOverPeople) ? face.Say("by", names.Of(act.By, face.Language), face.Time(act.At)) : face.Time(act.At)) + (late ? face.Say("notice.lateMark") : "");

        return
        [
            Line("notice.handedToDistrict", notice.ByCity, notice.CityWasLate),
            .. notice.ToConsortium is { } handed ? new[] { Line("notice.handedToConsortium", handed, notice.OfficerWasLate) } : [],
        ];
    }

    private static IEnumerable<Button> Buttons(CardFace face, Evaluation evaluation, ResultNotice notice, bool asOfficer, string district)
    {
        if (asOfficer && notice.ToConsortium is null)
            yield return new(face.Say("notice.handOnButton"), $"통보 {district}");
        yield return new(face.Say("notice.readGrade"), $"등급 {district}");
        yield return new(face.Say("notice.readSteps"), $"등급 {district} 설명");
        yield return new(face.Say("notice.letter"), $"통보 {district} 파일");
        if (!asOfficer && evaluation.Appeal is null && evaluation.AppealLastDay is not null && evaluation.State != EvaluationState.Final)
            yield return new(face.Say("notice.appeal"), "이의제기");
    }

    /// <summary>What is told.</summary>
    /// <param name="Notice">Null before it is sent to the district.</param>
    /// <param name="Correction">What was wrong with the words of the notice before, where this one is about to put it right.</param>
    private sealed record ToldNotice(Evaluation Evaluation, NoticeKind Kind, GradeSheet Grade, ResultNotice? Notice, string? Correction);

    private sealed record Fact(string Title, string Value);
}

/// <summary>The words of a 통보서.</summary>
/// <param name="Facts">Each figure by its name.</param>
/// <param name="Sections">Each heading with its lines.</param>
public sealed record NoticeLetter(
    string Title, IReadOnlyList<string> Opening, IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<(string Heading, IReadOnlyList<string> Lines)> Sections);

/// <summary>What a notice tells as the reasons: the panel's common text (종합의견) by goal, without names and seats.</summary>
/// <param name="IsConfirmed">Whether the whole panel confirmed it.</param>
public sealed record NoticeReasons(IReadOnlyList<GoalStatement> Goals, bool IsConfirmed)
{
    /// <summary>The reasons that a notice tells; null where the panel had no common text.</summary>
    public static NoticeReasons? Of(Discussion discussion, Evaluation evaluation, int? version)
    {
        if (version is not { } number || discussion.TextOf(number) is not { } text)
            return null;

        var seats = evaluation.Seats.Count(seat => !seat.IsRecused);
        return new(text.WithoutSources(), discussion.AnswersTo(evaluation, number).Count(answer => answer.Agrees) == seats);
    }
}
