using EvalBot.Bot.Statistics;

namespace EvalBot.Tests.Bot.Statistics;

public class ScaleAgreementTests
{
    /// <summary>The example of <c>agreement</c> in the R package agrmt by D. Ruedin: 0.6113333.</summary>
    [Fact]
    public void Of_TheExampleOfAgrmt_IsItsAgreement() => Assert.Equal(0.6113333, ScaleAgreement.Of([30, 40, 210, 130, 530, 50, 10])!.Value, 0.00000005);

    /// <summary>Perfect agreement, uniformity and polarization: van der Eijk (2001), the three points that fix the measure.</summary>
    [Theory]
    [InlineData(1.0, 0, 0, 7, 0, 0)]
    [InlineData(0.0, 2, 2, 2, 2, 2)]
    [InlineData(-1.0, 3, 0, 0, 0, 3)]
    public void Of_TheFixedPoints_IsOneZeroAndMinusOne(double agreement, params int[] frequencies) =>
        Assert.Equal(agreement, ScaleAgreement.Of(frequencies)!.Value, 1e-12);

    [Fact]
    public void Of_NeighbouringPoints_AgreesMoreThanOfDistantOnes()
    {
        var near = ScaleAgreement.Of([0, 0, 0, 4, 3])!.Value;
        var apart = ScaleAgreement.Of([0, 0, 4, 0, 3])!.Value;
        var ends = ScaleAgreement.Of([4, 0, 0, 0, 3])!.Value;

        Assert.True(near > apart && apart > ends, $"{near}, {apart}, {ends}");
    }

    [Fact]
    public void Of_FewerThanTwoRatings_SaysNothing()
    {
        Assert.Null(ScaleAgreement.Of([0, 0, 0, 0, 0]));
        Assert.Null(ScaleAgreement.Of([0, 0, 1, 0, 0]));
        Assert.NotNull(ScaleAgreement.Of([0, 0, 1, 1, 0]));
    }

    [Fact]
    public void Of_AScaleOfTwoPoints_IsAnError() => Assert.Throws<ArgumentOutOfRangeException>(() => ScaleAgreement.Of([1, 1]));
}
