using EvalBot.Core.Calendar;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.Plans;

/// <summary>The plan in force, as it was loaded into the database, with its calendar.</summary>
/// <param name="lines">Where its parts stand in its file.</param>
public sealed class LoadedPlan(EvaluationPlan plan, PlanLines lines)
{
    public EvaluationPlan Plan => plan;

    public PlanLines Lines => lines;

    public KoreanDays Days { get; } = new(plan.Holidays);

    public ScoringRules Scoring => plan.Scoring;

    public District District(string id) => plan.District(id);
}
