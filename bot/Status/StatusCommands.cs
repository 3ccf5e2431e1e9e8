using System.Globalization;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Status;

/// <summary>현황: where an evaluation stands; for the coordinator a table of all.</summary>
public sealed class StatusCommand(Desk desk, StatusCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["현황", "status"];

    public string Arguments(Language language) => "";

    public string Does(Language language) => language.Pick("평가가 어디까지 왔는지 봅니다", "where the evaluation stands");

    public bool IsOffered(Caller caller, Evaluation evaluation) => true;

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (words.Length == 0 || Page(words) is not null)
        {
            var mine = await caller.EvaluationsAsync(cancel);
            if (caller.Who.Is(Role.Coordinator))
            {
                await ShowTableAsync(caller, mine, Page(words) ?? (1, false), cancel);
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

    /// <summary>«2»: the second page; «지연»: only what is late; «지연 2». Null for other words.</summary>
    private static (int Page, bool LateOnly)? Page(string[] words) => words switch
    {
        ["지연" or "late"] => (1, true),
        ["지연" or "late", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) => (page, true),
        [var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) => (page, false),
        _ => null,
    };

    private async Task ShowTableAsync(Caller caller, IReadOnlyList<Evaluation> evaluations, (int Page, bool LateOnly) asked, CancellationToken cancel)
    {
        var deadlines = (await desk.Db.Deadlines.AsNoTracking().Where(deadline => deadline.ReplacedAt == null).ToListAsync(cancel)).ToLookup(deadline => deadline.EvaluationId);
        var seats = desk.Plan.PanelShape.Seats.Count;
        var districts = evaluations.Select(each => (each, EvaluationSteps.Of(each, seats, [.. deadlines[each.Id]], desk.Now))).ToList();
        await caller.ShowAsync(cards.Table(caller.Language, districts, asked.Page, asked.LateOnly, desk.Now), cancel);
    }

    private Task ShowAsync(Caller caller, Evaluation evaluation, CancellationToken cancel) => caller.ShowAsync(
        cards.One(caller.Language, evaluation, caller.May(Right.ReadProgress, evaluation), caller.May(Right.ReadAppeal, evaluation), desk.Now), cancel);
}


/// <summary>할일: a person's open duties with their deadlines.</summary>
public sealed class TodoCommand(Desk desk, StatusCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["할일", "todo"];

    public string Arguments(Language language) => "";

    public string Does(Language language) => language.Pick("내가 할 일과 기한을 봅니다", "your open duties with their deadlines");

    public bool IsOffered(Caller caller, Evaluation evaluation) => true;

    public Task RunAsync(Caller caller, string[] words, CancellationToken cancel) => ShowAsync(caller, evenIfNone: true, cancel);

    /// <summary>Shows what waits for the person.</summary>
    /// <param name="evenIfNone">Whether they are told that nothing does.</param>
    public async Task ShowAsync(Caller caller, bool evenIfNone, CancellationToken cancel)
    {
        var evaluations = await caller.EvaluationsAsync(cancel);
        var deadlines = await desk.Db.Deadlines.AsNoTracking().Where(deadline => deadline.ReplacedAt == null).ToListAsync(cancel);
        var roles = await desk.Db.Roles.AsNoTracking().OrderBy(role => role.Id).ToListAsync(cancel);
        var duties = new List<(Evaluation, Deadline, string)>();
        var open = new List<(Evaluation, OpenDuty, string)>();
        foreach (var evaluation in evaluations)
        {
            var people = roles.ParticipantsOf(evaluation.DistrictId);
            duties.AddRange(deadlines
                .Where(deadline => deadline.EvaluationId == evaluation.Id)
                .Where(deadline => deadline.Kind is not (DeadlineKind.Appeal or DeadlineKind.FactCheck) || desk.Now < deadline.Ends)
                .Where(deadline => Duties.WhoHasToAct(deadline.Kind, evaluation, people).Contains(caller.Who.PersonId))
                .Select(deadline => (evaluation, deadline, DutyCommand.For(deadline.Kind, evaluation, desk.Plan, caller.Language)!)));
            open.AddRange(OpenDuties.Of(caller.Who, evaluation, desk.Plan).Select(duty => (evaluation, duty, DutyCommand.For(duty, evaluation, desk.Plan, caller.Language))));
        }

        if (evenIfNone || duties.Count + open.Count > 0)
            await caller.ShowAsync(cards.Todo(caller.Language, [.. duties.OrderBy(duty => duty.Item2.LastDay)], open, desk.Now), cancel);
    }
}
