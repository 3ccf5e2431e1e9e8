using EvalBot.Core.Plans;
using EvalBot.Core.Scoring;

namespace EvalBot.Core.Grades;

/// <summary>The sheet scores of one group of seats (행정, 외부, 민간), in points of 100, exact. For reference only.</summary>
/// <param name="Sheets">How many of the group's sheets have a score; without one there are no points.</param>
public sealed record GroupSpread(SeatGroup Group, int Sheets, Fraction? Mean, Fraction? Lowest, Fraction? Highest)
{
    /// <summary>Every group that the panel's shape has, in its order.</summary>
    public static IReadOnlyList<GroupSpread> Of(GradeInputs inputs, PanelShape shape) =>
        [.. shape.Seats.Select(seat => seat.Group).Distinct().Select(group =>
        {
            var scores = inputs.Sheets
                .Where(sheet => shape.Seat(sheet.Seat).Group == group)
                .Select(sheet => GradeComputation.SheetScoreOf(sheet, inputs.Goals, inputs.Rules))
                .OfType<Fraction>()
                .Order()
                .ToList();
            return scores.Count == 0
                ? new GroupSpread(group, 0, null, null, null)
                : new GroupSpread(group, scores.Count, Fraction.Sum(scores) / scores.Count, scores[0], scores[^1]);
        })];
}
