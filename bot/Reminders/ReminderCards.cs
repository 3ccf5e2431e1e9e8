using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Status;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Reminders;

namespace EvalBot.Bot.Reminders;

/// <summary>One reminder as a person reads it.</summary>
/// <param name="Command">The command that does what is due; null where the reader has nothing to do themself.</param>
/// <param name="StillToAct">For a copy: the names of those who have to act.</param>
/// <param name="CanSnooze">Whether the reader can put it off to the next morning.</param>
public sealed record ReminderEntry(Evaluation Evaluation, Deadline Deadline, ReminderDelivery Delivery, string? Command, IReadOnlyList<string> StillToAct, bool CanSnooze);

/// <summary>Reminders: one, or a day's in one message; 독촉; and what a person chose of them.</summary>
public sealed class ReminderCards(CardFaces faces)
{
    /// <summary>The most reminders in one message.</summary>
    public const int MostEntries = 20;

    // Room for the snooze and the calendar file.
    private const int MostCommands = Button.Most - 2;

    /// <summary>One reminder, with the button that does what is due.</summary>
    public JsonObject One(Language language, ReminderEntry entry, DateTimeOffset now)
    {
        var face = faces.In(language);
        return face.Fill("deadline-reminder", new
        {
            title = Title(face, entry),
            when = When(face, entry, now),
            about = About(face, entry),
            people = entry.StillToAct,
            stillToAct = face.Say("reminder.stillToAct", entry.StillToAct.Count),
            buttons = Buttons(face, [entry]),
        });
    }

    /// <summary>A person's reminders of a day, the nearest deadline first.</summary>
    public JsonObject Digest(Language language, IReadOnlyList<ReminderEntry> entries, DateTimeOffset now)
    {
        var face = faces.In(language);
        return face.Fill("reminder-digest", new
        {
            title = face.Say("reminder.digest", entries.Count),
            entries = entries.Select(entry => new
            {
                title = Title(face, entry),
                when = When(face, entry, now),
                about = entry.Delivery.Reason == ReminderReason.ToAct ? "" : About(face, entry),
                people = entry.StillToAct.Count == 0 ? "" : face.Say("reminder.who", face.Say("reminder.stillToAct", entry.StillToAct.Count), string.Join(", ", entry.StillToAct)),
            }),
            more = entries.Select(entry => entry.Command).OfType<string>().Distinct().Count() > MostCommands ? face.Say("reminder.more") : "",
            buttons = Buttons(face, entries),
        });
    }

    /// <summary>독촉: whom it reminds of what, before it does.</summary>
    /// <param name="at">When it comes; null for at once.</param>
    public JsonObject Prompt(Language language, Evaluation evaluation, IReadOnlyList<DuePrompt> prompts, Names names, DateTimeOffset? at, DateTimeOffset now)
    {
        var face = faces.In(language);
        return face.Fill("reminder-prompt", new
        {
            title = face.Title(evaluation, "reminder.promptTitle"),
            about = face.Say("reminder.promptAbout"),
            duties = Duties(face, prompts, names, now, done: false),
            quiet = at is { } later ? face.Say("reminder.quiet", face.Time(later)) : "",
            district = evaluation.DistrictId,
        });
    }

    /// <summary>독촉: who was reminded of what.</summary>
    public JsonObject Prompted(Language language, Evaluation evaluation, IReadOnlyList<DuePrompt> prompts, Names names, DateTimeOffset? at, DateTimeOffset now)
    {
        var face = faces.In(language);
        return face.Fill("reminder-prompted", new
        {
            title = face.Title(evaluation, "reminder.promptTitle"),
            about = at is { } later ? face.Say("reminder.quiet", face.Time(later)) : face.Say("reminder.prompted", prompts.Sum(prompt => prompt.Wanted.Count)),
            duties = Duties(face, prompts, names, now, done: true),
        });
    }

    /// <summary>알림: what the person can choose.</summary>
    /// <param name="deputy">The name of who is reminded in their place; null for nobody.</param>
    public JsonObject Settings(Language language, ReminderSettings? settings, string? deputy, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("reminder-settings", new
        {
            problem = CardFace.Lines(problem),
            deputy = deputy is null ? face.Say("reminder.noDeputy") : face.Say("reminder.deputyIs", deputy),
            kinds = ReminderSettings.Optional.Select(kind => new { title = face.Say("deadline", kind), value = kind.ToString() }),
            silenced = typed?.GetValueOrDefault("silenced") ?? string.Join(',', settings?.Silenced ?? []),
            away = typed?.GetValueOrDefault("away") ?? settings?.AwayUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        });
    }

