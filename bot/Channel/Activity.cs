using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EvalBot.Bot.Storage;

namespace EvalBot.Bot.Channel;

/// <summary>The wire form of everything that passes between a channel and the bot. Unknown properties are kept, nulls are not written.</summary>
public sealed class Activity
{
    /// <summary>message, event, invoke, typing …; case-sensitive.</summary>
    public string? Type { get; set; }

    public string? Id { get; set; }

    /// <summary>ISO 8601, in UTC. Kept as text: a strange one is no reason to refuse a message.</summary>
    public string? Timestamp { get; set; }

    public string? ChannelId { get; set; }

    /// <summary>Where the channel takes answers. Never trusted: it comes from the caller.</summary>
    public string? ServiceUrl { get; set; }

    public ChannelAccount? From { get; set; }

    public ChannelAccount? Recipient { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public string? Text { get; set; }

    public string? TextFormat { get; set; }

    /// <summary>The name of an invoke or an event.</summary>
    public string? Name { get; set; }

    /// <summary>Of an installationUpdate: add, remove, add-upgrade or remove-upgrade.</summary>
    public string? Action { get; set; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; set; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>What a card, an invoke or an event carries.</summary>
    public JsonNode? Value { get; set; }

    /// <summary>The language of the client, BCP 47.</summary>
    public string? Locale { get; set; }

    public string? ReplyToId { get; set; }

    public string? DeliveryMode { get; set; }

    public JsonObject? ChannelData { get; set; }

    /// <summary>Mentions and others.</summary>
    public IReadOnlyList<JsonObject>? Entities { get; set; }

    public IReadOnlyList<Attachment>? Attachments { get; set; }

    /// <summary>Everything else that came with it.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Rest { get; set; }

    /// <summary>The id that a web client gave to what it posts, or null.</summary>
    [JsonIgnore]
    public string? ClientActivityId => ChannelData?["clientActivityID"] is JsonValue id && id.TryGetValue(out string? text) ? text : null;

    /// <summary>Reads an activity from UTF-8.</summary>
    /// <exception cref="JsonException">It is no JSON, or a property has the wrong shape.</exception>
    public static Activity Parse(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, ActivityJson.Default.Activity) ?? throw new JsonException("null is no activity.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public static Activity Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    /// <summary>As JSON in UTF-8.</summary>
    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, ActivityJson.Default.Activity);

    public string ToJson() => JsonSerializer.Serialize(this, ActivityJson.Default.Activity);
}

/// <summary>Somebody in a conversation: a person or the bot.</summary>
public sealed class ChannelAccount
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>user or bot.</summary>
    public string? Role { get; set; }

    /// <summary>The person's Entra object id.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>Whether only this one sees the message: one to the bot, or one of the bot's in a group.</summary>
    public bool? IsTargeted { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Rest { get; set; }
}

/// <summary>The conversation that an activity belongs to.</summary>
public sealed class ConversationAccount
{
    public string? Id { get; set; }

    /// <summary>personal, groupChat or channel.</summary>
    public string? ConversationType { get; set; }

    public string? TenantId { get; set; }

    public string? Name { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Rest { get; set; }
}

/// <summary>A card or a file that goes with an activity.</summary>
public sealed class Attachment
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>How a file is given out: as something to keep, never as something to show.</summary>
    public const string File = "application/octet-stream";

    public string? ContentType { get; set; }

    public string? ContentUrl { get; set; }

    public string? Name { get; set; }

    public JsonNode? Content { get; set; }

    /// <summary>For a stored file of ours: its id, from which the link is made when the activity is served.</summary>
    public string? FileId { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Rest { get; set; }

    /// <summary>A received file, to be fetched by a link.</summary>
    public static Attachment Of(ReceivedFile file) => new() { ContentType = File, Name = file.Name, FileId = file.Id };
}

/// <summary>Several activities and how far they go: the answer and the frame of Direct Line.</summary>
public sealed record ActivitySet(IReadOnlyList<Activity> Activities, string? Watermark);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    PropertyNameCaseInsensitive = false)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ActivitySet))]
internal sealed partial class ActivityJson : JsonSerializerContext;
