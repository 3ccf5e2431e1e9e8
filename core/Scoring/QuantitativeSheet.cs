using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Scoring;

/// <summary>An agreed indicator with what was reached: one result for each part of the evaluated period, null where none was entered yet.</summary>
/// <param name="Parts">For a yes/no indicator 1 (yes) or 0 (no).</param>
public sealed record IndicatorResult(IndicatorTerms Terms, IReadOnlyList<decimal?> Parts)
{
    /// <summary>Whether a part has no result. A missing result is not 0.</summary>
    public bool IsMissing => Parts.Any(part => part is null);

    /// <summary>The parts together: added up, or «either» for a yes/no indicator. Null while one is missing.</summary>
    public decimal? Together => IsMissing ? null
        : Terms.Kind == IndicatorKind.YesNo ? Parts.Max()
        : Parts.Sum();
}

/// <summary>How one line of the quantitative sheet is scored.</summary>
/// <param name="Together">The result of all parts.</param>
/// <param name="Achievement">From 0 to 1, exact.</param>
/// <param name="Points">Achievement × weight: points of 100, exact.</param>
public sealed record IndicatorScore(IndicatorResult Result, decimal Together, Fraction Achievement, Fraction Points);

/// <summary>The quantitative score (정량평가): results against targets, out of 100. Plan III-4; domain step 5.</summary>
public static class QuantitativeSheet
{
    /// <summary>The most digits before the point that a result may have.</summary>
    public const int LongestResult = 12;

    /// <summary>The most digits after the point that a result may have.</summary>
    public const int FinestResult = 6;

    /// <summary>Why this is no result for that indicator, or null when it is one.</summary>
    public static Refusal? WhyNotResult(IndicatorTerms terms, decimal result) =>
        terms.Kind == IndicatorKind.YesNo && result is not (0 or 1) ? new NotYesOrNo(terms.Number)
        : result < 0 ? new NegativeResult(terms.Number, result)
        : result >= 1_000_000_000_000m || result.Scale > FinestResult ? new ResultOutOfRange(terms.Number)
        : null;

    /// <summary>Why the sheet cannot be scored, or null when it can: a missing result is not 0, its line is named.</summary>
    public static Refusal? WhyNotScored(IEnumerable<IndicatorResult> lines) =>
        lines.Where(line => line.IsMissing).Select(line => line.Terms).ToList() is { Count: > 0 } missing ? new ResultsMissing(missing) : null;

    /// <summary>How far a result reaches its target: from 0 to 1, exact.</summary>
    /// <param name="together">The result of all parts, zero or more.</param>
    public static Fraction Achievement(IndicatorTerms terms, decimal together) => terms.Kind switch
    {
        IndicatorKind.Count => Fraction.Min((Fraction)together / terms.Target, Fraction.One),
        IndicatorKind.Ceiling => together <= terms.Target ? Fraction.One : (Fraction)terms.Target / together,
        IndicatorKind.YesNo => together,
        _ => throw new ArgumentOutOfRangeException(nameof(terms), terms.Kind, "No such kind of indicator."),
    };

    /// <summary>One line's score.</summary>
    /// <exception cref="InvalidOperationException">Its result is missing: ask <see cref="WhyNotScored"/> first.</exception>
    public static IndicatorScore Score(IndicatorResult line)
    {
        var together = line.Together ?? throw new InvalidOperationException("A missing result has no score.");
        var achievement = Achievement(line.Terms, together);
        return new(line, together, achievement, achievement * line.Terms.Weight);
    }

    /// <summary>The sum of all lines, in points of <see cref="ScoringRules.QuantitativeMaximum"/>, exact.</summary>
    /// <remarks>Weights sum to 100; another maximum scales them.</remarks>
    public static Fraction Total(IEnumerable<IndicatorScore> lines, ScoringRules rules) =>
        Fraction.Sum(lines.Select(line => line.Points)) * rules.QuantitativeMaximum / 100;
}

/// <summary>A yes/no indicator takes yes or no.</summary>
public sealed record NotYesOrNo(int Indicator) : Refusal;

/// <summary>A result is zero or more.</summary>
public sealed record NegativeResult(int Indicator, decimal Result) : Refusal;

/// <summary>A result has too many digits.</summary>
public sealed record ResultOutOfRange(int Indicator) : Refusal;

/// <summary>Results are missing, so there is no quantitative score.</summary>
public sealed record ResultsMissing(IReadOnlyList<IndicatorTerms> Lines) : Refusal
{
    public bool Equals(ResultsMissing? other) => other is not null && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => Lines.Count;
}
