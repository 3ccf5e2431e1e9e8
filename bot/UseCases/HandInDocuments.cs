using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.UseCases;

/// <summary>The consortium records that its documents went to the officer, with the official letter's number. Plan III-4.</summary>
public sealed class HandInDocuments(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, string letterNumber, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.HandInDocuments, who, evaluation) ?? evaluation.WhyNotHandInDocuments(letterNumber)) is { } refusal)
            return refusal;

        evaluation.HandInDocuments(letterNumber, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.HandInDocuments, letterNumber);
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>The officer records that they were forwarded to the city.</summary>
public sealed class ForwardDocuments(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.ForwardDocuments, who, evaluation) ?? evaluation.WhyNotForwardDocuments()) is { } refusal)
            return refusal;

        evaluation.ForwardDocuments(who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.ForwardDocuments);
        return await desk.DoneAsync(cancel);
    }
}
