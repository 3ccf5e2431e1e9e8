using EvalBot.Bot.Channel;
using EvalBot.Bot.Storage;
using Hangfire;

namespace EvalBot.Bot.Jobs;

/// <summary>Keeps an encrypted copy of every key with which something may be sealed.</summary>
[DisableConcurrentExecution(timeoutInSeconds: 2)]
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)] // The next run is the retry.
public sealed class KeepKeys(ChatTransaction transaction, KeyEscrow escrow)
{
    public Task RunAsync(CancellationToken cancel) => transaction.RunAsync(
        (services, stop) => escrow.KeepAsync(services.GetRequiredService<EvalBotContext>(), stop), cancel);
}
