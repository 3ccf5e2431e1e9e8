namespace EvalBot.Bot.Channel.Teams;

/// <summary>What the connection to Teams logs. Never a token or a secret.</summary>
internal static partial class TeamsLog
{
    [LoggerMessage(20, LogLevel.Warning, "A call of /api/messages was refused with {Status}: {Reason} (iss {Issuer}, aud {Audience}, kid {KeyId})")]
    public static partial void CallRefused(this ILogger log, int status, string reason, string? issuer, string? audience, string? keyId);

    [LoggerMessage(21, LogLevel.Error, "The keys of inbound calls could not be read from {Address}; the last good ones stay")]
    public static partial void KeysNotRead(this ILogger log, Exception fault, Uri address);
}
