using EvalBot.Core.Evaluations;

namespace EvalBot.Core.Indicators;

/// <summary>A line of an indicator sheet.</summary>
/// <param name="Number">Its place among those of its kind, from 1; 0 for a line that is to be added.</param>
public sealed record SheetLine(LineKind Kind, int Number);

/// <summary>What a line is.</summary>
public enum LineKind
{
    /// <summary>정량지표.</summary>
    Indicator,

    /// <summary>핵심 목표.</summary>
    Goal,
}

/// <summary>Why there is a version.</summary>
public enum VersionCause
{
    /// <summary>The plan file brought it.</summary>
    Plan,

    /// <summary>A line was written, changed or removed in the draft.</summary>
    Draft,

    /// <summary>A table was imported.</summary>
    Import,

    /// <summary>A party's proposal was accepted by another.</summary>
    Proposal,

    /// <summary>개정: what was agreed is opened again.</summary>
    Amendment,

    /// <summary>The common goals of the project year were entered.</summary>
    CommonGoals,
}

/// <summary>A whole version of a district's indicator sheet. Its lines never change, and it stays readable.</summary>
public sealed class SheetVersion
{
    internal SheetVersion(int number, IReadOnlyList<IndicatorTerms> indicators, IReadOnlyList<GoalTerms> goals, VersionCause cause, int? remark, Act? made) =>
        (Number, Indicators, Goals, Cause, Remark, Made) = (number, indicators, goals, cause, remark, made);

    private SheetVersion() => (Indicators, Goals) = ([], []);

    public int Id { get; private set; }

    /// <summary>판: from 1.</summary>
    public int Number { get; private set; }

    /// <summary>In their order, numbered from 1.</summary>
    public IReadOnlyList<IndicatorTerms> Indicators { get; private set; }

    /// <summary>In their order, numbered from 1.</summary>
    public IReadOnlyList<GoalTerms> Goals { get; private set; }

    public VersionCause Cause { get; private set; }

    /// <summary>The number of the remark whose proposal made it, or null.</summary>
    public int? Remark { get; private set; }

    /// <summary>Who made it, when, and why; null for the one that the plan file brought.</summary>
    public Act? Made { get; private set; }

    public Act? SignedByCity { get; private set; }

    public Act? SignedByDistrict { get; private set; }

    public Act? SignedByConsortium { get; private set; }

    /// <summary>Who made it final, and when; null otherwise, and for one that came final with the plan file.</summary>
    public Act? Frozen { get; private set; }

    /// <summary>Points that the quantitative indicators have together: 100 when it is signed.</summary>
    public decimal IndicatorWeights => Indicators.Sum(indicator => indicator.Weight);

    /// <summary>Points that the goals have together: 100 when it is signed.</summary>
    public decimal GoalWeights => Goals.Sum(goal => goal.Weight);

    /// <summary>The signature of a party, or null.</summary>
    public Act? SignatureOf(Party party) => party switch
    {
        Party.City => SignedByCity,
        Party.District => SignedByDistrict,
        Party.Consortium => SignedByConsortium,
        _ => throw new ArgumentOutOfRangeException(nameof(party), party, "No such party."),
    };

    /// <summary>The parties that have not signed it.</summary>
    public IReadOnlyList<Party> NotSignedBy => [.. Enum.GetValues<Party>().Where(party => SignatureOf(party) is null)];

    /// <summary>The indicator in this place, or null.</summary>
    public IndicatorTerms? IndicatorAt(SheetLine line) => line.Kind == LineKind.Indicator ? Indicators.ElementAtOrDefault(line.Number - 1) : null;

    /// <summary>The goal in this place, or null.</summary>
    public GoalTerms? GoalAt(SheetLine line) => line.Kind == LineKind.Goal ? Goals.ElementAtOrDefault(line.Number - 1) : null;

    /// <summary>Whether it says the same, line by line.</summary>
    public bool SaysTheSame(IReadOnlyList<IndicatorTerms> indicators, IReadOnlyList<GoalTerms> goals) =>
        Indicators.SequenceEqual(indicators) && Goals.SequenceEqual(goals);

    internal void Sign(Party party, Act signature)
    {
        if (party == Party.City)
            SignedByCity = signature;
        else if (party == Party.District)
            SignedByDistrict = signature;
        else
            SignedByConsortium = signature;
    }

    internal void Freeze(Act frozen) => Frozen = frozen;
}

/// <summary>A change that a party proposes for one line: its new terms, or that it goes.</summary>
/// <param name="Indicator">The new terms of a quantitative indicator; null for a goal, and where the line goes.</param>
/// <param name="Goal">The new terms of a goal; null for an indicator, and where the line goes.</param>
public sealed record ProposedLine(IndicatorTerms? Indicator, GoalTerms? Goal)
{
    /// <summary>The line is to be removed.</summary>
    public bool Removes => Indicator is null && Goal is null;
}

/// <summary>Where a remark stands.</summary>
public enum RemarkState
{
    /// <summary>Another party has to accept or answer it.</summary>
    Open,

    /// <summary>Its proposal made a version.</summary>
    Accepted,

    /// <summary>Answered in words; nothing was changed.</summary>
    Answered,

    /// <summary>Taken back by the party that made it.</summary>
    Withdrawn,
}

/// <summary>의견: what a party says of a line, and the change that it proposes.</summary>
public sealed class SheetRemark
{
    internal SheetRemark(int number, int version, SheetLine line, Party party, ProposedLine? proposal, Act made) =>
        (Number, Version, Line, Party, Proposal, Made) = (number, version, line, party, proposal, made);

    private SheetRemark() => (Line, Made) = (null!, null!);

    public int Id { get; private set; }

    /// <summary>From 1 within the district.</summary>
    public int Number { get; private set; }

    /// <summary>The version that it was made on.</summary>
    public int Version { get; private set; }

    public SheetLine Line { get; private set; }

    public Party Party { get; private set; }

    /// <summary>Null where it only says something.</summary>
    public ProposedLine? Proposal { get; private set; }

    /// <summary>Who made it, when, and why.</summary>
    public Act Made { get; private set; }

    public RemarkState State { get; private set; }

    /// <summary>Who accepted, answered or withdrew it, when, and in what words.</summary>
    public Act? Settled { get; private set; }

    internal void Settle(RemarkState state, Act settled) => (State, Settled) = (state, settled);
}
