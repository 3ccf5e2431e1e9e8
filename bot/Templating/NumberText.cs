using System.Globalization;

namespace EvalBot.Bot.Templating;

/// <summary>Numbers as text, in the way of the reference engine.</summary>
internal static class NumberText
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    public static bool IsInt(double number, out int whole)
    {
        whole = number is >= int.MinValue and <= int.MaxValue ? (int)number : 0;
        return whole == number && !(number == 0 && double.IsNegative(number));
    }

    /// <summary>The shortest text that reads back as the same number, in exponent form from 1e21 and below 1e-6.</summary>
    public static string Of(double number)
    {
        if (number == 0)
            return "0";

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        if (!text.Contains('E'))
            return text;

        var size = Math.Abs(number);
        if (size is < 1e-6 or >= 1e21)
            return text.Replace("E-0", "e-").Replace('E', 'e');

        var digits = text[..text.IndexOf('E')].Replace(".", "").TrimStart('-');
        var point = int.Parse(text[(text.IndexOf('E') + 1)..], CultureInfo.InvariantCulture) + 1;
        return (number < 0 ? "-" : "") + (point > 0 ? digits.PadRight(point, '0') : "0." + digits.PadLeft(digits.Length - point, '0'));
    }

    /// <summary>Half goes up, also below zero: 2.5 to 3, -2.5 to -2.</summary>
    public static double Round(double number, int digits) => Math.Floor(number * Math.Pow(10, digits) + 0.5) / Math.Pow(10, digits);

    /// <summary>With thousands separators and a fixed number of decimal places; the minus sign is U+2212.</summary>
    /// <exception cref="CultureNotFoundException">There is no such locale.</exception>
    public static string Grouped(double number, int digits, string? locale = null)
    {
        var culture = locale is null ? English : CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        var rounded = Round(number, digits);
        return (rounded < 0 ? "\u2212" : "") + Math.Abs(rounded).ToString("N" + digits, culture);
    }
}
