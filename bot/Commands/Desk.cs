using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Calendar;
using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Commands;

/// <summary>What every use case works with: the database of the transaction under way, the plan in force, the time, the audit log.</summary>
public sealed class Desk(EvalBotContext db, LoadedPlan plan, TimeProvider clock)
{
    public EvalBotContext Db => db;

    public EvaluationPlan Plan => plan.Plan;

    public ScoringRules Scoring => plan.Scoring;

    public KoreanDays Days => plan.Days;

    /// <summary>From now on the holidays count that are stored, whichever copy of the bot stored them. Every turn and every job begins with it.</summary>
    public Task CountHolidaysAsync(CancellationToken cancel) => db.CountHolidaysAsync(plan, cancel);

    /// <summary>The plan's own days with these holidays beside them.</summary>
    public KoreanDays DaysWith(IEnumerable<Holiday> added) => plan.DaysWith(added);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Writes an act into the audit log.</summary>
    /// <param name="evaluation">Null for an act that is for all districts.</param>
    /// <param name="sealedUntilReveal">Whether nobody may read it before the reveal.</param>
    public void Note(Standing who, Evaluation? evaluation, AuditAct act, string detail = "", bool sealedUntilReveal = false) =>
        db.Audit.Add(new() { At = Now, PersonId = who.PersonId, EvaluationId = evaluation?.Id, Act = act, Detail = detail, Sealed = sealedUntilReveal });

    /// <summary>Stores a discussion with the panel's first words.</summary>
    public void Keep(Discussion discussion)
    {
        if (discussion.Id == 0)
            db.Discussions.Add(discussion);
    }

    /// <summary>Why a deadline cannot be computed, or null when it can.</summary>
    public Refusal? WhyNotDue(DayRule rule, DateOnly anchor) => Days.WhyNotComputed(rule, anchor);

    /// <summary>A deadline begins: so many days after <paramref name="anchor"/>. An earlier one of the same kind gives way to it.</summary>
    public Task BeginDeadlineAsync(Evaluation evaluation, DeadlineKind kind, DayRule rule, DateOnly anchor, CancellationToken cancel) =>
        BeginDeadlineAsync(evaluation, kind, Days.LastDay(rule, anchor), anchor, cancel);

    /// <summary>A deadline begins with its last day known. An earlier one of the same kind gives way to it.</summary>
    public async Task BeginDeadlineAsync(Evaluation evaluation, DeadlineKind kind, DateOnly lastDay, DateOnly? anchor, CancellationToken cancel)
    {
        var earlier = await db.Deadlines.Include(d => d.Reminders)
            .Where(d => d.EvaluationId == evaluation.Id && d.Kind == kind && d.ReplacedAt == null)
            .ToListAsync(cancel);
        foreach (var deadline in earlier)
            deadline.Replace(Now);
        db.Deadlines.Add(new(evaluation.Id, kind, lastDay, anchor, Now, Plan.Reminders, Days));
    }

    /// <summary>A running deadline gets another last day: what it counts from stays, and its reminders move with it.</summary>
    /// <param name="running">With its reminders.</param>
    /// <param name="days">The days by which its reminders are counted.</param>
    /// <param name="extended">Who puts it off, and why; null where something else moves it.</param>
    public void MoveDeadline(Deadline running, DateOnly to, KoreanDays days, Act? extended = null)
    {
        running.Replace(Now);
        db.Deadlines.Add(new(running.EvaluationId, running.Kind, to, running.Anchor, Now, Plan.Reminders, days, extended ?? running.Extended));
    }

    /// <summary>The last day of the report; null where none has begun.</summary>
    public async Task<DateOnly?> ReportDueAsync(Evaluation evaluation, CancellationToken cancel) => await db.Deadlines.AsNoTracking()
        .Where(deadline => deadline.EvaluationId == evaluation.Id && deadline.Kind == DeadlineKind.Report && deadline.ReplacedAt == null)
        .Select(deadline => (DateOnly?)deadline.LastDay)
        .SingleOrDefaultAsync(cancel);

    /// <summary>Writes all changes of this use case.</summary>
    public async Task<Refusal?> DoneAsync(CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
