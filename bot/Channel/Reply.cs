using System.Text.Json.Nodes;

namespace EvalBot.Bot.Channel;

/// <summary>What the bot says: words, a card, a file, or several of them.</summary>
/// <param name="Text">Plain text, shown as it is.</param>
/// <param name="Card">A filled Adaptive Card.</param>
/// <param name="IsSealed">Whether it says something of a rating, and is stored under seal.</param>
public sealed record Reply(string? Text, JsonObject? Card = null, OutgoingFile? File = null, bool IsSealed = false)
{
    /// <summary>Something of the channel's own, handed on as it is.</summary>
    public Attachment? Attachment { get; init; }
}

/// <summary>A file that goes with a message.</summary>
/// <param name="ReceivedFileId">For a file that somebody had sent: its receipt, and no content; null for one that the bot made.</param>
/// <param name="Sha256">For a large file that the bot made: under which hash the file store has it, and no content.</param>
public sealed record OutgoingFile(string Name, string ContentType, byte[] Content, string? ReceivedFileId = null, string? Sha256 = null)
{
    /// <summary>A file that somebody had sent, to be fetched and never shown in place: whoever fetches it is asked again whether they may.</summary>
    public static OutgoingFile Received(string fileId, string name) => new(name, Attachment.File, [], fileId);
}
