using System.Globalization;
using System.Numerics;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Scoring;

namespace EvalBot.Core.Grades;

/// <summary>A second way from the inputs to a grade.</summary>
public delegate RecountedGrade Recount(GradeInputs inputs);

/// <summary>A grade as the second way says it.</summary>
/// <param name="Indicators">Points of each indicator, in the order of the inputs.</param>
/// <param name="Sheets">Each seat's sheet, in the order of the inputs.</param>
/// <param name="Band">The band's name; empty where none begins so low.</param>
public sealed record RecountedGrade(
    IReadOnlyList<Ratio> Indicators, Ratio Quantitative, IReadOnlyList<RecountedSheet> Sheets, Ratio Qualitative, Ratio Total, BigInteger Rounded, string Band);

/// <summary>A sheet as the second way says it.</summary>
/// <param name="Score">Null for one that is missing, recused, excluded or without an assessed goal.</param>
/// <param name="Counts">Whether it is in the mean.</param>
public sealed record RecountedSheet(Ratio? Score, bool Counts);

/// <summary>A whole number over another, in lowest terms.</summary>
public readonly record struct Ratio(BigInteger Top, BigInteger Bottom)
{
    /// <summary>«2325/14», or «7».</summary>
    public override string ToString() => Bottom == 1 ? Top.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Top}/{Bottom}");
}

/// <summary>The grade computed once more, by whole numbers over one common denominator that is reduced at the very end.</summary>
/// <remarks>Written apart from <see cref="GradeComputation"/> and in another way: it shares no arithmetic with it, so that one mistake cannot be in both. Plan III-4 and III-5; domain steps 5 to 7.</remarks>
public static class GradeRecount
{
    /// <summary>Computes the grade. Missing results are not looked for: they are refused before.</summary>
    public static RecountedGrade Of(GradeInputs inputs)
    {
        var rules = inputs.Rules;
        var unit = new Unit(Numbers(inputs).Max(number => number.Scale));
        var points = inputs.Indicators.Select(line => Points(line, unit)).ToList();
        var scores = inputs.Sheets.Select(sheet => Score(sheet, inputs, unit)).ToList();
        var counting = Counting(scores, rules);
        var means = counting.Select(place => scores[place]!.Value).ToList();

        var denominator = points.Concat(means).Aggregate(BigInteger.One, (product, part) => product * part.Bottom);
        var quantitative = Over(denominator, points) * rules.QuantitativeMaximum * counting.Count;
        var qualitative = Over(denominator, means) * 100;
        denominator *= 100 * counting.Count;

        var total = quantitative + qualitative;
        var rounded = BigInteger.DivRem(total, denominator, out var rest) + (rest + rest >= denominator ? 1 : 0);
        return new(
            [.. points.Select(Reduced)],
            Reduced((quantitative, denominator)),
            [.. scores.Select((score, place) => new RecountedSheet(score is { } some ? Reduced(some) : null, counting.Contains(place)))],
            Reduced((qualitative, denominator)),
            Reduced((total, denominator)),
            rounded,
            Band(rounded, rules.Bands));
    }

    private static IEnumerable<decimal> Numbers(GradeInputs inputs) => inputs.Indicators
        .SelectMany(line => line.Parts.Select(part => part!.Value).Append(line.Terms.Target).Append(line.Terms.Weight))
        .Concat(inputs.Goals.Select(goal => goal.Weight))
        .Append(0);

    private static (BigInteger Top, BigInteger Bottom) Points(IndicatorResult line, Unit unit)
    {
        var (weight, target) = (unit.Count(line.Terms.Weight), unit.Count(line.Terms.Target));
        if (line.Terms.Kind == IndicatorKind.YesNo)
            return (line.Parts.Contains(1) ? weight : 0, unit.One);

        var reached = BigInteger.Zero;
        foreach (var part in line.Parts)
            reached += unit.Count(part!.Value);
        var isCount = line.Terms.Kind == IndicatorKind.Count;
        return (isCount ? reached >= target : reached <= target) ? (weight, unit.One)
            : isCount ? (weight * reached, unit.One * target)
            : (weight * target, unit.One * reached);
    }

