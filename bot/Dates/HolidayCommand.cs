using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Dates;

/// <summary>공휴일: adds a public holiday that the plan's list does not have, or takes a mistaken one back before its day, once the coordinator has seen which deadlines move.</summary>
public sealed class HolidayCommand(Desk desk, ChangeHolidays change, HolidayCards cards, HolidayNews news) : ICommand
{
    public IReadOnlyList<string> Words => ["공휴일", "holiday"];

    public string Arguments(Language language) => language.Pick("날짜 이름", "date name");

    public string Does(Language language) => language.Pick("임시공휴일이나 선거일을 더합니다. 취소는 «공휴일 취소 날짜»", "adds a public holiday; “holiday cancel date” takes it back");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.Who.Is(Role.Coordinator);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler> { ["holiday.change"] = ConfirmedAsync };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (Access.WhyNotForThePlan(caller.Who) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        var withdraws = words is [var first, ..] && DateWords.IsCancel(first);
        var rest = withdraws ? words[1..] : words;
        if (rest.Length == 0)
        {
            await ListAsync(caller, cancel);
            return;
        }

        if (DateWords.Read(rest, desk.Plan.Year) is not { Hour: null } read)
        {
            await caller.RefuseAsync(new NotADate(string.Join(' ', rest) is var typed && typed.Length > 20 ? typed[..20] + "…" : typed, desk.Plan.Year), cancel);
            return;
        }

        var (shown, refusal) = withdraws
            ? await change.PreviewWithdrawalAsync(caller.Who, read.Day, cancel)
            : await change.PreviewAsync(caller.Who, read.Day, string.Join(' ', rest.Skip(read.Used)), cancel);
        if (shown is null)
            await caller.RefuseAsync(refusal!, cancel);
        else
            await caller.ShowAsync(await PreviewAsync(caller, shown, cancel), cancel);
    }

    private async Task<System.Text.Json.Nodes.JsonObject> PreviewAsync(Caller caller, ShownHoliday shown, CancellationToken cancel) =>
        cards.Preview(caller.Language, shown.Holiday, shown.IsWithdrawn, shown.Effects, (await news.ConcernedAsync(shown, cancel)).Count, shown.Hash);

    /// <summary>The button was pressed.</summary>
    private async Task ConfirmedAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        var id = input.Number("change");
        if (await desk.Db.AddedHolidays.SingleOrDefaultAsync(each => each.Id == id, cancel) is not { } holiday)
        {
            await caller.RefuseAsync(Access.WhyNotForThePlan(caller.Who) ?? new NoSuchDateChange(), cancel);
            return;
        }

        var (shown, refusal) = await change.RunAsync(caller.Who, holiday, input.Text("step") == "withdraw", input.Text("hash"), cancel);
        if (refusal is DeadlinesMovedMeanwhile)
        {
            await caller.ReplaceAsync(await PreviewAsync(caller, shown!, cancel), RefusalText.Of(refusal, caller.Language), cancel);
        }
        else if (refusal is not null)
        {
            await caller.RefuseAsync(refusal, cancel);
        }
        else
        {
            await desk.CountHolidaysAsync(cancel);
            await caller.Turn.ReplaceCardAsync(new(null, cards.Told(caller.Language, shown!.Holiday, shown.IsWithdrawn, [.. Moved(shown)])), cancel);
            var told = await news.ChangedAsync(shown, caller.Who.PersonId, cancel);
            await caller.SayAsync(
                $"{(shown.IsWithdrawn ? "취소했습니다" : "추가했습니다")}. 지금부터 모든 기한에 반영되며, 바뀐 기한이 있는 {told}명에게 알렸습니다.",
                $"{(shown.IsWithdrawn ? "Taken back" : "Added")}. Every deadline counts with it from now on; {told} people whose deadlines moved were told.", cancel);
        }
    }

    private static IEnumerable<(HolidayEffects Of, MovedDeadline To)> Moved(ShownHoliday shown) => shown.Effects.SelectMany(each => each.Moved, (each, moved) => (each, moved.To));

    /// <summary>What was added, and how to add.</summary>
    private async Task ListAsync(Caller caller, CancellationToken cancel)
    {
        var added = await desk.Db.AddedHolidays.AsNoTracking().Where(holiday => holiday.Added != null && holiday.Withdrawn == null).OrderBy(holiday => holiday.Date).ToListAsync(cancel);
        var years = desk.Days.Years;
        var lines = added.Select(holiday => $"{caller.Language.Day(holiday.Date)} {holiday.Name} · {caller.Names.Of(holiday.Added!.By, caller.Language)} {caller.Language.Time(holiday.Added.At)}").ToList();
        await caller.SayAsync(
            string.Join('\n', [$"계획의 공휴일 목록은 {years.First}년부터 {years.Last}년까지입니다. 추가한 공휴일 {lines.Count}건.", .. lines, $"더하려면: 공휴일 {desk.Plan.Year}-10-02 임시공휴일. 잘못 더한 것은 그날이 되기 전에: 공휴일 취소 {desk.Plan.Year}-10-02"]),
            string.Join('\n', [$"The plan's list of public holidays goes from {years.First} to {years.Last}. Added: {lines.Count}.", .. lines, $"To add one: holiday {desk.Plan.Year}-10-02 Election. To take a mistaken one back before its day: holiday cancel {desk.Plan.Year}-10-02"]),
            cancel);
    }
}

