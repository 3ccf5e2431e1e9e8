using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EvalBot.Bot.Paper;

/// <summary>A document to print: headings, lines and tables on A4, in a Korean font that every office has.</summary>
public sealed partial class WordDocument
{
    /// <summary>The content type of a document that the bot writes.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Font = "맑은 고딕";
    private const string Small = "20"; // Half points.
    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int Margin = 1134; // Two centimetres, in twentieths of a point.

    private readonly Body body = new();
    private string head = "";

    public WordDocument Heading(string text) => Add(new Paragraph(
        new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "120", After = "120" }, new OutlineLevel { Val = 0 }),
        Words(text, bold: true, size: "32")));

    public WordDocument Subheading(string text) => Add(new Paragraph(
        new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "80" }, new OutlineLevel { Val = 1 }),
        Words(text, bold: true, size: "24")));

    /// <param name="bold">A heading of what follows: it stays on the same page.</param>
    public WordDocument Line(string text, bool bold = false)
    {
        var paragraph = Paragraph(text, bold);
        if (bold)
            paragraph.ParagraphProperties = new ParagraphProperties(new KeepNext());
        return Add(paragraph);
    }

    /// <summary>What people wrote, line by line.</summary>
    public WordDocument Lines(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Line(line);
        return this;
    }

    /// <summary>A line of a list.</summary>
    public WordDocument Point(string text)
    {
        var paragraph = Paragraph($"• {text}", bold: false);
        paragraph.ParagraphProperties = new ParagraphProperties(new Indentation { Left = "360", Hanging = "200" });
        return Add(paragraph);
    }

    /// <summary>Words at the head of every page, such as «잠정».</summary>
    public WordDocument Head(string text)
    {
        head = text;
        return this;
    }

    /// <summary>A table whose first row is its heading, repeated on each page.</summary>
    /// <param name="widths">Of the columns, in parts of a hundred.</param>
    public WordDocument Table(IReadOnlyList<int> widths, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = Empty(widths);
        foreach (var (cells, i) in rows.Select((cells, i) => (cells, i)))
        {
            var row = new TableRow();
            row.Append(i == 0 ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit(), new TableRowHeight { Val = 480, HeightType = HeightRuleValues.AtLeast }));
            row.Append(cells.Select((text, column) => Cell(text, widths[column], bold: i == 0, shaded: i == 0)));
            table.Append(row);
        }

        return Add(table).Line("");
    }

    /// <summary>What is told of a thing, one row each: its name, and the words or the empty room to write in.</summary>
    /// <param name="rows">A name, what stands there, and how high the row is at least, in twentieths of a point.</param>
    public WordDocument Fields(IEnumerable<(string Name, string Text, int Height)> rows)
    {
        int[] widths = [22, 78];
        var table = Empty(widths);
        foreach (var (name, text, height) in rows)
        {
            var row = new TableRow(new TableRowProperties(new CantSplit(), new TableRowHeight { Val = (uint)height, HeightType = HeightRuleValues.AtLeast }));
            row.Append(Cell(name, widths[0], bold: true, shaded: true), Cell(text, widths[1], bold: false, shaded: false));
            table.Append(row);
        }

        return Add(table).Line("");
    }

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            var section = new SectionProperties(
                new PageSize { Width = PageWidth, Height = PageHeight },
                new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 });
            if (head.Length > 0)
                section.PrependChild(new HeaderReference { Type = HeaderFooterValues.Default, Id = HeadOn(main) });
            body.Append(section);
            foreach (var (chart, id) in charts)
                main.AddNewPart<ChartPart>(id).ChartSpace = chart;
            main.Document = new Document(body);
        }

        return stream.ToArray();
    }

    private string HeadOn(MainDocumentPart main)
    {
        var part = main.AddNewPart<HeaderPart>();
        var paragraph = Paragraph(head, bold: true);
        paragraph.ParagraphProperties = new ParagraphProperties(new Justification { Val = JustificationValues.Right });
        part.Header = new Header(paragraph);
        return main.GetIdOfPart(part);
    }

    private WordDocument Add(OpenXmlElement element)
    {
        body.Append(element);
        return this;
    }

    private static Table Empty(IReadOnlyList<int> widths)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(
                    Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{Part(width)}" })));
        return table;

        static T Border<T>()
            where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "808080" };
    }

    private static TableCell Cell(string text, int width, bool bold, bool shaded)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = $"{Part(width)}", Type = TableWidthUnitValues.Dxa });
        if (shaded)
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "EDEDED" });
        var cell = new TableCell(properties);
        cell.Append(text.Split('\n').Select(line => Paragraph(line, bold)));
        return cell;
    }

    private static int Part(int width) => (PageWidth - (2 * Margin)) * width / 100;

    private static Paragraph Paragraph(string text, bool bold) => new(Words(text, bold, Small));

    private static Run Words(string text, bool bold, string size)
    {
        var properties = new RunProperties();
        if (bold)
            properties.Append(new Bold());
        properties.Append(new FontSize { Val = size });
        return new(properties, new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>Without what XML cannot hold: people paste anything.</summary>
    private static string Printable(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or >= 0x20 and not (0xFFFE or 0xFFFF)).Select(rune => rune.ToString()));

    private static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
                new FontSize { Val = Small },
                new Languages { Val = "en-US", EastAsia = "ko-KR" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "60" }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });
}
