using EvalBot.Core.Plans;

namespace EvalBot.Core.Calendar;

/// <summary>Which rule and which days made a deadline: «8.30(목)+3일=9.2(일) → 9.3(월)».</summary>
/// <remarks>Civil Act 157 (the first day is not counted), 159 (the end of the last day) and 161 (a day off gives way). The words stand with the cards: <c>CardFace.Derivation</c>.</remarks>
/// <param name="Anchor">The day that the period counts from; null for a date that somebody set.</param>
/// <param name="Days">How many days are counted; 0 for a date that somebody set.</param>
/// <param name="Counted">Where the counting ends.</param>
/// <param name="DaysOff">The days off over which it rolls, the counted one first; empty where it does not roll.</param>
/// <param name="Computed">The last day by the rule.</param>
/// <param name="Limited">Whether something else ended it earlier: of a check of facts the meeting.</param>
/// <param name="Extended">Who put it off and why; null where nobody did.</param>
/// <param name="LastDay">The last day, to 24:00.</param>
public sealed record Derivation(DateOnly? Anchor, int Days, DateOnly Counted, IReadOnlyList<DayOff> DaysOff, DateOnly Computed, bool Limited, Evaluations.Act? Extended, DateOnly LastDay)
{
    /// <summary>A date of the plan or of a coordinator, by no rule.</summary>
    public static Derivation Fixed(DateOnly day, Evaluations.Act? extended = null) => new(null, 0, day, [], day, Limited: false, extended, day);

    /// <summary>The last day of «N일 이내» after the day <paramref name="anchor"/>, with every day off on the way.</summary>
    public static Derivation Of(DayRule rule, DateOnly anchor, KoreanDays days)
    {
        var counted = anchor.AddDays(rule.Days);
        var last = days.LastDay(rule, anchor);
        return new(anchor, rule.Days, counted, Between(counted, last, days), last, Limited: false, Extended: null, last);
    }

    /// <summary>How the last day of a deadline came about.</summary>
    public static Derivation Of(Deadline deadline, DeadlineRules rules, KoreanDays days)
    {
        if (rules.RuleOf(deadline.Kind) is not { } rule || deadline.Anchor is not { } anchor)
            return Fixed(deadline.LastDay, deadline.Extended);

        var derived = Of(rule, anchor, days);
        return deadline.LastDay == derived.Computed ? derived with { Extended = deadline.Extended }
            : deadline.Extended is null && deadline.LastDay < derived.Counted ? derived with { DaysOff = [], Computed = derived.Counted, Limited = true, LastDay = deadline.LastDay }
            : deadline.Extended is null && days.FirstWorkingDay(derived.Counted) >= deadline.LastDay // As the days were when it was made.
                ? derived with { DaysOff = Between(derived.Counted, deadline.LastDay, days), Computed = deadline.LastDay, LastDay = deadline.LastDay }
            : derived with { Extended = deadline.Extended, LastDay = deadline.LastDay };
    }

    public bool Equals(Derivation? other) =>
        other is not null
        && (Anchor, Days, Counted, Computed, Limited, Extended, LastDay) == (other.Anchor, other.Days, other.Counted, other.Computed, other.Limited, other.Extended, other.LastDay)
        && DaysOff.SequenceEqual(other.DaysOff);

    public override int GetHashCode() => HashCode.Combine(Anchor, Days, LastDay);

    private static IReadOnlyList<DayOff> Between(DateOnly counted, DateOnly last, KoreanDays days) =>
        [.. Enumerable.Range(0, Math.Max(0, last.DayNumber - counted.DayNumber)).Select(counted.AddDays).Select(day => new DayOff(day, days.HolidayOn(day)?.Name))];
}

/// <summary>A day on which a period does not end.</summary>
/// <param name="Name">Of a public holiday; null for a plain Saturday or Sunday.</param>
public sealed record DayOff(DateOnly Day, string? Name);
