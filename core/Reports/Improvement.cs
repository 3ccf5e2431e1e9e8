using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Ratings;

namespace EvalBot.Core.Reports;

/// <summary>개선과제: something to do better, with who does it and until when; the consortium answers it. Plan III-7, «성과와 개선과제».</summary>
public sealed class Improvement
{
    /// <summary>The most characters of an item.</summary>
    public const int LongestWords = 300;

    /// <summary>The most characters of an answer.</summary>
    public const int LongestAnswer = 500;

    /// <summary>The most items of a report.</summary>
    public const int Most = 20;

    internal Improvement(int number, Topic topic, string words, string owner, DateOnly due, Act made) =>
        (Number, Topic, Words, Owner, Due, Made) = (number, topic, words, owner, due, made);

    private Improvement() => (Topic, Words, Owner, Made) = (null!, "", "", null!);

    public int Id { get; private set; }

    /// <summary>Counts the items of a report, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What it is about.</summary>
    public Topic Topic { get; private set; }

    public string Words { get; private set; }

    /// <summary>Who does it: a person of the consortium, the officer or the city.</summary>
    public string Owner { get; private set; }

    /// <summary>Its last day.</summary>
    public DateOnly Due { get; private set; }

    public Act Made { get; private set; }

    /// <summary>Who struck it out, when, and why; null while it stands.</summary>
    public Act? Struck { get; private set; }

    /// <summary>Every version of the consortium's answer.</summary>
    public IReadOnlyList<ImprovementAnswer> Answers { get; private set; } = [];

    /// <summary>The newest answer, or null.</summary>
    public ImprovementAnswer? Answer => Answers.Count == 0 ? null : Answers[^1];

    internal void Strike(Act act) => Struck = act;

    internal void Add(ImprovementAnswer answer) => Answers = [.. Answers, answer];
}

/// <summary>What an improvement is about: an indicator, a goal, or the whole.</summary>
/// <param name="Number">Of the indicator or the goal; 0 for the whole.</param>
/// <param name="Name">As it was called then.</param>
public sealed record Topic(TopicKind Kind, int Number, string Name);

/// <summary>What an improvement can be about.</summary>
public enum TopicKind
{
    Whole,
    Indicator,
    Goal,
}

/// <summary>How the consortium stands to an improvement.</summary>
public enum Stance
{
    /// <summary>수용.</summary>
    Accepted,

    /// <summary>일부 수용.</summary>
    Partly,

    /// <summary>수용 곤란.</summary>
    NotAccepted,
}

/// <summary>One version of the consortium's answer.</summary>
/// <param name="How">How it is done, or why not.</param>
/// <param name="DoneOn">When it was done; null while it is not.</param>
public sealed record ImprovementAnswer(Stance Stance, string How, DateOnly? DoneOn, string By, DateTimeOffset At);

/// <summary>Something from which an improvement can be made.</summary>
public sealed record Suggestion(Topic Topic, string Words);

public sealed partial class EvaluationReport
{
    private readonly List<Improvement> _improvements = [];

    /// <summary>Every item, the struck ones too.</summary>
    public IReadOnlyList<Improvement> Improvements => _improvements;

    /// <summary>The items that stand, in their order.</summary>
    public IReadOnlyList<Improvement> StandingImprovements => [.. _improvements.Where(item => item.Struck is null).OrderBy(item => item.Number)];

    /// <summary>The item of this number, or null.</summary>
    public Improvement? ImprovementOf(int number) => _improvements.FirstOrDefault(item => item.Number == number);

    /// <summary>Why this item cannot be added, or null when it can.</summary>
    /// <param name="owners">Who can be asked to do it.</param>
    public Refusal? WhyNotImprove(Evaluation evaluation, string words, string owner, IReadOnlyCollection<string> owners, DateOnly? due, DateTimeOffset now) =>
        evaluation.Grade is null ? new NoGradeYet()
        : Core.Words.AreBlank(words) ? new ImprovementBlank()
        : words.Length > Improvement.LongestWords ? new ImprovementTooLong(words.Length, Improvement.LongestWords)
        : StandingImprovements.Count >= Improvement.Most ? new TooManyImprovements(Improvement.Most)
        : StandingImprovements.FirstOrDefault(item => Core.Words.SaySame(item.Words, words)) is { } same ? new SameImprovement(same.Number)
        : !owners.Contains(owner) ? new ImprovementOwnerMissing()
        : due is null || due <= KoreanDays.DayOf(now) ? new ImprovementDueWrong()
        : null;

