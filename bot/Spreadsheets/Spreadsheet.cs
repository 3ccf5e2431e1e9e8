using EvalBot.Core;

namespace EvalBot.Bot.Spreadsheets;

/// <summary>Reads and writes tables: XLSX and CSV, one heading row and then the rows.</summary>
public static class Spreadsheet
{
    /// <summary>Reads the first sheet of a workbook, or a CSV file.</summary>
    /// <returns>The rows that are not blank, or why the table cannot be taken: wrong type, a missing or doubled column, formula or merged cells.</returns>
    public static (IReadOnlyList<SpreadsheetRow> Rows, Refusal? Wrong) Read(string fileName, byte[] content, IReadOnlyList<SpreadsheetColumn> columns) =>
        throw new NotImplementedException();

    /// <summary>Writes a workbook of one sheet. Every cell is text that no program takes for a formula; numbers are given as they read.</summary>
    public static byte[] Write(string sheetName, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) =>
        throw new NotImplementedException();
}
