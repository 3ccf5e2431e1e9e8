using System.Globalization;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Discussions;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Reports;
using EvalBot.Core.Rights;
using EvalBot.Core.Scoring;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Reports;

/// <summary>우수사례: a digest of good practice across the districts.</summary>
public sealed class PracticeCommand(Desk desk, CollectPractices collect, PracticeCards cards, ReportNews news) : ICommand
{
    internal const string ReleaseVerb = "practice.release";

    public IReadOnlyList<string> Words => ["우수사례", "practice"];

    public string Arguments(Language language) => "";

    public string Does(Language language) => language.Pick("자치구들의 우수 추진 사례를 읽습니다", "good practice of the districts");

    public bool IsOffered(Caller caller, Evaluation evaluation) =>
        Access.WhyNotReadPractices(caller.Who) is null && (caller.Who.Is(Role.Coordinator) ? evaluation.Finalized is not null : evaluation.State == EvaluationState.Final);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["practice.choose"] = ChooseAsync,
        ["practice.answer"] = AnswerAsync,
        [ReleaseVerb] = ReleaseAsync,
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (Access.WhyNotReadPractices(caller.Who) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        switch (words)
        {
            case []:
                await ShowAsync(caller, 1, cancel);
                break;
            case [var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page):
                await ShowAsync(caller, page, cancel);
                break;
            case ["공개" or "release"]:
                await OpenReleaseAsync(caller, cancel);
                break;
            default:
                await OpenFormAsync(caller, words, cancel);
                break;
        }
    }

    private async Task ShowAsync(Caller caller, int page, CancellationToken cancel)
    {
        var all = await collect.AllAsync(cancel);
        var leads = caller.Who.Is(Role.Coordinator);
        var evaluations = await EvaluationsAsync(leads ? null : [.. all.Select(practice => practice.EvaluationId)], cancel);
        var shown = Shown(all.Where(practice => leads || practice.Released is not null), evaluations);
        await caller.ShowAsync(cards.List(caller.Language, shown, leads ? await CandidatesAsync(evaluations, all, cancel) : null, page), cancel);
    }

    /// <summary>Where something could be chosen: goals with a high mean in districts whose result is final.</summary>
    private async Task<IReadOnlyList<(Evaluation, int, Fraction)>> CandidatesAsync(IReadOnlyList<Evaluation> evaluations, IReadOnlyList<Practice> all, CancellationToken cancel)
    {
        var discussions = await desk.Db.Discussions.AsNoTracking().Include(discussion => discussion.Texts).ToDictionaryAsync(discussion => discussion.EvaluationId, cancel);
        return [.. evaluations
            .Where(evaluation => discussions.ContainsKey(evaluation.Id))
            .SelectMany(evaluation => Practice.Candidates(evaluation, discussions[evaluation.Id]), (evaluation, each) => (evaluation, each.Goal, each.Mean))
            .Where(each => !all.Any(practice => practice.EvaluationId == each.evaluation.Id && practice.Goal == each.Goal))
            .OrderByDescending(each => each.Mean).ThenBy(each => each.evaluation.Id)];
    }

    private async Task OpenFormAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (Access.WhyNotForThePlan(caller.Who) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        if (await caller.EvaluationAsync(words, _ => false, this, cancel) is not { } evaluation)
            return;

        var goal = GoalWords.Read(evaluation, words.ElementAtOrDefault(1) ?? "") ?? 0;
        var discussion = await desk.Db.DiscussionAsync(evaluation, cancel);
        var said = discussion.NewestText()?.WithoutSources().FirstOrDefault(each => each.Goal == goal)?.Achievements ?? "";
        if (Practice.WhyNotChoose(evaluation, goal, "-", await collect.AllAsync(cancel)) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.Form(caller.Language, evaluation, goal, said), cancel);
    }

