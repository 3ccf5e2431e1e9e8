using System.Text.Json.Serialization;

namespace EvalBot.Bot.Channel.Web;

/// <summary>What a client asks when it wants a token or opens the conversation.</summary>
/// <param name="Locale">The client's language, BCP 47.</param>
internal sealed record OpeningRequest(OpeningRequest.Asker? User, string? Locale)
{
    internal sealed record Asker(string? Id);
}

/// <summary>A conversation and the token for it.</summary>
/// <param name="ExpiresIn">In seconds.</param>
/// <param name="StreamUrl">The web socket; null where only a token is given.</param>
internal sealed record ConversationAnswer(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? StreamUrl);

/// <summary>The id of what was posted.</summary>
internal sealed record PostAnswer(string Id);
