namespace EvalBot.Core.Indicators;

/// <summary>What is wrong in a line of an indicator sheet.</summary>
public enum LineFault
{
    NameMissing,
    NameTooLong,

    /// <summary>Another line of the same kind has this name.</summary>
    NameTwice,
    UnitMissing,
    UnitTooLong,

    /// <summary>Zero or less: achievement is result ÷ target.</summary>
    TargetNotPositive,

    /// <summary>The target of a yes/no indicator is 1.</summary>
    TargetNotOne,
    TargetOutOfRange,

    /// <summary>Less than 0 or more than 100.</summary>
    WeightOutOfRange,
    SourceTooLong,
    EvidenceTooLong,
}

/// <summary>What a sheet lacks before it can be signed.</summary>
[Flags]
public enum SheetGaps
{
    None = 0,
    NoIndicator = 1,
    NoGoal = 2,

    /// <summary>The weights of the quantitative indicators do not sum to 100.</summary>
    IndicatorWeights = 4,

    /// <summary>The weights of the goals do not sum to 100.</summary>
    GoalWeights = 8,

    /// <summary>A line weighs nothing.</summary>
    LineWithoutWeight = 16,

    /// <summary>The common goals are not those of the project year.</summary>
    CommonGoals = 32,
}

/// <summary>What a line and a sheet have to be. Plan III-3; domain steps 3 and 5.</summary>
public static class SheetRules
{
    /// <summary>The most quantitative indicators of a sheet.</summary>
    public const int MostIndicators = 20;

    /// <summary>The most goals of a sheet.</summary>
    public const int MostGoals = 10;

    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 100;

    /// <summary>The most characters of a unit.</summary>
    public const int LongestUnit = 20;

    /// <summary>The most characters of a source or of the evidence asked for.</summary>
    public const int LongestWords = 200;

    /// <summary>What the weights of a signed sheet sum to, in points.</summary>
    public const decimal SumOfWeights = 100;

    private const int MostDecimals = 6;

    /// <summary>What is wrong in an indicator taken by itself.</summary>
    public static IEnumerable<LineFault> FaultsOf(IndicatorTerms terms)
    {
        foreach (var fault in FaultsOf(terms.Name, terms.Weight))
            yield return fault;
        if (terms.Kind != IndicatorKind.YesNo && Words.AreBlank(terms.Unit))
            yield return LineFault.UnitMissing;
        if (terms.Unit.Length > LongestUnit)
            yield return LineFault.UnitTooLong;
        if (terms.Target <= 0)
            yield return LineFault.TargetNotPositive;
        else if (terms.Kind == IndicatorKind.YesNo && terms.Target != 1)
            yield return LineFault.TargetNotOne;
        if (terms.Target >= 1_000_000_000_000m || terms.Target.Scale > MostDecimals)
            yield return LineFault.TargetOutOfRange;
        if (terms.Source.Length > LongestWords)
            yield return LineFault.SourceTooLong;
        if (terms.Evidence.Length > LongestWords)
            yield return LineFault.EvidenceTooLong;
    }

    /// <summary>What is wrong in a goal taken by itself.</summary>
    public static IEnumerable<LineFault> FaultsOf(GoalTerms goal) => FaultsOf(goal.Name, goal.Weight);

    /// <summary>Why these lines make no version, or null when they do. Other sums than 100 are no reason: a draft is work under way.</summary>
    public static Refusal? WhyNotKept(IReadOnlyList<IndicatorTerms> indicators, IReadOnlyList<GoalTerms> goals) =>
        indicators.Count > MostIndicators ? new TooManyLines(LineKind.Indicator, MostIndicators)
        : goals.Count > MostGoals ? new TooManyLines(LineKind.Goal, MostGoals)
        : Faulty(LineKind.Indicator, indicators, terms => terms.Number, terms => terms.Name, FaultsOf)
            ?? Faulty(LineKind.Goal, goals, goal => goal.Number, goal => goal.Name, FaultsOf);

    /// <summary>What a version lacks before it can be signed.</summary>
    /// <param name="commonGoals">The names of the common goals of the project year.</param>
    public static SheetGaps GapsOf(SheetVersion version, IReadOnlyList<string> commonGoals) =>
        (version.Indicators.Count == 0 ? SheetGaps.NoIndicator : version.IndicatorWeights != SumOfWeights ? SheetGaps.IndicatorWeights : SheetGaps.None)
        | (version.Goals.Count == 0 ? SheetGaps.NoGoal : version.GoalWeights != SumOfWeights ? SheetGaps.GoalWeights : SheetGaps.None)
        | (version.Indicators.Any(indicator => indicator.Weight == 0) || version.Goals.Any(goal => goal.Weight == 0) ? SheetGaps.LineWithoutWeight : SheetGaps.None)
        | (version.Goals.Where(goal => goal.Common).Select(goal => goal.Name).ToHashSet().SetEquals(commonGoals) ? SheetGaps.None : SheetGaps.CommonGoals);

    private static IEnumerable<LineFault> FaultsOf(string name, decimal weight)
    {
        if (Words.AreBlank(name))
            yield return LineFault.NameMissing;
        if (name.Length > LongestName)
            yield return LineFault.NameTooLong;
        if (weight is < 0 or > SumOfWeights || weight.Scale > MostDecimals)
            yield return LineFault.WeightOutOfRange;
    }

    private static LineWrong? Faulty<T>(LineKind kind, IReadOnlyList<T> lines, Func<T, int> number, Func<T, string> name, Func<T, IEnumerable<LineFault>> faults)
    {
        var names = new HashSet<string>();
        foreach (var line in lines)
        {
            var fault = faults(line).Select(each => (LineFault?)each).FirstOrDefault();
            if (!names.Add(name(line)))
                fault ??= LineFault.NameTwice;
            if (fault is { } wrong)
                return new(new(kind, number(line)), wrong);
        }

        return null;
    }
}

/// <summary>A line cannot stand on a sheet.</summary>
public sealed record LineWrong(SheetLine Line, LineFault Fault) : Refusal;

/// <summary>A sheet has so many lines at most.</summary>
public sealed record TooManyLines(LineKind Kind, int Most) : Refusal;

/// <summary>The sheet cannot be put to the parties or signed as it is.</summary>
/// <param name="IndicatorWeights">Points that the indicators have together.</param>
/// <param name="GoalWeights">Points that the goals have together.</param>
public sealed record SheetNotReady(SheetGaps Gaps, decimal IndicatorWeights, decimal GoalWeights) : Refusal;
