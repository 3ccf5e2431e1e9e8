using EvalBot.Core.Appeals;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Panels;
using EvalBot.Core.Ratings;
using EvalBot.Core.Scoring;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Appeals;

public class AppealTests
{
    private static readonly Vote YesToForums = new(ForumsItem, true);

    private static void Vote(Evaluation evaluation, ContestedItem item, int yes, int no)
    {
        foreach (var (seat, index) in SeatIds.Take(yes + no).Select((seat, index) => (seat, index)))
            evaluation.Answer(seat, [], [new(item, index < yes)]);
    }

    /// <summary>That goal's rating becomes so many points on each of these seats.</summary>
    private static void Revise(Evaluation evaluation, int goal, int points, params string[] seats)
    {
        foreach (var seat in seats)
            evaluation.Answer(seat, [Rated(goal, points)], []);
    }

    [Fact]
    public void Appeal_BeforeTheHandOver_HasNothingToContest() =>
        Assert.Equal(new NothingToAppeal(), WithTheOfficer().WhyNotAppeal(Kst(8, 8)));

    [Theory]
    [InlineData(9, 10, 0, 0)]
    [InlineData(15, 12, 0, 0)]
    [InlineData(16, 23, 59, 59)]
    public void Appeal_WithinSevenDaysOfTheHandOver_IsInTime(int day, int hour, int minute, int second) =>
        Assert.Null(Delivered().WhyNotAppeal(Kst(8, day, hour, minute, second)));

    [Theory]
    [InlineData(17, 0)]
    [InlineData(31, 12)]
    public void Appeal_FromTwentyFourOfTheLastDayOn_IsTooLate(int day, int hour) =>
        Assert.Equal(new AppealTooLate(new(2018, 8, 16)), Delivered().WhyNotAppeal(Kst(8, day, hour)));

    [Fact]
    public void Appeal_ALateAttempt_IsNone()
    {
        var evaluation = Delivered();
        Assert.Equal(new AppealTooLate(new(2018, 8, 16)), evaluation.WhyNotFileAppeal([ForumsItem], Argument, Kst(8, 17)));

        Assert.Null(evaluation.Appeal);
        Assert.Null(evaluation.WhyNotFinalize(Kst(8, 17)));
    }

    [Fact]
    public void Appeal_ASecondOne_IsRefused() =>
        Assert.Equal(new AlreadyAppealed(Kst(8, 10)), Appealed(ForumsItem).WhyNotAppeal(Kst(8, 11)));

    [Fact]
    public void Appeal_AWithdrawnOne_IsSpent()
    {
        var evaluation = Appealed(ForumsItem);
        evaluation.WithdrawAppeal(Manager, Kst(8, 11));

        Assert.Equal(EvaluationState.Notified, evaluation.State);
        Assert.Equal(new AlreadyAppealed(Kst(8, 10)), evaluation.WhyNotAppeal(Kst(8, 11)));
        Assert.Null(evaluation.WhyNotFinalize(Kst(8, 11)));
    }

    [Fact]
    public void Appeal_ASupersedingNoticeAfterAWithdrawnOne_OpensNoSecond()
    {
        var evaluation = Appealed(ForumsItem);
        evaluation.WithdrawAppeal(Manager, Kst(8, 11));
        evaluation.ProposeCorrection(1, [9], "출석부", "확인", City, Kst(8, 13));
        evaluation.ConfirmCorrections(SecondCity, Kst(8, 13));
        evaluation.IssueGrade(City, Kst(8, 13), Rules);
        evaluation.Notify(City, Kst(8, 13), Deadlines, Days);
        evaluation.HandOver(Kst(8, 13));

        Assert.Equal(new AlreadyAppealed(Kst(8, 10)), evaluation.WhyNotAppeal(Kst(8, 14)));
    }

    [Fact]
    public void Contestable_EveryIndicatorEveryGoalAndTheProcedure_InTheirOrder() => Assert.Equal(
        [new(ContestedKind.Indicator, 1), new(ContestedKind.Indicator, 2), new(ContestedKind.Goal, 1), new(ContestedKind.Goal, 2), ProcedureItem],
        Preparing().Contestable);

