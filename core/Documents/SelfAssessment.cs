using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Documents;

/// <summary>An answer to a question of the self-assessment, as it was typed: words, or points of the scale.</summary>
public sealed record GivenAnswer(string Question, string Words);

/// <summary>자가평가 설문지: one form as it was last saved, finished or not. What is finished is a version of document ③.</summary>
public sealed class SelfAssessment
{
    /// <summary>The most characters of one answer: a whole form fits on a card.</summary>
    public const int LongestAnswer = 700;

    internal SelfAssessment(string partId) => (PartId, Answers, Saved) = (partId, [], null!);

    private SelfAssessment() => (PartId, Answers, Saved) = ("", [], null!);

    public int Id { get; private set; }

    /// <summary>The <see cref="DocumentPart"/> that it fills in.</summary>
    public string PartId { get; private set; }

    /// <summary>Counts what was saved.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<GivenAnswer> Answers { get; private set; }

    /// <summary>Who saved it last, and when.</summary>
    public Act Saved { get; private set; }

    /// <summary>Why these answers cannot be saved, or null when they can. A draft may leave anything out.</summary>
    public static Refusal? WhyNotSaved(SelfAssessmentForm form, IReadOnlyList<GivenAnswer> answers, bool submit, ScoringRules rules)
    {
        var missing = new List<int>();
        foreach (var (question, i) in form.Questions.Select((question, i) => (question, i)))
        {
            var words = answers.FirstOrDefault(answer => answer.Question == question.Id)?.Words;
            if (Words.AreBlank(words))
                missing.Add(i + 1);
            else if (words!.Length > LongestAnswer)
                return new AnswerTooLong(i + 1, words.Length, LongestAnswer);
            else if (question.Kind == QuestionKind.Scale && !(int.TryParse(words, out var points) && rules.Scale.Any(point => point.Points == points)))
                return new AnswerOutsideScale(i + 1, rules.LowestPoints, rules.HighestPoints);
        }

        return missing.Count == form.Questions.Count || (submit && missing.Count > 0) ? new AnswersMissing(missing) : null;
    }

    internal void Save(IReadOnlyList<GivenAnswer> answers, Act saved) => (Answers, Saved, Version) = (answers, saved, Version + 1);
}

/// <summary>Questions that want an answer.</summary>
/// <param name="Questions">Their numbers from 1.</param>
public sealed record AnswersMissing(IReadOnlyList<int> Questions) : Refusal
{
    public bool Equals(AnswersMissing? other) => other is not null && Questions.SequenceEqual(other.Questions);

    public override int GetHashCode() => Questions.Count;
}

/// <summary>An answer is longer than a form takes.</summary>
public sealed record AnswerTooLong(int Question, int Length, int Longest) : Refusal;

/// <summary>The answer is no point of the scale.</summary>
public sealed record AnswerOutsideScale(int Question, int Lowest, int Highest) : Refusal;

/// <summary>The person has no form of the self-assessment in this district.</summary>
public sealed record NoFormOfYours : Refusal;
