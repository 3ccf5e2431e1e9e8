using EvalBot.Bot.Cards;
using EvalBot.Core.Ratings;

namespace EvalBot.Bot.Ratings;

/// <summary>What a card brought, put together with what is stored.</summary>
internal static class TypedRatings
{
    /// <summary>A whole sheet: what was on the card as it was typed, the rest as it is stored.</summary>
    public static IReadOnlyList<Rating> Onto(IReadOnlyList<Rating> stored, IReadOnlyList<Rating> typed, RatingStep step) =>
        step.Goal == 0 ? typed : [.. stored.Where(rating => !step.Has(rating.Goal)).Concat(typed.Select(rating => Part(Of(stored, rating.Goal), rating, step))).OrderBy(rating => rating.Goal)];

    /// <summary>A whole sheet for a new card: what was typed, and what is stored where nothing was typed.</summary>
    public static IReadOnlyList<Rating> Over(IReadOnlyList<Rating> stored, IReadOnlyList<Rating> typed) =>
        [.. stored.Concat(typed).Select(rating => rating.Goal).Distinct().Order().Select(goal => Over(Of(stored, goal), Of(typed, goal)))];

    /// <summary>What is stored and would be replaced by other words that were typed: nothing else.</summary>
    public static IEnumerable<Rating> Replaced(IReadOnlyList<Rating> stored, IReadOnlyList<Rating> typed) =>
        from now in typed
        let before = Of(stored, now.Goal)
        let rating = new Rating(
            now.Goal, null, false,
            Other(before.Reason, now.Reason), Other(before.Achievements, now.Achievements), Other(before.Limits, now.Limits),
            Other(before.Improvements, now.Improvements), Other(before.ChangeReason, now.ChangeReason))
        where !rating.IsEmpty
        select rating with { Points = before.Points, NotAssessable = before.NotAssessable };

    private static Rating Of(IReadOnlyList<Rating> ratings, int goal) => ratings.FirstOrDefault(rating => rating.Goal == goal) ?? new(goal, null);

    private static Rating Part(Rating stored, Rating typed, RatingStep step) => new(
        typed.Goal, typed.Points, typed.NotAssessable,
        step.Has("reason") ? typed.Reason : stored.Reason,
        step.Has("achievements") ? typed.Achievements : stored.Achievements,
        step.Has("limits") ? typed.Limits : stored.Limits,
        step.Has("improvements") ? typed.Improvements : stored.Improvements,
        step.Has("change") ? typed.ChangeReason : stored.ChangeReason);

    private static Rating Over(Rating stored, Rating typed)
    {
        var rated = typed.Points is not null || typed.NotAssessable ? typed : stored;
        return new(
            typed.Goal, rated.Points, rated.NotAssessable,
            Either(typed.Reason, stored.Reason), Either(typed.Achievements, stored.Achievements), Either(typed.Limits, stored.Limits),
            Either(typed.Improvements, stored.Improvements), Either(typed.ChangeReason, stored.ChangeReason));
    }

    private static string Either(string typed, string stored) => string.IsNullOrWhiteSpace(typed) ? stored : typed;

    private static string Other(string before, string now) => string.IsNullOrWhiteSpace(now) || before == now ? "" : before;
}
