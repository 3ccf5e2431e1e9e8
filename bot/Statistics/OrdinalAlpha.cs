using MathNet.Numerics.Random;
using MathNet.Numerics.Statistics;

namespace EvalBot.Bot.Statistics;

/// <summary>Krippendorff's α for ordinal data: 1 is full agreement, 0 what chance would give, less is worse than chance. Any number of raters, with gaps.</summary>
/// <remarks>Krippendorff (2011), Computing Krippendorff's Alpha-Reliability. It asks for the values of a unit only, not for who gave them.</remarks>
public static class OrdinalAlpha
{
    /// <summary>The fewest units with two values or more from which an α is computed.</summary>
    public const int FewestUnits = 3;

    private const int Resamples = 2000;

    // Any fixed number: the same ratings always give the same range.
    private const int Seed = 2018;

    /// <summary>α with its range; null where there are too few units, or where all values are the same.</summary>
    /// <param name="units">The values that each unit was given. A unit with a single value says nothing of agreement.</param>
    /// <remarks>The range is the percentile interval of resampled units; samples of one value only are drawn again.</remarks>
    public static Estimate? Of(IReadOnlyList<IReadOnlyList<int>> units)
    {
        var values = units.SelectMany(unit => unit).Distinct().Order().ToList();
        var coincidences = units.Where(unit => unit.Count > 1).Select(unit => Coincidences(unit, values)).ToList();
        return coincidences.Count >= FewestUnits && Alpha(coincidences, values.Count) is { } alpha
            ? new(alpha, Range(coincidences, values.Count))
            : null;
    }

    private static Range95 Range(List<double[,]> units, int values)
    {
        var random = new MersenneTwister(Seed);
        var alphas = new List<double>(Resamples);
        while (alphas.Count < Resamples)
        {
            if (Alpha([.. units.Select(_ => units[random.Next(units.Count)])], values) is { } alpha)
                alphas.Add(alpha);
        }

        return new(alphas.QuantileCustom(0.025, QuantileDefinition.R7), alphas.QuantileCustom(0.975, QuantileDefinition.R7));
    }

    /// <summary>How often each pair of values was given to this unit, each rating weighing the same.</summary>
    private static double[,] Coincidences(IReadOnlyList<int> unit, List<int> values)
    {
        var pairs = new double[values.Count, values.Count];
        for (var one = 0; one < unit.Count; one++)
        {
            for (var other = 0; other < unit.Count; other++)
            {
                if (one != other)
                    pairs[values.IndexOf(unit[one]), values.IndexOf(unit[other])] += 1.0 / (unit.Count - 1);
            }
        }

        return pairs;
    }

    /// <summary>1 − observed ÷ expected disagreement; null where no disagreement can be expected.</summary>
    private static double? Alpha(List<double[,]> units, int values)
    {
        var frequencies = new double[values];
        var together = new double[values, values];
        foreach (var unit in units)
        {
            for (var c = 0; c < values; c++)
            {
                for (var k = 0; k < values; k++)
                {
                    together[c, k] += unit[c, k];
                    frequencies[c] += unit[c, k];
                }
            }
        }

        var (observed, expected) = (0.0, 0.0);
        for (var c = 0; c < values; c++)
        {
            var between = frequencies[c] / 2;
            for (var k = c + 1; k < values; k++)
            {
                // Ordinal distance: how many ratings lie between two values, those at both ends by half.
                between += frequencies[k] / 2;
                observed += together[c, k] * between * between;
                expected += frequencies[c] * frequencies[k] * between * between;
                between += frequencies[k] / 2;
            }
        }

        return expected > 0 ? 1 - ((frequencies.Sum() - 1) * observed / expected) : null;
    }
}
