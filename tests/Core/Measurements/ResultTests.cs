using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;
using EvalBot.Core.Scoring;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Measurements;

public class ResultTests
{
    private static readonly District SecondYear = Dobong with { Year = 2, PreviousCoverageEnd = new(2017, 8, 18) };

    /// <summary>The city's Kim has proposed 9 forums in place of 7.</summary>
    private static Evaluation WithAProposal(Evaluation evaluation)
    {
        evaluation.ProposeCorrection(1, [9], "출석부", "두 번이 빠졌음", City, Kst(8, 7, 9));
        return evaluation;
    }

    [Fact]
    public void EnterResult_UntilRatingOpens_IsFree()
    {
        Assert.Null(WithResults().WhyNotEnterResult(1, [8]));
        Assert.Equal(new ResultsLocked(), Rating().WhyNotEnterResult(1, [8]));
        Assert.Equal(new ResultsLocked(), Final().WhyNotEnterResult(1, [8]));
    }

    [Fact]
    public void EnterResult_WhatIsNoResult_IsRefused()
    {
        Assert.Equal(new NoSuchIndicator(3), Preparing().WhyNotEnterResult(3, [8]));
        Assert.Equal(new WrongParts(1, 1), Preparing().WhyNotEnterResult(1, [8, 2]));
        Assert.Equal(new WrongParts(1, 1), Preparing().WhyNotEnterResult(1, []));
        Assert.Equal(new NegativeResult(1, -1), Preparing().WhyNotEnterResult(1, [-1]));
        Assert.Equal(new NotYesOrNo(2), Preparing().WhyNotEnterResult(2, [0.5m]));
        Assert.Null(Preparing().WhyNotEnterResult(1, [null]));
    }

    [Fact]
    public void EnterResult_SecondYear_HasTwoParts()
    {
        var evaluation = new Evaluation(SecondYear, SecondRound, new("dobong", [Forums], [Network]), []);
        Assert.Equal(new WrongParts(1, 2), evaluation.WhyNotEnterResult(1, [8]));
        Assert.Equal(new NegativeResult(1, -2), evaluation.WhyNotEnterResult(1, [8, -2]));
        evaluation.EnterResult(1, [2, 6], "사진", City, Kst(8, 1));

        Assert.Equal(8, evaluation.IndicatorOf(1)!.Result.Together);
        Assert.Equal(("사진", new Act(City, Kst(8, 1), "")), (evaluation.IndicatorOf(1)!.Evidence, evaluation.IndicatorOf(1)!.Entered));
    }

    [Fact]
    public void IssueGrade_AResultMissing_NamesItsLine()
    {
        var evaluation = Preparing();
        evaluation.EnterResult(1, [7], "사진", City, Kst(8, 1));
        evaluation.OpenRating(City, Kst(8, 6, 14));
        foreach (var seat in SeatIds)
            evaluation.SaveSheet(PersonOn(seat), BothGoals(3), submit: true, 0, Rules, Seal, Kst(8, 6, 15));
        evaluation.CloseRating(City, "", Kst(8, 6, 16), Rules, Seal);

        Assert.Equal(new ResultsMissing([Hub]), evaluation.WhyNotIssueGrade(Rules));
    }

    [Fact]
    public void ProposeCorrection_OnlyOnceLocked_AndNotInAnAppealOrAtTheEnd()
    {
        Assert.Equal(new NoCorrectionNow(EvaluationState.Preparing), WithResults().WhyNotProposeCorrection(1, [9], "이유"));
        Assert.Null(Rating().WhyNotProposeCorrection(1, [9], "이유"));
        Assert.Null(Revealed().WhyNotProposeCorrection(1, [9], "이유"));
        Assert.Null(Graded().WhyNotProposeCorrection(1, [9], "이유"));
        Assert.Null(Delivered().WhyNotProposeCorrection(1, [9], "이유"));
        Assert.Equal(new NoCorrectionNow(EvaluationState.Appealed), Appealed(ForumsItem).WhyNotProposeCorrection(1, [9], "이유"));
        Assert.Equal(new NoCorrectionNow(EvaluationState.Final), Final().WhyNotProposeCorrection(1, [9], "이유"));
    }

