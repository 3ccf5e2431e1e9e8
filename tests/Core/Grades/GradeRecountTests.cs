using CsCheck;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Scoring;

namespace EvalBot.Tests.Core.Grades;

/// <summary>The second way to a grade, and that the first one is asked whether it agrees.</summary>
public class GradeRecountTests
{
    /// <summary>Two goals of the same weight; each sheet gives both the same points.</summary>
    private static GradeInputs Inputs(decimal result, params int[] points) => new(
        Samples.Rules,
        [new(Samples.Forums, [result]), new(Samples.Hub, [1])],
        [Samples.Network, Samples.Deliberation],
        [.. points.Select((given, seat) => given == 0
            ? new SeatSheet(Samples.SeatIds[seat], SheetState.Missing, 1, [])
            : new SeatSheet(Samples.SeatIds[seat], SheetState.Submitted, 1, Samples.BothGoals(given)))]);

    [Fact]
    public void Of_SevenSheets_IsTheExactGrade()
    {
        var grade = GradeRecount.Of(Inputs(7, 5, 5, 4, 4, 4, 4, 4));

        Assert.Equal(("82", "600/7", "1174/7", "168", "탁월"), ($"{grade.Quantitative}", $"{grade.Qualitative}", $"{grade.Total}", $"{grade.Rounded}", grade.Band));
        Assert.Equal(["42", "40"], grade.Indicators.Select(points => $"{points}"));
        Assert.Equal(["100", "100", "80", "80", "80", "80", "80"], grade.Sheets.Select(sheet => $"{sheet.Score}"));
    }

    [Theory]
    [InlineData(IndicatorKind.Count, 3, 2, "20/3")]
    [InlineData(IndicatorKind.Count, 3, 3, "10")]
    [InlineData(IndicatorKind.Count, 3, 4, "10")]
    [InlineData(IndicatorKind.Ceiling, 3, 2, "10")]
    [InlineData(IndicatorKind.Ceiling, 3, 3, "10")]
    [InlineData(IndicatorKind.Ceiling, 2, 3, "20/3")]
    [InlineData(IndicatorKind.YesNo, 1, 1, "10")]
    [InlineData(IndicatorKind.YesNo, 1, 0, "0")]
    public void Of_EachKind_FollowsThePlan(IndicatorKind kind, decimal target, decimal reached, string points)
    {
        var line = new IndicatorResult(new(1, "", kind, "", target, 10, ""), [reached]);
        var grade = GradeRecount.Of(Inputs(0, 3) with { Indicators = [line] });

        Assert.Equal(points, $"{grade.Quantitative}");
    }

    [Fact]
    public void Of_MissingRecusedExcludedAndNotAssessable_AreLeftOut()
    {
        var inputs = Inputs(10, 3, 5);
        var notAssessed = new Rating(1, null, NotAssessable: true, Reason: "자료 없음");
        SeatSheet[] sheets =
        [
            inputs.Sheets[0],
            inputs.Sheets[1] with { Excluded = true },
            new("district", SheetState.Recused, 1, []),
            new("expert-1", SheetState.Submitted, 1, [notAssessed, Samples.Rated(2, 4)]),
            new("expert-2", SheetState.Submitted, 1, [notAssessed, notAssessed with { Goal = 2 }]),
        ];
        var grade = GradeRecount.Of(inputs with { Sheets = sheets });

        Assert.Equal(["60", "", "", "80", ""], grade.Sheets.Select(sheet => $"{sheet.Score}"));
        Assert.Equal([true, false, false, true, false], grade.Sheets.Select(sheet => sheet.Counts));
        Assert.Equal("70", $"{grade.Qualitative}");
    }

    [Theory]
    [InlineData(80.5, 4, 161, "탁월")]
    [InlineData(80.499999, 4, 160, "양호")]
    [InlineData(40.5, 4, 121, "양호")]
    [InlineData(40.499999, 4, 120, "보통")]
    [InlineData(60.5, 1, 81, "보통")]
    [InlineData(60.499999, 1, 80, "미흡")]
    public void Of_TotalBetweenTheBands_IsRoundedHalfUpFirst(double result, int points, int rounded, string band)
    {
        var line = new IndicatorResult(new(1, "", IndicatorKind.Count, "점", 100, 100, ""), [(decimal)result]);
        var grade = GradeRecount.Of(Inputs(0, points) with { Indicators = [line] });

        Assert.Equal(($"{rounded}", band), ($"{grade.Rounded}", grade.Band));
    }

