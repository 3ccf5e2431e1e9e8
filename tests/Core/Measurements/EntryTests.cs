using CsCheck;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Measurements;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Measurements;

/// <summary>Two people of the city enter each result, and neither sees the other's before both have. Domain step 5.</summary>
public class EntryTests
{
    private const string ThirdCity = "city-park";

    private static LineState Enter(Evaluation evaluation, string by, decimal? result, string evidence = "", SiteCheck? siteCheck = null) =>
        evaluation.EnterOwnResult(1, [result], evidence, siteCheck, by, Kst(8, 1));

    private static Evaluation Differing()
    {
        var evaluation = Preparing();
        Enter(evaluation, City, 7, "회의록");
        Enter(evaluation, SecondCity, 8, "명부");
        return evaluation;
    }

    private static Evaluation Agreed()
    {
        var evaluation = Preparing();
        Enter(evaluation, City, 7, "회의록");
        Enter(evaluation, SecondCity, 7, "명부");
        return evaluation;
    }

    private static Evaluation Settled()
    {
        var evaluation = Differing();
        evaluation.ProposeCorrection(1, [9], "대장", "둘 다 하나씩 빠뜨림", City, Kst(8, 2));
        evaluation.ConfirmCorrections(SecondCity, Kst(8, 3));
        return evaluation;
    }

    private static Evaluation Revised()
    {
        var evaluation = Agreed();
        Enter(evaluation, SecondCity, 8);
        return evaluation;
    }

