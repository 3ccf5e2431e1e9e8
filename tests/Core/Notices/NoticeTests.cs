using EvalBot.Core.Appeals;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Notices;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Notices;

public class NoticeTests
{
    /// <summary>A result is corrected by two people of the city, and the grade issued again, on 08-13.</summary>
    private static Evaluation Regraded(Evaluation evaluation, decimal forums)
    {
        evaluation.ProposeCorrection(1, [forums], "출석부", "확인", City, Kst(8, 13, 9));
        evaluation.ConfirmCorrections(SecondCity, Kst(8, 13, 10));
        evaluation.IssueGrade(City, Kst(8, 13, 11), Rules);
        return evaluation;
    }

    [Fact]
    public void Notify_WithoutAGradeOrTwice_IsRefused()
    {
        Assert.Equal(new NothingToHandOn(), Revealed().WhyNotNotify());
        Assert.Null(Graded().WhyNotNotify());
        Assert.Equal(new NothingToHandOn(), WithTheOfficer().WhyNotNotify());
        Assert.Equal(new NothingToHandOn(), Delivered().WhyNotNotify());
    }

    [Fact]
    public void HandToConsortium_BeforeTheCityOrTwice_IsRefused()
    {
        Assert.Equal(new NothingToHandOn(), Graded().WhyNotHandToConsortium(inPlaceOfOfficer: false, ""));
        Assert.Null(WithTheOfficer().WhyNotHandToConsortium(inPlaceOfOfficer: false, ""));
        Assert.Equal(new NothingToHandOn(), Delivered().WhyNotHandToConsortium(inPlaceOfOfficer: false, ""));
    }

    [Fact]
    public void HandToConsortium_TheCoordinatorInPlaceOfTheOfficer_WantsAReason()
    {
        var evaluation = WithTheOfficer();
        Assert.Equal(new DeliveryReasonMissing(), evaluation.WhyNotHandToConsortium(inPlaceOfOfficer: true, " "));
        var notice = evaluation.HandToConsortium(City, inPlaceOfOfficer: true, "담당자 휴가", Kst(8, 9, 10), Deadlines, Days);

        Assert.Equal(new Act(City, Kst(8, 9, 10), "담당자 휴가"), notice.ToConsortium);
    }

    [Fact]
    public void Notify_AMeetingOnMonday_IsDueOnThursdayForBothHandOvers()
    {
        var notice = Delivered().Notice!;

        Assert.Equal((NoticeKind.Result, new DateOnly(2018, 8, 9), true), (notice.Kind, notice.Due, notice.OpensAppeal));
    }

    [Theory]
    [InlineData(9, 23, 59, 59, false)]
    [InlineData(10, 0, 0, 0, true)]
    public void CityWasLate_BothSidesOfMidnight_FromTwentyFourOn(int day, int hour, int minute, int second, bool late)
    {
        var evaluation = Graded();

        Assert.Equal(late, evaluation.Notify(City, Kst(8, day, hour, minute, second), Deadlines, Days).CityWasLate);
    }

    [Theory]
    [InlineData(9, 23, 59, 59, false)]
    [InlineData(10, 0, 0, 0, true)]
    public void OfficerWasLate_BothSidesOfMidnight_FromTwentyFourOnAndByItself(int day, int hour, int minute, int second, bool late)
    {
        var notice = WithTheOfficer().HandOver(Kst(8, day, hour, minute, second));

        Assert.Equal((late, false), (notice.OfficerWasLate, notice.CityWasLate));
    }

    [Fact]
    public void OfficerWasLate_NotHandedOverYet_IsNotMarked() => Assert.False(WithTheOfficer().Notice!.OfficerWasLate);

    [Fact]
    public void Receive_OfficerThenConsortium_EachOnceAndAfterTheirHandOver()
    {
        Assert.Equal(new NothingToReceive(), Graded().WhyNotReceive(asOfficer: true, Officer));
        var evaluation = WithTheOfficer();
        evaluation.Receive(asOfficer: true, Officer, Kst(8, 8, 1));
        Assert.Equal(new AlreadyDone(new(Officer, Kst(8, 8, 1), "")), evaluation.WhyNotReceive(asOfficer: true, Officer));

        Assert.Equal(new NothingToReceive(), evaluation.WhyNotReceive(asOfficer: false, Manager));
        evaluation.HandOver(Kst(8, 9));
        evaluation.Receive(asOfficer: false, Manager, Kst(8, 9, 1));
        Assert.Equal(new AlreadyDone(new(Manager, Kst(8, 9, 1), "")), evaluation.WhyNotReceive(asOfficer: false, Manager));
    }