    [Fact]
    public void Of_AnyInputs_AgreesWithTheFirstWay() => AnyInputs.Where(inputs => GradeComputation.WhyNot(inputs) is null).Sample(inputs =>
        Assert.Null(GradeCheck.WhyNotAgreed("dobong", 1, inputs, GradeRecount.Of)));

    /// <summary>Each broken second way, and what it is caught by.</summary>
    public static TheoryData<string, string> Broken => new()
    {
        { "indicator", "indicator 1" },
        { "quantitative", "quantitative" },
        { "sheet", "sheet 2" },
        { "counts", "sheet 1" },
        { "qualitative", "qualitative" },
        { "total", "total" },
        { "rounded", "rounded" },
        { "band", "band" },
        { "fewer sheets", "sheet 3" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void WhyNotAgreed_OneNumberOfTheSecondWayIsOff_NamesIt(string broken, string named)
    {
        var inputs = Inputs(7, 5, 4, 3);
        var right = GradeRecount.Of(inputs);
        var half = new Ratio(1, 2);
        var wrong = broken switch
        {
            "indicator" => right with { Indicators = [half, right.Indicators[1]] },
            "quantitative" => right with { Quantitative = half },
            "sheet" => right with { Sheets = [right.Sheets[0], right.Sheets[1] with { Score = half }, right.Sheets[2]] },
            "counts" => right with { Sheets = [right.Sheets[0] with { Counts = false }, right.Sheets[1], right.Sheets[2]] },
            "qualitative" => right with { Qualitative = half },
            "total" => right with { Total = right.Total with { Top = right.Total.Top + 1 } },
            "rounded" => right with { Rounded = right.Rounded + 1 },
            "band" => right with { Band = "보통" },
            _ => right with { Sheets = [.. right.Sheets.Take(2)] },
        };

        Assert.Null(GradeCheck.WhyNotAgreed("dobong", 1, inputs, _ => right));
        Assert.Equal(new CalculationsDisagree("dobong", 1, named), GradeCheck.WhyNotAgreed("dobong", 1, inputs, _ => wrong));
    }

    /// <summary>Any weights and results with up to six decimals, one or two parts, any sheets of up to nine seats, both conversions, trimming, another scale and other maxima.</summary>
    private static readonly Gen<GradeInputs> AnyInputs =
        from shape in Gen.Select(Gen.Int[1, 6], Gen.Int[1, 5], Gen.Int[1, 9], Gen.Int[1, 2])
        from results in Gen.Select(Gen.Int[0, 2], Gen.Long[1, 5_000_000], Gen.Int[0, 6], Gen.Long[0, 9_000_000].Array[2], Gen.Int[1, 4000]).Array[shape.Item1]
        from weights in Gen.Int[1, 4000].Array[shape.Item2]
        from points in Gen.Int[0, 6].Array[shape.Item2].Array[shape.Item3]
        from states in Gen.Int[0, 9].Array[shape.Item3]
        from rules in Gen.Select(Gen.Bool, Gen.Int[3, 6], Gen.OneOf(Conversion.Proportional, Conversion.Interval), Gen.Int[50, 150], Gen.Int[50, 150])
        select new GradeInputs(
            Samples.Rules with
            {
                Trim = rules.Item1,
                TrimFrom = rules.Item2,
                Conversion = rules.Item3,
                QuantitativeMaximum = rules.Item4,
                QualitativeMaximum = rules.Item5,
                Scale = [.. Enumerable.Range(1, 6).Select(point => new ScalePoint(point, "", ""))],
            },
            [.. results.Select((result, i) => new IndicatorResult(
                new(i + 1, "", (IndicatorKind)result.Item1, "", Scaled(result.Item2, result.Item3), result.Item5 / 100m, ""),
                [.. result.Item4.Take(shape.Item4).Select(part => (decimal?)(result.Item1 == (int)IndicatorKind.YesNo ? part % 2 : Scaled(part, result.Item3)))]))],
            [.. weights.Select((weight, i) => new GoalTerms(i + 1, "", true, weight / 100m))],
            [.. points.Zip(states, (given, state) => new SeatSheet(
                "", state == 0 ? SheetState.Missing : state == 1 ? SheetState.Recused : SheetState.Submitted, 1,
                state < 2 ? [] : [.. given.Select((each, goal) => each == 0 ? new Rating(goal + 1, null, NotAssessable: true, Reason: "?") : new Rating(goal + 1, each))],
                Excluded: state == 2))]);

    private static decimal Scaled(long number, int places)
    {
        decimal scaled = number;
        for (var i = 0; i < places; i++)
            scaled /= 10;
        return scaled;
    }
}
