using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core.Calendar;
using EvalBot.Core.Reminders;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Reminders;

/// <summary>The hour of a reminder has come: from now on it is owed to each person who then has to act, a row for each.</summary>
public sealed class OweReminders(Desk desk) : IDueRows
{
    private const int AtOnce = 50;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<int>> PickAsync(bool onTheWay, CancellationToken cancel)
    {
        var now = desk.Now;
        return await Due(desk.Db, now).OrderBy(reminder => reminder.DueAt).ThenBy(reminder => reminder.Id).Select(reminder => reminder.Id).Take(AtOnce).ToListAsync(cancel);
    }

    /// <inheritdoc/>
    public async Task DoAsync(IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var now = desk.Now;
        var due = await desk.Db.Reminders.Where(reminder => ids.Contains(reminder.Id) && reminder.SettledAt == null).OrderBy(reminder => reminder.DueAt).ThenBy(reminder => reminder.Id).ToListAsync(cancel);
        var of = due.Select(reminder => reminder.DeadlineId).Distinct().ToList();
        var deadlines = await desk.Db.Deadlines.Where(deadline => of.Contains(deadline.Id)).ToDictionaryAsync(deadline => deadline.Id, cancel);
        var concerned = deadlines.Values.Select(deadline => deadline.EvaluationId).Distinct().ToList();
        var evaluations = await desk.Db.WholeEvaluations().Where(evaluation => concerned.Contains(evaluation.Id)).ToDictionaryAsync(evaluation => evaluation.Id, cancel);
        var roles = await desk.Db.Roles.AsNoTracking().OrderBy(role => role.Id).ToListAsync(cancel);
        var context = await desk.Db.ReminderContextAsync(desk.Plan.Reminders, cancel);
        var known = await KnownAsync(due, deadlines, cancel);
        foreach (var reminder in due)
        {
            var deadline = deadlines[reminder.DeadlineId];
            var evaluation = evaluations[deadline.EvaluationId];
            var at = desk.Plan.Reminders.Quiet?.After(reminder.DueAt) ?? reminder.DueAt;
            foreach (var recipient in Recipients.Of(deadline.Kind, reminder.Offset, evaluation, roles.ParticipantsOf(evaluation.DistrictId), context, reminder.DueAt))
            {
                if (known.Add((deadline.EvaluationId, deadline.Kind, deadline.LastDay, reminder.Offset, recipient.PersonId)))
                    desk.Db.ReminderDeliveries.Add(new(deadline, reminder.Offset, recipient, at));
            }

            reminder.Settle(now);
        }
    }

    /// <inheritdoc/>
    public async Task PutOffAsync(int id, CancellationToken cancel)
    {
        if (await Due(desk.Db, desk.Now).SingleOrDefaultAsync(reminder => reminder.Id == id, cancel) is { } failed) // Unless another sweep was quicker.
            failed.Fail(desk.Now);
    }

    /// <summary>The reminders whose hour has come and that are not owed to anybody yet.</summary>
    internal static IQueryable<Reminder> Due(EvalBotContext db, DateTimeOffset now) => db.Reminders.Where(reminder => reminder.SettledAt == null && reminder.DueAt <= now);

    /// <summary>What was owed before: the same last day and offset, of a deadline that moved there and back.</summary>
    private async Task<HashSet<(int, DeadlineKind, DateOnly, string, string)>> KnownAsync(List<Reminder> due, Dictionary<int, Deadline> deadlines, CancellationToken cancel)
    {
        var evaluations = deadlines.Values.Select(deadline => deadline.EvaluationId).Distinct().ToList();
        var lastDays = deadlines.Values.Select(deadline => deadline.LastDay).Distinct().ToList();
        var offsets = due.Select(reminder => reminder.Offset).Distinct().ToList();
        var rows = await desk.Db.ReminderDeliveries.AsNoTracking()
            .Where(delivery => evaluations.Contains(delivery.EvaluationId) && lastDays.Contains(delivery.LastDay) && offsets.Contains(delivery.Offset))
            .Select(delivery => new { delivery.EvaluationId, delivery.Kind, delivery.LastDay, delivery.Offset, delivery.PersonId })
            .ToListAsync(cancel);
        return [.. rows.Select(row => (row.EvaluationId, row.Kind, row.LastDay, row.Offset, row.PersonId))];
    }
}