    [Fact]
    public void Notify_AfterACorrection_SupersedesTheEarlierNotice()
    {
        var evaluation = Regraded(Delivered(), 9);
        var notice = evaluation.Notify(City, Kst(8, 14), Deadlines, Days);

        Assert.Equal((NoticeKind.Superseding, 2, 2), (notice.Kind, notice.Number, notice.GradeNumber));
        Assert.Equal(new DateOnly(2018, 8, 16), notice.Due); // three days after the new grade
        Assert.Equal(1, evaluation.Notices[0].GradeNumber); // the earlier notice is not edited
    }

    [Fact]
    public void HandToConsortium_OfANoticeThatIsSuperseded_IsRefused()
    {
        var evaluation = WithTheOfficer();
        evaluation.ProposeCorrection(1, [9], "출석부", "확인", City, Kst(8, 8, 9));
        evaluation.ConfirmCorrections(SecondCity, Kst(8, 8, 10));

        Assert.Equal(new NothingToHandOn(), evaluation.WhyNotHandToConsortium(inPlaceOfOfficer: false, ""));
    }

    [Fact]
    public void AppealLastDay_ASupersedingNoticeThatChangesAScore_BeginsTheSevenDaysAnew()
    {
        var evaluation = Regraded(Delivered(), 9);
        evaluation.Notify(City, Kst(8, 14), Deadlines, Days);
        Assert.Equal(new(2018, 8, 16), evaluation.AppealLastDay);
        evaluation.HandOver(Kst(8, 14, 10));

        Assert.Equal(new(2018, 8, 21), evaluation.AppealLastDay);
    }

    [Fact]
    public void AppealLastDay_ASupersedingNoticeThatChangesNoScore_StaysWhatItWas()
    {
        var evaluation = Regraded(Delivered(), 7);
        var notice = evaluation.Notify(City, Kst(8, 14), Deadlines, Days);
        evaluation.HandOver(Kst(8, 14, 10));

        Assert.False(notice.OpensAppeal);
        Assert.Equal(new(2018, 8, 16), evaluation.AppealLastDay);
    }

    [Fact]
    public void AppealLastDay_TheFirstNoticeNeverArrived_BeginsWithTheSupersedingOne()
    {
        var evaluation = Regraded(WithTheOfficer(), 7);
        evaluation.Notify(City, Kst(8, 13, 12), Deadlines, Days);
        evaluation.HandOver(Kst(8, 13, 13));

        Assert.Equal(new(2018, 8, 20), evaluation.AppealLastDay);
    }

    [Fact]
    public void Notify_AfterTheRedeliberation_IsDueThreeDaysAfterItAndOpensNoAppeal()
    {
        var evaluation = Redeliberating(ForumsItem);
        evaluation.Decide();
        var notice = evaluation.Notify(City, Kst(8, 14, 1), Deadlines, Days);

        Assert.Equal((NoticeKind.FinalResult, new DateOnly(2018, 8, 17), false), (notice.Kind, notice.Due, notice.OpensAppeal));
        Assert.Equal(new NothingToHandOn(), evaluation.WhyNotNotify());
        Assert.Null(evaluation.HandOver(Kst(8, 15)).AppealLastDay);
    }

    [Fact]
    public void Notify_WhileAnAppealIsOpen_IsRefused()
    {
        var evaluation = Regraded(Delivered(), 9);
        evaluation.FileAppeal(AppealGround.Fact, [ForumsItem], Argument, Manager, Kst(8, 13, 12));

        Assert.Equal(new NothingToHandOn(), evaluation.WhyNotNotify());
    }

    [Fact]
    public void Receive_EachPersonForThemselves_TheFirstIsTheReceiptOfTheSide()
    {
        var evaluation = Delivered();
        evaluation.Receive(asOfficer: false, "dobong-member", Kst(8, 9, 11));
        Assert.Null(evaluation.WhyNotReceive(asOfficer: false, Manager));
        evaluation.Receive(asOfficer: false, Manager, Kst(8, 9, 12));

        Assert.Equal("dobong-member", evaluation.Notice!.ReceivedByConsortium!.By);
        Assert.Equal([new("dobong-member", false, Kst(8, 9, 11)), new NoticeReceipt(Manager, false, Kst(8, 9, 12))], evaluation.Notice.Receipts);
        Assert.Null(evaluation.Notice.ReceivedByOfficer);
    }

