using EvalBot.Bot.Storage;

namespace EvalBot.Bot.Channel.Web;

/// <summary>Who may see which conversation: a token is good for the one of the person whom it names.</summary>
internal static class DirectLineAccess
{
    /// <summary>The request's token: in the Authorization header or, for sockets and files, in <c>?t=</c>.</summary>
    public static WebToken? TokenOf(HttpContext http, WebTokens tokens)
    {
        var header = http.Request.Headers.Authorization.ToString();
        const string bearer = "Bearer ";
        return header.StartsWith(bearer, StringComparison.OrdinalIgnoreCase)
            ? tokens.Read(header[bearer.Length..].Trim())
            : tokens.Read(http.Request.Query["t"]);
    }

    /// <summary>The person whom the request's token names, if the conversation is theirs.</summary>
    /// <param name="conversationId">Null where no conversation is named.</param>
    /// <exception cref="RequestRefusedException">There is no good token (401), its time is over or it is for another conversation (403).</exception>
    public static string Require(HttpContext http, WebTokens tokens, string? conversationId)
    {
        var token = TokenOf(http, tokens) ?? throw RequestRefusedException.NoToken();
        if (token.Expired)
            throw RequestRefusedException.Expired();
        return conversationId is null || conversationId == Conversation.IdOf(token.Names) ? token.Names : throw RequestRefusedException.NotYours();
    }
}
