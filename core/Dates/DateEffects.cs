using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Dates;

/// <summary>A deadline that a change of a date moves with it.</summary>
/// <param name="From">Its last day before the change.</param>
/// <param name="To">Its last day after it.</param>
/// <param name="Counted">Where it would end if it did not give way to the next working day.</param>
/// <param name="Reminders">Those that are still to come: none for a deadline that has not begun.</param>
/// <param name="HasBegun">Whether it runs already; one that has not counts from the new day when it begins.</param>
public sealed record MovedDeadline(DeadlineKind Kind, DateOnly From, DateOnly To, DateOnly Counted, IReadOnlyList<PlannedReminder> Reminders, bool HasBegun);

/// <summary>Another meeting on the same day, and who sits in both.</summary>
/// <param name="Overlaps">Whether they cannot sit in both.</param>
public sealed record Clash(string DistrictId, PlannedTime Time, IReadOnlyList<string> People, bool Overlaps);

/// <summary>What a coordinator should know before a date changes; none of it stops the change.</summary>
public enum DateConsequence
{
    /// <summary>The documents would not be there when the panel meets.</summary>
    DocumentsNotBeforeMeeting,

    /// <summary>The day is a Saturday, a Sunday or a public holiday; a fixed date does not give way.</summary>
    NoWorkingDay,

    /// <summary>The meeting lies outside the plan's time of evaluations.</summary>
    OutsideEvaluations,

    /// <summary>Results count up to another day; those that were entered stay as they are.</summary>
    PeriodChanges,
}

/// <summary>Everything that changes with a date. Domain, «The plan, in data».</summary>
public sealed record DateEffects(IReadOnlyList<MovedDeadline> Deadlines, IReadOnlyList<Clash> Clashes, IReadOnlyList<DateConsequence> Consequences)
{
    /// <summary>A change that moves nothing else.</summary>
    public static DateEffects None { get; } = new([], [], []);

    /// <summary>What moves with an evaluation's date.</summary>
    /// <param name="others">The other evaluations of the plan.</param>
    public static DateEffects Of(DatedItem item, PlannedTime to, Evaluation evaluation, IEnumerable<Evaluation> others, EvaluationPlan plan, KoreanDays days, DateTimeOffset now)
    {
        var meeting = item == DatedItem.Meeting ? to : evaluation.MeetingTime;
        var documents = item == DatedItem.Documents ? to.Day : evaluation.DocumentsDue;
        return new([.. Deadlines()], item == DatedItem.Meeting ? ClashesOn(to, evaluation, others) : [], [.. Consequences()]);

        IEnumerable<MovedDeadline> Deadlines()
        {
            if (item == DatedItem.Documents)
                yield return Running(DeadlineKind.Documents, evaluation.DocumentsDue, to.Day, plan, days, now);
            var (before, after) = (evaluation.MeetingTime.Day, to.Day);
            if (item != DatedItem.Meeting || before == after)
                yield break;

            yield return Running(DeadlineKind.Rating, before, after, plan, days, now);
            if (evaluation is { FactCheckLastDay: { } checkedBy, ResultsShared: { } shared } && now < KoreanDays.EndOf(checkedBy) && FactCheckTo(shared) is var anew && anew != checkedBy)
                yield return Running(DeadlineKind.FactCheck, checkedBy, anew, plan, days, now);
            yield return Counted(DeadlineKind.Notice, plan.Deadlines.Notice);
            yield return Counted(DeadlineKind.Report, plan.Deadlines.Report);

            // By its rule, and never to a day that is over.
            DateOnly FactCheckTo(Act shared)
            {
                var byRule = DueDates.FactCheck(plan.Deadlines.FactCheck, KoreanDays.DayOf(shared.At), after, days);
                return byRule < KoreanDays.DayOf(now) ? KoreanDays.DayOf(now) : byRule;
            }

            MovedDeadline Counted(DeadlineKind kind, DayRule rule) =>
                new(kind, days.LastDay(rule, before), days.LastDay(rule, after), after.AddDays(rule.Days), [], HasBegun: false);
        }

        IEnumerable<DateConsequence> Consequences()
        {
            if (item is DatedItem.Meeting or DatedItem.Documents && documents >= meeting.Day)
                yield return DateConsequence.DocumentsNotBeforeMeeting;
            if (item != DatedItem.Baseline && !days.IsWorkingDay(to.Day))
                yield return DateConsequence.NoWorkingDay;
            if (item == DatedItem.Meeting && (to.Day < plan.Preparation.EvaluationFrom || to.Day > plan.Preparation.EvaluationTo))
                yield return DateConsequence.OutsideEvaluations;
            if (item == DatedItem.Baseline)
                yield return DateConsequence.PeriodChanges;
        }
    }

    /// <summary>A running deadline that gets another last day, with the reminders that then are still to come.</summary>
    public static MovedDeadline Running(DeadlineKind kind, DateOnly from, DateOnly to, EvaluationPlan plan, KoreanDays days, DateTimeOffset now) =>
        new(kind, from, to, to, [.. new Deadline(0, kind, to, null, now, plan.Reminders, days).Reminders.Select(reminder => new PlannedReminder(reminder.Offset, reminder.DueAt))], HasBegun: true);

    private static IReadOnlyList<Clash> ClashesOn(PlannedTime to, Evaluation evaluation, IEnumerable<Evaluation> others)
    {
        var panel = evaluation.Seats.Where(seat => !seat.IsRecused).Select(seat => seat.PersonId).ToList();
        return [.. others
            .Where(other => other.DistrictId != evaluation.DistrictId && other.MeetingTime.Day == to.Day)
            .Select(other => new Clash(
                other.DistrictId,
                other.MeetingTime,
                [.. panel.Intersect(other.Seats.Where(seat => !seat.IsRecused).Select(seat => seat.PersonId))],
                to.Overlaps(other.MeetingTime)))
            .Where(clash => clash.People.Count > 0)];
    }
}
