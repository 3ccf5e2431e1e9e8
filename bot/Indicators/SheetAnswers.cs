using EvalBot.Bot.Commands;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;

namespace EvalBot.Bot.Indicators;

/// <summary>A target or a weight that was typed is no number.</summary>
public sealed record SheetFieldNotANumber(bool IsTarget, string Typed) : Refusal;

/// <summary>The card came back without a line.</summary>
public sealed record NoLineChosen : Refusal;

/// <summary>The card came back without a decision.</summary>
public sealed record NoDecisionChosen : Refusal;

/// <summary>There is no such version of the sheet.</summary>
public sealed record NoSuchVersion(int Number, int Present) : Refusal;

/// <summary>No district of the plan is in this project year.</summary>
public sealed record NoSuchYear(int Year) : Refusal;

/// <summary>How acts on an indicator sheet are answered: with the present sheet, and where another version came meanwhile with what differs.</summary>
public sealed class SheetAnswers(AgreementCards cards)
{
    /// <summary>Says that it is done and puts the present sheet in the place of the card.</summary>
    public Task DoneAsync(Caller caller, Evaluation evaluation, string sentence, CancellationToken cancel) =>
        caller.ReplaceAsync(Present(caller, evaluation), sentence, cancel);

    /// <summary>Says why not. Where the sheet moved on, shows what changed and the present sheet.</summary>
    public async Task RefuseAsync(Caller caller, Evaluation evaluation, Refusal refusal, CancellationToken cancel)
    {
        await caller.RefuseAsync(refusal, cancel);
        if (refusal is not SheetMovedOn moved)
            return;

        await ShowChangesAsync(caller, evaluation, moved, cancel);
        await caller.ShowAsync(Present(caller, evaluation), cancel);
    }

    /// <summary>What came between the version that the person had before them and the newest.</summary>
    public async Task ShowChangesAsync(Caller caller, Evaluation evaluation, SheetMovedOn moved, CancellationToken cancel)
    {
        if (evaluation.Agreement.VersionOf(moved.Seen) is { } seen)
            await caller.ShowAsync(cards.Difference(caller.Language, evaluation, seen, evaluation.Agreement.Present), cancel);
    }

    /// <summary>The card of the present sheet.</summary>
    public System.Text.Json.Nodes.JsonObject Present(Caller caller, Evaluation evaluation) =>
        cards.Sheet(caller.Language, evaluation, evaluation.Agreement.Present, caller.Who, caller.Names);
}
