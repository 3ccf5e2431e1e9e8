using EvalBot.Core;
using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using EvalBot.Core.Ratings;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Discussions;

public class MinorityOpinionTests
{
    private static readonly string Expert = PersonOn("expert-1");

    /// <summary>Who may write, and when: each moment of an evaluation's life.</summary>
    public static TheoryData<string, Refusal?> Moments => new()
    {
        { "preparing", new NotRevealedYet() },
        { "rating", new NotRevealedYet() },
        { "revealed", null },
        { "second ballot", null },
        { "graded", null },
        { "notified", new DiscussionOver() },
        { "superseded", null },
        { "appealed", new DiscussionOver() },
        { "final", new ResultIsFinal(Kst(8, 17)) },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public void WhyNotWriteOpinion_AtEachMoment_IsTheRow(string moment, Refusal? refusal) =>
        Assert.Equal(refusal, new Discussion(1).WhyNotWriteOpinion(At(moment), Expert, 1, "점수가 후하다", 0));

    [Fact]
    public void WriteOpinion_Again_KeepsEveryVersion_AndTheNewestStands()
    {
        var (evaluation, discussion) = (Revealed(), new Discussion(1));
        discussion.WriteOpinion(evaluation, Expert, 2, "점수가 후하다", 0, Kst(8, 6, 17));
        discussion.WriteOpinion(evaluation, Expert, 2, "증빙이 모자란다", 1, Kst(8, 6, 18));
        discussion.WriteOpinion(evaluation, Expert, MinorityOpinion.Whole, "회의가 짧았다", 2, Kst(8, 6, 19));
        discussion.WriteOpinion(evaluation, PersonOn("city-lead"), 2, "목표가 낮았다", 0, Kst(8, 6, 19));

        Assert.Equal([1, 2, 3, 1], discussion.Opinions.Select(opinion => opinion.Version));
        Assert.Equal(
            [("city-lead", 2, "목표가 낮았다"), ("expert-1", 0, "회의가 짧았다"), ("expert-1", 2, "증빙이 모자란다")],
            discussion.StandingOpinions(evaluation).Select(opinion => (opinion.SeatId, opinion.Goal, opinion.Written.Words)));
    }

    [Fact]
    public void WhyNotWriteOpinion_WrongInput_SaysWhat()
    {
        var (evaluation, discussion) = (Revealed(), new Discussion(1));

        Assert.Equal(new OpinionGoalMissing(), discussion.WhyNotWriteOpinion(evaluation, Expert, 3, "말", 0));
        Assert.Null(discussion.WhyNotWriteOpinion(evaluation, Expert, MinorityOpinion.Whole, "말", 0));
        Assert.Equal(new OpinionBlank(), discussion.WhyNotWriteOpinion(evaluation, Expert, 1, " \u200B\n", 0));
        Assert.Null(discussion.WhyNotWriteOpinion(evaluation, Expert, 1, new('글', 2000), 0));
        Assert.Equal(new OpinionTooLong(2001, 2000), discussion.WhyNotWriteOpinion(evaluation, Expert, 1, new('글', 2001), 0));
        Assert.Equal(new NotOnThisPanel(), discussion.WhyNotWriteOpinion(evaluation, Manager, 1, "말", 0));
    }

    [Fact]
    public void WhyNotWriteOpinion_FromAnOldCard_IsRefused()
    {
        var (evaluation, discussion) = (Revealed(), new Discussion(1));
        discussion.WriteOpinion(evaluation, Expert, 2, "점수가 후하다", 0, Kst(8, 6, 17));

        Assert.Equal(new CardIsOld(1), discussion.WhyNotWriteOpinion(evaluation, Expert, 1, "다른 말", 0));
        Assert.Null(discussion.WhyNotWriteOpinion(evaluation, Expert, 1, "다른 말", 1));
    }

    [Fact]
    public void Opinion_OfSomebodyWhoIsRecusedAfterwards_DoesNotStand()
    {
        var (evaluation, discussion) = (Revealed(), new Discussion(1));
        discussion.WriteOpinion(evaluation, Expert, 2, "점수가 후하다", 0, Kst(8, 6, 17));
        evaluation.RecordRecusal("expert-1", "친족 관계", City, Kst(8, 6, 18));

        Assert.Empty(discussion.StandingOpinions(evaluation));
        Assert.Equal(new AlreadyRecused("expert-1", Kst(8, 6, 18)), discussion.WhyNotWriteOpinion(evaluation, Expert, 2, "말", 1));
    }

    [Fact]
    public void WithdrawOpinion_TakesItBack_AndItCanBeWrittenAnew()
    {
        var (evaluation, discussion) = (Revealed(), new Discussion(1));
        Assert.Equal(new NoOpinionToWithdraw(), discussion.WhyNotWithdrawOpinion(evaluation, Expert, 2));
        discussion.WriteOpinion(evaluation, Expert, 2, "점수가 후하다", 0, Kst(8, 6, 17));
        discussion.WithdrawOpinion(evaluation, Expert, 2, Kst(8, 6, 18));

        Assert.Empty(discussion.StandingOpinions(evaluation));
        Assert.Equal(new NoOpinionToWithdraw(), discussion.WhyNotWithdrawOpinion(evaluation, Expert, 2));
        Assert.Equal(2, discussion.Opinions.Count);
        discussion.WriteOpinion(evaluation, Expert, 2, "역시 후하다", 2, Kst(8, 6, 19));
        Assert.Equal("역시 후하다", Assert.Single(discussion.StandingOpinions(evaluation)).Written.Words);
    }

    [Fact]
    public void Acts_ThatNobodyAskedFor_Throw()
    {
        Assert.Throws<InvalidOperationException>(() => new Discussion(1).WriteOpinion(Rating(), Expert, 1, "말", 0, Kst(8, 6)));
        Assert.Throws<InvalidOperationException>(() => new Discussion(1).WithdrawOpinion(Revealed(), Expert, 1, Kst(8, 6)));
    }

    private static Evaluation At(string moment)
    {
        switch (moment)
        {
            case "preparing":
                return Preparing();
            case "rating":
                return Rating();
            case "revealed":
                return Revealed();
            case "second ballot":
                var second = Revealed();
                second.OpenSecondBallot(City, Kst(8, 6, 17));
                return second;
            case "graded":
                return Graded();
            case "notified":
                return WithTheOfficer();
            case "superseded":
                var superseded = Delivered();
                superseded.RecordRecusal("peer-y2", "친족 관계", City, Kst(8, 10));
                return superseded;
            case "appealed":
                return Appealed(ForumsItem);
            default:
                return Final();
        }
    }
}
