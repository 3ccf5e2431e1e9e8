using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Scoring;

namespace EvalBot.Core.Grades;

/// <summary>A seat's sheet in the computation.</summary>
/// <param name="Score">Points of 100, exact; null for a sheet that is missing, recused or without an assessed goal.</param>
/// <param name="Counts">Whether it is in the mean.</param>
/// <param name="Trimmed">Whether it was dropped as the highest or the lowest.</param>
public sealed record SheetScore(SeatSheet Sheet, Fraction? Score, bool Counts, bool Trimmed)
{
    /// <summary>Whether nothing came from the seat that can count: no sheet, or one without an assessed goal. Domain step 6.</summary>
    public bool IsMissing => Sheet.State == SheetState.Missing || (Score is null && Sheet is { State: SheetState.Submitted, Excluded: false });
}

/// <summary>A grade with every number on the way to it. Plan III-5, 종합평가; domain steps 5 to 7.</summary>
/// <param name="Quantitative">Points of 100, exact.</param>
/// <param name="Qualitative">Points of 100, exact: the mean of the counting sheets.</param>
/// <param name="Total">Points of 200, exact.</param>
/// <param name="Rounded">The total rounded half up: the number that finds the band.</param>
public sealed record GradeComputation(
    IReadOnlyList<IndicatorScore> Indicators,
    Fraction Quantitative,
    IReadOnlyList<SheetScore> Sheets,
    Fraction Qualitative,
    Fraction Total,
    int Rounded,
    GradeBand Band)
{
    /// <summary>How many sheets are in the mean.</summary>
    public int Counting => Sheets.Count(sheet => sheet.Counts);

    /// <summary>Why no grade can be computed, or null when one can.</summary>
    public static Refusal? WhyNot(GradeInputs inputs) =>
        QuantitativeSheet.WhyNotScored(inputs.Indicators)
        ?? (inputs.Sheets.Any(sheet => SheetScoreOf(sheet, inputs.Goals, inputs.Rules) is not null) ? null : new NoCountingSheet());

    /// <summary>Computes the grade; the same inputs give the same grade, to the last digit.</summary>
    /// <exception cref="InvalidOperationException">It cannot be computed: ask <see cref="WhyNot"/> first.</exception>
    public static GradeComputation Of(GradeInputs inputs)
    {
        if (WhyNot(inputs) is { } refusal)
            throw new InvalidOperationException($"No grade: {refusal}");

        var rules = inputs.Rules;
        var indicators = inputs.Indicators.Select(QuantitativeSheet.Score).ToList();
        var quantitative = QuantitativeSheet.Total(indicators, rules);
        var sheets = Counted(inputs.Sheets.Select(sheet => (sheet, SheetScoreOf(sheet, inputs.Goals, rules))).ToList(), rules);
        var counting = sheets.Where(sheet => sheet.Counts).Select(sheet => sheet.Score!.Value).ToList();
        var qualitative = Fraction.Sum(counting) / counting.Count;
        var total = quantitative + qualitative;
        var rounded = (int)total.RoundHalfUp();
        return new(indicators, quantitative, sheets, qualitative, total, rounded, BandOf(rounded, rules));
    }

    /// <summary>A sheet's score: 100 × Σ weight × points ÷ 5 ÷ Σ weight over its assessed goals; null for one that does not count.</summary>
    /// <remarks>The interval rule takes (points − 1) ÷ 4. 평가 불가 is left out of both sums. Domain step 6.</remarks>
    public static Fraction? SheetScoreOf(SeatSheet sheet, IReadOnlyList<GoalTerms> goals, ScoringRules rules)
    {
        if (sheet.State != SheetState.Submitted || sheet.Excluded)
            return null;

        var weight = Fraction.Zero;
        var weighted = Fraction.Zero;
        foreach (var rating in sheet.Ratings)
        {
            if (rating is not { NotAssessable: false, Points: { } points })
                continue;

            Fraction goalWeight = goals.Single(goal => goal.Number == rating.Goal).Weight;
            weight += goalWeight;
            weighted += goalWeight * Converted(points, rules);
        }

        return weight == Fraction.Zero ? null : rules.QualitativeMaximum * weighted / weight;
    }

    /// <summary>Points of the scale as a share of the highest: from 0 to 1.</summary>
    public static Fraction Converted(int points, ScoringRules rules) => rules.Conversion switch
    {
        Conversion.Proportional => new(points, rules.HighestPoints),
        Conversion.Interval => new(points - rules.LowestPoints, rules.HighestPoints - rules.LowestPoints),
        _ => throw new ArgumentOutOfRangeException(nameof(rules), rules.Conversion, "No such conversion."),
    };

    /// <summary>The band of a rounded total: the highest one that begins at or below it.</summary>
    public static GradeBand BandOf(int rounded, ScoringRules rules) => rules.Bands.First(band => rounded >= band.From);

    private static List<SheetScore> Counted(List<(SeatSheet Sheet, Fraction? Score)> sheets, ScoringRules rules)
    {
        var scored = sheets.Where(sheet => sheet.Score is not null).OrderBy(sheet => sheet.Score!.Value).ToList();
        var trimmed = rules.Trim && scored.Count >= rules.TrimFrom ? new[] { scored[0].Sheet, scored[^1].Sheet } : [];
        return [.. sheets.Select(sheet =>
        {
            var dropped = trimmed.Any(seat => ReferenceEquals(seat, sheet.Sheet));
            return new SheetScore(sheet.Sheet, sheet.Score, sheet.Score is not null && !dropped, dropped);
        })];
    }
}

/// <summary>Not one sheet counts.</summary>
public sealed record NoCountingSheet : Refusal;
