using System.Globalization;

namespace EvalBot.Core.Ratings;

/// <summary>종이 평가표: what one person of the city typed of a sheet that a panelist wrote on paper. Another one types the same, and neither learns of the other's before both have. Domain step 6.</summary>
public sealed class PaperEntry
{
    internal PaperEntry(string seatId, string personId, int ballot, string typedBy) => (SeatId, PersonId, Ballot, TypedBy) = (seatId, personId, ballot, typedBy);

    private PaperEntry() => (SeatId, PersonId, TypedBy) = ("", "", "");

    public int Id { get; private set; }

    public string SeatId { get; private set; }

    /// <summary>Whose sheet it is: the panelist on the seat.</summary>
    public string PersonId { get; private set; }

    /// <summary>1 or 2.</summary>
    public int Ballot { get; private set; }

    /// <summary>Who typed it.</summary>
    public string TypedBy { get; private set; }

    /// <summary>How often it was written, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>Whether the whole sheet is typed; otherwise it is not compared with the other one yet.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>What was typed, under seal for ever.</summary>
    public byte[] Sealed { get; private set; } = [];

    /// <summary>What its author proposes for goals in which the two differ, under seal; null for nothing.</summary>
    public byte[]? Proposal { get; private set; }

    /// <summary>How often something was proposed, from 1; 0 for never.</summary>
    public int ProposalVersion { get; private set; }

    /// <summary>When it was written last.</summary>
    public DateTimeOffset At { get; private set; }

    internal void Write(string district, IReadOnlyList<Rating> ratings, bool whole, ISeal seal, DateTimeOffset now)
    {
        (Version, IsWhole, At) = (Version + 1, whole, now);
        Sealed = seal.Close(About(district, Version), ratings);
        Proposal = null;
    }

    internal IReadOnlyList<Rating> Open(string district, ISeal seal) => seal.Open(About(district, Version), Sealed);

    internal void Propose(string district, IReadOnlyList<Rating> ratings, ISeal seal)
    {
        ProposalVersion++;
        Proposal = seal.Close(AboutProposal(district), ratings);
    }

    internal IReadOnlyList<Rating> OpenProposal(string district, ISeal seal) => seal.Open(AboutProposal(district), Proposal!);

    private string About(string district, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"paper/{district}/{SeatId}/{PersonId}/{Ballot}/{TypedBy}/{version}");

    private string AboutProposal(string district) =>
        string.Create(CultureInfo.InvariantCulture, $"paper-proposal/{district}/{SeatId}/{PersonId}/{Ballot}/{TypedBy}/{ProposalVersion}");
}

/// <summary>종이: the sheet was written on paper, and these two typed it in.</summary>
public sealed record PaperMark(string First, string Second);

/// <summary>Where a seat's paper sheet stands.</summary>
public enum PaperState
{
    /// <summary>Fewer than two people have typed the whole of it; how many, nobody is told.</summary>
    Open,

    /// <summary>Two people have typed it, and what they typed differs.</summary>
    Differing,

    /// <summary>It is the seat's submitted sheet.</summary>
    Submitted,
}

/// <summary>A goal in which the two entries of a paper sheet differ.</summary>
/// <param name="Own">What the reader typed.</param>
/// <param name="Other">What the other one typed.</param>
/// <param name="Proposed">What the other one proposes; null for nothing.</param>
public sealed record PaperDifference(int Goal, Rating Own, Rating Other, Rating? Proposed)
{
    /// <summary>The parts that differ, white space apart.</summary>
    public IReadOnlyList<RatingPart> Parts => PaperRules.Differing(Own, Other);
}

/// <summary>How two entries of a paper sheet are compared.</summary>
public static class PaperRules
{
    /// <summary>The parts in which two ratings of a goal differ. White space counts for nothing: nobody sees on paper where a line ended.</summary>
    public static IReadOnlyList<RatingPart> Differing(Rating one, Rating other)
    {
        List<RatingPart> parts = [];
        if ((one.Points, one.NotAssessable) != (other.Points, other.NotAssessable))
            parts.Add(RatingPart.Points);
        if ((one.NotAssessable || other.NotAssessable) && !Words.SaySame(one.Reason, other.Reason))
            parts.Add(RatingPart.Reason);
        if (!Words.SaySame(one.Achievements, other.Achievements))
            parts.Add(RatingPart.Achievements);
        if (!Words.SaySame(one.Limits, other.Limits))
            parts.Add(RatingPart.Limits);
        if (!Words.SaySame(one.Improvements, other.Improvements))
            parts.Add(RatingPart.Improvements);
        if (!Words.SaySame(one.ChangeReason, other.ChangeReason))
            parts.Add(RatingPart.Change);
        return parts;
    }

    /// <summary>The goals in which two sheets differ, in their order.</summary>
    public static IReadOnlyList<(int Goal, Rating One, Rating Other)> Differing(IReadOnlyList<Rating> one, IReadOnlyList<Rating> other) =>
    [
        .. one.Concat(other).Select(rating => rating.Goal).Distinct().Order()
            .Select(goal => (Goal: goal, One: Of(one, goal), Other: Of(other, goal)))
            .Where(pair => Differing(pair.One, pair.Other).Count > 0),
    ];

    private static Rating Of(IReadOnlyList<Rating> ratings, int goal) => ratings.FirstOrDefault(rating => rating.Goal == goal) ?? new(goal, null);
}

/// <summary>Who sits on the panel does not type in the paper sheets of others: they would read them before the reveal.</summary>
public sealed record PanelistsTypeNoPaper : Refusal;

/// <summary>The seat has sent a sheet of this ballot.</summary>
public sealed record SeatHasSent(string SeatId) : Refusal;

/// <summary>The panelist has not declared their interests yet.</summary>
public sealed record PaperWithoutDeclaration(string SeatId) : Refusal;

/// <summary>Two others have typed this paper sheet.</summary>
public sealed record PaperTypedByTwo(string SeatId) : Refusal;

/// <summary>Two entries differ: they are settled, not typed again.</summary>
public sealed record PaperDiffers(string SeatId) : Refusal;

/// <summary>There is no difference to settle.</summary>
public sealed record NoPaperDifference(string SeatId) : Refusal;

/// <summary>What was proposed is not what the card showed, or nothing is proposed any more.</summary>
public sealed record PaperProposalChanged(string SeatId) : Refusal;
