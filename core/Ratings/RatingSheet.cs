using System.Globalization;
using EvalBot.Core.Evaluations;

namespace EvalBot.Core.Ratings;

/// <summary>정성평가표: one version of one panelist's sheet. A sheet that was saved is never changed; saving again makes the next version.</summary>
public sealed class RatingSheet
{
    internal RatingSheet(string seatId, string personId, int ballot, int version, bool submitted, int agreedVersion, DateTimeOffset savedAt, PaperMark? paper = null)
    {
        (SeatId, PersonId, Ballot, Version) = (seatId, personId, ballot, version);
        (IsSubmitted, AgreedVersion, SavedAt, Paper) = (submitted, agreedVersion, savedAt, paper);
    }

    private RatingSheet() => (SeatId, PersonId) = ("", "");

    public int Id { get; private set; }

    public string SeatId { get; private set; }

    public string PersonId { get; private set; }

    /// <summary>1 or 2.</summary>
    public int Ballot { get; private set; }

    /// <summary>Counts a seat's versions in a ballot, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>제출; otherwise a draft (임시저장).</summary>
    public bool IsSubmitted { get; private set; }

    /// <summary>The version of the agreed indicator sheet whose goals it rates.</summary>
    public int AgreedVersion { get; private set; }

    /// <summary>종이: who typed it in from paper; null for a sheet that the panelist wrote in the chat.</summary>
    public PaperMark? Paper { get; private set; }

    /// <summary>The ratings once they are revealed; empty while they are sealed.</summary>
    public IReadOnlyList<Rating> Ratings { get; private set; } = [];

    /// <summary>The ratings under seal: no row, backup or log shows them. Null once they are revealed.</summary>
    public byte[]? Sealed { get; private set; }

    /// <summary>Whether nobody but the author may read it.</summary>
    public bool IsSealed => Sealed is not null;

    public DateTimeOffset SavedAt { get; private set; }

    internal void Close(string district, IReadOnlyList<Rating> ratings, ISeal seal) => Sealed = seal.Close(About(district), ratings);

    internal IReadOnlyList<Rating> Open(string district, ISeal seal) => seal.Open(About(district), Sealed!);

    /// <summary>Opens what is sealed; a sheet of before there was a seal is as it was.</summary>
    internal void Reveal(string district, ISeal seal) => (Ratings, Sealed) = (IsSealed ? Open(district, seal) : Ratings, null);

    /// <summary>What the seal is bound to, so that no sheet passes for another one.</summary>
    private string About(string district) => string.Create(CultureInfo.InvariantCulture, $"{district}/{SeatId}/{PersonId}/{Ballot}/{Version}");
}

/// <summary>봉인: closes ratings so that they can be stored before the reveal, and opens them again. The keys lie elsewhere.</summary>
public interface ISeal
{
    /// <summary>The ratings under seal; of the same size for every sheet of usual length.</summary>
    /// <param name="about">What the seal is bound to: it opens only with the same.</param>
    byte[] Close(string about, IReadOnlyList<Rating> ratings);

    /// <summary>The ratings that were closed with the same <paramref name="about"/>.</summary>
    IReadOnlyList<Rating> Open(string about, byte[] closed);
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
