using EvalBot.Bot.Texts;

namespace EvalBot.Bot.Storage;

/// <summary>A person's 1:1 conversation with the bot, kept with its history: what the web chat shows, and what a connector is handed.</summary>
public sealed class Conversation
{
    public required string Id { get; init; }

    public required string PersonId { get; init; }

    /// <summary>The language of the person's client, as it was last seen.</summary>
    public Language Language { get; set; }

    /// <summary>The dialog under way: its name and its state as JSON; null when there is none.</summary>
    public string? Dialog { get; set; }

    /// <summary>Counts the changes of this conversation; the newest message has this number. The watermark of Direct Line.</summary>
    public long LastChange { get; set; }

    /// <summary>Where the person's 1:1 conversation at a connector is: everything that is said here is handed on there. Null where they have the web chat alone.</summary>
    public int? ReferenceId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The id of a person's only conversation: the same on every device and after every restart.</summary>
    public static string IdOf(string personId) => "web-" + personId;
}

/// <summary>One activity of a conversation, the person's or the bot's, as the web chat receives it.</summary>
public sealed class ChatMessage
{
    public long Id { get; private set; }

    public required string ConversationId { get; init; }

    public required string ActivityId { get; init; }

    /// <summary>Its place in the conversation: the number of the change that brought it. An update does not move it.</summary>
    public required long Position { get; init; }

    /// <summary>The number of the change that wrote it last.</summary>
    public required long Change { get; set; }

    public required bool FromBot { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The activity, as JSON; empty where it is sealed. Read it with <see cref="Seal.Read"/>.</summary>
    public required string Json { get; set; }

    /// <summary>The activity under seal; null for one that is not.</summary>
    public byte[]? Sealed { get; set; }

    /// <summary>The client's own id of a message that it posted; a second post with the same one is the same message.</summary>
    public string? ClientActivityId { get; init; }

    /// <summary>What this message owes, such as <c>reminder/12/D-3</c>: posted once, updated in place. Null for plain answers, and once a newer message has it.</summary>
    public string? Key { get; set; }
}

/// <summary>A file that the bot sent into a conversation. Only that conversation's person can fetch it.</summary>
public sealed class StoredFile
{
    public required string Id { get; init; }

    public required string ConversationId { get; init; }

    public required string Name { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Nothing where it is a received or a large file: its content lies in the <see cref="FileStore"/>.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The receipt of a file that somebody had sent; whether it may be read is asked at every fetch. Null for what the bot made.</summary>
    public string? ReceivedFileId { get; init; }

    /// <summary>Of a large file that the bot made: under which hash it lies in the <see cref="FileStore"/>; null where <see cref="Content"/> has it.</summary>
    public string? Sha256 { get; init; }

    public required DateTimeOffset At { get; init; }
}
