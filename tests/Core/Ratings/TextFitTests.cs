using System.Text;
using EvalBot.Core.Ratings;
using static EvalBot.Core.Ratings.TextDoubtKind;

namespace EvalBot.Tests.Core.Ratings;

public class TextFitTests
{
    private const string Achieved = "공론장에 온 주민이 지난해의 두 배로 늘었다.";
    private const string Lacking = "청년과 직장인은 거의 오지 않았다.";
    private const string Remedy = "평일 저녁과 온라인 모임을 함께 연다.";

    private static readonly DistrictNames Others = new(["마포구", "강서구", "은평구", "구로구", "광진구", "관악구", "중구"]);

    private static Rating Rated(int goal, int points, string achievements = Achieved, string limits = "", string improvements = "") =>
        new(goal, points, Achievements: achievements, Limits: limits, Improvements: improvements);

    private static IReadOnlyList<TextDoubt> Doubts(params Rating[] ratings) => TextFit.Of(ratings, null, "도봉구", Others, Samples.Rules);

    private static bool Asks(TextDoubtKind kind, Rating rating) => Doubts(rating).Any(doubt => doubt.Kind == kind);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(" . ")]
    [InlineData("없음")]
    [InlineData("없 음.")]
    [InlineData("해당 없음")]
    [InlineData("(해당사항 없음)")]
    [InlineData("특이사항 없습니다")]
    [InlineData("별도 의견 없음")]
    [InlineData("성과는 없음")]
    [InlineData("상동")]
    [InlineData("위와 같음")]
    [InlineData("추후 작성")]
    [InlineData("N/A")]
    [InlineData("ㅇㅇ")]
    [InlineData("​")]
    public void OnlyLimits_HighestPointsWithFillerForAchievements_IsAsked(string filler) =>
        Assert.Equal([new(1, OnlyLimits, "5")], Doubts(Rated(1, 5, filler, Lacking)));

    [Theory]
    [InlineData(5, "참여가 늘었다", Lacking)]
    [InlineData(5, "갈등 없음", Lacking)] // Not one conflict is an achievement.
    [InlineData(5, "나무 심기", Lacking)]
    [InlineData(4, "없음", Lacking)] // Not the highest points.
    [InlineData(5, "없음", "")]
    [InlineData(5, "없음", "해당 없음")]
    public void OnlyLimits_OtherPointsOrWords_IsNotAsked(int points, string achievements, string limits) =>
        Assert.False(Asks(OnlyLimits, Rated(1, points, achievements, limits)));

    [Theory]
    [InlineData(1, "없음", true)]
    [InlineData(2, "개선사항 없음", true)]
    [InlineData(2, "", true)]
    [InlineData(2, Remedy, false)]
    [InlineData(3, "없음", false)]
    public void NoRemedy_PointsUpToThePlans_WantWords(int points, string improvements, bool asked) =>
        Assert.Equal(asked, Asks(NoRemedy, Rated(1, points, "", Lacking, improvements)));

    [Fact]
    public void NotAssessable_HasNoPointsToFit() =>
        Assert.Empty(Doubts(new Rating(1, null, NotAssessable: true, Reason: "자료가 없다", Limits: Lacking)));

    [Fact]
    public void SameText_InSeveralGoals_IsAskedOnce() => Assert.Equal(
        [new(1, SameText, "3, 4")],
        Doubts(Rated(1, 4), Rated(2, 4, "거점공간이 문을 열었고 동아리 열두 개가 쓴다."), Rated(3, 3, Achieved.Replace(" ", "", StringComparison.Ordinal)), Rated(4, 4, Achieved.Normalize(NormalizationForm.FormD))));

    [Fact]
    public void SameText_UnderOtherHeadings_IsTheSameText() =>
        Assert.Equal([new(1, SameText, "2")], Doubts(Rated(1, 3, Lacking), Rated(2, 3, "회의가 다달이 열렸다.", Lacking)));

    [Theory]
    [InlineData("없음")]
    [InlineData("해당사항 없습니다. 특이사항 없습니다.")]
    [InlineData("예산이 늦게 내려왔다")] // Nine letters.
    public void SameText_ShortOrFiller_IsNotAsked(string limits) =>
        Assert.DoesNotContain(Doubts(Rated(1, 4, "하나의 성과를 길게 적었다.", limits), Rated(2, 4, "다른 성과를 길게 적어 두었다.", limits)), doubt => doubt.Kind == SameText);

    [Fact]
    public void SameText_TwelveLetters_IsAsked() =>
        Assert.Contains(Doubts(Rated(1, 4, "가나다라마바사아자차카타"), Rated(2, 4, "가나다라마바사아자차카타")), doubt => doubt.Kind == SameText);

    [Theory]
    [InlineData(3, 4, Achieved, true)]
    [InlineData(3, 4, "공론장에  온 주민이 지난해의 두 배로 늘었다!", true)]
    [InlineData(4, 4, Achieved, false)]
    [InlineData(3, 4, "공론장에 온 주민이 지난해의 세 배로 늘었다.", false)]
    public void UnchangedText_OtherPointsThanBefore_IsAsked(int earlier, int now, string achievements, bool asked) => Assert.Equal(
        asked ? [new(1, UnchangedText, "3 → 4")] : [],
        TextFit.Of([Rated(1, now, achievements)], [Rated(1, earlier)], "도봉구", Others, Samples.Rules));

    [Fact]
    public void UnchangedText_FromNotAssessableOrAnotherGoal_IsNotAsked()
    {
        Assert.Empty(TextFit.Of([Rated(1, 4)], [new(1, null, NotAssessable: true, Reason: "자료 없음", Achievements: Achieved)], "도봉구", Others, Samples.Rules));
        Assert.Empty(TextFit.Of([Rated(1, 4)], [Rated(2, 3)], "도봉구", Others, Samples.Rules));
        Assert.Empty(TextFit.Of([new(1, 4)], [new(1, 3)], "도봉구", Others, Samples.Rules)); // No words at all yet.
    }

    [Theory]
    [InlineData("마포구 주민이 모였다.", "마포구")]
    [InlineData("마포구청과 함께", "마포구")]
    [InlineData("서울시 마포구에서", "마포구")]
    [InlineData("서울마포구에서", "마포구")]
    [InlineData("(마포구)", "마포구")]
    [InlineData("마포의 공론장", "마포구")]
    [InlineData("은평에서는", "은평구")]
    [InlineData("강서 지역의", "강서구")]
    [InlineData("강서지역의", "강서구")]
    [InlineData("강서", "강서구")]
    [InlineData("구로구민", "구로구")]
    [InlineData("구로의 경험", "구로구")]
    [InlineData("중구의 사례", "중구")]
    [InlineData("중구, 그리고", "중구")]
    public void OtherDistrict_NamedInTheWords_IsAsked(string words, string name)
    {
        foreach (var said in new[] { words, words.Normalize(NormalizationForm.FormD) })
        {
            Assert.Equal([new(1, OtherDistrict, name)], Doubts(Rated(1, 4, "성과 " + said)));
            Assert.Equal([new(1, OtherDistrict, name)], Doubts(Rated(1, 4, limits: said)));
            Assert.Equal([new(1, OtherDistrict, name)], Doubts(new Rating(1, null, NotAssessable: true, Reason: said)));
        }
    }

    [Theory]
    [InlineData("도봉구와 도봉의 주민")]
    [InlineData("건강서비스와 건강서약")]
    [InlineData("관광진흥 조례")]
    [InlineData("높은평가를 받았다")]
    [InlineData("친구로, 도구로, 지구로, 자치구로")]
    [InlineData("25개 구로 넓혔다")]
    [InlineData("관악기 동아리")]
    [InlineData("마포대교를 걸었다")]
    [InlineData("중구난방이 되었다")]
    [InlineData("그중 구청의 답은")]
    [InlineData("구체적인 구조")]
    public void OtherDistrict_SyllablesOfAnotherWord_AreNotAsked(string words) => Assert.Empty(Doubts(Rated(1, 4, words)));

    [Fact]
    public void OtherDistrict_WithinTheOwnName_IsNotAsked() =>
        Assert.Empty(TextFit.Of([Rated(1, 4, "강서구의 공론장")], null, "강서구", new(["서구", "강서구"]), Samples.Rules));

    [Fact]
    public void Of_SeveralDoubts_ComeGoalByGoal() => Assert.Equal(
        [new(1, NoRemedy, "2"), new(1, SameText, "2"), new(2, OnlyLimits, "5"), new(2, OtherDistrict, "마포구"), new(2, OtherDistrict, "은평구")],
        Doubts(Rated(2, 5, "-", Lacking, "은평구와 마포구처럼 한다."), Rated(1, 2, "", Lacking, "없음")));

    /// <summary>How well the rules read the sample, as docs/decisions/ratings.md says it.</summary>
    [Theory]
    [InlineData(OnlyLimits, 5, 0, 2)]
    [InlineData(NoRemedy, 4, 0, 2)]
    [InlineData(SameText, 4, 0, 1)]
    [InlineData(UnchangedText, 5, 0, 1)]
    [InlineData(OtherDistrict, 6, 5, 2)]
    public void Of_TheSample_AsksRightlyWithSoManyFalseAlarmsAndMisses(TextDoubtKind kind, int rightly, int falseAlarms, int missed)
    {
        var seen = TextFitSample.Sheets.Select(sheet => (
            Asked: TextFit.Of(sheet.Ratings, sheet.Before, sheet.District, new(TextFitSample.Districts), Samples.Rules).Where(doubt => doubt.Kind == kind).Select(doubt => doubt.Goal).Distinct().ToList(),
            Wanted: sheet.Doubts.Where(doubt => doubt.Kind == kind).Select(doubt => doubt.Goal).ToList())).ToList();

        Assert.Equal((rightly, falseAlarms, missed), (
            seen.Sum(sheet => sheet.Asked.Intersect(sheet.Wanted).Count()),
            seen.Sum(sheet => sheet.Asked.Except(sheet.Wanted).Count()),
            seen.Sum(sheet => sheet.Wanted.Except(sheet.Asked).Count())));
    }

    [Fact]
    public void TheSample_HasSixtyRatingsAndMore_MostOfThemWithoutADoubt()
    {
        var ratings = TextFitSample.Sheets.Sum(sheet => sheet.Ratings.Length);

        Assert.InRange(ratings, 60, 200);
        Assert.InRange(TextFitSample.Sheets.Sum(sheet => sheet.Doubts.Length), 20, ratings / 2);
    }
}
