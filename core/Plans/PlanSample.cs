using EvalBot.Core.Indicators;

namespace EvalBot.Core.Plans;

/// <summary>What a plan file brings with it besides the plan: people, panels, goals and indicators, ready-made.</summary>
public sealed record PlanSample(
    IReadOnlyList<Person> People,
    IReadOnlyList<RoleHolding> Roles,
    IReadOnlyList<DistrictSheet> Sheets);

/// <summary>The final indicator sheet of one district.</summary>
public sealed record DistrictSheet(string DistrictId, IReadOnlyList<IndicatorTerms> Indicators, IReadOnlyList<GoalTerms> Goals);
