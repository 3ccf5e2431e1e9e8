using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace EvalBot.Bot.Statistics;

/// <summary>How far above (generous) or below (severe) the others' mean a rater is, once it is allowed for what they rated.</summary>
/// <param name="Effect">Points of the scale; the effects of a linked set sum to 0.</param>
/// <param name="Range">Null where no rating is left over to tell.</param>
/// <param name="Ratings">How many ratings of theirs it comes from.</param>
public sealed record RaterEffect(int Rater, double Effect, Range95? Range, int Ratings);

/// <summary>Raters who can be compared with each other, and with nobody else.</summary>
public sealed record LinkedRaters(LinkedSet Set, IReadOnlyList<RaterEffect> Effects);

/// <summary>The additive model points = thing + rater by least squares, in each linked set for itself.</summary>
/// <remarks>The intrablock analysis of an incomplete block design, things being the blocks: Montgomery, Design and Analysis of Experiments, «Balanced incomplete block design».</remarks>
public static class RaterSeverity
{
    /// <summary>The effects of all raters, set by set, the largest set first.</summary>
    /// <param name="ratings">At most one of a rater for a thing.</param>
    public static IReadOnlyList<LinkedRaters> Of(IReadOnlyList<(int Thing, int Rater, double Points)> ratings)
    {
        var byThing = ratings.ToLookup(rating => rating.Thing);
        return [.. LinkedSets.Of([.. ratings.Select(rating => (rating.Thing, rating.Rater))])
            .Select(set => new LinkedRaters(set, Effects(set, [.. set.Things.Select(thing => byThing[thing].ToList())])))];
    }

    private static List<RaterEffect> Effects(LinkedSet set, List<List<(int Thing, int Rater, double Points)>> things)
    {
        var count = set.Raters.Count;
        var place = set.Raters.Index().ToDictionary(rater => rater.Item, rater => rater.Index);
        var ratings = new int[count];
        var equations = Matrix<double>.Build.Dense(count, count, 1); // The ones fix what the equations leave open: the sum is 0.
        var right = Vector<double>.Build.Dense(count);
        var within = 0.0;
        foreach (var thing in things)
        {
            var mean = thing.Average(rating => rating.Points);
            foreach (var (_, rater, points) in thing)
            {
                var row = place[rater];
                ratings[row]++;
                equations[row, row]++;
                right[row] += points - mean;
                within += (points - mean) * (points - mean);
                foreach (var other in thing)
                    equations[row, place[other.Rater]] -= 1.0 / thing.Count;
            }
        }

        var inverse = equations.Cholesky().Solve(Matrix<double>.Build.DenseIdentity(count));
        var effects = inverse * right;
        var free = ratings.Sum() - things.Count - (count - 1);
        var spread = free < 1 ? (double?)null : Math.Sqrt(Math.Max(0, within - (effects * right)) / free) * StudentT.InvCDF(0, 1, free, 0.975);
        return [.. set.Raters.Select((rater, i) =>
        {
            var half = count < 2 ? null : spread * Math.Sqrt(Math.Max(0, inverse[i, i] - (1.0 / count / count)));
            return new RaterEffect(rater, effects[i], half is { } width ? new(effects[i] - width, effects[i] + width) : null, ratings[i]);
        })];
    }
}
