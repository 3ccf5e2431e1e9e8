using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using W = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace EvalBot.Bot.Paper;

/// <summary>A row of bars of one colour.</summary>
/// <param name="Values">One for each category.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double> Values);

/// <summary>A chart of horizontal bars. It is drawn by the word processor, in its own fonts, and can be restyled there.</summary>
/// <param name="Alt">What the picture says, for who cannot see it.</param>
/// <param name="Categories">From top to bottom.</param>
/// <param name="Most">Where the axis ends.</param>
/// <param name="Stacked">The series stand one after another in the same bar.</param>
/// <param name="Format">Of the numbers at the bars: <c>0.0"%"</c>.</param>
public sealed record BarChart(string Title, string Alt, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, double Most, bool Stacked, string Format);

public sealed partial class WordDocument
{
    private const string ChartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const long Wide = 6_120_000; // 17 cm, in English metric units.
    private const long BarHeight = 330_000;

    // One for a single row; from weak to strong for the points of a scale. Told apart in grey too.
    private static readonly string[] Colours = ["9E2A2B", "E09F3E", "BDBDBD", "7BA7BC", "1F5C7A"];

    private readonly List<(C.ChartSpace Chart, string Id)> charts = [];

    /// <summary>A chart, with its title above it.</summary>
    public WordDocument Chart(BarChart chart)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"chart{charts.Count + 1}");
        var number = (uint)charts.Count + 1;
        charts.Add((SpaceOf(chart), id));
        var height = (chart.Categories.Count * BarHeight * (chart.Stacked ? 1 : chart.Series.Count)) + 700_000;
        Line(chart.Title, bold: true);
        return Add(new Paragraph(new Run(new Drawing(new W.Inline(
            new W.Extent { Cx = Wide, Cy = height },
            new W.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new W.DocProperties { Id = number, Name = chart.Title, Description = Printable(chart.Alt) },
            new W.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = id }) { Uri = ChartNamespace }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        }))));
    }

    private static C.ChartSpace SpaceOf(BarChart chart)
    {
        var bars = new C.BarChart(
            new C.BarDirection { Val = C.BarDirectionValues.Bar },
            new C.BarGrouping { Val = chart.Stacked ? C.BarGroupingValues.Stacked : C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false });
        foreach (var (series, i) in chart.Series.Select((series, i) => (series, (uint)i)))
            bars.Append(SeriesOf(chart, series, i));
        bars.Append(new C.GapWidth { Val = 50 });
        if (chart.Stacked)
            bars.Append(new C.Overlap { Val = 100 });
        bars.Append(new C.AxisId { Val = 1 }, new C.AxisId { Val = 2 });

        var plot = new C.PlotArea(new C.Layout(), bars, Categories(), Values(chart.Most));
        var drawn = new C.Chart(new C.AutoTitleDeleted { Val = true }, plot);
        if (chart.Series.Count > 1)
            drawn.Append(new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }));
        drawn.Append(new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        return new C.ChartSpace(
            new C.EditingLanguage { Val = "ko-KR" },
            new C.RoundedCorners { Val = false },
            drawn,
            new C.TextProperties(
                new A.BodyProperties(),
                new A.ListStyle(),
                new A.Paragraph(
                    new A.ParagraphProperties(new A.DefaultRunProperties(new A.LatinFont { Typeface = Font }, new A.EastAsianFont { Typeface = Font }) { FontSize = 900 }),
                    new A.EndParagraphRunProperties { Language = "ko-KR" })));
    }

    private static C.BarChartSeries SeriesOf(BarChart chart, ChartSeries series, uint i)
    {
        var colour = chart.Stacked ? Colours[(int)i % Colours.Length] : Colours[^1];
        return new(
            new C.Index { Val = i },
            new C.Order { Val = i },
            new C.SeriesText(new C.NumericValue(Printable(series.Name))),
            new C.ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = colour })),
            new C.InvertIfNegative { Val = false },
            Labels(chart, dark: chart.Stacked && i != 0 && i != Colours.Length - 1),
            new C.CategoryAxisData(new C.StringLiteral(
                [new C.PointCount { Val = (uint)chart.Categories.Count }, .. chart.Categories.Select((name, n) => new C.StringPoint(new C.NumericValue(Printable(name))) { Index = (uint)n })])),
            new C.Values(new C.NumberLiteral(
                [new C.FormatCode("General"), new C.PointCount { Val = (uint)series.Values.Count }, .. series.Values.Select((value, n) =>
                    new C.NumericPoint(new C.NumericValue(value.ToString("0.######", CultureInfo.InvariantCulture))) { Index = (uint)n })])));
    }

    private static C.DataLabels Labels(BarChart chart, bool dark) => new(
        new C.NumberingFormat { FormatCode = chart.Format, SourceLinked = false },
        new C.ChartShapeProperties(new A.NoFill()),
        new C.TextProperties(
            new A.BodyProperties(),
            new A.ListStyle(),
            new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties(new A.SolidFill(new A.RgbColorModelHex { Val = chart.Stacked && !dark ? "FFFFFF" : "000000" })) { FontSize = 900 }),
                new A.EndParagraphRunProperties { Language = "ko-KR" })),
        new C.DataLabelPosition { Val = chart.Stacked ? C.DataLabelPositionValues.Center : C.DataLabelPositionValues.OutsideEnd },
        new C.ShowLegendKey { Val = false },
        new C.ShowValue { Val = true },
        new C.ShowCategoryName { Val = false },
        new C.ShowSeriesName { Val = false },
        new C.ShowPercent { Val = false },
        new C.ShowBubbleSize { Val = false });

    private static C.CategoryAxis Categories() => new(
        new C.AxisId { Val = 1 },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MaxMin }), // The first one on top.
        new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Left },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        new C.CrossingAxis { Val = 2 },
        new C.Crosses { Val = C.CrossesValues.AutoZero });

    private static C.ValueAxis Values(double most) => new(
        new C.AxisId { Val = 2 },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MaxAxisValue { Val = most }, new C.MinAxisValue { Val = 0 }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
        new C.MajorGridlines(new C.ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D9D9D9" })))),
        new C.NumberingFormat { FormatCode = "0", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        new C.CrossingAxis { Val = 1 },
        new C.Crosses { Val = C.CrossesValues.Maximum }); // The categories run from the top: the axis stands below them.
}
