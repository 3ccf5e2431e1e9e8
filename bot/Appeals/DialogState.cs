using System.Text.Json;
using System.Text.Json.Serialization;
using EvalBot.Bot.Storage;

namespace EvalBot.Bot.Appeals;

/// <summary>A dialog under way, as a conversation stores it: its name and its typed state.</summary>
/// <param name="Card">The activity id of the card that asks the present question: only that one answers it.</param>
public sealed record DialogState(AppealEntry? Appeal = null, string? Card = null)
{
    /// <summary>The dialog of this conversation, or null. One that an older or newer bot left behind and that cannot be read is dropped.</summary>
    public static DialogState? Of(Conversation conversation)
    {
        try
        {
            return conversation.Dialog is { } json ? JsonSerializer.Deserialize(json, DialogJson.Default.DialogState) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps it in the conversation.</summary>
    public void KeepIn(Conversation conversation) => conversation.Dialog = JsonSerializer.Serialize(this, DialogJson.Default.DialogState);
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DialogState))]
internal sealed partial class DialogJson : JsonSerializerContext;