    [Fact]
    public void FileAppeal_WithoutAnItemOfThisSheet_IsRefused()
    {
        Assert.Equal(new ContestedItemsMissing(), Delivered().WhyNotFileAppeal([], Argument, Kst(8, 10)));
        Assert.Equal(new ContestedItemsMissing(), Delivered().WhyNotFileAppeal([new(ContestedKind.Indicator, 3)], Argument, Kst(8, 10)));
        Assert.Equal(new ContestedItemsMissing(), Delivered().WhyNotFileAppeal([ForumsItem, ForumsItem], Argument, Kst(8, 10)));
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    [InlineData(4000, false)]
    [InlineData(4001, true)]
    public void FileAppeal_LengthOfTheArgument_HasLimits(int length, bool refused) => Assert.Equal(
        refused ? new ArgumentLength(length, 10, 4000) : null,
        Delivered().WhyNotFileAppeal([ForumsItem], $"  {new string('가', length)}\n", Kst(8, 10)));

    [Fact]
    public void FileAppeal_InTime_KeepsWhatWasSaid()
    {
        var appeal = Delivered().FileAppeal(AppealGround.Arithmetic, [ForumsItem, NetworkItem], $" {Argument} ", Manager, Kst(8, 10));

        Assert.Equal((AppealGround.Arithmetic, Argument, new Act(Manager, Kst(8, 10), "")), (appeal.Ground, appeal.Argument, appeal.Filed));
        Assert.Equal([ForumsItem, NetworkItem], appeal.Items);
    }

    [Fact]
    public void Withdraw_UntilTheDecision_IsAllowed()
    {
        Assert.Equal(new NoSuchAppeal(null), Delivered().WhyNotWithdrawAppeal());
        Assert.Null(Appealed(ForumsItem).WhyNotWithdrawAppeal());
        var evaluation = Redeliberating(ForumsItem);
        Assert.Null(evaluation.WhyNotWithdrawAppeal());
        evaluation.Decide();
        Assert.Equal(new NoSuchAppeal(AppealState.Dismissed), evaluation.WhyNotWithdrawAppeal());
    }

    [Fact]
    public void Redeliberate_AProposalForWhatIsNotContested_IsRefused() =>
        Assert.Equal(new NotContested(ForumsItem), Appealed(NetworkItem).WhyNotRedeliberate([new(1, 9, null, "출석부")]));

    [Fact]
    public void Redeliberate_AProposalThatIsNoResult_IsRefused() =>
        Assert.Equal(new NegativeResult(1, -9), Appealed(ForumsItem).WhyNotRedeliberate([new(1, -9, null, "출석부")]));

    [Fact]
    public void Answer_BeforeItIsOpenOrAfterTheDecision_IsRefused()
    {
        Assert.Equal(new NoSuchAppeal(AppealState.Filed), Appealed(ForumsItem).WhyNotTakePart(PersonOn("expert-1")));
        var evaluation = Redeliberating(ForumsItem);
        Assert.Null(evaluation.WhyNotTakePart(PersonOn("expert-1")));
        evaluation.Decide();
        Assert.Equal(new NoSuchAppeal(AppealState.Dismissed), evaluation.WhyNotTakePart(PersonOn("expert-1")));
    }

    [Fact]
    public void Answer_WithoutASeatOrRecused_IsRefused()
    {
        var evaluation = Graded();
        evaluation.RecordRecusal("expert-1", "친족 관계", City, Kst(8, 7, 9));

        Assert.Equal(new NotOnThisPanel(), evaluation.WhyNotTakePart(Manager));
        Assert.Equal(new RecusedDoNotRate(Kst(8, 7, 9)), evaluation.WhyNotTakePart(PersonOn("expert-1")));
    }

    [Fact]
    public void Answer_OnWhatIsNotContested_IsRefused()
    {
        var evaluation = Redeliberating(ForumsItem);

        Assert.Equal(new NotContested(NetworkItem), evaluation.WhyNotAnswer(PersonOn("expert-1"), [Rated(1, 5)], [], 0, Rules));
        Assert.Equal(new NotContested(ProcedureItem), evaluation.WhyNotAnswer(PersonOn("expert-1"), [], [new(ProcedureItem, true)], 0, Rules));
    }

    [Fact]
    public void Answer_EmptyIncompleteOrStale_IsRefused()
    {
        var evaluation = Redeliberating(ForumsItem, NetworkItem);
        var person = PersonOn("expert-1");
        Assert.Equal(new EmptyAnswer(), evaluation.WhyNotAnswer(person, [], [], 0, Rules));
        Assert.Equal(new RatingIncomplete([new(1, [RatingPart.Achievements])]), evaluation.WhyNotAnswer(person, [new(1, 4)], [], 0, Rules));
        evaluation.Answer("expert-1", [], [YesToForums]);

        Assert.Equal(new CardIsOld(1), evaluation.WhyNotAnswer(person, [], [YesToForums], 0, Rules));
        Assert.Null(evaluation.WhyNotAnswer(person, [], [YesToForums], 1, Rules));
    }

    [Fact]
    public void Answer_Again_TheLaterOneCountsAndBothStay()
    {
        var evaluation = Redeliberating(ForumsItem);
        evaluation.Answer("expert-1", [], [YesToForums]);
        evaluation.Answer(PersonOn("expert-1"), [], [new(ForumsItem, false)], 1, Rules, Kst(8, 13, 11));
        evaluation.Decide();

        Assert.Equal(2, evaluation.Appeal!.Answers.Count);
        Assert.Equal(AppealState.Dismissed, evaluation.Appeal.Outcome);
    }

    [Fact]
    public void Decide_WithoutAnAnswerToEveryArgument_NamesThem()
    {
        var evaluation = Delivered();
        evaluation.FileAppeal(new([new(AppealGround.Fact, [ForumsItem], Argument, []), new(AppealGround.Fact, [NetworkItem], Argument, [])], "", []), Manager, Kst(8, 10));
        evaluation.Redeliberate([], City, Kst(8, 13));

        Assert.Equal(new ArgumentsUnanswered([1, 2]), evaluation.WhyNotDecideAppeal(new Dictionary<int, string>(), null));
        Assert.Equal(new ArgumentsUnanswered([2]), evaluation.WhyNotDecideAppeal(new Dictionary<int, string> { [1] = "근거", [2] = " \n" }, null));
        Assert.Null(evaluation.WhyNotDecideAppeal(new Dictionary<int, string> { [1] = "근거", [2] = "근거" }, null));
    }

    [Fact]
    public void Decide_Silence_KeepsEveryRating()
    {
        var evaluation = Redeliberating(ForumsItem, NetworkItem, ProcedureItem);
        evaluation.Decide();

        Assert.Equal(AppealState.Dismissed, evaluation.Appeal!.Outcome);
        Assert.Equal(("142", "142"), (evaluation.Appeal.Before.ToString(), evaluation.Appeal.After.ToString()));
        Assert.Equal(1, evaluation.Grade!.Number); // the notified grade still stands
    }

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(4, 3, true)]
    [InlineData(3, 3, false)] // a tie confirms nothing
    [InlineData(3, 4, false)]
    [InlineData(0, 0, false)]
    public void Decide_ACorrectedIndicator_WantsMoreYesThanNo(int yes, int no, bool accepted)
    {
        var evaluation = Redeliberating(ForumsItem);
        Vote(evaluation, ForumsItem, yes, no);
        evaluation.Decide();

        Assert.Equal(new ItemDecision(ForumsItem, accepted, "근거"), Assert.Single(evaluation.Appeal!.Decisions));
        Assert.Equal(accepted ? "154" : "142", evaluation.Grade!.Total.ToString());
    }

