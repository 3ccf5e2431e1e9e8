namespace EvalBot.Bot.Channel;

/// <summary>What the channel logs. Never what people write.</summary>
internal static partial class ChannelLog
{
    [LoggerMessage(1, LogLevel.Error, "A turn failed and was undone: activity {ActivityId}, posted as {OnceId}, reference {Reference}")]
    public static partial void TurnFailed(this ILogger log, Exception fault, string? activityId, string? onceId, string reference);

    [LoggerMessage(2, LogLevel.Error, "The welcome to conversation {ConversationId} failed; it is tried again when the conversation is opened again")]
    public static partial void WelcomeFailed(this ILogger log, Exception fault, string conversationId);

    [LoggerMessage(3, LogLevel.Warning, "The connector refused {Method} with {Status}: MS-CV {Correlation}, operation {Operation}: {Body}")]
    public static partial void ConnectorRefused(this ILogger log, int status, string method, string? correlation, string? operation, string body);

    [LoggerMessage(4, LogLevel.Error, "A request failed: {Method} {Path}, reference {Reference}")]
    public static partial void RequestFailed(this ILogger log, Exception fault, string method, string? path, string reference);

    [LoggerMessage(5, LogLevel.Warning, "The other copies are not heard for the moment, and it is tried again: {Message}")]
    public static partial void NotListening(this ILogger log, string message);

    [LoggerMessage(6, LogLevel.Warning, "Another transaction changed the same, and the turn is carried out once more: activity {ActivityId}, posted as {OnceId}")]
    public static partial void TurnGaveWay(this ILogger log, Exception conflict, string? activityId, string? onceId);

    [LoggerMessage(7, LogLevel.Error, "The database does not answer or cannot write: {Method} {Path}, reference {Reference}")]
    public static partial void DatabaseInTrouble(this ILogger log, Exception fault, string method, string? path, string reference);

    [LoggerMessage(8, LogLevel.Warning, "The connector did not answer {Method}: {Message}")]
    public static partial void NoAnswer(this ILogger log, string message, string method);

    [LoggerMessage(9, LogLevel.Error, "No token for the connector: {Message}")]
    public static partial void NoToken(this ILogger log, string message);

    [LoggerMessage(10, LogLevel.Error, "The outbox stumbled and goes on in a second")]
    public static partial void OutboxStumbled(this ILogger log, Exception fault);

    [LoggerMessage(11, LogLevel.Warning, "Too many messages of one account: activity {ActivityId} was not carried out")]
    public static partial void TooFast(this ILogger log, string? activityId);

    [LoggerMessage(12, LogLevel.Error, "A turn failed after its caller had been answered")]
    public static partial void LateTurnFailed(this ILogger log, Exception fault);

    [LoggerMessage(13, LogLevel.Warning, "A file could not be uploaded for its person: status {Status}")]
    public static partial void NotUploaded(this ILogger log, int status);

    [LoggerMessage(14, LogLevel.Error, "A message cannot be read and is not handed on: delivery {Delivery}")]
    public static partial void NotReadable(this ILogger log, Exception fault, long delivery);
}
