using EvalBot.Bot.Appeals;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Core.Appeals;
using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Meetings;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;
using EvalBot.Tests.Bot.PlanFiles;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Cards;

/// <summary>Evaluations of the 2018 plan, taken step by step to a state. What people type comes from <paramref name="words"/>.</summary>
internal sealed class Stages(Func<string, string> words, string district = Stages.Dobong, int points = 4)
{
    public const string Dobong = "dobong";
    public const string First = "coordinator-1";
    public const string Second = "coordinator-2";

    /// <summary>The hour of 도봉구's meeting.</summary>
    public static readonly DateTimeOffset Meeting = new(2018, 8, 6, 14, 0, 0, TimeSpan.FromHours(9));

    public static LoadedPlan Plan { get; } = new(Plan2018.File.Plan);

    public static CardLibrary Library { get; } = new(CardLibrary.DefaultFolder);

    public static CardTexts Texts { get; } = new(CardTexts.DefaultFolder);

    public static CardFaces Faces { get; } = new(Library, Texts, Plan);

    public static Names Names { get; } = new(Plan2018.File.Sample.People.ToDictionary(person => person.Id));

    public static IReadOnlyList<ContestedItem> Contested { get; } =
        [new(ContestedKind.Indicator, 1), new(ContestedKind.Goal, 2), new(ContestedKind.Procedure, 0)];

    /// <summary>Who redeliberates where the plan wants independent members: those of them who do not sit on the panel.</summary>
    private static IReadOnlyList<string> Experts { get; } = ["guro-expert-1", "gangbuk-expert-1", "gwanak-expert-1", "mapo-expert-1", "dobong-expert-1"];

    private string Officer => $"{district}-officer";

    private string Manager => $"{district}-manager";

    private static DeadlineRules Deadlines => Plan.Plan.Deadlines;

    public Evaluation Preparing() => Begun(isFinal: true);

    /// <summary>The sheet is a draft still.</summary>
    public Evaluation Draft() => Begun(isFinal: false);

    private Evaluation Begun(bool isFinal)
    {
        var terms = Plan.District(district);
        var seats = Plan2018.File.Sample.Roles.Where(role => role.Role == Role.Panelist && role.DistrictId == district).Select(role => (role.SeatId!, role.PersonId));
        var evaluation = new Evaluation(terms, Plan.Plan.Round(terms.Round), Plan2018.File.Sample.Sheets.Single(sheet => sheet.DistrictId == district) with { IsFinal = isFinal }, seats);
        foreach (var seat in evaluation.Seats)
            evaluation.Declare(seat.PersonId, pledged: true, Meeting.AddDays(-20));
        return evaluation;
    }

    /// <summary>What the district's consortium has to hand in.</summary>
    public IReadOnlyList<DocumentPart> Parts(Evaluation evaluation) =>
    [
        .. DocumentPart.OfPlan(Plan.Plan, Plan.District(district).Year, Plan2018.File.Sample.People.Where(person => person.Id == $"{district}-representative")),
        .. evaluation.Submissions.Where(set => set.Asked is not null).Select(DocumentPart.OfMaterial),
    ];

    /// <summary>A file for each document, and nothing handed in.</summary>
    public Evaluation Gathered()
    {
        var evaluation = Preparing();
        foreach (var (part, i) in Parts(evaluation).Select((part, i) => (part, i)))
            evaluation.ReceiveDocument(part, new($"{i}", words("fileName"), 1_234_567, new string('a', 64), Meeting.AddDays(-7)), Manager, Meeting.AddDays(-7));
        return evaluation;
    }

    public Evaluation HandedIn()
    {
        var evaluation = Gathered();
        var set = evaluation.Submissions[0];
        evaluation.HandIn(set, Parts(evaluation), words("letter"), new(2018, 7, 30), evaluation.VersionOf(set), Manager, Meeting.AddDays(-6));
        return evaluation;
    }

    public Evaluation Returned()
    {
        var evaluation = HandedIn();
        var set = evaluation.Submissions[0];
        evaluation.Return(set, words("returnReason"), evaluation.VersionOf(set), Officer, Meeting.AddDays(-6));
        return evaluation;
    }

