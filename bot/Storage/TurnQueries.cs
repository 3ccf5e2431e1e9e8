using System.Runtime.CompilerServices;
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

/// <summary>What every turn asks: values by statements of ours, and what may be changed by queries that are translated once for each database. To translate one anew takes longer than to ask it.</summary>
internal static class TurnQueries
{
    private static readonly ConditionalWeakTable<IModel, Translated> OfModels = [];

    private const string Bound = """
        SELECT b."AccountId", p."Id", p."Name" FROM account_bindings AS b JOIN people AS p ON p."Id" = b."PersonId" WHERE b."AccountId" IN (@p0, @p1)
        """;

    private const string Name = """SELECT "Name" FROM people WHERE "Id" = @p0""";

    private const string Holidays = """
        SELECT "Date", "Name" FROM added_holidays WHERE "Added_At" IS NOT NULL AND "Withdrawn_At" IS NULL ORDER BY "Date"
        """;

    private const string Held = """
        SELECT "Role", "DistrictId", NULL AS "SeatId", "Title", 0 AS "IsSeat", "Id" FROM roles WHERE "PersonId" = @p0
        UNION ALL
        SELECT NULL, e."DistrictId", s."SeatId", NULL, 1, s."Id" FROM panel_seats AS s JOIN evaluations AS e ON e."Id" = s."EvaluationId" WHERE s."PersonId" = @p0
        ORDER BY 5, 6
        """;

    /// <summary>The people to whom an account is bound, by either of its ids.</summary>
    public static async Task<IReadOnlyList<BoundAccount>> BoundAsync(this DatabaseAddress address, string accountId, string userId, CancellationToken cancel) =>
        await address.ReadAsync(Bound, row => new BoundAccount(row.GetString(0), row.GetString(1), row.GetString(2)), cancel, accountId, userId);

    /// <summary>What a person is called; null where there is no such person.</summary>
    public static async Task<string?> NameAsync(this DatabaseAddress address, string personId, CancellationToken cancel) =>
        (await address.ReadAsync(Name, row => row.GetString(0), cancel, personId)).SingleOrDefault();

    public static Task<Conversation?> ConversationAsync(this EvalBotContext db, string id, CancellationToken cancel) => Of(db).Conversation(db, id, cancel);

    /// <summary>A conversation, the activity that was posted in it with this id of the client's, and the reference of the connector's conversation that it came from; null for each.</summary>
    /// <param name="from">The connector's conversation; null for the web chat.</param>
    public static async Task<(Conversation? Conversation, string? Heard, ConversationReference? Reference)> ConversationAsync(
        this EvalBotContext db, string id, string clientActivityId, string? from, CancellationToken cancel) =>
        await (from is null ? Of(db).Heard(db, id, clientActivityId, cancel) : Of(db).HeardFrom(db, id, clientActivityId, from, cancel)) is { } read
            ? (read.Conversation, read.ActivityId, read.Reference)
            : default;

    /// <summary>The reference of a connector's conversation, or null.</summary>
    public static Task<ConversationReference?> ReferenceAsync(this EvalBotContext db, string connectorConversationId, CancellationToken cancel) =>
        Of(db).Reference(db, connectorConversationId, cancel);

    /// <summary>The holidays that were added and hold.</summary>
    public static async Task<IReadOnlyList<Holiday>> AddedHolidaysAsync(this EvalBotContext db, CancellationToken cancel) =>
        await db.ReadAsync(Holidays, row => new Holiday(row.GetFieldValue<DateOnly>(0), row.GetString(1)), cancel);

    /// <summary>Every role that a person holds, seats on panels among them.</summary>
    public static async Task<Standing> StandingAsync(this EvalBotContext db, string personId, CancellationToken cancel) => new(
        personId,
        await db.ReadAsync(
            Held,
            row => new RoleHolding(
                personId,
                row.TextOrNull(0) is { } role ? Enum.Parse<Role>(role) : Role.Panelist,
                row.TextOrNull(1),
                row.TextOrNull(2),
                row.TextOrNull(3) is { } title ? Enum.Parse<Title>(title) : null),
            cancel,
            personId));

    /// <summary>The oldest deliveries that are owed now, to read; of a conversation none while one is in somebody's hand or put off.</summary>
    public static async Task<IReadOnlyList<DueDelivery>> DueAsync(this EvalBotContext db, DateTimeOffset now, int most, CancellationToken cancel) =>
        await Of(db).Due(db, now, most).ToListAsync(cancel);

    private static Translated Of(EvalBotContext db) => OfModels.GetValue(db.Model, static _ => new());

    private sealed record Heard(Conversation Conversation, string? ActivityId, ConversationReference? Reference);

    /// <summary>The queries for one database.</summary>
    private sealed class Translated
    {
        public Func<EvalBotContext, string, CancellationToken, Task<Conversation?>> Conversation { get; } = EF.CompileAsyncQuery((EvalBotContext db, string id, CancellationToken _) =>
            db.Conversations.SingleOrDefault(conversation => conversation.Id == id));

        public Func<EvalBotContext, string, string, CancellationToken, Task<Heard?>> Heard { get; } = EF.CompileAsyncQuery((EvalBotContext db, string id, string once, CancellationToken _) =>
            db.Conversations.Where(conversation => conversation.Id == id)
                .Select(conversation => new Heard(conversation, db.Messages.Where(message => message.ConversationId == id && message.ClientActivityId == once).Select(message => message.ActivityId).SingleOrDefault(), null))
                .SingleOrDefault());

        public Func<EvalBotContext, string, string, string, CancellationToken, Task<Heard?>> HeardFrom { get; } = EF.CompileAsyncQuery(
            (EvalBotContext db, string id, string once, string from, CancellationToken _) =>
                db.Conversations.Where(conversation => conversation.Id == id)
                    .SelectMany(
                        _ => db.ConversationReferences.Where(reference => reference.ConversationId == from).DefaultIfEmpty(),
                        (conversation, reference) => new Heard(
                            conversation,
                            db.Messages.Where(message => message.ConversationId == id && message.ClientActivityId == once).Select(message => message.ActivityId).SingleOrDefault(),
                            reference))
                    .SingleOrDefault());

        public Func<EvalBotContext, string, CancellationToken, Task<ConversationReference?>> Reference { get; } = EF.CompileAsyncQuery((EvalBotContext db, string conversation, CancellationToken _) =>
            db.ConversationReferences.SingleOrDefault(reference => reference.ConversationId == conversation));

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
