using System.Globalization;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Scoring;

namespace EvalBot.Bot.Cards;

public sealed partial class CardFace
{
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language == Language.Korean ? "ko-KR" : "en-GB");

    /// <summary>«8.6.(월)», «Mon 6 Aug».</summary>
    public string Day(DateOnly day) => day.ToString(language == Language.Korean ? "M.d.(ddd)" : "ddd d MMM", _culture);

    /// <summary>A Korean day and time: «8.6.(월) 14:00».</summary>
    public string Time(DateTimeOffset at) => Say("time", Day(KoreanDays.DayOf(at)), Clock(at));

    /// <summary>«8.6.(월) 14:00–16:00».</summary>
    public string Span(DateTimeOffset from, DateTimeOffset to) => $"{Time(from)}–{Clock(to)}";

    /// <summary>«8.9.(목) 24:00까지».</summary>
    public string Until(DateOnly lastDay) => Say("until", Day(lastDay));

    /// <summary>«2017.10.7.–2017.12.6.».</summary>
    public string Period(EvaluatedPart part)
    {
        var format = language == Language.Korean ? "yyyy.M.d." : "d MMM yyyy";
        return $"{part.From.ToString(format, _culture)}–{part.To.ToString(format, _culture)}";
    }

    /// <summary>«D-3», «D-day», «D+2».</summary>
    public static string DDay(DateOnly day, DateTimeOffset now) => (day.DayNumber - KoreanDays.DayOf(now).DayNumber) switch
    {
        0 => "D-day",
        > 0 and var left => $"D-{left}",
        var passed => $"D+{-passed}",
    };

    /// <summary>«1,234.5».</summary>
    public static string Number(decimal number) => number.ToString("#,0.############", CultureInfo.InvariantCulture);

    /// <summary>A number as it stands in an input: «1234.5»; nothing for none.</summary>
    public static string Typed(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    /// <summary>In a derivation: «50/3 (16.66…)», or «93.75» where two places say all.</summary>
    public static string Exact(Fraction number) => number.ToCut() is var cut && EndsHere(cut) ? cut : $"{number} ({cut})";

    /// <summary>Within a sum or a product: «50/3», or «93.75» where two places say all.</summary>
    public static string Term(Fraction number) => number.ToCut() is var cut && EndsHere(cut) ? cut : number.ToString();

    /// <summary>To read: «16.66… (50/3)», or «93.75» where two places say all.</summary>
    public static string Points(Fraction number) => number.ToCut() is var cut && EndsHere(cut) ? cut : $"{cut} ({number})";

    /// <summary>«10회», «예»; «미입력» for none.</summary>
    public string Amount(IndicatorTerms terms, decimal? amount) => amount switch
    {
        null => Say("missing"),
        _ when terms.Kind == IndicatorKind.YesNo => Say(amount == 1 ? "yes" : "no"),
        { } number => Say("amount", Number(number), terms.Unit),
    };

    private static bool EndsHere(string cut) => !cut.EndsWith('…');

    private static string Clock(DateTimeOffset at) => at.ToOffset(KoreanDays.Offset).ToString("HH:mm", CultureInfo.InvariantCulture);
}
