using EvalBot.Bot.Commands;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Notices;

/// <summary>최종 확정: nothing changes any more. Plan III-6.</summary>
public sealed class FinalizeResult(Desk desk, Recount secondWay)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.Finalize, who, evaluation)
            ?? evaluation.WhyNotFinalize(desk.Now)
            ?? evaluation.WhyNotTrusted(evaluation.Grade!, secondWay)) is { } refusal)
            return refusal;

        evaluation.MakeFinal(who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.Finalize, $"#{evaluation.Grade!.Number} {evaluation.Grade.Total} {evaluation.Grade.Band}");
        return await desk.DoneAsync(cancel);
    }
}
