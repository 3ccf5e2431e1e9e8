using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;

namespace EvalBot.Core.Discussions;

/// <summary>토의: what a panel puts down after the reveal: minority opinions (소수의견) and its common text (종합의견). No grade waits for either.</summary>
/// <remarks>Ask the <c>WhyNot…</c> of an act first; the act itself throws <see cref="InvalidOperationException"/> when nobody asked.</remarks>
public sealed partial class Discussion
{
    public Discussion(int evaluationId) => EvaluationId = evaluationId;

    private Discussion()
    {
    }

    public int Id { get; private set; }

    public int EvaluationId { get; private set; }

    /// <summary>Grows with everything that is written: two people who write at once cannot both win.</summary>
    public int Version { get; private set; }

    /// <summary>Why nothing can be written now, or null when it can: from the reveal until the notice is sent, and again while another one is owed because an input changed.</summary>
    public static Refusal? WhyNotWrite(Evaluation evaluation) =>
        evaluation.Finalized is { } final ? new ResultIsFinal(final.At)
        : !evaluation.IsRevealed ? new Ratings.NotRevealedYet()
        : evaluation.State is not (EvaluationState.Revealed or EvaluationState.Graded) ? new DiscussionOver()
        : null;

    private static Refusal? WhyNotTakePart(Evaluation evaluation, string personId) =>
        evaluation.SeatOf(personId) is not { } seat ? new NotOnThisPanel()
        : seat.Recusal is { } recusal ? new AlreadyRecused(seat.SeatId, recusal.At)
        : !seat.IsCleared ? new DeclarationMissing(evaluation.DistrictId)
        : WhyNotWrite(evaluation);
}

/// <summary>The result was handed on: what the panel put down stays as it was.</summary>
public sealed record DiscussionOver : Refusal;
