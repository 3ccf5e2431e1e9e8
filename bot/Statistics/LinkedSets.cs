namespace EvalBot.Bot.Statistics;

/// <summary>What was rated and who rated, as far as they hang together: things and raters that no chain of ratings joins cannot be compared.</summary>
/// <param name="Things">In order.</param>
/// <param name="Raters">In order.</param>
/// <remarks>Weeks and Williams (1964), A note on the determination of connectedness in an N-way cross classification, Technometrics 6(3).</remarks>
public sealed record LinkedSet(IReadOnlyList<int> Things, IReadOnlyList<int> Raters);

/// <summary>The connected components of things and their raters.</summary>
public static class LinkedSets
{
    /// <summary>Every set, the one with the most raters first, then by the first thing.</summary>
    /// <param name="ratings">Who rated what; each number names one thing, or one rater.</param>
    public static IReadOnlyList<LinkedSet> Of(IReadOnlyList<(int Thing, int Rater)> ratings)
    {
        var ofThing = ratings.ToLookup(rating => rating.Thing, rating => rating.Rater);
        var ofRater = ratings.ToLookup(rating => rating.Rater, rating => rating.Thing);
        var seen = new HashSet<int>();
        var sets = new List<LinkedSet>();
        foreach (var first in ofThing.Select(group => group.Key).Order())
        {
            if (!seen.Add(first))
                continue;

            var raters = new SortedSet<int>();
            var things = new SortedSet<int> { first };
            var ahead = new Stack<int>([first]);
            while (ahead.TryPop(out var thing))
            {
                foreach (var next in ofThing[thing].Where(raters.Add).SelectMany(rater => ofRater[rater]).Where(seen.Add))
                {
                    things.Add(next);
                    ahead.Push(next);
                }
            }

            sets.Add(new([.. things], [.. raters]));
        }

        return [.. sets.OrderByDescending(set => set.Raters.Count).ThenBy(set => set.Things[0])];
    }
}
