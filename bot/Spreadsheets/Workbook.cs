using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EvalBot.Bot.Spreadsheets;

/// <summary>XLSX: the first visible sheet, cell by cell as it is stored, so that formulas and merged cells are seen.</summary>
internal static partial class Workbook
{
    // A small file can unfold to a very large one.
    private const long MostUnfolded = 100L * 1024 * 1024;

    private const uint Heading = 1;

    /// <summary>What is said of a formula.</summary>
    public static CellProblem Formula(int row, string column) =>
        new(row, column, "수식이 있습니다. 계산된 값으로 바꾸어(값 붙여넣기) 다시 보내 주십시오.", "There is a formula. Please replace it by its value (paste values).");

    /// <returns>The lines, or null and why the file cannot be read at all.</returns>
    public static (IReadOnlyList<SpreadsheetLine>? Lines, IReadOnlyList<CellProblem> Problems) Read(byte[] content)
    {
        try
        {
            using (var zip = new ZipArchive(new MemoryStream(content)))
            {
                if (zip.Entries.Sum(entry => entry.Length) > MostUnfolded)
                    return Unreadable("풀면 너무 큰 파일입니다.", "It unfolds to too large a file.");
            }

            using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
            return Read(document);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException or InvalidOperationException or ArgumentException or FormatException or NotSupportedException)
        {
            return Unreadable("XLSX로 열 수 없습니다. 암호를 풀고 «Excel 통합 문서(.xlsx)»로 다시 저장해 주십시오.", "It cannot be opened as XLSX. Please remove a password and save it as an Excel workbook (.xlsx).");
        }
    }

