using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.Cards;

public sealed partial class CardFace
{
    /// <summary>«통합워크숍 1», «도봉구 성과평가 회의».</summary>
    public string Gathering(Gathering gathering, Evaluation? evaluation) => evaluation is null
        ? Say("dates.numbered", Say("dates.kind", gathering.Kind), gathering.Number)
        : Say("titled", District(evaluation), Say("dates.kind", gathering.Kind));

    /// <summary>What a change is about: «도봉구 성과평가 서류 제출», «통합워크숍 1».</summary>
    public string Dated(DateChange change, Evaluation? evaluation) => evaluation is null
        ? Say("dates.numbered", Say("dates.item", change.Item), change.Number)
        : Say("titled", District(evaluation), Say("dates.item", change.Item));

    /// <summary>«8.6.(월) 14:00–16:00»; «8.6.(월)» for a whole day; «미정» for none.</summary>
    public string When(PlannedTime? time) => time is null ? Say("dates.unset")
        : time.WholeDay ? Day(time.Day)
        : time.EndsAt > time.StartsAt ? Span(time.StartsAt, time.EndsAt)
        : Time(time.StartsAt);

    /// <summary>When a gathering takes place, that it is cancelled, or between which days it will be.</summary>
    public string When(Gathering gathering, Preparation plan) =>
        gathering.Cancelled is not null ? Say("dates.cancelledOf", When(gathering.Time))
        : gathering is { Time: null, Kind: GatheringKind.IndicatorWorkshop } ? Say("dates.between", Day(plan.IndicatorWorkshopsFrom), Day(plan.IndicatorWorkshopsTo))
        : When(gathering.Time);

    /// <summary>Which rule and which days made a deadline: «8.30(목)+3일=9.2(일) → 9.3(월)», «8.8(수)+7일=8.15(수) 광복절 → 8.16(목)».</summary>
    /// <remarks>A holiday's name and the reason of an extension are typed by people: only for text runs.</remarks>
    public string Derivation(Derivation derived)
    {
        var words = derived.Anchor is { } anchor ? Say("derived.counted", ShortDay(anchor), derived.Days, Off(derived.Counted)) : Say("derived.fixed");
        foreach (var day in derived.DaysOff.Skip(1))
            words = Say("derived.rolled", words, Off(day.Day));
        if (derived.Computed != derived.Counted)
            words = Say("derived.rolled", words, ShortDay(derived.Computed));
        if (derived.Limited)
            words = Say("derived.limited", words, ShortDay(derived.LastDay));
        else if (derived.Extended is { } extended)
            words = derived.Anchor is null ? Say("derived.fixedExtended", words, PlainText.Clean(extended.Words, 100)) : derived.LastDay == derived.Computed ? words : Say("derived.extended", words, ShortDay(derived.LastDay), PlainText.Clean(extended.Words, 100));
        else if (derived.LastDay != derived.Computed)
            words = Say("derived.rolled", words, ShortDay(derived.LastDay));
        return words;

        string Off(DateOnly day) => derived.DaysOff.FirstOrDefault(off => off.Day == day)?.Name is { } name ? Say("derived.named", ShortDay(day), PlainText.Clean(name, AddedHoliday.LongestName)) : ShortDay(day);
    }

    /// <summary>The same in a few words, fit for any text: «8.30(목)+3일»; nothing for a date by no rule.</summary>
    public string ShortDerivation(Derivation derived) => derived.Anchor is { } anchor ? Say("derived.short", ShortDay(anchor), derived.Days) : "";

    /// <summary>«8.30(목)», «Thu 30 Aug».</summary>
    private string ShortDay(DateOnly day) => day.ToString(language == Language.Korean ? "M.d(ddd)" : "ddd d MMM", _culture);
}
