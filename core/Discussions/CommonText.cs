using EvalBot.Core.Evaluations;

namespace EvalBot.Core.Discussions;

/// <summary>종합의견: one version of what the panel says together of each goal. A version is never changed; saving makes the next one.</summary>
public sealed class CommonText
{
    /// <summary>The most characters of a goal's three parts together: a card has room for them.</summary>
    public const int LongestGoal = 4500;

    /// <summary>The most sentences of a goal's three parts together.</summary>
    public const int MostSentences = 60;

    internal CommonText(int number, bool isDraft, int goal, IReadOnlyList<GoalText> goals, Act made) =>
        (Number, IsDraft, ChangedGoal, Goals, Made) = (number, isDraft, goal, goals, made);

    private CommonText() => (Goals, Made) = ([], null!);

    public int Id { get; private set; }

    /// <summary>Counts the versions, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Made of the panelists' sentences, and not edited.</summary>
    public bool IsDraft { get; private set; }

    /// <summary>The goal that was edited; 0 for a draft of all goals.</summary>
    public int ChangedGoal { get; private set; }

    /// <summary>One for each goal, in the goals' order.</summary>
    public IReadOnlyList<GoalText> Goals { get; private set; }

    /// <summary>Who made it, when, and (once a notice was sent) why.</summary>
    public Act Made { get; private set; }

    /// <summary>The text as the consortium reads it: without the marks of who said what.</summary>
    public IReadOnlyList<GoalStatement> WithoutSources() =>
        [.. Goals.Select(goal => new GoalStatement(goal.Goal, Joined(goal.Achievements), Joined(goal.Limits), Joined(goal.Improvements)))];

    private static string Joined(IReadOnlyList<MarkedSentence> sentences) => string.Join(' ', sentences.Select(sentence => sentence.Text));
}

/// <summary>What the panel says of one goal.</summary>
/// <param name="Achievements">성과.</param>
/// <param name="Limits">한계.</param>
/// <param name="Improvements">개선방향.</param>
/// <param name="LeftOut">So many sentences of the sheets had no room in the draft.</param>
public sealed record GoalText(
    int Goal, IReadOnlyList<MarkedSentence> Achievements, IReadOnlyList<MarkedSentence> Limits, IReadOnlyList<MarkedSentence> Improvements, int LeftOut = 0)
{
    /// <summary>The three parts, in their order.</summary>
    public IReadOnlyList<IReadOnlyList<MarkedSentence>> Parts => [Achievements, Limits, Improvements];
}

/// <summary>A sentence and where it came from.</summary>
/// <param name="Seats">The seats whose sheets say it; none where an editor wrote or changed it.</param>
/// <param name="EditedBy">The editor who wrote or changed it; null where it stands as a sheet says it.</param>
public sealed record MarkedSentence(string Text, IReadOnlyList<string> Seats, string? EditedBy = null)
{
    public bool Equals(MarkedSentence? other) => other is not null && (Text, EditedBy) == (other.Text, other.EditedBy) && Seats.SequenceEqual(other.Seats);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}

/// <summary>What the panel says of one goal, for who may not know who said it.</summary>
public sealed record GoalStatement(int Goal, string Achievements, string Limits, string Improvements);

/// <summary>What an editor types of one goal; a line or a full stop ends a sentence.</summary>
public sealed record TypedGoal(int Goal, string Achievements, string Limits, string Improvements)
{
    /// <summary>The three parts, in their order.</summary>
    public IReadOnlyList<string> Parts => [Achievements, Limits, Improvements];
}

/// <summary>A panelist's answer to one version: confirmed, or not with the reason.</summary>
public sealed class TextAnswer
{
    internal TextAnswer(string seatId, int version, bool agrees, Act answered) => (SeatId, Version, Agrees, Answered) = (seatId, version, agrees, answered);

    private TextAnswer() => (SeatId, Answered) = ("", null!);

    public int Id { get; private set; }

    public string SeatId { get; private set; }

    /// <summary>The version of the text that was answered.</summary>
    public int Version { get; private set; }

    /// <summary>확인; otherwise 이견.</summary>
    public bool Agrees { get; private set; }

    /// <summary>Who answered, when, and why not.</summary>
    public Act Answered { get; private set; }
}

/// <summary>확인 5, 이견 1, 남음 1.</summary>
public sealed record TextProgress(int Confirmed, int Dissenting, int Left)
{
    /// <summary>Everybody who is not recused confirmed.</summary>
    public bool IsConfirmed => Confirmed > 0 && Dissenting == 0 && Left == 0;
}
