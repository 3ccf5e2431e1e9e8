namespace EvalBot.Core.Indicators;

/// <summary>How a quantitative indicator is measured. Domain step 5.</summary>
public enum IndicatorKind
{
    /// <summary>More is better: result ÷ target, at most 1.</summary>
    Count,

    /// <summary>Less is better: 1 up to the target, beyond it target ÷ result.</summary>
    Ceiling,

    /// <summary>거점 마련 and the like: 1 or 0.</summary>
    YesNo,
}

/// <summary>An agreed quantitative indicator (정량 평가지표) of one district.</summary>
/// <param name="Number">Its place on the sheet, from 1.</param>
/// <param name="Unit">회, 명, 건 …</param>
/// <param name="Target">Greater than zero; 1 for a yes/no indicator.</param>
/// <param name="Weight">Points of 100; those of a sheet sum to 100.</param>
/// <param name="Source">Where in the execution plan (사업실행계획서) the target comes from.</param>
/// <param name="Evidence">증빙: what is asked for to show the result; empty where nothing was agreed.</param>
public sealed record IndicatorTerms(int Number, string Name, IndicatorKind Kind, string Unit, decimal Target, decimal Weight, string Source, string Evidence = "");

/// <summary>A core goal (핵심 목표) that the panel rates.</summary>
/// <param name="Number">Its place on the sheet, from 1.</param>
/// <param name="Common">공통 목표 of the project year, or an 개별 목표 of the district.</param>
/// <param name="Weight">Points of 100; those of a sheet sum to 100.</param>
public sealed record GoalTerms(int Number, string Name, bool Common, decimal Weight);
