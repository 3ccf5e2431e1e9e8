using EvalBot.Core.Calendar;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;

namespace EvalBot.Bot.PlanFiles;

/// <summary>The plan in force, as it was loaded into the database, with its calendar and the holidays that were added to it.</summary>
public sealed class LoadedPlan(EvaluationPlan plan)
{
    private volatile InForce now = new(plan, new(plan.Holidays), []);

    public EvaluationPlan Plan => now.Plan;

    public KoreanDays Days => now.Days;

    public ScoringRules Scoring => plan.Scoring;

    /// <summary>The names of all districts, to be found in what people write.</summary>
    public DistrictNames DistrictNames { get; } = new(plan.Districts.Select(district => district.Name));

    public District District(string id) => plan.District(id);

    /// <summary>The plan's own days with these holidays beside them.</summary>
    public KoreanDays DaysWith(IEnumerable<Holiday> added) => new(plan.Holidays.Concat(added));

    /// <summary>From now on these holidays count too. They are read in every turn, so that each copy of the bot finds what another one added.</summary>
    public void TakeHolidays(IReadOnlyList<Holiday> added)
    {
        if (!now.Added.SequenceEqual(added))
            now = new(plan with { Holidays = [.. plan.Holidays, .. added] }, DaysWith(added), added);
    }

    private sealed record InForce(EvaluationPlan Plan, KoreanDays Days, IReadOnlyList<Holiday> Added);
}
