using EvalBot.Bot.Statistics;

namespace EvalBot.Tests.Bot.Statistics;

public class MeanReliabilityTests
{
    /// <summary>Six targets rated by four judges. Shrout and Fleiss (1979), table 2.</summary>
    private static readonly double?[,] FourJudges =
    {
        { 9, 2, 5, 8 },
        { 6, 1, 3, 2 },
        { 8, 4, 6, 8 },
        { 7, 1, 2, 6 },
        { 10, 5, 6, 9 },
        { 6, 2, 4, 7 },
    };

    /// <summary>ICC(2,4) = .62: Shrout and Fleiss (1979), table 4. With the interval of McGraw and Wong (1996) it is 0.620 (0.071, 0.927), as <c>psych::ICC</c> in R gives it for this table.</summary>
    [Fact]
    public void Of_ShroutAndFleiss_IsTheirReliabilityOfTheMean()
    {
        var reliability = MeanReliability.Of(FourJudges)!;

        Assert.Equal(0.6200505, reliability.Value, 0.00000005);
        Assert.Equal(0.071, reliability.Range!.Low, 0.0005);
        Assert.Equal(0.927, reliability.Range.High, 0.0005);
    }

    /// <summary>ICC(2,1) = .29 of the same table, with (0.019, 0.761): by Spearman and Brown's formula the reliability of four judges follows from that of one.</summary>
    [Fact]
    public void Of_ShroutAndFleiss_SteppedDownToOneJudge_IsTheirReliabilityOfOne()
    {
        var reliability = MeanReliability.Of(FourJudges)!;

        Assert.Equal(0.2897638, OfOne(reliability.Value), 0.00000005);
        Assert.Equal(0.019, OfOne(reliability.Range!.Low), 0.0005);
        Assert.Equal(0.761, OfOne(reliability.Range.High), 0.0005);

        static double OfOne(double ofFour) => ofFour / (4 - (3 * ofFour));
    }

    /// <summary>The reliability of consistency, ICC(3,4) = .91 (0.676, 0.986), is that of judges who are equally severe: move each judge to the same mean.</summary>
    [Fact]
    public void Of_ShroutAndFleiss_WithEquallySevereJudges_IsAtLeastTheirReliabilityOfConsistency()
    {
        var moved = new double?[6, 4];
        for (var judge = 0; judge < 4; judge++)
        {
            var mean = Enumerable.Range(0, 6).Average(target => FourJudges[target, judge]!.Value);
            for (var target = 0; target < 6; target++)
                moved[target, judge] = FourJudges[target, judge] - mean;
        }

        // Where the judges' mean square is 0 and not the error's, ICC(A,k) = (R − E) ÷ (R − E ÷ n), with R ÷ E = 11.027 of the table.
        Assert.Equal((11.0272479564 - 1) / (11.0272479564 - (1 / 6.0)), MeanReliability.Of(moved)!.Value, 0.0000005);
        Assert.InRange(MeanReliability.Of(moved)!.Value, 0.9093, 1);
    }

    /// <summary>Without one rating the sums of squares are those of Henderson's third method; the figure was computed apart, in exact fractions.</summary>
    [Fact]
    public void Of_AGap_IsThatOfFittedConstants()
    {
        var gap = (double?[,])FourJudges.Clone();
        gap[2, 1] = null;
        var reliability = MeanReliability.Of(gap)!;

        Assert.Equal(0.6109728916, reliability.Value, 0.00000000005);
        Assert.True(reliability.Range!.Low < reliability.Value && reliability.Value < reliability.Range.High);
    }

    [Fact]
    public void Of_ARowAndAColumnWithoutRatings_LeavesThemOut()
    {
        var wider = new double?[7, 5];
        for (var target = 0; target < 6; target++)
        {
            for (var judge = 0; judge < 4; judge++)
                wider[target, judge] = FourJudges[target, judge];
        }

        Assert.Equal(MeanReliability.Of(FourJudges)!.Value, MeanReliability.Of(wider)!.Value, 1e-9);
    }

    [Fact]
    public void Of_FullAgreement_IsOneWithoutARange() => Assert.Equal(new Estimate(1, null), Rounded(MeanReliability.Of(new double?[,] { { 1, 1, 1 }, { 3, 3, 3 }, { 5, 5, 5 } })));

    [Fact]
    public void Of_NoDifferenceBetweenTheGoals_IsZero()
    {
        Assert.Equal(0, MeanReliability.Of(new double?[,] { { 1, 5, 4 }, { 5, 2, 3 }, { 4, 3, 3 } })!.Value);
        Assert.Equal(new Estimate(0, null), MeanReliability.Of(new double?[,] { { 1, 3, 5 }, { 1, 3, 5 } }));
    }

    [Fact]
    public void Of_TooLittle_SaysNothing()
    {
        Assert.Null(MeanReliability.Of(new double?[,] { { 1, 2, 3 } }));
        Assert.Null(MeanReliability.Of(new double?[,] { { 1 }, { 2 }, { 3 } }));
        Assert.Null(MeanReliability.Of(new double?[,] { { 4, 4 }, { 4, 4 } }));
        Assert.Null(MeanReliability.Of(new double?[,] { { 1, 2 }, { 3, null } })); // No degree of freedom is left.
        Assert.Null(MeanReliability.Of(new double?[,] { { 1, 2, null, null }, { 2, 2, null, null }, { null, null, 3, 4 }, { null, null, 5, 5 } })); // Two panels of their own.
    }

    private static Estimate? Rounded(Estimate? estimate) => estimate is null ? null : estimate with { Value = Math.Round(estimate.Value, 9) };
}
