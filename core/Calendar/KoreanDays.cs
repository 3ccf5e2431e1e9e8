using EvalBot.Core.Plans;

namespace EvalBot.Core.Calendar;

/// <summary>Days in Korea: time zone, working days, and periods of «N일 이내» by the Civil Act.</summary>
/// <param name="holidays">The public holidays, plain Sundays left out.</param>
public sealed class KoreanDays(IEnumerable<Holiday> holidays)
{
    /// <summary>Korea has had one offset, +09:00, since 1988.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    private readonly Dictionary<DateOnly, Holiday> _holidays = holidays.GroupBy(holiday => holiday.Date).ToDictionary(day => day.Key, day => day.First());

    /// <summary>The years that the list of holidays covers.</summary>
    public (int First, int Last) Years => (_holidays.Keys.Min().Year, _holidays.Keys.Max().Year);

    /// <summary>The Korean day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The instant at which a Korean day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, Offset);

    /// <summary>24:00 of a Korean day: the first instant that is too late. Civil Act 159.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>The holiday on this day, or null.</summary>
    public Holiday? HolidayOn(DateOnly day) => _holidays.GetValueOrDefault(day);

    /// <summary>Whether the list of holidays says anything of this day's year.</summary>
    public bool Knows(DateOnly day) => _holidays.Count > 0 && day.Year >= Years.First && day.Year <= Years.Last;

    /// <summary>Neither a Saturday, nor a Sunday, nor a public holiday. Civil Act 161.</summary>
    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && HolidayOn(day) is null;

    /// <summary>The first working day after this one.</summary>
    public DateOnly NextWorkingDay(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (!IsWorkingDay(day));
        return day;
    }

    /// <summary>This day where it is a working day, else the first one after it.</summary>
    public DateOnly FirstWorkingDay(DateOnly day) => IsWorkingDay(day) ? day : NextWorkingDay(day);

    /// <summary>Why the last day of a period cannot be computed, or null when it can.</summary>
    public Refusal? WhyNotComputed(DayRule rule, DateOnly anchor) =>
        !Knows(anchor) ? new HolidaysUnknown(anchor.Year)
        : LastDay(rule, anchor) is var last && !Knows(last) ? new HolidaysUnknown(last.Year)
        : null;

    /// <summary>The last day of «N일 이내» after the day <paramref name="anchor"/>, to 24:00. The anchor's day is not counted (Civil Act 157), and a last day that is no working day gives way to the next one (161) where the rule says so.</summary>
    public DateOnly LastDay(DayRule rule, DateOnly anchor)
    {
        var last = anchor.AddDays(rule.Days);
        return rule.Rolls ? FirstWorkingDay(last) : last;
    }
}

/// <summary>The list of holidays does not reach that year, so no deadline can be computed.</summary>
public sealed record HolidaysUnknown(int Year) : Refusal;
