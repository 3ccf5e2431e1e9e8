using EvalBot.Bot.Clocks;
using EvalBot.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>Keeps where people and groups can be spoken to, in the transaction under way.</summary>
public sealed class References(EvalBotContext db, Chat chat, WallClock clock)
{
    /// <summary>The reference of where something came from, made or brought up to date.</summary>
    public async Task<ConversationReference> SeeAsync(Arrival arrival, CancellationToken cancel)
    {
        var known = (chat.From?.ConversationId == arrival.ConversationId ? chat.From : await db.ReferenceAsync(arrival.ConversationId, cancel))
            ?? await AwaitedAsync(arrival, cancel);
        if (known is null)
        {
            known = new()
            {
                ConversationId = arrival.ConversationId,
                Kind = arrival.Kind,
                AccountId = arrival.Kind == ConversationKind.Personal ? arrival.AccountId : null,
                ServiceUrl = arrival.ServiceUrl,
                SeenAt = clock.Now,
            };
            db.Add(known);
        }

        known.ConversationId = arrival.ConversationId;
        known.ServiceUrl = arrival.ServiceUrl; // It may change, and the newest counts.
        (known.TenantId, known.BotId) = (arrival.TenantId ?? known.TenantId, arrival.BotId ?? known.BotId);
        (known.Name, known.MeetingId) = (arrival.Name ?? known.Name, arrival.MeetingId ?? known.MeetingId);
        if (arrival.Kind == ConversationKind.Personal)
            known.UserId = arrival.UserId;
        (known.GoneAt, known.GoneBecause) = (null, null);
        if (clock.Now - known.SeenAt > TimeSpan.FromDays(1)) // To the day is enough, and saves a write in every turn.
            known.SeenAt = clock.Now;
        if (known.Id == 0)
            await db.SaveChangesAsync(cancel);
        return known;
    }

    /// <summary>Decides where the answers to a person go: into their 1:1 conversation, or in a group to them alone.</summary>
    /// <returns>The group; null for a 1:1 conversation.</returns>
    public async Task<ConversationReference?> ArriveAsync(Conversation conversation, Arrival arrival, CancellationToken cancel)
    {
        var reference = await SeeAsync(arrival, cancel);
        if (arrival.Kind == ConversationKind.Personal)
            conversation.ReferenceId = reference.Id; // The newest counts, where somebody has several.
        else if (arrival.IsTargeted)
            chat.Through = new(conversation.Id, reference.Id, arrival.UserId, arrival.ThreadId);
        else if (conversation.ReferenceId is null)
            conversation.ReferenceId = (await PersonalAsync(arrival, cancel)).Id;
        return arrival.Kind == ConversationKind.Personal ? null : reference;
    }

    /// <summary>Says something for all in a group, or to somebody who is no person of the plan.</summary>
    public async Task SayAsync(ConversationReference reference, string? threadId, Reply reply, CancellationToken cancel) =>
        await chat.PostAsync(await OutsideAsync(reference, threadId, cancel), reply, cancel);

    /// <summary>The id under which a group or a stranger is spoken to.</summary>
    public async Task<string> OutsideAsync(ConversationReference reference, string? threadId, CancellationToken cancel)
    {
        var conversation = await chat.OpenAsync(reference.OutsideId, cancel);
        conversation.ReferenceId = reference.Id;
        if (threadId is not null)
            chat.Through = new(conversation.Id, reference.Id, ThreadId: threadId);
        return reference.OutsideId;
    }

    /// <summary>The 1:1 conversation of somebody who spoke in a group; one that the bot creates when it has something to say, where there is none yet.</summary>
    private async Task<ConversationReference> PersonalAsync(Arrival arrival, CancellationToken cancel)
    {
        var known = await db.ConversationReferences.OrderByDescending(reference => reference.Id)
            .FirstOrDefaultAsync(reference => reference.Kind == ConversationKind.Personal && reference.AccountId == arrival.AccountId, cancel);
        if (known is not null)
            return known;

        known = new()
        {
            Kind = ConversationKind.Personal,
            AccountId = arrival.AccountId,
            ServiceUrl = arrival.ServiceUrl,
            TenantId = arrival.TenantId,
            BotId = arrival.BotId,
            UserId = arrival.UserId,
            SeenAt = clock.Now,
        };
        db.Add(known);
        await db.SaveChangesAsync(cancel);
        return known;
    }

    /// <summary>The 1:1 conversation that was to be created, and that its person opened first.</summary>
    private async Task<ConversationReference?> AwaitedAsync(Arrival arrival, CancellationToken cancel) => arrival.Kind != ConversationKind.Personal ? null
        : await db.ConversationReferences.FirstOrDefaultAsync(reference => reference.ConversationId == null && reference.AccountId == arrival.AccountId, cancel);
}
