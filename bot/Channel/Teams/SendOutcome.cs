using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>What became of a call to the connector, and so what is done about it.</summary>
public enum SendVerdict
{
    Sent,

    /// <summary>Nothing was done there; the same call may be made again.</summary>
    Later,

    /// <summary>Refused for a reason that a repetition does not mend.</summary>
    Refused,

    /// <summary>Nothing can be said in this conversation any more, until the app is installed again.</summary>
    Gone,

    /// <summary>Nothing can be said in the whole tenant.</summary>
    GoneEverywhere,

    /// <summary>The message that was to be updated is not there: it is sent anew.</summary>
    Missing,

    /// <summary>The message is too big: a shorter one may pass.</summary>
    TooBig,

    /// <summary>The token was not taken: a new one may be.</summary>
    Unauthorized,

    /// <summary>No answer came, and it may have been done.</summary>
    Unknown,
}

/// <summary>What became of a call to the connector.</summary>
/// <param name="Id">What was made: a message or a conversation.</param>
/// <param name="Reason">The connector's code, or the kind of failure.</param>
/// <param name="After">How long the connector wants to be left alone; null where it does not say.</param>
public sealed record SendOutcome(SendVerdict Verdict, string? Id = null, string? Reason = null, TimeSpan? After = null)
{
    private static readonly string[] Blocked = ["MessageWritesBlocked", "ConversationBlockedByUser", "BotNotInConversationRoster", "ForbiddenOperationException"];

    /// <summary>Reads the connector's refusal (protocol, connector errors). The code stands in <c>error.code</c> or, in another form, within the text.</summary>
    /// <param name="safeToRepeat">Whether the call does the same when it is made twice: every one but the sending of a message.</param>
    public static SendOutcome OfFailure(HttpStatusCode status, string body, bool safeToRepeat, TimeSpan? retryAfter)
    {
        var code = CodeOf(body) ?? $"{(int)status}";
        return status switch
        {
            HttpStatusCode.Unauthorized => new(SendVerdict.Unauthorized, Reason: code),
            HttpStatusCode.Forbidden when Has(body, "BotDisabledByAdmin") => new(SendVerdict.GoneEverywhere, Reason: "BotDisabledByAdmin"),
            HttpStatusCode.Forbidden when Blocked.FirstOrDefault(each => Has(body, each)) is { } known => new(SendVerdict.Gone, Reason: known),
            HttpStatusCode.NotFound when Has(body, "ActivityNotFoundInConversation") || Has(body, "TARGETED_MESSAGE_EXPIRED_OR_DELETED") => new(SendVerdict.Missing, Reason: code),
            HttpStatusCode.NotFound => new(SendVerdict.Gone, Reason: code),
            HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests => new(SendVerdict.Later, Reason: code, After: retryAfter),
            HttpStatusCode.RequestEntityTooLarge => new(SendVerdict.TooBig, Reason: code),
            HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout =>
                new(safeToRepeat ? SendVerdict.Later : SendVerdict.Unknown, Reason: code, After: retryAfter),
            _ => new(SendVerdict.Refused, Reason: code),
        };
    }

    /// <summary>Reads a call that got no answer.</summary>
    public static SendOutcome OfFault(Exception fault, bool safeToRepeat)
    {
        var before = fault is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        };
        var reason = fault is HttpRequestException { HttpRequestError: var kind } ? kind.ToString() : "timeout";
        return new(before || safeToRepeat ? SendVerdict.Later : SendVerdict.Unknown, Reason: reason);
    }

    private static bool Has(string body, string code) => body.Contains(code, StringComparison.OrdinalIgnoreCase);

    private static string? CodeOf(string body)
    {
        try
        {
            return JsonText.Of((JsonNode.Parse(body) as JsonObject)?["error"], "code");
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
