using EvalBot.Bot.Cards;
using EvalBot.Bot.Plans;
using EvalBot.Bot.UseCases;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Commands;

/// <summary>등급: the coordinator issues the grade, and everybody reads the sheet that they may read.</summary>
public sealed class GradeCommand(IssueGrade issue, GradeCards cards, LoadedPlan plan) : ICommand
{
    public IReadOnlyList<string> Words => ["등급", "grade"];

    public string Arguments(Language language) => language.Pick("구 [설명]", "district [explain]");

    public string Does(Language language) => language.Pick("종합 성과평가표", "the grade sheet");

    public bool IsOffered(Caller caller, Evaluation evaluation) =>
        caller.May(Right.ReadGrade, evaluation) && (Shown(caller, evaluation) is not null || evaluation.State == EvaluationState.Revealed);

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (words is ["전체" or "all"])
        {
            await ShowAllAsync(caller, cancel);
            return;
        }

        var explain = words is [_, "설명" or "explain", ..];
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;

        if ((Access.WhyNot(Right.ReadGrade, caller.Who, evaluation) ?? await IssueAsync(caller, evaluation, cancel)) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else if (Shown(caller, evaluation) is not { } grade)
            await caller.RefuseAsync(new NoGradeYet(), cancel);
        else
            await caller.ShowAsync(
                explain
                    ? cards.Steps(caller.Language, evaluation, grade, caller.Names, caller.May(Right.ReadGradeBySeat, evaluation))
                    : cards.Sheet(caller.Language, evaluation, grade, caller.Names, caller.May(Right.ReadGradeBySeat, evaluation)),
                cancel);
    }

    /// <summary>등급 전체: a line for each district, for the coordinator.</summary>
    private async Task ShowAllAsync(Caller caller, CancellationToken cancel)
    {
        if (!caller.Who.Is(Role.Coordinator))
        {
            await caller.RefuseAsync(new NotYours(), cancel);
            return;
        }

        var lines = (await caller.EvaluationsAsync(cancel)).Select(evaluation =>
        {
            var district = caller.Language.Name(plan.District(evaluation.DistrictId));
            return evaluation.Grade is { } grade
                ? caller.Language.Pick($"{district}: {grade.Total.ToCut()} → {grade.Rounded}점, {grade.Band}", $"{district}: {grade.Total.ToCut()} → {grade.Rounded}, {grade.Computation.Band.EnglishName}")
                : $"{district}: – ({caller.Language.State(evaluation.State)})";
        });
        await caller.Turn.ReplyAsync(string.Join('\n', lines), cancel);
    }

    /// <summary>The sheet that this person reads: the one that stands; for officer and consortium the one that was handed to them.</summary>
    public static GradeSheet? Shown(Caller caller, Evaluation evaluation)
    {
        var all = caller.May(Right.ReadGradeBySeat, evaluation) || caller.Who.Is(Role.Auditor) || caller.Who.Is(Role.Committee);
        var notice = caller.Who.Is(Role.Officer, evaluation.DistrictId) ? evaluation.Notice : evaluation.DeliveredNotice;
        return all ? evaluation.Grade : evaluation.Grades.FirstOrDefault(grade => grade.Number == notice?.GradeNumber);
    }

    // The coordinator's question is also the order to compute, where no grade stands.
    private async Task<Refusal?> IssueAsync(Caller caller, Evaluation evaluation, CancellationToken cancel) =>
        caller.May(Right.IssueGrade, evaluation) && evaluation.Grade is null ? await issue.RunAsync(caller.Who, evaluation, cancel) : null;
}
