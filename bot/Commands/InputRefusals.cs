using EvalBot.Core;

namespace EvalBot.Bot.Commands;

/// <summary>What was typed for a result is no number.</summary>
public sealed record NotANumber(int Indicator, string Typed) : Refusal;

/// <summary>The card came back without anything filled in.</summary>
public sealed record NothingEntered : Refusal;

/// <summary>What was chosen as the answer to a remark is neither.</summary>
public sealed record AcceptOrReject : Refusal;

/// <summary>Neither 확인 nor 이견 was chosen.</summary>
public sealed record AnswerMissing : Refusal;

/// <summary>What was typed for a rating is no number of the scale.</summary>
public sealed record PointsNotANumber(int Goal, string Typed) : Refusal;

/// <summary>The goals of the indicator sheet changed after the card was made.</summary>
public sealed record GoalsChanged : Refusal;

/// <summary>Of a goal in which two entries of a paper sheet differ, only a part was settled.</summary>
public sealed record PaperHalfSettled(int Goal) : Refusal;

/// <summary>No seat was chosen whose paper sheet is typed in.</summary>
public sealed record PaperNotChosen : Refusal;

/// <summary>The plan has no round of that number.</summary>
/// <param name="Rounds">Those that it has.</param>
public sealed record NoSuchRound(IReadOnlyList<int> Rounds) : Refusal
{
    public bool Equals(NoSuchRound? other) => other is not null && Rounds.SequenceEqual(other.Rounds);

    public override int GetHashCode() => Rounds.Count;
}

/// <summary>A reason, a piece of evidence or grounds longer than a card can show.</summary>
public sealed record TextTooLong(int Length, int Longest) : Refusal
{
    /// <summary>The most characters that a reason or a piece of evidence may have.</summary>
    public const int LongestReason = 1000;

    /// <summary>The most characters that the grounds of a decision may have.</summary>
    public const int LongestGrounds = 4000;

    /// <summary>Why a text is not taken, or null when it is: nothing is ever cut off silently.</summary>
    public static Refusal? WhyNot(string text, int longest = LongestReason) => text.Length > longest ? new TextTooLong(text.Length, longest) : null;
}

/// <summary>What was typed is no day.</summary>
public sealed record NotADay(string Typed) : Refusal;
