using EvalBot.Core.Ratings;

namespace EvalBot.Core.Evaluations;

public sealed partial class Evaluation
{
    /// <summary>The ballot that a sheet is written for now: the open one; before the first one opens, that one.</summary>
    public int RatingBallot => OpenBallot?.Number ?? 1;

    /// <summary>Why this person cannot keep a draft now, or null when they can: while a ballot is open, and before the first one as soon as the goals are final.</summary>
    public Refusal? WhyNotDraft(string personId) => WhyNotRate(personId) is not { } refusal ? null
        : refusal is NoOpenBallot { State: EvaluationState.Preparing } ? WhyNotScored()
        : refusal;

    /// <summary>Whether the newest version of this person's sheet is a draft that they can go on with.</summary>
    public bool HasDraft(string personId) =>
        WhyNotDraft(personId) is null && SeatOf(personId) is { } seat && LatestSheet(seat.SeatId, RatingBallot) is { IsSubmitted: false };

    /// <summary>What a panelist reads of their own sheets, brought to the goals as they are now: the newest version of a ballot, else what they sent on the first; nothing where there is none.</summary>
    public MovedRatings OwnDraft(string personId, int ballot, ISeal seal) =>
        SeatOf(personId) is { } seat && (LatestSheet(seat.SeatId, ballot) ?? LatestSubmitted(seat.SeatId, 1)) is { } sheet
            ? Moved(Read(sheet, personId, seal), sheet.AgreedVersion)
            : new([], []);

    /// <summary>The same, without what was said of goals that there are no more.</summary>
    public IReadOnlyList<Rating> OwnRatings(string personId, int ballot, ISeal seal) => OwnDraft(personId, ballot, seal).Kept;

    /// <summary>Ratings that were written for that version of the agreed sheet, brought to the goals as they are now.</summary>
    /// <param name="agreed">0, and any number that the sheet never had, for the present one.</param>
    public MovedRatings Moved(IReadOnlyList<Rating> ratings, int agreed) =>
        agreed == Agreement.Present.Number || Agreement.VersionOf(agreed) is not { } earlier ? new(ratings, []) : MovedRatings.Of(ratings, earlier.Goals, GoalTerms);
}
