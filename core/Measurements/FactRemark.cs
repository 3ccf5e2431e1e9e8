using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;

namespace EvalBot.Core.Measurements;

/// <summary>사실확인: the consortium points out an error of fact in its quantitative results before the meeting. Domain step 5.</summary>
public sealed class FactRemark
{
    /// <summary>The most characters of what is wrong, of what would be right, and of the evidence each.</summary>
    public const int LongestWords = 1000;

    internal FactRemark(int number, int indicator, string right, string evidence, Act made) =>
        (Number, IndicatorNumber, Right, Evidence, Made) = (number, indicator, right, evidence, made);

    private FactRemark() => (Right, Evidence, Made) = ("", "", null!);

    public int Id { get; private set; }

    /// <summary>Counts the remarks of an evaluation, from 1.</summary>
    public int Number { get; private set; }

    public int IndicatorNumber { get; private set; }

    /// <summary>What would be right.</summary>
    public string Right { get; private set; }

    /// <summary>근거.</summary>
    public string Evidence { get; private set; }

    /// <summary>Who pointed it out, when, and what is wrong.</summary>
    public Act Made { get; private set; }

    /// <summary>Who of the city answered, when, and the reason; null while it is open.</summary>
    public Act? Answered { get; private set; }

    /// <summary>Whether the city accepted it.</summary>
    public bool Accepted { get; private set; }

    public bool IsOpen => Answered is null;

    internal void Answer(bool accepted, Act answered) => (Accepted, Answered) = (accepted, answered);
}

/// <summary>The sheet is shared once every line has a result.</summary>
public sealed record LinesWithoutResult(IReadOnlyList<IndicatorTerms> Lines) : Refusal
{
    public bool Equals(LinesWithoutResult? other) => other is not null && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => Lines.Count;
}

/// <summary>The city has not shared the sheet yet, so there is nothing to check.</summary>
public sealed record NothingSharedYet : Refusal;

/// <summary>Errors of fact are pointed out until their last day, and before rating opens.</summary>
public sealed record FactCheckOver(DateOnly LastDay) : Refusal;

/// <summary>A remark says what is wrong, what would be right, and what shows it.</summary>
public sealed record RemarkIncomplete : Refusal;

/// <summary>This person's earlier remark on the same line is not answered yet.</summary>
public sealed record RemarkStillOpen(int Indicator) : Refusal;

/// <summary>There is no such remark.</summary>
public sealed record NoSuchFactRemark : Refusal;

/// <summary>A remark is rejected with a reason only.</summary>
public sealed record RemarkReasonMissing : Refusal;
