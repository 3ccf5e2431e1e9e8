using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Measurements;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Measurements;

/// <summary>정량: coordinators enter results; the own consortium, the officer and the panel read the sheet.</summary>
public sealed partial class ResultsCommand(EnterResults enter, ProposeCorrections propose, ConfirmCorrections confirm, ResultsTable table, ResultCards cards, ResultNews news) : ICommand
{
    public IReadOnlyList<string> Words => ["정량", "quant"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("정량평가: 목표와 결과", "results against targets");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.MayAsk(Right.ReadResults, evaluation);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["results.save"] = SaveAsync,
        ["results.settle"] = SettleAsync,
        ["results.confirm"] = ConfirmAsync,
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if ((Access.WhyNot(Right.ReadResults, caller.Who, evaluation) ?? evaluation.WhyNotScored()) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else if (words is [_, "내려받기" or "download", ..])
            await DownloadAsync(caller, evaluation, cancel);
        else if (!caller.May(Right.WriteResults, evaluation))
            await caller.ShowAsync(cards.Sheet(caller.Language, evaluation, caller.Names, ResultsReader.Other), cancel);
        else
            await ShowToTheCityAsync(caller, evaluation, cancel);
    }

    /// <summary>What a coordinator can do now: read or share the sheet, confirm, settle, enter or correct.</summary>
    private async Task ShowToTheCityAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        var differing = evaluation.ResultsAreOpen && evaluation.Indicators.Any(line => evaluation.StateOf(line.Terms.Number) == LineState.Differing);
        var allIn = evaluation.Indicators.All(line => !line.Result.IsMissing);
        if (!evaluation.ResultsAreOpen || allIn || evaluation.Corrections.Any(correction => correction.IsPending))
            await caller.ShowAsync(Sheet(caller, evaluation), cancel);
        if (differing)
            await caller.ShowAsync(cards.Settle(caller.Language, evaluation, caller.Names), cancel);
        if (evaluation.State is not (EvaluationState.Appealed or EvaluationState.Final))
            await caller.ShowAsync(Form(caller, evaluation), cancel);
    }

    private async Task SaveAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if ((Access.WhyNot(Right.WriteResults, caller.Who, evaluation) ?? evaluation.WhyNotScored()) is { } notNow)
        {
            await caller.RefuseAsync(notNow, cancel);
            return;
        }

        var locked = !evaluation.ResultsAreOpen;
        var lines = new EnteredLines([], [], []);
        var (results, refusal) = Read(caller, evaluation, input);
        refusal ??= TextTooLong.WhyNot(input.Text("reason"))
            ?? (!locked && cards.VersionOf(evaluation, caller.Who.PersonId) is { } version && input.Number("version") != version ? new CardIsOld(version)
                : results.Count == 0 ? new NothingEntered()
                : null);
        if (refusal is null && locked)
            refusal = await propose.RunAsync(caller.Who, evaluation, results, input.Text("reason"), cancel);
        else if (refusal is null)
            (refusal, lines) = await enter.RunAsync(caller.Who, evaluation, results, cancel);
        if (refusal is not null)
        {
            await caller.ReturnCardAsync(refusal, problem => cards.Form(caller.Language, evaluation, caller.Who.PersonId, input.Typed, problem), cancel);
            return;
        }

        if (locked)
        {
            await caller.ReplaceAsync(Sheet(caller, evaluation), Proposed(caller.Language), cancel);
            return;
        }