/// <summary>Tells those whose deadlines moved with a public holiday, with the entries for their calendar.</summary>
public sealed class HolidayNews(Chat chat, Desk desk, Calendars calendars, HolidayCards cards)
{
    /// <summary>Who is told of which deadlines: of each district the parties, the panel and the writers, of what they may know.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<(HolidayEffects Of, MovedDeadline To)>>> ConcernedAsync(ShownHoliday shown, CancellationToken cancel)
    {
        var concerned = new Dictionary<string, List<(HolidayEffects, MovedDeadline)>>();
        var standings = new Dictionary<string, Standing>();
        foreach (var effects in shown.Effects.Where(each => each.Moved.Count > 0))
        {
            var people = await desk.Db.ParticipantsAsync(effects.Evaluation.DistrictId, cancel);
            var panel = effects.Evaluation.Seats.Where(seat => !seat.IsRecused).Select(seat => seat.PersonId);
            foreach (var person in people.Coordinators.Concat(people.Officers).Concat(panel).Concat(people.Writers).Concat(people.Consortium).Distinct())
            {
                if (!standings.TryGetValue(person, out var standing))
                    standings[person] = standing = await desk.Db.StandingAsync(person, cancel);
                var known = effects.Moved.Where(moved => ScheduleCommand.Concerns(standing, effects.Evaluation, moved.To.Kind)).Select(moved => (effects, moved.To)).ToList();
                if (known.Count == 0)
                    continue;
                if (!concerned.TryGetValue(person, out var mine))
                    concerned[person] = mine = [];
                mine.AddRange(known);
            }
        }

        return concerned.ToDictionary(each => each.Key, each => (IReadOnlyList<(HolidayEffects, MovedDeadline)>)each.Value);
    }

    /// <summary>Posts to everybody concerned; who did it has the card already.</summary>
    /// <returns>How many were told.</returns>
    public async Task<int> ChangedAsync(ShownHoliday done, string by, CancellationToken cancel)
    {
        var concerned = await ConcernedAsync(done, cancel);
        var entries = new Dictionary<(int, DeadlineKind, Language), CalendarEntry>();
        foreach (var (person, moved) in concerned)
        {
            var language = await chat.LanguageOfAsync(person, cancel);
            var mine = new List<CalendarEntry>();
            foreach (var (effects, to) in moved.Where(each => each.To is { HasBegun: true, Kind: not DeadlineKind.Rating }))
            {
                if (!entries.TryGetValue((effects.Evaluation.Id, to.Kind, language), out var entry))
                    entries[(effects.Evaluation.Id, to.Kind, language)] = entry = await calendars.DeadlineAsync(effects.Evaluation, to.Kind, language, cancel);
                mine.Add(entry);
            }

            var file = mine.Count == 0 ? null : new OutgoingFile("deadlines.ics", CalendarFile.ContentType, CalendarFile.Published(mine, desk.Now));
            if (person != by)
                await chat.PostAsync(person, new(null, cards.Told(language, done.Holiday, done.IsWithdrawn, moved), file), cancel);
            else if (file is not null)
                await chat.PostAsync(person, new(null, File: file), cancel);
        }

        return concerned.Count;
    }
}
