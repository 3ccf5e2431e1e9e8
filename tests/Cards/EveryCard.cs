using System.Text.Json.Nodes;
using EvalBot.Bot;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Dialogs;
using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Files;
using EvalBot.Core.Notices;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Tests.Bot.Plans;

namespace EvalBot.Tests.Cards;

/// <summary>A filled card.</summary>
/// <param name="Asks">Whether it is one that asks for something.</param>
internal sealed record FilledCard(string Template, string What, bool Asks, JsonObject Json)
{
    public override string ToString() => $"{Template} ({What})";
}

/// <summary>Every view with real evaluations in every state.</summary>
internal static partial class EveryCard
{
    /// <summary>What people would type.</summary>
    public static string Plain(string field) => field switch
    {
        "achievements" => "주민 공론장 참여자가 꾸준히 늘었고, 논의가 지역 의제로 이어졌습니다.",
        "limits" => "청년과 직장인의 참여가 적었습니다.",
        "improvements" => "저녁과 주말 모임을 늘리고 온라인 참여를 병행할 필요가 있습니다.",
        "letter" => "도봉협치-2018-041 (2018. 7. 30.)",
        "evidence" => "회의록과 참가자 명부",
        "typedResult" => "10",
        "problem" => "사유를 적어 주세요.",
        _ => "현장 자료와 회의록으로 확인한 내용입니다.",
    };

    public static IEnumerable<FilledCard> Of(Language language, Func<string, string>? words = null, string district = Stages.Dobong)
    {
        words ??= Plain;
        var stages = new Stages(words, district);
        return [.. Results(language, stages, words), .. Ratings(language, stages, words), .. Grades(language, stages), .. Notices(language, stages),
            .. Appeals(language, stages, words), .. Statuses(language, stages, words),
            .. Files(language)];
    }

    private static IEnumerable<FilledCard> Files(Language language)
    {
        var file = new FileReceipt("0123456789abcdef0123456789abcdef", "도봉구 결과보고서.pdf", 812_345, new string('a', 64), Stages.Meeting);
        yield return new("file-choice", "several uses", true, new FileCards(Stages.Faces).Choice(language, file, [("documents/1/dobong", "도봉구 ① 결과보고서"), ("indicators/import/dobong", "도봉구 지표")]));
    }

    private static IEnumerable<FilledCard> Results(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new ResultCards(Stages.Faces, Stages.Plan);
        var typed = new Dictionary<string, string> { ["result-1"] = words("typedResult"), ["evidence-1"] = words("typedEvidence"), ["reason"] = words("typedReason") };
        yield return new("results-form", "empty", true, cards.Form(language, stages.Preparing()));
        yield return new("results-form", "locked", true, cards.Form(language, stages.Graded()));
        yield return new("results-form", "refused", true, cards.Form(language, stages.Graded(), typed, words("problem")));
        foreach (var evaluation in stages.All())
            yield return new("results-sheet", $"{evaluation.State}", false, cards.Sheet(language, evaluation, Stages.Names, canConfirm: false));
        yield return new("results-sheet", "to confirm", true, cards.Sheet(language, stages.Corrected(), Stages.Names, canConfirm: true));
    }

