using System.Text;
using EvalBot.Core;
using EvalBot.Core.Indicators;
using EvalBot.Core.Ratings;

namespace EvalBot.Tests.Core.Ratings;

public class RatingRulesTests
{
    private static readonly GoalTerms[] Goals = [Samples.Network];

    private static Refusal? WhyNot(Rating rating) => RatingRules.WhyNotSubmitted([rating], Goals, Samples.Rules);

    private static RatingIncomplete Wants(params RatingPart[] parts) => new([new(1, parts)]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void WhyNotSubmitted_LowPoints_WantLimitsAndImprovements(int points)
    {
        Assert.Equal(Wants(RatingPart.Limits, RatingPart.Improvements), WhyNot(new(1, points, Achievements: "성과")));
        Assert.Equal(Wants(RatingPart.Improvements), WhyNot(new(1, points, Limits: "한계")));
        Assert.Equal(Wants(RatingPart.Limits), WhyNot(new(1, points, Improvements: "개선방향")));
        Assert.Null(WhyNot(new(1, points, Limits: "한계", Improvements: "개선방향")));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void WhyNotSubmitted_OtherPoints_WantAchievements(int points)
    {
        Assert.Equal(Wants(RatingPart.Achievements), WhyNot(new(1, points, Limits: "한계", Improvements: "개선방향")));
        Assert.Null(WhyNot(new(1, points, Achievements: "성과")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(6)]
    public void WhyNotKept_OutsideTheScale_IsNotEvenADraft(int points)
    {
        Assert.Equal(new PointsOutsideScale(1, 1, 5), RatingRules.WhyNotKept([Samples.Rated(1, points)], Samples.Rules));
        Assert.Equal(new PointsOutsideScale(1, 1, 5), WhyNot(Samples.Rated(1, points)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\u00A0")] // no-break space
    [InlineData("\u3000")] // ideographic space
    [InlineData("\u2000\u2001")] // composed, these are other spaces
    [InlineData("\u200B\u2060\uFEFF")] // zero-width spaces and a byte order mark
    [InlineData("\u3164\u115F\u1160\uFFA0")] // Hangul fillers
    public void WhyNotSubmitted_OnlyWhiteSpace_IsBlank(string words) =>
        Assert.Equal(Wants(RatingPart.Achievements), WhyNot(new(1, 3, Achievements: words)));

    [Theory]
    [InlineData("성")]
    [InlineData(".")]
    [InlineData("\u3000성과\u3000")]
    [InlineData("\U0001F468\u200D\U0001F469")] // a joiner between two signs that show
    public void WhyNotSubmitted_OneVisibleCharacter_IsNotBlank(string words)
    {
        Assert.Null(WhyNot(new(1, 3, Achievements: words)));
        Assert.Null(WhyNot(new(1, 3, Achievements: words.Normalize(NormalizationForm.FormD))));
    }

    [Fact]
    public void WhyNotSubmitted_NotAssessable_WantsAReasonAndNothingElse()
    {
        Assert.Equal(Wants(RatingPart.Reason), WhyNot(new(1, null, NotAssessable: true, Reason: " ", Achievements: "성과")));
        Assert.Null(WhyNot(new(1, null, NotAssessable: true, Reason: "자료 없음")));
    }

    [Fact]
    public void WhyNotSubmitted_NotAssessableWhereThePlanForbidsIt_WantsPoints() =>
        Assert.Equal(Wants(RatingPart.Points), RatingRules.WhyNotSubmitted(
            [new(1, null, NotAssessable: true, Reason: "자료 없음")], Goals, Samples.Rules with { NotAssessable = false }));

    [Fact]
    public void WhyNotSubmitted_ReasonWithoutNotAssessable_WantsPoints() =>
        Assert.Equal(Wants(RatingPart.Points), WhyNot(new(1, null, Reason: "자료 없음")));

    [Fact]
    public void WhyNotSubmitted_SeveralGaps_NamesThemAllAtOnce() =>
        Assert.Equal(
            new RatingIncomplete([new(1, [RatingPart.Limits, RatingPart.Improvements]), new(2, [RatingPart.Points])]),
            RatingRules.WhyNotSubmitted([new(1, 1)], [Samples.Network, Samples.Deliberation], Samples.Rules));

    [Theory]
    [InlineData(4000, false)]
    [InlineData(4001, true)]
    public void WhyNotKept_LengthOfEachText_IsRefusedFromOneMoreThanTheLimit(int length, bool refused)
    {
        var text = new string('가', length);
        Refusal? expected = refused ? new RatingTextTooLong(1, length, 4000) : null;

        foreach (var rating in new Rating[]
        {
            new(1, 3, Reason: text), new(1, 3, Achievements: text), new(1, 3, Limits: text),
            new(1, 3, Improvements: text), new(1, 3, ChangeReason: text),
        })
        {
            Assert.Equal(expected, RatingRules.WhyNotKept([rating], Samples.Rules));
        }
    }

    [Fact]
    public void WhyNotKept_NothingSaid_IsNoDraft()
    {
        Assert.Equal(new NothingRated(), RatingRules.WhyNotKept([], Samples.Rules));
        Assert.Equal(new NothingRated(), RatingRules.WhyNotKept([new(1, null), new(2, null, Limits: " ")], Samples.Rules));
    }

    public static TheoryData<Rating> SaySomething => new(
        new Rating(1, 1),
        new Rating(1, null, NotAssessable: true),
        new Rating(1, null, Reason: "?"),
        new Rating(1, null, Achievements: "?"),
        new Rating(1, null, Limits: "?"),
        new Rating(1, null, Improvements: "?"));

    [Theory]
    [MemberData(nameof(SaySomething))]
    public void WhyNotKept_OneThingSaid_IsADraft(Rating rating) => Assert.Null(RatingRules.WhyNotKept([rating], Samples.Rules));

    [Fact]
    public void WhyNotRevised_NothingChanged_WantsNoReason() =>
        Assert.Null(RatingRules.WhyNotRevised(Samples.BothGoals(3), Samples.BothGoals(3)));

    public static TheoryData<Rating> Changes => new(
        Samples.Rated(1, 4),
        Samples.Rated(1, 3) with { Achievements = "다른 성과" },
        Samples.Rated(1, 3) with { Limits = "다른 한계" },
        Samples.Rated(1, 3) with { Improvements = "다른 개선방향" },
        new Rating(1, null, NotAssessable: true, Reason: "자료 없음"));

    [Theory]
    [MemberData(nameof(Changes))]
    public void WhyNotRevised_PointsOrWordsChanged_WantsAReasonForThatGoal(Rating changed)
    {
        Rating[] Sheet(string reason) => [changed with { ChangeReason = reason }, Samples.Rated(2, 3)];

        Assert.Equal(new ChangeReasonMissing([1]), RatingRules.WhyNotRevised(Sheet(" "), Samples.BothGoals(3)));
        Assert.Null(RatingRules.WhyNotRevised(Sheet("면접에서 확인"), Samples.BothGoals(3)));
    }

    [Fact]
    public void WhyNotRevised_BothGoalsChanged_NamesBoth() =>
        Assert.Equal(new ChangeReasonMissing([1, 2]), RatingRules.WhyNotRevised(Samples.BothGoals(4), Samples.BothGoals(3)));
}