    [Fact]
    public void Decide_EveryItemAccepted_IsUpheld()
    {
        var evaluation = Redeliberating(ForumsItem, NetworkItem);
        evaluation.Answer("expert-1", [Rated(1, 5)], [YesToForums]);
        evaluation.Decide();

        Assert.Equal(AppealState.Upheld, evaluation.Appeal!.Outcome);
        Assert.Equal(("142", "1098/7"), (evaluation.Appeal.Before.ToString(), evaluation.Appeal.After.ToString())); // 94 and 440/7
        Assert.Equal((SupersededBy.Redeliberation, "1098/7"), (evaluation.Grades[0].SupersededBy, evaluation.Grade!.Total.ToString()));
    }

    [Fact]
    public void Decide_SomeItemsAccepted_IsPartlyUpheld()
    {
        var evaluation = Redeliberating(ForumsItem, NetworkItem);
        Vote(evaluation, ForumsItem, yes: 7, no: 0);
        evaluation.Decide();

        Assert.Equal(AppealState.PartlyUpheld, evaluation.Appeal!.Outcome);
        Assert.Equal([true, false], evaluation.Appeal.Decisions.Select(decision => decision.Accepted));
    }

    [Fact]
    public void Decide_ARevisedGoal_ChangesThatGoalOnly()
    {
        var evaluation = Redeliberating(NetworkItem);
        Revise(evaluation, goal: 1, points: 5, [.. SeatIds]);
        evaluation.Decide();

        Assert.All(evaluation.Grade!.Inputs.Sheets, sheet => Assert.Equal([5, 3], sheet.Ratings.Select(rating => rating.Points)));
        Assert.Equal("162", evaluation.Grade.Total.ToString());
    }

