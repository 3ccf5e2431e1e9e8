using CsCheck;
using EvalBot.Core;
using EvalBot.Core.Indicators;
using EvalBot.Core.Scoring;

namespace EvalBot.Tests.Core.Scoring;

public class QuantitativeSheetTests
{
    private static readonly IndicatorTerms Forums = new(1, "공론장 개최", IndicatorKind.Count, "회", 12, 30, "");
    private static readonly IndicatorTerms Complaints = new(2, "민원", IndicatorKind.Ceiling, "건", 6, 30, "");
    private static readonly IndicatorTerms Hub = new(3, "거점 마련", IndicatorKind.YesNo, "", 1, 40, "");

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1/12")]
    [InlineData(8, "2/3")]
    [InlineData(11.999, "11999/12000")]
    [InlineData(12, "1")]
    [InlineData(13, "1")] // capped at 100 %
    [InlineData(1000, "1")]
    public void Achievement_Count_IsResultOverTargetUpToOne(decimal result, string achievement) =>
        Assert.Equal(achievement, QuantitativeSheet.Achievement(Forums, result).ToString());

    [Theory]
    [InlineData(0, "1")]
    [InlineData(6, "1")]
    [InlineData(6.001, "6000/6001")]
    [InlineData(7, "6/7")]
    [InlineData(12, "1/2")]
    public void Achievement_Ceiling_IsOneUpToTheTargetThenTargetOverResult(decimal result, string achievement) =>
        Assert.Equal(achievement, QuantitativeSheet.Achievement(Complaints, result).ToString());

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1")]
    public void Achievement_YesNo_IsAllOrNothing(decimal result, string achievement) =>
        Assert.Equal(achievement, QuantitativeSheet.Achievement(Hub, result).ToString());

    [Fact]
    public void Achievement_AnyResult_IsFromZeroToOne() =>
        Gen.Select(Gen.OneOf(Forums, Complaints), Gen.Int[0, 1_000_000], (terms, millis) => QuantitativeSheet.Achievement(terms, millis / 1000m))
            .Sample(achievement => achievement >= Fraction.Zero && achievement <= Fraction.One);

    [Fact]
    public void Score_OneLine_IsAchievementTimesWeight()
    {
        var line = new IndicatorResult(Forums, [8]);

        Assert.Equal(new IndicatorScore(line, 8, new(2, 3), 20), QuantitativeSheet.Score(line));
    }

    [Fact]
    public void Together_TwoParts_AddUpAgainstOneTarget() => Assert.Equal(12, new IndicatorResult(Forums, [4, 8]).Together);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 1)]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 1)] // yes in both parts is not twice yes
    public void Together_YesNo_IsEither(int first, int second, int together) =>
        Assert.Equal(together, new IndicatorResult(Hub, [first, second]).Together);

    [Fact]
    public void Together_OnePartMissing_IsMissingAndNotZero()
    {
        Assert.Null(new IndicatorResult(Forums, [4, null]).Together);
        Assert.Null(new IndicatorResult(Hub, [1, null]).Together);
    }

    [Fact]
    public void Score_MissingResult_Throws() =>
        Assert.Throws<InvalidOperationException>(() => QuantitativeSheet.Score(new(Forums, [null])));

    [Fact]
    public void WhyNotScored_EveryResultThere_IsNull() =>
        Assert.Null(QuantitativeSheet.WhyNotScored([new(Forums, [0]), new(Hub, [0])]));

    [Fact]
    public void WhyNotScored_ResultsMissing_NamesEachOfTheirLines() =>
        Assert.Equal(new ResultsMissing([Forums, Hub]),
            QuantitativeSheet.WhyNotScored([new(Forums, [4, null]), new(Complaints, [0, 0]), new(Hub, [null, null])]));

    public static TheoryData<IndicatorTerms, decimal, Refusal?> Results => new()
    {
        { Forums, 0, null },
        { Forums, 3.5m, null },
        { Forums, -1, new NegativeResult(1, -1) },
        { Forums, -0.000001m, new NegativeResult(1, -0.000001m) },
        { Complaints, -1, new NegativeResult(2, -1) },
        { Forums, 999_999_999_999.999999m, null },
        { Forums, 1_000_000_000_000m, new ResultOutOfRange(1) },
        { Forums, 0.000001m, null },
        { Forums, 0.0000001m, new ResultOutOfRange(1) },
        { Hub, 0, null },
        { Hub, 1, null },
        { Hub, 0.5m, new NotYesOrNo(3) },
        { Hub, 2, new NotYesOrNo(3) },
        { Hub, -1, new NotYesOrNo(3) },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void WhyNotResult_BothSidesOfEachLimit_SaysWhy(IndicatorTerms terms, decimal result, Refusal? why) =>
        Assert.Equal(why, QuantitativeSheet.WhyNotResult(terms, result));

    [Theory]
    [InlineData(100, "80")]
    [InlineData(60, "48")]
    public void Total_OutOfThePlansMaximum_IsTheSumOfTheLines(int maximum, string total)
    {
        IndicatorScore[] lines = [.. new IndicatorResult[] { new(Forums, [8]), new(Complaints, [9]), new(Hub, [1]) }.Select(QuantitativeSheet.Score)];

        Assert.Equal(total, QuantitativeSheet.Total(lines, Samples.Rules with { QuantitativeMaximum = maximum }).ToString());
    }
}
