using System.Globalization;
using System.Text;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.PlanFiles;

/// <summary>The list of public holidays that a plan file names: «date,name», a line a day.</summary>
internal static class HolidaysFile
{
    /// <exception cref="PlanFileException">A line is not a date and a name, or there is none.</exception>
    public static IReadOnlyList<Holiday> Parse(string csv, string fileName)
    {
        var holidays = new List<Holiday>();
        var seen = new HashSet<DateOnly>();
        var lines = csv.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        if (lines[0] != "date,name")
            throw new PlanFileException(fileName, 1, "첫 줄은 «date,name»이어야 합니다.");

        foreach (var (index, line) in lines.Index().Skip(1))
        {
            if (line.Split(',', 2) is not [var day, var name] || string.IsNullOrWhiteSpace(name)
                || !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                throw new PlanFileException(fileName, index + 1, $"«2018-08-15,광복절»처럼 있는 날짜와 이름을 써야 합니다 («{line}»).");
            if (!seen.Add(date))
                throw new PlanFileException(fileName, index + 1, $"이미 있는 날짜입니다 («{day}»).");

            holidays.Add(new Holiday(date, name.Trim().Normalize(NormalizationForm.FormC)));
        }

        return holidays.Count > 0 ? holidays : throw new PlanFileException(fileName, 1, "공휴일이 하나도 없습니다.");
    }
}