    private static IEnumerable<FilledCard> Ratings(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new RatingCards(Stages.Faces, Stages.Plan);
        var rating = stages.Rating();
        yield return new("rating-form", "empty", true, cards.Form(language, rating, rating.Seats[0], [], 0));
        yield return new("rating-form", "refused", true, cards.Form(language, rating, rating.Seats[0], stages.Ratings(rating), 2, words("problem")));
        var second = stages.SecondBallot();
        yield return new("rating-form", "second ballot", true, cards.Form(language, second, second.Seats[0],
            [.. stages.Ratings(second).Select(first => first with { ChangeReason = words("change") })], 0));
        yield return new("rating-saved", "submitted", false, cards.Saved(language, stages.Rated(), stages.Rated().Sheets[0]));
        var draft = rating.SaveSheet(rating.Seats[0].PersonId, [new(1, null, Limits: words("limits"))], submit: false, 0, Stages.Plan.Scoring, Stages.Meeting);
        yield return new("rating-saved", "draft", false, cards.Saved(language, rating, draft));
        foreach (var evaluation in stages.All())
            yield return new("rating-progress", $"{evaluation.State}", false, cards.Progress(language, evaluation));
        yield return new("recusal-form", "own", true, cards.RecusalForm(language, rating, Stages.Names, byCoordinator: false, words("problem")));
        yield return new("recusal-form", "coordinator", true, cards.RecusalForm(language, stages.Graded(), Stages.Names, byCoordinator: true));
        var conflicts = new ConflictCards(Stages.Faces, Stages.Plan);
        var declared = new Dictionary<string, string> { ["conflict"] = "some", ["reason"] = words("typedConflict") };
        yield return new("declaration-form", "empty", true, conflicts.Declaration(language, rating.DistrictId, "평가 도봉구"));
        yield return new("declaration-form", "refused", true, conflicts.Declaration(language, rating.DistrictId, "", declared, words("problem")));
        var over = stages.Revealed();
        yield return new("declaration-confirm", "", true, conflicts.Confirmation(language, over, over.Seats[0], declared, words("problem")));
        yield return new("declaration-confirm", "recused", true, conflicts.Confirmation(language, over, over.Seats[4]));
        foreach (var card in Panels(language, stages, words))
            yield return card;
        yield return new("rating-close", "", true, cards.CloseForm(language, rating, words("problem")));
    }

    private static IEnumerable<FilledCard> Panels(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new PanelCards(Stages.Faces, Stages.Plan);
        var evaluation = stages.Preparing();
        var roles = Plan2018.File.Sample.Roles;
        var placements = roles.Where(role => role.Role == Role.Panelist).Select(role => new Placement(role.DistrictId!, role.SeatId!, role.PersonId)).ToList();
        var pool = new PanelPool(
            Stages.Plan.Plan.PanelShape,
            [.. Stages.Plan.Plan.Districts.Select(district => new PanelMeeting(district, district.MeetingStartsAt, district.MeetingEndsAt))],
            [.. roles, .. Plan2018.File.Sample.People.Select(person => new RoleHolding(person.Id, Role.Expert, null, null, null))],
            []);
        var seating = new Seating(pool, placements);
        var all = Stages.Plan.Plan.Districts.Select(district => new Stages(words, district.Id).Preparing()).ToList();
        var proposal = new PanelProposal(placements, new(Stages.First, Stages.Meeting, ""));
        var people = pool.Roles.Select(role => role.PersonId).Distinct().ToList();
        var typed = new Dictionary<string, string>
        {
            ["name"] = words("typedName"),
            ["english"] = words("typedEnglish"),
            ["support"] = words("typedSupport"),
            ["reason"] = words("typedExclusion"),
            ["grounds"] = words("typedDecision"),
        };
        yield return new("panel-overview", "", false, cards.Overview(language, all));
        yield return new("panel-proposal", "", false, cards.Proposal(language, [.. all.Take(PanelCards.MostDistricts)], seating, Stages.Names));
        yield return new("panel-adopt", "", true, cards.Adopt(language, proposal, seating, Stages.Names));
        yield return new("panel-choose", "", true, cards.ChooseSeat(language, evaluation, [("expert-1", null), ("expert-2", "dobong-expert-2")], 0, Stages.Names));
        yield return new("panel-choose", "proposal", true, cards.ChooseSeat(language, evaluation, [("expert-1", "dobong-expert-1")], 1, Stages.Names));
        yield return new("panel-seat", "", true, cards.ChoosePerson(language, evaluation, "expert-1", 0, seating, people, Stages.Names, words("problem")));
        yield return new("people-form", "", true, cards.PersonForm(language, ["외부전문가", "책임자"], typed, words("problem")));
        yield return new("people-preview", "", true, cards.ImportPreview(language, words("fileName"), "0123", 70, [.. Enumerable.Repeat(words("change of a person"), 70)]));
        yield return new("exclusion-form", "", true, cards.ExclusionForm(language, evaluation, Stages.Names, typed, words("problem")));
        var request = evaluation.AskExclusion("expert-1", words("exclusion"), "dobong-manager", Stages.Meeting.AddDays(-9));
        yield return new("exclusion-decide", "open", true, cards.Exclusion(language, evaluation, request, Stages.Names, canDecide: true, typed, words("problem")));
        evaluation.DecideExclusion(request.Id, grant: true, words("exclusionGrounds"), Stages.First, Stages.Meeting.AddDays(-8));
        yield return new("exclusion-decide", "decided", false, cards.Exclusion(language, evaluation, request, Stages.Names, canDecide: true));
    }

