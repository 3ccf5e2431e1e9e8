using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Indicators;
using EvalBot.Core.Measurements;

namespace EvalBot.Bot.Measurements;

/// <summary>Results as people type them, on a card or in a table.</summary>
internal static partial class TypedMeasurements
{
    /// <summary>A result as people type it: a number, or yes or no. Null when it is neither.</summary>
    public static decimal? ResultIn(string typed, IndicatorTerms terms) =>
        terms.Kind == IndicatorKind.YesNo ? YesOrNo(typed) : NumberIn(typed, terms.Unit);

    /// <summary>A number as people type it: «1,234», «12.5», «12회», full-width digits too. Null when it is none.</summary>
    public static decimal? NumberIn(string typed, string unit)
    {
        var text = typed.Normalize(NormalizationForm.FormKC).Trim();
        if (unit.Length > 0 && text.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
            text = text[..^unit.Length].TrimEnd();
        if (Grouped().IsMatch(text))
            text = text.Replace(",", "", StringComparison.Ordinal);
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (text.Length > 40 || !decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number))
            return null;

        // A decimal holds 28 digits: more must not be lost silently.
        return text.Count(char.IsAsciiDigit) <= 28 ? decimal.Parse(Wording.Number(number), Plain, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>«2018-07-25 거점 방문»: a day and words. Null when it is none.</summary>
    public static SiteCheck? SiteCheckIn(string typed) =>
        DayAndWords().Match(typed) is { Success: true } match
        && DateOnly.TryParseExact($"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(day, match.Groups[4].Value.Trim())
            : null;

    /// <summary>A line of which something was typed that differs from what stands in the person's form; blank fields change nothing, «없음» empties one.</summary>
    /// <param name="results">What was typed for each part.</param>
    /// <returns>Null where nothing differs.</returns>
    public static (EnteredResult? Line, Refusal? Wrong) Read(LineInForm form, IndicatorTerms terms, IReadOnlyList<string> results, string evidence, string site)
    {
        var parts = form.Parts.ToArray();
        for (var part = 0; part < parts.Length; part++)
        {
            var typed = results[part];
            if (typed.Length == 0)
                continue;
            if (IsNone(typed))
                parts[part] = null;
            else if (ResultIn(typed, terms) is { } result)
                parts[part] = result;
            else
                return (null, new NotANumber(terms.Number, typed.Length > 40 ? typed[..40] + "…" : typed));
        }

        var words = evidence.Length > 0 ? evidence : form.Evidence;
        var siteCheck = site.Length == 0 ? form.SiteCheck : IsNone(site) ? null : SiteCheckIn(site);
        if (siteCheck is null && site.Length > 0 && !IsNone(site))
            return (null, new SiteCheckUnreadable(terms.Number));
        if ((words == form.Evidence ? null : TextTooLong.WhyNot(words)) is { } tooLong)
            return (null, tooLong);
        if (siteCheck is not null && TextTooLong.WhyNot(siteCheck.Words) is { } siteTooLong)
            return (null, siteTooLong);

        return parts.SequenceEqual(form.Parts) && words == form.Evidence && siteCheck == form.SiteCheck
            ? (null, null)
            : (new(terms.Number, parts, words, siteCheck), null);
    }

    /// <summary>What was typed for each part of an indicator: <c>result-3</c>, or <c>result-3-1</c> and <c>result-3-2</c>.</summary>
    public static IReadOnlyList<string> PartsOf(PressedCard input, string purpose, Indicator indicator) => indicator.Parts == 1
        ? [input.Text($"{purpose}-{indicator.Terms.Number}")]
        : [.. Enumerable.Range(1, indicator.Parts).Select(part => input.Text($"{purpose}-{indicator.Terms.Number}-{part}"))];

    public static bool IsNone(string typed) => typed is "없음" or "-" or "none";

    [GeneratedRegex(@"^(\d{4})\s?[-./년]\s?(\d{1,2})\s?[-./월]\s?(\d{1,2})[.일]?[\s:]+(.+)$", RegexOptions.Singleline)]
    private static partial Regex DayAndWords();

    private static decimal? YesOrNo(string typed) => typed.ToLowerInvariant() switch
    {
        "yes" or "y" or "예" or "네" or "true" or "1" or "o" => 1,
        "no" or "n" or "아니오" or "아니요" or "false" or "0" or "x" => 0,
        _ => null,
    };

    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$")]
    private static partial Regex Grouped();
}
