using EvalBot.Bot.Grades;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Ratings;
using EvalBot.Tests.Bot.PlanFiles;
using EvalBot.Tests.Cards;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Bot.Grades;

public class ReliabilityCardTests
{
    private static readonly ReliabilityCards Cards = new(Stages.Faces, Stages.Plan);

    /// <summary>Five panelists of a district who differ.</summary>
    /// <param name="own">Whether nobody of this panel sits on another one.</param>
    private static Evaluation Revealed(string district, int more, bool own = false)
    {
        var terms = Stages.Plan.District(district);
        var seats = Stages.Plan.Plan.PanelShape.Seats.Select(seat => (seat.Id, Plan2018.File.Sample.Roles.Single(role => role.DistrictId == district && role.SeatId == seat.Id).PersonId));
        var evaluation = new Evaluation(
            terms, Stages.Plan.Plan.Round(terms.Round), Plan2018.File.Sample.Sheets.Single(sheet => sheet.DistrictId == district),
            own ? seats.Select(seat => (seat.Id, $"{district}-on-{seat.Id}")) : seats);
        foreach (var seat in evaluation.Seats)
            evaluation.Declare(seat.PersonId, pledged: true, Stages.Meeting.AddDays(-20));
        evaluation.OpenRating(Stages.First, Stages.Meeting);
        foreach (var (number, seat) in evaluation.Seats.Take(5).Index())
        {
            var ratings = evaluation.GoalTerms
                .Select(goal => new Rating(goal.Number, 2 + ((goal.Number + more + (number / 3)) % 4), Achievements: "성과", Limits: "한계", Improvements: "개선"))
                .ToList();
            evaluation.SaveSheet(seat.PersonId, ratings, submit: true, 0, Stages.Plan.Scoring, Seals.Own, Stages.Meeting.AddMinutes(90));
        }

        evaluation.CloseRating(Stages.First, "", Stages.Meeting.AddHours(2), Stages.Plan.Scoring, Seals.Own);
        return evaluation;
    }

    private static List<Evaluation> AllDistricts(bool own = false) => [.. Stages.Plan.Plan.Districts.Select((district, i) => Revealed(district.Id, i, own))];

    [Fact]
    public void Sheet_OfACommonGoal_ComparesTheDistrictsOfItsProjectYear()
    {
        var all = AllDistricts();
        var texts = TextsOf(Cards.Sheet(Language.Korean, all.Single(evaluation => evaluation.DistrictId == "dobong"), all, Stages.Names, showSeverity: true));

        Assert.Equal(2, texts.Count(text => text.Contains(" · 자치구 5곳의 이 공통 목표: α 0.", StringComparison.Ordinal) && text.Contains("(95% 구간 ", StringComparison.Ordinal)));
        Assert.DoesNotContain(texts, text => text.StartsWith("연결되지 않음", StringComparison.Ordinal)); // The city's people sit on all panels.
    }

    [Fact]
    public void Sheet_WithoutResults_SaysWhyThereIsNoGrade_AndHasTheRest()
    {
        var evaluation = Revealed("dobong", 0);
        var texts = TextsOf(Cards.Sheet(Language.Korean, evaluation, [evaluation], Stages.Names, showSeverity: false));

        Assert.StartsWith("결과가 비어 있는 지표가 있어 등급을 산정할 수 없습니다", texts[texts.IndexOf("계산할 수 없음:") + 1], StringComparison.Ordinal);
        Assert.Contains(texts, text => text.StartsWith("3명, 평균 ", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.StartsWith("모임 ", StringComparison.Ordinal) && text.Contains(", 평가 5개 · 자치구 1곳의 이 공통 목표: α 계산할 수 없음", StringComparison.Ordinal));
    }

    /// <summary>All the same points: agreement is full, and neither α nor the mean's reliability can tell.</summary>
    [Fact]
    public void Sheet_OfTheSamePointsThroughout_SaysWhatCannotBeComputed()
    {
        var evaluation = new Stages(EveryCard.Plain).Graded();
        var texts = TextsOf(Cards.Sheet(Language.Korean, evaluation, [evaluation], Stages.Names, showSeverity: false));

        Assert.Contains("모임 1.00, 평가 5개 · 자치구 1곳의 이 공통 목표: α 계산할 수 없음(자료가 적거나 점수가 모두 같음)", texts);
        Assert.Equal(2, texts.Count(text => text == "계산할 수 없음(자료가 적거나 점수가 모두 같음)"));
    }

    [Theory]
    [InlineData(Language.Korean)]
    [InlineData(Language.English)]
    public void Sheet_SaysOfEachFigureWhatItMeans(Language language)
    {
        var evaluation = Revealed("dobong", 0);
        var texts = TextsOf(Cards.Sheet(language, evaluation, [evaluation], Stages.Names, showSeverity: true));

        foreach (var key in new[] { "reference", "withoutAbout", "groupsAbout", "withinAbout", "alphaAbout", "meanAbout", "severityAbout" })
            Assert.Contains(Stages.Texts.Of(language, $"reliability.{key}"), texts);
    }

    [Fact]
    public void Raters_OfPanelsThatNobodyLinks_StandApart_PageByPage()
    {
        var all = AllDistricts(own: true);
        var first = TextsOf(Cards.Raters(Language.Korean, all, Stages.Names, 1));
        var second = TextsOf(Cards.Raters(Language.Korean, all, Stages.Names, 2));

        Assert.Equal((40, 15), (first.Count(IsPerson), second.Count(IsPerson))); // Five of each of eleven districts.
        Assert.Empty(first.Where(IsPerson).Intersect(second.Where(IsPerson)));
        Assert.Equal(("1 / 2쪽", "2 / 2쪽"), (first[1], second[1]));
        Assert.Equal((1, 0), (first.Count(text => text == "서로 연결된 평가단"), second.Count(text => text == "서로 연결된 평가단")));
        Assert.Equal((7, 3), (first.Count(text => text == "연결되지 않음"), second.Count(text => text == "연결되지 않음")));
        Assert.Equal(second, TextsOf(Cards.Raters(Language.Korean, all, Stages.Names, 3))); // There is no third page.

        static bool IsPerson(string text) => text.Contains("-on-", StringComparison.Ordinal);
    }

    [Fact]
    public void Raters_OfPanelsThatShareTheCitysPeople_AreOneList_TheMostGenerousFirst()
    {
        var texts = TextsOf(Cards.Raters(Language.Korean, AllDistricts(), Stages.Names, 1));

        Assert.DoesNotContain("연결되지 않음", texts);
        Assert.Contains("서대문구, 도봉구, 구로구, 양천구, 관악구, 강북구, 광진구, 성북구, 은평구, 마포구, 강서구", texts);
        var sides = texts.Select(text => text.Contains("점 후함", StringComparison.Ordinal) ? 1 : text.Contains("점 엄함", StringComparison.Ordinal) ? -1 : 0).Where(side => side != 0).ToList();
        Assert.Equal(sides.OrderDescending(), sides);
    }

    private static List<string> TextsOf(System.Text.Json.Nodes.JsonObject card) => [.. card.Texts().Where(text => text.Name == "text").Select(text => text.Text.TrimEnd())];
}
