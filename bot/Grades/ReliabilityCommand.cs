using System.Globalization;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Grades;

/// <summary>신뢰도: how sure a grade is, for the coordinator and the panel; for reference only.</summary>
public sealed class ReliabilityCommand(Desk desk, ReliabilityCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["신뢰도", "reliability"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("등급이 얼마나 확실한지 봅니다(참고용)", "how sure the grade is (for reference)");

    public bool IsOffered(Caller caller, Evaluation evaluation) => WhyNot(caller.Who, evaluation) is null;

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (words is ["전체" or "all", ..])
        {
            await ShowAllAsync(caller, words is [_, var number, ..] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1, cancel);
            return;
        }

        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if (WhyNot(caller.Who, evaluation) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.Sheet(caller.Language, evaluation, await ReadableAsync(caller, cancel), caller.Names, caller.Who.Is(Role.Coordinator)), cancel);
    }

    /// <summary>Why this person sees no figures of that evaluation, or null when they do: who reads the grade by seat, and while no ballot is open.</summary>
    private static Refusal? WhyNot(Standing who, Evaluation evaluation) =>
        !evaluation.IsRevealed && Access.WhyNot(Right.ReadProgress, who, evaluation) is null ? new SealedUntilReveal()
        : Access.WhyNot(Right.ReadGradeBySeat, who, evaluation) ?? (evaluation.IsUnsealed ? null : new SealedUntilReveal());

    /// <summary>신뢰도 전체: panelists across all panels, for the coordinator.</summary>
    private async Task ShowAllAsync(Caller caller, int page, CancellationToken cancel)
    {
        if (Access.WhyNotForThePlan(caller.Who) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else if (await ReadableAsync(caller, cancel) is { Count: > 0 } readable)
            await caller.ShowAsync(cards.Raters(caller.Language, readable, caller.Names, page), cancel);
        else
            await caller.RefuseAsync(new SealedUntilReveal(), cancel);
    }

    /// <summary>What the person may read by seat: figures over several districts come from these alone.</summary>
    private async Task<IReadOnlyList<Evaluation>> ReadableAsync(Caller caller, CancellationToken cancel) =>
        [.. (await desk.Db.RevealedEvaluations().OrderBy(e => e.Id).ToListAsync(cancel)).Where(evaluation => WhyNot(caller.Who, evaluation) is null)];
}
