using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EvalBot.Bot.Cards;
using EvalBot.Bot.UseCases;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Commands;

/// <summary>정량: the coordinator enters results; the own consortium, the officer and the panel read the sheet.</summary>
public sealed partial class ResultsCommand(EnterResults enter, ProposeCorrections propose, ConfirmCorrections confirm, ResultCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["정량", "quant"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("정량평가: 목표와 결과", "results against targets");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.MayAsk(Right.ReadResults, evaluation);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        [Verbs.SaveResults] = SaveAsync,
        [Verbs.ConfirmResults] = ConfirmAsync,
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.ReadResults, caller.Who, evaluation) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        if (caller.May(Right.WriteResults, evaluation) && evaluation.ResultsAreOpen)
        {
            await caller.ShowAsync(cards.Form(caller.Language, evaluation), cancel);
            return;
        }

        var canConfirm = caller.May(Right.WriteResults, evaluation) && evaluation.WhyNotConfirmCorrections(caller.Who.PersonId) is null;
        await caller.ShowAsync(cards.Sheet(caller.Language, evaluation, caller.Names, canConfirm), cancel);
        if (caller.May(Right.WriteResults, evaluation) && evaluation.State is not (EvaluationState.Appealed or EvaluationState.Final))
            await caller.ShowAsync(cards.Form(caller.Language, evaluation), cancel);
    }

    /// <summary>A result as people type it: a number, or yes or no. Null when it is neither.</summary>
    public static decimal? ResultIn(string typed, IndicatorTerms terms) =>
        terms.Kind == IndicatorKind.YesNo ? YesOrNo(typed) : NumberIn(typed, terms.Unit);

    /// <summary>A number as people type it: «1,234», «12.5», «12회», full-width digits too. Null when it is none.</summary>
    public static decimal? NumberIn(string typed, string unit)
    {
        var text = typed.Normalize(NormalizationForm.FormKC).Trim();
        if (unit.Length > 0 && text.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
            text = text[..^unit.Length].TrimEnd();
        if (Grouped().IsMatch(text))
            text = text.Replace(",", "", StringComparison.Ordinal);
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (text.Length > 40 || !decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number))
            return null;

        // A decimal holds 28 digits: more must not be lost silently.
        return text.Count(char.IsAsciiDigit) <= 28 ? decimal.Parse(Wording.Number(number), Plain, CultureInfo.InvariantCulture) : null;
    }

    private async Task SaveAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.WriteResults, caller.Who, evaluation) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        var (results, wrong) = Read(evaluation, input);
        var locked = !evaluation.ResultsAreOpen;
        var refusal = wrong
            ?? TextTooLong.WhyNot(input.Text("reason"))
            ?? (results.Count == 0 ? new NothingEntered()
                : locked ? await propose.RunAsync(caller.Who, evaluation, results, input.Text("reason"), cancel)
                : await enter.RunAsync(caller.Who, evaluation, results, cancel));
        if (refusal is not null)
        {
            await caller.ReturnCardAsync(refusal, problem => cards.Form(caller.Language, evaluation, input.Typed, problem), cancel);
            return;
        }

        var missing = evaluation.Indicators.Count(indicator => indicator.Result.IsMissing);
        await caller.ReplaceAsync(
            locked ? cards.Sheet(caller.Language, evaluation, caller.Names, canConfirm: false) : cards.Form(caller.Language, evaluation),
            locked
                ? caller.Language.Pick("정정을 제안했습니다. 다른 담당자가 «정량»에서 확인하면 적용됩니다.", "The correction is proposed. It comes into force when another coordinator confirms it in “quant”.")
                : missing == 0
                    ? caller.Language.Pick("결과를 모두 저장했습니다.", "All results are saved.")
                    : caller.Language.Pick($"저장했습니다. 결과가 비어 있는 지표가 {missing}개 남았습니다.", $"Saved. {missing} indicator(s) still have no result."),
            cancel);
    }

    private async Task ConfirmAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if (await confirm.RunAsync(caller.Who, evaluation, cancel) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        await caller.ReplaceAsync(
            cards.Sheet(caller.Language, evaluation, caller.Names, canConfirm: false),
            caller.Language.Pick("정정을 확인해 적용했습니다. 이미 산정한 등급이 있었다면 «등급»으로 다시 산정해야 합니다.", "The correction is confirmed and in force. A grade that was issued before has to be issued again with “grade”."),
            cancel);
    }

    /// <summary>The lines in which something was typed that differs from what is stored; blank fields change nothing, «없음» empties one.</summary>
    private static (IReadOnlyList<EnteredResult> Results, Refusal? Wrong) Read(Evaluation evaluation, PressedCard input)
    {
        var results = new List<EnteredResult>();
        foreach (var indicator in evaluation.Indicators.OrderBy(indicator => indicator.Terms.Number))
        {
            var number = indicator.Terms.Number;
            var parts = indicator.Result.Parts.ToArray();
            for (var part = 0; part < parts.Length; part++)
            {
                var typed = input.Text(parts.Length == 1 ? $"result-{number}" : $"result-{number}-{part + 1}");
                if (typed.Length == 0)
                    continue;
                if (typed is "없음" or "-" or "none")
                    parts[part] = null;
                else if (ResultIn(typed, indicator.Terms) is { } result)
                    parts[part] = result;
                else
                    return ([], new NotANumber(number, typed.Length > 40 ? typed[..40] + "…" : typed));
            }

            var evidence = input.Text($"evidence-{number}") is { Length: > 0 } written ? written : indicator.Evidence;
            if (TextTooLong.WhyNot(evidence) is { } tooLong)
                return ([], tooLong);
            if (!parts.SequenceEqual(indicator.Result.Parts) || evidence != indicator.Evidence)
                results.Add(new(number, parts, evidence));
        }

        return (results, null);
    }

    private static decimal? YesOrNo(string typed) => typed.ToLowerInvariant() switch
    {
        "yes" or "y" or "예" or "네" or "true" or "1" or "o" => 1,
        "no" or "n" or "아니오" or "아니요" or "false" or "0" or "x" => 0,
        _ => null,
    };

    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$")]
    private static partial Regex Grouped();
}
