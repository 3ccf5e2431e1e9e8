using EvalBot.Bot.Storage;
using Hangfire;

namespace EvalBot.Bot.Jobs;

/// <summary>Makes the night's backup and removes the oldest ones.</summary>
[DisableConcurrentExecution(timeoutInSeconds: 2)]
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)] // The next night is the retry; the log tells of this one.
public sealed class KeepBackups(Backups backups)
{
    public Task RunAsync(CancellationToken cancel) => backups.KeepAsync(DateTimeOffset.UtcNow, cancel); // Backups are named by real time, also in a rehearsal.
}
