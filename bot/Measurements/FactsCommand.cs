using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Measurements;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Measurements;

/// <summary>사실확인: the city shares the results, the own consortium points out errors of fact, and the city answers each.</summary>
public sealed class FactsCommand(Desk desk, ShareResults share, PointOutError pointOut, AnswerRemark answer, ResultNews news, FactCards cards, ResultCards results) : ICommand
{
    public IReadOnlyList<string> Words => ["사실확인", "facts"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("정량 결과의 사실 오류를 지적하고 답합니다", "errors of fact in the results, and the answers");

    public bool IsOffered(Caller caller, Evaluation evaluation) => evaluation.ResultsShared is not null && WhyNot(caller, evaluation) is null;

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["results.share"] = ShareAsync,
        ["facts.point-out"] = PointOutAsync,
        ["facts.answer"] = AnswerAsync,
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if ((WhyNot(caller, evaluation) ?? (evaluation.ResultsShared is null ? new NothingSharedYet() : null)) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        int? number = words is [_, var typed, ..] && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var one) ? one : null;
        await caller.ShowAsync(
            caller.May(Right.WriteResults, evaluation) ? cards.ForTheCity(caller.Language, evaluation, caller.Names, number) : ForTheConsortium(caller, evaluation, number), cancel);
    }

    private static Refusal? WhyNot(Caller caller, Evaluation evaluation) =>
        caller.May(Right.WriteResults, evaluation) ? null : Access.WhyNot(Right.PointOutError, caller.Who, evaluation);

    private async Task ShareAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if (await share.RunAsync(caller.Who, evaluation, cancel) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var lastDay = evaluation.FactCheckLastDay!.Value;
        await caller.ReplaceAsync(
            results.Sheet(caller.Language, evaluation, caller.Names, ResultsReader.City),
            caller.Language.Pick(
                $"측정 결과를 공유했습니다. 수행단체의 사실확인 기한은 {caller.Language.Until(lastDay)}입니다.",
                $"The results are shared. The consortium can point out errors of fact {caller.Language.Until(lastDay)}."),
            cancel);
        await news.ResultsSharedAsync(evaluation, cancel);
    }

    private async Task PointOutAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.PointOutError, caller.Who, evaluation) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        var (wrong, right, evidence) = (input.Text("wrong"), input.Text("right"), input.Text("evidence"));
        var refusal = new[] { wrong, right, evidence }.Select(text => TextTooLong.WhyNot(text, FactRemark.LongestWords)).FirstOrDefault(why => why is not null)
            ?? await pointOut.RunAsync(caller.Who, evaluation, input.Number("line"), wrong, right, evidence, cancel);
        if (refusal is not null)
        {
            await caller.ReturnCardAsync(refusal, problem => ForTheConsortium(caller, evaluation, null, input.Typed, problem), cancel);
            return;
        }

        await caller.ReplaceAsync(
            ForTheConsortium(caller, evaluation, evaluation.Remarks[^1].Number),
            caller.Language.Pick("사실확인 의견을 제출했습니다. 시가 답하면 알려 드립니다.", "Your remark is with the city. You will be told of the answer."), cancel);
        await news.ErrorPointedOutAsync(evaluation, evaluation.Remarks[^1], cancel);
    }

    private async Task AnswerAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.WriteResults, caller.Who, evaluation) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        var (number, reason, decision) = (input.Number("remark"), input.Text("reason"), input.Text("decision"));
        var before = evaluation.Indicators.Count(line => line.Result.IsMissing);
        var refusal = (decision is "accept" or "reject" ? null : new AcceptOrReject())
            ?? TextTooLong.WhyNot(reason)
            ?? await answer.RunAsync(caller.Who, evaluation, number, decision == "accept", reason, cancel);
        switch (refusal)
        {
            case AlreadyDone or NoSuchFactRemark or ResultIsFinal:
                await caller.ReplaceAsync(cards.ForTheCity(caller.Language, evaluation, caller.Names), RefusalText.Of(refusal, caller.Language), cancel);
                return;
            case { } wrong:
                await caller.ReturnCardAsync(wrong, problem => cards.ForTheCity(caller.Language, evaluation, caller.Names, number, input.Typed, problem), cancel);
                return;
        }

        var line = evaluation.Remarks.Single(remark => remark.Number == number).IndicatorNumber;
        var reopened = evaluation.Indicators.Count(each => each.Result.IsMissing) > before;
        await caller.ReplaceAsync(
            cards.ForTheCity(caller.Language, evaluation, caller.Names),
            decision == "reject" ? caller.Language.Pick("받아들이지 않는다고 답했습니다.", "Answered: not accepted.")
            : reopened ? caller.Language.Pick(
                $"받아들였습니다. 정량지표 {line}은(는) 두 사람이 «정량»에서 다시 입력합니다.",
                $"Accepted. Two people enter indicator {line} anew in “quant”.")
            : caller.Language.Pick(
                $"받아들였습니다. 정량지표 {line}의 결과는 «정량»에서 고칩니다.",
                $"Accepted. Correct indicator {line} in “quant”."),
            cancel);
        await news.RemarkAnsweredAsync(evaluation, number, caller.Who.PersonId, reopened, cancel);
    }

    private JsonObject ForTheConsortium(Caller caller, Evaluation evaluation, int? focus, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var closed = evaluation.WhyNotCheckFacts(desk.Now);
        var about = closed is not null ? RefusalText.Of(closed, caller.Language) : caller.Language.Pick(
            $"사실확인 기한: {caller.Language.Until(evaluation.FactCheckLastDay!.Value)}",
            $"Errors of fact can be pointed out {caller.Language.Until(evaluation.FactCheckLastDay!.Value)}");
        return cards.ForTheConsortium(caller.Language, evaluation, caller.Names, about, closed is null, focus, typed, problem);
    }
}
