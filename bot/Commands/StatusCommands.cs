using EvalBot.Bot.Cards;
using EvalBot.Bot.Storage;
using EvalBot.Bot.UseCases;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Commands;

/// <summary>현황: where an evaluation stands; for the coordinator a table of all.</summary>
public sealed class StatusCommand(Desk desk, StatusCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["현황", "status"];

    public string Arguments(Language language) => "";

    public string Does(Language language) => language.Pick("평가가 어디까지 왔는지 봅니다", "where the evaluation stands");

    public bool IsOffered(Caller caller, Evaluation evaluation) => true;

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (words.Length == 0)
        {
            var mine = await caller.EvaluationsAsync(cancel);
            if (caller.Who.Is(Role.Coordinator))
            {
                await caller.ShowAsync(cards.Table(caller.Language, mine, desk.Now), cancel);
                return;
            }

            foreach (var each in mine)
                await ShowAsync(caller, each, cancel);
            return;
        }

        if (await caller.EvaluationAsync(words, _ => true, this, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.ReadStatus, caller.Who, evaluation) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await ShowAsync(caller, evaluation, cancel);
    }

    private Task ShowAsync(Caller caller, Evaluation evaluation, CancellationToken cancel) => caller.ShowAsync(
        cards.One(caller.Language, evaluation, caller.May(Right.ReadProgress, evaluation), caller.May(Right.ReadAppeal, evaluation), desk.Now), cancel);
}

/// <summary>일정: dates and deadlines, with the day of the week and D-day.</summary>
public sealed class ScheduleCommand(Desk desk, StatusCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["일정", "schedule"];

    public string Arguments(Language language) => "";

    public string Does(Language language) => language.Pick("날짜와 기한을 봅니다", "dates and deadlines");

    public bool IsOffered(Caller caller, Evaluation evaluation) => true;

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        IReadOnlyList<Evaluation> evaluations;
        if (words.Length == 0)
        {
            evaluations = await caller.EvaluationsAsync(cancel);
        }
        else if (await caller.EvaluationAsync(words, _ => true, this, cancel) is not { } evaluation)
        {
            return;
        }
        else if (Access.WhyNot(Right.ReadStatus, caller.Who, evaluation) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }
        else
        {
            evaluations = [evaluation];
        }

        var deadlines = await desk.Db.Deadlines.AsNoTracking().Where(deadline => deadline.ReplacedAt == null).ToListAsync(cancel);
        var dates = evaluations
            .Select(each => (each, (IReadOnlyList<Deadline>)[.. deadlines.Where(deadline => deadline.EvaluationId == each.Id && Concerns(caller, each, deadline)).OrderBy(deadline => deadline.LastDay)]))
            .ToList();
        await caller.ShowAsync(cards.Schedule(caller.Language, dates, desk.Now), cancel, words.Length == 0 ? Before(caller.Language) : null);
    }

    /// <summary>What came before the evaluations, in a sentence.</summary>
    private string Before(Language language)
    {
        var before = desk.Plan.Preparation;
        var workshops = string.Join(", ", before.Workshops.Select(workshop => $"{language.Day(workshop.Date)} {workshop.Place}"));
        var (from, to) = (language.Day(before.IndicatorWorkshopsFrom), language.Day(before.IndicatorWorkshopsTo));
        return language.Pick(
            $"통합워크숍 {workshops} · 개별워크숍 {from}~{to} · 지표 협의 {language.Day(before.NegotiationFrom)}부터 · 성과평가 {language.Day(before.EvaluationFrom)}~{language.Day(before.EvaluationTo)}",
            $"Joint workshops {workshops} · indicator workshops {from} to {to} · indicators negotiated from {language.Day(before.NegotiationFrom)} · evaluations {language.Day(before.EvaluationFrom)} to {language.Day(before.EvaluationTo)}");
    }

    // That there was an appeal is not for everybody who knows the date of the meeting.
    private static bool Concerns(Caller caller, Evaluation evaluation, Deadline deadline) =>
        deadline.Kind is DeadlineKind.Documents or DeadlineKind.Rating or DeadlineKind.Notice or DeadlineKind.Report
        || caller.May(Right.ReadAppeal, evaluation);
}

/// <summary>할일: a person's open duties with their deadlines.</summary>
public sealed class TodoCommand(Desk desk, StatusCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["할일", "todo"];

    public string Arguments(Language language) => "";

    public string Does(Language language) => language.Pick("내가 할 일과 기한을 봅니다", "your open duties with their deadlines");

    public bool IsOffered(Caller caller, Evaluation evaluation) => true;

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        var evaluations = await caller.EvaluationsAsync(cancel);
        var deadlines = await desk.Db.Deadlines.AsNoTracking().Where(deadline => deadline.ReplacedAt == null).ToListAsync(cancel);
        var roles = await desk.Db.Roles.AsNoTracking().OrderBy(role => role.Id).ToListAsync(cancel);
        var duties = new List<(Evaluation, Deadline, string)>();
        foreach (var evaluation in evaluations)
        {
            var people = roles.ParticipantsOf(evaluation.DistrictId);
            duties.AddRange(deadlines
                .Where(deadline => deadline.EvaluationId == evaluation.Id)
                .Where(deadline => deadline.Kind != DeadlineKind.Appeal || desk.Now < deadline.Ends)
                .Where(deadline => Duties.WhoHasToAct(deadline.Kind, evaluation, people).Contains(caller.Who.PersonId))
                .Select(deadline => (evaluation, deadline, DutyCommand.For(deadline.Kind, evaluation, desk.Plan, caller.Language)!)));
        }

        await caller.ShowAsync(cards.Todo(caller.Language, [.. duties.OrderBy(duty => duty.Item2.LastDay)], desk.Now), cancel);
    }
}
