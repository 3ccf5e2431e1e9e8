using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Ratings;
using EvalBot.Core.Reports;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Reports;

/// <summary>개선과제, what fell short, good practice, continued support.</summary>
public class ImprovementTests
{
    private static readonly string[] Owners = [Manager, Officer];
    private static readonly Topic OnForums = new(TopicKind.Indicator, 1, "공론장 개최");

    private static EvaluationReport Shared(out Evaluation evaluation)
    {
        evaluation = Delivered();
        var report = new EvaluationReport();
        evaluation.Begin(report);
        report.Improve(evaluation, OnForums, "공론장을 두 번 더 연다", Manager, Owners, new(2018, 12, 31), City, Kst(8, 18));
        report.HandIn(evaluation, new("a", "보고서.pdf", 1, "a", Kst(8, 18)), fromChat: false, null, PersonOn("expert-1"), Kst(8, 18));
        report.Share(evaluation, null, new(City, Kst(8, 19), ""));
        report.HandOn(evaluation, inPlaceOfOfficer: false, null, new(Officer, Kst(8, 20), ""));
        return report;
    }

    [Fact]
    public void Improve_WithoutWordsOwnerOrADayToCome_IsRefused()
    {
        var (evaluation, report) = (Delivered(), new EvaluationReport());
        Assert.Equal(new ImprovementBlank(), report.WhyNotImprove(evaluation, " ", Manager, Owners, new(2018, 12, 31), Kst(8, 18)));
        Assert.Equal(new ImprovementTooLong(301, 300), report.WhyNotImprove(evaluation, new string('글', 301), Manager, Owners, new(2018, 12, 31), Kst(8, 18)));
        Assert.Equal(new ImprovementOwnerMissing(), report.WhyNotImprove(evaluation, "글", "guro-manager", Owners, new(2018, 12, 31), Kst(8, 18)));
        Assert.Equal(new ImprovementDueWrong(), report.WhyNotImprove(evaluation, "글", Manager, Owners, null, Kst(8, 18)));
        Assert.Equal(new ImprovementDueWrong(), report.WhyNotImprove(evaluation, "글", Manager, Owners, new(2018, 8, 18), Kst(8, 18)));
        Assert.Null(report.WhyNotImprove(evaluation, "글", Manager, Owners, new(2018, 8, 19), Kst(8, 18, 23, 59, 59)));
        Assert.Equal(new EvalBot.Core.Grades.NoGradeYet(), report.WhyNotImprove(Revealed(), "글", Manager, Owners, new(2018, 12, 31), Kst(8, 18)));
    }

    [Fact]
    public void Improve_TheSameOrTooMany_IsRefused()
    {
        var (evaluation, report) = (Delivered(), new EvaluationReport());
        for (var i = 1; i <= Improvement.Most; i++)
            report.Improve(evaluation, OnForums, $"과제 {i}", Manager, Owners, new(2018, 12, 31), City, Kst(8, 18));
        Assert.Equal(new TooManyImprovements(20), report.WhyNotImprove(evaluation, "하나 더", Manager, Owners, new(2018, 12, 31), Kst(8, 18)));
        report.Strike(20, new(City, Kst(8, 18), "겹침"));

        Assert.Equal(new SameImprovement(1), report.WhyNotImprove(evaluation, " 과제\n1 ", Manager, Owners, new(2018, 12, 31), Kst(8, 18)));
        Assert.Equal(21, report.Improve(evaluation, OnForums, "하나 더", Manager, Owners, new(2018, 12, 31), City, Kst(8, 18)).Number);
        Assert.Equal(20, report.StandingImprovements.Count);
    }

