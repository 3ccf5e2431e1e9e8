namespace EvalBot.Bot.Channel;

/// <summary>What the channel logs. Never what people write.</summary>
internal static partial class ChannelLog
{
    [LoggerMessage(1, LogLevel.Error, "A turn failed and was undone: activity {ActivityId}, posted as {OnceId}, reference {Reference}")]
    public static partial void TurnFailed(this ILogger log, Exception fault, string? activityId, string? onceId, string reference);

    [LoggerMessage(2, LogLevel.Error, "The welcome to conversation {ConversationId} failed; it is tried again when the conversation is opened again")]
    public static partial void WelcomeFailed(this ILogger log, Exception fault, string conversationId);

    [LoggerMessage(3, LogLevel.Warning, "An answer was not delivered and is not sent again: conversation {ConversationId}, status {Status}")]
    public static partial void NotDelivered(this ILogger log, Exception? fault, string? conversationId, int? status);

    [LoggerMessage(4, LogLevel.Error, "A request failed: {Method} {Path}, reference {Reference}")]
    public static partial void RequestFailed(this ILogger log, Exception fault, string method, string? path, string reference);

    [LoggerMessage(5, LogLevel.Warning, "The other copies are not heard for the moment, and it is tried again: {Message}")]
    public static partial void NotListening(this ILogger log, string message);

    [LoggerMessage(6, LogLevel.Warning, "Another transaction changed the same, and the turn is carried out once more: activity {ActivityId}, posted as {OnceId}")]
    public static partial void TurnGaveWay(this ILogger log, Exception conflict, string? activityId, string? onceId);

    [LoggerMessage(7, LogLevel.Error, "The database does not answer or cannot write: {Method} {Path}, reference {Reference}")]
    public static partial void DatabaseInTrouble(this ILogger log, Exception fault, string method, string? path, string reference);
}