    /// <summary>알림 구: what was sent to whom, and what waits or failed.</summary>
    /// <param name="inTeams">By the id of the message: how far it came in Teams.</param>
    public JsonObject Log(Language language, Evaluation evaluation, IReadOnlyList<ReminderDelivery> deliveries, IReadOnlyList<(DeadlineKind Kind, string Offset, DateTimeOffset At)> coming, int posted, Names names, IReadOnlyDictionary<string, SendState> inTeams)
    {
        var face = faces.In(language);
        return face.Fill("reminder-log", new
        {
            title = face.Title(evaluation, "reminder.logTitle"),
            counts = face.Say("reminder.counts", posted, deliveries.Count(delivery => delivery.State == DeliveryState.Waiting)),
            rows = deliveries.Select(delivery => new
            {
                when = face.Time(delivery.SettledAt ?? delivery.DueAt),
                what = face.Say("reminder.logWhat", face.Say("deadline", delivery.Kind), OffsetOf(face, delivery), names.Of(delivery.PersonId, language)),
                state = delivery.Attempts > 0 && delivery.State == DeliveryState.Waiting ? face.Say("reminder.failed", delivery.Attempts)
                    : delivery.ActivityId is { } message && inTeams.TryGetValue(message, out var sent) ? face.Say("reminder.inTeams", face.Say("reminder.state", delivery.State), face.Say("reminder.sendState", sent))
                    : face.Say("reminder.state", delivery.State),
            }),
            coming = coming.Select(next => face.Say("reminder.coming", face.Time(next.At), face.Say("deadline", next.Kind), next.Offset)),
        });
    }

    private static IEnumerable<object> Duties(CardFace face, IReadOnlyList<DuePrompt> prompts, Names names, DateTimeOffset now, bool done) =>
        prompts.Where(prompt => !done || prompt.Wanted.Count > 0).Select(prompt => new
        {
            what = face.Say("deadline", prompt.Deadline.Kind),
            when = now >= prompt.Deadline.Ends ? face.Say("reminder.overdue", face.Until(prompt.Deadline.LastDay)) : face.Say("todo.when", face.Until(prompt.Deadline.LastDay), CardFace.DDay(prompt.Deadline.LastDay, now)),
            people = string.Join(", ", prompt.Wanted.Select(person => names.Of(person, face.Language))),
            before = done || prompt.Reminded.Count == 0 ? "" : face.Say("reminder.today", string.Join(", ", prompt.Reminded.Select(person => names.Of(person, face.Language)))),
        });

    private static string Title(CardFace face, ReminderEntry entry) => face.Title(entry.Evaluation, $"deadline.{char.ToLowerInvariant(entry.Deadline.Kind.ToString()[0])}{entry.Deadline.Kind.ToString()[1..]}");

    private static string When(CardFace face, ReminderEntry entry, DateTimeOffset now)
    {
        var until = face.Until(entry.Deadline.LastDay);
        var plain = now >= entry.Deadline.Ends ? face.Say("reminder.overdue", until) : face.Say("todo.when", until, CardFace.DDay(entry.Deadline.LastDay, now));
        return entry.Delivery.IsPrompt ? face.Say("reminder.prompt", plain)
            : entry.Delivery.Offset == ReminderDelivery.Snooze ? face.Say("reminder.snoozed", plain)
            : ReminderSchedule.StepOf(entry.Delivery.Offset) > 0 ? face.Say("reminder.overdue", until)
            : face.Say("todo.when", until, entry.Delivery.Offset);
    }

    private static string About(CardFace face, ReminderEntry entry) => entry.Delivery.Reason switch
    {
        ReminderReason.Coordinator => face.Say("reminder.copy"),
        ReminderReason.Deputy => face.Say("reminder.deputy"),
        _ => face.Say("reminder", entry.Deadline.Kind),
    };

    private static string OffsetOf(CardFace face, ReminderDelivery delivery) =>
        delivery.IsPrompt ? face.Say("reminder.promptTitle") : delivery.Offset == ReminderDelivery.Snooze ? face.Say("reminder.again") : delivery.Offset;

    private static IEnumerable<Button> Buttons(CardFace face, IReadOnlyList<ReminderEntry> entries)
    {
        foreach (var entry in entries.Where(entry => entry.Command is not null).DistinctBy(entry => entry.Command).Take(MostCommands))
            yield return new(TitleOf(entry), entry.Command!);

        var ids = string.Join(' ', entries.Where(entry => entry.CanSnooze).Select(entry => entry.Delivery.Id.ToString(CultureInfo.InvariantCulture)));
        if (ids.Length > 0)
            yield return new(face.Say("reminder.snooze"), $"{face.Language.Pick("알림 내일", "reminders tomorrow")} {ids}");
        if (entries.Count > 1)
            yield return new(face.Say("dates.file"), face.Language.Pick("일정 달력", "schedule calendar"));

        string TitleOf(ReminderEntry entry) =>
            entry.Delivery.Reason != ReminderReason.ToAct || !StatusCards.CanActOn(entry.Evaluation, entry.Deadline) ? entry.Command!
            : entries.Count == 1 ? face.Say("act", entry.Deadline.Kind)
            : face.Say("titled", face.District(entry.Evaluation), face.Say("act", entry.Deadline.Kind));
    }
}
