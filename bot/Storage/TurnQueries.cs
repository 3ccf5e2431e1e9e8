using System.Runtime.CompilerServices;
using EvalBot.Core.Calendar;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EvalBot.Bot.Storage;

/// <summary>Who an account is.</summary>
/// <param name="Name">What the person is called.</param>
internal sealed record BoundAccount(string AccountId, string PersonId, string Name);

/// <summary>What a connector is owed, ready to be made an activity.</summary>
internal sealed record DueDelivery(Delivery Delivery, ChatMessage Message, ConversationReference Reference);

/// <summary>What every turn asks. These queries are translated once for each database: to translate one anew takes longer than to ask it.</summary>
internal static class TurnQueries
{
    private static readonly ConditionalWeakTable<IModel, Translated> OfModels = [];

    /// <summary>The people to whom an account is bound, by either of its ids.</summary>
    public static async Task<IReadOnlyList<BoundAccount>> BoundAsync(this EvalBotContext db, string accountId, string userId, CancellationToken cancel) =>
        await Of(db).Bound(db, accountId, userId).ToListAsync(cancel);

    /// <summary>What a person is called; null where there is no such person.</summary>
    public static Task<string?> NameAsync(this EvalBotContext db, string personId, CancellationToken cancel) => Of(db).Name(db, personId, cancel);

    public static Task<Conversation?> ConversationAsync(this EvalBotContext db, string id, CancellationToken cancel) => Of(db).Conversation(db, id, cancel);

    /// <summary>A conversation, and the activity that was posted in it with this id of the client's; null for either.</summary>
    public static async Task<(Conversation? Conversation, string? Heard)> ConversationAsync(this EvalBotContext db, string id, string clientActivityId, CancellationToken cancel) =>
        await Of(db).Heard(db, id, clientActivityId, cancel) is { } read ? (read.Conversation, read.ActivityId) : default;

    /// <summary>The reference of a connector's conversation, or null.</summary>
    public static Task<ConversationReference?> ReferenceAsync(this EvalBotContext db, string connectorConversationId, CancellationToken cancel) =>
        Of(db).Reference(db, connectorConversationId, cancel);

    /// <summary>The holidays that were added and hold.</summary>
    public static async Task<IReadOnlyList<Holiday>> AddedHolidaysAsync(this EvalBotContext db, CancellationToken cancel) =>
        [.. (await Of(db).Holidays(db).ToListAsync(cancel)).Select(holiday => new Holiday(holiday.Date, holiday.Name))];

    /// <summary>Every role that a person holds, seats on panels among them.</summary>
    public static async Task<Standing> StandingAsync(this EvalBotContext db, string personId, CancellationToken cancel)
    {
        var held = await Of(db).Roles(db, personId).ToListAsync(cancel);
        return new(personId, [.. held.Select(each => new RoleHolding(personId, each.Role ?? Role.Panelist, each.DistrictId, each.SeatId, each.Title))]);
    }

    /// <summary>The oldest deliveries that are owed now, to read; of a conversation none while one is in somebody's hand or put off.</summary>
    public static async Task<IReadOnlyList<DueDelivery>> DueAsync(this EvalBotContext db, DateTimeOffset now, int most, CancellationToken cancel) =>
        await Of(db).Due(db, now, most).ToListAsync(cancel);

    private static Translated Of(EvalBotContext db) => OfModels.GetValue(db.Model, static _ => new());

    private sealed record Heard(Conversation Conversation, string? ActivityId);

    private sealed record Held(Role? Role, string? DistrictId, string? SeatId, Title? Title);

    /// <summary>The queries for one database.</summary>
    private sealed class Translated
    {
        public Func<EvalBotContext, string, string, IAsyncEnumerable<BoundAccount>> Bound { get; } = EF.CompileAsyncQuery((EvalBotContext db, string account, string user) =>
            db.AccountBindings.Where(binding => binding.AccountId == account || binding.AccountId == user)
                .Join(db.People, binding => binding.PersonId, person => person.Id, (binding, person) => new BoundAccount(binding.AccountId, person.Id, person.Name)));

        public Func<EvalBotContext, string, CancellationToken, Task<string?>> Name { get; } = EF.CompileAsyncQuery((EvalBotContext db, string id, CancellationToken _) =>
            db.People.Where(person => person.Id == id).Select(person => person.Name).SingleOrDefault());

        public Func<EvalBotContext, string, CancellationToken, Task<Conversation?>> Conversation { get; } = EF.CompileAsyncQuery((EvalBotContext db, string id, CancellationToken _) =>
            db.Conversations.SingleOrDefault(conversation => conversation.Id == id));

        public Func<EvalBotContext, string, string, CancellationToken, Task<Heard?>> Heard { get; } = EF.CompileAsyncQuery((EvalBotContext db, string id, string once, CancellationToken _) =>
            db.Conversations.Where(conversation => conversation.Id == id)
                .Select(conversation => new Heard(conversation, db.Messages.Where(message => message.ConversationId == id && message.ClientActivityId == once).Select(message => message.ActivityId).SingleOrDefault()))
                .SingleOrDefault());

        public Func<EvalBotContext, string, CancellationToken, Task<ConversationReference?>> Reference { get; } = EF.CompileAsyncQuery((EvalBotContext db, string conversation, CancellationToken _) =>
            db.ConversationReferences.SingleOrDefault(reference => reference.ConversationId == conversation));

        public Func<EvalBotContext, IAsyncEnumerable<AddedHoliday>> Holidays { get; } = EF.CompileAsyncQuery((EvalBotContext db) =>
            db.AddedHolidays.AsNoTracking().Where(holiday => holiday.Added != null && holiday.Withdrawn == null).OrderBy(holiday => holiday.Date).AsQueryable());

        public Func<EvalBotContext, string, IAsyncEnumerable<Held>> Roles { get; } = EF.CompileAsyncQuery((EvalBotContext db, string person) =>
            db.Roles.Where(role => role.PersonId == person)
                .Select(role => new { IsSeat = false, role.Id, Role = (Role?)role.Role, role.DistrictId, SeatId = (string?)null, role.Title })
                .Concat(db.Evaluations.SelectMany(
                    e => e.Seats.Where(seat => seat.PersonId == person),
                    (e, seat) => new { IsSeat = true, seat.Id, Role = (Role?)null, DistrictId = (string?)e.DistrictId, SeatId = (string?)seat.SeatId, Title = (Title?)null }))
                .OrderBy(each => each.IsSeat).ThenBy(each => each.Id)
                .Select(each => new Held(each.Role, each.DistrictId, each.SeatId, each.Title)));

        public Func<EvalBotContext, DateTimeOffset, int, IAsyncEnumerable<DueDelivery>> Due { get; } = EF.CompileAsyncQuery((EvalBotContext db, DateTimeOffset now, int most) =>
            db.Deliveries.AsNoTracking()
                .Where(delivery => delivery.State == SendState.Owed || delivery.State == SendState.Claimed) // As the index says it.
                .Where(delivery => delivery.State == SendState.Owed && !db.Deliveries
                    .Where(other => other.State == SendState.Owed || other.State == SendState.Claimed)
                    .Any(other => other.ReferenceId == delivery.ReferenceId && (other.State == SendState.Claimed || other.DueAt > now)))
                .OrderBy(delivery => delivery.Id).Take(most)
                .Join(db.ConversationReferences, delivery => delivery.ReferenceId, reference => reference.Id, (delivery, reference) => new { delivery, reference })
                .OrderBy(each => each.delivery.Id)
                .Select(each => new DueDelivery(each.delivery, each.delivery.Message, each.reference)));
    }
}
