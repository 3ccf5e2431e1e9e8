using EvalBot.Bot.Statistics;

namespace EvalBot.Tests.Bot.Statistics;

public class OrdinalAlphaTests
{
    /// <summary>«C. Any metric, any number of observers, missing data»: four observers, twelve units. Krippendorff (2011), Computing Krippendorff's Alpha-Reliability.</summary>
    private static readonly int[][] TwelveUnits =
    [
        [1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
        [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [5, 5, 5], [1, 1], [3],
    ];

    [Fact]
    public void Of_KrippendorffsTwelveUnits_IsHisOrdinalAlpha() => Assert.Equal(0.815, OrdinalAlpha.Of(TwelveUnits)!.Value, 0.0005);

    /// <summary>The same data through R: <c>irr::kripp.alpha(…, "ordinal")</c>, 1,000 resamples of the units with <c>boot</c>, percentile interval (0.4297, 1.0000).</summary>
    /// <remarks>Answer by josliber to «Bootstrapping Krippendorff's Alpha», Stack Overflow. A thousand resamples give a lower end between 0.42 and 0.48.</remarks>
    [Fact]
    public void Of_KrippendorffsTwelveUnits_HasTheRangeOfResampledUnits()
    {
        var range = OrdinalAlpha.Of(TwelveUnits)!.Range!;

        Assert.Equal(0.4297, range.Low, 0.04);
        Assert.Equal(1.0000, range.High, 0.00005);
    }

    [Fact]
    public void Of_TheSameRatings_GivesTheSameRange() => Assert.Equal(OrdinalAlpha.Of(TwelveUnits), OrdinalAlpha.Of([.. TwelveUnits.Select(unit => unit.Reverse().ToArray())]));

    [Fact]
    public void Of_ValuesFurtherApart_AgreeLess()
    {
        var near = OrdinalAlpha.Of([[1, 2], [3, 3], [4, 4], [5, 5]])!.Value;
        var far = OrdinalAlpha.Of([[1, 5], [3, 3], [4, 4], [5, 5]])!.Value;

        Assert.InRange(far, -1, near - 0.5);
    }

    [Fact]
    public void Of_FullAgreement_IsOne() => Assert.Equal(new Estimate(1, new(1, 1)), OrdinalAlpha.Of([[1, 1], [3, 3, 3], [5, 5]]));

    [Fact]
    public void Of_EveryUnitOfTwoEnds_IsWorseThanChance() => Assert.InRange(OrdinalAlpha.Of([[1, 5], [5, 1], [1, 5]])!.Value, -1, -0.01);

    [Fact]
    public void Of_TwoUnits_SaysNothing()
    {
        Assert.Null(OrdinalAlpha.Of([[1, 1], [3, 3]]));
        Assert.Null(OrdinalAlpha.Of([[1, 1], [3, 3], [5]])); // A single value is no pair.
        Assert.NotNull(OrdinalAlpha.Of([[1, 1], [3, 3], [5, 5]]));
    }

    [Fact]
    public void Of_OneValueOnly_SaysNothing() => Assert.Null(OrdinalAlpha.Of([[4, 4], [4, 4, 4], [4, 4]]));
}
