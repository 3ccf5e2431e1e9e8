using System.Text;
using EvalBot.Core;

namespace EvalBot.Bot.Spreadsheets;

/// <summary>Reads and writes tables: XLSX and CSV, one heading row and then the rows.</summary>
public static class Spreadsheet
{
    /// <summary>The most rows that a table may have.</summary>
    public const int MostRows = 5000;

    /// <summary>The most characters that a cell may have.</summary>
    public const int LongestCell = 4000;

    /// <summary>The content type of a workbook that the bot writes.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Whether a name is that of a table.</summary>
    public static bool IsTable(string fileName) =>
        fileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the first sheet of a workbook, or a CSV file.</summary>
    /// <returns>The rows that are not blank, or why the table cannot be taken: wrong type, a missing or doubled column, formula or merged cells.</returns>
    public static (IReadOnlyList<SpreadsheetRow> Rows, Refusal? Wrong) Read(string fileName, byte[] content, IReadOnlyList<SpreadsheetColumn> columns)
    {
        var (grid, problems) = fileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? Workbook.Read(content)
            : fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? CommaSeparated.Read(content)
            : (null, [new(0, "", "XLSX나 CSV 파일이 아닙니다.", "It is neither XLSX nor CSV.")]);
        if (grid is null)
            return ([], new SpreadsheetWrong(fileName, problems));

        var found = new List<CellProblem>(problems);
        var filled = grid.Where(line => line.Cells.Values.Any(cell => cell.Length > 0)).ToList();
        if (filled.Count == 0)
            return ([], new SpreadsheetWrong(fileName, [.. found, new(0, "", "표에 아무것도 없습니다.", "There is nothing in the table.")]));
        if (filled.Count - 1 > MostRows)
            return ([], new SpreadsheetWrong(fileName, [new(0, "", $"줄이 {filled.Count - 1:N0}개입니다. {MostRows:N0}개까지 받습니다.", $"There are {filled.Count - 1:N0} rows, and {MostRows:N0} are the most.")]));

        var places = Places(filled[0], columns, found);
        foreach (var line in filled.Skip(1))
        {
            foreach (var (_, cell) in line.Cells.Where(cell => cell.Value.Length > LongestCell))
                found.Add(new(line.Number, "", $"한 칸의 글이 {cell.Length:N0}자입니다. {LongestCell:N0}자까지 받습니다.", $"A cell has {cell.Length:N0} characters, and {LongestCell:N0} are the most."));
        }

        if (filled.Count == 1)
            found.Add(new(0, "", "제목 줄만 있고 내용이 없습니다.", "There is a heading row, and nothing below it."));
        if (found.Count > 0)
            return ([], new SpreadsheetWrong(fileName, [.. found.OrderBy(problem => problem.Row)]));

        return ([.. filled.Skip(1).Select(line => new SpreadsheetRow(line.Number, places.ToDictionary(place => place.Key, place => line.Cells.GetValueOrDefault(place.Value, ""))))], null);
    }

    /// <summary>Writes a workbook of one sheet. No cell is ever a formula; a text that reads as a plain number is a number.</summary>
    public static byte[] Write(string sheetName, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) => Workbook.Write(sheetName, headings, rows);

    /// <summary>Where each column stands, by its Korean name.</summary>
    private static Dictionary<string, int> Places(SpreadsheetLine headings, IReadOnlyList<SpreadsheetColumn> columns, List<CellProblem> problems)
    {
        var places = new Dictionary<string, int>();
        foreach (var column in columns)
        {
            var at = headings.Cells.Where(cell => Folded(cell.Value) == Folded(column.Name) || Folded(cell.Value) == Folded(column.EnglishName)).Select(cell => cell.Key).ToList();
            if (at.Count > 1)
                problems.Add(new(headings.Number, column.Name, "같은 제목의 열이 두 개 있습니다.", "There are two columns with this heading."));
            else if (at.Count == 1)
                places[column.Name] = at[0];
            else if (column.Required)
                problems.Add(new(headings.Number, column.Name, $"이 제목의 열이 없습니다. 있는 제목: {Headings(headings)}", $"There is no column with this heading. The headings are: {Headings(headings)}"));
        }

        return places;
    }

    private static string Headings(SpreadsheetLine line)
    {
        var said = string.Join(", ", line.Cells.OrderBy(cell => cell.Key).Select(cell => cell.Value).Where(cell => cell.Length > 0));
        return said.Length > 200 ? said[..200] + "…" : said;
    }

    // «사람 *», «사람» and « 사람» are the same heading.
    private static string Folded(string heading) =>
        string.Concat(heading.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(letter => !char.IsWhiteSpace(letter))).TrimEnd('*');
}

/// <summary>A line of a table as it stands in the file.</summary>
/// <param name="Number">As the spreadsheet program numbers it.</param>
/// <param name="Cells">By the column's place, from 0; in NFC and trimmed.</param>
internal sealed record SpreadsheetLine(int Number, IReadOnlyDictionary<int, string> Cells)
{
    /// <summary>A cell's text as it is compared and kept: NFC, trimmed, lines end with LF.</summary>
    public static string Clean(string text) => TypedText.Clean(text);
}
