using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace EvalBot.Bot.Channel;

/// <summary>The small bodies of the endpoints beside the activity itself.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(Web.ConversationAnswer))]
[JsonSerializable(typeof(Web.PostAnswer))]
[JsonSerializable(typeof(Web.OpeningRequest))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(IReadOnlyList<ListedPerson>))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>Letters of all scripts as they are, not escaped.</summary>
    public static JsonSerializerOptions Relaxed { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
