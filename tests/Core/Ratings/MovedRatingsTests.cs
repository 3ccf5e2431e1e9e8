using EvalBot.Core.Indicators;
using EvalBot.Core.Ratings;
using static EvalBot.Tests.Core.Samples;

namespace EvalBot.Tests.Core.Ratings;

public class MovedRatingsTests
{
    private static readonly GoalTerms Youth = new(1, "청년 참여", false, 30);

    [Fact]
    public void Of_AGoalWithTheSameNameElsewhere_IsKeptUnderItsNewNumber()
    {
        var moved = MovedRatings.Of(BothGoals(4), [Network, Deliberation], [Youth, Deliberation with { Number = 2, Weight = 30 }, Network with { Number = 3 }]);

        Assert.Equal([Rated(2, 4), Rated(3, 4)], moved.Kept);
        Assert.Empty(moved.Left);
    }

    [Fact]
    public void Of_AGoalThatIsGone_IsLeftWithItsName()
    {
        var moved = MovedRatings.Of(BothGoals(4), [Network, Deliberation], [Network, Youth with { Number = 2 }]);

        Assert.Equal([Rated(1, 4)], moved.Kept);
        Assert.Equal([new LeftRating(Deliberation.Name, Rated(2, 4))], moved.Left);
    }

    [Fact]
    public void Of_NothingSaid_IsNeitherKeptNorLeft()
    {
        var moved = MovedRatings.Of([new(1, null), new(2, null, Limits: "한계")], [Network, Deliberation], []);

        Assert.Empty(moved.Kept);
        Assert.Equal([2], moved.Left.Select(left => left.Rating.Goal));
    }
}