    [Fact]
    public void ProposeCorrection_WithoutAReasonOrAResult_IsRefused()
    {
        Assert.Equal(new CorrectionReasonMissing(), Graded().WhyNotProposeCorrection(1, [9], " "));
        Assert.Equal(new NegativeResult(1, -9), Graded().WhyNotProposeCorrection(1, [-9], "이유"));
        Assert.Equal(new ResultsMissing([Forums]), Graded().WhyNotProposeCorrection(1, [null], "이유"));
    }

    [Fact]
    public void ConfirmCorrections_ByWhoProposed_IsRefused()
    {
        var evaluation = WithAProposal(Graded());

        Assert.Equal(new SecondPersonNeeded(), evaluation.WhyNotConfirmCorrections(City));
        Assert.Null(evaluation.WhyNotConfirmCorrections(SecondCity));
    }

    [Fact]
    public void ConfirmCorrections_NothingProposed_IsRefused() =>
        Assert.Equal(new NoPendingCorrection(), Graded().WhyNotConfirmCorrections(SecondCity));

    [Fact]
    public void ConfirmCorrections_BeforeTheConfirmation_NothingChanges()
    {
        var evaluation = WithAProposal(Graded());

        Assert.Equal(("142", EvaluationState.Graded), (evaluation.Grade!.Total.ToString(), evaluation.State));
        Assert.Equal(7, evaluation.IndicatorOf(1)!.First);
    }

    [Fact]
    public void ConfirmCorrections_AnIssuedGrade_IsSuperseded()
    {
        var evaluation = WithAProposal(Graded());
        evaluation.ConfirmCorrections(SecondCity, Kst(8, 7, 10));

        Assert.Equal((SupersededBy.Correction, Kst(8, 7, 10)), (evaluation.Grades[0].SupersededBy, evaluation.Grades[0].SupersededAt));
        Assert.Equal(EvaluationState.Revealed, evaluation.State);
        Assert.Equal("154", evaluation.IssueGrade(City, Kst(8, 7, 11), Rules).Total.ToString());
        Assert.Equal("142", evaluation.Grades[0].Computation.Total.ToString()); // the old sheet still says what it said
    }

    [Fact]
    public void ConfirmCorrections_WhileRating_LeavesTheBallotOpen()
    {
        var evaluation = WithAProposal(Rating());
        evaluation.ConfirmCorrections(SecondCity, Kst(8, 7, 10));

        Assert.Equal((EvaluationState.Rating, 9m), (evaluation.State, evaluation.IndicatorOf(1)!.First));
    }

    [Fact]
    public void ConfirmCorrections_TwoForOneIndicator_OnlyTheLaterOneHolds()
    {
        var evaluation = WithAProposal(Graded());
        evaluation.ProposeCorrection(1, [10], "출석부", "세 번이 빠졌음", City, Kst(8, 7, 9, 30));
        var confirmed = evaluation.ConfirmCorrections(SecondCity, Kst(8, 7, 10));

        Assert.Equal(10m, Assert.Single(confirmed).First);
        Assert.Equal([true, false], evaluation.Corrections.Select(correction => correction.Replaced));
    }

    [Fact]
    public void ConfirmCorrections_OwnAndOthers_ConfirmsOnlyTheOthers()
    {
        var evaluation = WithAProposal(Graded());
        evaluation.ProposeCorrection(2, [0], "", "계약이 끝났음", SecondCity, Kst(8, 7, 9, 30));
        evaluation.ConfirmCorrections(SecondCity, Kst(8, 7, 10));

        Assert.Equal([false, true], evaluation.Corrections.Select(correction => correction.IsPending));
    }
}
