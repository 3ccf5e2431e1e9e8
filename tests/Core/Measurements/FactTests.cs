using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Measurements;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Measurements;

/// <summary>사실확인: the consortium points out errors of fact before the meeting, and the city answers. Domain step 5.</summary>
public class FactTests
{
    /// <summary>Shared on Monday 07-30: until Monday 08-06 by the days (08-04 is a Saturday), but the meeting is on that day.</summary>
    private static Evaluation Shared(int day = 30, int month = 7)
    {
        var evaluation = Preparing();
        foreach (var person in new[] { City, SecondCity })
        {
            evaluation.EnterOwnResult(1, [7], "사진", null, person, Kst(7, 29));
            evaluation.EnterOwnResult(2, [1], "계약서", null, person, Kst(7, 29));
        }

        evaluation.ShareResults(City, Kst(month, day, 10), Deadlines, Days);
        return evaluation;
    }

    private static Evaluation Remarked()
    {
        var evaluation = Shared();
        evaluation.PointOut(1, "두 번이 빠졌다", "9회", "대장", Manager, Kst(8, 1));
        return evaluation;
    }

    [Theory]
    [InlineData(7, 24, 30)] // five days later is a Sunday
    [InlineData(7, 23, 30)] // Saturday
    [InlineData(7, 20, 25)]
    public void ShareResults_EndsAfterThePlansDays(int month, int day, int last) =>
        Assert.Equal(new DateOnly(2018, month, last), Shared(day, month).FactCheckLastDay);

    [Theory]
    [InlineData(7, 31, 8, 5)] // the day before the meeting
    [InlineData(8, 5, 8, 5)]
    [InlineData(8, 6, 8, 6)] // on the day of the meeting: that day
    public void ShareResults_EndsBeforeTheMeeting(int month, int day, int lastMonth, int last) =>
        Assert.Equal(new DateOnly(2018, lastMonth, last), Shared(day, month).FactCheckLastDay);

    [Fact]
    public void ShareResults_Once_BeforeRatingOpens_WithAResultOnEveryLine()
    {
        var evaluation = Preparing();
        Assert.Equal(new LinesWithoutResult([Forums, Hub]), evaluation.WhyNotShareResults());
        evaluation.EnterResult(1, [7], "", City, Kst(7, 29));
        Assert.Equal(new LinesWithoutResult([Hub]), evaluation.WhyNotShareResults());
        Assert.Null(WithResults().WhyNotShareResults());
        Assert.Equal(new AlreadyDone(new(City, Kst(7, 30, 10), "")), Shared().WhyNotShareResults());
        Assert.Equal(new ResultsLocked(), Rating().WhyNotShareResults());
    }

    [Fact]
    public void PointOut_FromTheSharingToTheLastDay()
    {
        Assert.Equal(new NothingSharedYet(), WithResults().WhyNotCheckFacts(Kst(8, 1)));
        Assert.Null(Shared().WhyNotCheckFacts(Kst(8, 5, 23, 59, 59)));
        Assert.Equal(new FactCheckOver(new(2018, 8, 5)), Shared().WhyNotCheckFacts(Kst(8, 6)));
        var rating = Shared();
        rating.OpenRating(City, Kst(8, 1));
        Assert.Equal(new FactCheckOver(new(2018, 8, 5)), rating.WhyNotCheckFacts(Kst(8, 1)));
    }

    [Fact]
    public void PointOut_WantsALineAndAllWords()
    {
        var evaluation = Shared();
        Assert.Equal(new NoSuchIndicator(3), evaluation.WhyNotPointOut(3, "가", "나", "다", Manager, Kst(8, 1)));
        Assert.Equal(new RemarkIncomplete(), evaluation.WhyNotPointOut(1, " ", "나", "다", Manager, Kst(8, 1)));
        Assert.Equal(new RemarkIncomplete(), evaluation.WhyNotPointOut(1, "가", "ㅤ", "다", Manager, Kst(8, 1)));
        Assert.Equal(new RemarkIncomplete(), evaluation.WhyNotPointOut(1, "가", "나", "", Manager, Kst(8, 1)));
        Assert.Null(evaluation.WhyNotPointOut(1, "가", "나", "다", Manager, Kst(8, 1)));
    }

    [Fact]
    public void PointOut_OneOpenRemarkForALineAndAPerson()
    {
        var evaluation = Remarked();
        Assert.Equal(new RemarkStillOpen(1), evaluation.WhyNotPointOut(1, "가", "나", "다", Manager, Kst(8, 1)));
        Assert.Null(evaluation.WhyNotPointOut(1, "가", "나", "다", "dobong-deputy", Kst(8, 1)));
        Assert.Null(evaluation.WhyNotPointOut(2, "가", "나", "다", Manager, Kst(8, 1)));
        evaluation.AnswerRemark(1, false, "대장에 없다", City, Kst(8, 2), Rules);
        Assert.Null(evaluation.WhyNotPointOut(1, "가", "나", "다", Manager, Kst(8, 2)));
    }

    [Fact]
    public void AnswerRemark_Once_AndNotRejectedWithoutAReason()
    {
        var evaluation = Remarked();
        Assert.Equal(new NoSuchFactRemark(), evaluation.WhyNotAnswerRemark(2, true, ""));
        Assert.Equal(new RemarkReasonMissing(), evaluation.WhyNotAnswerRemark(1, false, " "));
        evaluation.AnswerRemark(1, false, "대장에 없다", City, Kst(8, 2), Rules);

        Assert.Equal((false, new Act(City, Kst(8, 2), "대장에 없다")), (evaluation.Remarks[0].Accepted, evaluation.Remarks[0].Answered));
        Assert.Equal(new AlreadyDone(new(City, Kst(8, 2), "대장에 없다")), evaluation.WhyNotAnswerRemark(1, true, ""));
        Assert.Equal(7m, evaluation.IndicatorOf(1)!.First);
    }

    [Theory]
    [InlineData(true, LineState.Open)] // two people enter it anew
    [InlineData(false, LineState.Agreed)] // one person corrects it
    public void AnswerRemark_Accepted_TakesTheResultAwayWhereTwoEnterIt(bool doubleEntry, LineState state)
    {
        var evaluation = Remarked();
        evaluation.AnswerRemark(1, true, "", City, Kst(8, 2), Rules with { DoubleEntry = doubleEntry });

        Assert.Equal(state, evaluation.StateOf(1));
        Assert.Equal(LineState.Agreed, evaluation.StateOf(2));
    }

    [Fact]
    public void AnswerRemark_OnceLocked_LeavesTheResult()
    {
        var evaluation = Remarked();
        evaluation.OpenRating(City, Kst(8, 6, 14));
        evaluation.AnswerRemark(1, true, "", City, Kst(8, 6, 15), Rules with { DoubleEntry = true });

        Assert.Equal(7m, evaluation.IndicatorOf(1)!.First);
    }
}
