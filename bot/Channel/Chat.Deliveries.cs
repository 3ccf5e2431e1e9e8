using EvalBot.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Channel;

/// <summary>Where the answers of a turn go.</summary>
/// <param name="ConversationId">Our conversation in which they stand.</param>
/// <param name="ReferenceId">The connector's conversation that is handed them; null where they are handed to nobody.</param>
/// <param name="RecipientId">In a group: the only one who sees them.</param>
/// <param name="ThreadId">In a channel: the thread.</param>
public sealed record AnswerPlace(string ConversationId, int? ReferenceId, string? RecipientId = null, string? ThreadId = null);

/// <content>What is owed to connectors: one row beside each message, in the same transaction.</content>
public sealed partial class Chat
{
    private readonly Dictionary<long, List<Delivery>> deliveries = [];
    private readonly List<Delivery> owed = [];

    /// <summary>Whether this transaction owes a connector something; whoever commits wakes the outbox.</summary>
    internal bool Owes { get; private set; }

    /// <summary>Where answers in one conversation go in this turn, in place of the person's 1:1 conversation; null for no exception.</summary>
    internal AnswerPlace? Through { get; set; }

    /// <summary>Keeps in mind what connectors were handed of these messages, for the updates that follow.</summary>
    private async Task RecallDeliveriesAsync(IReadOnlyCollection<ChatMessage> messages, CancellationToken cancel)
    {
        var ids = messages.Select(message => message.Id).ToList();
        var known = (await db.Deliveries.Where(delivery => ids.Contains(delivery.MessageId)).ToListAsync(cancel)).ToLookup(delivery => delivery.MessageId);
        foreach (var id in ids)
            deliveries[id] = [.. known[id]];
    }

    private async Task SaveOwedAsync(CancellationToken cancel)
    {
        foreach (var delivery in owed)
        {
            delivery.MessageId = delivery.Message.Id;
            await Rows.InsertAsync(delivery, cancel);
        }

        owed.Clear();
    }

    private void OweNew(Conversation conversation, ChatMessage message)
    {
        var place = Through?.ConversationId == conversation.Id ? Through : new(conversation.Id, conversation.ReferenceId);
        if (place.ReferenceId is not { } reference)
            return;

        owed.Add(new()
        {
            Message = message,
            ReferenceId = reference,
            RecipientId = place.RecipientId,
            ThreadId = place.ThreadId,
            Change = message.Change,
            DueAt = wallClock.Now,
            At = wallClock.Now,
        });
        Owes = true;
    }

    /// <summary>Owes an update to wherever the message was sent; where it is still to be sent, the newer words are.</summary>
    private async Task OweUpdateAsync(Conversation conversation, ChatMessage message, CancellationToken cancel)
    {
        if (conversation.ReferenceId is null && Through is null)
            return;

        if (message.Id != 0 && !deliveries.ContainsKey(message.Id))
            await RecallDeliveriesAsync([message], cancel);
        foreach (var delivery in message.Id == 0 ? owed.Where(delivery => delivery.Message == message) : deliveries[message.Id])
        {
            delivery.Owe(message.Change, wallClock.Now);
            Owes = true;
        }
    }
}