    [Fact]
    public void Answer_OnceTheReportIsThere_InVersions()
    {
        var report = Shared(out _);
        Assert.Equal(new ImprovementAnswerMissing(), report.WhyNotAnswerImprovement(1, null, "글", null, 0, Kst(9, 1)));
        Assert.Equal(new ImprovementAnswerMissing(), report.WhyNotAnswerImprovement(1, Stance.Accepted, " ", null, 0, Kst(9, 1)));
        Assert.Equal(new SharedInTheFuture(new(2018, 9, 2)), report.WhyNotAnswerImprovement(1, Stance.Accepted, "글", new(2018, 9, 2), 0, Kst(9, 1)));
        Assert.Equal(new NoSuchImprovement(2), report.WhyNotAnswerImprovement(2, Stance.Accepted, "글", null, 0, Kst(9, 1)));
        report.AnswerImprovement(1, Stance.Accepted, "달마다 연다", null, 0, Manager, Kst(9, 1));
        Assert.Equal(new CardIsOld(1), report.WhyNotAnswerImprovement(1, Stance.Partly, "글", null, 0, Kst(9, 1)));
        report.AnswerImprovement(1, Stance.Accepted, "열두 번 열었다", new(2018, 12, 1), 1, Manager, Kst(12, 2));

        Assert.Equal(["달마다 연다", "열두 번 열었다"], report.ImprovementOf(1)!.Answers.Select(answer => answer.How));
        Assert.Equal(new ImprovementIsAnswered(1), report.WhyNotStrike(1, "사유"));
    }

    [Fact]
    public void Answer_BeforeTheReportIsThere_IsRefused() =>
        Assert.Equal(new NoReportYet(), new EvaluationReport().WhyNotAnswerImprovement(1, Stance.Accepted, "글", null, 0, Kst(9, 1)));

    [Fact]
    public void CarryOver_OnlyFromAnEarlierYear_AndUntilRatingOpens()
    {
        CarriedImprovement item = new(2017, 1, OnForums, "글", "책임자", new(2018, 3, 1), null, "", null);
        Assert.Equal(new NotFromAnEarlierYear(2018, 2018), Preparing().WhyNotCarryOver([item with { Year = 2018 }], 2018));
        Assert.Equal(new NotInThisState(EvaluationState.Rating, EvaluationAct.OpenRating), Rating().WhyNotCarryOver([item], 2018));
        var evaluation = Preparing();
        evaluation.CarryOver([item], 2018, new(City, Kst(3, 1), "개선과제.xlsx"));

        Assert.Equal([item], evaluation.Carried);
    }

    /// <summary>7 of 10 forums with weight 60: 18 points lost. Goals of 50 each: means 3 and 5 of 5 lose 20 and nothing.</summary>
    [Fact]
    public void Factors_AreWhatFellShort_TheMostLostFirst()
    {
        var evaluation = WithSheets();
        foreach (var seat in SeatIds.Take(4))
            evaluation.SaveSheet(PersonOn(seat), [Rated(1, 3), Rated(2, 5)], submit: true, 0, Rules, Seal, Kst(8, 6, 15));
        evaluation.CloseRating(City, "", Kst(8, 6, 16), Rules, Seal);
        evaluation.IssueGrade(City, Kst(8, 7), Rules);
        var factors = FactorAnalysis.Of(evaluation.Grade!);

        Assert.Equal([(1, 18)], factors.Indicators.Select(line => (line.Score.Result.Terms.Number, (int)line.Lost.RoundHalfUp())));
        Assert.Equal([(1, 20, true), (2, 0, false)], factors.Goals.Select(goal => (goal.Goal.Number, (int)goal.Lost.RoundHalfUp(), goal.IsLow)));
        Assert.Equal(evaluation.Grade!.Computation.Qualitative, 100 - EvalBot.Core.Scoring.Fraction.Sum(factors.Goals.Select(goal => goal.Lost)));
    }

