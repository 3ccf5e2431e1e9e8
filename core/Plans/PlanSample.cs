using EvalBot.Core.Indicators;

namespace EvalBot.Core.Plans;

/// <summary>What a plan file brings with it besides the plan: people, panels, goals and indicators, ready-made.</summary>
public sealed record PlanSample(
    IReadOnlyList<Person> People,
    IReadOnlyList<RoleHolding> Roles,
    IReadOnlyList<DistrictSheet> Sheets)
{
    /// <summary>The names of the common goals of a project year: those of the first sheet of that year; none where the file has no such sheet.</summary>
    public IReadOnlyList<string> CommonGoalsOf(int year, EvaluationPlan plan) =>
        [.. Sheets.FirstOrDefault(sheet => plan.District(sheet.DistrictId).Year == year)?.Goals.Where(goal => goal.Common).Select(goal => goal.Name) ?? []];
}

/// <summary>The indicator sheet that one district begins with.</summary>
/// <param name="IsFinal">Whether the parties have agreed it and it is final; otherwise it is the first draft.</param>
public sealed record DistrictSheet(string DistrictId, IReadOnlyList<IndicatorTerms> Indicators, IReadOnlyList<GoalTerms> Goals, bool IsFinal = true);
