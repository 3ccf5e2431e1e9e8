using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EvalBot.Bot.Spreadsheets;

namespace EvalBot.Tests.Bot.Spreadsheets;

/// <summary>Tables come in whole or not at all, and what is wrong is named by its row and column.</summary>
public class SpreadsheetTests
{
    private static readonly SpreadsheetColumn[] Columns = [new("사람", "Person"), new("자치구", "District"), new("비고", "Note", Required: false)];

    [Fact]
    public void Workbook_WrittenAndRead_IsTheSame()
    {
        string[][] rows = [["책임자 1", "도봉구", "=1+1"], ["책임자 2", "구로구", "12.5"], ["책임자 3", "", "007\n둘째 줄"]];

        var (read, wrong) = Spreadsheet.Read("사람.xlsx", Spreadsheet.Write("사람", ["사람", "자치구", "비고"], rows), Columns);

        Assert.Null(wrong);
        Assert.Equal(rows, read.Select(row => new[] { row["사람"], row["자치구"], row["비고"] }));
        Assert.Equal([2, 3, 4], read.Select(row => row.Number));
    }

    [Theory]
    [InlineData("사람,자치구\n책임자,도봉구")]
    [InlineData("자치구;사람\n도봉구;책임자\n\n")]
    [InlineData("District\tPERSON *\n도봉구\t 책임자 ")]
    [InlineData("비고,자치구,사람\n,\"도봉구\",책임자")]
    public void Csv_InTheFormsOfOffices_IsUnderstood(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var encoding in new[] { new UTF8Encoding(false), new UTF8Encoding(true), Encoding.GetEncoding(949), Encoding.Unicode })
        {
            var decomposed = encoding.CodePage == 949 ? text : text.Normalize(NormalizationForm.FormD);

            var (read, wrong) = Spreadsheet.Read("사람.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(decomposed)], Columns);

            Assert.Null(wrong);
            var row = Assert.Single(read);
            Assert.Equal(("책임자", "도봉구", ""), (row["사람"], row["자치구"], row["비고"]));
        }
    }

    [Fact]
    public void Csv_WithALineBreakInACell_IsOneRow()
    {
        var (read, wrong) = Spreadsheet.Read("사람.csv", Encoding.UTF8.GetBytes("사람,자치구\n\"책임자\n(2)\",도봉구\n둘,구로구"), Columns);

        Assert.Null(wrong);
        Assert.Equal([(2, "책임자\n(2)"), (3, "둘")], read.Select(row => (row.Number, row["사람"])));
    }

    [Fact]
    public void Column_MissingOrDoubled_IsNamedWithWhatIsThere() => Assert.Equal(
        [(1, "자치구", "이 제목의 열이 없습니다. 있는 제목: 사람, 자치, 비고, 비고"), (1, "비고", "같은 제목의 열이 두 개 있습니다.")],
        Problems("사람.csv", Encoding.UTF8.GetBytes("사람,자치,비고,비고\n책임자,도봉구,,")));

    [Fact]
    public void FormulasErrorsAndMergedCells_AreNamedByRowAndColumn()
    {
        var content = Workbook(
            [
                new Row(Text("사람"), Text("자치구")) { RowIndex = 1 },
                new Row(new Cell { CellReference = "A2", CellFormula = new CellFormula("B2"), CellValue = new CellValue("3") }, Text("도봉구")) { RowIndex = 2 },
                new Row(Text("책임자"), new Cell { CellReference = "B5", DataType = CellValues.Error, CellValue = new CellValue("#REF!") }) { RowIndex = 5 },
            ],
            "A5:B6");

        Assert.Equal(
            [
                (2, "사람", "수식이 있습니다. 계산된 값으로 바꾸어(값 붙여넣기) 다시 보내 주십시오."),
                (5, "자치구", "오류 값(#…)이 있습니다. 값을 고쳐 주십시오."),
                (5, "사람", "합친 칸(A5:B6)이 있습니다. 병합을 풀고 칸마다 적어 주십시오."),
            ],
            Problems("사람.xlsx", content));
    }

    [Fact]
    public void Csv_WithAFormula_IsRefused() => Assert.Equal(
        [(3, "사람", "수식이 있습니다. 계산된 값으로 바꾸어(값 붙여넣기) 다시 보내 주십시오.")],
        Problems("사람.csv", Encoding.UTF8.GetBytes("사람,자치구\n책임자,도봉구\n=A2,도봉구")));

    [Theory]
    [InlineData("사람.xlsx", "PK\u0003\u0004 이것은 통합 문서가 아닙니다", "XLSX로 열 수 없습니다. 암호를 풀고 «Excel 통합 문서(.xlsx)»로 다시 저장해 주십시오.")]
    [InlineData("사람.pdf", "%PDF", "XLSX나 CSV 파일이 아닙니다.")]
    [InlineData("사람.csv", "\n\n", "표에 아무것도 없습니다.")]
    [InlineData("사람.csv", "사람,자치구\n", "제목 줄만 있고 내용이 없습니다.")]
    public void Table_ThatIsNone_SaysWhy(string name, string content, string says) =>
        Assert.Equal([(0, "", says)], Problems(name, Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData(Spreadsheet.MostRows, false)]
    [InlineData(Spreadsheet.MostRows + 1, true)]
    public void Rows_UpToTheMost_AreTaken(int rows, bool refused)
    {
        var text = "사람,자치구\n" + string.Concat(Enumerable.Range(0, rows).Select(i => $"사람 {i},도봉구\n"));

        Assert.Equal(refused, Spreadsheet.Read("사람.csv", Encoding.UTF8.GetBytes(text), Columns).Wrong is not null);
    }

    [Fact]
    public void Dates_ReadAsDays_AndNumbersDigitByDigit()
    {
        var content = Workbook(
            [
                new Row(Text("사람"), Text("자치구")) { RowIndex = 1 },
                new Row(new Cell { CellReference = "A2", StyleIndex = 1, CellValue = new CellValue("43318") }, new Cell { CellReference = "B2", CellValue = new CellValue("123456789012.123456") }) { RowIndex = 2 },
            ],
            merged: null);

        var (read, _) = Spreadsheet.Read("사람.xlsx", content, Columns);

        Assert.Equal(("2018-08-06", "123456789012.123456"), (read[0]["사람"], read[0]["자치구"]));
    }

    private static IEnumerable<(int Row, string Column, string Korean)> Problems(string name, byte[] content)
    {
        var (rows, wrong) = Spreadsheet.Read(name, content, Columns);
        Assert.Empty(rows);
        return Assert.IsType<SpreadsheetWrong>(wrong).Problems.Select(problem => (problem.Row, problem.Column, problem.Korean));
    }

    private static Cell Text(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    private static byte[] Workbook(IEnumerable<Row> rows, string? merged)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }));
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows));
            if (merged is not null)
                part.Worksheet.Append(new MergeCells(new MergeCell { Reference = merged }));
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "시트" }));
        }

        return stream.ToArray();
    }
}
