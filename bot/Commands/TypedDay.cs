using System.Globalization;
using System.Text.RegularExpressions;

namespace EvalBot.Bot.Commands;

/// <summary>Reads a day as people type it: «2018-07-30», «2018.7.30.», «2018. 7. 30.», «2018/7/30».</summary>
internal static partial class TypedDay
{
    /// <summary>The day, or null where the words are none that there is. The year is never guessed.</summary>
    public static DateOnly? Of(string words) =>
        Day().Match(words.Trim()) is { Success: true } found
        && DateOnly.TryParseExact($"{found.Groups[1]}-{found.Groups[2]}-{found.Groups[3]}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    [GeneratedRegex(@"\A([0-9]{4})\s*[-./년]\s*([0-9]{1,2})\s*[-./월]\s*([0-9]{1,2})\s*[.일]?\z")]
    private static partial Regex Day();
}
