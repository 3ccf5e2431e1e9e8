using CsCheck;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Ratings;
using EvalBot.Core.Scoring;

namespace EvalBot.Tests.Core.Ratings;

/// <summary>공개: distribution, median, range, far apart, and the order by disagreement.</summary>
public class SpreadTests
{
    private static readonly GoalTerms[] Goals = [new(1, "하나", true, 40), new(2, "둘", true, 30), new(3, "셋", false, 30)];

    /// <summary>A seat's sheet: points for the goals in their order, 0 for 평가 불가.</summary>
    private static SeatSheet Sheet(string seat, params int[] points) => new(
        seat, SheetState.Submitted, 1, [.. points.Select((given, i) => given == 0 ? new Rating(i + 1, null, NotAssessable: true, Reason: "자료 없음") : new Rating(i + 1, given))]);

    private static Spread OfOneGoal(params int[] points) => Spread.Of([.. points.Select((given, i) => Sheet($"seat-{i}", given))], [Goals[0]])[0];

    [Theory]
    [InlineData("3", 3)]
    [InlineData("7/2", 3, 4)]
    [InlineData("4", 5, 4, 1)]
    [InlineData("5/2", 1, 2, 3, 5)]
    [InlineData("3", 1, 2, 4, 5)]
    [InlineData("4", 4, 0, 4)] // 평가 불가 is no rating.
    public void Median_OfOddAndEvenCounts_IsExact(string median, params int[] points) => Assert.Equal(Fraction.Parse(median), OfOneGoal(points).Median);

    [Fact]
    public void Figures_WhereNobodyGavePoints_AreNone()
    {
        var spread = OfOneGoal(0, 0);

        Assert.Null(spread.Median);
        Assert.Null(spread.Range);
        Assert.Empty(spread.Apart);
        Assert.Equal(Fraction.Zero, spread.Disagreement);
        Assert.Equal(["seat-0", "seat-1"], spread.NotAssessed);
    }

    [Fact]
    public void Distribution_CountsEachPoint()
    {
        var spread = OfOneGoal(5, 4, 4, 2, 0);

        Assert.Equal([0, 1, 0, 2, 1], Enumerable.Range(1, 5).Select(spread.CountOf));
        Assert.Equal((2, 5), spread.Range);
        Assert.Single(spread.NotAssessed);
    }

    [Theory]
    [InlineData("", 3, 4, 5)] // the median is 4: one point away on both sides
    [InlineData("seat-0", 2, 4, 4)] // two points below
    [InlineData("seat-2", 2, 2, 4)] // two points above
    [InlineData("", 2, 3, 4, 5)] // the median is 3.5: 1.5 points away is not far
    [InlineData("seat-0,seat-3", 1, 3, 4, 6)] // 2.5 points away is
    public void Apart_FromTwoPointsOfTheMedian_IsNamed(string seats, params int[] points) =>
        Assert.Equal(seats, string.Join(',', OfOneGoal(points).Apart.Select(apart => apart.Seat)));

    [Theory]
    [InlineData("0", 4)]
    [InlineData("0", 3, 3, 3)]
    [InlineData("1", 3, 4)]
    [InlineData("4/3", 1, 2, 3)]
    [InlineData("4/3", 5, 3, 4, 0)] // 평가 불가 makes no pair: 2, 1 and 1
    public void Disagreement_IsTheMeanOfAllPairs(string disagreement, params int[] points) =>
        Assert.Equal(Fraction.Parse(disagreement), OfOneGoal(points).Disagreement);

    [Fact]
    public void Order_TheMostDisagreementFirst_TiesByNumber() =>
        Assert.Equal([2, 1, 3], Spread.Of([Sheet("a", 3, 1, 4), Sheet("b", 4, 5, 5)], Goals).Select(spread => spread.Goal));

    [Fact]
    public void Spread_OfSheetsThatDoNotCount_LeavesThemOut()
    {
        SeatSheet[] sheets = [Sheet("a", 3), Sheet("b", 5) with { Excluded = true }, new("c", SheetState.Recused, 1, []), new("d", SheetState.Missing, 1, [])];
        Assert.Equal([new SeatPoints("a", 3)], Spread.Of(sheets, [Goals[0]])[0].Rated);
    }

    [Fact]
    public void Order_InAnyOrderOfTheSeats_IsTheSame() =>
        Gen.Select(Gen.Int[0, 5].Array[3].Array[1, 8], Gen.Int[0, 1000]).Sample((points, seed) =>
        {
            SeatSheet[] sheets = [.. points.Select((given, i) => Sheet($"seat-{i}", given))];
            SeatSheet[] shuffled = [.. sheets];
            new Random(seed).Shuffle(shuffled);

            var (one, other) = (Spread.Of(sheets, Goals), Spread.Of(shuffled, Goals.Reverse()));
            Assert.Equal(one.Select(Figures), other.Select(Figures));
        });

    private static (int, Fraction?, Fraction, string) Figures(Spread spread) =>
        (spread.Goal, spread.Median, spread.Disagreement, string.Join(',', spread.Apart.Select(apart => apart.Seat).Order()));
}
