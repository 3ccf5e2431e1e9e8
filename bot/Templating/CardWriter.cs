using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EvalBot.Bot.Templating;

/// <summary>Where a thread writes the cards that it fills, one after the other.</summary>
[SuppressMessage("Design", "CA1001", Justification = "It lives as long as its thread, and holds nothing but memory.")]
internal sealed class CardWriter
{
    /// <summary>What stands in the card is data: only JSON's own characters are escaped.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static readonly JsonSerializerOptions Plain = new() { Encoder = Encoder };

    private const int UsualSize = 32 * 1024;
    private const int LargestDepth = 1000; // The writer's own limit: data may be nested beside the template.

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = LargestDepth };

    [ThreadStatic]
    private static CardWriter? idle;

    private readonly ArrayBufferWriter<byte> buffer = new(UsualSize);
    private readonly Utf8JsonWriter json;

    private CardWriter() => json = new(buffer, new() { Encoder = Encoder, SkipValidation = true, MaxDepth = LargestDepth });

    /// <summary>What is written, as a node that shares nothing with any other. It is taken apart only where somebody looks into it.</summary>
    /// <param name="root">Writes one value, or answers false and writes none.</param>
    public static JsonNode? Write(Func<Utf8JsonWriter, bool> root)
    {
        var writer = idle ?? new();
        idle = null; // An expression may need another one meanwhile.
        try
        {
            if (!root(writer.json))
                return null;
            writer.json.Flush();
            return NodeOf(JsonElement.Parse(writer.buffer.WrittenSpan, Reading));
        }
        finally
        {
            writer.json.Reset();
            writer.buffer.ResetWrittenCount();
            idle = writer;
        }
    }

    private static JsonNode? NodeOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(element),
    };
}
