using System.Text.RegularExpressions;

namespace EvalBot.Tests.Story;

/// <summary>What the plan file says of one district, read from its text without the bot's own reader.</summary>
public sealed partial record PlanText(
    string District,
    string Name,
    int Parts,
    IReadOnlyDictionary<string, string> Panel,
    IReadOnlyList<PlanText.Indicator> Indicators,
    IReadOnlyList<string> GoalWeights)
{
    private static readonly string File = System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plans", "2018-seoul.yaml"));

    /// <summary>A line of the quantitative sheet.</summary>
    public sealed record Indicator(string Kind, string Unit, string Target, string Weight);

    /// <summary>The ids of all districts, in the plan's order.</summary>
    public static IReadOnlyList<string> Districts => [.. DistrictId().Matches(File).Select(match => match.Groups[1].Value)];

    public static PlanText Of(string district)
    {
        var dates = After($"  - id: {district}\n", "\n  - id:");
        var sheet = After($"    - district: {district}\n", "\n    - district:");
        return new(
            district,
            Value(dates, "name"),
            Value(dates, "year") == "2" ? 2 : 1,
            After(sheet, "      panel:\n", "      writer:").Trim().Split('\n').Select(line => line.Split(':')).ToDictionary(seat => seat[0].Trim(), seat => seat[1].Trim()),
            [.. IndicatorLine().Matches(sheet).Select(match => new Indicator(match.Groups[1].Value, match.Groups[2].Value.Trim('"'), match.Groups[3].Value, match.Groups[4].Value))],
            [.. GoalLine().Matches(sheet).Select(match => match.Groups[1].Value)]);
    }

    private static string After(string start, string end) => After(File, start, end);

    private static string After(string text, string start, string end)
    {
        var rest = text[(text.IndexOf(start, StringComparison.Ordinal) + start.Length)..];
        return rest.IndexOf(end, StringComparison.Ordinal) is var stop and >= 0 ? rest[..stop] : rest;
    }

    private static string Value(string text, string key) => Regex.Match(text, $@"\b{key}: (.+)").Groups[1].Value.Trim();

    [GeneratedRegex(@"^  - id: ([a-z]+)$", RegexOptions.Multiline)]
    private static partial Regex DistrictId();

    [GeneratedRegex(@"kind: (\w+), unit: ([^,]+), target: ([\d.]+), weight: ([\d.]+)")]
    private static partial Regex IndicatorLine();

    [GeneratedRegex(@"common: \w+, weight: ([\d.]+)")]
    private static partial Regex GoalLine();
}
