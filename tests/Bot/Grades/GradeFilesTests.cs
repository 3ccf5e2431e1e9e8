using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using EvalBot.Bot.Grades;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Bot.Texts;
using EvalBot.Tests.Cards;

namespace EvalBot.Tests.Bot.Grades;

/// <summary>The office's table, opened as a spreadsheet program opens it.</summary>
public class GradeFilesTests
{
    private static readonly GradeFiles Files = new(Stages.Plan);

    [Fact]
    public void Table_ForThePanel_HasEveryNumberAsANumberWithItsExactValue()
    {
        var evaluation = new Stages(EveryCard.Plain).Confirmed();
        var reply = Files.Table(Language.Korean, evaluation, evaluation.Grade!, Stages.Names, bySeat: true);
        Assert.Equal("grade-도봉구-1.xlsx", reply.File!.Name);
        var sheets = Read(reply.File.Content);
        var sheet = sheets["종합 성과평가표"];

        Assert.Equal("종합 성과평가표", sheet[0][0]);
        Assert.Contains(sheet, row => row.Contains("결재") && row.Contains("담당") && row.Contains("팀장") && row.Contains("과장"));
        Assert.Contains(sheet, row => row is ["자치구", "도봉구 (1년차, 2차)"]);
        Assert.Contains(sheet, row => row is ["사업기간", "2017. 10. 19. – 2018. 10. 18."]);
        Assert.Contains(sheet, row => row is ["1", "주민 공론장 개최 횟수", "25", "12", "10", "83.333333", "20.833333333333", "125/6"]);
        Assert.Contains(sheet, row => row is ["소계", "100", "", "95.833333333333", "575/6"]);
        Assert.Contains(sheet, row => row is ["1", _, "30", "4", "4", "4", "4", "회피", "4", "미제출", "4", "4"]);
        Assert.Contains(sheet, row => row is ["평가표 점수 (100점)", "80", "80", "80", "80", "–", "80", "–", "80", "80"]);
        Assert.Contains(sheet, row => row is ["합계", "정량평가 + 정성평가", "175.833333333333", "1055/6"]);
        Assert.Contains(sheet, row => row is ["반올림", _, "176", ""]);
        Assert.Contains(sheet, row => row[0] == "등급" && row[^1] == "탁월");
        Assert.Contains(sheet, row => row[0] == $"SHA-256 {evaluation.Grade!.Hash}");
        Assert.Contains(sheets["목표별 의견"], row => row.Contains("청년과 직장인의 참여가 적었습니다."));
        Assert.Contains(sheets["입력"], row => row is ["정성평가표", _, "8.6.(월) 15:30", ""]);
    }

