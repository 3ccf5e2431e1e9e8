using System.Globalization;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Reminders;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Reminders;

/// <summary>독촉: reminds those who still have to act, once the coordinator has seen whom.</summary>
public sealed class RemindCommand(Desk desk, RemindNow remind, ReminderCards cards, SendDueReminders sweep) : ICommand
{
    public IReadOnlyList<string> Words => ["독촉", "remind"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("아직 하지 않은 사람에게 알립니다. 누구인지 먼저 보여 줍니다", "reminds those who still have to act, and shows first whom");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.May(Right.ChangeDates, evaluation) && evaluation.State != EvaluationState.Final;

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler> { ["reminder.send"] = ConfirmedAsync };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, evaluation => IsOffered(caller, evaluation), this, cancel) is not { } evaluation)
            return;

        var (prompts, refusal) = await remind.PreviewAsync(caller.Who, evaluation, cancel);
        if (refusal is not null)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.Prompt(caller.Language, evaluation, prompts, caller.Names, Later(desk.Plan.Reminders.Quiet?.After(desk.Now)), desk.Now), cancel);
    }

    private async Task ConfirmedAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        var (prompts, at, refusal) = await remind.RunAsync(caller.Who, evaluation, cancel);
        if (refusal is not null)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        await caller.ReplaceAsync(
            cards.Prompted(caller.Language, evaluation, prompts, caller.Names, Later(at), desk.Now),
            Later(at) is { } later
                ? caller.Language.Pick($"{caller.Language.Time(later)}에 알림이 갑니다.", $"The reminders come on {caller.Language.Time(later)}.")
                : caller.Language.Pick("알림을 보냅니다. «알림 (구 이름)»에서 누구에게 갔는지 볼 수 있습니다.", "The reminders are on their way. “reminders (district)” shows whom they reached."),
            cancel);
        caller.Turn.Afterwards = sweep.RunAsync;
    }

    private DateTimeOffset? Later(DateTimeOffset? at) => at > desk.Now ? at : null;
}

/// <summary>알림: what a person chose of their reminders; a reminder put off to the next morning; for the coordinator what was sent to whom.</summary>
public sealed class RemindersCommand(Desk desk, ChooseReminders choose, SnoozeReminders snooze, ReminderCards cards) : ICommand
{
    private const int MostRows = 20;

    public IReadOnlyList<string> Words => ["알림", "reminders"];

    public string Arguments(Language language) => "";

    public string Does(Language language) => language.Pick("알림을 고르고 부재를 알립니다", "your reminders, and until when you are away");