    /// <summary>The coordinator or the writer adds an item.</summary>
    public Improvement Improve(Evaluation evaluation, Topic topic, string words, string owner, IReadOnlyCollection<string> owners, DateOnly due, string by, DateTimeOffset now)
    {
        Asked.First(WhyNotImprove(evaluation, words, owner, owners, due, now));
        var item = new Improvement(_improvements.Count + 1, topic, words.Trim(), owner, due, new(by, now, ""));
        _improvements.Add(item);
        Revision++;
        return item;
    }

    /// <summary>Why an item cannot be struck out, or null when it can: with a reason, and before it was answered.</summary>
    public Refusal? WhyNotStrike(int number, string reason) =>
        ImprovementOf(number) is not { Struck: null } item ? new NoSuchImprovement(number)
        : item.Answer is not null ? new ImprovementIsAnswered(number)
        : Core.Words.AreBlank(reason) ? new StrikeReasonMissing()
        : null;

    /// <summary>The item does not stand any more; it stays in the record.</summary>
    public void Strike(int number, Act act)
    {
        Asked.First(WhyNotStrike(number, act.Words));
        ImprovementOf(number)!.Strike(act);
        Revision++;
    }

    /// <summary>Why the consortium cannot answer an item so, or null when it can: once it has the report.</summary>
    /// <param name="version">How many answers there were when the card was made.</param>
    public Refusal? WhyNotAnswerImprovement(int number, Stance? stance, string how, DateOnly? doneOn, int version, DateTimeOffset now) =>
        WithConsortium is null ? new NoReportYet()
        : ImprovementOf(number) is not { Struck: null } item ? new NoSuchImprovement(number)
        : version != item.Answers.Count ? new CardIsOld(item.Answers.Count)
        : stance is null || Core.Words.AreBlank(how) ? new ImprovementAnswerMissing()
        : how.Length > Improvement.LongestAnswer ? new ImprovementTooLong(how.Length, Improvement.LongestAnswer)
        : doneOn > KoreanDays.DayOf(now) ? new SharedInTheFuture(doneOn.Value)
        : null;

    /// <summary>The consortium answers; a later answer takes the place of an earlier one, and every version stays.</summary>
    public void AnswerImprovement(int number, Stance stance, string how, DateOnly? doneOn, int version, string by, DateTimeOffset now)
    {
        Asked.First(WhyNotAnswerImprovement(number, stance, how, doneOn, version, now));
        ImprovementOf(number)!.Add(new(stance, how, doneOn, by, now));
        Revision++;
    }
}

/// <summary>An improvement says what is to be done.</summary>
public sealed record ImprovementBlank : Refusal;

/// <summary>The text is too long.</summary>
public sealed record ImprovementTooLong(int Length, int Longest) : Refusal;

/// <summary>The report has as many items as it can.</summary>
public sealed record TooManyImprovements(int Most) : Refusal;

/// <summary>An item says the same.</summary>
public sealed record SameImprovement(int Number) : Refusal;

/// <summary>Somebody of the consortium, the district or the city does it.</summary>
public sealed record ImprovementOwnerMissing : Refusal;

/// <summary>An improvement has a day after today.</summary>
public sealed record ImprovementDueWrong : Refusal;

/// <summary>There is no such item, or it was struck out.</summary>
public sealed record NoSuchImprovement(int Number) : Refusal;

/// <summary>The consortium answered the item: it stays.</summary>
public sealed record ImprovementIsAnswered(int Number) : Refusal;

/// <summary>An item is struck out with a reason.</summary>
public sealed record StrikeReasonMissing : Refusal;

/// <summary>An answer says whether the item is accepted, and how it is done.</summary>
public sealed record ImprovementAnswerMissing : Refusal;
