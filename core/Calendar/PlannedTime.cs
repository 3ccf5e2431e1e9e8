namespace EvalBot.Core.Calendar;

/// <summary>When something is planned: whole days of Korea, or hours.</summary>
/// <param name="StartsAt">Its beginning; of a whole day 00:00 in Korea.</param>
/// <param name="EndsAt">The first instant after it; of a whole day 24:00. Equal to the beginning where no length is known.</param>
public sealed record PlannedTime(DateTimeOffset StartsAt, DateTimeOffset EndsAt, bool WholeDay)
{
    /// <summary>The Korean day on which it begins.</summary>
    public DateOnly Day => KoreanDays.DayOf(StartsAt);

    /// <summary>A whole day.</summary>
    public static PlannedTime On(DateOnly day) => new(KoreanDays.StartOf(day), KoreanDays.EndOf(day), WholeDay: true);

    /// <summary>From an hour of a Korean day on.</summary>
    public static PlannedTime At(DateOnly day, TimeOnly hour, TimeSpan length)
    {
        var start = new DateTimeOffset(day, hour, KoreanDays.Offset);
        return new(start, start + length, WholeDay: false);
    }

    /// <summary>Whether nothing can be put there any more: the day is over, or the hour has come.</summary>
    public bool HasPassed(DateTimeOffset now) => (WholeDay ? EndsAt : StartsAt) <= now;

    /// <summary>Whether both have an instant in common; one that ends when the other begins has none.</summary>
    public bool Overlaps(PlannedTime other) => StartsAt < other.EndsAt && other.StartsAt < EndsAt;
}
