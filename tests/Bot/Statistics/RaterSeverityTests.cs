using EvalBot.Bot.Statistics;

namespace EvalBot.Tests.Bot.Statistics;

public class RaterSeverityTests
{
    /// <summary>Reaction times of four catalysts in four batches, three in each. Montgomery, Design and Analysis of Experiments, «Balanced incomplete block design» (table 4.22 of the 8th edition).</summary>
    private static readonly (int Batch, int Catalyst, double Time)[] Catalysts =
    [
        (1, 1, 73), (1, 3, 73), (1, 4, 75),
        (2, 1, 74), (2, 2, 75), (2, 3, 75),
        (3, 2, 67), (3, 3, 68), (3, 4, 72),
        (4, 1, 71), (4, 2, 72), (4, 4, 75),
    ];

    /// <summary>−9/8, −7/8, −4/8 and 20/8 are the book's estimates.</summary>
    [Fact]
    public void Of_MontgomerysCatalysts_AreHisTreatmentEffects()
    {
        var set = Assert.Single(RaterSeverity.Of(Catalysts));

        Assert.Equal([1, 2, 3, 4], set.Effects.Select(effect => effect.Rater));
        Assert.Equal([3, 3, 3, 3], set.Effects.Select(effect => effect.Ratings));
        Assert.Equal([-1.125, -0.875, -0.5, 2.5], set.Effects.Select(effect => Math.Round(effect.Effect, 9)));
    }

    /// <summary>The book's error mean square is 0.65 with 5 degrees of freedom (t = 2.5706); an effect varies by k (a − 1) ÷ (λ a²) = 9/32 of it.</summary>
    [Fact]
    public void Of_MontgomerysCatalysts_HaveTheRangeOfHisErrorMeanSquare()
    {
        var half = 2.570582 * Math.Sqrt(0.65 * 9 / 32);

        Assert.All(RaterSeverity.Of(Catalysts)[0].Effects, effect =>
        {
            Assert.Equal(effect.Effect - half, effect.Range!.Low, 0.000005);
            Assert.Equal(effect.Effect + half, effect.Range.High, 0.000005);
        });
    }

    [Fact]
    public void Of_TwoDesignsThatNothingJoins_EstimatesEachForItself()
    {
        var both = RaterSeverity.Of([.. Catalysts, .. Catalysts.Select(run => (run.Batch + 10, run.Catalyst + 10, (run.Time * 2) - 30))]);

        Assert.Equal(2, both.Count);
        Assert.Equal([-1.125, -0.875, -0.5, 2.5], both[0].Effects.Select(effect => Math.Round(effect.Effect, 9)));
        Assert.Equal([-2.25, -1.75, -1, 5], both[1].Effects.Select(effect => Math.Round(effect.Effect, 9)));
        Assert.Equal([11, 12, 13, 14], both[1].Set.Things);
    }

    [Fact]
    public void Of_OneRatingThatJoinsThem_ComparesAll()
    {
        var joined = RaterSeverity.Of([.. Catalysts, .. Catalysts.Select(run => (run.Batch + 10, run.Catalyst + 10, run.Time)), (11, 1, 73)]);

        Assert.Equal(8, Assert.Single(joined).Effects.Count);
        Assert.Equal(0, joined[0].Effects.Sum(effect => effect.Effect), 9);
    }

    [Fact]
    public void Of_OneRaterAlone_SaysNothing()
    {
        var alone = Assert.Single(RaterSeverity.Of([(1, 7, 4.0), (2, 7, 2.0)]));
        Assert.Equal([(7, 0.0, null, 2)], alone.Effects.Select(effect => (effect.Rater, Math.Round(effect.Effect, 9), effect.Range, effect.Ratings)));
    }

    /// <summary>«There are 5 tasks but students perform only one. Facets reports 5 subsets»: Linacre, Facets manual, «Subset connectedness».</summary>
    [Fact]
    public void LinkedSets_FiveTasksOfWhichEachStudentPerformsOne_AreFive()
    {
        var once = Enumerable.Range(0, 20).Select(student => (Task: student % 5, Student: student)).ToList();

        Assert.Equal(5, LinkedSets.Of(once).Count);
        Assert.Equal(4, LinkedSets.Of([.. once, (1, 0)]).Count); // The first student performs the second task too.
    }

    [Fact]
    public void LinkedSets_ComeLargestFirst()
    {
        var sets = LinkedSets.Of([(1, 1), (2, 2), (2, 3), (3, 3), (4, 4)]);

        Assert.Equal(["2,3 by 2,3", "1 by 1", "4 by 4"], sets.Select(set => $"{string.Join(',', set.Things)} by {string.Join(',', set.Raters)}"));
    }
}
