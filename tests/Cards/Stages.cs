using EvalBot.Bot.Cards;
using EvalBot.Bot.Plans;
using EvalBot.Core.Appeals;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Tests.Bot.Plans;

namespace EvalBot.Tests.Cards;

/// <summary>Evaluations of the 2018 plan, taken step by step to a state. What people type comes from <paramref name="words"/>.</summary>
internal sealed class Stages(Func<string, string> words, string district = Stages.Dobong, int points = 4)
{
    public const string Dobong = "dobong";
    public const string First = "coordinator-1";
    public const string Second = "coordinator-2";

    /// <summary>The hour of 도봉구's meeting.</summary>
    public static readonly DateTimeOffset Meeting = new(2018, 8, 6, 14, 0, 0, TimeSpan.FromHours(9));

    public static LoadedPlan Plan { get; } = new(Plan2018.File.Plan, Plan2018.File.Lines);

    public static CardLibrary Library { get; } = new(CardLibrary.DefaultFolder);

    public static CardTexts Texts { get; } = new(CardTexts.DefaultFolder);

    public static CardFaces Faces { get; } = new(Library, Texts, Plan);

    public static Names Names { get; } = new(Plan2018.File.Sample.People.ToDictionary(person => person.Id));

    public static IReadOnlyList<ContestedItem> Contested { get; } =
        [new(ContestedKind.Indicator, 1), new(ContestedKind.Goal, 2), new(ContestedKind.Procedure, 0)];

    private string Officer => $"{district}-officer";

    private string Manager => $"{district}-manager";

    private static DeadlineRules Deadlines => Plan.Plan.Deadlines;

    public Evaluation Preparing()
    {
        var terms = Plan.District(district);
        var seats = Plan2018.File.Sample.Roles.Where(role => role.Role == Role.Panelist && role.DistrictId == district).Select(role => (role.SeatId!, role.PersonId));
        return new(terms, Plan.Plan.Round(terms.Round), Plan2018.File.Sample.Sheets.Single(sheet => sheet.DistrictId == district), seats);
    }

    public Evaluation HandedIn()
    {
        var evaluation = Preparing();
        evaluation.HandInDocuments(words("letter"), Manager, Meeting.AddDays(-6));
        return evaluation;
    }

    public Evaluation Rating()
    {
        var evaluation = HandedIn();
        evaluation.ForwardDocuments(Officer, Meeting.AddDays(-5));
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

    /// <summary>Five sheets are in, one seat is recused, one missing.</summary>
    public Evaluation Rated()
    {
        var evaluation = Rating();
        foreach (var seat in evaluation.Seats.Where(seat => !seat.IsRecused).Take(5))
            evaluation.SaveSheet(seat.PersonId, Ratings(evaluation), submit: true, 0, Plan.Scoring, Meeting.AddMinutes(90));
        return evaluation;
    }

    /// <summary>The last goal is not assessable, the others have the same points.</summary>
    public IReadOnlyList<Rating> Ratings(Evaluation evaluation) => [.. evaluation.GoalTerms.Select(goal => goal.Number == evaluation.GoalTerms.Count
        ? new Rating(goal.Number, null, NotAssessable: true, Reason: words("reason"))
        : new Rating(goal.Number, points, Achievements: words("achievements"), Limits: words("limits"), Improvements: words("improvements")))];

    public Evaluation Revealed()
    {
        var evaluation = Rated();
        evaluation.CloseRating(First, words("quorum"), Meeting.AddHours(2), Plan.Scoring);
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

    public Evaluation WithOfficer()
    {
        var evaluation = Graded();
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
        evaluation.FileAppeal(AppealGround.PointsAgainstWords, Contested, words("argument"), Manager, Meeting.AddDays(4));
        return evaluation;
    }

    public Evaluation Redeliberating()
    {
        var evaluation = Appealed();
        evaluation.Redeliberate([new(1, evaluation.IndicatorOf(1)!.Terms.Target, evaluation.IndicatorOf(1)!.Parts == 1 ? null : 0, words("proposal"))], First, Meeting.AddDays(5));
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
        evaluation.DecideAppeal(Contested.ToDictionary(item => item, _ => words("grounds")), null, First, Meeting.AddDays(7), Plan.Plan);
        return evaluation;
    }

    public Evaluation ToldFinal()
    {
        var evaluation = Decided();
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
        [Preparing(), HandedIn(), Rating(), Rated(), Revealed(), SecondBallot(), Graded(), WithOfficer(), Notified(), Corrected(), Appealed(), Redeliberating(), Decided(), ToldFinal(), Final()];
}
