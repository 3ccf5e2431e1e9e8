using EvalBot.Core.Evaluations;

namespace EvalBot.Core.Meetings;

/// <summary>One version of a question of the interview (면접평가) and its answer. The newest counts, and every one stays. Plan III-5.</summary>
public sealed class InterviewNote
{
    /// <summary>The most characters of a question.</summary>
    public const int LongestQuestion = 500;

    /// <summary>The most characters of an answer.</summary>
    public const int LongestAnswer = 1500;

    internal InterviewNote(int number, int version, int? goal, string question, string answer, Act written) =>
        (Number, Version, Goal, Question, Answer, Written) = (number, version, goal, question, answer, written);

    private InterviewNote() => (Question, Answer, Written) = ("", "", null!);

    public int Id { get; private set; }

    /// <summary>From 1: names the note in all its versions.</summary>
    public int Number { get; private set; }

    /// <summary>From 1.</summary>
    public int Version { get; private set; }

    /// <summary>The core goal that it is about; null for all of them.</summary>
    public int? Goal { get; private set; }

    public string Question { get; private set; }

    /// <summary>Empty while nobody wrote it down.</summary>
    public string Answer { get; private set; }

    /// <summary>Who wrote this version, and when.</summary>
    public Act Written { get; private set; }

    /// <summary>Whether this version says the same.</summary>
    public bool Says(int? goal, string question, string answer) => (Goal, Question, Answer) == (goal, question, answer);
}

/// <summary>Neither a question nor an answer was written.</summary>
public sealed record NoteIsBlank : Refusal;

/// <summary>There is no note of that number.</summary>
public sealed record NoSuchNote(int Number) : Refusal;

/// <summary>Somebody else wrote on since the card was made.</summary>
public sealed record NoteChangedMeanwhile(int Newest) : Refusal;

/// <summary>The same words stand there already.</summary>
public sealed record NoteStands(int Number, DateTimeOffset At) : Refusal;
