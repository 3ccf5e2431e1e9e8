using EvalBot.Bot.Commands;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Measurements;

/// <summary>Once results are locked, or where two entries of a line differ: one person of the city proposes a result with a reason. Domain step 5.</summary>
public sealed class ProposeCorrections(Desk desk)
{
    /// <returns>Why nothing was proposed, or null when every line was.</returns>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, IReadOnlyList<EnteredResult> results, string reason, CancellationToken cancel)
    {
        if (Access.WhyNot(Right.WriteResults, who, evaluation) is { } refusal)
            return refusal;
        if (results.Select(result => evaluation.WhyNotProposeCorrection(result.Indicator, result.Parts, reason)).FirstOrDefault(why => why is not null) is { } wrong)
            return wrong;

        foreach (var result in results)
            evaluation.ProposeCorrection(result.Indicator, result.Parts, result.Evidence, reason, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.ProposeCorrection, $"{string.Join("; ", results.Select(result => result.Words))} ({reason})");
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>Something was proposed after the person's card was made.</summary>
public sealed record ProposalsChanged : Refusal;

/// <summary>A second person of the city confirms them; a grade that was issued no longer stands.</summary>
public sealed class ConfirmCorrections(Desk desk)
{
    /// <param name="seen">How many proposals there were, of all times, when the person read them: nobody confirms what they did not see.</param>
    /// <returns>Why nothing was confirmed, or null when it was.</returns>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, int seen, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.WriteResults, who, evaluation)
            ?? evaluation.WhyNotConfirmCorrections(who.PersonId)
            ?? (seen == evaluation.Corrections.Count ? null : new ProposalsChanged())) is { } refusal)
            return refusal;

        var confirmed = evaluation.ConfirmCorrections(who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.ConfirmCorrections, string.Join(", ", confirmed.Select(correction => correction.IndicatorNumber)));
        return await desk.DoneAsync(cancel);
    }
}
