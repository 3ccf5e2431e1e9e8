using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Reminders;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Reminders;

/// <summary>Posts what is owed to people, one message for each person and day. Messages and settled rows are one transaction: exactly once.</summary>
public sealed class PostReminders(Desk desk, Chat chat, ReminderCards cards) : IDueRows
{
    private const int AtOnce = 100;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<int>> PickAsync(bool onTheWay, CancellationToken cancel)
    {
        var now = desk.Now;
        if ((!onTheWay && desk.Plan.Reminders.Quiet?.Contains(now) == true) || await OweReminders.Due(desk.Db, now).AnyAsync(cancel))
            return []; // While another copy still finds out who is owed what, a digest would be half of one.

        var due = await Due(desk.Db, now).OrderBy(delivery => delivery.DueAt).ThenBy(delivery => delivery.PersonId)
            .Select(delivery => new { delivery.Id, delivery.PersonId, delivery.DueAt }).Take(AtOnce).ToListAsync(cancel);
        var last = due.LastOrDefault();
        var whole = due.Count < AtOnce ? due : [.. due.Where(delivery => (delivery.PersonId, delivery.DueAt) != (last!.PersonId, last.DueAt))]; // The last one's may go on.
        return [.. (whole.Count > 0 ? whole : due).Select(delivery => delivery.Id)];
    }

    /// <inheritdoc/>
    public async Task DoAsync(IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var due = await desk.Db.ReminderDeliveries.Where(delivery => ids.Contains(delivery.Id) && delivery.SettledAt == null).OrderBy(delivery => delivery.DueAt).ThenBy(delivery => delivery.PersonId).ThenBy(delivery => delivery.Id).ToListAsync(cancel);
        var read = await ReadAsync(due, cancel);
        foreach (var digest in due.GroupBy(delivery => (delivery.PersonId, desk.Plan.Reminders.Digest ? $"{KoreanDays.DayOf(delivery.DueAt):O}" : $"{delivery.Id}")))
        {
            List<ReminderDelivery> owed = [];
            foreach (var delivery in digest)
            {
                if (read.IsOwed(delivery) && !(delivery.Offset == ReminderDelivery.Snooze && digest.Any(other => other != delivery && other.DeadlineId == delivery.DeadlineId)))
                    owed.Add(delivery);
                else
                    delivery.Drop(desk.Now);
            }

            foreach (var some in owed.OrderBy(delivery => delivery.LastDay).ThenBy(delivery => delivery.Id).Chunk(ReminderCards.MostEntries))
                await PostAsync(digest.Key.PersonId, some, read, cancel);
        }
    }

    /// <inheritdoc/>
    public async Task PutOffAsync(int id, CancellationToken cancel)
    {
        if (await Due(desk.Db, desk.Now).SingleOrDefaultAsync(delivery => delivery.Id == id, cancel) is { } failed) // Unless another sweep was quicker.
            failed.Fail(desk.Now);
    }

    /// <summary>What is owed to people now.</summary>
    internal static IQueryable<ReminderDelivery> Due(EvalBotContext db, DateTimeOffset now) => db.ReminderDeliveries.Where(delivery => delivery.SettledAt == null && delivery.DueAt <= now);

    private async Task PostAsync(string person, ReminderDelivery[] owed, Read read, CancellationToken cancel)
    {
        var language = await chat.LanguageOfAsync(person, cancel);
        var entries = owed.Select(delivery => Entry(delivery, read, language)).ToList();
        var id = await chat.PostAsync(person, new(null, entries.Count == 1 ? cards.One(language, entries[0], desk.Now) : cards.Digest(language, entries, desk.Now)), cancel);
        foreach (var delivery in owed)
            delivery.Post(id, desk.Now);
    }

    private ReminderEntry Entry(ReminderDelivery delivery, Read read, Language language)
    {
        var deadline = read.Deadlines[delivery.DeadlineId];
        var evaluation = read.Evaluations[delivery.EvaluationId];
        var copy = delivery.Reason != ReminderReason.ToAct;
        var snoozed = read.Snoozed.Contains((delivery.PersonId, delivery.EvaluationId, delivery.Kind, delivery.LastDay));
        return new(
            evaluation, deadline, delivery,
            DutyCommand.For(deadline.Kind, evaluation, desk.Plan, language, asCoordinator: copy),
            copy ? [.. Duties.WhoHasToAct(deadline.Kind, evaluation, read.People(evaluation)).Select(each => read.Names.Of(each, language))] : [],
            CanSnooze: !copy && !snoozed && ReminderDelivery.WhyNotSnooze(deadline, isOwed: true, snoozed: null, desk.Plan.Reminders, desk.Now) is null);
    }

    private async Task<Read> ReadAsync(List<ReminderDelivery> due, CancellationToken cancel)
    {
        var of = due.Select(delivery => delivery.DeadlineId).Distinct().ToList();
        var concerned = due.Select(delivery => delivery.EvaluationId).Distinct().ToList();
        var people = due.Select(delivery => delivery.PersonId).Distinct().ToList();
        var deadlines = await desk.Db.Deadlines.AsNoTracking().Where(deadline => of.Contains(deadline.Id)).ToDictionaryAsync(deadline => deadline.Id, cancel);
        var evaluations = await desk.Db.WholeEvaluations().AsNoTracking().Where(evaluation => concerned.Contains(evaluation.Id)).ToDictionaryAsync(evaluation => evaluation.Id, cancel);
        var roles = await desk.Db.Roles.AsNoTracking().OrderBy(role => role.Id).ToListAsync(cancel);
        var context = await desk.Db.ReminderContextAsync(desk.Plan.Reminders, cancel);
        var snoozed = await desk.Db.ReminderDeliveries.AsNoTracking().Where(delivery => people.Contains(delivery.PersonId) && delivery.Offset == ReminderDelivery.Snooze)
            .Select(delivery => new { delivery.PersonId, delivery.EvaluationId, delivery.Kind, delivery.LastDay }).ToListAsync(cancel);
        return new(deadlines, evaluations, roles, context, [.. snoozed.Select(each => (each.PersonId, each.EvaluationId, each.Kind, each.LastDay))], new(desk.Db));
    }

    private sealed record Read(
        Dictionary<int, Deadline> Deadlines, Dictionary<int, Evaluation> Evaluations, IReadOnlyList<StoredRole> Roles, ReminderContext Context,
        HashSet<(string, int, DeadlineKind, DateOnly)> Snoozed, Names Names)
    {
        private readonly Dictionary<int, Participants> people = [];

        public Participants People(Evaluation evaluation) =>
            people.TryGetValue(evaluation.Id, out var known) ? known : people[evaluation.Id] = Roles.ParticipantsOf(evaluation.DistrictId);

        /// <summary>Whether the person still is to be reminded: the act is not done, and the deadline has not moved.</summary>
        public bool IsOwed(ReminderDelivery delivery)
        {
            var evaluation = Evaluations[delivery.EvaluationId];
            return Deadlines[delivery.DeadlineId].ReplacedAt is null
                && Recipients.Of(delivery.Kind, delivery.Offset, evaluation, People(evaluation), Context, delivery.DueAt).Any(recipient => recipient.PersonId == delivery.PersonId);
        }
    }
}
