using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Core.Dates;

/// <summary>What a day off more or less changes in one evaluation.</summary>
/// <param name="Moved">The deadlines that get another last day; of those that have not begun the notice's and the report's.</param>
/// <param name="Rescheduled">Running deadlines whose last day stays while their reminders after it move.</param>
/// <param name="MeetsOnIt">The panel meets on that day: a fixed date does not move, and somebody should look.</param>
/// <param name="DocumentsDueOnIt">The documents are due on that day: a fixed date does not move.</param>
public sealed record HolidayEffects(Evaluation Evaluation, IReadOnlyList<(Deadline? Running, MovedDeadline To)> Moved, IReadOnlyList<Deadline> Rescheduled, bool MeetsOnIt, bool DocumentsDueOnIt)
{
    public bool IsNothing => Moved.Count == 0 && Rescheduled.Count == 0 && !MeetsOnIt && !DocumentsDueOnIt;

    /// <summary>What changes in an evaluation when the days change.</summary>
    /// <param name="deadlines">Its deadlines in force, with their reminders.</param>
    /// <param name="day">The day that becomes a day off, or none.</param>
    public static HolidayEffects Of(Evaluation evaluation, IEnumerable<Deadline> deadlines, DateOnly day, KoreanDays before, KoreanDays after, EvaluationPlan plan, DateTimeOffset now)
    {
        var meeting = evaluation.MeetingTime.Day;
        var moved = new List<(Deadline?, MovedDeadline)>();
        var rescheduled = new List<Deadline>();
        foreach (var deadline in deadlines.Where(deadline => Duties.WhoHasToAct(deadline.Kind, evaluation, Participants.Anybody).Count > 0).OrderBy(deadline => deadline.LastDay))
        {
            var to = now >= deadline.Ends ? deadline.LastDay : DueDates.Anew(deadline, (meeting, before), (meeting, after), plan.Deadlines);
            if (to != deadline.LastDay)
                moved.Add((deadline, DateEffects.Running(deadline.Kind, deadline.LastDay, to, plan, after, now)));
            else if (MovesReminders(deadline))
                rescheduled.Add(deadline);
        }

        if (evaluation.Ballots.Count == 0 && evaluation.State != EvaluationState.Final)
        {
            foreach (var kind in new[] { DeadlineKind.Notice, DeadlineKind.Report })
            {
                var rule = plan.Deadlines.RuleOf(kind)!;
                if (before.LastDay(rule, meeting) is var was && after.LastDay(rule, meeting) is var becomes && was != becomes)
                    moved.Add((null, new(kind, was, becomes, meeting.AddDays(rule.Days), [], HasBegun: false)));
            }
        }

        var open = evaluation.State == EvaluationState.Preparing;
        return new(evaluation, moved, rescheduled, open && meeting == day, open && evaluation.DocumentsForwarded is null && evaluation.DocumentsDue == day);

        bool MovesReminders(Deadline deadline) => ReminderSchedule.Of(deadline.LastDay, plan.Reminders, after, overdue: !Deadline.IsRight(deadline.Kind))
            .Any(planned => deadline.Reminders.Any(reminder => reminder.Offset == planned.Offset && reminder.SettledAt is null && reminder.DueAt != planned.DueAt));
    }
}
