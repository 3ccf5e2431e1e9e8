using EvalBot.Core.Calendar;

namespace EvalBot.Core.Reminders;

/// <summary>알림: what a person chose of their reminders.</summary>
public sealed class ReminderSettings
{
    public ReminderSettings(string personId) => PersonId = personId;

    private ReminderSettings() => PersonId = "";

    public string PersonId { get; private set; }

    /// <summary>The kinds of which the person wants no reminder: rights only.</summary>
    public IReadOnlyList<string> Silenced { get; private set; } = [];

    /// <summary>부재: the last day on which the person is away; null for somebody who is there.</summary>
    public DateOnly? AwayUntil { get; private set; }

    /// <summary>The kinds of reminder that somebody can do without: of rights, not of duties.</summary>
    public static IReadOnlyList<DeadlineKind> Optional { get; } = [.. Enum.GetValues<DeadlineKind>().Where(Deadline.IsRight)];

    /// <summary>Whether the person wants no reminder of that kind.</summary>
    public bool Silences(DeadlineKind kind) => Silenced.Contains(kind.ToString());

    /// <summary>Whether the person is away at this instant.</summary>
    public bool IsAway(DateTimeOffset now) => AwayUntil is { } last && now < KoreanDays.EndOf(last);

    /// <summary>Why these cannot be chosen, or null when they can: a duty's reminders stay.</summary>
    public static Refusal? WhyNotChoose(IEnumerable<DeadlineKind> silenced, DateOnly? awayUntil, DateTimeOffset now) =>
        silenced.Where(kind => !Deadline.IsRight(kind)).ToList() is [var duty, ..] ? new DutyReminderStays(duty)
        : awayUntil is { } last && now >= KoreanDays.EndOf(last) ? new AwayDayHasPassed(last)
        : null;

    /// <summary>The person chooses.</summary>
    public void Choose(IReadOnlyList<DeadlineKind> silenced, DateOnly? awayUntil, DateTimeOffset now)
    {
        Asked.First(WhyNotChoose(silenced, awayUntil, now));
        (Silenced, AwayUntil) = ([.. silenced.Distinct().Order().Select(kind => kind.ToString())], awayUntil);
    }
}

/// <summary>Reminders of a duty cannot be switched off; those of a right can.</summary>
public sealed record DutyReminderStays(DeadlineKind Kind) : Refusal;

/// <summary>Nobody is away until a day that is over.</summary>
public sealed record AwayDayHasPassed(DateOnly Day) : Refusal;
