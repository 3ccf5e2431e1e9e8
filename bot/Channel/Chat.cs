using System.Globalization;
using System.Security.Cryptography;
using EvalBot.Bot.Clocks;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Channel;

/// <summary>Writes into people's conversations, as rows of the transaction that is under way. Nothing is sent before it commits.</summary>
public sealed partial class Chat(EvalBotContext db, Seal seal, TimeProvider clock, WallClock wallClock)
{
    /// <summary>The bot's id in every conversation.</summary>
    public const string BotId = "evalbot";

    private const string BotName = "평가봇";
    private readonly Dictionary<string, Conversation> opened = [];
    private readonly HashSet<string> touched = [];
    private readonly Dictionary<(string Conversation, string Key), ChatMessage> keyed = [];
    private readonly HashSet<string> recalled = [];
    private readonly List<ChatMessage> written = [];

    /// <summary>The conversations that were written to; whoever commits tells them.</summary>
    public IReadOnlyCollection<string> Touched => touched;

    /// <summary>What was posted or updated in this transaction.</summary>
    internal IReadOnlyList<ChatMessage> Written => written;

    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The statements of the transaction under way.</summary>
    internal PreparedRows Rows { get; set; } = null!;

    /// <summary>The id of the activity that is being answered; the answers in its conversation name it.</summary>
    internal string? Answering { get; set; }

    /// <summary>Where the activity that is being answered came from, where that was read with its conversation.</summary>
    internal ConversationReference? From { get; private set; }

    /// <summary>The conversation in which everything is sealed that is said from here on in this turn; null for none.</summary>
    internal string? Sealing { get; set; }

    /// <summary>Posts to a person, creating the conversation when they have none yet.</summary>
    /// <returns>The id of the activity.</returns>
    public async Task<string> PostAsync(string personId, Reply reply, CancellationToken cancel) =>
        Post(await OpenAsync(personId, cancel), reply, key: null).ActivityId;

    /// <summary>Posts to a person what has this key, or updates it in place where it was posted before and says something else.</summary>
    /// <returns>The id of the activity.</returns>
    public async Task<string> PostOrUpdateAsync(string personId, string key, Reply reply, CancellationToken cancel)
    {
        var conversation = await OpenAsync(personId, cancel);
        if (await WithKeyAsync(conversation.Id, key, cancel) is not { } message)
            return Post(conversation, reply, key).ActivityId;

        if (!Says(message, BotActivity(conversation, message, reply)))
            await UpdateAsync(conversation, message, reply, cancel);
        return message.ActivityId;
    }

    /// <summary>Posts to a person what has this key as the newest message; where it was posted before, something else takes its place there.</summary>
    /// <returns>The id of the activity.</returns>
    public async Task<string> PostAnewAsync(string personId, string key, Reply reply, Reply instead, CancellationToken cancel)
    {
        var conversation = await OpenAsync(personId, cancel);
        if (await WithKeyAsync(conversation.Id, key, cancel) is { } earlier)
        {
            await UpdateAsync(conversation, earlier, instead, cancel);
            earlier.Key = null;
        }

        return Post(conversation, reply, key).ActivityId;
    }

    /// <summary>Those of these people to whom something was posted under this key.</summary>
    public async Task<IReadOnlySet<string>> WhoHaveAsync(string key, IReadOnlyCollection<string> people, CancellationToken cancel)
    {
        if (!recalled.Contains(key))
            await RecallAsync(key, key, cancel);
        return people.Where(person => keyed.ContainsKey((Conversation.IdOf(person), key))).ToHashSet();
    }

    /// <summary>Reads for everybody at once what was posted under these two keys, for the updates that follow.</summary>
    public async Task RecallAsync(string key, string other, CancellationToken cancel)
    {
        var posted = await db.Messages.Where(message => message.Key == key || message.Key == other)
            .Join(db.Conversations, message => message.ConversationId, conversation => conversation.Id, (message, conversation) => new { conversation, message })
            .ToListAsync(cancel);
        foreach (var each in posted)
        {
            opened[each.conversation.Id] = each.conversation;
            if (each.message.Key is { } held) // A card that moved on in this transaction has none any more.
                keyed[(each.conversation.Id, held)] = each.message;
        }

        recalled.UnionWith([key, other]);
        if (posted.Where(each => each.conversation.ReferenceId is not null).Select(each => each.message).ToList() is { Count: > 0 } handedOn)
            await RecallDeliveriesAsync(handedOn, cancel);
    }

