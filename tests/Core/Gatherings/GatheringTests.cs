using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Gatherings;

public class GatheringTests
{
    private static readonly Preparation Before = Plan().Preparation;
    private static readonly string[] Invited = [City, Manager];

    private static PlannedTime March(int day, int hour) => PlannedTime.At(new(2018, 3, day), new(hour, 0), TimeSpan.FromHours(2));

    private static Gathering Workshop(PlannedTime? time) => new(GatheringKind.IndicatorWorkshop, 1, "dobong", time, "도봉구 거점공간");

    private static Gathering Held()
    {
        var workshop = Workshop(March(20, 14));
        workshop.AddRecord([Manager], "", "지표 2를 바꾼다", 0, Invited, City, Kst(3, 20, 16));
        return workshop;
    }

    [Theory]
    [InlineData(18, false)]
    [InlineData(19, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void WhyNotMove_AnIndicatorWorkshop_StaysWithinThePlansDays(int day, bool allowed) => Assert.Equal(
        allowed ? null : new OutsideIndicatorWorkshops(new(2018, 3, 19), new(2018, 3, 30)),
        Workshop(null).WhyNotMove(PlannedTime.On(new(2018, 3, day)), Before, Kst(3, 1)));

    [Fact]
    public void WhyNotMove_ToAnHourThatHasCome_IsRefused()
    {
        var workshop = Workshop(March(20, 14));
        Assert.Equal(new DateHasPassed(new(2018, 3, 21)), workshop.WhyNotMove(March(21, 14), Before, Kst(3, 21, 14)));
        Assert.Null(workshop.WhyNotMove(March(21, 14), Before, Kst(3, 21, 13, 59, 59)));
        Assert.Null(workshop.WhyNotMove(PlannedTime.On(new(2018, 3, 21)), Before, Kst(3, 21, 23, 59, 59)));
        Assert.Equal(new DateHasPassed(new(2018, 3, 21)), workshop.WhyNotMove(PlannedTime.On(new(2018, 3, 21)), Before, Kst(3, 22)));
    }

    [Fact]
    public void WhyNotMove_TheFirstDate_MayLieInThePast() => Assert.Null(Workshop(null).WhyNotMove(March(20, 14), Before, Kst(8, 1)));

    [Fact]
    public void WhyNotMove_ItsOwnTime_IsNoMove() => Assert.Equal(new DateStays(), Workshop(March(20, 14)).WhyNotMove(March(20, 14), Before, Kst(3, 1)));

    [Fact]
    public void Held_ItsDateStays()
    {
        var held = new GatheringWasHeld(Kst(3, 20, 16));
        Assert.Equal(held, Held().WhyNotMove(March(22, 14), Before, Kst(3, 20, 17)));
        Assert.Equal(held, Held().WhyNotCancel());
        Assert.Throws<InvalidOperationException>(() => Held().Move(March(22, 14), Before, Kst(3, 20, 17)));
    }

    [Fact]
    public void Cancel_KeepsTheDate_AndADateRevivesIt()
    {
        var workshop = Workshop(March(20, 14));
        workshop.Cancel(new(City, Kst(3, 10), "공사"));
        Assert.Equal(March(20, 14), workshop.Time);
        Assert.Equal(new AlreadyDone(new(City, Kst(3, 10), "공사")), workshop.WhyNotCancel());
        Assert.Equal(new GatheringIsCancelled(), workshop.WhyNotRecord([Manager], "", 0, Invited, Kst(3, 21)));

        workshop.Move(March(20, 14), Before, Kst(3, 11));
        Assert.Null(workshop.Cancelled);
    }

    [Fact]
    public void WhyNotCancel_AMeetingOrWithoutADate_IsRefused()
    {
        Assert.Equal(new NoDateYet(), Workshop(null).WhyNotCancel());
        Assert.Equal(new MeetingIsNeeded(), new Gathering(GatheringKind.Meeting, 1, "dobong", March(20, 14), "").WhyNotCancel());
    }

    [Fact]
    public void WhyNotRecord_BeforeItBegins_IsRefused()
    {
        Assert.Equal(new GatheringNotBegun(new(2018, 3, 20)), Workshop(March(20, 14)).WhyNotRecord([Manager], "", 0, Invited, Kst(3, 20, 13, 59, 59)));
        Assert.Null(Workshop(March(20, 14)).WhyNotRecord([Manager], "", 0, Invited, Kst(3, 20, 14)));
        Assert.Equal(new NoDateYet(), Workshop(null).WhyNotRecord([Manager], "", 0, Invited, Kst(3, 20, 14)));
    }

    [Fact]
    public void WhyNotRecord_WhoWasThere_IsSomebodyInvitedOrNamed()
    {
        var workshop = Workshop(March(20, 14));
        Assert.Equal(new NobodyAttended(), workshop.WhyNotRecord([], "\u200b ", 0, Invited, Kst(3, 20, 14)));
        Assert.Equal(new NotInvited(), workshop.WhyNotRecord(["guro-manager"], "", 0, Invited, Kst(3, 20, 14)));
        Assert.Null(workshop.WhyNotRecord([], "자문위원", 0, Invited, Kst(3, 20, 14)));
    }

    [Fact]
    public void AddRecord_TwoAtOnce_TheSecondIsTold_AndEveryVersionStays()
    {
        var held = Held();
        Assert.Equal(new RecordChangedMeanwhile(1), held.WhyNotRecord([City], "", 0, Invited, Kst(3, 20, 17)));
        held.AddRecord([City, Manager], "", "지표 2와 3을 바꾼다", 1, Invited, SecondCity, Kst(3, 20, 17));
        Assert.Equal(["지표 2를 바꾼다", "지표 2와 3을 바꾼다"], held.Records.Select(record => record.Agreed.Words));
        Assert.Equal((2, SecondCity), (held.Record!.Version, held.Record.Agreed.By));
    }

    [Fact]
    public void Invited_ToAMeeting_ThePanelToo_WithoutTheRecused()
    {
        var evaluation = Preparing();
        evaluation.Recuse(PersonOn("expert-2"), "친족", Kst(8, 1));
        var people = new Participants([City], [Officer, PersonOn("district")], [Manager], []);

        Assert.Equal([City, Officer, PersonOn("district"), Manager], Workshop(null).Invited(people, evaluation));
        Assert.Equal(
            [City, Officer, PersonOn("district"), PersonOn("city-lead"), PersonOn("city-governance"), PersonOn("expert-1"), PersonOn("peer-y1"), PersonOn("peer-y2"), Manager],
            new Gathering(GatheringKind.Meeting, 1, "dobong", null, "").Invited(people, evaluation));
    }

    [Fact]
    public void Overlaps_OneEndsWhenTheOtherBegins_DoesNot()
    {
        Assert.False(March(20, 14).Overlaps(March(20, 16)));
        Assert.False(March(20, 16).Overlaps(March(20, 14)));
        Assert.True(March(20, 14).Overlaps(March(20, 15)));
        Assert.True(PlannedTime.On(new(2018, 3, 20)).Overlaps(March(20, 15)));
    }
}
