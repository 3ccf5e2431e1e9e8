using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Status;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Dates;

/// <summary>일정: dates and deadlines with the day of the week and D-day; workshops and meetings one by one, with their record and as a calendar file.</summary>
public sealed class ScheduleCommand(Desk desk, StatusCards statuses, DateCards cards, CardFaces faces, Calendars calendars, RecordGathering record) : ICommand
{
    public IReadOnlyList<string> Words => ["일정", "schedule"];

    public string Arguments(Language language) => "";

    public string Does(Language language) => language.Pick("날짜와 기한을 봅니다. 달력 파일은 «일정 달력»", "dates and deadlines; a calendar file with “schedule calendar”");

    public bool IsOffered(Caller caller, Evaluation evaluation) => true;

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler> { ["gathering.record"] = RecordAsync };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        var file = words.Any(word => word.ToLowerInvariant() is "달력" or "calendar");
        var write = words.Any(word => word.ToLowerInvariant() is "기록" or "record");
        string[] rest = [.. words.Where(word => word.ToLowerInvariant() is not ("달력" or "calendar" or "기록" or "record"))];
        if (rest is [var joint, ..] && DateWords.Item(joint, DateAct.Move) is (DatedItem.JointWorkshop, var number))
        {
            await GatheringAsync(caller, null, DatedItem.JointWorkshop, number > 0 || rest.Length < 2 ? number : DateWords.NumberOf(rest[1]), file, write, cancel);
            return;
        }

        if (rest.Length == 0)
        {
            var mine = await caller.EvaluationsAsync(cancel);
            await (file ? FileAsync(caller, mine, cancel) : ListAsync(caller, mine, cancel));
            return;
        }

        if (await caller.EvaluationAsync(rest, _ => true, this, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.ReadStatus, caller.Who, evaluation) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else if (rest is [_, var word, ..])
            await GatheringAsync(caller, evaluation, DateWords.Item(word, DateAct.Move)?.Item, 0, file, write, cancel, word);
        else if (file)
            await FileAsync(caller, [evaluation], cancel, evaluation);
        else
            await ListAsync(caller, [evaluation], cancel, evaluation);
    }

    /// <summary>Whether a deadline may be known to the person. That there was an appeal is not for everybody who knows the date of the meeting.</summary>
    internal static bool Concerns(Caller caller, Evaluation evaluation, Deadline deadline) => Concerns(caller.Who, evaluation, deadline.Kind);

    /// <inheritdoc cref="Concerns(Caller, Evaluation, Deadline)"/>
    internal static bool Concerns(Standing who, Evaluation evaluation, DeadlineKind kind) =>
        kind is DeadlineKind.Documents or DeadlineKind.Rating or DeadlineKind.Notice or DeadlineKind.Report
        || Access.WhyNot(kind == DeadlineKind.Material ? Right.ReadDocuments : Right.ReadAppeal, who, evaluation) is null;

    private async Task ListAsync(Caller caller, IReadOnlyList<Evaluation> evaluations, CancellationToken cancel, Evaluation? one = null)
    {
        var deadlines = await desk.Db.Deadlines.AsNoTracking().Where(deadline => deadline.ReplacedAt == null).ToListAsync(cancel);
        var gatherings = await desk.Db.WholeGatherings().AsNoTracking().ToListAsync(cancel);
        var dates = evaluations
            .Select(each => (each, (IReadOnlyList<Deadline>)[.. deadlines.Where(deadline => deadline.EvaluationId == each.Id && Concerns(caller, each, deadline)).OrderBy(deadline => deadline.LastDay)]))
            .ToList();
        await caller.ShowAsync(
            statuses.Schedule(caller.Language, dates, desk.Now, [.. gatherings.Where(gathering => one is null || gathering.DistrictId == one.DistrictId)], [.. Buttons(caller, one)]),
            cancel, one is null ? Before(caller.Language) : null);
    }

