namespace EvalBot.Core.Reports;

/// <summary>An improvement of an earlier year's report, as it came over into this year's evaluation. Plan II: «차기년도 사업계획 수립 … 시 참고로 활용».</summary>
/// <param name="Year">The year of the plan that it comes from.</param>
/// <param name="Owner">Who was to do it, in words: people change.</param>
/// <param name="Stance">What the consortium said; null where it did not answer.</param>
/// <param name="How">How it is done, or why not; empty where nobody answered.</param>
/// <param name="DoneOn">When it was done; null while it is not.</param>
public sealed record CarriedImprovement(int Year, int Number, Topic Topic, string Words, string Owner, DateOnly Due, Stance? Stance, string How, DateOnly? DoneOn);

/// <summary>Improvements come from an earlier year.</summary>
public sealed record NotFromAnEarlierYear(int Year, int PlanYear) : Refusal;

/// <summary>The table is another district's.</summary>
public sealed record ImprovementsOfAnother(string District) : Refusal;
