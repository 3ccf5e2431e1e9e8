using EvalBot.Core.Appeals;
using EvalBot.Core.Documents;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Notices;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;

namespace EvalBot.Core.Evaluations;

/// <summary>성과평가: the evaluation of one consortium under a plan, from its results to its final grade.</summary>
/// <remarks>Ask the <c>WhyNot…</c> of an act first; the act itself throws <see cref="InvalidOperationException"/> when nobody asked.</remarks>
public sealed partial class Evaluation
{
    private readonly List<PanelSeat> _seats = [];
    private readonly List<Indicator> _indicators = [];
    private readonly List<Goal> _goals = [];
    private readonly List<Ballot> _ballots = [];
    private readonly List<RatingSheet> _sheets = [];
    private readonly List<GradeSheet> _grades = [];
    private readonly List<ResultNotice> _notices = [];
    private readonly List<ResultCorrection> _corrections = [];

    /// <summary>Begins an evaluation with the district's dates and the indicator sheet that it begins with.</summary>
    /// <param name="sheet">Null for an empty draft.</param>
    /// <param name="commonGoals">The names of the common goals of the project year; null for those of the sheet.</param>
    public Evaluation(District district, Round round, DistrictSheet? sheet, IEnumerable<(string SeatId, string PersonId)> seats, IReadOnlyList<string>? commonGoals = null)
    {
        DistrictId = district.Id;
        MeetingStartsAt = district.MeetingStartsAt;
        MeetingEndsAt = district.MeetingEndsAt;
        DocumentsDue = round.DocumentsDue;
        Baseline = round.Baseline;
        Agreement = new(sheet, commonGoals);
        if (Agreement.State == AgreementState.Final)
            TakeOver(district.Parts(round.Baseline).Count);
        _seats.AddRange(seats.Select(seat => new PanelSeat(seat.SeatId, seat.PersonId)));
        _submissions.Add(new(Submission.OfPlan, null, null));
    }

    private Evaluation() => DistrictId = "";

    public int Id { get; private set; }

    public string DistrictId { get; private set; }

    public EvaluationState State { get; private set; }

    public DateTimeOffset MeetingStartsAt { get; private set; }

    public DateTimeOffset MeetingEndsAt { get; private set; }

    /// <summary>The day by whose end the documents are with the officer.</summary>
    public DateOnly DocumentsDue { get; private set; }

    /// <summary>결과보고서 작성 기준일.</summary>
    public DateOnly Baseline { get; private set; }

    /// <summary>When the result became final, and who confirmed it.</summary>
    public Act? Finalized { get; private set; }

    public IReadOnlyList<PanelSeat> Seats => _seats;

    public IReadOnlyList<Indicator> Indicators => _indicators;

    public IReadOnlyList<Goal> Goals => _goals;

    public IReadOnlyList<Ballot> Ballots => _ballots;

    /// <summary>Every version of every sheet that was ever saved.</summary>
    public IReadOnlyList<RatingSheet> Sheets => _sheets;

    /// <summary>Every grade that was ever issued; all but the last one are superseded.</summary>
    public IReadOnlyList<GradeSheet> Grades => _grades;

    public IReadOnlyList<ResultNotice> Notices => _notices;

    public IReadOnlyList<ResultCorrection> Corrections => _corrections;

    public Appeal? Appeal { get; private set; }

    /// <summary>The goals' terms in their order.</summary>
    public IReadOnlyList<GoalTerms> GoalTerms => [.. _goals.Select(goal => goal.Terms).OrderBy(goal => goal.Number)];

    /// <summary>The indicator of this number, or null.</summary>
    public Indicator? IndicatorOf(int number) => _indicators.FirstOrDefault(indicator => indicator.Terms.Number == number);

    /// <summary>The seat that a person fills on this panel, or null.</summary>
    public PanelSeat? SeatOf(string personId) => _seats.FirstOrDefault(seat => seat.PersonId == personId);

    private static void Asked(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"Nobody asked first: {refusal.GetType().Name}");
    }

    /// <summary>A card asks for each thing once, so naming one twice is the program's error.</summary>
    private static void EachOnce<T>(IEnumerable<T> named)
    {
        if (named.GroupBy(each => each).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"{twice.Key} is named twice.", nameof(named));
    }

    private Refusal? WhyNot(EvaluationAct act) => EvaluationStates.Next(State, act) is null ? new NotInThisState(State, act) : null;

    private void Move(EvaluationAct act) =>
        State = EvaluationStates.Next(State, act) ?? throw new InvalidOperationException($"{act} is not allowed when {State}.");
}

/// <summary>Who did something, when, and in what words.</summary>
public sealed record Act(string By, DateTimeOffset At, string Words);

/// <summary>This was done before.</summary>
public sealed record AlreadyDone(Act Act) : Refusal;

/// <summary>The documents come with an official letter (공문), and its number is missing.</summary>
public sealed record LetterNumberMissing : Refusal;

/// <summary>The consortium has not handed its documents in.</summary>
public sealed record DocumentsNotHandedIn : Refusal;

/// <summary>The result is final; nothing changes any more.</summary>
public sealed record ResultIsFinal(DateTimeOffset At) : Refusal;
