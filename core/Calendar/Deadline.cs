using System.Globalization;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Calendar;

/// <summary>What has to be done by a deadline.</summary>
public enum DeadlineKind
{
    /// <summary>성과평가 서류 제출.</summary>
    Documents,

    /// <summary>추가 자료 제출.</summary>
    Material,

    /// <summary>정성평가표 제출, at the meeting.</summary>
    Rating,

    /// <summary>평가결과 통보.</summary>
    Notice,

    /// <summary>이의제기: a right, not a duty.</summary>
    Appeal,

    /// <summary>재심의.</summary>
    Redeliberation,

    /// <summary>최종 결과 통보.</summary>
    FinalNotice,

    /// <summary>성과평가 보고서.</summary>
    Report,

    /// <summary>사실확인 of the quantitative results: a right, not a duty.</summary>
    FactCheck,
}

/// <summary>A deadline of an evaluation: a row that begins with the act it hangs on and owes reminders.</summary>
public sealed class Deadline
{
    private readonly List<Reminder> _reminders = [];

    /// <param name="anchor">The day that the period counts from; null for a fixed date of the plan.</param>
    /// <param name="extended">Who put it off last, and why; null where nobody did.</param>
    public Deadline(int evaluationId, DeadlineKind kind, DateOnly lastDay, DateOnly? anchor, DateTimeOffset beganAt, ReminderRules rules, KoreanDays days, Act? extended = null)
    {
        (EvaluationId, Kind, LastDay, Anchor, BeganAt, Extended) = (evaluationId, kind, lastDay, anchor, beganAt, extended);
        _reminders.AddRange(ReminderSchedule.Of(lastDay, rules, days, overdue: !IsRight(kind))
            .Where(planned => planned.DueAt >= beganAt)
            .Select(planned => new Reminder(planned.Offset, planned.DueAt)));
    }

    private Deadline()
    {
    }

    public int Id { get; private set; }

    public int EvaluationId { get; private set; }

    public DeadlineKind Kind { get; private set; }

    /// <summary>The last day, to 24:00 in Korea.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>The day that the period counts from, itself not counted; null for a fixed date of the plan.</summary>
    public DateOnly? Anchor { get; private set; }

    /// <summary>When the act happened that the deadline hangs on; reminders before it are not owed.</summary>
    public DateTimeOffset BeganAt { get; private set; }

    /// <summary>연장: who put it off last, when, and why; null where nobody did.</summary>
    public Act? Extended { get; private set; }

    /// <summary>When another deadline took its place; its reminders are owed no longer.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    public IReadOnlyList<Reminder> Reminders => _reminders;

    /// <summary>The first instant that is too late.</summary>
    public DateTimeOffset Ends => KoreanDays.EndOf(LastDay);

    /// <summary>Whether it is a right and not a duty: who does not use it is told its last day before it, and never after it.</summary>
    public static bool IsRight(DeadlineKind kind) => kind is DeadlineKind.Appeal or DeadlineKind.FactCheck;

    /// <summary>A day off more or less moves the reminders after the last day that are still owed: they come on working days.</summary>
    /// <returns>Whether one of them moved.</returns>
    public bool Reschedule(ReminderRules rules, KoreanDays days)
    {
        var moved = false;
        foreach (var planned in ReminderSchedule.Of(LastDay, rules, days, overdue: !IsRight(Kind)))
        {
            if (_reminders.Find(reminder => reminder.Offset == planned.Offset) is { SettledAt: null } owed && owed.DueAt != planned.DueAt)
            {
                owed.PutOff(planned.DueAt);
                moved = true;
            }
        }

        return moved;
    }

    /// <summary>Another deadline takes the place of this one; what was not posted is not owed any more.</summary>
    public void Replace(DateTimeOffset now)
    {
        ReplacedAt = now;
        foreach (var reminder in _reminders.Where(reminder => reminder.SettledAt is null))
            reminder.Settle(now);
    }
}

/// <summary>A reminder that is owed at an instant, to whoever then still has to act.</summary>
public sealed class Reminder
{
    internal Reminder(string offset, DateTimeOffset dueAt) => (Offset, DueAt) = (offset, dueAt);

    private Reminder() => Offset = "";

    public int Id { get; private set; }

    public int DeadlineId { get; private set; }

    /// <summary>D-7, D-3, D-1, D-day, D+1, D+2 … (the last ones count the reminders after the deadline, not days).</summary>
    public string Offset { get; private set; }

    public DateTimeOffset DueAt { get; private set; }

    /// <summary>When it was posted, or found to be owed to nobody; null while it waits.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>How often it could not be handed on because something failed.</summary>
    public int Attempts { get; private set; }

    /// <summary>It is owed no longer.</summary>
    public void Settle(DateTimeOffset now) => SettledAt = now;

    /// <summary>It comes at another time.</summary>
    public void PutOff(DateTimeOffset to) => DueAt = to;

    /// <summary>Something failed: it is tried again after 1, 2, 4 … minutes, at most an hour, and holds up nobody else.</summary>
    public void Fail(DateTimeOffset now)
    {
        DueAt = now + ReminderSchedule.Wait(Attempts);
        Attempts++;
    }
}

/// <summary>A reminder of the schedule.</summary>
public sealed record PlannedReminder(string Offset, DateTimeOffset DueAt);

/// <summary>When a deadline's reminders are due. Domain, «Days and deadlines».</summary>
public static class ReminderSchedule
{
    /// <summary>Calendar days before the last day, and working days after it, each at the plan's hour; in order.</summary>
    /// <param name="overdue">Whether there are reminders after it; a right has none.</param>
    public static IEnumerable<PlannedReminder> Of(DateOnly lastDay, ReminderRules rules, KoreanDays days, bool overdue)
    {
        foreach (var before in rules.DaysBefore.OrderDescending())
            yield return new(before == 0 ? "D-day" : $"D-{before}", At(lastDay.AddDays(-before)));

        var day = days.NextWorkingDay(lastDay);
        for (var time = 1; overdue && time <= rules.OverdueTimes; time++)
        {
            yield return new($"D+{time}", At(day));
            for (var step = 0; step < rules.OverdueEvery; step++)
                day = days.NextWorkingDay(day);
        }

        DateTimeOffset At(DateOnly date) => new(date, rules.At, KoreanDays.Offset);
    }

    /// <summary>How many of the reminders after the last day this one is: 1 for D+1; 0 for D-day; less than 0 before it.</summary>
    public static int StepOf(string offset) =>
        offset == "D-day" ? 0
        : offset.StartsWith('D') && int.TryParse(offset.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var step) ? step
        : -1;

    /// <summary>How long what failed so many times waits: 1, 2, 4 … minutes, at most an hour.</summary>
    public static TimeSpan Wait(int attempts) => TimeSpan.FromMinutes(Math.Min(60, 1 << Math.Min(attempts, 6)));
}
