using EvalBot.Bot.Cards;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Dates;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Dates;

/// <summary>일정변경: moves a date, or cancels a workshop, once the coordinator has seen what moves with it.</summary>
public sealed class MoveCommand(DateRequests requests) : ICommand
{
    public IReadOnlyList<string> Words => ["일정변경", "move"];

    public string Arguments(Language language) => language.Pick("구 항목 날짜 이유", "district item date reason");

    public string Does(Language language) => language.Pick("날짜를 옮깁니다. 함께 바뀌는 것을 먼저 보여 줍니다", "moves a date, and shows first what moves with it");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.May(Right.ChangeDates, evaluation) && evaluation.State != EvaluationState.Final;

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["dates.preview"] = requests.FilledInAsync,
        ["dates.change"] = requests.ConfirmedAsync,
    };

    public Task RunAsync(Caller caller, string[] words, CancellationToken cancel) => requests.TypedAsync(caller, DateAct.Move, words, cancel);
}

/// <summary>연장: puts a running deadline off, never forward.</summary>
public sealed class ExtendCommand(DateRequests requests) : ICommand
{
    public IReadOnlyList<string> Words => ["연장", "extend"];

    public string Arguments(Language language) => language.Pick("구 항목 날짜 이유", "district item date reason");

    public string Does(Language language) => language.Pick("진행 중인 기한을 미룹니다", "extends a running deadline");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.May(Right.ChangeDates, evaluation) && evaluation.State != EvaluationState.Final;

    public Task RunAsync(Caller caller, string[] words, CancellationToken cancel) => requests.TypedAsync(caller, DateAct.Extend, words, cancel);
}

/// <summary>What coordinators ask for a date, typed or filled in: shown first, and done when it is confirmed.</summary>
public sealed class DateRequests(Desk desk, ChangeDate change, DateCards cards, CardFaces faces, DateNews news)
{
    /// <summary>A request as it was filled in or typed.</summary>
    private sealed record Request(DateAct Act, string Where, string Item, string Day, string Reason)
    {
        public IReadOnlyDictionary<string, string> Typed => new Dictionary<string, string> { ["where"] = Where, ["item"] = Item, ["day"] = Day, ["reason"] = Reason };
    }

    /// <summary>«도봉구 회의 2018-08-13 14:00 태풍»; with words missing, a form that holds those which came.</summary>
    public async Task TypedAsync(Caller caller, DateAct act, string[] words, CancellationToken cancel)
    {
        if (Access.WhyNotForThePlan(caller.Who) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        var where = "";
        var rest = words;
        if (words is [var first, ..] && DateWords.Item(first, act)?.Item != DatedItem.JointWorkshop)
        {
            if (DistrictWords.Find(desk.Plan, first) is not { } district)
            {
                await caller.SayUnknownAsync(first, cancel);
                return;
            }

            (where, rest) = (district.Id, words[1..]);
        }

        if (rest.Length == 0)
        {
            await caller.ShowAsync(Form(caller, new(act, where, "", "", "")), cancel);
            return;
        }

        if (DateWords.Item(rest[0], act) is not var (item, number))
        {
            await caller.RefuseAsync(DateWords.UnknownItem(rest[0], act), cancel);
            return;
        }

        rest = rest[1..];
        if (item == DatedItem.JointWorkshop && number == 0 && rest is [var counted, ..] && DateWords.NumberOf(counted) is > 0 and var named)
            (number, rest) = (named, rest[1..]);
        var used = rest is [var word, ..] && DateWords.IsCancel(word) ? 1 : DateWords.Read(rest, desk.Plan.Year)?.Used ?? Math.Min(1, rest.Length);
        var request = new Request(act, where, ValueOf(item, number), string.Join(' ', rest.Take(used)), string.Join(' ', rest.Skip(used)));
        await PreviewAsync(caller, request, replace: false, cancel);
    }

    /// <summary>The form was filled in.</summary>
    public async Task FilledInAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (Access.WhyNotForThePlan(caller.Who) is { } notTheirs)
            await caller.RefuseAsync(notTheirs, cancel);
        else
            await PreviewAsync(
                caller, new(input.Text("step") == "extend" ? DateAct.Extend : DateAct.Move, input.Text("where"), input.Text("item"), input.Text("day"), input.Text("reason")), replace: true, cancel);
    }

    /// <summary>변경 was pressed.</summary>
    public async Task ConfirmedAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        var id = input.Number("change");
        if ((Access.WhyNotForThePlan(caller.Who) ?? (await desk.Db.DateChanges.AnyAsync(each => each.Id == id, cancel) ? null : new NoSuchDateChange())) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var asked = await desk.Db.DateChanges.SingleAsync(each => each.Id == id, cancel);
        var evaluation = asked.EvaluationId is { } of
            ? await desk.Db.WholeEvaluationAsync(await desk.Db.Evaluations.Where(each => each.Id == of).Select(each => each.DistrictId).SingleAsync(cancel), cancel)
            : null;
        var (done, why) = await change.RunAsync(caller.Who, asked, evaluation, cancel);
        if (why is DateMovedMeanwhile)
        {
            await AgainAsync(caller, asked, evaluation, why, cancel);
        }
        else if (why is not null)
        {
            await caller.RefuseAsync(why, cancel);
        }
        else
        {
            await caller.Turn.ReplaceCardAsync(new(null, news.Told(caller.Language, done!)), cancel);
            await news.ChangedAsync(done!, caller.Names, cancel);
        }
    }