    /// <summary>The city asks for additional material.</summary>
    public Evaluation Asked()
    {
        var evaluation = Rating();
        evaluation.AskForMaterial(words("material"), new(2018, 8, 10), First, Meeting);
        return evaluation;
    }

    /// <summary>Everything is entered by two people, and agrees; one of them was there.</summary>
    public Evaluation Entered()
    {
        var evaluation = Preparing();
        foreach (var (person, line) in new[] { First, Second }.SelectMany(person => evaluation.Indicators.Select(line => (person, line))))
            Enter(evaluation, person, line, line.Terms.Target);
        return evaluation;
    }

    /// <summary>Two people entered different results of the first line.</summary>
    public Evaluation Differing()
    {
        var evaluation = Preparing();
        foreach (var (person, less) in new[] { (First, 1m), (Second, 2m) })
            Enter(evaluation, person, evaluation.IndicatorOf(1)!, evaluation.IndicatorOf(1)!.Terms.Target - less);
        Enter(evaluation, First, evaluation.IndicatorOf(2)!, 3);
        return evaluation;
    }

    /// <summary>One of them proposes what holds.</summary>
    public Evaluation Settling()
    {
        var evaluation = Differing();
        evaluation.ProposeCorrection(1, [.. evaluation.IndicatorOf(1)!.Result.Parts.Select(_ => (decimal?)6)], words("correctionEvidence"), words("correctionReason"), First, Meeting.AddDays(-3));
        return evaluation;
    }

    public Evaluation Shared()
    {
        var evaluation = Entered();
        evaluation.ShareResults(First, Meeting.AddDays(-6), Deadlines, Plan.Days);
        return evaluation;
    }

    public Evaluation Remarked()
    {
        var evaluation = Shared();
        foreach (var line in evaluation.Indicators)
            evaluation.PointOut(line.Terms.Number, words("wrong"), words("right"), words("factEvidence"), Manager, Meeting.AddDays(-6).AddHours(1));
        return evaluation;
    }

    public Evaluation RemarkRejected()
    {
        var evaluation = Remarked();
        foreach (var remark in evaluation.Remarks)
            evaluation.AnswerRemark(remark.Number, false, words("rejection"), First, Meeting.AddDays(-4), Plan.Scoring);
        return evaluation;
    }

    private void Enter(Evaluation evaluation, string person, Indicator line, decimal result) => evaluation.EnterOwnResult(
        line.Terms.Number,
        [result, .. Enumerable.Repeat<decimal?>(0, line.Parts - 1)],
        words("evidence"), new(DateOnly.FromDateTime(Meeting.Date).AddDays(-7), words("site")), person, Meeting.AddDays(-7));

    public Evaluation Rating()
    {
        var evaluation = HandedIn();
        var set = evaluation.Submissions[0];
        var documents = Parts(evaluation);
        evaluation.Forward(set, documents, [.. documents.Select(part => part.Id)], evaluation.VersionOf(set), Officer, Meeting.AddDays(-5));
        foreach (var indicator in evaluation.Indicators)
        {
            var parts = Enumerable.Repeat<decimal?>(indicator.Terms.Target - (indicator.Terms.Number == 1 ? 2 : 0), 1)
                .Concat(Enumerable.Repeat<decimal?>(0, indicator.Parts - 1)).ToList();
            evaluation.EnterResult(indicator.Terms.Number, parts, words("evidence"), First, Meeting.AddDays(-3));
        }

        evaluation.OpenRating(First, Meeting);
        evaluation.Recuse(evaluation.Seats[4].PersonId, words("recusal"), Meeting.AddMinutes(5));
        return evaluation;
    }

    /// <summary>The meeting goes on, up to this act; two are there, and a question is noted.</summary>
    public Evaluation InMeeting(MeetingAct until)
    {
        var evaluation = Preparing();
        var parties = new Participants([First, Second], [Officer], [Manager], []);
        foreach (var person in new[] { evaluation.Seats[0].PersonId, Manager })
            evaluation.Mark(new(person, Present: true, 0), parties, person, evaluation.MeetingStartsAt);
        foreach (var act in new[] { MeetingAct.Start, MeetingAct.Next, MeetingAct.ChooseGoal, MeetingAct.Next, MeetingAct.End })
        {
            var turn = evaluation.Turn?.Number ?? 0;
            evaluation.MoveOn(act, act == MeetingAct.ChooseGoal ? 1 : null, turn, 3, First, evaluation.MeetingStartsAt.AddMinutes(20 * turn));
            if (act == MeetingAct.Start)
                evaluation.Note(0, 0, 1, words("question"), words("interviewAnswer"), evaluation.Seats[0].PersonId, evaluation.MeetingStartsAt.AddMinutes(5));
            if (act == until)
                break;
        }

        return evaluation;
    }