    private async Task ChooseAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        var (goal, words) = (input.Number("goal"), input.Text("words"));
        var (practice, refusal) = await collect.ChooseAsync(caller.Who, evaluation, goal, words, cancel);
        switch (refusal)
        {
            case PracticeBlank or PracticeTooLong:
                await caller.ReturnCardAsync(refusal, problem => cards.Form(caller.Language, evaluation, goal, words, problem), cancel);
                break;
            case { } other:
                await caller.RefuseAsync(other, cancel);
                break;
            default:
                await news.AskConsentAsync(evaluation, practice!, cancel);
                var all = await collect.AllAsync(cancel);
                var evaluations = await EvaluationsAsync(null, cancel);
                await caller.ReplaceAsync(
                    cards.List(caller.Language, Shown(all, evaluations), await CandidatesAsync(evaluations, all, cancel), 1),
                    caller.Language.Pick("사례를 골랐습니다. 수행단체에 이름을 밝혀도 되는지 물었습니다.", "The practice is chosen, and the consortium was asked whether it may be named."), cancel);
                break;
        }
    }

    private async Task AnswerAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        var practice = (await collect.AllAsync(cancel)).FirstOrDefault(each => each.Number == input.Number("request") && each.EvaluationId == evaluation.Id);
        var refusal = Access.WhyNot(Right.AgreeToBeNamed, caller.Who, evaluation)
            ?? (practice is null ? new NoReportYet() : await collect.AnswerAsync(caller.Who, evaluation, practice, input.Text("named") switch { "yes" => true, "no" => false, _ => null }, cancel));
        if (refusal is PracticeAnswerMissing)
            await caller.ReturnCardAsync(refusal, problem => cards.Consent(caller.Language, evaluation, practice!, problem), cancel);
        else if (refusal is not null)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ReplaceAsync(cards.Consent(caller.Language, evaluation, practice!), practice!.MayBeNamed
                ? caller.Language.Pick("이름을 밝히는 데 동의하신 것을 기록했습니다.", "Recorded: your consortium may be named.")
                : caller.Language.Pick("이름 없이 싣는 것으로 기록했습니다.", "Recorded: without the name."), cancel);
    }

    private async Task OpenReleaseAsync(Caller caller, CancellationToken cancel)
    {
        var all = await collect.AllAsync(cancel);
        if ((Access.WhyNotForThePlan(caller.Who) ?? Practice.WhyNotRelease(all)) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.Release(caller.Language, Shown(all, await EvaluationsAsync([.. all.Select(each => each.EvaluationId)], cancel)), (await news.ReadersAsync(cancel)).Count), cancel);
    }

    private async Task ReleaseAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        var all = await collect.AllAsync(cancel);
        var waiting = all.Count(practice => practice.Released is null);
        var refusal = Access.WhyNotForThePlan(caller.Who)
            ?? (input.Number("version") == all.Count ? await collect.ReleaseAsync(caller.Who, all, cancel) : new PracticesMovedOn());
        if (refusal is not null)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        await news.ReleasedAsync(waiting, cancel);
        var evaluations = await EvaluationsAsync(null, cancel);
        await caller.ReplaceAsync(
            cards.List(caller.Language, Shown(all, evaluations), await CandidatesAsync(evaluations, all, cancel), 1),
            caller.Language.Pick($"사례 {waiting}건을 공개했습니다.", $"{waiting} practice(s) are released."), cancel);
    }

    /// <param name="ids">Null for all.</param>
    private Task<List<Evaluation>> EvaluationsAsync(IReadOnlyList<int>? ids, CancellationToken cancel) => desk.Db.Evaluations.AsNoTracking()
        .Include(evaluation => evaluation.Goals)
        .Include(evaluation => evaluation.Grades)
        .AsSplitQuery()
        .Where(evaluation => ids == null || ids.Contains(evaluation.Id))
        .OrderBy(evaluation => evaluation.Id)
        .ToListAsync(cancel);

    private static List<(Practice Practice, Evaluation Evaluation)> Shown(IEnumerable<Practice> practices, IReadOnlyList<Evaluation> evaluations)
    {
        var byId = evaluations.ToDictionary(evaluation => evaluation.Id);
        return [.. practices.Select(practice => (practice, byId[practice.EvaluationId]))];
    }
}

/// <summary>Something was chosen after the card was made.</summary>
public sealed record PracticesMovedOn : Core.Refusal;