    private static IEnumerable<FilledCard> Grades(Language language, Stages stages)
    {
        var cards = new GradeCards(Stages.Faces, Stages.Plan);
        foreach (var (evaluation, grade) in stages.All().SelectMany(evaluation => evaluation.Grades.Select(grade => (evaluation, grade))))
        {
            foreach (var bySeat in new[] { true, false })
            {
                yield return new("grade-sheet", $"{evaluation.State}, by seat: {bySeat}", false, cards.Sheet(language, evaluation, grade, Stages.Names, bySeat));
                yield return new("grade-steps", $"{evaluation.State}, by seat: {bySeat}", false, cards.Steps(language, evaluation, grade, Stages.Names, bySeat));
            }
        }
    }

    private static IEnumerable<FilledCard> Notices(Language language, Stages stages)
    {
        var cards = new NoticeCards(Stages.Faces, Stages.Plan);
        string[] people = ["dobong-officer", "dobong-manager"];
        foreach (var kind in Enum.GetValues<NoticeKind>())
            yield return new("notice-form", $"{kind}", true, cards.Form(language, stages.Graded(), kind, people, toConsortium: false, inPlaceOfOfficer: false, Stages.Names));
        yield return new("notice-form", "officer", true, cards.Form(language, stages.WithOfficer(), NoticeKind.Result, people, true, false, Stages.Names));
        yield return new("notice-form", "in place", true, cards.Form(language, stages.WithOfficer(), NoticeKind.Result, people, true, true, Stages.Names, "?"));
        foreach (var (evaluation, notice) in stages.All().SelectMany(evaluation => evaluation.Notices.Select(notice => (evaluation, notice))))
        {
            yield return new("notice-told", $"{evaluation.State}, officer", true, cards.Told(language, evaluation, notice, asOfficer: true));
            yield return new("notice-told", $"{evaluation.State}, consortium", true, cards.Told(language, evaluation, notice, asOfficer: false));
        }

        yield return new("result-finalize", "no appeal", true, cards.FinalizeForm(language, stages.Notified()));
        yield return new("result-finalize", "appeal", true, cards.FinalizeForm(language, stages.ToldFinal(), "?"));
    }

