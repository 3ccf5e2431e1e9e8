using System.Globalization;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Measurements;
using EvalBot.Core.Scoring;

namespace EvalBot.Bot.Measurements;

/// <summary>The results of a district as a table: a person's own, to fill in and to send back.</summary>
public sealed class ResultsTable(Desk desk, FileStore store, EnterResults enter)
{
    private static readonly SpreadsheetColumn Number = new("번호", "Number");
    private static readonly SpreadsheetColumn Name = new("지표", "Indicator", Required: false);
    private static readonly SpreadsheetColumn Target = new("목표", "Target", Required: false);
    private static readonly SpreadsheetColumn Unit = new("단위", "Unit", Required: false);
    private static readonly SpreadsheetColumn Evidence = new("근거", "Evidence");
    private static readonly SpreadsheetColumn Site = new("현장 확인", "Site check", Required: false);

    /// <summary>The district's name, as a person reads it.</summary>
    public string DistrictOf(string districtId, Language language) => language.Name(desk.Plan.District(districtId));

    /// <summary>The table with every line of the sheet and what stands in this person's own form.</summary>
    public OutgoingFile Of(Evaluation evaluation, string personId, Language language)
    {
        var columns = Columns(evaluation);
        var rows = evaluation.Indicators.OrderBy(line => line.Terms.Number).Select(line =>
        {
            var (terms, form) = (line.Terms, evaluation.InFormOf(line, personId));
            return (IReadOnlyList<string>)
            [
                terms.Number.ToString(CultureInfo.InvariantCulture), terms.Name, terms.Kind == IndicatorKind.YesNo ? language.Pick("예", "yes") : CardFace.Typed(terms.Target), terms.Unit,
                .. form.Parts.Select(part => Typed(terms, part, language)), form.Evidence, ResultCards.Typed(form.SiteCheck),
            ];
        });
        var name = language.Pick("정량", "quant");
        return new(
            $"{name}-{DistrictOf(evaluation.DistrictId, language)}.xlsx", Spreadsheet.ContentType,
            Spreadsheet.Write(name, [.. columns.Select(column => language.Pick(column.Name, column.EnglishName))], rows));
    }

    /// <summary>Enters what a table says as the person's own; every wrong place is named, and then nothing is entered.</summary>
    public async Task<(Refusal? Refusal, EnteredLines Lines)> TakeAsync(Caller caller, Evaluation evaluation, ReceivedFile file, CancellationToken cancel)
    {
        var (rows, wrong) = Spreadsheet.Read(file.Name, await store.ReadAsync(file.Sha256, cancel), Columns(evaluation));
        var nothing = new EnteredLines([], [], []);
        if (wrong is not null)
            return (wrong, nothing);

        var (results, problems) = (new List<EnteredResult>(), new List<CellProblem>());
        var seen = new HashSet<int>();
        foreach (var row in rows)
        {
            if (LineOf(evaluation, row) is not { } line)
                problems.Add(new(row.Number, Number.Name, $"«{Short(row[Number.Name])} {Short(row[Name.Name])}»은(는) 이 자치구의 지표가 아닙니다.", $"“{Short(row[Number.Name])} {Short(row[Name.Name])}” is no indicator of this district."));
            else if (!seen.Add(line.Terms.Number))
                problems.Add(new(row.Number, Number.Name, "같은 지표가 두 줄에 있습니다.", "This indicator stands in two rows."));
            else
                Read(caller, evaluation, line, row, results, problems);
        }

        return problems.Count > 0 ? (new SpreadsheetWrong(file.Name, problems), nothing)
            : results.Count == 0 ? (new NothingEntered(), nothing)
            : await enter.RunAsync(caller.Who, evaluation, results, cancel);
    }

    private void Read(Caller caller, Evaluation evaluation, Indicator line, SpreadsheetRow row, List<EnteredResult> results, List<CellProblem> problems)
    {
        var columns = ResultColumns(evaluation);
        var typed = columns.Select(column => row[column.Name]).ToList();
        var before = problems.Count;
        foreach (var (column, cell) in columns.Zip(typed).Where(pair => pair.Second.Length > 0 && !TypedMeasurements.IsNone(pair.Second)))
        {
            var why = TypedMeasurements.ResultIn(cell, line.Terms) is { } result ? QuantitativeSheet.WhyNotResult(line.Terms, result) : new NotANumber(line.Terms.Number, Short(cell));
            if (why is not null)
                problems.Add(Problem(row, column.Name, why));
        }

        if (problems.Count > before)
            return;

        var (entered, refusal) = TypedMeasurements.Read(evaluation.InFormOf(line, caller.Who.PersonId), line.Terms, typed, row[Evidence.Name], row[Site.Name]);
        refusal ??= entered is null ? null : enter.WhyNot(evaluation, entered);
        if (refusal is not null)
            problems.Add(Problem(row, refusal is SiteCheckUnreadable or SiteCheckDay ? Site.Name : refusal is TextTooLong ? Evidence.Name : "", refusal));
        else if (entered is not null)
            results.Add(entered);
    }

    private static Indicator? LineOf(Evaluation evaluation, SpreadsheetRow row) =>
        int.TryParse(row[Number.Name], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && evaluation.IndicatorOf(number) is { } line
        && (row[Name.Name].Length == 0 || row[Name.Name] == line.Terms.Name)
            ? line : null;

    private static CellProblem Problem(SpreadsheetRow row, string column, Refusal why) =>
        new(row.Number, column, RefusalText.Of(why, Language.Korean), RefusalText.Of(why, Language.English));

    private static IReadOnlyList<SpreadsheetColumn> Columns(Evaluation evaluation) => [Number, Name, Target, Unit, .. ResultColumns(evaluation), Evidence, Site];

    private static IReadOnlyList<SpreadsheetColumn> ResultColumns(Evaluation evaluation) => evaluation.Indicators.All(line => line.Parts == 1)
        ? [new("결과", "Result")]
        : [new("결과 1부", "Result part 1"), new("결과 2부", "Result part 2")];

    private static string Typed(IndicatorTerms terms, decimal? part, Language language) =>
        part is null || terms.Kind != IndicatorKind.YesNo ? CardFace.Typed(part) : part == 1 ? language.Pick("예", "yes") : language.Pick("아니오", "no");

    private static string Short(string cell) => cell.Length > 40 ? cell[..40] + "…" : cell;
}