    /// <summary>Five sheets are in, one seat is recused, one missing.</summary>
    public Evaluation Rated()
    {
        var evaluation = Rating();
        foreach (var seat in evaluation.Seats.Where(seat => !seat.IsRecused).Take(5))
            evaluation.SaveSheet(seat.PersonId, Ratings(evaluation), submit: true, 0, Plan.Scoring, Seals.Own, Meeting.AddMinutes(90));
        return evaluation;
    }

    /// <summary>The last goal is not assessable, the others have the same points.</summary>
    public IReadOnlyList<Rating> Ratings(Evaluation evaluation) => [.. evaluation.GoalTerms.Select(goal => goal.Number == evaluation.GoalTerms.Count
        ? new Rating(goal.Number, null, NotAssessable: true, Reason: words("reason"))
        : new Rating(goal.Number, points, Achievements: words("achievements"), Limits: words("limits"), Improvements: words("improvements")))];

    public Evaluation Revealed()
    {
        var evaluation = Rated();
        evaluation.CloseRating(First, words("quorum"), Meeting.AddHours(2), Plan.Scoring, Seals.Own);
        return evaluation;
    }

    public Evaluation SecondBallot()
    {
        var evaluation = Revealed();
        evaluation.OpenSecondBallot(First, Meeting.AddHours(2));
        return evaluation;
    }

    public Evaluation Graded()
    {
        var evaluation = Revealed();
        evaluation.IssueGrade(First, Meeting.AddHours(3), Plan.Scoring);
        return evaluation;
    }

    /// <summary>Another coordinator has confirmed the grade.</summary>
    public Evaluation Confirmed() => Confirm(Graded(), Meeting.AddHours(4));

    private static Evaluation Confirm(Evaluation evaluation, DateTimeOffset at)
    {
        evaluation.ConfirmGrade(Second, evaluation.Grade!.Number, evaluation.Grade.Hash!, at);
        return evaluation;
    }

    /// <summary>A correction came into force after the notice, and the grade was issued anew.</summary>
    public Evaluation GradedAnew()
    {
        var evaluation = Corrected();
        evaluation.ConfirmCorrections(Second, Meeting.AddDays(4));
        evaluation.IssueGrade(First, Meeting.AddDays(4), Plan.Scoring);
        return evaluation;
    }

    public Evaluation WithOfficer()
    {
        var evaluation = Confirmed();
        evaluation.Notify(First, Meeting.AddDays(1), Deadlines, Plan.Days);
        return evaluation;
    }

    public Evaluation Notified()
    {
        var evaluation = WithOfficer();
        evaluation.HandToConsortium(Officer, false, "", Meeting.AddDays(2), Deadlines, Plan.Days);
        return evaluation;
    }

    /// <summary>A correction waits for the second person of the city.</summary>
    public Evaluation Corrected()
    {
        var evaluation = Notified();
        var indicator = evaluation.Indicators[0];
        evaluation.ProposeCorrection(1, [.. indicator.Result.Parts.Select(_ => (decimal?)6)], words("correctionEvidence"), words("correctionReason"), First, Meeting.AddDays(3));
        return evaluation;
    }

    public Evaluation Appealed()
    {
        var evaluation = Notified();
        evaluation.FileAppeal(Claim(), Manager, Meeting.AddDays(4));
        return evaluation;
    }

    /// <summary>Two arguments, one of them naming a seat, with what is asked for and a file.</summary>
    public AppealClaim Claim() => new(
        [new(AppealGround.PointsAgainstWords, Contested, words("argument"), []), new(AppealGround.Conflict, [Contested[2]], words("second argument"), ["expert-1"])],
        Cut(words("relief"), AppealClaim.LongestRelief),
        [new("0123456789abcdef0123456789abcdef", words("fileName"), 1_234_567, new string('a', 64), Meeting)]);