    [Fact]
    public void Decide_ALowerTotal_LeavesTheNotifiedScoresStandingAndIsRecorded()
    {
        var evaluation = Redeliberating(NetworkItem);
        Revise(evaluation, goal: 1, points: 1, "expert-1");
        evaluation.Decide();

        Assert.True(evaluation.Appeal!.NotifiedStands);
        Assert.Equal(("142", "974/7"), (evaluation.Appeal.Before.ToString(), evaluation.Appeal.After.ToString()));
        Assert.Equal(("142", 1), (evaluation.Grade!.Total.ToString(), evaluation.Grade.Number));
    }

    [Fact]
    public void Decide_ALowerTotalWhereThePlanAllowsIt_IsTheNewGrade()
    {
        var evaluation = Redeliberating(NetworkItem);
        Revise(evaluation, goal: 1, points: 1, "expert-1");
        evaluation.Decide(neverWorse: false);

        Assert.False(evaluation.Appeal!.NotifiedStands);
        Assert.Equal("974/7", evaluation.Grade!.Total.ToString());
    }

    [Fact]
    public void Decide_ASupersedingGradeOnItsWay_TheNotifiedScoresAreTheMeasure()
    {
        var evaluation = Delivered();
        evaluation.ProposeCorrection(1, [5], "출석부", "확인", City, Kst(8, 9, 11));
        evaluation.ConfirmCorrections(SecondCity, Kst(8, 9, 12));
        evaluation.FileAppeal(AppealGround.Fact, [NetworkItem], Argument, Manager, Kst(8, 10));
        evaluation.Redeliberate([], City, Kst(8, 13));
        evaluation.Decide();

        Assert.Equal(("142", "130"), (evaluation.Appeal!.Before.ToString(), evaluation.Appeal.After.ToString()));
        Assert.True(evaluation.Appeal.NotifiedStands);
        Assert.Equal("142", evaluation.Grade!.Total.ToString());
    }

    [Fact]
    public void Decide_ExcludingASheet_OnlyWhereThePanelAcceptedTheProcedure()
    {
        var grounds = new Dictionary<int, string> { [1] = "근거" };
        var evaluation = Redeliberating(ProcedureItem);
        Assert.Equal(new NoExclusion(), evaluation.WhyNotDecideAppeal(grounds, "expert-1"));
        Vote(evaluation, ProcedureItem, yes: 4, no: 3);

        Assert.Null(evaluation.WhyNotDecideAppeal(grounds, "expert-1"));
        Assert.Equal(new NotOnThisPanel(), evaluation.WhyNotDecideAppeal(grounds, "expert-3"));
    }

    [Fact]
    public void Decide_ExcludingASheet_LeavesItOutOfTheMean()
    {
        var evaluation = Delivered(1, 3, 3, 3, 3, 3, 3);
        evaluation.FileAppeal(AppealGround.Conflict, [ProcedureItem], Argument, Manager, Kst(8, 10));
        evaluation.Redeliberate([], City, Kst(8, 13));
        Vote(evaluation, ProcedureItem, yes: 4, no: 3);
        evaluation.Decide("city-lead");

        Assert.Equal(AppealState.Upheld, evaluation.Appeal!.Outcome);
        Assert.Equal(("142", 6), (evaluation.Grade!.Total.ToString(), evaluation.Grade.Computation.Counting));
    }

    [Fact]
    public void Withdraw_ASupersedingGradeOnItsWay_StillIs()
    {
        var evaluation = Delivered();
        evaluation.ProposeCorrection(1, [9], "출석부", "확인", City, Kst(8, 9, 11));
        evaluation.ConfirmCorrections(SecondCity, Kst(8, 9, 12));
        evaluation.IssueGrade(City, Kst(8, 9, 13), Rules);
        evaluation.FileAppeal(AppealGround.Fact, [NetworkItem], Argument, Manager, Kst(8, 10));
        evaluation.WithdrawAppeal(Manager, Kst(8, 11));

        Assert.Equal((EvaluationState.Graded, null), (evaluation.State, evaluation.WhyNotNotify()));
    }

    [Fact]
    public void Withdraw_ASupersedingNoticeWithTheOfficer_StillCanBeHandedOverAndBecomeFinal()
    {
        var evaluation = Delivered();
        evaluation.ProposeCorrection(1, [9], "출석부", "확인", City, Kst(8, 9, 11));
        evaluation.ConfirmCorrections(SecondCity, Kst(8, 9, 12));
        evaluation.IssueGrade(City, Kst(8, 9, 13), Rules);
        evaluation.Notify(City, Kst(8, 9, 14), Deadlines, Days);
        evaluation.FileAppeal(AppealGround.Fact, [NetworkItem], Argument, Manager, Kst(8, 10));
        evaluation.WithdrawAppeal(Manager, Kst(8, 11));
        evaluation.HandOver(Kst(8, 11));

        Assert.Null(evaluation.WhyNotFinalize(Kst(8, 13)));
    }

