using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Ratings;

/// <summary>A panelist saves their sheet: 제출, or 임시저장 as a draft.</summary>
public sealed class SaveRatingSheet(Desk desk, Seal seal)
{
    /// <param name="ballot">The ballot that the card belongs to.</param>
    /// <param name="version">The version that the card was made from; 0 for none.</param>
    public async Task<Refusal?> RunAsync(
        Standing who, Evaluation evaluation, IReadOnlyList<Rating> ratings, bool submit, int ballot, int version, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.Rate, who, evaluation) ?? evaluation.WhyNotDraft(who.PersonId)) is { } refusal)
            return refusal;
        if (evaluation.RatingBallot != ballot)
            return new NoOpenBallot(evaluation.State);
        if (evaluation.WhyNotSaveSheet(who.PersonId, ratings, submit, version, desk.Scoring) is { } why)
            return why;

        var first = evaluation.LatestSubmitted(evaluation.SeatOf(who.PersonId)!.SeatId, ballot) is null;
        evaluation.SaveSheet(who.PersonId, ratings, submit, version, desk.Scoring, seal, desk.Now);
        if (submit)
            desk.Note(who, evaluation, AuditAct.SubmitRating, $"{ballot}", sealedUntilReveal: !first); // That a sheet came in is no secret; that it was revised is.
        return await desk.DoneAsync(cancel);
    }
}