    /// <summary>Posts to a person what has this key, unless it was posted before.</summary>
    /// <returns>Whether it was posted now.</returns>
    public async Task<bool> PostOnceAsync(string personId, string key, Reply reply, CancellationToken cancel)
    {
        var conversation = await OpenAsync(personId, cancel);
        if (await WithKeyAsync(conversation.Id, key, cancel) is not null)
            return false;

        Post(conversation, reply, key);
        return true;
    }

    /// <summary>Replaces a message of the bot's in a person's conversation in place; does nothing when there is no such message.</summary>
    public async Task UpdateAsync(string personId, string activityId, Reply reply, CancellationToken cancel)
    {
        var conversation = await OpenAsync(personId, cancel);
        var message = written.Find(m => m.ConversationId == conversation.Id && m.ActivityId == activityId)
            ?? await db.Messages.SingleOrDefaultAsync(m => m.ConversationId == conversation.Id && m.ActivityId == activityId, cancel);
        if (message is { FromBot: true })
            await UpdateAsync(conversation, message, reply, cancel);
    }

    /// <summary>A person's conversation, or null when they have none yet.</summary>
    public async Task<Conversation?> ConversationOfAsync(string personId, CancellationToken cancel)
    {
        var id = Conversation.IdOf(personId);
        if (!opened.TryGetValue(id, out var conversation) && (conversation = await db.ConversationAsync(id, cancel)) is not null)
            opened[id] = conversation;
        return conversation;
    }

    /// <summary>The language in which a person is spoken to: that of their conversation, else Korean.</summary>
    public async Task<Language> LanguageOfAsync(string personId, CancellationToken cancel) =>
        (await ConversationOfAsync(personId, cancel))?.Language ?? Language.Korean;

    /// <summary>A person's conversation, created when they have none yet.</summary>
    /// <exception cref="InvalidOperationException">No transaction is under way: two writers could take the same number.</exception>
    internal async Task<Conversation> OpenAsync(string personId, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A conversation is written to within a transaction: see ChatTransaction.");

        if (await ConversationOfAsync(personId, cancel) is { } known)
            return known;

        var conversation = new Conversation { Id = Conversation.IdOf(personId), PersonId = personId, CreatedAt = clock.GetUtcNow() };
        db.Add(conversation);
        opened[conversation.Id] = conversation;
        return conversation;
    }

    /// <summary>The same, and the id of the activity that the client posted there with this id of its own before; null where it did not.</summary>
    /// <param name="from">The connector's conversation in which it was posted; null for none.</param>
    internal async Task<(Conversation Conversation, string? HeardBefore)> OpenAsync(string personId, string clientActivityId, string? from, CancellationToken cancel)
    {
        var (known, heard, reference) = await db.ConversationAsync(Conversation.IdOf(personId), clientActivityId, from, cancel);
        if (known is not null)
            opened[known.Id] = known;
        From = reference;
        return (await OpenAsync(personId, cancel), heard);
    }

    /// <summary>Writes all that was said in this transaction, and whatever else its context holds.</summary>
    internal async Task SaveAsync(CancellationToken cancel)
    {
        foreach (var conversation in opened.Values.Where(each => db.Entry(each).State == EntityState.Modified))
        {
            if (await Rows.UpdateAsync(conversation, cancel))
                db.Entry(conversation).State = EntityState.Unchanged;
        }

        await db.SaveChangesAsync(cancel);
        foreach (var message in written.Where(message => message.Id == 0))
            await Rows.InsertAsync(message, cancel);
        await SaveOwedAsync(cancel);
    }

