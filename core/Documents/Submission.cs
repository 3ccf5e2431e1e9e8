using EvalBot.Core.Evaluations;

namespace EvalBot.Core.Documents;

/// <summary>Where a set of documents is on its way consortium → district officer → city.</summary>
public enum SubmissionState
{
    /// <summary>The consortium gathers it.</summary>
    Open,

    /// <summary>Handed to the district officer, who checks it.</summary>
    WithOfficer,

    /// <summary>반려: the officer gave it back with a reason; the consortium has to act again.</summary>
    Returned,

    /// <summary>The officer forwarded it.</summary>
    WithCity,

    /// <summary>접수.</summary>
    Accepted,
}

/// <summary>What moves a set of documents on.</summary>
public enum SubmissionAct
{
    HandIn,
    Forward,
    Return,
    Accept,
}

/// <summary>One hand-over of a set: who, when, in what words, and whether it was a handing in or a forwarding after the due day.</summary>
/// <param name="Words">The letter's number for a handing in, the reason for a return.</param>
/// <param name="LetterDate">The day of the official letter (공문); null for every other act.</param>
public sealed record SubmissionStep(SubmissionAct Act, string By, DateTimeOffset At, string Words, bool Late, DateOnly? LetterDate = null);

/// <summary>성과평가 서류: the set that the plan asks for, or material that the city asked for besides. Plan III-4.</summary>
public sealed class Submission
{
    /// <summary>The number of the set that the plan asks for; requests of the city count on from it.</summary>
    public const int OfPlan = 1;

    /// <summary>The most characters that a letter's number may have.</summary>
    public const int LongestLetterNumber = 100;

    /// <summary>The most characters of a reason, or of what is asked for.</summary>
    public const int LongestWords = 1000;

    internal Submission(int number, Act? asked, DateOnly? due) => (Number, Asked, Due) = (number, asked, due);

    private Submission()
    {
    }

    public int Id { get; private set; }

    /// <summary><see cref="OfPlan"/>, or 2, 3 … for the city's requests.</summary>
    public int Number { get; private set; }

    public SubmissionState State { get; private set; }

    /// <summary>The city's request: who asked, when, for what; null for the plan's set.</summary>
    public Act? Asked { get; private set; }

    /// <summary>The last day of the city's request, to 24:00 in Korea; null for the plan's set, whose day is <see cref="Evaluation.DocumentsDue"/>.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>Every hand-over in its order; none is ever taken away.</summary>
    public IReadOnlyList<SubmissionStep> Steps { get; private set; } = [];

    /// <summary>The newest step of this kind that still holds, or null: a return undoes the handing in before it.</summary>
    public SubmissionStep? Holding(SubmissionAct act) =>
        Steps.Skip(Steps.Select((step, i) => step.Act == SubmissionAct.Return ? i + 1 : 0).DefaultIfEmpty(0).Max()).LastOrDefault(step => step.Act == act);

    /// <summary>The whole state table; null where an act is not allowed. Domain step 4.</summary>
    public static SubmissionState? Next(SubmissionState state, SubmissionAct act) => (state, act) switch
    {
        (SubmissionState.Open or SubmissionState.Returned, SubmissionAct.HandIn) => SubmissionState.WithOfficer,
        (SubmissionState.WithOfficer, SubmissionAct.Forward) => SubmissionState.WithCity,
        (SubmissionState.WithOfficer, SubmissionAct.Return) => SubmissionState.Returned,
        (SubmissionState.WithCity, SubmissionAct.Accept) => SubmissionState.Accepted,
        _ => null,
    };

    internal void Move(SubmissionStep step)
    {
        State = Next(State, step.Act) ?? throw new InvalidOperationException($"{step.Act} is not allowed when {State}.");
        Steps = [.. Steps, step];
    }
}

/// <summary>The official letter's day is missing, lies in the future or more than a year back.</summary>
public sealed record LetterDateWrong : Refusal;

/// <summary>Not everything that has to be handed in is there.</summary>
public sealed record DocumentsMissing(IReadOnlyList<DocumentPart> Parts) : Refusal
{
    public bool Equals(DocumentsMissing? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Count;
}

/// <summary>The officer has not ticked these as checked.</summary>
public sealed record DocumentsUnchecked(IReadOnlyList<DocumentPart> Parts) : Refusal
{
    public bool Equals(DocumentsUnchecked? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Count;
}

/// <summary>The set is with the city; what is in it does not change any more.</summary>
public sealed record DocumentsWithCity : Refusal;

/// <summary>The officer has not forwarded the set to the city.</summary>
public sealed record DocumentsNotForwarded : Refusal;

/// <summary>A return wants a reason, and it is not too long.</summary>
public sealed record ReturnReasonMissing(int Longest) : Refusal;

/// <summary>A request for additional material says what is asked for, in not too many words.</summary>
public sealed record MaterialWordsMissing(int Longest) : Refusal;

/// <summary>The due day of a request is missing, is past or lies more than a year ahead.</summary>
public sealed record MaterialDueWrong : Refusal;

/// <summary>An earlier request is not accepted yet.</summary>
public sealed record MaterialStillAsked(DateOnly Due) : Refusal;

/// <summary>There is no such document to hand in here.</summary>
public sealed record NoSuchDocument : Refusal;

/// <summary>The newest version is the same file.</summary>
public sealed record SameDocument(DateTimeOffset At) : Refusal;
