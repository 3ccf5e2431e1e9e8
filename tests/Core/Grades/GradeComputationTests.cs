using System.Numerics;
using CsCheck;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Scoring;

namespace EvalBot.Tests.Core.Grades;

public class GradeComputationTests
{
    private static readonly GoalTerms[] Goals = [new(1, "연결망", true, 70), new(2, "숙의", false, 30)];

    private static SeatSheet Sheet(params Rating[] ratings) => new("expert-1", SheetState.Submitted, 1, ratings);

    private static string? Score(SeatSheet sheet, Conversion conversion = Conversion.Proportional) =>
        GradeComputation.SheetScoreOf(sheet, Goals, Samples.Rules with { Conversion = conversion })?.ToString();

    /// <summary>One indicator that brings exactly so many points, and sheets that give each so many points to one goal.</summary>
    private static GradeInputs Inputs(decimal quantitative, params int[] points) => new(
        Samples.Rules,
        [new(new(1, "실적", IndicatorKind.Count, "점", 100, 100, ""), [quantitative])],
        [new(1, "목표", true, 100)],
        [.. points.Select((given, seat) => new SeatSheet(Samples.SeatIds[seat], SheetState.Submitted, 1, [Samples.Rated(1, given)]))]);

    [Theory]
    [InlineData(1, "20", "0")]
    [InlineData(2, "40", "25")]
    [InlineData(3, "60", "50")]
    [InlineData(4, "80", "75")]
    [InlineData(5, "100", "100")]
    public void SheetScoreOf_SamePointsThroughout_FollowsTheConversion(int points, string proportional, string interval)
    {
        var sheet = Sheet(Samples.Rated(1, points), Samples.Rated(2, points));

        Assert.Equal(proportional, Score(sheet));
        Assert.Equal(interval, Score(sheet, Conversion.Interval));
    }

    [Fact]
    public void SheetScoreOf_DifferentPoints_WeighsTheGoals() =>
        Assert.Equal("88", Score(Sheet(Samples.Rated(1, 5), Samples.Rated(2, 3)))); // 100 × (70 × 5 + 30 × 3) ÷ 5 ÷ 100

    [Fact]
    public void SheetScoreOf_OneGoalNotAssessable_LeavesItOutOfBothSums()
    {
        var notAssessable = new Rating(1, null, NotAssessable: true, Reason: "자료 없음");

        Assert.Equal("60", Score(Sheet(notAssessable, Samples.Rated(2, 3))));
        Assert.Null(Score(Sheet(notAssessable, notAssessable with { Goal = 2 })));
    }

    [Fact]
    public void Sheets_OfEveryKind_AreEachCountedOnce()
    {
        var nothing = new Rating(1, null, NotAssessable: true, Reason: "자료 없음");
        var grades = GradeComputation.Of(Inputs(50, 4, 4, 4) with
        {
            Sheets =
            [
                new("city-lead", SheetState.Submitted, 1, [Samples.Rated(1, 4)]),
                new("city-governance", SheetState.Submitted, 1, [nothing]), // Counts as missing.
                new("district", SheetState.Submitted, 1, [Samples.Rated(1, 5)]) { Excluded = true },
                new("expert-1", SheetState.Recused, 1, []),
                new("expert-2", SheetState.Missing, 1, []),
            ],
        });

        Assert.Equal(["city-governance", "expert-2"], grades.Sheets.Where(sheet => sheet.IsMissing).Select(sheet => sheet.Sheet.Seat));
    }

    [Fact]
    public void SheetScoreOf_MissingRecusedOrExcluded_IsNone()
    {
        Assert.Null(Score(new("expert-1", SheetState.Missing, 1, [])));
        Assert.Null(Score(new("expert-1", SheetState.Recused, 1, [])));
        Assert.Null(Score(Sheet(Samples.Rated(1, 5)) with { Excluded = true }));
    }

    [Fact]
    public void Of_SevenSheets_IsTheirExactMean()
    {
        var grade = GradeComputation.Of(Inputs(87.5m, 5, 5, 4, 4, 4, 4, 4));

        Assert.Equal(("175/2", "600/7", "2425/14"), (grade.Quantitative.ToString(), grade.Qualitative.ToString(), grade.Total.ToString()));
        Assert.Equal((173, "탁월", 7), (grade.Rounded, grade.Band.Name, grade.Counting));
    }

    [Fact]
    public void Of_QuantitativeFiftyFiveAndEveryRatingTwo_DependsOnTheConversion()
    {
        var inputs = Inputs(55, 2, 2, 2, 2, 2, 2, 2);
        var proportional = GradeComputation.Of(inputs);
        var interval = GradeComputation.Of(inputs with { Rules = Samples.Rules with { Conversion = Conversion.Interval } });

        Assert.Equal(("95", "보통"), (proportional.Total.ToString(), proportional.Band.Name));
        Assert.Equal(("80", "미흡"), (interval.Total.ToString(), interval.Band.Name));
    }

