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
