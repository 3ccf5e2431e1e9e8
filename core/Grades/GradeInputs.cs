using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Scoring;

namespace EvalBot.Core.Grades;

/// <summary>All that a grade is computed from; stored with each grade sheet, so that every number can be recomputed from it alone.</summary>
public sealed record GradeInputs(
    ScoringRules Rules,
    IReadOnlyList<IndicatorResult> Indicators,
    IReadOnlyList<GoalTerms> Goals,
    IReadOnlyList<SeatSheet> Sheets);

/// <summary>What came from one seat.</summary>
/// <param name="Ballot">1 or 2: the ballot of the sheet that counts; 1 where none was sent.</param>
/// <param name="Ratings">Empty unless submitted.</param>
/// <param name="Excluded">Submitted, but not counted: the redeliberation excluded it.</param>
public sealed record SeatSheet(string Seat, SheetState State, int Ballot, IReadOnlyList<Rating> Ratings, bool Excluded = false);

/// <summary>Where a seat's sheet stands.</summary>
public enum SheetState
{
    /// <summary>미제출; also a draft at the closing.</summary>
    Missing,

    /// <summary>제출.</summary>
    Submitted,

    /// <summary>회피.</summary>
    Recused,
}
