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
    public Deadline(int evaluationId, DeadlineKind kind, DateOnly lastDay, DateOnly? anchor, DateTimeOffset beganAt, ReminderRules rules, KoreanDays days)
    {
        (EvaluationId, Kind, LastDay, Anchor, BeganAt) = (evaluationId, kind, lastDay, anchor, beganAt);
        _reminders.AddRange(ReminderSchedule.Of(lastDay, rules, days, overdue: kind is not (DeadlineKind.Appeal or DeadlineKind.FactCheck))
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

    /// <summary>When another deadline took its place; its reminders are owed no longer.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    public IReadOnlyList<Reminder> Reminders => _reminders;

    /// <summary>The first instant that is too late.</summary>
    public DateTimeOffset Ends => KoreanDays.EndOf(LastDay);

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

    /// <summary>It is owed no longer.</summary>
    public void Settle(DateTimeOffset now) => SettledAt = now;
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
}
