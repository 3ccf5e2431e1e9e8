using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Indicators;

/// <summary>Lines of an indicator sheet: choosing one, writing it in the draft, commenting, proposing, answering.</summary>
public sealed class SheetLineCards(WriteSheetLine write, RemarkOnSheet remark, SettleRemark settle, AgreementCards cards, SheetAnswers answers, AgreementNews news)
{
    /// <summary>The handlers of its cards.</summary>
    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["agreement.choose"] = ChooseAsync,
        ["agreement.remark"] = RemarkAsync,
        ["agreement.settle"] = SettleAsync,
    };

    /// <summary>Opens the choice of a line, or why nothing can be said of any.</summary>
    public async Task OpenAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        if (WhyNot(caller, evaluation) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.Lines(caller.Language, evaluation), cancel);
    }

    /// <summary>Opens the card on which a remark is settled.</summary>
    public async Task OpenAnswerAsync(Caller caller, Evaluation evaluation, int number, CancellationToken cancel)
    {
        var agreement = evaluation.Agreement;
        var parties = Parties.Of(caller.Who, evaluation.DistrictId);
        var refusal = Access.WhyNot(Right.NegotiateIndicators, caller.Who, evaluation)
            ?? (agreement.RemarkOf(number) is not { } found ? new NoSuchRemark(number)
                : agreement.WhyNotSettle(parties, number, parties.All(party => party == found.Party) ? RemarkState.Withdrawn : RemarkState.Answered, "-"));
        if (refusal is not null)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.Answer(caller.Language, evaluation, agreement.RemarkOf(number)!, caller.Who, caller.Names), cancel);
    }

    private static Refusal? WhyNot(Caller caller, Evaluation evaluation) =>
        Access.WhyNot(Right.NegotiateIndicators, caller.Who, evaluation)
        ?? (evaluation.Agreement.State is AgreementState.Draft or AgreementState.Negotiating ? null : new NotInThisAgreement(evaluation.Agreement.State, AgreementAct.Remark));

    private async Task ChooseAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if ((WhyNot(caller, evaluation) ?? (LineOf(evaluation, input) is null ? new NoLineChosen() : null)) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.Remark(caller.Language, evaluation, LineOf(evaluation, input)!), cancel);
    }

    private async Task RemarkAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if (WhyNot(caller, evaluation) is { } notNow)
        {
            await caller.RefuseAsync(notNow, cancel);
            return;
        }

        var version = input.Number("version");
        if (version != evaluation.Agreement.Present.Number)
        {
            var moved = new SheetMovedOn(version, evaluation.Agreement.Present.Number);
            await answers.ShowChangesAsync(caller, evaluation, moved, cancel);
            if (LineOf(evaluation, input) is { } still)
                await caller.ReturnCardAsync(moved, problem => cards.Remark(caller.Language, evaluation, still, input.Typed, problem), cancel);
            else
                await answers.RefuseAsync(caller, evaluation, moved, cancel);
            return;
        }

        if (LineOf(evaluation, input) is not { } line)
        {
            await caller.RefuseAsync(new NoLineChosen(), cancel);
            return;
        }

        var isDraft = evaluation.Agreement.State == AgreementState.Draft;
        var (proposal, wrong) = SheetFields.Read(evaluation.Agreement.Present, line, input);
        var words = input.Text("words");
        var refusal = wrong ?? TextTooLong.WhyNot(words)
            ?? (isDraft
                ? await write.RunAsync(caller.Who, evaluation, version, line, words, proposal, cancel)
                : await remark.RunAsync(caller.Who, evaluation, version, line, words, proposal, cancel));
        if (refusal is not null)
        {
            await caller.ReturnCardAsync(refusal, problem => cards.Remark(caller.Language, evaluation, line, input.Typed, problem), cancel);
            return;
        }

        if (!isDraft)
            await news.RemarkedAsync(caller, evaluation, evaluation.Agreement.Remarks[^1], cancel);
        await answers.DoneAsync(caller, evaluation, isDraft
            ? caller.Language.Pick($"저장했습니다. 지표표 {evaluation.Agreement.Present.Number}판입니다.", $"Saved: version {evaluation.Agreement.Present.Number} of the sheet.")
            : caller.Language.Pick("의견을 냈습니다. 다른 당사자의 답을 기다립니다.", "The remark is made and waits for another party's answer."), cancel);
    }

    private async Task SettleAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.NegotiateIndicators, caller.Who, evaluation) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        var number = input.Number("remark");
        var words = input.Text("words");
        RemarkState? decision = input.Text("decision") switch
        {
            "accepted" => RemarkState.Accepted,
            "answered" => RemarkState.Answered,
            "withdrawn" => RemarkState.Withdrawn,
            _ => null,
        };
        var refusal = TextTooLong.WhyNot(words)
            ?? (decision is { } chosen ? await settle.RunAsync(caller.Who, evaluation, number, chosen, words, cancel) : new NoDecisionChosen());
        if (refusal is TextTooLong or NoDecisionChosen or RemarkWordsMissing or LineMovedOn && evaluation.Agreement.RemarkOf(number) is { Settled: null } open)
        {
            await caller.ReturnCardAsync(refusal, problem => cards.Answer(caller.Language, evaluation, open, caller.Who, caller.Names, input.Typed, problem), cancel);
            return;
        }

        if (refusal is not null)
        {
            await caller.RefuseAsync(refusal, cancel);
            if (refusal is AlreadyDone)
                await caller.ShowAsync(answers.Present(caller, evaluation), cancel);
            return;
        }

        await news.SettledAsync(caller, evaluation, evaluation.Agreement.RemarkOf(number)!, cancel);
        await answers.DoneAsync(caller, evaluation, decision == RemarkState.Accepted
            ? caller.Language.Pick($"제안을 받아들였습니다. 지표표 {evaluation.Agreement.Present.Number}판입니다.", $"The proposal is accepted: version {evaluation.Agreement.Present.Number} of the sheet.")
            : caller.Language.Pick("기록했습니다.", "Recorded."), cancel);
    }

    /// <summary>The line that the card names: one that is there, or a new one (number 0); null otherwise.</summary>
    private static SheetLine? LineOf(Evaluation evaluation, PressedCard input)
    {
        var present = evaluation.Agreement.Present;
        return input.Text("line").Split('-') is [var kind and ("indicator" or "goal"), var digits] && int.TryParse(digits, out var number)
            && new SheetLine(kind == "indicator" ? LineKind.Indicator : LineKind.Goal, number) is var line
            && (number == 0 || present.IndicatorAt(line) is not null || present.GoalAt(line) is not null)
            ? line
            : null;
    }
}
