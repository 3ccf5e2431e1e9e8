using System.Globalization;
using System.Text;

namespace EvalBot.Bot.Templating;

/// <summary>
/// Functions on instants. Output is in UTC but for <c>convertFromUTC</c>, and names of days and months are English in every
/// locale. All but <c>formatDateTime</c> want an instant with milliseconds: <c>2026-11-23T07:05:00.000Z</c>.
/// </summary>
internal static class DateFunctions
{
    private const string Iso = "yyyy-MM-ddTHH:mm:ss.fff";
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    public static readonly (string Name, int Min, int Max, Function Function)[] Table =
    [
        ("formatDateTime", 1, 3, (a, _) => Format(Loose(a[0]), a, 1)),
        ("formatEpoch", 1, 3, (a, _) => Format(DateTime.UnixEpoch.AddSeconds(Arguments.Number(a[0])), a, 1)),
        ("addDays", 2, 4, (a, _) => Format(Exact(a[0]).AddDays(Arguments.Whole(a[1])), a, 2)),
        ("addHours", 2, 4, (a, _) => Format(Exact(a[0]).AddHours(Arguments.Whole(a[1])), a, 2)),
        ("dayOfWeek", 1, 1, (a, _) => (int)Exact(a[0]).DayOfWeek),
        ("convertFromUTC", 2, 4, (a, _) => Format(TimeZoneInfo.ConvertTimeFromUtc(Exact(a[0]), Zone(Arguments.Text(a[1]))), a, 2, "0000")),
    ];

    private static DateTime Loose(Value value) =>
        value.Kind == Kind.String && DateTime.TryParse(value.Text, CultureInfo.InvariantCulture, Utc, out var time)
            ? time
            : throw Arguments.Not("a time", value);

    private static DateTime Exact(Value value) =>
        value.Kind == Kind.String && DateTime.TryParseExact(value.Text, Iso + "'Z'", CultureInfo.InvariantCulture, Utc, out var time)
            ? time
            : throw Arguments.Not("an instant like 2026-11-23T07:05:00.000Z", value);

    private static TimeZoneInfo Zone(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : throw new ExpressionException($"there is no time zone {id}");

    private static Value Format(DateTime time, ReadOnlySpan<Value> a, int at, string suffix = "Z")
    {
        if (a.Length <= at)
            return time.ToString(Iso, CultureInfo.InvariantCulture) + suffix;

        var format = Arguments.Text(a[at]);
        var text = new StringBuilder();
        for (int i = 0, end; i < format.Length; i = end)
        {
            for (end = i + 1; end < format.Length && format[end] == format[i];)
                end++;
            text.Append(char.IsAsciiLetter(format[i]) ? Part(time, format[i..end]) : format[i..end]);
        }

        return text.ToString();
    }

    private static string Part(DateTime time, string token) => token switch
    {
        "yyyy" or "yy" or "MMMM" or "MMM" or "MM" or "dddd" or "ddd" or "dd" or "HH" or "hh" or "mm" or "ss" or "tt" or "ff" or "fff" =>
            time.ToString(token, CultureInfo.InvariantCulture),
        "M" or "d" or "H" or "h" or "m" or "s" or "f" => time.ToString('%' + token, CultureInfo.InvariantCulture),
        "D" => time.ToString("%d", CultureInfo.InvariantCulture),
        "T" or "Z" => token,
        _ => throw new ExpressionException($"{token} is no part of a time format"),
    };
}