    [Fact]
    public void Redeliberate_AProposalWithoutAResult_NamesTheLine() =>
        Assert.Equal(new ResultsMissing([Forums]), Appealed(ForumsItem).WhyNotRedeliberate([new(1, null, null, "출석부")]));

    [Fact]
    public void Answer_RevisingWithoutASheet_IsRefused()
    {
        var evaluation = Delivered(3, 3, 3, 3, 3, 3);
        evaluation.FileAppeal(AppealGround.PointsAgainstWords, [NetworkItem, ProcedureItem], Argument, Manager, Kst(8, 10));
        evaluation.Redeliberate([], City, Kst(8, 13));

        Assert.Equal(new NoFirstSheet(), evaluation.WhyNotAnswer(PersonOn("peer-y2"), [Rated(1, 5)], [], 0, Rules));
        Assert.Null(evaluation.WhyNotAnswer(PersonOn("peer-y2"), [], [new(ProcedureItem, true)], 0, Rules));
    }

    [Fact]
    public void Answer_OneThingTwice_Throws()
    {
        var evaluation = Redeliberating(ForumsItem, NetworkItem);

        Assert.Throws<ArgumentException>(() => evaluation.WhyNotAnswer(PersonOn("expert-1"), [], [YesToForums, YesToForums], 0, Rules));
        Assert.Throws<ArgumentException>(() => evaluation.WhyNotAnswer(PersonOn("expert-1"), [Rated(1, 5), Rated(1, 4)], [], 0, Rules));
    }

    [Fact]
    public void Decide_ExcludingTheOnlySheet_IsRefused()
    {
        var evaluation = WithSheets(3);
        evaluation.CloseRating(City, "위원 여섯 명이 병가", Kst(8, 6, 16), Rules, Seal);
        evaluation.IssueGrade(City, Kst(8, 7), Rules);
        evaluation.Notify(City, Kst(8, 8), Deadlines, Days);
        evaluation.HandOver(Kst(8, 9));
        evaluation.FileAppeal(AppealGround.Conflict, [ProcedureItem], Argument, Manager, Kst(8, 10));
        evaluation.Redeliberate([], City, Kst(8, 13));
        Vote(evaluation, ProcedureItem, yes: 4, no: 3);

        Assert.Equal(new NoCountingSheet(),
            evaluation.WhyNotDecideAppeal(evaluation.Replies(), "city-lead"));
    }

    [Fact]
    public void Decide_OnlyTheWordsOfAGoalChanged_AreOnTheGradeSheet()
    {
        var evaluation = Redeliberating(NetworkItem);
        evaluation.Answer("expert-1", [Samples.Rated(1, 3) with { Achievements = "새로 쓴 성과" }], []);
        evaluation.Decide();

        Assert.Equal((2, "142"), (evaluation.Grade!.Number, evaluation.Grade.Total.ToString()));
        Assert.Equal("새로 쓴 성과", evaluation.Grade.Inputs.Sheets[3].Ratings[0].Achievements);
    }

    [Fact]
    public void Decide_AConfirmedCorrection_IsTheResultFromThenOn()
    {
        var evaluation = Redeliberating(ForumsItem);
        Vote(evaluation, ForumsItem, yes: 7, no: 0);
        evaluation.Decide();

        Assert.Equal((9m, "출석부"), (evaluation.IndicatorOf(1)!.First, evaluation.IndicatorOf(1)!.Evidence));
    }

    [Fact]
    public void Decide_ACorrectionThatWouldMakeItWorse_LeavesTheResult()
    {
        var evaluation = Appealed(ForumsItem);
        evaluation.Redeliberate([new(1, 5, null, "출석부")], City, Kst(8, 13));
        Vote(evaluation, ForumsItem, yes: 7, no: 0);
        evaluation.Decide();

        Assert.Equal((7m, "142"), (evaluation.IndicatorOf(1)!.First, evaluation.Grade!.Total.ToString()));
    }

    [Fact]
    public void Decide_AGoalRaisedOnTheExcludedSheetAlone_IsNotAccepted()
    {
        var evaluation = Redeliberating(NetworkItem, ProcedureItem);
        evaluation.Answer("expert-1", [Rated(1, 5)], [new(ProcedureItem, true)]);
        evaluation.Decide("expert-1");

        Assert.Equal([false, true], evaluation.Appeal!.Decisions.Select(decision => decision.Accepted));
    }
}
