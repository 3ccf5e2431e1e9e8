using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EvalBot.Bot.Spreadsheets;

/// <summary>How a cell of a printed sheet looks.</summary>
public enum CellLook
{
    /// <summary>The document's title: large, in the middle.</summary>
    Title,

    /// <summary>The heading of a part.</summary>
    Heading,

    /// <summary>A label in a box: bold on grey, in the middle.</summary>
    Label,

    /// <summary>Words in a box.</summary>
    Text,

    /// <summary>A few words in a box, in the middle.</summary>
    Middle,

    /// <summary>A number in a box, with every digit that it has.</summary>
    Number,

    /// <summary>A score in a box, with two to six places.</summary>
    Score,

    /// <summary>A score that a reader looks for, bold.</summary>
    BoldScore,

    /// <summary>Words without a box.</summary>
    Note,
}

/// <summary>A cell of a printed sheet.</summary>
/// <param name="Text">Words, which are never a formula; null for none.</param>
/// <param name="Number">A plain decimal number in place of words; null for none.</param>
/// <param name="Across">Over how many columns it goes.</param>
public sealed record PrintedCell(string? Text, CellLook Look, int Across = 1, string? Number = null)
{
    /// <summary>A number, as a number.</summary>
    /// <param name="number">Plain decimal text: «12.5».</param>
    public static PrintedCell Of(string number, CellLook look = CellLook.Number, int across = 1) => new(null, look, across, number);
}

/// <summary>A row of a printed sheet.</summary>
/// <param name="Height">In points; null for as high as its words.</param>
public sealed record PrintedRow(IReadOnlyList<PrintedCell> Cells, double? Height = null);

/// <summary>A sheet that is laid out for A4 paper: boxes, merged cells, one page wide.</summary>
/// <param name="Widths">Of its columns, in characters.</param>
public sealed record PrintedSheet(string Name, IReadOnlyList<double> Widths, IReadOnlyList<PrintedRow> Rows, bool Landscape)
{
    /// <summary>Writes a workbook of these sheets.</summary>
    public static byte[] Write(IReadOnlyList<PrintedSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = PrintedStyles.Stylesheet();
            var list = new Sheets();
            foreach (var sheet in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = sheet.Worksheet();
                list.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)list.Count() + 1, Name = Workbook.SheetName(sheet.Name) });
            }

            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(list);
        }

        return stream.ToArray();
    }

    private Worksheet Worksheet()
    {
        var (data, merged) = (new SheetData(), new List<string>());
        for (var i = 0; i < Rows.Count; i++)
            data.Append(Line(i + 1, Rows[i], merged));
        var worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new Columns(Widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })),
            data);
        if (merged.Count > 0)
            worksheet.Append(new MergeCells(merged.Select(range => new MergeCell { Reference = range })));
        worksheet.Append(
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup
            {
                PaperSize = 9, // A4
                Orientation = Landscape ? OrientationValues.Landscape : OrientationValues.Portrait,
                FitToWidth = 1,
                FitToHeight = 0,
            });
        return worksheet;
    }

    private static Row Line(int number, PrintedRow row, List<string> merged)
    {
        var line = new Row { RowIndex = (uint)number };
        if (row.Height is { } height)
            (line.Height, line.CustomHeight) = (height, true);
        var column = 0;
        foreach (var cell in row.Cells)
        {
            line.Append(CellOf(cell, Reference(column, number)));
            for (var beside = 1; beside < cell.Across; beside++)
                line.Append(new Cell { CellReference = Reference(column + beside, number), StyleIndex = (uint)cell.Look }); // The box goes around the merged cells.
            if (cell.Across > 1)
                merged.Add($"{Reference(column, number)}:{Reference(column + cell.Across - 1, number)}");
            column += cell.Across;
        }

        return line;
    }

    private static Cell CellOf(PrintedCell cell, string reference)
    {
        var written = new Cell { CellReference = reference, StyleIndex = (uint)cell.Look };
        if (cell.Number is not null)
        {
            written.CellValue = new CellValue(cell.Number);
        }
        else if (cell.Text is not null)
        {
            written.DataType = CellValues.InlineString;
            written.InlineString = new InlineString(new Text(string.Concat(cell.Text.Where(XmlConvert.IsXmlChar))) { Space = SpaceProcessingModeValues.Preserve });
        }

        return written;
    }

    private static string Reference(int column, int row) => Workbook.ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One style for each <see cref="CellLook"/>, in its order.</summary>
internal static class PrintedStyles
{
    private const uint ScoreFormat = 164; // Those below are the spreadsheet programs' own.

    public static Stylesheet Stylesheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = ScoreFormat, FormatCode = "0.00####" }),
        new Fonts(Letters(10), Letters(10, bold: true), Letters(18, bold: true), Letters(12, bold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7E6E6" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(), Box()),
        new CellFormats(Enum.GetValues<CellLook>().Select(Format)));

    private static CellFormat Format(CellLook look) => look switch
    {
        CellLook.Title => Format(font: 2, fill: 0, border: 0, HorizontalAlignmentValues.Center),
        CellLook.Heading => Format(font: 3, fill: 0, border: 0, HorizontalAlignmentValues.Left),
        CellLook.Label => Format(font: 1, fill: 2, border: 1, HorizontalAlignmentValues.Center),
        CellLook.Text => Format(font: 0, fill: 0, border: 1, HorizontalAlignmentValues.Left),
        CellLook.Middle => Format(font: 0, fill: 0, border: 1, HorizontalAlignmentValues.Center),
        CellLook.Number => Format(font: 0, fill: 0, border: 1, HorizontalAlignmentValues.Right),
        CellLook.Score => Format(font: 0, fill: 0, border: 1, HorizontalAlignmentValues.Right, ScoreFormat),
        CellLook.BoldScore => Format(font: 1, fill: 0, border: 1, HorizontalAlignmentValues.Right, ScoreFormat),
        CellLook.Note => Format(font: 0, fill: 0, border: 0, HorizontalAlignmentValues.Left),
        _ => throw new ArgumentOutOfRangeException(nameof(look), look, "No such look."),
    };

    private static CellFormat Format(uint font, uint fill, uint border, HorizontalAlignmentValues horizontal, uint number = 0) =>
        new(new Alignment { Horizontal = horizontal, Vertical = VerticalAlignmentValues.Center, WrapText = true })
        {
            FontId = font,
            FillId = fill,
            BorderId = border,
            NumberFormatId = number,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyNumberFormat = true,
            ApplyAlignment = true,
        };

    private static Font Letters(double size, bool bold = false)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "맑은 고딕" });
        return font;
    }

    private static Border Box() => new(
        new LeftBorder(new Color { Auto = true }) { Style = BorderStyleValues.Thin },
        new RightBorder(new Color { Auto = true }) { Style = BorderStyleValues.Thin },
        new TopBorder(new Color { Auto = true }) { Style = BorderStyleValues.Thin },
        new BottomBorder(new Color { Auto = true }) { Style = BorderStyleValues.Thin });
}