    [Theory]
    [InlineData(200, "탁월")]
    [InlineData(161, "탁월")]
    [InlineData(160, "양호")]
    [InlineData(121, "양호")]
    [InlineData(120, "보통")]
    [InlineData(81, "보통")]
    [InlineData(80, "미흡")]
    [InlineData(0, "미흡")]
    public void BandOf_BothSidesOfEachBoundary_IsThePlans(int rounded, string band) =>
        Assert.Equal(band, GradeComputation.BandOf(rounded, Samples.Rules).Name);

    public static TheoryData<decimal, int, int, string> Totals => new()
    {
        { 80.5m, 4, 161, "탁월" }, // 160.5
        { 80.499999m, 4, 160, "양호" },
        { 40.5m, 4, 121, "양호" }, // 120.5
        { 40.499999m, 4, 120, "보통" },
        { 60.5m, 1, 81, "보통" }, // 80.5
        { 60.499999m, 1, 80, "미흡" },
        { 100, 5, 200, "탁월" },
        { 0, 1, 20, "미흡" },
    };

    [Theory]
    [MemberData(nameof(Totals))]
    public void Of_TotalBetweenTheBands_IsRoundedHalfUpFirst(decimal quantitative, int points, int rounded, string band)
    {
        var grade = GradeComputation.Of(Inputs(quantitative, points, points, points));

        Assert.Equal((rounded, band), (grade.Rounded, grade.Band.Name));
    }

    [Theory]
    [InlineData(false, "76")]
    [InlineData(true, "260/3")] // without the 1 and one 5
    public void Of_FiveSheets_TrimsOnlyWhereThePlanSaysSo(bool trim, string qualitative)
    {
        var grade = GradeComputation.Of(Inputs(0, 1, 5, 5, 4, 4) with { Rules = Samples.Rules with { Trim = trim } });

        Assert.Equal(qualitative, grade.Qualitative.ToString());
    }

    [Fact]
    public void Of_FourSheets_AreTooFewToTrim()
    {
        var grade = GradeComputation.Of(Inputs(0, 1, 5, 5, 5) with { Rules = Samples.Rules with { Trim = true } });

        Assert.Equal(("80", 4), (grade.Qualitative.ToString(), grade.Counting));
        Assert.DoesNotContain(grade.Sheets, sheet => sheet.Trimmed);
    }

    [Fact]
    public void WhyNot_AResultMissing_NamesTheLine()
    {
        var inputs = Inputs(0, 5);
        var line = inputs.Indicators[0];

        Assert.Equal(new ResultsMissing([line.Terms]), GradeComputation.WhyNot(inputs with { Indicators = [line with { Parts = [null] }] }));
    }

    [Fact]
    public void WhyNot_NoSheetCounts_SaysSo()
    {
        var inputs = Inputs(100) with { Sheets = [new("expert-1", SheetState.Missing, 1, []), new("expert-2", SheetState.Recused, 1, [])] };

        Assert.Equal(new NoCountingSheet(), GradeComputation.WhyNot(inputs));
        Assert.Throws<InvalidOperationException>(() => GradeComputation.Of(inputs));
    }

    [Fact]
    public void Of_AnyInputs_IsWhatASecondComputationSays() => AnyInputs.Where(inputs => GradeComputation.WhyNot(inputs) is null).Sample(inputs =>
    {
        var grade = GradeComputation.Of(inputs);
        var (numerator, denominator) = ComputedAgain(inputs);
        var rounded = Enumerable.Range(0, 201).Last(whole => 2 * numerator >= ((2 * whole) - 1) * denominator);

        Assert.Equal(numerator * grade.Total.Denominator, grade.Total.Numerator * denominator);
        Assert.Equal(rounded, grade.Rounded);
        Assert.Equal(rounded > 160 ? "탁월" : rounded > 120 ? "양호" : rounded > 80 ? "보통" : "미흡", grade.Band.Name);
    });

    private static readonly Gen<IndicatorResult> AnyResult = Gen.Select(
        Gen.OneOf(IndicatorKind.Count, IndicatorKind.Ceiling, IndicatorKind.YesNo), Gen.Int[1, 3000],
        Gen.Int[0, 6000], Gen.Int[0, 6000], Gen.Bool,
        (kind, target, first, second, twoParts) => kind == IndicatorKind.YesNo
            ? new IndicatorResult(new(1, "", kind, "", 1, 0, ""), twoParts ? [first % 2, second % 2] : [first % 2])
            : new IndicatorResult(new(1, "", kind, "", target / 100m, 0, ""), twoParts ? [first / 100m, second / 100m] : [first / 100m]));

