using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Scoring;

namespace EvalBot.Core.Reports;

/// <summary>우수 추진 사례: what others can learn from a consortium. Plan I: «상호 평가», «우수 추진 사례 확산»; domain step 11.</summary>
/// <remarks>It is collected once its district's result is final, the consortium is asked whether it may be named, and a coordinator releases it.</remarks>
public sealed class Practice
{
    /// <summary>The most characters of a practice.</summary>
    public const int LongestWords = 1000;

    public Practice(int number, int evaluationId, int goal, string words, Act chosen) =>
        (Number, EvaluationId, Goal, Words, Chosen) = (number, evaluationId, goal, words.Trim(), chosen);

    private Practice() => (Words, Chosen) = ("", null!);

    public int Id { get; private set; }

    /// <summary>Counts all practices, from 1.</summary>
    public int Number { get; private set; }

    public int EvaluationId { get; private set; }

    /// <summary>The goal's number.</summary>
    public int Goal { get; private set; }

    public string Words { get; private set; }

    /// <summary>Who chose it, and when.</summary>
    public Act Chosen { get; private set; }

    /// <summary>What the consortium answered, and when; null while it has not: then it is not named.</summary>
    public Act? Answered { get; private set; }

    /// <summary>동의: the consortium may be named.</summary>
    public bool MayBeNamed { get; private set; }

    /// <summary>When everybody could read it, and by whom; null before.</summary>
    public Act? Released { get; private set; }

    /// <summary>Why this cannot be chosen as a practice, or null when it can.</summary>
    public static Refusal? WhyNotChoose(Evaluation evaluation, int goal, string words, IReadOnlyList<Practice> all) =>
        evaluation.Finalized is null ? new PracticeNotFinal()
        : evaluation.GoalTerms.All(terms => terms.Number != goal) ? new Ratings.NoSuchGoalHere($"{goal}", evaluation.GoalTerms.Count)
        : all.Any(practice => practice.EvaluationId == evaluation.Id && practice.Goal == goal) ? new PracticeIsChosen(goal)
        : Core.Words.AreBlank(words) ? new PracticeBlank()
        : words.Length > LongestWords ? new PracticeTooLong(words.Length, LongestWords)
        : null;

    /// <summary>Why the consortium's answer cannot be recorded, or null when it can; the last one counts, also after the release.</summary>
    public static Refusal? WhyNotAnswer(bool? named) => named is null ? new PracticeAnswerMissing() : null;

    /// <summary>동의: whether the consortium may be named.</summary>
    public void Answer(bool named, string by, DateTimeOffset now)
    {
        Asked.First(WhyNotAnswer(named));
        (MayBeNamed, Answered) = (named, new(by, now, ""));
    }

    /// <summary>Why these cannot be released, or null when they can.</summary>
    public static Refusal? WhyNotRelease(IReadOnlyList<Practice> all) => all.Any(practice => practice.Released is null) ? null : new NothingToRelease();

    /// <summary>공개: all consortia, officers and panelists can read it.</summary>
    public void Release(Act act) => Released ??= act;

    /// <summary>The words as others read them: without the district's name where it may not be named.</summary>
    public string Shown(District district) => MayBeNamed ? Words : Words
        .Replace(district.Name, "○○구", StringComparison.Ordinal)
        .Replace(district.EnglishName, "○○-gu", StringComparison.OrdinalIgnoreCase)
        .Replace(district.Name.TrimEnd('구'), "○○", StringComparison.Ordinal);

    /// <summary>Goals whose mean is high, with what the panel's common text says of 성과: one point below the highest of the scale, or more. Ours.</summary>
    public static IReadOnlyList<(int Goal, Fraction Mean, string Words)> Candidates(Evaluation evaluation, Discussion discussion)
    {
        if (evaluation.Finalized is null || evaluation.Grade is not { } grade || discussion.NewestText() is not { } text)
            return [];

        var said = text.WithoutSources().ToDictionary(goal => goal.Goal, goal => goal.Achievements);
        return [.. FactorAnalysis.Of(grade).Goals
            .Where(goal => goal.Mean >= grade.Inputs.Rules.HighestPoints - 1 && !Core.Words.AreBlank(said.GetValueOrDefault(goal.Goal.Number)))
            .OrderByDescending(goal => goal.Mean).ThenBy(goal => goal.Goal.Number)
            .Select(goal => (goal.Goal.Number, goal.Mean, said[goal.Goal.Number]))];
    }
}

/// <summary>A practice is chosen once its district's result is final.</summary>
public sealed record PracticeNotFinal : Refusal;

/// <summary>There is a practice of this goal already.</summary>
public sealed record PracticeIsChosen(int Goal) : Refusal;

/// <summary>A practice has words.</summary>
public sealed record PracticeBlank : Refusal;

/// <summary>The text is too long.</summary>
public sealed record PracticeTooLong(int Length, int Longest) : Refusal;

/// <summary>The consortium says whether it may be named.</summary>
public sealed record PracticeAnswerMissing : Refusal;

/// <summary>Everything that was chosen is released.</summary>
public sealed record NothingToRelease : Refusal;
