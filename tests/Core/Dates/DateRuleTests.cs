using EvalBot.Core;
using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Tests.Core.Documents;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Dates;

public class DateRuleTests
{
    private static PlannedTime Meets(int month, int day, int hour = 14) => PlannedTime.At(new(2018, month, day), new(hour, 0), TimeSpan.FromHours(2));

    private static PlannedTime On(int month, int day) => PlannedTime.On(new(2018, month, day));

    private static Refusal? WhyNot(Evaluation evaluation, DatedItem item, PlannedTime to, DateTimeOffset? now = null) =>
        evaluation.WhyNotMoveDate(item, to, Dobong, now ?? Kst(7, 1));

    private static Deadline Running(DeadlineKind kind, int month, int day) => new(1, kind, new(2018, month, day), null, Kst(7, 1), Reminders, Days);

    [Fact]
    public void MoveDate_UntilItsActHasHappened()
    {
        var opened = new RatingHasOpened(DatedItem.Meeting, Kst(8, 6, 14));
        Assert.Null(WhyNot(WithResults(), DatedItem.Meeting, Meets(8, 13)));
        Assert.Equal(opened, WhyNot(Rating(), DatedItem.Meeting, Meets(8, 13)));
        Assert.Equal(opened with { Item = DatedItem.Baseline }, WhyNot(Rating(), DatedItem.Baseline, On(7, 20)));
        Assert.Null(WhyNot(Rating(), DatedItem.Documents, On(8, 10)));

        var evaluation = Preparing();
        evaluation.HandIn(Kst(7, 28));
        Assert.Null(WhyNot(evaluation, DatedItem.Documents, On(8, 3)));
        evaluation.Forward(Kst(7, 29));
        Assert.Equal(new DocumentsHaveArrived(Kst(7, 29)), WhyNot(evaluation, DatedItem.Documents, On(8, 3)));
        Assert.Equal(new ResultIsFinal(Kst(8, 17)), WhyNot(Samples.Final(), DatedItem.Documents, On(9, 3)));
    }

    [Fact]
    public void WhyNotMoveDate_ThePast_IsRefused_ButNotForTheBaseline()
    {
        Assert.Equal(new DateHasPassed(new(2018, 8, 1)), WhyNot(Preparing(), DatedItem.Meeting, Meets(8, 1), Kst(8, 1, 14)));
        Assert.Null(WhyNot(Preparing(), DatedItem.Meeting, Meets(8, 1), Kst(8, 1, 13, 59)));
        Assert.Equal(new DateHasPassed(new(2018, 7, 29)), WhyNot(Preparing(), DatedItem.Documents, On(7, 29), Kst(7, 30)));
        Assert.Null(WhyNot(Preparing(), DatedItem.Documents, On(7, 29), Kst(7, 29, 23, 59)));
        Assert.Null(WhyNot(Preparing(), DatedItem.Baseline, On(7, 1), Kst(7, 20)));
    }

    [Fact]
    public void WhyNotMoveDate_TheBaseline_IsNotAfterTheDocumentsOrTheMeeting_NorBeforeTheProject()
    {
        Assert.Null(WhyNot(Preparing(), DatedItem.Baseline, On(7, 30)));
        Assert.Equal(new BaselineAfterDocuments(new(2018, 7, 31), new(2018, 7, 30)), WhyNot(Preparing(), DatedItem.Baseline, On(7, 31)));
        Assert.Equal(new BaselineAfterDocuments(new(2018, 7, 23), new(2018, 7, 22)), WhyNot(Preparing(), DatedItem.Documents, On(7, 22)));
        Assert.Equal(new BaselineAfterMeeting(new(2018, 7, 23), new(2018, 7, 22)), WhyNot(Preparing(), DatedItem.Meeting, Meets(7, 22)));
        Assert.Null(WhyNot(Preparing(), DatedItem.Meeting, Meets(7, 23)));
        Assert.Equal(new BaselineBeforeProject(Dobong.ProjectStart), WhyNot(Preparing(), DatedItem.Baseline, PlannedTime.On(Dobong.ProjectStart.AddDays(-1))));
        Assert.Null(WhyNot(Preparing(), DatedItem.Baseline, PlannedTime.On(Dobong.ProjectStart)));
        Assert.Null(Preparing().WhyNotMoveDate(DatedItem.Baseline, On(8, 8), Dobong with { EarlyTermination = true }, Kst(7, 1)));
    }