    /// <summary>Keeps what the person posted, so that every client of theirs sees it.</summary>
    internal ChatMessage Echo(Conversation conversation, Activity activity, string? name, string? clientActivityId)
    {
        var message = New(conversation, fromBot: false, key: null, clientActivityId);
        activity.Id = message.ActivityId;
        activity.Timestamp = Iso(message.At);
        activity.From = new ChannelAccount { Id = conversation.PersonId, Name = name, Role = "user" };
        activity.Conversation = new ConversationAccount { Id = conversation.Id };
        seal.Write(message, activity.ToUtf8(), Sealing == conversation.Id);
        return message;
    }

    private ChatMessage Post(Conversation conversation, Reply reply, string? key)
    {
        var message = New(conversation, fromBot: true, key, clientActivityId: null);
        Write(conversation, message, reply);
        OweNew(conversation, message);
        if (key is not null)
            keyed[(conversation.Id, key)] = message;
        return message;
    }

    private async Task UpdateAsync(Conversation conversation, ChatMessage message, Reply reply, CancellationToken cancel)
    {
        message.Change = ++conversation.LastChange;
        Write(conversation, message, reply);
        touched.Add(conversation.Id);
        if (!written.Contains(message))
            written.Add(message);
        await OweUpdateAsync(conversation, message, cancel);
    }

    private void Write(Conversation conversation, ChatMessage message, Reply reply) =>
        seal.Write(message, BotActivity(conversation, message, reply).ToUtf8(), reply.IsSealed || Sealing == conversation.Id);

    private ChatMessage New(Conversation conversation, bool fromBot, string? key, string? clientActivityId)
    {
        var position = ++conversation.LastChange;
        var message = new ChatMessage
        {
            ConversationId = conversation.Id,
            ActivityId = string.Create(CultureInfo.InvariantCulture, $"{conversation.Id}|{position:D7}"),
            Position = position,
            Change = position,
            FromBot = fromBot,
            At = clock.GetUtcNow(),
            Json = "",
            ClientActivityId = clientActivityId,
            Key = key,
        };
        touched.Add(conversation.Id);
        written.Add(message);
        return message;
    }

    private Activity BotActivity(Conversation conversation, ChatMessage message, Reply reply)
    {
        var attachments = new List<Attachment>();
        if (reply.Card is { } card)
            attachments.Add(new Attachment { ContentType = Attachment.AdaptiveCard, Content = card.DeepClone() });
        if (reply.File is { } file)
            attachments.Add(new Attachment { ContentType = file.ContentType, Name = file.Name, FileId = Store(conversation, file) });
        if (reply.Attachment is { } own)
            attachments.Add(own);
        return new Activity
        {
            Type = "message",
            Id = message.ActivityId,
            Timestamp = Iso(message.At),
            From = new ChannelAccount { Id = BotId, Name = BotName, Role = "bot" },
            Recipient = new ChannelAccount { Id = conversation.PersonId },
            Conversation = new ConversationAccount { Id = conversation.Id },
            Text = reply.Text,
            TextFormat = reply.Text is null ? null : "plain",
            Attachments = attachments.Count == 0 ? null : attachments,
            ReplyToId = Answering?.StartsWith(conversation.Id + '|', StringComparison.Ordinal) == true ? Answering : null,
        };
    }

    private string Store(Conversation conversation, OutgoingFile file)
    {
        var stored = new StoredFile
        {
            Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
            ConversationId = conversation.Id,
            Name = file.Name,
            ContentType = file.ContentType,
            Content = file.Content,
            ReceivedFileId = file.ReceivedFileId,
            Sha256 = file.Sha256,
            At = clock.GetUtcNow(),
        };
        db.Add(stored);
        return stored.Id;
    }

    /// <summary>Whether a message says the same; what it answers does not matter.</summary>
    private bool Says(ChatMessage message, Activity activity)
    {
        var before = Activity.Parse(seal.Read(message));
        before.ReplyToId = activity.ReplyToId;
        return before.ToJson() == activity.ToJson();
    }

    private async Task<ChatMessage?> WithKeyAsync(string conversationId, string key, CancellationToken cancel) =>
        keyed.GetValueOrDefault((conversationId, key))
        ?? await db.Messages.SingleOrDefaultAsync(m => m.ConversationId == conversationId && m.Key == key, cancel);

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