    private IEnumerable<Button> Buttons(Caller caller, Evaluation? one)
    {
        var face = faces.In(caller.Language);
        var command = one is null ? "일정" : $"일정 {desk.Plan.District(one.DistrictId).Name}";
        yield return new(face.Say("dates.file"), $"{command} 달력");
        if (one is null)
            yield break;
        if (caller.May(Right.ReadWorkshopRecord, one))
            yield return new(face.Say("dates.kind.indicatorWorkshop"), $"{command} 워크숍");
        if (caller.May(Right.ReadPanel, one))
            yield return new(face.Say("dates.kind.meeting"), $"{command} 회의");
        if (!caller.May(Right.ChangeDates, one))
            yield break;
        foreach (var (kind, word) in new[] { (GatheringKind.IndicatorWorkshop, "워크숍"), (GatheringKind.Meeting, "회의") })
            yield return new(face.Say("dates.recordTitle", face.Say("dates.kind", kind)), $"{command} {word} 기록");
        yield return new(face.Say("dates.move"), $"일정변경 {desk.Plan.District(one.DistrictId).Name}");
    }

    /// <summary>The evaluations' time and the negotiation, in a sentence.</summary>
    private string Before(Language language)
    {
        var before = desk.Plan.Preparation;
        return language.Pick(
            $"지표 협의 {language.Day(before.NegotiationFrom)}부터 · 성과평가 {language.Day(before.EvaluationFrom)}~{language.Day(before.EvaluationTo)}",
            $"Indicators negotiated from {language.Day(before.NegotiationFrom)} · evaluations {language.Day(before.EvaluationFrom)} to {language.Day(before.EvaluationTo)}");
    }

    private async Task FileAsync(Caller caller, IReadOnlyList<Evaluation> evaluations, CancellationToken cancel, Evaluation? one = null)
    {
        var entries = await calendars.OfAsync(caller, evaluations, all: one is not null, cancel);
        var name = one is null ? "" : "-" + desk.Plan.District(one.DistrictId).Name;
        if (entries.Count == 0)
            await caller.SayAsync("달력에 넣을 일정이 없습니다. 일정이 정해지면 이 대화로 알려 드립니다.", "There is nothing to put into a calendar. You will be told in this conversation when there is.", cancel);
        else
            await SendAsync(caller, $"schedule{name}.ics", CalendarFile.Published(entries, desk.Now), entries.Count, cancel);
    }

    private async Task GatheringAsync(Caller caller, Evaluation? evaluation, DatedItem? item, int number, bool file, bool write, CancellationToken cancel, string word = "")
    {
        var kind = item switch
        {
            DatedItem.JointWorkshop => GatheringKind.JointWorkshop,
            DatedItem.IndicatorWorkshop => GatheringKind.IndicatorWorkshop,
            DatedItem.Meeting => GatheringKind.Meeting,
            _ => (GatheringKind?)null,
        };
        if (kind is null || (kind == GatheringKind.JointWorkshop) != evaluation is null)
        {
            await caller.RefuseAsync(DateWords.UnknownItem(word, DateAct.Move), cancel);
            return;
        }

        var gathering = await desk.Db.WholeGatherings().FirstOrDefaultAsync(
            each => each.Kind == kind && (evaluation == null ? each.Number == Math.Max(number, 1) : each.DistrictId == evaluation.DistrictId), cancel);
        if (evaluation is null && !(caller.Who.Is(Role.Coordinator) || caller.Who.Roles.Any(role => role.Role is Role.Officer or Role.Consortium)))
            await caller.RefuseAsync(new NotYours(), cancel);
        else if (gathering is null)
            await caller.RefuseAsync(new NoSuchWorkshop(desk.Plan.Preparation.Workshops.Count), cancel);
        else
            await ShowAsync(caller, gathering, evaluation, file, write, cancel);
    }

