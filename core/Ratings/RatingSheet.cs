using EvalBot.Core.Evaluations;

namespace EvalBot.Core.Ratings;

/// <summary>정성평가표: one version of one panelist's sheet. A sheet that was saved is never changed; saving again makes the next version.</summary>
public sealed class RatingSheet
{
    internal RatingSheet(string seatId, string personId, int ballot, int version, bool submitted, IReadOnlyList<Rating> ratings, DateTimeOffset savedAt)
    {
        (SeatId, PersonId, Ballot, Version) = (seatId, personId, ballot, version);
        (IsSubmitted, Ratings, SavedAt) = (submitted, ratings, savedAt);
    }

    private RatingSheet() => (SeatId, PersonId, Ratings) = ("", "", []);

    public int Id { get; private set; }

    public string SeatId { get; private set; }

    public string PersonId { get; private set; }

    /// <summary>1 or 2.</summary>
    public int Ballot { get; private set; }

    /// <summary>Counts a seat's versions in a ballot, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>제출; otherwise a draft (임시저장).</summary>
    public bool IsSubmitted { get; private set; }

    public IReadOnlyList<Rating> Ratings { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Whether these ratings say the same as this version does.</summary>
    public bool Says(IReadOnlyList<Rating> ratings) =>
        Ratings.Where(rating => !rating.IsEmpty).SequenceEqual(ratings.Where(rating => !rating.IsEmpty));
}

/// <summary>A ballot (차): from its opening to its closing nobody sees a rating but its author.</summary>
public sealed class Ballot
{
    internal Ballot(int number, Act opened) => (Number, Opened) = (number, opened);

    private Ballot() => Opened = null!;

    public int Id { get; private set; }

    /// <summary>1 or 2.</summary>
    public int Number { get; private set; }

    public Act Opened { get; private set; }

    /// <summary>Who closed it, when, and below the quorum why.</summary>
    public Act? Closed { get; private set; }

    internal void Close(Act closed) => Closed = closed;
}

/// <summary>제출, 회피 and 미제출: all that anybody learns before the reveal.</summary>
public sealed record BallotProgress(int Submitted, int Recused, int Missing)
{
    /// <summary>How many seats there are.</summary>
    public int Seats => Submitted + Recused + Missing;
}

/// <summary>No ballot is open.</summary>
public sealed record NoOpenBallot(EvaluationState State) : Refusal;

/// <summary>A ballot is open.</summary>
public sealed record BallotStillOpen(int Ballot) : Refusal;

/// <summary>There was a second ballot; there is no third.</summary>
public sealed record SecondBallotHeld : Refusal;

/// <summary>A second ballot comes after the first closing and before the notice.</summary>
public sealed record NoSecondBallotNow(EvaluationState State) : Refusal;

/// <summary>Only who sent a first sheet may revise it, on the second ballot and in the redeliberation.</summary>
public sealed record NoFirstSheet : Refusal;

/// <summary>The panelist is recused and does not rate.</summary>
public sealed record RecusedDoNotRate(DateTimeOffset At) : Refusal;

/// <summary>Fewer sheets count than the quorum wants, and no reason was given.</summary>
public sealed record BelowQuorum(int Counting, int Filled) : Refusal;

/// <summary>The card is older than what is stored.</summary>
/// <param name="Version">The newest version.</param>
public sealed record CardIsOld(int Version) : Refusal;
