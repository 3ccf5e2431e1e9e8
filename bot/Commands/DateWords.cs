using System.Globalization;
using System.Text.RegularExpressions;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Dates;

namespace EvalBot.Bot.Commands;

/// <summary>The dates and items that people type: 2018-08-13, 8.13, 8월 13일, with or without an hour.</summary>
public static partial class DateWords
{
    /// <summary>The words that cancel.</summary>
    public static bool IsCancel(string word) => word is "취소" or "cancel";

    /// <summary>What each item is called; the first word is the one that is shown.</summary>
    private static readonly (DatedItem Item, string[] Words)[] Items =
    [
        (DatedItem.Meeting, ["회의", "meeting", "성과평가회의", "평가회의"]),
        (DatedItem.Documents, ["서류", "documents", "서류제출"]),
        (DatedItem.Baseline, ["기준일", "baseline"]),
        (DatedItem.IndicatorWorkshop, ["워크숍", "workshop", "개별워크숍", "지표워크숍", "워크샵"]),
        (DatedItem.JointWorkshop, ["통합워크숍", "joint", "통합워크샵"]),
        (DatedItem.Notice, ["통보", "notice"]),
        (DatedItem.Appeal, ["이의제기", "appeal"]),
        (DatedItem.Redeliberation, ["재심의", "redeliberation"]),
        (DatedItem.Report, ["보고서", "report"]),
    ];

    /// <summary>The items that can be moved, or extended.</summary>
    public static IReadOnlyList<DatedItem> ItemsOf(DateAct act) => act == DateAct.Extend
        ? [DatedItem.Documents, DatedItem.Notice, DatedItem.Appeal, DatedItem.Redeliberation, DatedItem.Report]
        : [DatedItem.Meeting, DatedItem.Documents, DatedItem.Baseline, DatedItem.IndicatorWorkshop, DatedItem.JointWorkshop];

    /// <summary>The word by which an item is called.</summary>
    public static string WordOf(DatedItem item, Language language) => Items.Single(each => each.Item == item).Words[language == Language.Korean ? 0 : 1];

    /// <summary>The item that a word names, with the number that may stand at its end: «통합워크숍2»; null when it is none of this act.</summary>
    public static (DatedItem Item, int Number)? Item(string word, DateAct act)
    {
        var bare = word.ToLowerInvariant().TrimEnd('.', ',');
        var name = bare.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        foreach (var (item, words) in Items.Where(each => ItemsOf(act).Contains(each.Item)))
        {
            if (words.Contains(name))
                return (item, int.TryParse(bare[name.Length..], CultureInfo.InvariantCulture, out var number) ? number : 0);
        }

        return null;
    }

    /// <summary>«1», «1차»; 0 for no number.</summary>
    public static int NumberOf(string word) => int.TryParse(word.TrimEnd('차', '번'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Why a word names no item, with the one that it is nearest to.</summary>
    public static Refusal UnknownItem(string word, DateAct act)
    {
        var near = ItemsOf(act)
            .Select(item => (Item: item, Distance: Items.Single(each => each.Item == item).Words.Min(known => DistrictWords.Distance(DistrictWords.Letters(word.ToLowerInvariant()), DistrictWords.Letters(known)))))
            .MinBy(each => each.Distance);
        return new UnknownDateItem(word.Length > 20 ? word[..20] + "…" : word, near.Distance <= 3 ? near.Item : null, act);
    }

    /// <summary>Reads a date, and the hour after it where there is one.</summary>
    /// <param name="year">For a date without a year.</param>
    /// <returns>The date, the hour, and how many words they were; null when there is no date.</returns>
    public static (DateOnly Day, TimeOnly? Hour, int Used)? Read(string[] words, int year)
    {
        for (var used = Math.Min(3, words.Length); used >= 1; used--) // «8월 13일» is two words, «2018. 8. 13.» three.
        {
            if (DayOf(string.Concat(words.Take(used)), year) is not { } day)
                continue;

            return words.Length > used && HourOf(words[used]) is { } hour ? (day, hour, used + 1) : (day, null, used);
        }

        return null;
    }

    private static DateOnly? DayOf(string text, int year)
    {
        var match = Day().Match(text);
        if (!match.Success)
            return null;

        var typed = $"{(match.Groups["y"].Success ? match.Groups["y"].Value : year.ToString(CultureInfo.InvariantCulture))}-{match.Groups["m"].Value}-{match.Groups["d"].Value}";
        return DateOnly.TryParseExact(typed, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static TimeOnly? HourOf(string text)
    {
        var match = Hour().Match(text);
        return match.Success
            && TimeOnly.TryParseExact($"{match.Groups["h"].Value}:{(match.Groups["m"].Success ? match.Groups["m"].Value : "00")}", "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
            ? hour : null;
    }

    [GeneratedRegex(@"\A(?:(?<y>\d{4})(?:[-./]|년))?(?<m>\d{1,2})(?:[-./]|월)(?<d>\d{1,2})(?:\.|일)?(?:\([월화수목금토일]\))?\z")]
    private static partial Regex Day();

    [GeneratedRegex(@"\A(?<h>\d{1,2})(?::(?<m>\d{2})|시(?:(?<m>\d{2})분)?)\z")]
    private static partial Regex Hour();
}

/// <summary>That word names nothing that has a date.</summary>
/// <param name="Near">What may be meant; null for nothing near.</param>
public sealed record UnknownDateItem(string Word, DatedItem? Near, DateAct Act) : Refusal;

/// <summary>That is no date.</summary>
public sealed record NotADate(string Typed, int Year) : Refusal;

/// <summary>The item has days only, no hours.</summary>
public sealed record DaysOnly : Refusal;

/// <summary>The deadline has moved on, or there is no such change.</summary>
public sealed record NoSuchDateChange : Refusal;
