using System.Text.Json.Nodes;
using EvalBot.Bot.Appeals;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Grades;
using EvalBot.Bot.Indicators;
using EvalBot.Bot.Measurements;
using EvalBot.Bot.Notices;
using EvalBot.Bot.Panels;
using EvalBot.Bot.PlanChecks;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Ratings;
using EvalBot.Bot.Status;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Files;
using EvalBot.Core.Indicators;
using EvalBot.Core.Notices;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;
using EvalBot.Tests.Bot.PlanFiles;
using EvalBot.Tests.Support;

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
        return [.. Results(language, stages, words), .. Facts(language, stages, words), .. Ratings(language, stages, words), .. RatingPages(language, stages, words), .. Paper(language, stages, words),
            .. Reveals(language, stages, words), .. Meetings(language, stages, words), .. Grades(language, stages), .. Reliabilities(language, stages, words), .. Notices(language, stages, words),
            .. Appeals(language, stages, words), .. Statuses(language, stages, words), .. PlanChecks(language), .. Agreements(language, stages, words),
            .. Files(language), .. Documents(language, stages, words), .. Dates(language, stages, words), .. Clocks(language, stages, words), .. Reports(language, stages, words)];
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
        yield return new("results-form", "empty", true, cards.Form(language, stages.Preparing(), Stages.First));
        yield return new("results-form", "own", true, cards.Form(language, stages.Differing(), Stages.First));
        yield return new("results-form", "locked", true, cards.Form(language, stages.Graded(), Stages.First));
        yield return new("results-form", "refused", true, cards.Form(language, stages.Graded(), Stages.First, typed, words("problem")));
        yield return new("results-settle", "", true, cards.Settle(language, stages.Differing(), Stages.Names));
        yield return new("results-settle", "refused", true, cards.Settle(language, stages.Differing(), Stages.Names, new Dictionary<string, string> { ["reason"] = words("typedSettleReason"), ["evidence-1"] = words("typedSettleEvidence") }, words("problem")));
        yield return new("results-sheet", "settling", true, cards.Sheet(language, stages.Settling(), Stages.Names, ResultsReader.CityToConfirm));
        yield return new("results-sheet", "to share", true, cards.Sheet(language, stages.Entered(), Stages.Names, ResultsReader.City));
        yield return new("results-sheet", "shared", false, cards.Sheet(language, stages.Shared(), Stages.Names, ResultsReader.Other));
        foreach (var evaluation in stages.All())
            yield return new("results-sheet", $"{evaluation.State}", false, cards.Sheet(language, evaluation, Stages.Names, ResultsReader.Other));
        yield return new("results-sheet", "to confirm", true, cards.Sheet(language, stages.Corrected(), Stages.Names, ResultsReader.CityToConfirm));
    }

    private static IEnumerable<FilledCard> Facts(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new FactCards(Stages.Faces);
        var open = stages.Remarked();
        var typed = new Dictionary<string, string> { ["wrong"] = words("typedWrong"), ["right"] = words("typedRight"), ["evidence"] = words("typedFactEvidence"), ["reason"] = words("typedAnswer") };
        yield return new("facts-form", "first", true, cards.ForTheConsortium(language, stages.Shared(), Stages.Names, "…", canPointOut: true));
        yield return new("facts-form", "refused", true, cards.ForTheConsortium(language, open, Stages.Names, "…", canPointOut: true, null, typed, words("problem")));
        yield return new("facts-form", "over", false, cards.ForTheConsortium(language, stages.RemarkRejected(), Stages.Names, "…", canPointOut: false, 1));
        yield return new("facts-form", "to answer", true, cards.ForTheCity(language, open, Stages.Names));
        yield return new("facts-form", "answer refused", true, cards.ForTheCity(language, open, Stages.Names, 1, typed, words("problem")));
        yield return new("facts-form", "answered", false, cards.ForTheCity(language, stages.RemarkRejected(), Stages.Names));
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
        yield return new("rating-saved", "submitted", false, cards.Saved(language, stages.Rated(), stages.Rated().Sheets[0], stages.Ratings(rating)));
        IReadOnlyList<Rating> begun = [new(1, null, Limits: words("limits"))];
        var draft = rating.SaveSheet(rating.Seats[0].PersonId, begun, submit: false, 0, Stages.Plan.Scoring, Seals.Own, Stages.Meeting);
        yield return new("rating-saved", "draft", false, cards.Saved(language, rating, draft, begun));
        foreach (var evaluation in stages.All())
            yield return new("rating-progress", $"{evaluation.State}", false, cards.Progress(language, evaluation));
        yield return new("recusal-form", "own", true, new ConflictCards(Stages.Faces, Stages.Plan).RecusalForm(language, rating, Stages.Names, byCoordinator: false, words("problem")));
        yield return new("recusal-form", "coordinator", true, new ConflictCards(Stages.Faces, Stages.Plan).RecusalForm(language, stages.Graded(), Stages.Names, byCoordinator: true));
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

        foreach (var card in GradesAround(language, stages, cards))
            yield return card;
    }

    private static IEnumerable<FilledCard> Notices(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new NoticeCards(Stages.Faces, Stages.Plan);
        string[] people = ["dobong-officer", "dobong-manager"];
        NoticeReasons ReasonsOf(Evaluation evaluation) => new(
            [.. evaluation.GoalTerms.Select(goal => new EvalBot.Core.Discussions.GoalStatement(goal.Number, words("commonAchievements"), words("commonLimits"), words("commonImprovements")))], IsConfirmed: false);
        foreach (var kind in Enum.GetValues<NoticeKind>())
            yield return new("notice-form", $"{kind}", true, cards.Form(language, stages.Graded(), kind, people, toConsortium: false, inPlaceOfOfficer: false, Stages.Names, ReasonsOf(stages.Graded()), ["평가단의 종합의견이 아직 없습니다."]));
        yield return new("notice-form", "officer", true, cards.Form(language, stages.WithOfficer(), NoticeKind.Result, people, true, false, Stages.Names, null, []));
        yield return new("notice-form", "in place", true, cards.Form(language, stages.WithOfficer(), NoticeKind.Result, people, true, true, Stages.Names, null, [], problem: "?"));
        yield return new("notice-form", "correction", true, cards.Form(language, stages.Notified(), NoticeKind.Superseding, people, false, false, Stages.Names, null, [], words("typedReason"), words("problem")));
        foreach (var (evaluation, notice) in stages.All().Append(stages.NoticeCorrected()).SelectMany(evaluation => evaluation.Notices.Select(notice => (evaluation, notice))))
        {
            var successor = evaluation.SuccessorOf(notice) is not null;
            var consortiumKnows = evaluation.Notices.Any(later => later.Number > notice.Number && later.ToConsortium is not null);
            yield return new("notice-told", $"{evaluation.State}, officer", !successor, cards.Told(language, evaluation, notice, asOfficer: true, Stages.Names, ReasonsOf(evaluation), received: false));
            yield return new("notice-told", $"{evaluation.State}, consortium", !consortiumKnows, cards.Told(language, evaluation, notice, asOfficer: false, Stages.Names, null, received: false));
        }

        var parties = new Participants([Stages.First], ["dobong-officer"], ["dobong-manager"], []);
        foreach (var evaluation in new[] { stages.Graded(), stages.WithOfficer(), stages.NoticeCorrected(), stages.ToldFinal() })
            yield return new("notice-list", $"{evaluation.State}", false, cards.List(language, evaluation, parties, Stages.Names, new HashSet<Tier> { Tier.Coordinator }, Stages.Meeting.AddDays(9)));

        yield return new("result-finalize", "no appeal", true, cards.FinalizeForm(language, stages.Notified()));
        yield return new("result-finalize", "appeal", true, cards.FinalizeForm(language, stages.ToldFinal(), "?"));
    }

    private static IEnumerable<FilledCard> Appeals(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new AppealCards(Stages.Faces, Stages.Plan);
        var notified = stages.Notified();
        var entry = new AppealEntry(notified.DistrictId, AppealStep.Ground);
        var full = entry with { Ground = AppealGround.Conflict, Items = Stages.Contested, Argument = words("typedArgument"), Seats = ["expert-1"] };
        var reader = new HashSet<Tier> { Tier.Coordinator };
        yield return new("appeal-choice", "ground", true, cards.Question(language, notified, entry, Stages.Names));
        yield return new("appeal-choice", "items", true, cards.Question(language, notified, full with { At = AppealStep.Items }, Stages.Names, words("problem")));
        yield return new("appeal-argument", "seats", true, cards.Question(language, notified, full with { At = AppealStep.Argument }, Stages.Names));
        yield return new("appeal-argument", "", true, cards.Question(language, notified, full with { At = AppealStep.Argument, Ground = AppealGround.Fact }, Stages.Names));
        yield return new("appeal-draft", "manager", true, cards.Draft(language, notified, stages.Draft(notified), maySend: true, Stages.Names, words("typedRelief"), words("problem")));
        yield return new("appeal-draft", "member", true, cards.Draft(language, notified, stages.Draft(notified), maySend: false, Stages.Names));
        yield return new("appeal-draft", "empty", true, cards.Draft(language, notified, new AppealDraft(notified.Id), maySend: true, Stages.Names));
        foreach (var evaluation in stages.All().Append(stages.Inadmissible()).Append(stages.Admitted()).Where(evaluation => evaluation.Appeal is not null))
            yield return new("appeal-filed", $"{evaluation.Appeal!.State}", false, cards.Filed(language, evaluation, Stages.Names, reader));
        var typed = new Dictionary<string, string>
        {
            ["correction-evidence-1"] = words("typedCorrection"),
            ["vote-indicator-1"] = "no",
            ["reasons"] = words("typedReasons"),
            ["reply-1"] = words("typedReply"),
            ["excluded"] = "expert-1",
        };
        yield return new("appeal-judge", "", true, cards.JudgeForm(language, stages.Appealed(), Stages.Names));
        yield return new("appeal-judge", "refused", true, cards.JudgeForm(language, stages.Appealed(), Stages.Names, typed, words("problem")));
        yield return new("appeal-inadmissible", "", false, cards.Inadmissible(language, stages.Inadmissible()));
        yield return new("redeliberation-open", "", true, cards.OpenForm(language, stages.Admitted(), [], Stages.Names, typed, words("problem")));
        var open = stages.Redeliberating();
        yield return new("redeliberation-member", "", true, cards.ReplaceForm(language, stages.RedeliberatingIndependently(), ["guro-expert-1", "mapo-expert-1"], Stages.Names, typed, words("problem")));
        yield return new("redeliberation-answer", "first", true, cards.AnswerForm(language, open, open.Seats[1].SeatId, []));
        yield return new("redeliberation-answer", "again", true, cards.AnswerForm(language, open, open.Seats[0].SeatId, [new Rating(2, 2, Limits: words("typedLimits"))], typed, words("problem")));
        yield return new("redeliberation-decide", "", true, cards.DecideForm(language, open, Stages.Names, typed, words("problem")));
        yield return new("appeal-outcome", "", false, cards.Outcome(language, stages.Decided()));
    }

    private static IEnumerable<FilledCard> Statuses(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new StatusCards(Stages.Faces, Stages.Plan);
        var all = stages.All().ToList();
        var now = Stages.Meeting.AddDays(1);
        var districts = all.Select(evaluation => (evaluation, EvaluationSteps.Of(evaluation, Stages.Plan.Plan.PanelShape.Seats.Count, [], now))).ToList();
        yield return new("status-table", "first page", false, cards.Table(language, districts, 1, lateOnly: false, now));
        yield return new("status-table", "late, last page", false, cards.Table(language, districts, 9, lateOnly: true, now));
        foreach (var evaluation in all)
        {
            yield return new("status-one", $"{evaluation.State}", false, cards.One(language, evaluation, showProgress: true, showAppeal: true, now));
            yield return new("panel-list", $"{evaluation.State}", false, cards.Panel(language, evaluation, Stages.Names, showReasons: true));
        }

        yield return new("schedule-list", "all", false, cards.Schedule(language, [.. all.Take(Stages.Plan.Plan.Districts.Count).Select(evaluation => (evaluation, Deadlines()))], now));
        yield return new("schedule-list", "one", false, cards.Schedule(language, [(all[3], Deadlines())], now));
        yield return new("todo-list", "none", false, cards.Todo(language, [], [], now));
        yield return new("todo-list", "without deadlines", false, cards.Todo(language, [], [.. Enum.GetValues<OpenDuty>().Concat(Enum.GetValues<OpenDuty>()).Select(duty => (all[0], duty, "평가 도봉구"))], now));
        yield return new("todo-list", "eight", false, cards.Todo(language, [.. Enumerable.Range(0, 8).Select(i => (all[i], Deadlines()[i % 8], "평가 도봉구"))], [], now));
        yield return new("help-list", "", false, cards.Help(language, "도봉구 평가위원입니다.", [("할일", "내가 할 일과 기한", "할일"), ("평가 [구]", "정성평가표 쓰기", null)]));
    }

    private static IEnumerable<FilledCard> PlanChecks(Language language)
    {
        var cards = new PlanCheckCards(Stages.Faces);
        var file = PlanFile.Read(Path.Combine(Plan2018.Folder, "2018-seoul-as-written.yaml"));
        var other = file.Plan with
        {
            Districts = [.. file.Plan.Districts.Select(district => district with { EarlyTermination = false, MeetingStartsAt = Stages.Meeting, MeetingEndsAt = Stages.Meeting.AddHours(2) })],
            Scoring = file.Plan.Scoring with { Trim = true, TrimFrom = 10, Bands = [file.Plan.Scoring.Bands[0] with { From = 201 }, .. file.Plan.Scoring.Bands.Skip(1)] },
            Holidays = [new(new(2020, 1, 1), "1월 1일")],
        };
        var findings = PlanCheck.Of(other, file.Sample with { Sheets = [new("dobong", [], [new(1, "목표", true, 99.5m)])] });
        var acknowledged = file.Findings.TakeLast(4).ToDictionary(finding => finding.Key, finding => new PlanAcknowledgement { Key = finding.Key, PersonId = Stages.First, At = Stages.Meeting });
        yield return new("plan-check", "as written", true, cards.Review(language, new(file.Plan, file.Lines, file.Findings, acknowledged), Stages.Names));
        yield return new("plan-check", "another plan", true, cards.Review(language, new(other, file.Lines, findings, acknowledged), Stages.Names));
        yield return new("plan-check", "tried", false, cards.Review(language, new(other, file.Lines, findings, null), Stages.Names));
        yield return new("plan-check", "fine", false, cards.Review(language, new(file.Plan, file.Lines, [], acknowledged), Stages.Names));
    }

    private static IEnumerable<FilledCard> Agreements(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new AgreementCards(Stages.Faces, Stages.Plan);
        var begin = Stages.Meeting.AddDays(-90);
        var city = new Standing(Stages.First, [new(Stages.First, Role.Coordinator, null, null, null)]);
        var final = stages.Preparing();
        var district = final.DistrictId;
        var officer = new Standing($"{district}-officer", [new("", Role.Officer, district, null, null)]);
        var manager = new Standing($"{district}-manager", [new("", Role.Consortium, district, null, Title.Manager)]);
        SheetLine indicator = new(LineKind.Indicator, 1), common = new(LineKind.Goal, 1);
        yield return new("indicators-sheet", "final", false, cards.Sheet(language, final, final.Agreement.Present, city, Stages.Names));
        yield return new("indicators-amend", "", true, cards.AmendForm(language, final, words("typedAmendment"), words("problem")));
        yield return new("indicators-common", "", true, cards.CommonGoals(language, 1, 0, words("typedGoals"), words("problem")));

        var evaluation = stages.Preparing();
        var agreement = evaluation.Agreement;
        var terms = agreement.Present.Indicators[0];
        evaluation.AmendSheet(1, words("amendment"), Stages.First, begin);
        yield return new("indicators-sheet", "to sign", true, cards.Sheet(language, evaluation, agreement.Present, manager, Stages.Names));
        agreement.Remark(Party.Consortium, 2, indicator, new(terms with { Target = terms.Kind == IndicatorKind.YesNo ? 1 : terms.Target + 1, Evidence = "" }, null), new(manager.PersonId, begin, words("remark")));
        agreement.Remark(Party.District, 2, common, null, new(officer.PersonId, begin, words("comment")));
        yield return new("indicators-sheet", "remarks", false, cards.Sheet(language, evaluation, agreement.Present, city, Stages.Names));
        yield return new("indicators-line", "negotiating", true, cards.Lines(language, evaluation));
        yield return new("indicators-remark", "indicator", true, cards.Remark(language, evaluation, indicator));
        yield return new("indicators-remark", "common goal", true, cards.Remark(language, evaluation, common));
        var typed = new Dictionary<string, string> { ["name"] = words("typedName"), ["unit"] = words("typedUnit"), ["source"] = words("typedSource"), ["evidence"] = words("typedIndicatorEvidence"), ["words"] = words("typedRemark") };
        yield return new("indicators-remark", "new, refused", true, cards.Remark(language, evaluation, new(LineKind.Indicator, 0), typed, words("problem")));
        yield return new("indicators-answer", "others", true, cards.Answer(language, evaluation, agreement.Remarks[0], city, Stages.Names));
        yield return new("indicators-answer", "own, refused", true, cards.Answer(language, evaluation, agreement.Remarks[0], manager, Stages.Names, new Dictionary<string, string> { ["words"] = words("typedAnswer") }, words("problem")));
        agreement.Settle([Party.City], 1, RemarkState.Accepted, new(Stages.First, begin, words("acceptance")));
        agreement.Settle([Party.City], 2, RemarkState.Answered, new(Stages.First, begin, words("answer")));
        yield return new("indicators-sheet", "accepted", true, cards.Sheet(language, evaluation, agreement.Present, officer, Stages.Names));
        yield return new("indicators-sheet", "earlier", false, cards.Sheet(language, evaluation, agreement.VersionOf(1)!, city, Stages.Names));
        yield return new("indicators-difference", "", false, cards.Difference(language, evaluation, agreement.VersionOf(1)!, agreement.Present));
        yield return new("indicators-difference", "none", false, cards.Difference(language, evaluation, agreement.VersionOf(1)!, agreement.VersionOf(2)!));
        yield return new("indicators-history", "", false, cards.History(language, evaluation, Stages.Names));
        agreement.Sign(Party.City, 3, new(Stages.First, begin, ""));
        agreement.Sign(Party.District, 3, new(officer.PersonId, begin, ""));
        agreement.Sign(Party.Consortium, 3, new(manager.PersonId, begin, ""));
        yield return new("indicators-sheet", "to make final", true, cards.Sheet(language, evaluation, agreement.Present, city, Stages.Names));
        yield return new("indicators-sheet", "agreed", false, cards.Sheet(language, evaluation, agreement.Present, manager, Stages.Names));
        evaluation.FreezeSheet(3, 1, Stages.First, Stages.Meeting);
        yield return new("indicators-sheet", "final, late", false, cards.Sheet(language, evaluation, agreement.Present, manager, Stages.Names));

        var draft = stages.Draft();
        yield return new("indicators-sheet", "draft", true, cards.Sheet(language, draft, draft.Agreement.Present, city, Stages.Names));
        yield return new("indicators-line", "draft", true, cards.Lines(language, draft));
        yield return new("indicators-remark", "draft", true, cards.Remark(language, draft, new(LineKind.Goal, 0)));
    }

    private static IReadOnlyList<Deadline> Deadlines() => [.. Enum.GetValues<DeadlineKind>().Select((kind, i) =>
        new Deadline(1, kind, new DateOnly(2018, 8, 6).AddDays(i - 2), null, Stages.Meeting.AddDays(-10), Stages.Plan.Plan.Reminders, Stages.Plan.Days))];
}
