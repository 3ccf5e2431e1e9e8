using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Indicators;

/// <summary>The steps of 목표합의: put to the parties, signed, final, amended. Each card says which version it shows.</summary>
public sealed class AgreementSteps(Desk desk, NegotiateSheet negotiate, SignSheet sign, FreezeSheet freeze, AmendSheet amend, AgreementCards cards, SheetAnswers answers, AgreementNews news)
{
    /// <summary>The handlers of its cards.</summary>
    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["agreement.negotiate"] = NegotiateAsync,
        ["agreement.sign"] = SignAsync,
        ["agreement.freeze"] = FreezeAsync,
        ["agreement.amend"] = async (caller, input, cancel) =>
        {
            if (await caller.EvaluationAsync(input, cancel) is { } evaluation)
                await AmendAsync(caller, evaluation, input.Number("version"), input.Text("reason"), cancel);
        },
    };

    /// <summary>Amends with a reason; without one asks for it.</summary>
    public async Task OpenAmendmentAsync(Caller caller, Evaluation evaluation, string reason, CancellationToken cancel)
    {
        var version = evaluation.Agreement.Present.Number;
        if (reason.Length > 0)
            await AmendAsync(caller, evaluation, version, reason, cancel);
        else if ((Access.WhyNot(Right.NegotiateIndicators, caller.Who, evaluation) ?? evaluation.WhyNotAmendSheet(version, "-", desk.Now)) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.AmendForm(caller.Language, evaluation), cancel);
    }

    private async Task NegotiateAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if (await negotiate.RunAsync(caller.Who, evaluation, input.Number("version"), cancel) is { } refusal)
        {
            await answers.RefuseAsync(caller, evaluation, refusal, cancel);
            return;
        }

        await news.NegotiatingAsync(caller, evaluation, cancel);
        await answers.DoneAsync(caller, evaluation, caller.Language.Pick("협의를 시작했습니다. 세 당사자에게 알렸습니다.", "The negotiation has begun. The three parties are told."), cancel);
    }

    private async Task SignAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if (await sign.RunAsync(caller.Who, evaluation, input.Number("version"), cancel) is { } refusal)
        {
            await answers.RefuseAsync(caller, evaluation, refusal, cancel);
            return;
        }

        await news.SignedAsync(caller, evaluation, cancel);
        var present = evaluation.Agreement.Present;
        await answers.DoneAsync(caller, evaluation, present.NotSignedBy.Count == 0
            ? caller.Language.Pick($"{present.Number}판에 서명했습니다. 세 당사자가 모두 합의했습니다.", $"Version {present.Number} is signed. All three parties agree.")
            : caller.Language.Pick(
                $"{present.Number}판에 서명했습니다. 남은 서명: {string.Join(", ", present.NotSignedBy.Select(party => Language.Korean.Party(party)))}.",
                $"Version {present.Number} is signed. Still missing: {string.Join(", ", present.NotSignedBy.Select(party => Language.English.Party(party)))}."), cancel);
    }

    private async Task FreezeAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if (await freeze.RunAsync(caller.Who, evaluation, input.Number("version"), cancel) is { } refusal)
        {
            await answers.RefuseAsync(caller, evaluation, refusal, cancel);
            return;
        }

        await news.FrozenAsync(caller, evaluation, cancel);
        var late = desk.Now >= KoreanDays.EndOf(evaluation.DocumentsDue);
        var missing = evaluation.Indicators.Count(indicator => indicator.Result.IsMissing);
        await answers.DoneAsync(caller, evaluation, caller.Language.Pick(
            $"지표표를 최종 확정했습니다.{(late ? $" 서류 제출 기한({caller.Language.Until(evaluation.DocumentsDue)})이 지난 뒤의 확정입니다." : "")} 결과를 입력할 정량지표: {missing}개.",
            $"The sheet is final.{(late ? $" The documents were due {caller.Language.Until(evaluation.DocumentsDue)}: this is late." : "")} Indicators that want a result: {missing}."), cancel);
    }

    private async Task AmendAsync(Caller caller, Evaluation evaluation, int version, string reason, CancellationToken cancel)
    {
        if (Access.WhyNot(Right.NegotiateIndicators, caller.Who, evaluation) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        var refusal = TextTooLong.WhyNot(reason) ?? await amend.RunAsync(caller.Who, evaluation, version, reason, cancel);
        if (refusal is TextTooLong or AmendmentReasonMissing)
        {
            await caller.ReturnCardAsync(refusal, problem => cards.AmendForm(caller.Language, evaluation, reason, problem), cancel);
            return;
        }

        if (refusal is not null)
        {
            await answers.RefuseAsync(caller, evaluation, refusal, cancel);
            return;
        }

        await news.AmendedAsync(caller, evaluation, reason, cancel);
        await answers.DoneAsync(caller, evaluation, caller.Language.Pick(
            $"개정을 시작했습니다. 지표표 {evaluation.Agreement.Present.Number}판을 협의하고 세 당사자가 다시 서명합니다.",
            $"The amendment has begun: version {evaluation.Agreement.Present.Number} is negotiated, and all three parties sign again."), cancel);
    }
}
