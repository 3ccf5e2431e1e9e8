using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Discussions;

/// <summary>공개: shows again what a closing revealed: the spread, the words on a goal by seat, or all of it as a file.</summary>
public sealed class RevealCommand(Desk desk, RevealCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["공개", "reveal"];

    public string Arguments(Language language) => language.Pick("구 [목표]", "district [goal]");

    public string Does(Language language) => language.Pick("공개된 평가와 의견 차이를 봅니다", "the revealed ratings and their spread");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.May(Right.ReadReveal, evaluation);

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.ReadReveal, caller.Who, evaluation) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        switch (words)
        {
            case [_, "파일" or "file", ..]:
                var district = desk.Plan.District(evaluation.DistrictId);
                var content = cards.File(caller.Language, evaluation, await desk.Db.DiscussionAsync(evaluation, cancel));
                await caller.Turn.ReplyAsync(
                    new Reply(caller.Language.Pick($"{district.Name}의 공개된 평가표와 소수의견입니다. 평가단과 시 담당만 봅니다.", $"The revealed sheets and minority opinions of {district.EnglishName}, for the panel and the coordinators only."),
                        File: new($"reveal-{district.Name}.txt", "text/plain", content)),
                    cancel);
                break;
            case [_, var typed, ..] when GoalWords.Read(evaluation, typed) is { } goal:
                await caller.ShowAsync(cards.Goal(caller.Language, evaluation, goal), cancel);
                break;
            case [_, var typed, ..]:
                await caller.RefuseAsync(GoalWords.Unknown(evaluation, typed), cancel);
                break;
            default:
                await caller.ShowAsync(cards.Spreads(caller.Language, evaluation, caller.May(Right.OpenAndCloseRating, evaluation)), cancel);
                break;
        }
    }
}

/// <summary>The number of a core goal, as people type it.</summary>
internal static class GoalWords
{
    /// <summary>The goal that was typed, or null.</summary>
    public static int? Read(Evaluation evaluation, string typed) =>
        int.TryParse(typed, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && evaluation.GoalTerms.Any(goal => goal.Number == number) ? number : null;

    /// <summary>There is no such goal.</summary>
    public static Refusal Unknown(Evaluation evaluation, string typed) => new NoSuchGoalHere(typed.Length > 20 ? typed[..20] + "…" : typed, evaluation.GoalTerms.Count);
}
