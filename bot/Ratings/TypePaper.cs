using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Ratings;

/// <summary>종이 평가표: two people of the city type a panelist's paper sheet in, each for themselves; where they differ, one proposes and the other confirms.</summary>
/// <remarks>The audit log names seats and never what was typed, and is sealed until the reveal.</remarks>
public sealed class TypePaper(Desk desk, Seal seal)
{
    /// <summary>One of the two types the sheet, or keeps what they have typed so far.</summary>
    /// <param name="version">The version of their own entry that the card was made from; 0 for none.</param>
    public async Task<(Refusal? Refusal, PaperState State)> EnterAsync(
        Standing who, Evaluation evaluation, string seatId, IReadOnlyList<Rating> ratings, bool whole, int ballot, int version, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.TypePaper, who, evaluation)
            ?? (evaluation.RatingBallot == ballot ? null : new NoOpenBallot(evaluation.State))
            ?? evaluation.WhyNotEnterPaper(seatId, ratings, whole, version, who.PersonId, desk.Scoring)) is { } refusal)
            return (refusal, PaperState.Open);

        var state = evaluation.EnterPaper(seatId, ratings, whole, version, who.PersonId, desk.Scoring, seal, desk.Now);
        if (whole)
            desk.Note(who, evaluation, AuditAct.TypePaper, seatId, sealedUntilReveal: true);
        return (await DoneAsync(who, evaluation, seatId, state, cancel), state);
    }

    /// <summary>One of the two says what the paper says.</summary>
    public async Task<Refusal?> ProposeAsync(Standing who, Evaluation evaluation, string seatId, IReadOnlyList<Rating> ratings, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.TypePaper, who, evaluation) ?? evaluation.WhyNotProposePaper(seatId, ratings, who.PersonId, desk.Scoring, seal)) is { } refusal)
            return refusal;

        evaluation.ProposePaper(seatId, ratings, who.PersonId, desk.Scoring, seal);
        desk.Note(who, evaluation, AuditAct.SettlePaper, seatId, sealedUntilReveal: true);
        return await desk.DoneAsync(cancel);
    }

    /// <summary>The other one confirms it.</summary>
    /// <param name="proposal">The version of the proposal that they read.</param>
    public async Task<(Refusal? Refusal, PaperState State)> ConfirmAsync(Standing who, Evaluation evaluation, string seatId, int proposal, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.TypePaper, who, evaluation) ?? evaluation.WhyNotConfirmPaper(seatId, proposal, who.PersonId)) is { } refusal)
            return (refusal, PaperState.Open);

        var state = evaluation.ConfirmPaper(seatId, proposal, who.PersonId, seal, desk.Now);
        desk.Note(who, evaluation, AuditAct.SettlePaper, seatId, sealedUntilReveal: true);
        return (await DoneAsync(who, evaluation, seatId, state, cancel), state);
    }

    private Task<Refusal?> DoneAsync(Standing who, Evaluation evaluation, string seatId, PaperState state, CancellationToken cancel)
    {
        if (state == PaperState.Submitted)
            desk.Note(who, evaluation, AuditAct.SubmitPaper, $"{evaluation.RatingBallot} {seatId}", sealedUntilReveal: true);
        return desk.DoneAsync(cancel);
    }
}
