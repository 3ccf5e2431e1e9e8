using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Panels;

/// <summary>기피: the consortium asks for a panelist's exclusion until rating opens; the coordinator decides.</summary>
public sealed class ExcludeCommand(ChangePanels panels, PanelNews news, PanelCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["기피", "exclude"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("평가위원의 기피를 신청하거나 결정합니다", "ask for a panelist's exclusion, decide it");

    public bool IsOffered(Caller caller, Evaluation evaluation) =>
        caller.May(Right.ReadExclusions, evaluation) && (evaluation.State == EvaluationState.Preparing || evaluation.Exclusions.Count > 0)
        && (evaluation.Exclusions.Count > 0 || !caller.May(Right.LeadPanels, evaluation));

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["exclusion.ask"] = async (caller, input, cancel) =>
        {
            if (await caller.EvaluationAsync(input, cancel) is { } evaluation)
                await AskAsync(caller, evaluation, input, cancel);
        },
        ["exclusion.decide"] = async (caller, input, cancel) =>
        {
            if (await caller.EvaluationAsync(input, cancel) is { } evaluation)
                await DecideAsync(caller, evaluation, input, cancel);
        },
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.ReadExclusions, caller.Who, evaluation) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        foreach (var request in evaluation.Exclusions)
            await caller.ShowAsync(cards.Exclusion(caller.Language, evaluation, request, caller.Names, caller.May(Right.LeadPanels, evaluation)), cancel);
        if (caller.May(Right.AskExclusion, evaluation) && evaluation.State == EvaluationState.Preparing)
            await caller.ShowAsync(cards.ExclusionForm(caller.Language, evaluation, caller.Names), cancel);
        else if (Access.WhyNot(Right.AskExclusion, caller.Who, evaluation) is OnlyTheManagerSigns notSigning)
            await caller.RefuseAsync(notSigning, cancel);
        else if (evaluation.Exclusions.Count == 0)
            await (caller.May(Right.AskExclusion, evaluation)
                ? caller.RefuseAsync(new ExclusionTooLate(), cancel)
                : caller.SayAsync("기피 신청이 없습니다.", "No exclusion was asked for.", cancel));
    }

    private async Task AskAsync(Caller caller, Evaluation evaluation, PressedCard input, CancellationToken cancel)
    {
        var reason = input.Text("reason");
        var refusal = Access.WhyNot(Right.AskExclusion, caller.Who, evaluation)
            ?? TextTooLong.WhyNot(reason)
            ?? await panels.AskExclusionAsync(caller.Who, evaluation, input.Text("seat"), reason, cancel);
        if (refusal is TextTooLong or ExclusionReasonMissing or NotOnThisPanel)
            await caller.ReturnCardAsync(refusal, problem => cards.ExclusionForm(caller.Language, evaluation, caller.Names, input.Typed, problem), cancel);
        else if (refusal is not null)
            await caller.RefuseAsync(refusal, cancel);
        else
        {
            await caller.SayAsync("기피를 신청했습니다. 시 담당이 결정하면 알려 드립니다.", "The exclusion is asked for. You are told when the coordinator has decided.", cancel);
            await news.ExclusionAsync(evaluation, cancel);
        }
    }

    private async Task DecideAsync(Caller caller, Evaluation evaluation, PressedCard input, CancellationToken cancel)
    {
        var grounds = input.Text("grounds");
        var id = input.Number("request");
        var decision = input.Text("decision");
        var refusal = Access.WhyNot(Right.LeadPanels, caller.Who, evaluation)
            ?? TextTooLong.WhyNot(grounds)
            ?? (decision is not ("grant" or "decline") ? new ExclusionNotChosen()
                : await panels.DecideExclusionAsync(caller.Who, evaluation, id, decision == "grant", grounds, cancel));
        if (refusal is TextTooLong or ExclusionReasonMissing or ExclusionNotChosen && evaluation.Exclusions.FirstOrDefault(each => each.Id == id) is { } open)
        {
            await caller.ReturnCardAsync(refusal, problem => cards.Exclusion(caller.Language, evaluation, open, caller.Names, canDecide: true, input.Typed, problem), cancel);
            return;
        }

        if (refusal is not null)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        await caller.SayAsync(
            decision == "grant" ? "기피를 받아들였습니다. 빈자리는 «평가단 (구 이름)»에서 채워야 평가를 시작할 수 있습니다." : "기피를 받아들이지 않았습니다. 신청한 단체에 알렸습니다.",
            decision == "grant" ? "The exclusion is granted. Fill the empty seat in “panel (district)” before rating opens." : "The exclusion is declined, and the consortium is told.", cancel);
        await news.ExclusionDecidedAsync(evaluation, evaluation.Exclusions.Single(each => each.Id == id), caller.Names, cancel);
    }
}

/// <summary>Neither granting nor declining was chosen.</summary>
public sealed record ExclusionNotChosen : Refusal;
