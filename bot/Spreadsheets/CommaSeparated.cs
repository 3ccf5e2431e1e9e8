using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace EvalBot.Bot.Spreadsheets;

/// <summary>CSV as offices save it: UTF-8, UTF-16 or the Korean code page, with commas, semicolons or tabs.</summary>
internal static class CommaSeparated
{
    private const int KoreanCodePage = 949;

    static CommaSeparated() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>The lines, or null and why the file cannot be read at all.</returns>
    public static (IReadOnlyList<SpreadsheetLine>? Lines, IReadOnlyList<CellProblem> Problems) Read(byte[] content)
    {
        if (Decode(content) is not { } text)
            return (null, [new(0, "", "글자를 읽을 수 없습니다. UTF-8 CSV나 XLSX로 저장해 다시 보내 주십시오.", "The text cannot be read. Please save it as UTF-8 CSV or as XLSX.")]);

        var lines = new List<SpreadsheetLine>();
        var problems = new List<CellProblem>();
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { DetectDelimiter = true, BadDataFound = null, IgnoreBlankLines = false });
        try
        {
            while (parser.Read())
            {
                var cells = (parser.Record ?? []).Select((cell, place) => (place, Text: SpreadsheetLine.Clean(cell))).ToDictionary(cell => cell.place, cell => cell.Text);
                lines.Add(new(parser.Row, cells));
                foreach (var (place, _) in cells.Where(cell => cell.Value.StartsWith('=')))
                    problems.Add(Workbook.Formula(parser.Row, lines[0].Cells.GetValueOrDefault(place, "")));
            }
        }
        catch (CsvHelperException)
        {
            return (null, [new(parser.Row, "", "이 줄을 CSV로 읽을 수 없습니다. 따옴표를 살펴보아 주십시오.", "This row cannot be read as CSV. Please look at its quotation marks.")]);
        }

        return (lines, problems);
    }

    private static string? Decode(byte[] content)
    {
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true, throwOnInvalidBytes: true), Encoding.GetEncoding(KoreanCodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)])
        {
            try
            {
                using var reader = new StreamReader(new MemoryStream(content), encoding, detectEncodingFromByteOrderMarks: true);
                return reader.ReadToEnd();
            }
            catch (DecoderFallbackException)
            {
                // The next encoding.
            }
        }

        return null;
    }
}
