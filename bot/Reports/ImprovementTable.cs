using System.Globalization;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Reports;

namespace EvalBot.Bot.Reports;

/// <summary>개선과제 as a table: what this year's report leaves to the next year's indicator draft. A database holds one plan, so the table carries them over.</summary>
public static class ImprovementTable
{
    private const string Prefix = "개선과제";
    private const string Year = "연도";
    private const string District = "자치구";
    private const string Number = "번호";
    private const string Kind = "구분";
    private const string TopicNumber = "대상 번호";
    private const string TopicName = "대상";
    private const string Item = "개선과제";
    private const string Owner = "담당";
    private const string Due = "기한";
    private const string Answer = "수용 여부";
    private const string How = "내용";
    private const string DoneOn = "끝난 날";

    private static readonly (TopicKind Kind, string Korean)[] Kinds = [(TopicKind.Goal, "핵심 목표"), (TopicKind.Indicator, "정량지표"), (TopicKind.Whole, "평가 전체")];

    private static readonly (Stance Stance, string Korean)[] Stances = [(Stance.Accepted, "수용"), (Stance.Partly, "일부 수용"), (Stance.NotAccepted, "수용 곤란")];

    /// <summary>The columns.</summary>
    public static IReadOnlyList<SpreadsheetColumn> Columns { get; } =
    [
        new(Year, "year"), new(District, "district"), new(Number, "number"), new(Kind, "kind"), new(TopicNumber, "topic number", Required: false), new(TopicName, "topic", Required: false),
        new(Item, "improvement"), new(Owner, "owner"), new(Due, "due"), new(Answer, "stance", Required: false), new(How, "how", Required: false), new(DoneOn, "done", Required: false),
    ];

    /// <summary>Whether a name is that of such a table: it is taken for improvements and not for an indicator sheet.</summary>
    public static bool IsOne(string fileName) => Spreadsheet.IsTable(fileName) && fileName.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>«개선과제-도봉구-2018.xlsx».</summary>
    public static string FileName(string district, int year) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{district}-{year}.xlsx");

    /// <summary>The items that stand, as a workbook.</summary>
    /// <param name="name">A person's name by their id.</param>
    public static byte[] Write(Evaluation evaluation, EvaluationPlan plan, Func<string, string> name) => Spreadsheet.Write(
        Prefix,
        [.. Columns.Select(column => column.Name)],
        (evaluation.Report?.StandingImprovements ?? []).Select(item => new[]
        {
            Whole(plan.Year), plan.District(evaluation.DistrictId).Name, Whole(item.Number), Kinds.Single(kind => kind.Kind == item.Topic.Kind).Korean,
            item.Topic.Number == 0 ? "" : Whole(item.Topic.Number), item.Topic.Name, item.Words, name(item.Owner), Day(item.Due),
            item.Answer is { } answer ? Stances.Single(stance => stance.Stance == answer.Stance).Korean : "", item.Answer?.How ?? "", Day(item.Answer?.DoneOn),
        }));

    /// <summary>Reads a table whole, or says every place that is wrong.</summary>
    /// <param name="district">Whose improvements they have to be.</param>
    public static (IReadOnlyList<CarriedImprovement> Items, Refusal? Wrong) Read(string fileName, byte[] content, District district)
    {
        var (rows, wrong) = Spreadsheet.Read(fileName, content, Columns);
        if (wrong is not null)
            return ([], wrong);
        if (rows.FirstOrDefault(row => row[District] != district.Name) is { } other)
            return ([], new ImprovementsOfAnother(other[District].Length > 20 ? other[District][..20] + "…" : other[District]));

        var problems = new List<CellProblem>();
        var items = rows.Select(row => ItemOf(row, problems)).ToList();
        foreach (var twice in rows.GroupBy(row => (row[Year], row[Number])).Where(same => same.Count() > 1))
            problems.Add(new(twice.Last().Number, Number, "같은 번호가 두 번 있습니다.", "This number is there twice."));
        if (items.Count > Improvement.Most)
            problems.Add(new(0, "", $"{Improvement.Most}건까지 받습니다.", $"{Improvement.Most} items are the most."));
        return problems.Count > 0 ? ([], new SpreadsheetWrong(fileName, problems)) : (items, null);
    }

    private static CarriedImprovement ItemOf(SpreadsheetRow row, List<CellProblem> problems)
    {
        var kind = Kinds.Where(each => each.Korean == row[Kind]).Select(each => (TopicKind?)each.Kind).FirstOrDefault();
        if (kind is null)
            problems.Add(new(row.Number, Kind, $"{string.Join(", ", Kinds.Select(each => each.Korean))} 가운데 하나를 써야 합니다.", $"Write one of {string.Join(", ", Kinds.Select(each => each.Korean))}."));
        var stance = Stances.Where(each => each.Korean == row[Answer]).Select(each => (Stance?)each.Stance).FirstOrDefault();
        if (stance is null && row[Answer].Length > 0)
            problems.Add(new(row.Number, Answer, $"{string.Join(", ", Stances.Select(each => each.Korean))} 가운데 하나이거나 비워 두어야 합니다.", $"Write one of {string.Join(", ", Stances.Select(each => each.Korean))}, or nothing."));
        foreach (var (column, longest) in new[] { (Item, Improvement.LongestWords), (How, Improvement.LongestAnswer), (Owner, 100), (TopicName, 200) })
        {
            if (row[column].Length > longest)
                problems.Add(new(row.Number, column, $"{longest}자까지 쓸 수 있습니다.", $"{longest} characters are the most."));
        }

        if (row[Item].Length == 0)
            problems.Add(new(row.Number, Item, "비어 있습니다.", "It is empty."));
        return new(
            NumberOf(row, Year, problems), NumberOf(row, Number, problems), new(kind ?? TopicKind.Whole, row[TopicNumber].Length == 0 ? 0 : NumberOf(row, TopicNumber, problems), row[TopicName]),
            row[Item], row[Owner], DayOf(row, Due, problems) ?? default, stance, row[How], row[DoneOn].Length == 0 ? null : DayOf(row, DoneOn, problems));
    }

    private static int NumberOf(SpreadsheetRow row, string column, List<CellProblem> problems)
    {
        if (int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;

        problems.Add(new(row.Number, column, "1 이상의 수를 써야 합니다.", "Write a number from 1."));
        return 0;
    }

    private static DateOnly? DayOf(SpreadsheetRow row, string column, List<CellProblem> problems)
    {
        if (TypedDay.Of(row[column]) is { } day)
            return day;

        problems.Add(new(row.Number, column, "날짜를 2018-12-31처럼 써야 합니다.", "Write a day as 2018-12-31."));
        return null;
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
