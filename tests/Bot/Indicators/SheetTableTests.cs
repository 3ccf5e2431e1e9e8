using System.Text;
using EvalBot.Bot.Indicators;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Core.Indicators;
using EvalBot.Tests.Cards;

namespace EvalBot.Tests.Bot.Indicators;

/// <summary>An indicator sheet as a table: there and back, and every wrong cell by its place.</summary>
public class SheetTableTests
{
    private const string Headings = "구분,이름,종류,단위,목표,가중치,출처,증빙,판";
    private const string Good = "정량지표,공론장,많을수록 좋음,회,12,100,4쪽,사진,3";

    public static TheoryData<string> Districts => [.. Stages.Plan.Plan.Districts.Select(district => district.Id)];

    [Theory]
    [MemberData(nameof(Districts))]
    public void Write_ThenRead_IsTheSameSheet(string district)
    {
        var version = new Stages(EveryCard.Plain, district).Preparing().Agreement.Present;

        var (indicators, goals, number, wrong) = SheetTable.Read("표.xlsx", SheetTable.Write(version));

        Assert.Null(wrong);
        Assert.Equal(version.Indicators, indicators);
        Assert.Equal(version.Goals, goals);
        Assert.Equal(1, number);
    }

    [Fact]
    public void Read_EnglishWordsDecomposedHangulAndOtherSums_IsTaken()
    {
        var (indicators, goals, number, wrong) = Read("type,name,kind,unit,target,weight,source", "indicator,공론장,count,회,\"1,200회\",30.5,".Normalize(NormalizationForm.FormD), "common goal,연결망,,,,40,");

        Assert.Null(wrong);
        Assert.Equal([new IndicatorTerms(1, "공론장", IndicatorKind.Count, "회", 1200, 30.5m, "")], indicators);
        Assert.Equal([new GoalTerms(1, "연결망", true, 40)], goals);
        Assert.Equal(0, number);
    }

    [Theory]
    [InlineData("지표,공론장,많을수록 좋음,회,12,100,4쪽,사진,3", "구분", "정량지표, 공통 목표, 개별 목표 가운데 하나를 써야 합니다.")]
    [InlineData("정량지표,,많을수록 좋음,회,12,100,4쪽,사진,3", "이름", "이름이 비어 있습니다.")]
    [InlineData("정량지표,공론장,많이,회,12,100,4쪽,사진,3", "종류", "많을수록 좋음, 적을수록 좋음, 있음/없음 가운데 하나를 써야 합니다.")]
    [InlineData("정량지표,공론장,많을수록 좋음,,12,100,4쪽,사진,3", "단위", "단위가 비어 있습니다.")]
    [InlineData("정량지표,공론장,많을수록 좋음,회,0,100,4쪽,사진,3", "목표", "목표는 0보다 커야 합니다.")]
    [InlineData("정량지표,공론장,많을수록 좋음,회,-3,100,4쪽,사진,3", "목표", "목표는 0보다 커야 합니다.")]
    [InlineData("정량지표,공론장,많을수록 좋음,회,,100,4쪽,사진,3", "목표", "비어 있습니다.")]
    [InlineData("정량지표,공론장,많을수록 좋음,회,열두,100,4쪽,사진,3", "목표", "«열두»은(는) 수가 아닙니다.")]
    [InlineData("정량지표,거점,있음/없음,,2,100,4쪽,사진,3", "목표", "있음/없음 지표의 목표는 1입니다.")]
    [InlineData("정량지표,공론장,많을수록 좋음,회,12,101,4쪽,사진,3", "가중치", "가중치는 0부터 100까지, 소수점 아래 6자리까지 쓸 수 있습니다.")]
    [InlineData("개별 목표,연결망,,,,많이,,,3", "가중치", "«많이»은(는) 수가 아닙니다.")]
    [InlineData("정량지표,공론장,많을수록 좋음,회,12,100,4쪽,사진,셋", "판", "«셋»은(는) 판 번호가 아닙니다.")]
    public void Read_AWrongCell_IsNamedByRowAndColumn(string row, string column, string problem)
    {
        var (indicators, goals, _, wrong) = Read(Headings, row);

        var place = Assert.Single(Assert.IsType<SpreadsheetWrong>(wrong).Problems);
        Assert.Equal((2, column, problem), (place.Row, place.Column, place.Korean));
        Assert.Equal((0, 0), (indicators.Count, goals.Count));
    }

    [Fact]
    public void Read_SeveralWrongPlaces_NamesThemAll()
    {
        var wrong = Assert.IsType<SpreadsheetWrong>(Read(Headings, Good, Good.Replace(",3", ",4", StringComparison.Ordinal), "정량지표,다른 것,없음,회,0,100,,,3").Wrong);

        Assert.Equal([(3, "이름"), (4, "종류"), (4, "목표"), (3, "판")], wrong.Problems.Select(problem => (problem.Row, problem.Column)));
    }

    [Fact]
    public void Read_WithoutAColumn_SaysWhich()
    {
        var wrong = Assert.IsType<SpreadsheetWrong>(Read("구분,이름,종류,단위,가중치,출처", "개별 목표,연결망,,,100,").Wrong);

        Assert.Equal((1, "목표"), wrong.Problems.Select(problem => (problem.Row, problem.Column)).Single());
    }

    private static (IReadOnlyList<IndicatorTerms> Indicators, IReadOnlyList<GoalTerms> Goals, int Version, EvalBot.Core.Refusal? Wrong) Read(params string[] lines) =>
        SheetTable.Read("표.csv", Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
}