    /// <summary>The same as a draft of the consortium.</summary>
    public AppealDraft Draft(Evaluation evaluation)
    {
        var (draft, claim) = (new AppealDraft(evaluation.Id), Claim());
        foreach (var argument in claim.Arguments)
            draft.Put(evaluation, argument, 0, 0, Manager, Meeting.AddDays(3));
        draft.AskFor(claim.Relief, draft.Version, Manager, Meeting.AddDays(3));
        draft.Attach(claim.Evidence[0], Manager, Meeting.AddDays(3));
        return draft;
    }

    private static string Cut(string text, int longest) => text.Length > longest ? text[..longest] : text;

    /// <summary>각하.</summary>
    public Evaluation Inadmissible()
    {
        var evaluation = Appealed();
        evaluation.JudgeAppeal(admissible: false, words("inadmissibility"), First, Meeting.AddDays(5));
        return evaluation;
    }

    /// <summary>A notice whose words were wrong is put right by another one, which the consortium has.</summary>
    public Evaluation NoticeCorrected()
    {
        var evaluation = Notified();
        evaluation.CorrectNotice(Cut(words("noticeReason"), 1000), First, Meeting.AddDays(3), Deadlines, Plan.Days);
        evaluation.HandToConsortium(Officer, false, "", Meeting.AddDays(3), Deadlines, Plan.Days);
        return evaluation;
    }

    public Evaluation Admitted()
    {
        var evaluation = Appealed();
        evaluation.JudgeAppeal(admissible: true, words("admissibility"), First, Meeting.AddDays(5));
        return evaluation;
    }

    public Evaluation RedeliberatingIndependently()
    {
        var evaluation = Appealed();
        evaluation.JudgeAppeal(admissible: true, words("admissibility"), First, Meeting.AddDays(5));
        evaluation.Redeliberate([], Plan.Plan.Appeals with { Redeliberation = RedeliberationPanel.Independent, IndependentMembers = 3 }, [.. Experts.Where(evaluation.IsOutsideOfThePanel).Take(3)], First, Meeting.AddDays(5));
        return evaluation;
    }

    public Evaluation Redeliberating()
    {
        var evaluation = Appealed();
        evaluation.JudgeAppeal(admissible: true, words("admissibility"), First, Meeting.AddDays(5));
        evaluation.Redeliberate([new(1, evaluation.IndicatorOf(1)!.Terms.Target, evaluation.IndicatorOf(1)!.Parts == 1 ? null : 0, words("proposal"))], Plan.Plan.Appeals, [], First, Meeting.AddDays(5));
        evaluation.Answer(
            evaluation.Seats[0].PersonId,
            [new(2, 5, Achievements: words("achievements"))],
            [new(Contested[0], true), new(Contested[2], true)],
            0, Plan.Scoring, Meeting.AddDays(6));
        return evaluation;
    }

    public Evaluation Decided()
    {
        var evaluation = Redeliberating();
        evaluation.DecideAppeal(Enumerable.Range(1, evaluation.Appeal!.Arguments.Count).ToDictionary(number => number, _ => Cut(words("grounds"), AppealCards.RoomForReplies(evaluation.Appeal))), null, First, Meeting.AddDays(7), Plan.Plan);
        return evaluation;
    }

    public Evaluation ToldFinal()
    {
        var evaluation = Confirm(Decided(), Meeting.AddDays(7));
        evaluation.Notify(First, Meeting.AddDays(8), Deadlines, Plan.Days);
        evaluation.HandToConsortium(Officer, false, "", Meeting.AddDays(8), Deadlines, Plan.Days);
        return evaluation;
    }

    public Evaluation Final()
    {
        var evaluation = ToldFinal();
        evaluation.MakeFinal(First, Meeting.AddDays(9));
        return evaluation;
    }

    public IEnumerable<Evaluation> All() =>
        [Preparing(), HandedIn(), Rating(), Rated(), Revealed(), SecondBallot(), Graded(), Confirmed(), WithOfficer(), Notified(), Corrected(), Appealed(), Redeliberating(), Decided(), ToldFinal(), Final()];
}
