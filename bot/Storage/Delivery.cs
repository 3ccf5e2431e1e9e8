namespace EvalBot.Bot.Storage;

/// <summary>How far a message has come at a connector.</summary>
public enum SendState
{
    /// <summary>To be sent, or to be updated.</summary>
    Owed,

    /// <summary>A copy of the bot has it in hand.</summary>
    Claimed,
    Sent,

    /// <summary>The connector refused it, for a reason that a repetition does not mend.</summary>
    Refused,

    /// <summary>It was sent, and no answer came: it may have arrived. It is not sent again, so that nobody gets it twice.</summary>
    Unknown,
}

/// <summary>What a connector is owed: one message of the bot's, in the version that was written last.</summary>
public sealed class Delivery
{
    public long Id { get; private set; }

    public ChatMessage Message { get; init; } = null!;

    public long MessageId { get; internal set; }

    public int ReferenceId { get; init; }

    /// <summary>For a message in a group that only one person sees: their id at the connector.</summary>
    public string? RecipientId { get; init; }

    /// <summary>Of a channel: the first message of the thread.</summary>
    public string? ThreadId { get; init; }

    public SendState State { get; set; }

    /// <summary>The version of the message that is owed or was delivered: its <see cref="ChatMessage.Change"/>.</summary>
    public required long Change { get; set; }

    /// <summary>The connector's id of the message, once it is sent.</summary>
    public string? ActivityId { get; set; }

    /// <summary>How often this version was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Before this it is not tried again.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? ClaimedAt { get; set; }

    /// <summary>Of what was refused or is unknown: the connector's code.</summary>
    public string? Reason { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Owes this version from now on.</summary>
    public void Owe(long change, DateTimeOffset now)
    {
        (Change, Attempts, DueAt) = (change, 0, now);
        if (State != SendState.Claimed) // Whoever has it in hand sees that there is a newer one.
            State = SendState.Owed;
    }
}
