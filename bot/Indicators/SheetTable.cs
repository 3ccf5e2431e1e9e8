using System.Globalization;
using EvalBot.Bot.Measurements;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Indicators;

namespace EvalBot.Bot.Indicators;

/// <summary>An indicator sheet as a table: one row for each line, indicators and goals apart by their first column.</summary>
public static class SheetTable
{
    private const string Type = "구분";
    private const string LineName = "이름";
    private const string Kind = "종류";
    private const string Unit = "단위";
    private const string Target = "목표";
    private const string Weight = "가중치";
    private const string Source = "출처";
    private const string Evidence = "증빙";
    private const string Version = "판";

    private static readonly (string Korean, string English) Indicator = ("정량지표", "indicator");
    private static readonly (string Korean, string English) CommonGoal = ("공통 목표", "common goal");
    private static readonly (string Korean, string English) IndividualGoal = ("개별 목표", "individual goal");

    private static readonly (IndicatorKind Kind, string Korean, string English)[] Kinds =
        [(IndicatorKind.Count, "많을수록 좋음", "count"), (IndicatorKind.Ceiling, "적을수록 좋음", "ceiling"), (IndicatorKind.YesNo, "있음/없음", "yesNo")];

    /// <summary>The columns; «판» says from which version the table was made, and may be left out.</summary>
    public static IReadOnlyList<SpreadsheetColumn> Columns { get; } =
    [
        new(Type, "type"), new(LineName, "name"), new(Kind, "kind"), new(Unit, "unit"), new(Target, "target"), new(Weight, "weight"),
        new(Source, "source"), new(Evidence, "evidence", Required: false), new(Version, "version", Required: false),
    ];

    /// <summary>A version as a workbook.</summary>
    public static byte[] Write(SheetVersion version)
    {
        var number = version.Number.ToString(CultureInfo.InvariantCulture);
        return Spreadsheet.Write("지표표", [.. Columns.Select(column => column.Name)],
        [
            .. version.Indicators.Select(terms => new[]
            {
                Indicator.Korean, terms.Name, Kinds.Single(kind => kind.Kind == terms.Kind).Korean, terms.Unit,
                Wording.Number(terms.Target), Wording.Number(terms.Weight), terms.Source, terms.Evidence, number,
            }),
            .. version.Goals.Select(goal => new[]
            {
                goal.Common ? CommonGoal.Korean : IndividualGoal.Korean, goal.Name, "", "", "", Wording.Number(goal.Weight), "", "", number,
            }),
        ]);
    }

    /// <summary>Reads a table whole, or says every place that is wrong.</summary>
    /// <returns>The lines, and the version that the table was made from (0 where it does not say).</returns>
    public static (IReadOnlyList<IndicatorTerms> Indicators, IReadOnlyList<GoalTerms> Goals, int Version, Refusal? Wrong) Read(string fileName, byte[] content)
    {
        var (rows, wrong) = Spreadsheet.Read(fileName, content, Columns);
        if (wrong is not null)
            return ([], [], 0, wrong);

        var indicators = new List<IndicatorTerms>();
        var goals = new List<GoalTerms>();
        var problems = new List<CellProblem>();
        var names = new HashSet<(LineKind, string)>();
        foreach (var row in rows)
        {
            var kind = LineKind.Goal;
            if (Is(row[Type], Indicator))
            {
                kind = LineKind.Indicator;
                indicators.Add(IndicatorOf(row, indicators.Count + 1, problems));
            }
            else if (Is(row[Type], CommonGoal) || Is(row[Type], IndividualGoal))
            {
                var goal = new GoalTerms(goals.Count + 1, row[LineName], Is(row[Type], CommonGoal), NumberOf(row, Weight, problems));
                goals.Add(goal);
                problems.AddRange(Faults(row, SheetRules.FaultsOf(goal)));
            }
            else
            {
                problems.Add(new(row.Number, Type, $"{Indicator.Korean}, {CommonGoal.Korean}, {IndividualGoal.Korean} 가운데 하나를 써야 합니다.", $"Write {Indicator.English}, {CommonGoal.English} or {IndividualGoal.English}."));
                continue;
            }

            if (row[LineName].Length > 0 && !names.Add((kind, row[LineName])))
                problems.AddRange(Faults(row, [LineFault.NameTwice]));
        }

        var versions = rows.Where(row => row[Version].Length > 0).Select(row => (row.Number, Text: row[Version])).DistinctBy(row => row.Text).ToList();
        var version = 0;
        if (versions.Count > 1)
            problems.Add(new(versions[1].Number, Version, $"판이 줄마다 다릅니다: {versions[0].Text}, {versions[1].Text}.", $"The rows name different versions: {versions[0].Text}, {versions[1].Text}."));
        else if (versions is [var only] && (!int.TryParse(only.Text, NumberStyles.None, CultureInfo.InvariantCulture, out version) || version < 1))
            problems.Add(new(only.Number, Version, $"«{only.Text}»은(는) 판 번호가 아닙니다.", $"“{only.Text}” is no version."));

        return problems.Count > 0 ? ([], [], 0, new SpreadsheetWrong(fileName, problems)) : (indicators, goals, version, null);
    }

