using EvalBot.Core;

namespace EvalBot.Bot.Spreadsheets;

/// <summary>A column that an imported table may have. Its heading is understood in both languages, whatever the order of the columns.</summary>
/// <param name="Required">Whether the table is refused without it.</param>
public sealed record SpreadsheetColumn(string Name, string EnglishName, bool Required = true);

/// <summary>A row of an imported table.</summary>
/// <param name="number">As the spreadsheet program numbers it; the heading is row 1.</param>
public sealed class SpreadsheetRow(int number, IReadOnlyDictionary<string, string> cells)
{
    public int Number => number;

    /// <summary>The cell under a column's Korean name: NFC, trimmed, every digit as it was typed; empty where there is nothing.</summary>
    public string this[string column] => cells.GetValueOrDefault(column, "");
}

/// <summary>What is wrong in a cell, and where.</summary>
/// <param name="Row">As the spreadsheet program numbers it; 0 for the whole table.</param>
/// <param name="Column">The column's heading as it stands there; empty for the whole row.</param>
public sealed record CellProblem(int Row, string Column, string Korean, string English);

/// <summary>A table cannot be taken; nothing of it was. Each place is named.</summary>
public sealed record SpreadsheetWrong(string FileName, IReadOnlyList<CellProblem> Problems) : Refusal;
