namespace EvalBot.Bot.Storage;

/// <summary>Where a conversation of a connector is held (protocol: <c>conversationType</c>; a meeting's chat is a group chat).</summary>
public enum ConversationKind
{
    Personal,
    GroupChat,
    Channel,
}

/// <summary>A conversation at a connector, as Teams is one, with all that is needed to speak into it unasked.</summary>
public sealed class ConversationReference
{
    /// <summary>The beginning of the ids of those who are no persons of the plan: a group, or an account that is bound to nobody. Each has a conversation of its own.</summary>
    private const string Outside = "@reference-";

    public int Id { get; private set; }

    /// <summary>The connector's id, without the thread; null for a 1:1 conversation that is still to be created.</summary>
    public string? ConversationId { get; set; }

    public required ConversationKind Kind { get; init; }

    /// <summary>The base of all calls back; the newest one that an activity brought.</summary>
    public required string ServiceUrl { get; set; }

    public string? TenantId { get; set; }

    /// <summary>The bot's own id there.</summary>
    public string? BotId { get; set; }

    /// <summary>Of a 1:1 conversation: the other's id at the connector, which differs from bot to bot.</summary>
    public string? UserId { get; set; }

    /// <summary>Of a 1:1 conversation: the other's account, see <see cref="AccountBinding.AccountId"/>.</summary>
    public string? AccountId { get; init; }

    /// <summary>Of a group: what it is called there.</summary>
    public string? Name { get; set; }

    /// <summary>Of a meeting's chat: the meeting.</summary>
    public string? MeetingId { get; set; }

    /// <summary>Of a group: the district whose panel meets here, once a coordinator opened its meeting from here.</summary>
    public string? DistrictId { get; set; }

    /// <summary>When the bot said its first words; null before. Clients tell of the same installation several times.</summary>
    public DateTimeOffset? WelcomedAt { get; set; }

    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>Since when nothing can be said here any more; null as long as it can.</summary>
    public DateTimeOffset? GoneAt { get; set; }

    /// <summary>Why it is gone: the connector's code, or «uninstalled».</summary>
    public string? GoneBecause { get; set; }

    /// <summary>Who stands for this conversation where no person of the plan does.</summary>
    public string OutsideId => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Outside}{Id}");

    /// <summary>Whether this id stands for a group or a stranger, and for no person of the plan.</summary>
    public static bool IsOutside(string personId) => personId.StartsWith(Outside, StringComparison.Ordinal);
}

/// <summary>An account of a client, and the person of the plan that it is.</summary>
public sealed class AccountBinding
{
    /// <summary>The Entra object id; of a guest without one, the id that the connector gives.</summary>
    public required string AccountId { get; init; }

    public required string PersonId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The coordinator who invited the person or named the account.</summary>
    public required string ById { get; init; }
}

/// <summary>A one-time code by which a person binds their account. Only its hash is kept.</summary>
public sealed class Invitation
{
    /// <summary>How long a code can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public int Id { get; private set; }

    public required string PersonId { get; init; }

    /// <summary>SHA-256 of the code, in hexadecimal digits.</summary>
    public required string CodeHash { get; init; }

    public required string ById { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When it was used, withdrawn or replaced; null as long as it can be used.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The account that used it, or null.</summary>
    public string? AccountId { get; set; }
}

/// <summary>How often an account tried codes that are none.</summary>
public sealed class InvitationTries
{
    /// <summary>The most wrong codes of an account within <see cref="Window"/>.</summary>
    public const int Most = 5;

    /// <summary>How long wrong codes are counted together.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public required string AccountId { get; init; }

    public required DateTimeOffset Since { get; set; }

    public int Wrong { get; set; }
}

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

    public long MessageId { get; private set; }

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