    private static IndicatorTerms IndicatorOf(SpreadsheetRow row, int number, List<CellProblem> problems)
    {
        var before = problems.Count;
        var kind = Kinds.Where(each => Is(row[Kind], (each.Korean, each.English))).Select(each => (IndicatorKind?)each.Kind).FirstOrDefault();
        if (kind is null)
            problems.Add(new(row.Number, Kind, $"{string.Join(", ", Kinds.Select(each => each.Korean))} 가운데 하나를 써야 합니다.", $"Write {string.Join(", ", Kinds.Select(each => each.English))}."));
        var terms = new IndicatorTerms(
            number, row[LineName], kind ?? IndicatorKind.Count, row[Unit], NumberOf(row, Target, problems), NumberOf(row, Weight, problems), row[Source], row[Evidence]);
        var unread = problems.Skip(before).Select(problem => problem.Column).ToHashSet(); // One problem for each cell.
        problems.AddRange(Faults(row, SheetRules.FaultsOf(terms)).Where(problem => !unread.Contains(problem.Column)));
        return terms;
    }

    private static decimal NumberOf(SpreadsheetRow row, string column, List<CellProblem> problems)
    {
        if (TypedMeasurements.NumberIn(row[column], column == Target ? row[Unit] : "") is { } number)
            return number;

        problems.Add(row[column].Length == 0
            ? new(row.Number, column, "비어 있습니다.", "It is empty.")
            : new(row.Number, column, $"«{(row[column].Length > 40 ? row[column][..40] + "…" : row[column])}»은(는) 수가 아닙니다.", $"“{(row[column].Length > 40 ? row[column][..40] + "…" : row[column])}” is not a number."));
        return 0;
    }

    private static IEnumerable<CellProblem> Faults(SpreadsheetRow row, IEnumerable<LineFault> faults) => faults.Select(fault => new CellProblem(
        row.Number,
        fault switch
        {
            LineFault.NameMissing or LineFault.NameTooLong or LineFault.NameTwice => LineName,
            LineFault.UnitMissing or LineFault.UnitTooLong => Unit,
            LineFault.TargetNotPositive or LineFault.TargetNotOne or LineFault.TargetOutOfRange => Target,
            LineFault.WeightOutOfRange => Weight,
            LineFault.SourceTooLong => Source,
            LineFault.EvidenceTooLong => Evidence,
            _ => throw new ArgumentOutOfRangeException(nameof(faults), fault, "No such fault."),
        },
        IndicatorRefusals.Fault(fault, Language.Korean) + ".",
        IndicatorRefusals.Fault(fault, Language.English) + "."));

    private static bool Is(string cell, (string Korean, string English) word) => Folded(cell) == Folded(word.Korean) || Folded(cell) == Folded(word.English);

    private static string Folded(string words) => string.Concat(words.ToLowerInvariant().Where(letter => !char.IsWhiteSpace(letter)));
}