    private async Task ShowAsync(Caller caller, Gathering gathering, Evaluation? evaluation, bool file, bool write, CancellationToken cancel)
    {
        var invited = await record.InvitedAsync(gathering, evaluation, cancel);
        var reads = evaluation is null || caller.May(gathering.Kind == GatheringKind.Meeting ? Right.ReadMeetingRecord : Right.ReadWorkshopRecord, evaluation);
        var writes = (evaluation is null ? Access.WhyNotForThePlan(caller.Who) : Access.WhyNot(Right.ChangeDates, caller.Who, evaluation)) is null;
        if ((!reads && !invited.Contains(caller.Who.PersonId)) || (write && !writes))
            await caller.RefuseAsync(new NotYours(), cancel);
        else if (file && await calendars.EntryAsync(gathering, evaluation, caller.Names, caller.Language, cancel) is { } entry)
            await SendAsync(caller, $"{entry.Uid.Split('@')[0]}.ics", CalendarFile.Invitation(entry, caller.Language.Pick("서울시 담당", "City coordinators"), desk.Now), 1, cancel);
        else if (file)
            await caller.RefuseAsync(new NoDateYet(), cancel);
        else if (write && gathering.WhyNotRecord([], "-", gathering.Records.Count, invited, desk.Now) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else if (write)
            await caller.ShowAsync(cards.RecordForm(caller.Language, gathering, evaluation, invited, caller.Names), cancel);
        else
            await caller.ShowAsync(Sheet(caller, gathering, evaluation, invited, reads, writes), cancel);
    }

    private System.Text.Json.Nodes.JsonObject Sheet(Caller caller, Gathering gathering, Evaluation? evaluation, IReadOnlyList<string> invited, bool reads, bool writes) => cards.Sheet(
        caller.Language, gathering, evaluation, invited, caller.Names, reads, writes,
        evaluation is null ? $"일정 통합워크숍 {gathering.Number}" : $"일정 {desk.Plan.District(evaluation.DistrictId).Name} {DateWords.WordOf(Calendars.ItemOf(gathering.Kind), Language.Korean)}");

    private static Task SendAsync(Caller caller, string name, byte[] content, int entries, CancellationToken cancel) => caller.Turn.ReplyAsync(
        new Reply(
            caller.Language.Pick(
                $"달력 파일입니다({entries}건). 달력 프로그램에서 열면 들어가고, 나중에 다시 열면 같은 항목이 고쳐집니다.",
                $"Your calendar file, entries: {entries}. Open it with your calendar; opening a newer one updates the same entries."),
            File: new(name, CalendarFile.ContentType, content)),
        cancel);

    private async Task RecordAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        var id = input.Number("step");
        var gathering = await desk.Db.WholeGatherings().SingleOrDefaultAsync(each => each.Id == id, cancel);
        if (gathering is null)
        {
            await caller.RefuseAsync(Access.WhyNotForThePlan(caller.Who) ?? new NoSuchDateChange(), cancel);
            return;
        }

        var evaluation = gathering.DistrictId is { } district ? await desk.Db.WholeEvaluationAsync(district, cancel) : null;
        var (others, agreed) = (input.Text("others"), input.Text("agreed"));
        string[] attended = [.. input.Text("attended").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
        var refusal = (evaluation is null ? Access.WhyNotForThePlan(caller.Who) : Access.WhyNot(Right.ChangeDates, caller.Who, evaluation))
            ?? TextTooLong.WhyNot(others, 500) ?? TextTooLong.WhyNot(agreed, 3000)
            ?? await record.RunAsync(caller.Who, gathering, evaluation, attended, others, agreed, input.Number("version"), cancel);
        if (refusal is NotYours)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var invited = await record.InvitedAsync(gathering, evaluation, cancel);
        if (refusal is RecordChangedMeanwhile)
            await caller.ShowAsync(Sheet(caller, gathering, evaluation, invited, reads: true, writes: true), cancel); // What the other wrote.
        if (refusal is not null)
            await caller.ReturnCardAsync(refusal, problem => cards.RecordForm(caller.Language, gathering, evaluation, invited, caller.Names, input.Typed, problem), cancel);
        else
            await caller.ReplaceAsync(Sheet(caller, gathering, evaluation, invited, reads: true, writes: true), caller.Language.Pick("기록했습니다.", "Recorded."), cancel);
    }
}
