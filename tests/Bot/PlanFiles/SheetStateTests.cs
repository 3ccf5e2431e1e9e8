using EvalBot.Bot.PlanFiles;
using EvalBot.Core.Plans;

namespace EvalBot.Tests.Bot.PlanFiles;

/// <summary>A district's sheet in a plan file: final, a draft, or none yet.</summary>
public class SheetStateTests
{
    private const string First = "      indicators:\n        - { name: 주민 공론장 개최 횟수, kind: count, unit: 회, target: 12, weight: 25,";

    [Fact]
    public void Parse_Draft_MayHaveOtherSums()
    {
        var sheet = Dobong(text => text.Replace(First, "      state: draft\n" + First.Replace("weight: 25", "weight: 20", StringComparison.Ordinal), StringComparison.Ordinal))!;

        Assert.False(sheet.IsFinal);
        Assert.Equal(95, sheet.Indicators.Sum(indicator => indicator.Weight));
    }

    [Fact]
    public void Parse_Final_IsWhatIsMeantWithoutAState() => Assert.True(Dobong(text => text.Replace(First, "      state: final\n" + First, StringComparison.Ordinal))!.IsFinal);

    [Fact]
    public void Parse_NoLinesAtAll_IsNoSheet_AndTheYearsCommonGoalsAreThoseOfTheOthers()
    {
        var file = Parse(WithoutLines);

        Assert.DoesNotContain(file.Sample.Sheets, sheet => sheet.DistrictId == "dobong");
        Assert.Equal(["지역 시민사회 협력의 기반 마련", "숙의·공론을 통한 주민 참여 확산"], file.Sample.CommonGoalsOf(1, file.Plan));
        Assert.Empty(file.Sample.CommonGoalsOf(3, file.Plan));
    }

    [Theory]
    [InlineData("      state: final\n", "최종 지표표에는 «indicators»와 «goals» 항목이 모두 있어야 합니다")]
    [InlineData("      state: agreed\n", "state: final, draft 가운데 하나를 써야 합니다 («agreed»).")]
    public void Parse_WrongState_IsRefused(string state, string problem) =>
        Assert.Contains(problem, Assert.Throws<PlanFileException>(() => Parse(text => WithoutLines(text).Replace("      writer: dobong-expert-1\n", "      writer: dobong-expert-1\n" + state, StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    private static string WithoutLines(string text)
    {
        var start = text.IndexOf(First, StringComparison.Ordinal);
        return text[..start] + text[text.IndexOf("    # 구로구 (표본)\n    - district", start, StringComparison.Ordinal)..];
    }

    private static DistrictSheet? Dobong(Func<string, string> change) => Parse(change).Sample.Sheets.SingleOrDefault(sheet => sheet.DistrictId == "dobong");

    private static PlanFile Parse(Func<string, string> change)
    {
        var changed = change(Plan2018.File.Text);
        Assert.NotEqual(Plan2018.File.Text, changed);
        return PlanFile.Parse(changed, Plan2018.File.HolidaysText, Plan2018.FileName);
    }
}
