using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Storage;
using EvalBot.Bot.UseCases;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Jobs;

/// <summary>Posts the reminders that are due first, each to everybody who then still has to act. Messages and settled rows are one transaction: exactly once.</summary>
public sealed class PostDueReminders(Desk desk, Chat chat, StatusCards cards)
{
    // So many in one transaction: a jump over weeks neither holds the others up nor waits for the disk at each row.
    private const int AtOnce = 20;

    /// <returns>Whether any was due.</returns>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        var now = desk.Now;
        var due = await desk.Db.Reminders
            .Where(reminder => reminder.SettledAt == null && reminder.DueAt <= now)
            .OrderBy(reminder => reminder.DueAt).ThenBy(reminder => reminder.Id)
            .Take(AtOnce)
            .ToListAsync(cancel);
        if (due.Count == 0)
            return false;

        var ids = due.Select(reminder => reminder.DeadlineId).Distinct().ToList();
        var deadlines = await desk.Db.Deadlines.Where(deadline => ids.Contains(deadline.Id)).ToDictionaryAsync(deadline => deadline.Id, cancel);
        var concerned = deadlines.Values.Select(deadline => deadline.EvaluationId).Distinct().ToList();
        var evaluations = await desk.Db.WholeEvaluations().Where(evaluation => concerned.Contains(evaluation.Id)).ToDictionaryAsync(evaluation => evaluation.Id, cancel);
        var roles = await desk.Db.Roles.AsNoTracking().OrderBy(role => role.Id).ToListAsync(cancel);
        var names = new Names(desk.Db);
        foreach (var reminder in due)
        {
            var deadline = deadlines[reminder.DeadlineId];
            var evaluation = evaluations[deadline.EvaluationId];
            await PostAsync(reminder, deadline, evaluation, roles.ParticipantsOf(evaluation.DistrictId), names, cancel);
            reminder.Settle(now);
        }

        await desk.Db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task PostAsync(Reminder due, Deadline deadline, Evaluation evaluation, Participants people, Names names, CancellationToken cancel)
    {
        var acting = Duties.WhoHasToAct(deadline.Kind, evaluation, people);
        foreach (var person in Duties.WhoIsReminded(deadline.Kind, evaluation, people, overdue: due.DueAt >= deadline.Ends))
        {
            var language = await chat.LanguageOfAsync(person, cancel);
            var copy = !acting.Contains(person);
            var card = cards.Reminder(
                language, evaluation, deadline, due.Offset, copy,
                DutyCommand.For(deadline.Kind, evaluation, desk.Plan, language, asCoordinator: copy),
                copy ? [.. acting.Select(each => names.Of(each, language))] : []);
            await chat.PostOnceAsync(person, $"reminder/{deadline.Id}/{due.Offset}", new(null, card), cancel);
        }
    }
}
