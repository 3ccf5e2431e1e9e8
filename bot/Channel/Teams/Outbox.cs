using System.Security.Cryptography;
using System.Text.Json;
using EvalBot.Bot.Clocks;
using EvalBot.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>Says what a message that did not arrive means to those who have to know; by default to the coordinators.</summary>
public delegate Task TellUndelivered(Delivery delivery, ConversationReference reference, CancellationToken cancel);

/// <summary>Hands connectors what they are owed, conversation by conversation and in order. The rows decide: a version is sent once, and what is not known to have arrived is not sent again.</summary>
/// <remarks>Several copies of the bot may run one each: a conversation is in the hand of one at a time.</remarks>
public sealed class Outbox(ChatTransaction transaction, IServiceScopeFactory scopes, ConnectorClient client, OutboxSignal signal, DatabaseAddress address, WallClock clock, ILogger<Outbox> log) : BackgroundService
{
    /// <summary>How often a version is tried.</summary>
    public const int MostAttempts = 12;

    /// <summary>How long a copy of the bot may have something in hand; after that it is taken to be gone.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private const string TooBig = "MessageSizeTooBig";
    private const int MostAtOnce = 128;
    private const int MostOfOne = 10;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1); // Whoever owes something wakes us; only what a copy left behind that is gone is found by looking.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly Dictionary<int, Task<IReadOnlyList<Done>>> inHand = [];

    // On SQLite there is no other copy: what is in hand at the start was left behind.
    private bool alone = !address.IsPostgres;
    private DateTimeOffset lookedAt = DateTimeOffset.MinValue;

    private DateTimeOffset StaleBefore => alone ? clock.Now : clock.Now - Lease;

    /// <summary>One version of a message, ready to be sent.</summary>
    private sealed record Ready(long DeliveryId, long Change, string? SentId, string? ThreadId, Activity Activity);

    /// <summary>What became of one; no outcome where it was not tried, because one before it has to be sent first.</summary>
    private sealed record Done(long DeliveryId, long Change, SendOutcome? Outcome, string? CreatedConversation = null);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await GoOnAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault)
            {
                log.OutboxStumbled(fault);
                signal.Wake(); // What was to be looked for still is.
                await Task.Delay(Tick, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await FinishAsync();
    }

    /// <summary>Settles what is done, takes in hand what is due, and waits until there is more of either.</summary>
    private async Task GoOnAsync(CancellationToken stop)
    {
        var finished = inHand.Where(pair => pair.Value.IsCompleted).ToList();
        var done = finished.SelectMany(pair => pair.Value.Result).ToList();
        var isTold = signal.Take() || done.Count > 0;
        var open = isTold ? (Any: true, Due: true) : await OpenAsync(stop);
        if (open.Due)
        {
            var busy = inHand.Keys.Except(finished.Select(pair => pair.Key)).ToList();
            var looksForStale = !isTold || clock.Now - lookedAt >= Rest;
            var claimed = await transaction.RunAsync((services, cancel) => SettleAndClaimAsync(services, done, busy, looksForStale, cancel), stop);
            if (looksForStale)
                (alone, lookedAt) = (false, clock.Now);
            finished.ForEach(pair => inHand.Remove(pair.Key));
            foreach (var (reference, ready) in claimed)
                inHand[reference.Id] = SendAllAsync(reference, ready);
        }

        using var rested = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny([signal.Woken, Task.Delay(open.Any ? Tick : Rest, rested.Token), .. inHand.Values]);
        await rested.CancelAsync();
    }

    /// <summary>What was in hand when the bot was stopped is brought to its end, so that its outcome is known.</summary>
    private async Task FinishAsync()
    {
        var done = (await Task.WhenAll(inHand.Values)).SelectMany(each => each).ToList();
        if (done.Count > 0)
            await transaction.RunAsync(async (services, cancel) => await SettleAsync(services, done, cancel));
    }

    /// <summary>Whether anything is owed or in hand, and whether it is time for some of it.</summary>
    private async Task<(bool Any, bool Due)> OpenAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
        var (now, stale) = (clock.Now, StaleBefore);
        var open = db.Deliveries.Where(delivery => delivery.State == SendState.Owed || delivery.State == SendState.Claimed);
        return await open.AnyAsync(cancel)
            ? (true, await open.AnyAsync(delivery => (delivery.State == SendState.Owed && delivery.DueAt <= now) || (delivery.State == SendState.Claimed && delivery.ClaimedAt < stale), cancel))
            : (false, false);
    }

    private async Task<IReadOnlyList<(ConversationReference Reference, IReadOnlyList<Ready> Ready)>> SettleAndClaimAsync(
        IServiceProvider services, IReadOnlyList<Done> done, List<int> busy, bool looksForStale, CancellationToken cancel)
    {
        var db = services.GetRequiredService<EvalBotContext>();
        var tell = services.GetRequiredService<TellUndelivered>();
        var rows = services.GetRequiredService<Chat>().Rows;
        await SettleAsync(services, done, cancel);
        if (looksForStale)
            await GiveUpStaleAsync(db, tell, done, busy, cancel);
        await db.SaveChangesAsync(cancel);

        var now = clock.Now;
        var places = MostAtOnce - busy.Count;
        var due = places == 0 ? [] : await db.DueAsync(now, places * 2, cancel);
        var claimed = new List<(ConversationReference, IReadOnlyList<Ready>)>();
        var activities = services.GetRequiredService<OutgoingActivity>();
        foreach (var group in due.GroupBy(each => each.Reference.Id).Where(group => !busy.Contains(group.Key)).Take(places))
        {
            var reference = group.First().Reference;
            var ready = new List<Ready>();
            foreach (var (delivery, message, _) in group.Take(reference.GoneAt is null ? MostOfOne : int.MaxValue))
            {
                if (reference.GoneAt is null && Made(activities, delivery, message, reference) is { } activity)
                    ready.Add(new(delivery.Id, delivery.Change, delivery.ActivityId, delivery.ThreadId, activity));
                else
                    await RefuseAsync(await db.Deliveries.Include(each => each.Message).SingleAsync(each => each.Id == delivery.Id, cancel), reference, reference.GoneAt is null ? "unreadable" : reference.GoneBecause, tell, cancel);
            }

            if (ready.Count > 0)
                claimed.Add((reference, ready));
        }

        foreach (var ready in claimed.SelectMany(each => each.Item2))
            await rows.ClaimAsync(ready.DeliveryId, now, cancel);
        return claimed;
    }

    /// <summary>What a copy of the bot had in hand that is gone. An update can be made twice; a message cannot.</summary>
    private async Task GiveUpStaleAsync(EvalBotContext db, TellUndelivered tell, IReadOnlyList<Done> done, List<int> busy, CancellationToken cancel)
    {
        var stale = StaleBefore;
        foreach (var lost in await db.Deliveries.Include(delivery => delivery.Message).Where(delivery => delivery.State == SendState.Claimed && delivery.ClaimedAt < stale).ToListAsync(cancel))
        {
            if (!busy.Contains(lost.ReferenceId) && !done.Any(each => each.DeliveryId == lost.Id))
                await SettleAsync(db, tell, lost, new(lost.Id, lost.Change, new(lost.ActivityId is null ? SendVerdict.Unknown : SendVerdict.Later, Reason: "stopped")), cancel);
        }
    }

    /// <summary>The activity, or null for a message that cannot be read any more: it must not hold up the others.</summary>
    private Activity? Made(OutgoingActivity activities, Delivery delivery, ChatMessage message, ConversationReference reference)
    {
        try
        {
            var activity = activities.Of(message, reference, delivery.RecipientId);
            return delivery.Reason == TooBig ? activities.Shorter(activity, message, reference) : activity;
        }
        catch (Exception broken) when (broken is CryptographicException or JsonException or InvalidOperationException)
        {
            log.NotReadable(broken, delivery.Id);
            return null;
        }
    }

    private async Task<IReadOnlyList<Done>> SendAllAsync(ConversationReference reference, IReadOnlyList<Ready> ready)
    {
        var cancel = CancellationToken.None; // The client ends each call after its time.
        var done = new List<Done>();
        string? created = null;
        if (reference.ConversationId is null)
        {
            var outcome = await client.CreatePersonalAsync(reference, cancel);
            if (outcome is not { Verdict: SendVerdict.Sent, Id: { } id })
                return [new(ready[0].DeliveryId, ready[0].Change, outcome.Verdict == SendVerdict.Sent ? new(SendVerdict.Refused, Reason: "noConversation") : outcome), .. ready.Skip(1).Select(NotTried)];
            reference.ConversationId = created = id;
        }

        foreach (var each in ready)
        {
            var holds = done.Any(before => before.Outcome is null or { Verdict: SendVerdict.Later or SendVerdict.TooBig or SendVerdict.Missing or SendVerdict.Gone or SendVerdict.GoneEverywhere });
            done.Add(holds
                ? NotTried(each)
                : new(each.DeliveryId, each.Change, await client.SendAsync(reference, each.Activity, each.ThreadId, each.SentId, cancel), created));
        }

        return done;
    }

    private async Task<bool> SettleAsync(IServiceProvider services, IReadOnlyList<Done> done, CancellationToken cancel)
    {
        var db = services.GetRequiredService<EvalBotContext>();
        var tell = services.GetRequiredService<TellUndelivered>();
        var rows = services.GetRequiredService<Chat>().Rows;
        foreach (var each in done)
        {
            if (each is { Outcome: { Verdict: SendVerdict.Sent, Id: var id }, CreatedConversation: null })
                await rows.SettleAsync(each.DeliveryId, each.Change, id, cancel);
            else
                await SettleAsync(db, tell, await db.Deliveries.SingleAsync(delivery => delivery.Id == each.DeliveryId, cancel), each, cancel);
        }

        return done.Count > 0;
    }

    private static Done NotTried(Ready each) => new(each.DeliveryId, each.Change, null);

    private async Task SettleAsync(EvalBotContext db, TellUndelivered tell, Delivery delivery, Done done, CancellationToken cancel)
    {
        if (done.CreatedConversation is { } created && !await db.ConversationReferences.AnyAsync(each => each.ConversationId == created, cancel)
            && await db.ConversationReferences.FindAsync([delivery.ReferenceId], cancel) is { ConversationId: null } made)
            made.ConversationId = created;
        if (done.Outcome is null)
        {
            delivery.State = SendState.Owed;
            return;
        }

        if (done.Outcome.Verdict == SendVerdict.Sent)
        {
            (delivery.ActivityId, delivery.Reason, delivery.Attempts) = (done.Outcome.Id ?? delivery.ActivityId, null, 0);
            delivery.State = delivery.Change > done.Change ? SendState.Owed : SendState.Sent; // It may have been changed while it was on its way.
            return;
        }

        await db.Entry(delivery).Reference(each => each.Message).LoadAsync(cancel);
        var reference = await db.ConversationReferences.SingleAsync(each => each.Id == delivery.ReferenceId, cancel);
        switch (done.Outcome.Verdict)
        {
            case SendVerdict.Later when delivery.Attempts < MostAttempts:
                delivery.Attempts++;
                (delivery.State, delivery.DueAt, delivery.Reason) = (SendState.Owed, clock.Now + (done.Outcome.After ?? WaitAfter(delivery.Attempts)), done.Outcome.Reason);
                break;
            case SendVerdict.Missing when delivery.ActivityId is not null:
                (delivery.State, delivery.ActivityId, delivery.Reason) = (SendState.Owed, null, done.Outcome.Reason);
                break;
            case SendVerdict.TooBig when delivery.Reason != TooBig:
                (delivery.State, delivery.Reason) = (SendState.Owed, TooBig);
                break;
            case SendVerdict.Unknown:
                (delivery.State, delivery.Reason) = (SendState.Unknown, done.Outcome.Reason);
                await tell(delivery, reference, cancel);
                break;
            case SendVerdict.Gone:
                (reference.GoneAt, reference.GoneBecause) = (clock.Now, done.Outcome.Reason);
                await RefuseAsync(delivery, reference, done.Outcome.Reason, tell, cancel);
                break;
            case SendVerdict.GoneEverywhere:
                foreach (var other in await db.ConversationReferences.Where(each => each.TenantId == reference.TenantId).ToListAsync(cancel))
                    (other.GoneAt, other.GoneBecause) = (clock.Now, done.Outcome.Reason);
                await RefuseAsync(delivery, reference, done.Outcome.Reason, tell, cancel);
                break;
            default:
                await RefuseAsync(delivery, reference, done.Outcome.Reason, tell, cancel);
                break;
        }
    }

    private static async Task RefuseAsync(Delivery delivery, ConversationReference reference, string? reason, TellUndelivered tell, CancellationToken cancel)
    {
        (delivery.State, delivery.Reason) = (SendState.Refused, reason);
        await tell(delivery, reference, cancel);
    }

    /// <summary>A second, then twice as long each time, and a little more or less, so that not all come back at once.</summary>
    private static TimeSpan WaitAfter(int attempts)
    {
        var wait = TimeSpan.FromSeconds(Math.Pow(2, attempts - 1));
        return (wait < LongestWait ? wait : LongestWait) * (1 + (RandomNumberGenerator.GetInt32(0, 250) / 1000.0));
    }
}