    [Fact]
    public void MoveDate_Twice_TheLastCounts_AndItsOwnDateIsNoMove()
    {
        var evaluation = Preparing();
        evaluation.MoveDate(DatedItem.Meeting, Meets(8, 13), Dobong, Kst(7, 1));
        evaluation.MoveDate(DatedItem.Meeting, Meets(8, 14, 10), Dobong, Kst(7, 2));
        Assert.Equal(Meets(8, 14, 10), evaluation.MeetingTime);
        Assert.Equal(new DateStays(), WhyNot(evaluation, DatedItem.Meeting, Meets(8, 14, 10)));
        Assert.Equal(new(2018, 8, 17), evaluation.NoticeLastDay(Deadlines, Days));
    }

    [Fact]
    public void WhyNotDo_OnceAndWhileTheDateIsTheOneShown()
    {
        var change = new DateChange(DateAct.Move, DatedItem.Meeting, 1, 0, Meets(8, 6), Meets(8, 13), new(City, Kst(7, 1), "태풍"));
        Assert.Equal(new DateMovedMeanwhile(new(2018, 8, 7)), change.WhyNotDo(Meets(8, 7)));
        Assert.Equal(new DateMovedMeanwhile(null), change.WhyNotDo(null));
        change.Do(City, Kst(7, 2), Meets(8, 6));
        Assert.Equal(new AlreadyDone(new(City, Kst(7, 2), "")), change.WhyNotDo(Meets(8, 6)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u200b")]
    public void WhyNotReason_Blank_IsRefused(string reason) => Assert.Equal(new DateReasonMissing(), DateChange.WhyNotReason(reason));

    [Fact]
    public void WhyNotReason_TooLong_IsRefused()
    {
        Assert.Null(DateChange.WhyNotReason(new('글', 500)));
        Assert.Equal(new DateReasonTooLong(501, 500), DateChange.WhyNotReason(new('글', 501)));
    }

    [Fact]
    public void Effects_OfAMeetingOnThe29th_TheNoticeRollsOverTheWeekend()
    {
        var guro = new Evaluation(Dobong with { Id = "guro", MeetingStartsAt = Kst(8, 29, 15), MeetingEndsAt = Kst(8, 29, 17) }, SecondRound, new("guro", [Forums], [Network]), [("city-lead", PersonOn("city-lead"))]);
        var effects = DateEffects.Of(DatedItem.Meeting, Meets(8, 29), Preparing(), [Preparing(), guro], Plan(), Days, Kst(8, 25));

        Assert.Equal(
            [
                (DeadlineKind.Rating, new DateOnly(2018, 8, 6), new DateOnly(2018, 8, 29), true),
                (DeadlineKind.Notice, new(2018, 8, 9), new(2018, 9, 3), false), // 09-01 is a Saturday.
                (DeadlineKind.Report, new(2018, 8, 21), new(2018, 9, 13), false),
            ],
            effects.Deadlines.Select(each => (each.Kind, each.From, each.To, each.HasBegun)));
        Assert.Equal(new(2018, 9, 1), effects.Deadlines[1].Counted);
        Assert.Equal(["D-3", "D-1", "D-day", "D+1", "D+2", "D+3"], effects.Deadlines[0].Reminders.Select(reminder => reminder.Offset));
        var clash = Assert.Single(effects.Clashes);
        Assert.Equal(("guro", true), (clash.DistrictId, clash.Overlaps));
        Assert.Equal([PersonOn("city-lead")], clash.People);
        Assert.Empty(effects.Consequences);
    }

    [Fact]
    public void Effects_Consequences_EachAtItsBoundary()
    {
        Assert.Equal([DateConsequence.DocumentsNotBeforeMeeting], Consequences(DatedItem.Documents, On(8, 6)));
        Assert.Equal([], Consequences(DatedItem.Documents, On(8, 3)));
        Assert.Equal([DateConsequence.DocumentsNotBeforeMeeting], Consequences(DatedItem.Meeting, Meets(7, 30)));
        Assert.Equal([], Consequences(DatedItem.Meeting, Meets(7, 31)));
        Assert.Equal([DateConsequence.NoWorkingDay], Consequences(DatedItem.Meeting, Meets(8, 15)));
        Assert.Equal([DateConsequence.OutsideEvaluations], Consequences(DatedItem.Meeting, Meets(10, 1)));
        Assert.Equal([DateConsequence.NoWorkingDay], Consequences(DatedItem.Meeting, Meets(9, 30)));
        Assert.Equal([DateConsequence.PeriodChanges], Consequences(DatedItem.Baseline, On(7, 22)));

        static IReadOnlyList<DateConsequence> Consequences(DatedItem item, PlannedTime to) =>
            DateEffects.Of(item, to, Preparing(), [], Plan(), Days, Kst(7, 1)).Consequences;
    }

    [Fact]
    public void Effects_AnotherHourOfTheSameDay_MovesNoDeadline() =>
        Assert.Empty(DateEffects.Of(DatedItem.Meeting, Meets(8, 6, 10), Preparing(), [], Plan(), Days, Kst(7, 1)).Deadlines);

    [Fact]
    public void WhyNotExtend_LaterWhileItRuns()
    {
        var notice = Running(DeadlineKind.Notice, 8, 9);
        Assert.Null(Graded().WhyNotExtend(notice, new(2018, 8, 10), Kst(8, 9, 23, 59, 59)));
        Assert.Equal(new DeadlineIsOver(new(2018, 8, 9)), Graded().WhyNotExtend(notice, new(2018, 8, 13), Kst(8, 10)));
        Assert.Equal(new NeverShorter(new(2018, 8, 9)), Graded().WhyNotExtend(notice, new(2018, 8, 9), Kst(8, 8)));
        Assert.Equal(new DeadlineNotBegun(), Graded().WhyNotExtend(null, new(2018, 8, 13), Kst(8, 8)));
        Assert.Equal(new DeadlineIsMet(), Delivered().WhyNotExtend(notice, new(2018, 8, 13), Kst(8, 9, 12)));
        Assert.Equal(new ResultIsFinal(Kst(8, 17)), Samples.Final().WhyNotExtend(notice, new(2018, 8, 13), Kst(8, 9, 12)));
    }

    [Fact]
    public void Extend_TheNotice_NobodyIsLateUntilTheNewDay()
    {
        var evaluation = WithTheOfficer();
        evaluation.Extend(Running(DeadlineKind.Notice, 8, 9), new(2018, 8, 13), Kst(8, 8));
        Assert.Equal(new(2018, 8, 13), evaluation.NoticeLastDay(Deadlines, Days));
        Assert.False(evaluation.HandOver(Kst(8, 13, 23, 59)).OfficerWasLate);
    }

    [Fact]
    public void Extend_TheAppeal_IsTakenUntilTheNewDay()
    {
        var evaluation = Delivered();
        evaluation.Extend(Running(DeadlineKind.Appeal, 8, 16), new(2018, 8, 20), Kst(8, 16, 12));
        Assert.Equal(new(2018, 8, 20), evaluation.AppealLastDay);
        Assert.Null(evaluation.WhyNotFileAppeal([ForumsItem], Argument, Kst(8, 20, 23, 59, 59)));
        Assert.NotNull(evaluation.WhyNotFileAppeal([ForumsItem], Argument, Kst(8, 21)));
    }

    [Fact]
    public void Extend_TheRedeliberationAndTheDocuments_MoveTheirDays()
    {
        var appealed = Appealed(ForumsItem);
        Assert.Equal(new(2018, 8, 17), appealed.RedeliberationLastDay(Deadlines, Days));
        appealed.Extend(Running(DeadlineKind.Redeliberation, 8, 17), new(2018, 8, 24), Kst(8, 16));
        Assert.Equal(new(2018, 8, 24), appealed.RedeliberationLastDay(Deadlines, Days));

        var preparing = Preparing();
        preparing.Extend(Running(DeadlineKind.Documents, 7, 30), new(2018, 8, 2), Kst(7, 30, 12));
        Assert.Equal(new(2018, 8, 2), preparing.DocumentsDue);
    }
}
