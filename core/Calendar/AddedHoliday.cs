using EvalBot.Core.Evaluations;

namespace EvalBot.Core.Calendar;

/// <summary>공휴일: a public holiday beside the plan's list (임시공휴일, an election). Shown first with all that moves with it, in force once it is confirmed, kept for good.</summary>
public sealed class AddedHoliday
{
    /// <summary>The most characters of its name.</summary>
    public const int LongestName = 50;

    /// <param name="proposed">Who was shown what it moves.</param>
    public AddedHoliday(DateOnly date, string name, Act proposed) => (Date, Name, Proposed) = (date, name, proposed);

    private AddedHoliday() => (Name, Proposed) = ("", null!);

    public int Id { get; private set; }

    public DateOnly Date { get; private set; }

    public string Name { get; private set; }

    public Act Proposed { get; private set; }

    /// <summary>Who confirmed it, and when; null while it is only shown.</summary>
    public Act? Added { get; private set; }

    /// <summary>Who took it back before its day, when and why; null for one that holds.</summary>
    public Act? Withdrawn { get; private set; }

    /// <summary>Whether it counts.</summary>
    public bool IsInForce => Added is not null && Withdrawn is null;

    /// <summary>Why this day cannot become a public holiday, or null when it can: it has not passed, its year is known, and it is not a day off already.</summary>
    public static Refusal? WhyNotAdd(DateOnly date, string name, KoreanDays days, DateTimeOffset now) =>
        Words.AreBlank(name) ? new HolidayNameMissing()
        : name.Length > LongestName ? new HolidayNameTooLong(name.Length, LongestName)
        : date < KoreanDays.DayOf(now) ? new HolidayHasPassed(date)
        : !days.Knows(date) ? new HolidaysUnknown(date.Year)
        : !days.IsWorkingDay(date) ? new IsDayOffAlready(date, days.HolidayOn(date)?.Name)
        : null;

    /// <summary>Why it cannot be confirmed, or null when it can.</summary>
    public Refusal? WhyNotConfirm(KoreanDays days, DateTimeOffset now) =>
        Added is { } done ? new AlreadyDone(done) : WhyNotAdd(Date, Name, days, now);

    /// <summary>It holds from now on.</summary>
    public void Confirm(string by, KoreanDays days, DateTimeOffset now)
    {
        Asked.First(WhyNotConfirm(days, now));
        Added = new(by, now, "");
    }

    /// <summary>Why it cannot be taken back, or null when it can: before its day begins nothing has counted on it yet.</summary>
    public Refusal? WhyNotWithdraw(DateTimeOffset now) =>
        Added is null ? new NoSuchHoliday(Date)
        : Withdrawn is { } done ? new AlreadyDone(done)
        : now >= KoreanDays.StartOf(Date) ? new HolidayHasBegun(Date)
        : null;

    /// <summary>It was a mistake.</summary>
    public void Withdraw(string by, DateTimeOffset now)
    {
        Asked.First(WhyNotWithdraw(now));
        Withdrawn = new(by, now, "");
    }
}

/// <summary>A holiday wants a name: every deadline that it moves names it.</summary>
public sealed record HolidayNameMissing : Refusal;

/// <summary>The holiday's name is longer than a line can show.</summary>
public sealed record HolidayNameTooLong(int Length, int Longest) : Refusal;

/// <summary>What counted on that day has happened.</summary>
public sealed record HolidayHasPassed(DateOnly Day) : Refusal;

/// <summary>A Saturday, a Sunday, or a public holiday of the list or one that was added.</summary>
/// <param name="Name">Of the public holiday; null for a plain weekend.</param>
public sealed record IsDayOffAlready(DateOnly Day, string? Name) : Refusal;

/// <summary>Nobody added a holiday on that day; the plan's own list stays.</summary>
public sealed record NoSuchHoliday(DateOnly Day) : Refusal;

/// <summary>Its day has come: people have counted on it.</summary>
public sealed record HolidayHasBegun(DateOnly Day) : Refusal;
