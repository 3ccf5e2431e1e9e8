namespace EvalBot.Bot.Reminders;

/// <summary>What the sweeps log.</summary>
internal static partial class ReminderLog
{
    [LoggerMessage(20, LogLevel.Error, "{Rows}: {Count} rows from {First} failed and were undone; one by one they are tried again, and what fails again is put off")]
    public static partial void RemindersFailed(this ILogger log, Exception fault, string rows, int count, int first);
}