    [Fact]
    public void Suggestions_ComeFromTheCommonTextAndTheShortfalls()
    {
        var evaluation = Graded();
        var discussion = new Discussion(1);
        discussion.TakeText(evaluation, PersonOn("expert-1"), "", Kst(8, 7));

        Assert.Equal(
            [(TopicKind.Goal, 1, "개선방향"), (TopicKind.Goal, 2, "개선방향"), (TopicKind.Indicator, 1, "")],
            FactorAnalysis.Suggestions(evaluation, discussion).Select(each => (each.Topic.Kind, each.Topic.Number, each.Words)));
    }

    [Fact]
    public void Practice_OnlyOfAFinalResult_OnceAGoal()
    {
        Assert.Equal(new PracticeNotFinal(), Practice.WhyNotChoose(Delivered(), 1, "글", []));
        Assert.Equal(new NoSuchGoalHere("9", 2), Practice.WhyNotChoose(Final(), 9, "글", []));
        Assert.Equal(new PracticeBlank(), Practice.WhyNotChoose(Final(), 1, " ", []));
        Assert.Equal(new PracticeTooLong(1001, 1000), Practice.WhyNotChoose(Final(), 1, new string('글', 1001), []));
        Assert.Equal(new PracticeIsChosen(1), Practice.WhyNotChoose(Final(), 1, "글", [new(1, 0, 1, "글", new(City, Kst(9, 1), ""))]));
        Assert.Null(Practice.WhyNotChoose(Final(), 2, "글", [new(1, 0, 1, "글", new(City, Kst(9, 1), ""))]));
    }

    [Fact]
    public void Practice_WithoutConsent_NamesNobody_AlsoInItsWords()
    {
        var practice = new Practice(1, 1, 1, "도봉구는 도봉 주민과 함께 dobong-gu 모델을 만들었다", new(City, Kst(9, 1), ""));
        Assert.Equal("○○구는 ○○ 주민과 함께 ○○-gu 모델을 만들었다", practice.Shown(Dobong));
        practice.Answer(named: false, Manager, Kst(9, 2));
        Assert.DoesNotContain("도봉", practice.Shown(Dobong), StringComparison.Ordinal);
        practice.Answer(named: true, Manager, Kst(9, 3));

        Assert.Equal(practice.Words, practice.Shown(Dobong));
        Assert.Equal(new PracticeAnswerMissing(), Practice.WhyNotAnswer(null));
    }

    [Theory]
    [InlineData(3, ContinuedSupport.Stays)]
    [InlineData(1, ContinuedSupport.Stays)] // 82 + 20 = 102.
    public void Support_OnceFinal_IsWhatTheBandSays(int points, ContinuedSupport support)
    {
        var evaluation = Delivered(points, points, points, points, points, points, points);
        Assert.Equal(ContinuedSupport.NotFinalYet, ContinuedSupports.Of(evaluation, Dobong));
        evaluation.MakeFinal(City, Kst(8, 17));

        Assert.Equal(support, ContinuedSupports.Of(evaluation, Dobong));
        Assert.Equal(ContinuedSupport.Terminated, ContinuedSupports.Of(evaluation, Dobong with { EarlyTermination = true }));
    }

    [Fact]
    public void Support_OfABandThatEndsIt_Ends()
    {
        var evaluation = Preparing();
        evaluation.EnterResult(1, [0], "", City, Kst(8, 1));
        evaluation.EnterResult(2, [0], "", City, Kst(8, 1));
        evaluation.OpenRating(City, Kst(8, 6, 14));
        foreach (var seat in SeatIds.Take(4))
            evaluation.SaveSheet(PersonOn(seat), BothGoals(1), submit: true, 0, Rules, Seal, Kst(8, 6, 15));
        evaluation.CloseRating(City, "", Kst(8, 6, 16), Rules, Seal);
        evaluation.IssueGrade(City, Kst(8, 7), Rules);
        evaluation.Notify(City, Kst(8, 8), Deadlines, Days);
        evaluation.HandOver(Kst(8, 9));
        evaluation.MakeFinal(City, Kst(8, 20));

        Assert.Equal(ContinuedSupport.Ends, ContinuedSupports.Of(evaluation, Dobong));
    }
}
