using System.Text.Json.Nodes;
using EvalBot.Bot.Storage;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>Where an activity came from, read from its envelope (protocol: Activity, <c>conversation</c>, <c>channelData</c>, <c>entities</c>).</summary>
public sealed record Arrival
{
    private const string ThreadMark = ";messageid=";

    public required ConversationKind Kind { get; init; }

    /// <summary>The conversation without the thread.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Of a channel: the first message of the thread.</summary>
    public string? ThreadId { get; init; }

    public required string ServiceUrl { get; init; }

    public string? TenantId { get; init; }

    public string? BotId { get; init; }

    /// <summary>Who speaks, as the connector calls them.</summary>
    public required string UserId { get; init; }

    public string? UserName { get; init; }

    /// <summary>Who speaks, the same in every conversation: the Entra object id, or of a guest without one the connector's id.</summary>
    public required string AccountId { get; init; }

    public string? Name { get; init; }

    public string? MeetingId { get; init; }

    /// <summary>Whether only the bot sees it, and only the speaker is to see the answer.</summary>
    public bool IsTargeted { get; init; }

    /// <summary>Whether it is said to the bot: in a group by a mention, a card of the bot's or in private; otherwise people talk to each other.</summary>
    public bool IsAddressed { get; init; }

    /// <summary>Reads it; null for one that names no conversation, service or speaker.</summary>
    public static Arrival? Of(Activity activity)
    {
        if (activity is not { Conversation.Id: { Length: > 0 } conversation, ServiceUrl: { Length: > 0 } service, From.Id: { Length: > 0 } user })
            return null;

        var thread = ThreadOf(conversation);
        var kind = KindOf(activity.Conversation, conversation);
        var targeted = activity.Recipient?.IsTargeted == true;
        return new()
        {
            Kind = kind,
            ConversationId = thread is null ? conversation : conversation[..^(ThreadMark.Length + thread.Length)],
            ThreadId = kind == ConversationKind.Channel ? thread ?? activity.Id : null,
            ServiceUrl = service,
            TenantId = activity.Conversation.TenantId ?? JsonText.Of(activity.ChannelData?["tenant"], "id"),
            BotId = activity.Recipient?.Id,
            UserId = user,
            UserName = activity.From.Name,
            AccountId = activity.From.AadObjectId is { Length: > 0 } account ? account : user,
            Name = activity.Conversation.Name ?? JsonText.Of(activity.ChannelData?["channel"], "name") ?? JsonText.Of(activity.ChannelData?["team"], "name"),
            MeetingId = JsonText.Of(activity.ChannelData?["meeting"], "id"),
            IsTargeted = targeted,
            IsAddressed = kind == ConversationKind.Personal || targeted || activity.Type == "invoke" || activity.Value is JsonObject || Turn.MentionsOfTheBot(activity).Any(),
        };
    }

    /// <summary>The first message of the thread that a conversation's id names, or null.</summary>
    public static string? ThreadOf(string? conversationId) =>
        conversationId?.IndexOf(ThreadMark, StringComparison.Ordinal) is >= 0 and var place ? conversationId[(place + ThreadMark.Length)..] : null;

    private static ConversationKind KindOf(ConversationAccount conversation, string id) => conversation.ConversationType switch
    {
        "personal" => ConversationKind.Personal,
        "groupChat" => ConversationKind.GroupChat,
        "channel" => ConversationKind.Channel,
        _ when !id.StartsWith("19:", StringComparison.Ordinal) => ConversationKind.Personal,
        _ when id.Contains("@thread.tacv2", StringComparison.Ordinal) || id.Contains("@thread.skype", StringComparison.Ordinal) => ConversationKind.Channel,
        _ => ConversationKind.GroupChat,
    };
}
