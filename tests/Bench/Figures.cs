using System.Globalization;

namespace EvalBot.Bench;

/// <summary>Measured values, and how they are printed.</summary>
internal static class Figures
{
    public static void Show(string what, List<double> values, string unit) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-36} n {values.Count,5}   median {At(values, 50),7:0.0}   p95 {At(values, 95),7:0.0}   p99 {At(values, 99),7:0.0}   most {At(values, 100),7:0.0} {unit}"));

    public static void Show(string what, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-36} {value,7:0.0} {unit}"));

    /// <summary>The value that so many hundredths of the values do not exceed.</summary>
    public static double At(List<double> values, int percent)
    {
        values.Sort();
        return values[(values.Count - 1) * percent / 100];
    }
}
