using System.Text.Json.Nodes;

namespace EvalBot.Bot.Channel;

/// <summary>Reads texts from JSON that others wrote: what is missing or no text is null.</summary>
internal static class JsonText
{
    public static string? Of(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>The text of a property of what should be an object.</summary>
    public static string? Of(JsonNode? node, string property) => Of((node as JsonObject)?[property]);
}