    /// <inheritdoc cref="Spreadsheet.Write"/>
    public static byte[] Write(string sheetName, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.ToList();
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var part = book.AddNewPart<WorksheetPart>();
            var data = new SheetData(Line(1, headings, Heading));
            for (var i = 0; i < lines.Count; i++)
                data.Append(Line(i + 2, lines[i], style: 0));
            part.Worksheet = new Worksheet(
                new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
                new Columns(headings.Select((heading, i) => new Column
                {
                    Min = (uint)i + 1,
                    Max = (uint)i + 1,
                    Width = Math.Clamp(lines.Select(line => line.ElementAtOrDefault(i) ?? "").Append(heading).Max(Wide) + 2, 8, 60),
                    CustomWidth = true,
                })),
                data);
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = SheetName(sheetName) }));
        }

        return stream.ToArray();
    }

    private static (IReadOnlyList<SpreadsheetLine>? Lines, IReadOnlyList<CellProblem> Problems) Unreadable(string korean, string english) => (null, [new(0, "", korean, english)]);

    private static (IReadOnlyList<SpreadsheetLine>? Lines, IReadOnlyList<CellProblem> Problems) Read(SpreadsheetDocument document)
    {
        var book = document.WorkbookPart!;
        var sheet = book.Workbook!.Descendants<Sheet>().FirstOrDefault(each => each.State is null || each.State.Value == SheetStateValues.Visible);
        if (sheet?.Id?.Value is not { } id || book.GetPartById(id) is not WorksheetPart part)
            return Unreadable("보이는 시트가 없습니다.", "There is no visible sheet.");

        var texts = (book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? []).Select(TextOf).ToList();
        var dates = new DateFormats(book);
        var lines = new List<SpreadsheetLine>();
        var formulas = new List<(int Row, int Column)>();
        var errors = new List<(int Row, int Column)>();
        var row = 0;
        foreach (var line in part.Worksheet!.Descendants<Row>())
        {
            row = (int?)line.RowIndex?.Value ?? row + 1;
            var cells = new Dictionary<int, string>();
            var column = -1;
            foreach (var cell in line.Elements<Cell>())
            {
                column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : column + 1;
                if (cell.CellFormula is not null)
                    formulas.Add((row, column));
                else if (cell.DataType?.Value == CellValues.Error)
                    errors.Add((row, column));
                cells[column] = SpreadsheetLine.Clean(TextOf(cell, texts, dates));
            }

            lines.Add(new(row, cells));
        }

        var headings = lines.FirstOrDefault(line => line.Cells.Values.Any(cell => cell.Length > 0))?.Cells ?? new Dictionary<int, string>();
        return (lines,
        [
            .. formulas.Select(at => Formula(at.Row, HeadingOf(at.Column))),
            .. errors.Select(at => new CellProblem(at.Row, HeadingOf(at.Column), "오류 값(#…)이 있습니다. 값을 고쳐 주십시오.", "There is an error value (#…). Please correct it.")),
            .. part.Worksheet.Descendants<MergeCell>().Select(merged => Merged(merged.Reference?.Value ?? "A1")),
        ]);

        string HeadingOf(int column) => headings.GetValueOrDefault(column, "") is { Length: > 0 } heading ? heading : ColumnName(column);

        CellProblem Merged(string range)
        {
            var first = range.Split(':')[0];
            return new(int.Parse(string.Concat(first.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture), HeadingOf(ColumnOf(first)), $"합친 칸({range})이 있습니다. 병합을 풀고 칸마다 적어 주십시오.", $"There are merged cells ({range}). Please unmerge them and fill in each cell.");
        }
    }

    private static string TextOf(Cell cell, List<string> texts, DateFormats dates)
    {
        var stored = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString)
            return int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? texts.ElementAtOrDefault(place) ?? "" : "";
        if (type == CellValues.InlineString)
            return cell.InlineString is { } inline ? string.Concat(inline.Descendants<Text>().Select(text => text.Text)) : "";
        if (type == CellValues.Boolean)
            return stored == "1" ? "TRUE" : "FALSE";
        return type is null || type == CellValues.Number ? dates.Read(stored, cell.StyleIndex?.Value) : stored;
    }

    // How a word is read aloud (rPh) is no part of it.
    private static string TextOf(SharedStringItem item) =>
        string.Concat(item.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text));

    private static Row Line(int number, IReadOnlyList<string> cells, uint style) =>
        new(cells.Select((text, i) => CellOf(text, ColumnName(i) + number.ToString(CultureInfo.InvariantCulture), style))) { RowIndex = (uint)number };

    private static Cell CellOf(string text, string reference, uint style) => PlainNumber().IsMatch(text)
        ? new Cell { CellReference = reference, StyleIndex = style, CellValue = new CellValue(text) }
        : new Cell { CellReference = reference, StyleIndex = style, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }) };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true },
            new CellFormat { FontId = 1, ApplyFont = true }));

    // A Korean letter is as wide as two Latin ones.
    private static double Wide(string text) => text.Split('\n').Max(line => line.Sum(letter => letter > 0x2E80 ? 2 : 1));

    internal static string SheetName(string name)
    {
        var kept = string.Concat(name.Where(letter => "[]:*?/\\".IndexOf(letter, StringComparison.Ordinal) < 0));
        return kept.Length > 31 ? kept[..31] : kept;
    }

    private static int ColumnOf(string reference) => reference.TakeWhile(char.IsAsciiLetter).Aggregate(0, (place, letter) => (place * 26) + (char.ToUpperInvariant(letter) - 'A' + 1)) - 1;

    internal static string ColumnName(int place) => place < 26 ? $"{(char)('A' + place)}" : ColumnName((place / 26) - 1) + (char)('A' + (place % 26));

    [GeneratedRegex(@"^-?(0|[1-9]\d{0,11})(\.\d{1,6})?$")]
    private static partial Regex PlainNumber();

    /// <summary>Which cells hold dates: the file says so by their format alone.</summary>
    private sealed partial class DateFormats
    {
        private readonly HashSet<uint> _styles = [];
        private readonly double _from;

        public DateFormats(WorkbookPart book)
        {
            _from = book.Workbook!.WorkbookProperties?.Date1904?.Value == true ? 1462 : 0; // The days between the two calendars that spreadsheets count from.
            var styles = book.WorkbookStylesPart?.Stylesheet;
            var own = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
                .Where(format => format.NumberFormatId is not null && DateCode().IsMatch(Quoted().Replace(format.FormatCode?.Value ?? "", "")))
                .Select(format => format.NumberFormatId!.Value)
                .ToHashSet();
            var number = 0u;
            foreach (var format in styles?.CellFormats?.Elements<CellFormat>() ?? [])
            {
                if (format.NumberFormatId?.Value is { } code && (code is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 50 and <= 58) || own.Contains(code)))
                    _styles.Add(number);
                number++;
            }
        }

        /// <summary>The number as it is stored, or the day (and the time) that it stands for.</summary>
        public string Read(string stored, uint? style)
        {
            if (style is null || !_styles.Contains(style.Value) || !double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) || days is < 0 or > 2_900_000)
                return stored;
            var date = DateTime.FromOADate(days + _from);
            return date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        }

        [GeneratedRegex("[ymd]", RegexOptions.IgnoreCase)]
        private static partial Regex DateCode();

        [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.")]
        private static partial Regex Quoted();
    }
}