    /// <summary>The whole table of a line's states: what it has, who may enter it again, and whether what holds can be proposed.</summary>
    public static TheoryData<string, LineState, int?, string, bool> Lines => new()
    {
        { "none", LineState.Open, null, "enter", false },
        { "one", LineState.Open, null, "enter", false },
        { "part", LineState.Open, null, "enter", false },
        { "agreed", LineState.Agreed, 7, "enter", false },
        { "differing", LineState.Differing, null, "settle", true },
        { "settled", LineState.Agreed, 9, "enter", false },
        { "revised", LineState.Open, null, "enter", false },
        { "locked", LineState.Differing, null, "locked", true },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Line_InEachState_HasItsResultAndItsActs(string line, LineState state, int? result, string again, bool canPropose)
    {
        var evaluation = At(line);

        Assert.Equal((state, result), (evaluation.StateOf(1), (int?)evaluation.IndicatorOf(1)!.Result.Together));
        Refusal? why = again switch
        {
            "settle" => new LineDiffers(1),
            "locked" => new ResultsLocked(),
            _ => null,
        };
        Assert.Equal(why, evaluation.WhyNotEnterOwnResult(1, [7]));
        Assert.Equal(canPropose ? null : new NoCorrectionNow(EvaluationState.Preparing), evaluation.WhyNotProposeCorrection(1, [9], "이유"));
    }

    private static Evaluation At(string line)
    {
        switch (line)
        {
            case "none":
                return Preparing();
            case "one":
                var one = Preparing();
                Enter(one, City, 7);
                return one;
            case "part": // An entry that was emptied again is none.
                var part = Preparing();
                Enter(part, City, 7);
                Enter(part, SecondCity, null);
                return part;
            case "agreed":
                return Agreed();
            case "differing":
                return Differing();
            case "settled":
                return Settled();
            case "revised":
                return Revised();
            default:
                var locked = Differing();
                locked.OpenRating(City, Kst(8, 6, 14));
                return locked;
        }
    }

    [Fact]
    public void EnterOwnResult_BothAgree_KeepsTheEvidenceAndSiteChecksOfBoth()
    {
        var evaluation = Preparing();
        Enter(evaluation, City, 7, "회의록", new(new(2018, 7, 20), "참관"));
        Enter(evaluation, SecondCity, 7.0m, "명부", new(new(2018, 7, 21), "방문"));

        var line = evaluation.IndicatorOf(1)!;
        Assert.Equal(("회의록\n명부", new Act(SecondCity, Kst(8, 1), "")), (line.Evidence, line.Entered));
        Assert.Equal([new(new(2018, 7, 20), "참관"), new(new(2018, 7, 21), "방문")], line.SiteChecks);
    }

    [Fact]
    public void EnterOwnResult_BeforeBothHave_OnesOwnIsRevisedFreely()
    {
        var evaluation = Preparing();
        foreach (var result in new[] { 5m, 6m, 7m })
            Assert.Equal(LineState.Open, Enter(evaluation, City, result));

        Assert.Equal(LineState.Agreed, Enter(evaluation, SecondCity, 7));
        Assert.Equal(2, evaluation.Entries.Count);
    }

    [Fact]
    public void EnterOwnResult_ByOnePersonTwice_IsNoAgreement()
    {
        var evaluation = Preparing();
        Enter(evaluation, City, 7);
        Enter(evaluation, City, 7);

        Assert.True(evaluation.IndicatorOf(1)!.Result.IsMissing);
    }

    [Fact]
    public void EnterOwnResult_SecondYear_ComparesPartByPart()
    {
        var evaluation = new Evaluation(Dobong with { Year = 2, PreviousCoverageEnd = new(2017, 8, 18) }, SecondRound, new("dobong", [Forums], [Network]), []);
        evaluation.EnterOwnResult(1, [2, null], "", null, City, Kst(8, 1));
        evaluation.EnterOwnResult(1, [2, 6], "", null, SecondCity, Kst(8, 1));
        Assert.Equal(LineState.Open, evaluation.StateOf(1)); // A half entry is none.

        Assert.Equal(LineState.Differing, evaluation.EnterOwnResult(1, [6, 2], "", null, City, Kst(8, 1))); // The same sum is not the same result.
    }

    [Fact]
    public void Revise_AnAgreedLine_BeginsANewRoundForBoth()
    {
        var evaluation = Revised();
        var line = evaluation.IndicatorOf(1)!;

        Assert.Equal((2, null, ""), (line.Round, line.First, line.Evidence));
        Assert.Equal(new LineInForm([null], "", null).Parts, evaluation.InFormOf(line, City).Parts);
        Assert.Equal([8m], evaluation.InFormOf(line, SecondCity).Parts);
        Assert.Equal(LineState.Agreed, Enter(evaluation, City, 8));
        Assert.Equal(4, evaluation.Entries.Count); // The first round is kept.
    }

    [Fact]
    public void Settle_ByWhoProposed_IsRefused_AndAnybodyElseConfirms()
    {
        var evaluation = Differing();
        evaluation.ProposeCorrection(1, [8], "명부", "명부가 맞음", SecondCity, Kst(8, 2));

        Assert.Equal(new SecondPersonNeeded(), evaluation.WhyNotConfirmCorrections(SecondCity));
        Assert.Null(evaluation.WhyNotConfirmCorrections(City));
        Assert.Null(evaluation.WhyNotConfirmCorrections(ThirdCity));
        Assert.True(evaluation.IndicatorOf(1)!.Result.IsMissing);
        evaluation.ConfirmCorrections(ThirdCity, Kst(8, 3));
        Assert.Equal((8m, EvaluationState.Preparing), (evaluation.IndicatorOf(1)!.First, evaluation.State));
    }

    [Fact]
    public void Settle_WithoutAReason_IsRefused() =>
        Assert.Equal(new CorrectionReasonMissing(), Differing().WhyNotProposeCorrection(1, [8], " "));

    [Fact]
    public void SiteCheck_LiesWithinThePeriodAndNotInTheFuture()
    {
        DateOnly from = new(2017, 10, 19), today = new(2018, 8, 1);
        Assert.Null(new SiteCheck(from, "방문").WhyNot(1, from, today));
        Assert.Null(new SiteCheck(today, "방문").WhyNot(1, from, today));
        Assert.Equal(new SiteCheckDay(1, from.AddDays(-1), from, today), new SiteCheck(from.AddDays(-1), "방문").WhyNot(1, from, today));
        Assert.Equal(new SiteCheckDay(1, today.AddDays(1), from, today), new SiteCheck(today.AddDays(1), "방문").WhyNot(1, from, today));
        Assert.Equal(new SiteCheckUnreadable(1), new SiteCheck(today, " ").WhyNot(1, from, today));
    }

    /// <summary>Whatever the first person entered, and how often: for everybody else the line looks as if nobody had.</summary>
    [Fact]
    public void Independence_UntilBothHaveEntered_OthersSeeTheSame() => Gen.Select(Gen.Int[0, 20].Array[0, 5], Gen.Bool).Sample((entered, revised) =>
    {
        var (one, other) = (revised ? Agreed() : Preparing(), revised ? Agreed() : Preparing());
        if (revised) // Both histories begin the second round.
        {
            Enter(one, City, 19.5m);
            Enter(other, City, 19.5m);
        }

        foreach (var result in entered)
            Enter(one, City, result, $"근거 {result}", new(new(2018, 7, 1), $"{result}"));
        Assert.Equal(Seen(one, SecondCity), Seen(other, SecondCity));
        Assert.Equal(Seen(one, ThirdCity), Seen(other, ThirdCity));
    });

    private static string Seen(Evaluation evaluation, string person)
    {
        var line = evaluation.IndicatorOf(1)!;
        var form = evaluation.InFormOf(line, person);
        return string.Join('|',
            evaluation.StateOf(1), line.Round, line.Result.Together, line.Evidence, line.SiteChecks.Count, evaluation.Differing(1).Count, evaluation.FormVersionOf(person),
            string.Join(',', form.Parts), form.Evidence, form.SiteCheck, evaluation.WhyNotEnterOwnResult(1, [7]), evaluation.WhyNotProposeCorrection(1, [7], "이유"), evaluation.WhyNotShareResults());
    }
}
