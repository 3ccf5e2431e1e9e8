using EvalBot.Bot.Channel;
using Hangfire;

namespace EvalBot.Bot.Jobs;

/// <summary>Sends the reminders that are due by the bot's clock, a few in each transaction, in the order in which they fell due.</summary>
[DisableConcurrentExecution(timeoutInSeconds: 2)]
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)] // The next run is the retry.
public sealed class SendDueReminders(ChatTransaction transaction)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        while (await transaction.RunAsync((services, stop) => services.GetRequiredService<PostDueReminders>().RunAsync(stop), cancel))
        {
            // A kill between two transactions loses neither and repeats none.
        }
    }
}