    /// <summary>Somebody moved it meanwhile: the date as it is now, with what the same wish would change now.</summary>
    private async Task AgainAsync(Caller caller, DateChange asked, Evaluation? evaluation, Refusal why, CancellationToken cancel)
    {
        var hour = asked.To is { WholeDay: false } to ? TimeOnly.FromDateTime(to.StartsAt.ToOffset(Core.Calendar.KoreanDays.Offset).DateTime) : (TimeOnly?)null;
        var (shown, refusal) = await change.PreviewAsync(caller.Who, new(asked.Act, asked.Item, evaluation, asked.Number, asked.To?.Day, hour, asked.Reason), cancel);
        if (shown is null)
            await caller.RefuseAsync(refusal is DateStays ? why : refusal!, cancel);
        else
            await caller.ReplaceAsync(await PreviewAsync(caller, shown, cancel), RefusalText.Of(why, caller.Language), cancel);
    }

    private async Task PreviewAsync(Caller caller, Request request, bool replace, CancellationToken cancel)
    {
        var (wanted, problem) = await WantedAsync(request, cancel);
        var (shown, refusal) = wanted is null ? (null, problem) : await change.PreviewAsync(caller.Who, wanted, cancel);
        if (shown is not null && replace)
            await caller.ReplaceAsync(await PreviewAsync(caller, shown, cancel), caller.Language.Pick("아직 바뀌지 않았습니다. 확인하고 눌러 주십시오.", "Nothing has changed yet. Please check, and press the button."), cancel);
        else if (shown is not null)
            await caller.ShowAsync(await PreviewAsync(caller, shown, cancel), cancel);
        else if (replace)
            await caller.ReturnCardAsync(refusal!, text => Form(caller, request, text), cancel);
        else
            await caller.ShowAsync(Form(caller, request, RefusalText.Of(refusal!, caller.Language)), cancel, RefusalText.Of(refusal!, caller.Language));
    }

    private async Task<System.Text.Json.Nodes.JsonObject> PreviewAsync(Caller caller, ShownChange shown, CancellationToken cancel) =>
        cards.Preview(caller.Language, shown.Change, shown.Evaluation, shown.Effects, (await news.ConcernedAsync(shown, cancel)).Count, caller.Names);

    /// <summary>Reads what was typed; null with the reason where something is missing or wrong.</summary>
    private async Task<(WantedChange? Wanted, Refusal? Problem)> WantedAsync(Request request, CancellationToken cancel)
    {
        var parts = request.Item.Split('-');
        if (!Enum.TryParse<DatedItem>(parts[0], ignoreCase: true, out var item) || !DateWords.ItemsOf(request.Act).Contains(item))
            return (null, new DateItemMissing());
        if (item != DatedItem.JointWorkshop && desk.Plan.Districts.All(district => district.Id != request.Where))
            return (null, new DistrictMissing());

        var number = item == DatedItem.JointWorkshop ? parts.Length > 1 ? DateWords.NumberOf(parts[1]) : 0 : 0;
        if (item == DatedItem.JointWorkshop && (number < 1 || number > desk.Plan.Preparation.Workshops.Count))
            return (null, new NoSuchWorkshop(desk.Plan.Preparation.Workshops.Count));

        var evaluation = item == DatedItem.JointWorkshop ? null : await desk.Db.WholeEvaluationAsync(request.Where, cancel);
        var workshop = item is DatedItem.JointWorkshop or DatedItem.IndicatorWorkshop;
        var cancelled = DateWords.IsCancel(request.Day.Trim());
        if (cancelled && request.Act == DateAct.Move)
            return workshop ? (new(DateAct.Cancel, item, evaluation, number, null, null, request.Reason), null) : (null, new OnlyWorkshopsAreCancelled());

        var typed = request.Day.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (DateWords.Read(typed, desk.Plan.Year) is not { } read || read.Used != typed.Length)
            return (null, new NotADate(request.Day.Length > 20 ? request.Day[..20] + "…" : request.Day, desk.Plan.Year));
        if (read.Hour is not null && (request.Act == DateAct.Extend || item is DatedItem.Documents or DatedItem.Baseline))
            return (null, new DaysOnly());

        return (new(request.Act, item, evaluation, number, read.Day, read.Hour, request.Reason), null);
    }

    private System.Text.Json.Nodes.JsonObject Form(Caller caller, Request request, string? problem = null)
    {
        var face = faces.In(caller.Language);
        return cards.Form(caller.Language, request.Act, [.. DateWords.ItemsOf(request.Act).SelectMany(Choices)], request.Typed, problem);

        IEnumerable<(string, string)> Choices(DatedItem item) => item == DatedItem.JointWorkshop
            ? Enumerable.Range(1, desk.Plan.Preparation.Workshops.Count).Select(number => (ValueOf(item, number), face.Say("dates.numbered", face.Say("dates.item", item), number)))
            : [(ValueOf(item, 0), face.Say("dates.item", item))];
    }

    private static string ValueOf(DatedItem item, int number) => number > 0 ? $"{item}-{number}" : $"{item}";
}

/// <summary>No item was chosen.</summary>
public sealed record DateItemMissing : Refusal;

/// <summary>No district was chosen.</summary>
public sealed record DistrictMissing : Refusal;

/// <summary>Only a workshop can be cancelled.</summary>
public sealed record OnlyWorkshopsAreCancelled : Refusal;
