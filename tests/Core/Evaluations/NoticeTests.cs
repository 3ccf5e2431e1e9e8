using EvalBot.Core.Appeals;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Notices;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Evaluations;

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
        Assert.Equal(new NothingToReceive(), Graded().WhyNotReceive(asOfficer: true));
        var evaluation = WithTheOfficer();
        evaluation.Receive(asOfficer: true, Officer, Kst(8, 8, 1));
        Assert.Equal(new AlreadyDone(new(Officer, Kst(8, 8, 1), "")), evaluation.WhyNotReceive(asOfficer: true));

        Assert.Equal(new NothingToReceive(), evaluation.WhyNotReceive(asOfficer: false));
        evaluation.HandOver(Kst(8, 9));
        evaluation.Receive(asOfficer: false, Manager, Kst(8, 9, 1));
        Assert.Equal(new AlreadyDone(new(Manager, Kst(8, 9, 1), "")), evaluation.WhyNotReceive(asOfficer: false));
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
}
