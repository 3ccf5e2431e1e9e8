using System.Numerics;

namespace EvalBot.Tests.Story;

/// <summary>A grade computed by hand: whole numbers only, over one common denominator, from nothing but what was typed.</summary>
/// <remarks>Written apart from core, and in another way: no fractions are added, no value is reduced before the end.</remarks>
public static class Arithmetic
{
    /// <summary>Points of one indicator as a numerator and a denominator.</summary>
    /// <param name="typed">The result of each part, as it was typed.</param>
    public static (BigInteger Top, BigInteger Bottom) Points(PlanText.Indicator indicator, IReadOnlyList<string> typed)
    {
        var (weight, one) = (Millionths(indicator.Weight), Millionths("1"));
        if (indicator.Kind == "yesNo")
            return (typed.Contains("yes") ? weight : 0, one);

        var result = typed.Select(Millionths).Aggregate(BigInteger.Zero, (sum, part) => sum + part);
        var target = Millionths(indicator.Target);
        var full = indicator.Kind == "count" ? result >= target : result <= target;
        return full ? (weight, one)
            : indicator.Kind == "count" ? (weight * result, one * target)
            : (weight * target, one * result);
    }

    /// <summary>A sheet's score of 100; null when no goal was assessed.</summary>
    /// <param name="points">Of each goal in its order; null for 평가 불가.</param>
    public static (BigInteger Top, BigInteger Bottom)? Sheet(IReadOnlyList<string> weights, IReadOnlyList<int?> points)
    {
        var (top, bottom) = (BigInteger.Zero, BigInteger.Zero);
        foreach (var (weight, rated) in weights.Zip(points).Where(goal => goal.Second is not null))
            (top, bottom) = (top + (20 * Millionths(weight) * rated!.Value), bottom + Millionths(weight));
        return bottom == 0 ? null : (top, bottom);
    }

    /// <summary>The sum of all, each divided by so many.</summary>
    public static (BigInteger Top, BigInteger Bottom) Sum(IReadOnlyList<(BigInteger Top, BigInteger Bottom)> values, int dividedBy = 1)
    {
        var bottom = values.Aggregate(BigInteger.One, (product, value) => product * value.Bottom);
        var top = values.Aggregate(BigInteger.Zero, (sum, value) => sum + (value.Top * (bottom / value.Bottom)));
        return (top, bottom * dividedBy);
    }

    /// <summary>«2325/14», or «7».</summary>
    public static string Fraction((BigInteger Top, BigInteger Bottom) value)
    {
        var (a, b) = value;
        while (b != 0)
            (a, b) = (b, a % b);
        return value.Bottom == a ? $"{value.Top / a}" : $"{value.Top / a}/{value.Bottom / a}";
    }

    /// <summary>By long division: at most 20 places, the last one rounded half up, no zeros at the end.</summary>
    public static string InPlaces((BigInteger Top, BigInteger Bottom) value)
    {
        var digits = Divide(value, places: 21, out _);
        var number = BigInteger.Parse(digits, null);
        number = (number / 10) + (number % 10 >= 5 ? 1 : 0);
        var text = number.ToString(null as IFormatProvider).PadLeft(21, '0');
        return $"{text[..^20]}.{text[^20..]}".TrimEnd('0').TrimEnd('.');
    }

    /// <summary>Cut to two places, with … when digits follow.</summary>
    public static string Shown((BigInteger Top, BigInteger Bottom) value)
    {
        var digits = Divide(value, places: 2, out var rest).PadLeft(3, '0');
        var text = $"{digits[..^2]}.{digits[^2..]}";
        return rest ? text + "…" : text.TrimEnd('0').TrimEnd('.');
    }

    /// <summary>Half a point goes up.</summary>
    public static int Rounded((BigInteger Top, BigInteger Bottom) value)
    {
        var whole = value.Top / value.Bottom;
        return (int)(2 * (value.Top - (whole * value.Bottom)) >= value.Bottom ? whole + 1 : whole);
    }

    /// <summary>200~161, 160~121, 120~81, 80~.</summary>
    public static string Band(int rounded) => rounded > 160 ? "탁월" : rounded > 120 ? "양호" : rounded > 80 ? "보통" : "미흡";

    /// <summary>«12.5», «1,234» or «12회» in millionths.</summary>
    private static BigInteger Millionths(string typed)
    {
        var parts = new string([.. typed.Where(letter => char.IsAsciiDigit(letter) || letter == '.')]).Split('.');
        return BigInteger.Parse(parts[0] + (parts.Length == 2 ? parts[1] : "").PadRight(6, '0'), null);
    }

    private static string Divide((BigInteger Top, BigInteger Bottom) value, int places, out bool rest)
    {
        var digits = $"{value.Top / value.Bottom}";
        var left = value.Top % value.Bottom;
        for (var place = 0; place < places; place++)
        {
            left *= 10;
            digits += $"{left / value.Bottom}";
            left %= value.Bottom;
        }

        rest = left > 0;
        return digits;
    }
}