    [Fact]
    public void Correct_WrongWords_TellTheSameGradeAndOpenNoDays()
    {
        var evaluation = Delivered();
        Assert.Equal(new NoticeReasonMissing(), evaluation.WhyNotCorrectNotice(" "));
        var notice = evaluation.CorrectNotice(" 단체의 이름이 틀렸다 ", City, Kst(8, 13), Deadlines, Days, textVersion: 2);

        Assert.Equal((NoticeKind.Superseding, 2, 1, 2, false), (notice.Kind, notice.Number, notice.GradeNumber, notice.TextVersion, notice.OpensAppeal));
        Assert.Equal((new Act(City, Kst(8, 13), "단체의 이름이 틀렸다"), new DateOnly(2018, 8, 16)), (notice.ByCity, notice.Due));
        Assert.Equal(notice, evaluation.SuccessorOf(evaluation.Notices[0]));
        Assert.Equal(("", null), (evaluation.Notices[0].ByCity.Words, evaluation.Notices[0].TextVersion)); // The earlier one is not edited.
        Assert.Equal(notice, evaluation.NoticeWithOfficer);
        evaluation.HandOver(Kst(8, 13, 10));
        Assert.Equal(new(2018, 8, 16), evaluation.AppealLastDay);
    }

    [Fact]
    public void Correct_NothingSentOrAnotherOneOwed_IsRefused()
    {
        Assert.Equal(new NothingToCorrect(), Graded().WhyNotCorrectNotice("오타"));
        Assert.Equal(new NothingToCorrect(), Regraded(Delivered(), 9).WhyNotCorrectNotice("오타"));
        Assert.Null(WithTheOfficer().WhyNotCorrectNotice("오타"));
    }

    [Fact]
    public void Correct_BeforeTheFirstReachedTheConsortium_OpensTheDays()
    {
        var evaluation = WithTheOfficer();
        evaluation.CorrectNotice("오타", City, Kst(8, 9), Deadlines, Days);
        evaluation.HandOver(Kst(8, 9, 10));

        Assert.Equal(new(2018, 8, 16), evaluation.AppealLastDay);
    }

    [Fact]
    public void Appeal_WhileTheNoticeIsBeingSuperseded_IsTakenAndStaysTheOne()
    {
        var evaluation = Delivered();
        evaluation.CorrectNotice("오타", City, Kst(8, 13), Deadlines, Days);
        evaluation.FileAppeal(AppealGround.Fact, [ForumsItem], Argument, Manager, Kst(8, 13, 9));
        evaluation.HandOver(Kst(8, 13, 10));

        Assert.Equal(new AlreadyAppealed(Kst(8, 13, 9)), evaluation.WhyNotAppeal(Kst(8, 14)));
        Assert.Equal(new AppealStillOpen(), evaluation.WhyNotFinalize(Kst(8, 20)));
        Assert.Equal("142", evaluation.Grade!.Total.ToString());
    }

    [Theory]
    [InlineData(14, 21)] // 8.15 is a holiday, in the middle of the days: it does not move their end.
    [InlineData(8, 16)] // Seven days after 8.8 are 8.15: a holiday, so the next working day.
    public void AppealLastDay_OnAHoliday_IsTheNextWorkingDay(int day, int lastDay)
    {
        var evaluation = WithTheOfficer();
        evaluation.HandOver(Kst(8, day, 10));

        Assert.Equal(new(2018, 8, lastDay), evaluation.AppealLastDay);
        Assert.Null(evaluation.WhyNotAppeal(Kst(8, lastDay, 23, 59, 59)));
        Assert.Equal(new AppealTooLate(new(2018, 8, lastDay)), evaluation.WhyNotAppeal(Kst(8, lastDay + 1)));
    }

    [Fact]
    public void Correct_TheFinalResult_StaysTheFinalResult()
    {
        var evaluation = Redeliberating(ForumsItem);
        evaluation.Decide();
        evaluation.Notify(City, Kst(8, 14, 1), Deadlines, Days);
        var notice = evaluation.CorrectNotice("오타", City, Kst(8, 14, 2), Deadlines, Days);

        Assert.Equal((NoticeKind.FinalResult, false), (notice.Kind, notice.OpensAppeal));
        Assert.Null(evaluation.OwedNotice);
    }
}
