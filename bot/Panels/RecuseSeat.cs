using EvalBot.Bot.Commands;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Panels;

/// <summary>회피: a panelist's own act before the reveal, the coordinator's after it. Domain step 1.</summary>
public sealed class RecuseSeat(Desk desk)
{
    /// <summary>The panelist recuses themself.</summary>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, string reason, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.Rate, who, evaluation) ?? evaluation.WhyNotRecuse(who.PersonId, reason)) is { } refusal)
            return refusal;

        evaluation.Recuse(who.PersonId, reason, desk.Now);
        desk.Note(who, evaluation, AuditAct.Recuse); // The reason is for the coordinator alone: it stands with the seat.
        return await desk.DoneAsync(cancel);
    }

    /// <summary>The coordinator records the recusal of a seat after the reveal.</summary>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, string seatId, string reason, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.RecordRecusal, who, evaluation) ?? evaluation.WhyNotRecordRecusal(seatId, reason)) is { } refusal)
            return refusal;

        evaluation.RecordRecusal(seatId, reason, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.RecordRecusal, seatId);
        return await desk.DoneAsync(cancel);
    }
}