    [Fact]
    public void Table_ForTheConsortium_NamesNoSeatAndNobody()
    {
        var evaluation = new Stages(EveryCard.Plain).Notified();
        var words = string.Join('\n', Read(Files.Table(Language.Korean, evaluation, evaluation.Grade!, Stages.Names, bySeat: false).File!.Content).Values.SelectMany(rows => rows).SelectMany(row => row));

        Assert.Contains("평가 수", words, StringComparison.Ordinal);
        Assert.Contains($"SHA-256 {evaluation.Grade!.PublicHash}", words, StringComparison.Ordinal);
        foreach (var secret in new[] { "외부전문가", "협치지원관", "책임자", "담당 1", "담당 2", "15:30", "정성평가표" })
            Assert.DoesNotContain(secret, words, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_WithWordsLikeFormulas_HasNone_AndIsValid()
    {
        var evaluation = new Stages(_ => "=HYPERLINK(\"http://example.kr\")\u0001").Graded();
        foreach (var bySeat in new[] { true, false })
        {
            var content = Files.Table(Language.Korean, evaluation, evaluation.Grade!, Stages.Names, bySeat).File!.Content;
            using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);

            Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
            var cells = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).ToList();
            Assert.All(cells, cell => Assert.Null(cell.CellFormula));
            var typed = cells.Where(cell => cell.InnerText.StartsWith('=')).ToList();
            Assert.NotEmpty(typed);
            Assert.All(typed, cell => Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
        }
    }

    [Fact]
    public void Table_ForPaper_IsOnePageWideOnA4()
    {
        var evaluation = new Stages(EveryCard.Plain).Graded();
        using var document = SpreadsheetDocument.Open(new MemoryStream(Files.Table(Language.Korean, evaluation, evaluation.Grade!, Stages.Names, bySeat: true).File!.Content), isEditable: false);

        Assert.All(document.WorkbookPart!.WorksheetParts, part =>
        {
            var setup = part.Worksheet!.GetFirstChild<PageSetup>()!;
            Assert.Equal((9u, 1u, 0u), (setup.PaperSize!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value));
            Assert.True(part.Worksheet!.GetFirstChild<SheetProperties>()!.PageSetupProperties!.FitToPage!.Value);
        });
    }

    [Fact]
    public void TableOfAll_EachDistrict_IsALine_AndOneInDoubtHasNoNumbers()
    {
        var stages = new Stages(EveryCard.Plain);
        var content = Files.TableOfAll(Language.Korean, [stages.Preparing(), stages.Graded(), stages.Confirmed()], new HashSet<string>()).File!.Content;
        var rows = Assert.Single(Read(content)).Value;

        Assert.Equal(["도봉구", "1", "2", "준비 중"], rows[1]);
        Assert.Equal(["도봉구", "1", "2", "등급 산정", "1", "95.833333", "80", "175.833333", "1055/6", "176", "탁월", "확인 대기"], rows[2]);
        Assert.Equal("8.6.(월) 18:00", rows[3][^1]);
        var doubted = Read(Files.TableOfAll(Language.Korean, [stages.Graded()], new HashSet<string> { Stages.Dobong }).File!.Content).Single().Value[1];
        Assert.Equal(["도봉구", "1", "2", "등급 산정", "1", "", "", "", "저장된 값이 다름"], doubted);
    }

    [Fact]
    public void PrintedSheet_MergedCells_AreBoxedAndTakeTheirColumns()
    {
        var content = PrintedSheet.Write([new("표", [5, 5, 5], [new([new("둘", CellLook.Label, 2), PrintedCell.Of("1.5")])], Landscape: false)]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;

        Assert.Equal(["A1", "B1", "C1"], sheet.Descendants<Cell>().Select(cell => cell.CellReference!.Value!));
        Assert.Equal("A1:B1", Assert.Single(sheet.Descendants<MergeCell>()).Reference!.Value);
        Assert.Equal(((uint)CellLook.Label, "1.5", null), (sheet.Descendants<Cell>().ElementAt(1).StyleIndex!.Value, sheet.Descendants<Cell>().Last().CellValue!.Text, sheet.Descendants<Cell>().Last().DataType));
    }

    /// <summary>Each sheet's rows, a merged cell once.</summary>
    private static Dictionary<string, List<string[]>> Read(byte[] content)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        var book = document.WorkbookPart!;
        return book.Workbook!.Descendants<Sheet>().ToDictionary(sheet => sheet.Name!.Value!, sheet =>
        {
            var worksheet = ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet!;
            var covered = worksheet.Descendants<MergeCell>().SelectMany(merged => Covered(merged.Reference!.Value!)).ToHashSet();
            return worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Where(cell => !covered.Contains(cell.CellReference!.Value!)).Select(cell => cell.InnerText).ToArray()).ToList();
        });
    }

    /// <summary>All cells of a merged row but the first.</summary>
    private static IEnumerable<string> Covered(string range)
    {
        var (from, to) = (range.Split(':')[0], range.Split(':')[1]);
        for (var column = from[0] + 1; column <= to[0]; column++)
            yield return (char)column + from[1..];
    }
}