    public bool IsOffered(Caller caller, Evaluation evaluation) => true;

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler> { ["reminder.choose"] = ChosenAsync };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (words is ["내일" or "tomorrow", .. var ids])
        {
            await SnoozeAsync(caller, [.. ids.Select(id => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)], cancel);
        }
        else if (words is ["끄기" or "off", .. var kind] && KindOf(string.Concat(kind)) is { } off)
        {
            await SwitchAsync(caller, silenced => [.. silenced, off], cancel);
        }
        else if (words is ["켜기" or "on", .. var silent] && KindOf(string.Concat(silent)) is { } on)
        {
            await SwitchAsync(caller, silenced => [.. silenced.Where(each => each != on)], cancel);
        }
        else if (words is [] or ["끄기" or "off" or "켜기" or "on", ..])
        {
            await caller.ShowAsync(await FormAsync(caller, null, null, cancel), cancel);
        }
        else if (await caller.EvaluationAsync(words, _ => true, this, cancel) is { } evaluation)
        {
            await (Access.WhyNot(Right.ChangeDates, caller.Who, evaluation) is { } refusal ? caller.RefuseAsync(refusal, cancel) : LogAsync(caller, evaluation, cancel));
        }
    }

    private async Task<System.Text.Json.Nodes.JsonObject> FormAsync(Caller caller, IReadOnlyDictionary<string, string>? typed, string? problem, CancellationToken cancel)
    {
        var deputy = await desk.Db.People.AsNoTracking().Where(person => person.Id == caller.Who.PersonId).Select(person => person.DeputyId).SingleOrDefaultAsync(cancel);
        return cards.Settings(caller.Language, await SettingsAsync(caller, cancel), deputy is null ? null : caller.Names.Of(deputy, caller.Language), typed, problem);
    }

    private Task<ReminderSettings?> SettingsAsync(Caller caller, CancellationToken cancel) =>
        desk.Db.ReminderSettings.SingleOrDefaultAsync(each => each.PersonId == caller.Who.PersonId, cancel);

    private async Task SwitchAsync(Caller caller, Func<IEnumerable<DeadlineKind>, IReadOnlyList<DeadlineKind>> change, CancellationToken cancel)
    {
        var settings = await SettingsAsync(caller, cancel);
        var away = settings?.IsAway(desk.Now) == true ? settings.AwayUntil : null;
        if (await choose.RunAsync(caller.Who, change((settings?.Silenced ?? []).Select(Enum.Parse<DeadlineKind>)), away, cancel) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(await FormAsync(caller, null, null, cancel), cancel, caller.Language.Pick("저장했습니다.", "Saved."));
    }

    private async Task ChosenAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        List<DeadlineKind> silenced = [];
        foreach (var word in input.Text("silenced").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Enum.TryParse<DeadlineKind>(word, out var kind) && Enum.IsDefined(kind))
                silenced.Add(kind);
        }

        var typed = input.Text("away");
        var away = typed.Length == 0 ? null : TypedDay.Of(typed) ?? DateWords.Read(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries), desk.Plan.Year)?.Day;
        var refusal = typed.Length > 0 && away is null ? new NotADate(typed.Length > 20 ? typed[..20] + "…" : typed, desk.Plan.Year) : await choose.RunAsync(caller.Who, silenced, away, cancel);
        if (refusal is not null)
            await caller.ReplaceAsync(await FormAsync(caller, input.Typed, RefusalText.Of(refusal, caller.Language), cancel), RefusalText.Of(refusal, caller.Language), cancel);
        else
            await caller.ReplaceAsync(await FormAsync(caller, null, null, cancel), caller.Language.Pick("저장했습니다.", "Saved."), cancel);
    }

    private async Task SnoozeAsync(Caller caller, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        var (at, count, refusal) = await snooze.RunAsync(caller.Who, ids, cancel);
        if (refusal is not null)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.SayAsync(
                $"{caller.Language.Time(at)}에 {count}건을 다시 알려 드립니다. 한 기한은 한 번만 미룰 수 있습니다.",
                $"You will be reminded again on {caller.Language.Time(at)} ({count}). A deadline is put off once.", cancel);
    }

    /// <summary>What was sent last, what waits or failed, and what comes next.</summary>
    private async Task LogAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        var waiting = await desk.Db.ReminderDeliveries.AsNoTracking().Where(delivery => delivery.EvaluationId == evaluation.Id && delivery.SettledAt == null).OrderBy(delivery => delivery.DueAt).Take(MostRows).ToListAsync(cancel);
        var settled = await desk.Db.ReminderDeliveries.AsNoTracking().Where(delivery => delivery.EvaluationId == evaluation.Id && delivery.SettledAt != null).OrderByDescending(delivery => delivery.SettledAt).ThenByDescending(delivery => delivery.Id).Take(MostRows - waiting.Count).ToListAsync(cancel);
        var posted = await desk.Db.ReminderDeliveries.CountAsync(delivery => delivery.EvaluationId == evaluation.Id && delivery.State == DeliveryState.Posted, cancel);
        var running = await desk.Db.Deadlines.AsNoTracking().Include(deadline => deadline.Reminders).Where(deadline => deadline.EvaluationId == evaluation.Id && deadline.ReplacedAt == null).ToListAsync(cancel);
        var coming = running
            .Where(deadline => Duties.WhoHasToAct(deadline.Kind, evaluation, Participants.Anybody).Count > 0)
            .SelectMany(deadline => deadline.Reminders.Where(reminder => reminder.SettledAt is null), (deadline, reminder) => (deadline.Kind, reminder.Offset, reminder.DueAt))
            .OrderBy(next => next.DueAt).Take(MostRows).ToList();
        await caller.ShowAsync(cards.Log(caller.Language, evaluation, [.. waiting, .. settled], coming, posted, caller.Names, await InTeamsAsync([.. settled.Select(delivery => delivery.ActivityId).OfType<string>()], cancel)), cancel);
    }

    /// <summary>How far these messages came in Teams; those of people who have the web chat alone are not among them.</summary>
    private async Task<IReadOnlyDictionary<string, SendState>> InTeamsAsync(IReadOnlyList<string> messages, CancellationToken cancel) =>
        (await desk.Db.Deliveries.AsNoTracking().Where(delivery => messages.Contains(delivery.Message.ActivityId)).Select(delivery => new { delivery.Message.ActivityId, delivery.State }).ToListAsync(cancel))
            .DistinctBy(delivery => delivery.ActivityId).ToDictionary(delivery => delivery.ActivityId, delivery => delivery.State);

    private static DeadlineKind? KindOf(string word) => word.ToLowerInvariant() switch
    {
        "이의제기" or "이의제기기간" or "appeal" => DeadlineKind.Appeal,
        "사실확인" or "facts" => DeadlineKind.FactCheck,
        "서류" or "documents" => DeadlineKind.Documents,
        "추가자료" or "material" => DeadlineKind.Material,
        "평가" or "정성평가" or "rate" => DeadlineKind.Rating,
        "통보" or "notify" => DeadlineKind.Notice,
        "재심의" or "redeliberate" => DeadlineKind.Redeliberation,
        "보고서" or "report" => DeadlineKind.Report,
        _ => null,
    };
}
