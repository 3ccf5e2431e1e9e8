using EvalBot.Bot.Reports;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Core.Reports;
using EvalBot.Tests.Cards;

namespace EvalBot.Tests.Bot.Reports;

/// <summary>개선과제 from one year's report to the next year's draft.</summary>
public class ImprovementTableTests
{
    private static readonly EvalBot.Core.Plans.District Dobong = Stages.Plan.District("dobong");

    private static byte[] Written()
    {
        var evaluation = new Stages(EveryCard.Plain).Final();
        var (report, at) = (new EvaluationReport(), Stages.Meeting.AddDays(20));
        evaluation.Begin(report);
        report.Improve(evaluation, new(TopicKind.Goal, 2, "숙의·공론"), "=저녁 모임을 늘린다", "dobong-manager", ["dobong-manager"], new(2019, 3, 31), Stages.First, at);
        report.Improve(evaluation, new(TopicKind.Whole, 0, ""), "빠질 것", "dobong-manager", ["dobong-manager"], new(2019, 3, 31), Stages.First, at);
        report.Strike(2, new(Stages.First, at, "겹침"));
        report.Improve(evaluation, new(TopicKind.Indicator, 1, "공론장"), "열두 번 연다", "dobong-officer", ["dobong-officer"], new(2018, 12, 31), Stages.First, at);
        report.HandIn(evaluation, new("a", "보고서.pdf", 1, "a", at), fromChat: false, null, evaluation.Seats[3].PersonId, at);
        report.Share(evaluation, null, new(Stages.First, at, ""));
        report.HandOn(evaluation, inPlaceOfOfficer: false, null, new("dobong-officer", at, ""));
        report.AnswerImprovement(1, Stance.Partly, "달마다 한 번", new(2018, 8, 25), 0, "dobong-manager", at);
        return ImprovementTable.Write(evaluation, Stages.Plan.Plan, person => person == "dobong-manager" ? "도봉구 책임자" : "도봉구 담당 팀장");
    }

    [Fact]
    public void Table_WrittenAndReadAgain_IsTheSame()
    {
        var (items, wrong) = ImprovementTable.Read("개선과제-도봉구-2018.xlsx", Written(), Dobong);

        Assert.Null(wrong);
        Assert.Equal(
            [
                new(2018, 1, new(TopicKind.Goal, 2, "숙의·공론"), "=저녁 모임을 늘린다", "도봉구 책임자", new(2019, 3, 31), Stance.Partly, "달마다 한 번", new(2018, 8, 25)),
                new(2018, 3, new(TopicKind.Indicator, 1, "공론장"), "열두 번 연다", "도봉구 담당 팀장", new(2018, 12, 31), null, "", null),
            ],
            items);
    }

    [Fact]
    public void Table_OfAnotherDistrict_IsRefused() =>
        Assert.Equal(new ImprovementsOfAnother("도봉구"), ImprovementTable.Read("개선과제.xlsx", Written(), Stages.Plan.District("guro")).Wrong);

    [Fact]
    public void Table_WithWrongCells_NamesThemAll()
    {
        var csv = "연도,자치구,번호,구분,개선과제,담당,기한,수용 여부\n2018,도봉구,0,목표,,책임자,3월,글쎄\n"u8.ToArray();
        var wrong = Assert.IsType<SpreadsheetWrong>(ImprovementTable.Read("개선과제.csv", csv, Dobong).Wrong);

        Assert.Equal(["구분", "수용 여부", "개선과제", "번호", "기한"], wrong.Problems.Select(problem => problem.Column));
    }

    [Theory]
    [InlineData("개선과제-도봉구-2018.xlsx", true)]
    [InlineData("지표표-도봉구-1판.xlsx", false)]
    [InlineData("개선과제.pdf", false)]
    public void IsOne_ByItsName(string name, bool isOne) => Assert.Equal(isOne, ImprovementTable.IsOne(name));
}
