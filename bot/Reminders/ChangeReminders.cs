using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Reminders;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Reminders;

/// <summary>독촉: a coordinator reminds those who still have to act; once a day for each person and deadline, and not in quiet hours.</summary>
public sealed class RemindNow(Desk desk)
{
    /// <summary>Whom it would remind of what. Rights are nobody's duty, and a sheet cannot be rated before the ballot opens.</summary>
    public async Task<(IReadOnlyList<DuePrompt> Prompts, Refusal? Refusal)> PreviewAsync(Standing who, Evaluation evaluation, CancellationToken cancel)
    {
        if (Access.WhyNot(Right.ChangeDates, who, evaluation) is { } refusal)
            return ([], refusal);

        var people = await desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel);
        var deadlines = await desk.Db.Deadlines.Where(deadline => deadline.EvaluationId == evaluation.Id && deadline.ReplacedAt == null).OrderBy(deadline => deadline.LastDay).ThenBy(deadline => deadline.Id).ToListAsync(cancel);
        var today = ReminderDelivery.PromptOn(KoreanDays.DayOf(desk.Now));
        var reminded = await desk.Db.ReminderDeliveries.Where(delivery => delivery.EvaluationId == evaluation.Id && delivery.Offset == today).ToListAsync(cancel);
        List<DuePrompt> prompts = [];
        foreach (var deadline in deadlines.Where(deadline => !Deadline.IsRight(deadline.Kind) && (deadline.Kind != DeadlineKind.Rating || evaluation.Ballots.Count > 0)))
        {
            List<string> acting = [.. Duties.WhoHasToAct(deadline.Kind, evaluation, people).Where(person => person != who.PersonId).Distinct()];
            if (acting.Count > 0)
                prompts.Add(new(deadline, acting, [.. acting.Where(person => reminded.Exists(delivery => delivery.PersonId == person && delivery.Kind == deadline.Kind && delivery.LastDay == deadline.LastDay))]));
        }

        return (prompts, prompts.Count == 0 ? new NobodyToRemind() : prompts.TrueForAll(prompt => prompt.Wanted.Count == 0) ? new RemindedToday() : null);
    }

    /// <summary>Owes the reminders; the sweep posts them at once, or when the quiet hours end.</summary>
    /// <returns>Whom it reminds of what, and when.</returns>
    public async Task<(IReadOnlyList<DuePrompt> Prompts, DateTimeOffset At, Refusal? Refusal)> RunAsync(Standing who, Evaluation evaluation, CancellationToken cancel)
    {
        var at = desk.Plan.Reminders.Quiet?.After(desk.Now) ?? desk.Now;
        var (prompts, refusal) = await PreviewAsync(who, evaluation, cancel);
        if (refusal is not null)
            return (prompts, at, refusal);

        var offset = ReminderDelivery.PromptOn(KoreanDays.DayOf(desk.Now));
        foreach (var prompt in prompts)
        {
            desk.Db.ReminderDeliveries.AddRange(prompt.Wanted.Select(person => new ReminderDelivery(prompt.Deadline, offset, new(person, ReminderReason.ToAct), at)));
            if (prompt.Wanted.Count > 0)
                desk.Note(who, evaluation, AuditAct.Remind, $"{prompt.Deadline.Kind}: {string.Join(", ", prompt.Wanted)}");
        }

        await desk.DoneAsync(cancel);
        return (prompts, at, null);
    }
}

/// <summary>알림 내일: a person puts a reminder off to the next morning, once for each deadline.</summary>
public sealed class SnoozeReminders(Desk desk)
{
    /// <param name="ids">Deliveries to this person; those of others are not found.</param>
    /// <returns>When they come again, or why none does.</returns>
    public async Task<(DateTimeOffset At, int Count, Refusal? Refusal)> RunAsync(Standing who, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var at = ReminderDelivery.NextMorning(desk.Plan.Reminders, desk.Now);
        var posted = await desk.Db.ReminderDeliveries.Where(delivery => ids.Contains(delivery.Id) && delivery.PersonId == who.PersonId && delivery.State == DeliveryState.Posted).ToListAsync(cancel);
        if (posted.Count == 0)
            return (at, 0, new NothingLeftToRemind());

        var of = posted.Select(delivery => delivery.DeadlineId).Distinct().ToList();
        var deadlines = await desk.Db.Deadlines.Where(deadline => of.Contains(deadline.Id)).ToListAsync(cancel);
        var concerned = deadlines.Select(deadline => deadline.EvaluationId).Distinct().ToList();
        var evaluations = await desk.Db.WholeEvaluations().Where(evaluation => concerned.Contains(evaluation.Id)).ToDictionaryAsync(evaluation => evaluation.Id, cancel);
        var before = await desk.Db.ReminderDeliveries.Where(delivery => delivery.PersonId == who.PersonId && delivery.Offset == ReminderDelivery.Snooze).ToListAsync(cancel);
        List<Refusal> refusals = [];
        var count = 0;
        foreach (var deadline in deadlines)
        {
            var evaluation = evaluations[deadline.EvaluationId];
            var isOwed = Duties.WhoHasToAct(deadline.Kind, evaluation, await desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel)).Contains(who.PersonId);
            var snoozed = before.Find(delivery => (delivery.EvaluationId, delivery.Kind, delivery.LastDay) == (deadline.EvaluationId, deadline.Kind, deadline.LastDay));
            if (ReminderDelivery.WhyNotSnooze(deadline, isOwed, snoozed?.DueAt, desk.Plan.Reminders, desk.Now) is { } refusal)
            {
                refusals.Add(refusal);
                continue;
            }

            desk.Db.ReminderDeliveries.Add(new(deadline, ReminderDelivery.Snooze, new(who.PersonId, ReminderReason.ToAct), at));
            count++;
        }

        await desk.DoneAsync(cancel);
        return (at, count, count == 0 ? refusals[0] : null);
    }
}

/// <summary>알림: a person chooses of which rights they are not reminded, and until when they are away.</summary>
public sealed class ChooseReminders(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, IReadOnlyList<DeadlineKind> silenced, DateOnly? awayUntil, CancellationToken cancel)
    {
        if (ReminderSettings.WhyNotChoose(silenced, awayUntil, desk.Now) is { } refusal)
            return refusal;

        if (await desk.Db.ReminderSettings.SingleOrDefaultAsync(each => each.PersonId == who.PersonId, cancel) is not { } settings)
            desk.Db.ReminderSettings.Add(settings = new(who.PersonId));
        settings.Choose(silenced, awayUntil, desk.Now);
        desk.Note(who, null, AuditAct.ChooseReminders, $"{string.Join(", ", settings.Silenced)} {awayUntil:yyyy-MM-dd}".Trim());
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>Everything that has a running deadline is done, or is for the coordinator who asks to do.</summary>
public sealed record NobodyToRemind : Refusal;

/// <summary>Everybody who still has to act was reminded so today.</summary>
public sealed record RemindedToday : Refusal;
