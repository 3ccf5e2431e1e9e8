using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;

namespace EvalBot.Tests.Core.Grades;

public class LeaveOneOutTests
{
    private static readonly PanelShape Shape = new(5, 9, 3,
    [
        new("city-lead", "", "", SeatGroup.Official, null), new("city-governance", "", "", SeatGroup.Official, null), new("district", "", "", SeatGroup.Official, null),
        new("expert-1", "", "", SeatGroup.Expert, null), new("expert-2", "", "", SeatGroup.Expert, null),
        new("peer-y1", "", "", SeatGroup.Peer, 1), new("peer-y2", "", "", SeatGroup.Peer, 2),
    ]);

    /// <summary>Sheets in the order of the seats; 0 sends none.</summary>
    private static GradeInputs Inputs(decimal quantitative, params int[] points) => new(
        Samples.Rules,
        [new(new(1, "실적", IndicatorKind.Count, "점", 100, 100, ""), [quantitative])],
        [new(1, "목표", true, 100)],
        [.. points.Select((given, seat) => given == 0
            ? new SeatSheet(Samples.SeatIds[seat], SheetState.Missing, 1, [])
            : new SeatSheet(Samples.SeatIds[seat], SheetState.Submitted, 1, [Samples.Rated(1, given)]))]);

    [Fact]
    public void Of_EachSheet_IsTheExactGradeWithoutIt()
    {
        var left = LeaveOneOut.Of(Inputs(81, 5, 4, 3, 0, 4)); // 81 and 80: 161.

        Assert.Equal(["city-lead", "city-governance", "district", "expert-2"], left.Select(without => without.Seat));
        Assert.Equal(["463/3", "161", "503/3", "161"], left.Select(without => without.Grade!.Total.ToString()));
        Assert.Equal([154, 161, 168, 161], left.Select(without => without.Grade!.Rounded));
        Assert.Equal([true, false, false, false], left.Select(without => without.ChangesBand));
    }

    [Theory]
    [InlineData(80.5, true)] // 160.5 is 161; without the 5 it is 155.5.
    [InlineData(80.4, false)] // 160.4 is 160; without the 3 it is 165.4.
    public void Of_ATotalNearABorder_MarksTheBandThatWouldChange(double quantitative, bool outstanding)
    {
        var inputs = Inputs((decimal)quantitative, 5, 4, 4, 4, 3);
        Assert.Equal(outstanding, GradeComputation.Of(inputs).Band.Name == "탁월");
        Assert.Equal(
            outstanding ? [true, false, false, false, false] : [false, false, false, false, true],
            LeaveOneOut.Of(inputs).Select(without => without.ChangesBand));
    }

    [Fact]
    public void Of_TheOnlySheet_LeavesNothing() => Assert.Equal([new LeftOut("city-lead", null, false)], LeaveOneOut.Of(Inputs(80, 5)));

    [Fact]
    public void Of_TrimmedSheets_TrimsAnew()
    {
        var inputs = Inputs(80, 1, 3, 3, 4, 4, 5) with { Rules = Samples.Rules with { Trim = true, TrimFrom = 5 } };
        var left = LeaveOneOut.Of(inputs);

        // Without the lowest, 3 is the lowest that is dropped: (3 + 4 + 4) ÷ 3 of 5.
        Assert.Equal("460/3", left[0].Grade!.Total.ToString());
        Assert.Equal(6, left.Count);
    }

    [Fact]
    public void Of_NoGrade_IsAnError() => Assert.Throws<InvalidOperationException>(() => LeaveOneOut.Of(Inputs(80, 0, 0)));

    [Fact]
    public void GroupSpread_EachGroup_HasItsMeanAndEnds()
    {
        var groups = GroupSpread.Of(Inputs(80, 5, 4, 4, 2, 0, 0, 0), Shape);

        Assert.Equal(
            [
                new(SeatGroup.Official, 3, new(260, 3), 80, 100),
                new(SeatGroup.Expert, 1, 40, 40, 40),
                new GroupSpread(SeatGroup.Peer, 0, null, null, null),
            ],
            groups);
    }
}