    private static IEnumerable<FilledCard> Appeals(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new AppealCards(Stages.Faces, Stages.Plan);
        var notified = stages.Notified();
        var draft = new AppealDraft(notified.DistrictId, AppealStep.Ground);
        var full = draft with { Ground = AppealGround.Fact, Items = Stages.Contested, Argument = words("argument") };
        yield return new("appeal-choice", "ground", true, cards.Question(language, notified, draft));
        yield return new("appeal-choice", "items", true, cards.Question(language, notified, full with { At = AppealStep.Items }, words("problem")));
        yield return new("appeal-argument", "", true, cards.Question(language, notified, full with { At = AppealStep.Argument }));
        yield return new("appeal-confirm", "", true, cards.Question(language, notified, full with { At = AppealStep.Confirm }));
        foreach (var evaluation in stages.All().Where(evaluation => evaluation.Appeal is not null))
            yield return new("appeal-filed", $"{evaluation.Appeal!.State}", false, cards.Filed(language, evaluation, Stages.Names));
        var typed = new Dictionary<string, string>
        {
            ["correction-evidence-1"] = words("typedCorrection"),
            ["vote-indicator-1"] = "no",
            ["grounds-goal-2"] = words("typedGrounds"),
            ["excluded"] = "expert-1",
        };
        yield return new("redeliberation-open", "", true, cards.OpenForm(language, stages.Appealed(), typed, words("problem")));
        var open = stages.Redeliberating();
        yield return new("redeliberation-answer", "first", true, cards.AnswerForm(language, open, open.Seats[1], []));
        yield return new("redeliberation-answer", "again", true, cards.AnswerForm(language, open, open.Seats[0], [new Rating(2, 2, Limits: words("typedLimits"))], typed, words("problem")));
        yield return new("redeliberation-decide", "", true, cards.DecideForm(language, open, Stages.Names, typed, words("problem")));
        yield return new("appeal-outcome", "", false, cards.Outcome(language, stages.Decided()));
    }

    private static IEnumerable<FilledCard> Statuses(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new StatusCards(Stages.Faces, Stages.Plan);
        var all = stages.All().ToList();
        var now = Stages.Meeting.AddDays(1);
        yield return new("status-table", "", false, cards.Table(language, all, now));
        foreach (var evaluation in all)
        {
            yield return new("status-one", $"{evaluation.State}", false, cards.One(language, evaluation, showProgress: true, showAppeal: true, now));
            yield return new("panel-list", $"{evaluation.State}", false, cards.Panel(language, evaluation, Stages.Names, showReasons: true));
            yield return new("documents-form", $"{evaluation.State}", false, cards.Documents(language, evaluation, Stages.Plan.Plan.Documents, canHandIn: false, canForward: false));
        }

        yield return new("documents-form", "hand in", true, cards.Documents(language, all[0], Stages.Plan.Plan.Documents, canHandIn: true, canForward: true, words("problem")));
        yield return new("documents-form", "forward", true, cards.Documents(language, all[1], Stages.Plan.Plan.Documents, canHandIn: false, canForward: true));
        yield return new("schedule-list", "all", false, cards.Schedule(language, [.. all.Take(Stages.Plan.Plan.Districts.Count).Select(evaluation => (evaluation, Deadlines()))], now));
        yield return new("schedule-list", "one", false, cards.Schedule(language, [(all[3], Deadlines())], now));
        yield return new("todo-list", "none", false, cards.Todo(language, [], now));
        yield return new("todo-list", "eight", false, cards.Todo(language, [.. Enumerable.Range(0, 8).Select(i => (all[i], Deadlines()[i % 7], "평가 도봉구"))], now));
        yield return new("help-list", "", false, cards.Help(language, "도봉구 평가위원입니다.", [("할일", "내가 할 일과 기한", "할일"), ("평가 [구]", "정성평가표 쓰기", null)]));
        foreach (var deadline in Deadlines())
        {
            yield return new("deadline-reminder", $"{deadline.Kind}", false, cards.Reminder(language, all[0], deadline, "D-3", false, "평가 도봉구", []));
            yield return new("deadline-reminder", $"{deadline.Kind}, copy", false, cards.Reminder(language, all[0], deadline, "D+1", true, null, ["도봉구 책임자"]));
        }
    }

    private static IReadOnlyList<Deadline> Deadlines() => [.. Enum.GetValues<DeadlineKind>().Select((kind, i) =>
        new Deadline(1, kind, new DateOnly(2018, 8, 6).AddDays(i - 2), null, Stages.Meeting.AddDays(-10), Stages.Plan.Plan.Reminders, Stages.Plan.Days))];
}
