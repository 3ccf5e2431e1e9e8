using EvalBot.Core.Evaluations;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Ratings;

/// <summary>What a closing lays open, and what the second one lays beside it.</summary>
public class RevealTests
{
    private static readonly string Lead = PersonOn("city-lead");

    [Fact]
    public void SheetsAfter_BeforeTheClosing_AreNone()
    {
        Assert.Empty(WithSheets(4, 4, 4, 4).SheetsAfter(1));
        Assert.Equal(0, Rating().LastRevealed);
    }

    [Fact]
    public void SheetsAfter_TheFirstClosing_AreThoseThatWereSent_RecusedApart()
    {
        var evaluation = Revealed(5, 4, 3, 0, 0, 2, 1);
        evaluation.RecordRecusal("peer-y2", "친족 관계", City, Kst(8, 6, 17));

        Assert.Equal([("city-lead", 5), ("city-governance", 4), ("district", 3), ("peer-y1", 2)], evaluation.SheetsAfter(1).Select(sheet => (sheet.Seat, sheet.Ratings[0].Points!.Value)));
    }

    [Fact]
    public void SecondBallot_WhileItIsOpen_StaysSealed_AndTheFirstReadable()
    {
        var evaluation = OnTheSecond();

        Assert.Equal(1, evaluation.LastRevealed);
        Assert.Empty(evaluation.SheetsAfter(2));
        Assert.Empty(evaluation.ChangesOf(1));
        Assert.Equal(5, evaluation.SheetsAfter(1)[0].Ratings[0].Points);
    }

    [Fact]
    public void SecondBallot_OnceClosed_StandsBesideTheFirst()
    {
        var evaluation = OnTheSecond();
        evaluation.CloseRating(City, "셋만 왔다", Kst(8, 7, 12), Rules, Seal);

        Assert.Equal([3, 4, 3], evaluation.SheetsAfter(2).Select(sheet => sheet.Ratings[0].Points!.Value));
        Assert.Equal([5, 4, 3], evaluation.SheetsAfter(1).Select(sheet => sheet.Ratings[0].Points!.Value));
        Assert.Equal(
            [("city-lead", 5, 3, true, "면접에서 확인"), ("city-governance", 4, 4, false, ""), ("district", 3, 3, false, "")],
            evaluation.ChangesOf(1).Select(change => (change.Seat, change.First.Points!.Value, change.Latest.Points!.Value, change.IsChanged, change.Latest.ChangeReason)));
    }

    private static Evaluation OnTheSecond()
    {
        var evaluation = Rating();
        foreach (var (seat, points) in new[] { ("city-lead", 5), ("city-governance", 4), ("district", 3) })
            evaluation.SaveSheet(PersonOn(seat), BothGoals(points), submit: true, 0, Rules, Seal, Kst(8, 6, 15));
        evaluation.CloseRating(City, "셋만 왔다", Kst(8, 6, 16), Rules, Seal);
        evaluation.OpenSecondBallot(City, Kst(8, 7, 10));
        evaluation.SaveSheet(Lead, [.. BothGoals(3).Select(rating => rating with { ChangeReason = "면접에서 확인" })], submit: true, 0, Rules, Seal, Kst(8, 7, 11));
        return evaluation;
    }
}