    private static (BigInteger Top, BigInteger Bottom)? Score(SeatSheet sheet, GradeInputs inputs, Unit unit)
    {
        if (sheet.Excluded || sheet.State is SheetState.Missing or SheetState.Recused)
            return null;

        var (nothing, everything) = Ends(inputs.Rules);
        var (given, possible) = (BigInteger.Zero, BigInteger.Zero);
        foreach (var goal in inputs.Goals)
        {
            var rating = sheet.Ratings.FirstOrDefault(each => each.Goal == goal.Number);
            if (rating is null or { NotAssessable: true } or { Points: null })
                continue;
            given += unit.Count(goal.Weight) * (rating.Points.Value - nothing);
            possible += unit.Count(goal.Weight) * (everything - nothing);
        }

        return possible.IsZero ? null : (given * inputs.Rules.QualitativeMaximum, possible);
    }

    /// <summary>The points that are worth nothing, and those that are worth all.</summary>
    private static (int Nothing, int Everything) Ends(ScoringRules rules)
    {
        var scale = rules.Scale.Select(point => point.Points).ToList();
        return rules.Conversion switch
        {
            Conversion.Proportional => (0, scale.Max()),
            Conversion.Interval => (scale.Min(), scale.Max()),
            _ => throw new ArgumentOutOfRangeException(nameof(rules), rules.Conversion, "No such conversion."),
        };
    }

    /// <summary>The places of the sheets that are in the mean. Of equal ones the first is the lowest and the last the highest.</summary>
    private static List<int> Counting(List<(BigInteger Top, BigInteger Bottom)?> scores, ScoringRules rules)
    {
        var places = Enumerable.Range(0, scores.Count).Where(place => scores[place] is not null).ToList();
        if (!rules.Trim || places.Count < rules.TrimFrom)
            return places;

        var (lowest, highest) = (places[0], places[0]);
        foreach (var place in places)
        {
            if (IsLess(scores[place]!.Value, scores[lowest]!.Value))
                lowest = place;
            if (!IsLess(scores[place]!.Value, scores[highest]!.Value))
                highest = place;
        }

        return [.. places.Where(place => place != lowest && place != highest)];
    }

    private static bool IsLess((BigInteger Top, BigInteger Bottom) one, (BigInteger Top, BigInteger Bottom) other) => one.Top * other.Bottom < other.Top * one.Bottom;

    /// <summary>The sum of all, as a numerator over this denominator, which each of theirs divides.</summary>
    private static BigInteger Over(BigInteger denominator, IEnumerable<(BigInteger Top, BigInteger Bottom)> parts)
    {
        var sum = BigInteger.Zero;
        foreach (var (top, bottom) in parts)
            sum += denominator / bottom * top;
        return sum;
    }

    private static string Band(BigInteger rounded, IReadOnlyList<GradeBand> bands)
    {
        GradeBand? found = null;
        foreach (var band in bands)
        {
            if (band.From <= rounded && (found is null || band.From > found.From))
                found = band;
        }

        return found?.Name ?? "";
    }

    private static Ratio Reduced((BigInteger Top, BigInteger Bottom) value)
    {
        var (divisor, rest) = (BigInteger.Abs(value.Top), value.Bottom);
        while (!rest.IsZero)
            (divisor, rest) = (rest, divisor % rest);
        return new(value.Top / divisor, value.Bottom / divisor);
    }

    /// <summary>The smallest decimal place of all numbers: counted in it, each of them is whole.</summary>
    private readonly record struct Unit(int Places)
    {
        /// <summary>How often it is in 1.</summary>
        public BigInteger One => BigInteger.Pow(10, Places);

        /// <summary>How often it is in a number, read digit by digit.</summary>
        public BigInteger Count(decimal number)
        {
            var digits = number.ToString("F" + Places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            return BigInteger.Parse(digits.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }
    }
}