    private static readonly Gen<Rating> AnyRating =
        Gen.Int[0, 5].Select(points => points == 0 ? new Rating(1, null, NotAssessable: true, Reason: "?") : new Rating(1, points));

    private static readonly Gen<SeatSheet> AnySheet = Gen.Select(
        Gen.OneOf(SheetState.Submitted, SheetState.Submitted, SheetState.Submitted, SheetState.Missing, SheetState.Recused),
        Gen.Int[1, 6], AnyRating.Array[3],
        (state, excluded, ratings) => new SeatSheet("", state, 1,
            state == SheetState.Submitted ? [.. ratings.Select((rating, index) => rating with { Goal = index + 1 })] : [], excluded == 6));

    /// <summary>Weights with two decimals that sum to 100, and whatever seven seats can do.</summary>
    private static readonly Gen<GradeInputs> AnyInputs = Gen.Select(
        Gen.Select(Gen.Int[1, 9998], Gen.Int[1, 9998]), AnyResult.Array[3],
        Gen.Select(Gen.Int[1, 9998], Gen.Int[1, 9998]), AnySheet.Array[1, 7], Gen.Bool, Gen.OneOf(Conversion.Proportional, Conversion.Interval),
        (indicatorCuts, results, goalCuts, sheets, trim, conversion) => new GradeInputs(
            Samples.Rules with { Trim = trim, Conversion = conversion },
            [.. Weights(indicatorCuts).Zip(results, (weight, result) => result with { Terms = result.Terms with { Weight = weight } })],
            [.. Weights(goalCuts).Select((weight, index) => new GoalTerms(index + 1, "", true, weight))],
            [.. sheets.Select((sheet, index) => sheet with { Seat = Samples.SeatIds[index] })]));

    private static decimal[] Weights((int, int) cuts)
    {
        var (low, high) = (Math.Min(cuts.Item1, cuts.Item2), Math.Max(cuts.Item1, cuts.Item2));
        return [low / 100m, (high - low) / 100m, (10_000 - high) / 100m];
    }

    /// <summary>The grade once more, in whole hundredths over one common denominator, without <see cref="Fraction"/>.</summary>
    private static (BigInteger Numerator, BigInteger Denominator) ComputedAgain(GradeInputs inputs)
    {
        var terms = new List<(BigInteger Over, BigInteger Under)>();
        foreach (var line in inputs.Indicators)
        {
            var parts = line.Parts.Select(part => Hundredths(part!.Value)).ToList();
            var (target, weight) = (Hundredths(line.Terms.Target), Hundredths(line.Terms.Weight));
            var result = parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part);
            terms.Add(line.Terms.Kind switch
            {
                IndicatorKind.YesNo => (parts.Exists(part => !part.IsZero) ? weight : 0, 100),
                IndicatorKind.Ceiling => result <= target ? (weight, 100) : (weight * target, 100 * result),
                _ => result >= target ? (weight, 100) : (weight * result, 100 * target),
            });
        }

        var interval = inputs.Rules.Conversion == Conversion.Interval;
        var sheets = new List<(BigInteger Over, BigInteger Under)>();
        foreach (var sheet in inputs.Sheets.Where(sheet => sheet.State == SheetState.Submitted && !sheet.Excluded))
        {
            var assessed = sheet.Ratings.Where(rating => !rating.NotAssessable)
                .Select(rating => (Weight: Hundredths(inputs.Goals[rating.Goal - 1].Weight), Points: rating.Points!.Value)).ToList();
            if (assessed.Count > 0)
            {
                sheets.Add((
                    assessed.Aggregate(BigInteger.Zero, (sum, rated) => sum + (100 * rated.Weight * (interval ? rated.Points - 1 : rated.Points))),
                    assessed.Aggregate(BigInteger.Zero, (sum, rated) => sum + (rated.Weight * (interval ? 4 : 5)))));
            }
        }

        sheets.Sort((left, right) => (left.Over * right.Under).CompareTo(right.Over * left.Under));
        if (inputs.Rules.Trim && sheets.Count >= 5)
            sheets = sheets[1..^1];
        terms.AddRange(sheets.Select(sheet => (sheet.Over, sheet.Under * sheets.Count)));

        var common = terms.Aggregate(BigInteger.One, (product, term) => product * term.Under);
        return (terms.Aggregate(BigInteger.Zero, (sum, term) => sum + (term.Over * (common / term.Under))), common);
    }

    private static BigInteger Hundredths(decimal value) => (BigInteger)(value * 100);
}
