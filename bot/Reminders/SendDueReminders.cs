using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using Hangfire;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Reminders;

/// <summary>Sends the reminders that are due by the bot's clock, a few in each transaction, in the order in which they fell due: first it is found out who is owed what, then it is posted.</summary>
/// <remarks>A kill between two transactions loses neither and repeats none; of two copies that take the same rows one is undone and goes on with the next.</remarks>
[DisableConcurrentExecution(timeoutInSeconds: 2)]
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)] // The next run is the retry.
public sealed class SendDueReminders(ChatTransaction transaction, ILogger<SendDueReminders> log)
{
    public Task RunAsync(CancellationToken cancel) => SweepAsync(onTheWay: false, cancel);

    /// <summary>The same on the way to a time that the clock was set to.</summary>
    public Task OnTheWayAsync(CancellationToken cancel) => SweepAsync(onTheWay: true, cancel);

    private async Task SweepAsync(bool onTheWay, CancellationToken cancel)
    {
        if (!await transaction.RunAsync((services, stop) => IsDueAsync(services.GetRequiredService<Desk>(), stop), cancel))
            return; // As nearly every time: one query.

        await AllAsync<OweReminders>(onTheWay, cancel);
        await AllAsync<PostReminders>(onTheWay, cancel);
    }

    private static Task<bool> IsDueAsync(Desk desk, CancellationToken cancel) =>
        OweReminders.Due(desk.Db, desk.Now).Select(reminder => reminder.Id).Concat(PostReminders.Due(desk.Db, desk.Now).Select(delivery => delivery.Id)).AnyAsync(cancel);

    private async Task AllAsync<TRows>(bool onTheWay, CancellationToken cancel)
        where TRows : IDueRows
    {
        while (await InTransactionAsync<TRows, IReadOnlyList<int>>((rows, stop) => rows.PickAsync(onTheWay, stop), cancel) is { Count: > 0 } ids)
        {
            if (await TryAsync<TRows>(ids, cancel))
                continue;

            foreach (var id in ids) // One of them fails: the others must not wait for it.
            {
                if (!await TryAsync<TRows>([id], cancel))
                    await InTransactionAsync<TRows, bool>((rows, stop) => PutOffAsync(rows, id, stop), cancel);
            }
        }
    }

    private async Task<bool> TryAsync<TRows>(IReadOnlyList<int> ids, CancellationToken cancel)
        where TRows : IDueRows
    {
        try
        {
            return await InTransactionAsync<TRows, bool>((rows, stop) => DoAsync(rows, ids, stop), cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.RemindersFailed(fault, typeof(TRows).Name, ids.Count, ids[0]);
            return false;
        }
    }

    private Task<TResult> InTransactionAsync<TRows, TResult>(Func<TRows, CancellationToken, Task<TResult>> work, CancellationToken cancel)
        where TRows : IDueRows =>
        transaction.RunAsync(
            async (services, stop) =>
            {
                await services.GetRequiredService<Desk>().CountHolidaysAsync(stop);
                return await work(services.GetRequiredService<TRows>(), stop);
            },
            cancel);

    private static async Task<bool> DoAsync<TRows>(TRows rows, IReadOnlyList<int> ids, CancellationToken cancel)
        where TRows : IDueRows
    {
        await rows.DoAsync(ids, cancel);
        return true;
    }

    private static async Task<bool> PutOffAsync<TRows>(TRows rows, int id, CancellationToken cancel)
        where TRows : IDueRows
    {
        await rows.PutOffAsync(id, cancel);
        return true;
    }
}
