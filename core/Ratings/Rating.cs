using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Ratings;

/// <summary>One panelist's rating of one core goal: 1 to 5 points with words, or 평가 불가 with a reason.</summary>
/// <param name="Goal">The goal's number.</param>
/// <param name="Points">Points of the scale; null for 평가 불가, and in a draft where none were given yet.</param>
/// <param name="NotAssessable">평가 불가: no rating, not a 0.</param>
/// <param name="Reason">Why it cannot be assessed.</param>
/// <param name="Achievements">성과.</param>
/// <param name="Limits">한계.</param>
/// <param name="Improvements">개선방향.</param>
/// <param name="ChangeReason">On the second ballot: why a rating was changed.</param>
public sealed record Rating(
    int Goal,
    int? Points,
    bool NotAssessable = false,
    string Reason = "",
    string Achievements = "",
    string Limits = "",
    string Improvements = "",
    string ChangeReason = "")
{
    /// <summary>The most characters that each of the texts may have.</summary>
    public const int LongestText = 4000;

    /// <summary>Whether nothing at all was said.</summary>
    public bool IsEmpty => Points is null && !NotAssessable && Texts.All(Words.AreBlank);

    /// <summary>Whether another rating of the same goal says the same, the reason for a change apart.</summary>
    public bool SaysTheSameAs(Rating other) => this with { ChangeReason = "" } == other with { ChangeReason = "" };

    /// <summary>Whether two sheets say the same; a goal of which nothing was said is as good as none.</summary>
    public static bool SayTheSame(IEnumerable<Rating> one, IEnumerable<Rating> other) =>
        one.Where(rating => !rating.IsEmpty).SequenceEqual(other.Where(rating => !rating.IsEmpty));

    internal IEnumerable<string> Texts => [Reason, Achievements, Limits, Improvements, ChangeReason];
}

/// <summary>What a rating sheet must say before it can be sent. Plan III-5, 정성평가; domain step 6.</summary>
public static class RatingRules
{
    /// <summary>Why this cannot be kept even as a draft, or null when it can.</summary>
    public static Refusal? WhyNotKept(IReadOnlyList<Rating> ratings, ScoringRules rules) =>
        ratings.FirstOrDefault(rating => rating.Points is { } points && (points < rules.LowestPoints || points > rules.HighestPoints)) is { } wrong
            ? new PointsOutsideScale(wrong.Goal, rules.LowestPoints, rules.HighestPoints)
        : ratings.FirstOrDefault(rating => rating.Texts.Any(text => text.Length > Rating.LongestText)) is { } tooLong
            ? new RatingTextTooLong(tooLong.Goal, tooLong.Texts.Max(text => text.Length), Rating.LongestText)
        : ratings.All(rating => rating.IsEmpty) ? new NothingRated()
        : null;

    /// <summary>Why the sheet cannot be submitted, or null when it can: every gap of every goal at once.</summary>
    public static Refusal? WhyNotSubmitted(IReadOnlyList<Rating> ratings, IReadOnlyList<GoalTerms> goals, ScoringRules rules)
    {
        if (WhyNotKept(ratings, rules) is { } refusal)
            return refusal;

        var gaps = GapsOf(ratings, goals, rules);
        return gaps.Count > 0 ? new RatingIncomplete(gaps) : null;
    }

    /// <summary>What the sheet still wants, goal by goal; goals that want nothing are left out.</summary>
    public static IReadOnlyList<RatingGap> GapsOf(IReadOnlyList<Rating> ratings, IReadOnlyList<GoalTerms> goals, ScoringRules rules) =>
    [
        .. goals
            .Select(goal => new RatingGap(goal.Number, Missing(ratings.FirstOrDefault(rating => rating.Goal == goal.Number), rules).ToList()))
            .Where(gap => gap.Missing.Count > 0),
    ];

    /// <summary>Why a second ballot's sheet cannot be submitted, or null when it can: each change of points or words wants a reason.</summary>
    public static Refusal? WhyNotRevised(IReadOnlyList<Rating> ratings, IReadOnlyList<Rating> first) =>
        ratings
            .Where(rating => Words.AreBlank(rating.ChangeReason))
            .Where(rating => first.FirstOrDefault(before => before.Goal == rating.Goal) is { } before && !rating.SaysTheSameAs(before))
            .Select(rating => rating.Goal)
            .ToList() is { Count: > 0 } goals ? new ChangeReasonMissing(goals) : null;

    private static IEnumerable<RatingPart> Missing(Rating? rating, ScoringRules rules)
    {
        if (rating is { NotAssessable: true })
        {
            if (rules.NotAssessable != true)
                yield return RatingPart.Points;
            else if (Words.AreBlank(rating.Reason))
                yield return RatingPart.Reason;
            yield break;
        }

        if (rating?.Points is not { } points)
        {
            yield return RatingPart.Points;
            yield break;
        }

        if (points <= rules.RemedyUpTo)
        {
            if (Words.AreBlank(rating.Limits))
                yield return RatingPart.Limits;
            if (Words.AreBlank(rating.Improvements))
                yield return RatingPart.Improvements;
        }
        else if (Words.AreBlank(rating.Achievements))
        {
            yield return RatingPart.Achievements;
        }
    }
}

/// <summary>A part of a rating.</summary>
public enum RatingPart
{
    Points,
    Reason,
    Achievements,
    Limits,
    Improvements,

    /// <summary>The reason for a change, on the second ballot.</summary>
    Change,
}

/// <summary>What a goal's rating still wants.</summary>
public sealed record RatingGap(int Goal, IReadOnlyList<RatingPart> Missing)
{
    public bool Equals(RatingGap? other) => other is not null && Goal == other.Goal && Missing.SequenceEqual(other.Missing);

    public override int GetHashCode() => Goal;
}

/// <summary>Points that the scale does not have.</summary>
public sealed record PointsOutsideScale(int Goal, int Lowest, int Highest) : Refusal;

/// <summary>A text of a rating is too long.</summary>
public sealed record RatingTextTooLong(int Goal, int Length, int Longest) : Refusal;

/// <summary>The sheet says nothing at all.</summary>
public sealed record NothingRated : Refusal;

/// <summary>The sheet is not complete.</summary>
public sealed record RatingIncomplete(IReadOnlyList<RatingGap> Gaps) : Refusal
{
    public bool Equals(RatingIncomplete? other) => other is not null && Gaps.SequenceEqual(other.Gaps);

    public override int GetHashCode() => Gaps.Count;
}

/// <summary>Ratings were changed on the second ballot without a reason.</summary>
public sealed record ChangeReasonMissing(IReadOnlyList<int> Goals) : Refusal
{
    public bool Equals(ChangeReasonMissing? other) => other is not null && Goals.SequenceEqual(other.Goals);

    public override int GetHashCode() => Goals.Count;
}
