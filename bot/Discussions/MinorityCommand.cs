using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Discussions;

/// <summary>소수의견: a panelist puts down what they hold against the others; the panel and the coordinators read it.</summary>
public sealed class MinorityCommand(Desk desk, WriteOpinion write, RevealNews news, OpinionCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["소수의견", "minority"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("소수의견을 남기거나 봅니다", "minority opinions");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.May(Right.ReadReveal, evaluation);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler> { ["opinion.write"] = WriteAsync };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.ReadReveal, caller.Who, evaluation) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var discussion = await desk.Db.DiscussionAsync(evaluation, cancel);
        switch (words)
        {
            case [_, "철회" or "withdraw", var typed, ..]:
                await WithdrawAsync(caller, evaluation, discussion, typed, cancel);
                break;
            case [_, var typed, ..] when Read(evaluation, typed) is { } goal:
                await caller.ShowAsync(Form(caller, evaluation, discussion, goal), cancel);
                break;
            case [_, var typed, ..]:
                await caller.RefuseAsync(GoalWords.Unknown(evaluation, typed), cancel);
                break;
            default:
                await caller.ShowAsync(Form(caller, evaluation, discussion), cancel);
                break;
        }
    }

    private async Task WriteAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.WriteOpinion, caller.Who, evaluation) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        var discussion = await desk.Db.DiscussionAsync(evaluation, cancel);
        var (goal, words) = (Read(evaluation, input.Text("goal")), input.Text("words"));
        if (goal is { } same && discussion.OpinionOf(caller.Who.PersonId, same) is { } before && before.Written.Words == words)
        {
            await caller.SayAsync(
                $"이미 기록하신 소수의견과 같아 달라진 것이 없습니다({caller.Language.Time(before.Written.At)}).",
                $"This is what you recorded on {caller.Language.Time(before.Written.At)}. Nothing was changed.", cancel);
            return;
        }

        switch (goal is { } on ? await write.RunAsync(caller.Who, evaluation, discussion, on, words, input.Number("version"), cancel) : Discussion.WhyNotWrite(evaluation) ?? new OpinionGoalMissing())
        {
            case CardIsOld old:
                // The old card stays as it is; what was typed is in a new one.
                var problem = RefusalText.Of(old, caller.Language);
                await caller.ShowAsync(Form(caller, evaluation, discussion, goal, input.Typed, problem), cancel, problem);
                break;
            case (OpinionGoalMissing or OpinionBlank or OpinionTooLong) and var refusal:
                await caller.ReturnCardAsync(refusal, text => Form(caller, evaluation, discussion, goal, input.Typed, text), cancel);
                break;
            case { } refusal:
                await caller.RefuseAsync(refusal, cancel);
                break;
            default:
                await caller.ReplaceAsync(
                    Form(caller, evaluation, discussion),
                    caller.Language.Pick("소수의견을 기록했습니다. 결과를 통보할 때까지 고치거나 철회할 수 있습니다.", "Your minority opinion is recorded. Until the notice you can revise it or take it back."),
                    cancel);
                await news.OpinionAsync(evaluation, cancel);
                break;
        }
    }

    private async Task WithdrawAsync(Caller caller, Evaluation evaluation, Discussion discussion, string typed, CancellationToken cancel)
    {
        if (Read(evaluation, typed) is not { } goal)
            await caller.RefuseAsync(GoalWords.Unknown(evaluation, typed), cancel);
        else if (await write.WithdrawAsync(caller.Who, evaluation, discussion, goal, cancel) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ReplaceAsync(
                Form(caller, evaluation, discussion),
                caller.Language.Pick("소수의견을 철회했습니다. 기록에는 남지만 누구에게도 보이지 않습니다.", "Your minority opinion is withdrawn: it stays in the record and is shown to nobody."),
                cancel);
    }

    private System.Text.Json.Nodes.JsonObject Form(
        Caller caller, Evaluation evaluation, Discussion discussion, int? chosen = null, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var isOver = Discussion.WhyNotWrite(evaluation) is not null;
        return cards.Form(caller.Language, evaluation, discussion, caller.Who.PersonId, !isOver && caller.May(Right.WriteOpinion, evaluation), isOver, chosen, typed, problem);
    }

    /// <summary>A goal's number or the whole, as it was typed or chosen; null for neither.</summary>
    private static int? Read(Evaluation evaluation, string typed) =>
        typed is "전체" or "all" or OpinionCards.Whole ? MinorityOpinion.Whole : GoalWords.Read(evaluation, typed);
}