        await caller.ReplaceAsync(Form(caller, evaluation), Saved(caller, evaluation, lines), cancel);
        await news.ResultsEnteredAsync(evaluation, caller.Who.PersonId, lines, cancel);
    }

    /// <summary>Two entries differ: a coordinator proposes what holds, and why.</summary>
    private async Task SettleAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.WriteResults, caller.Who, evaluation) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        var (results, refusal) = ReadSettled(evaluation, input);
        refusal ??= TextTooLong.WhyNot(input.Text("reason"))
            ?? (results.Count == 0 ? new NothingEntered() : await propose.RunAsync(caller.Who, evaluation, results, input.Text("reason"), cancel));
        if (refusal is NoCorrectionNow)
        {
            await caller.ReplaceAsync(Sheet(caller, evaluation), RefusalText.Of(refusal, caller.Language), cancel); // Settled, or locked, meanwhile.
        }
        else if (refusal is not null)
        {
            await caller.ReturnCardAsync(refusal, problem => cards.Settle(caller.Language, evaluation, caller.Names, input.Typed, problem), cancel);
        }
        else
        {
            await caller.ReplaceAsync(Sheet(caller, evaluation), Proposed(caller.Language), cancel);
            await news.ResultsProposedAsync(evaluation, caller.Who.PersonId, cancel);
        }
    }

    private async Task ConfirmAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        var open = evaluation.ResultsAreOpen;
        switch (await confirm.RunAsync(caller.Who, evaluation, input.Number("version"), cancel))
        {
            case ProposalsChanged changed:
                await caller.ReplaceAsync(Sheet(caller, evaluation), RefusalText.Of(changed, caller.Language), cancel);
                break;
            case { } refusal:
                await caller.RefuseAsync(refusal, cancel);
                break;
            default:
                await caller.ReplaceAsync(
                    Sheet(caller, evaluation),
                    open
                        ? caller.Language.Pick("제안을 확인해 결과로 정했습니다.", "The proposal is confirmed: it is the result now.")
                        : caller.Language.Pick("정정을 확인해 적용했습니다. 이미 산정한 등급이 있었다면 «등급»으로 다시 산정해야 합니다.", "The correction is confirmed and in force. A grade that was issued before has to be issued again with “grade”."),
                    cancel);
                break;
        }
    }

    private System.Text.Json.Nodes.JsonObject Form(Caller caller, Evaluation evaluation) => cards.Form(caller.Language, evaluation, caller.Who.PersonId);

    private System.Text.Json.Nodes.JsonObject Sheet(Caller caller, Evaluation evaluation) => cards.Sheet(
        caller.Language, evaluation, caller.Names, evaluation.WhyNotConfirmCorrections(caller.Who.PersonId) is null ? ResultsReader.CityToConfirm : ResultsReader.City);

    private static string Proposed(Language language) => language.Pick(
        "정정을 제안했습니다. 다른 담당자가 «정량»에서 확인하면 적용됩니다.",
        "The correction is proposed. It comes into force when another coordinator confirms it in “quant”.");

    /// <summary>What became of it: how many of the person's own lines are still blank, and of the lines that two people have entered.</summary>
    private static string Saved(Caller caller, Evaluation evaluation, EnteredLines lines)
    {
        var language = caller.Language;
        var missing = evaluation.Indicators.Count(line =>
            evaluation.StateOf(line.Terms.Number) != LineState.Differing && evaluation.InFormOf(line, caller.Who.PersonId).Parts.Contains(null));
        var said = new List<string>
        {
            missing == 0
                ? language.Pick("결과를 모두 저장했습니다.", "All results are saved.")
                : language.Pick($"저장했습니다. 결과가 비어 있는 지표가 {missing}개 남았습니다.", $"Saved. {missing} indicator(s) still have no result."),
        };
        if (lines.Reopened.Count > 0)
            said.Add(language.Pick(
                $"결과가 있던 지표를 고치셨으므로 다른 담당자도 다시 입력해야 결과가 됩니다: {Numbers(lines.Reopened)}.",
                $"These had a result, and another coordinator has to enter them anew as well: indicator {Numbers(lines.Reopened)}."));
        if (lines.Agreed.Count > 0)
            said.Add(language.Pick(
                $"두 사람의 입력이 같아 결과가 된 지표: {Numbers(lines.Agreed)}.",
                $"Both entries agree: indicator {Numbers(lines.Agreed)}."));
        if (lines.Differing.Count > 0)
            said.Add(language.Pick(
                $"두 사람의 입력이 다른 지표: {Numbers(lines.Differing)}. «정량»에서 사유와 함께 값을 제안하고 다른 담당자가 확인합니다.",
                $"The two entries differ: indicator {Numbers(lines.Differing)}. Propose a result with a reason in “quant”; another coordinator confirms it."));
        return string.Join(' ', said);
    }

    private static string Numbers(IEnumerable<int> lines) => string.Join(", ", lines.Order());

    /// <summary>The lines of the form in which something was typed that differs from what stands there.</summary>
    private static (IReadOnlyList<EnteredResult> Results, Refusal? Wrong) Read(Caller caller, Evaluation evaluation, PressedCard input)
    {
        var results = new List<EnteredResult>();
        foreach (var line in evaluation.Indicators.OrderBy(line => line.Terms.Number))
        {
            var number = line.Terms.Number;
            var form = evaluation.ResultsAreOpen ? evaluation.InFormOf(line, caller.Who.PersonId) : new(line.Result.Parts, line.Evidence, null);
            var (entered, wrong) = TypedMeasurements.Read(form, line.Terms, TypedMeasurements.PartsOf(input, "result", line), input.Text($"evidence-{number}"), input.Text($"site-{number}"));
            if (wrong is not null)
                return ([], wrong);
            if (entered is not null)
                results.Add(entered);
        }

        return (results, null);
    }

    /// <summary>The proposals for lines whose entries differ. A value that somebody entered brings that entry's evidence along.</summary>
    private static (IReadOnlyList<EnteredResult> Results, Refusal? Wrong) ReadSettled(Evaluation evaluation, PressedCard input)
    {
        var results = new List<EnteredResult>();
        foreach (var line in evaluation.Indicators.OrderBy(line => line.Terms.Number))
        {
            var (entered, wrong) = TypedMeasurements.Read(
                new(line.Result.Parts, "", null), line.Terms, TypedMeasurements.PartsOf(input, "settled", line), input.Text($"evidence-{line.Terms.Number}"), "");
            if (wrong is not null)
                return ([], wrong);
            if (entered is null)
                continue;

            var same = evaluation.Differing(line.Terms.Number).FirstOrDefault(entry => entry.Parts(line.Parts).SequenceEqual(entered.Parts));
            results.Add(entered.Evidence.Length > 0 || same is null ? entered : entered with { Evidence = same.Evidence });
        }

        return (results, null);
    }
}
