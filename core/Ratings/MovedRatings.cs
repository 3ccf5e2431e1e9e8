using EvalBot.Core.Indicators;

namespace EvalBot.Core.Ratings;

/// <summary>Ratings that were written for one version of the agreed sheet, brought to the goals of another.</summary>
/// <param name="Kept">The ratings of goals that both versions have, under their present numbers.</param>
/// <param name="Left">What was said of goals that there are no more: shown to its author, and counted nowhere.</param>
public sealed record MovedRatings(IReadOnlyList<Rating> Kept, IReadOnlyList<LeftRating> Left)
{
    /// <summary>Moves ratings. A goal is the same where its name is; its weight and place may change.</summary>
    public static MovedRatings Of(IReadOnlyList<Rating> ratings, IReadOnlyList<GoalTerms> from, IReadOnlyList<GoalTerms> to)
    {
        var kept = new List<Rating>();
        var left = new List<LeftRating>();
        foreach (var rating in ratings.Where(rating => !rating.IsEmpty))
        {
            var name = from.FirstOrDefault(goal => goal.Number == rating.Goal)?.Name ?? "";
            if (to.FirstOrDefault(goal => goal.Name == name && kept.All(other => other.Goal != goal.Number)) is { } goal)
                kept.Add(rating with { Goal = goal.Number });
            else
                left.Add(new(name, rating));
        }

        return new([.. kept.OrderBy(rating => rating.Goal)], left);
    }
}

/// <summary>What was said of a goal that the sheet has no more.</summary>
/// <param name="Name">What the goal was called.</param>
public sealed record LeftRating(string Name, Rating Rating);
