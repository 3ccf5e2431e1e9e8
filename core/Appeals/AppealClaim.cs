using EvalBot.Core.Files;

namespace EvalBot.Core.Appeals;

/// <summary>주장: one argument of an appeal, bound to a ground and to what it contests.</summary>
/// <param name="Items">다툼 항목: one or more, each once.</param>
/// <param name="Words">What is said, in 10 to 4,000 characters.</param>
/// <param name="Seats">The seats that it names; of weight where the ground is procedure or a conflict only.</param>
public sealed record AppealArgument(AppealGround Ground, IReadOnlyList<ContestedItem> Items, string Words, IReadOnlyList<string> Seats)
{
    /// <summary>Whether seats can be named on this ground.</summary>
    public bool NamesSeats => MayNameSeats(Ground);

    /// <summary>Whether seats can be named on a ground: procedure and conflicts of interest are somebody's.</summary>
    public static bool MayNameSeats(AppealGround ground) => ground is AppealGround.Procedure or AppealGround.Conflict;

    public bool Equals(AppealArgument? other) =>
        other is not null && (Ground, Words) == (other.Ground, other.Words) && Items.SequenceEqual(other.Items) && Seats.SequenceEqual(other.Seats);

    public override int GetHashCode() => HashCode.Combine(Ground, Words);
}

/// <summary>All that an appeal says: its arguments, what it asks for, and its evidence.</summary>
/// <param name="Relief">요구: empty where nothing is asked for in words.</param>
public sealed record AppealClaim(IReadOnlyList<AppealArgument> Arguments, string Relief, IReadOnlyList<FileReceipt> Evidence)
{
    /// <summary>The most arguments.</summary>
    public const int MostArguments = 10;

    /// <summary>The most characters of what is asked for.</summary>
    public const int LongestRelief = 1000;

    /// <summary>The most files.</summary>
    public const int MostEvidence = 10;
}

/// <summary>What an appeal can be compared by, before and after.</summary>
public enum FigureKind
{
    /// <summary>결과 of a contested indicator.</summary>
    IndicatorResult,

    /// <summary>Its points.</summary>
    IndicatorPoints,

    /// <summary>The mean of the counting sheets' points of a contested goal, on the plan's scale.</summary>
    GoalMean,

    /// <summary>The quantitative score, of 100.</summary>
    Quantitative,

    /// <summary>The qualitative score, of 100.</summary>
    Qualitative,

    /// <summary>Of 200, exact.</summary>
    Total,

    /// <summary>The total, rounded by the plan's rule.</summary>
    Rounded,

    /// <summary>등급, by its name.</summary>
    Band,
}

/// <summary>One figure as it was notified, and as the redeliberation left it.</summary>
/// <param name="Number">Of the indicator or the goal; 0 for the others.</param>
/// <param name="Before">An exact fraction such as 641/4; the band's name.</param>
/// <param name="After">What the redeliberation came to, also where the notified figures stand.</param>
public sealed record AppealFigure(FigureKind Kind, int Number, string Before, string After);

/// <summary>독립 위원: somebody from outside of the panel who redeliberates in its place.</summary>
/// <param name="SeatId">independent-1, independent-2, …</param>
/// <param name="Declared">When they declared that they have no conflict of interest, with the pledge; null before.</param>
/// <param name="Recusal">회피: when they reported a conflict of interest, and which; null for none. It cannot be taken back.</param>
public sealed record IndependentMember(string SeatId, string PersonId, Evaluations.Act? Declared, Evaluations.Act? Recusal = null)
{
    public bool IsCleared => Declared is not null;
}

/// <summary>An appeal has one argument or more.</summary>
public sealed record ArgumentsMissing : Refusal;

/// <summary>An appeal has only so many arguments.</summary>
public sealed record TooManyArguments(int Most) : Refusal;

/// <summary>What is asked for is too long.</summary>
public sealed record ReliefTooLong(int Length, int Longest) : Refusal;

/// <summary>An appeal has only so many files.</summary>
public sealed record TooMuchEvidence(int Most) : Refusal;

/// <summary>There is no argument or file of this number.</summary>
public sealed record NoSuchPart(int Number) : Refusal;

/// <summary>This file is among the evidence already.</summary>
public sealed record EvidenceThereAlready(string Name) : Refusal;
