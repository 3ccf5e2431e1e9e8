using EvalBot.Bot.Commands;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Panels;

/// <summary>이해관계 없음 with the confidentiality pledge, and the confirmation after the meeting. Domain step 1.</summary>
public sealed class DeclareConflict(Desk desk)
{
    /// <summary>없음: the panelist reads and rates from now on. 있음 is a recusal: <see cref="RecuseSeat"/>.</summary>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, bool pledged, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.Rate, who, evaluation) ?? evaluation.WhyNotDeclare(who.PersonId, pledged)) is { } refusal)
            return refusal;

        evaluation.Declare(who.PersonId, pledged, desk.Now);
        desk.Note(who, evaluation, AuditAct.Declare);
        return await desk.DoneAsync(cancel);
    }

    /// <summary>있음, of an independent member of the redeliberation.</summary>
    public async Task<Refusal?> RecuseMemberAsync(Standing who, Evaluation evaluation, string reason, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.Rate, who, evaluation) ?? evaluation.WhyNotDeclare(who.PersonId, pledged: true)) is { } refusal)
            return refusal;
        if (reason.Length == 0)
            return new RecusalReasonMissing();

        evaluation.RecuseMember(who.PersonId, reason, desk.Now);
        desk.Note(who, evaluation, AuditAct.Recuse); // The reason is for the coordinators alone: it stands with the member.
        return await desk.DoneAsync(cancel);
    }

    /// <summary>사후 확인.</summary>
    /// <param name="lateConflict">The conflict that came up; empty when nothing had changed.</param>
    public async Task<Refusal?> ConfirmAsync(Standing who, Evaluation evaluation, string lateConflict, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.Rate, who, evaluation) ?? evaluation.WhyNotConfirmMeeting(who.PersonId)) is { } refusal)
            return refusal;

        evaluation.ConfirmMeeting(who.PersonId, lateConflict, desk.Now);
        desk.Note(who, evaluation, AuditAct.ConfirmMeeting); // A reason is for the coordinator alone: it stands with the seat.
        return await desk.DoneAsync(cancel);
    }
}
