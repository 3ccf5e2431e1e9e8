using System.Globalization;
using EvalBot.Core.Calendar;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Reminders;

/// <summary>What became of a reminder to one person.</summary>
public enum DeliveryState
{
    /// <summary>It is owed: its hour has not come, quiet hours hold it, or it is tried again.</summary>
    Waiting,

    /// <summary>It is in the person's conversation.</summary>
    Posted,

    /// <summary>Nobody needed it any more: the act was done, or the deadline moved.</summary>
    Dropped,
}

/// <summary>A reminder as it is owed to one person: a row for each deadline, offset and recipient. Its unique key is what makes «once» true, over restarts, clocks that are set back, deadlines that move to and fro, and several copies.</summary>
public sealed class ReminderDelivery
{
    /// <summary>The offset of a reminder that its reader put off.</summary>
    public const string Snooze = "snooze";

    /// <param name="deadline">What it reminds of; its last day is part of the key.</param>
    /// <param name="dueAt">Not before this instant.</param>
    public ReminderDelivery(Deadline deadline, string offset, Recipient recipient, DateTimeOffset dueAt)
    {
        (EvaluationId, Kind, LastDay, DeadlineId) = (deadline.EvaluationId, deadline.Kind, deadline.LastDay, deadline.Id);
        (Offset, PersonId, Reason, DueAt) = (offset, recipient.PersonId, recipient.Reason, dueAt);
    }

    private ReminderDelivery() => (PersonId, Offset) = ("", "");

    public int Id { get; private set; }

    public string PersonId { get; private set; }

    public int EvaluationId { get; private set; }

    public DeadlineKind Kind { get; private set; }

    /// <summary>The last day that it reminds of: a deadline that moves there and back is the same one.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>D-7 … D+3; <see cref="Snooze"/>; or that of a day's 독촉: see <see cref="PromptOn"/>.</summary>
    public string Offset { get; private set; }

    public int DeadlineId { get; private set; }

    public ReminderReason Reason { get; private set; }

    public DateTimeOffset DueAt { get; private set; }

    public DeliveryState State { get; private set; }

    /// <summary>When it was posted or dropped; null while it waits.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>The message that brought it.</summary>
    public string? ActivityId { get; private set; }

    /// <summary>How often it could not be posted because something failed.</summary>
    public int Attempts { get; private set; }

    /// <summary>독촉 comes once a day for each person and deadline.</summary>
    public bool IsPrompt => Offset.StartsWith('!');

    /// <summary>The offset of the 독촉 of a Korean day.</summary>
    public static string PromptOn(DateOnly day) => day.ToString("'!'yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>It is in the person's conversation.</summary>
    public void Post(string activityId, DateTimeOffset now) => (State, SettledAt, ActivityId) = (DeliveryState.Posted, now, activityId);

    /// <summary>Nobody needs it any more.</summary>
    public void Drop(DateTimeOffset now) => (State, SettledAt) = (DeliveryState.Dropped, now);

    /// <summary>Something failed: it is tried again after 1, 2, 4 … minutes, at most an hour.</summary>
    public void Fail(DateTimeOffset now)
    {
        DueAt = now + ReminderSchedule.Wait(Attempts);
        Attempts++;
    }

    /// <summary>Why it cannot be put off to the next day, or null when it can: once for each deadline and person, while the act is owed, and not past the deadline's end.</summary>
    /// <param name="snoozed">When the same person put the same deadline off before; null for never.</param>
    /// <param name="isOwed">Whether the person still has to act.</param>
    public static Refusal? WhyNotSnooze(Deadline deadline, bool isOwed, DateTimeOffset? snoozed, ReminderRules rules, DateTimeOffset now) =>
        deadline.ReplacedAt is not null ? new ReminderIsOld()
        : !isOwed ? new NothingLeftToRemind()
        : snoozed is not null ? new SnoozedBefore()
        : NextMorning(rules, now) >= deadline.Ends ? new SnoozeTooLate(deadline.LastDay)
        : null;

    /// <summary>The hour of reminders on the next Korean day.</summary>
    public static DateTimeOffset NextMorning(ReminderRules rules, DateTimeOffset now)
    {
        DateTimeOffset at = new(KoreanDays.DayOf(now).AddDays(1), rules.At, KoreanDays.Offset);
        return rules.Quiet?.After(at) ?? at;
    }
}

/// <summary>The deadline has moved since; it has reminders of its own.</summary>
public sealed record ReminderIsOld : Refusal;

/// <summary>What it reminds of is done, or is not for them to do any more.</summary>
public sealed record NothingLeftToRemind : Refusal;

/// <summary>A deadline is put off once a person.</summary>
public sealed record SnoozedBefore : Refusal;

/// <summary>By the next morning the deadline would have passed.</summary>
public sealed record SnoozeTooLate(DateOnly LastDay) : Refusal;
