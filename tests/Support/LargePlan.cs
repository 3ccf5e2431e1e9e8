using System.Globalization;
using System.Text;

namespace EvalBot.Tests.Support;

/// <summary>The 2018 plan's rules for as many invented districts as asked for, every person named by what they are.</summary>
public static class LargePlan
{
    private static readonly string[] Initials = ["가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타", "파", "하", "거", "너", "더", "러", "머", "버"];

    /// <summary>Writes the plan and its holidays into a folder: panels of five, and one goal.</summary>
    /// <returns>The plan's path.</returns>
    public static string Write(string folder, int districts) => Write(folder, districts, ["officer", "manager", "expert-1", "expert-2"], Five, ["{ name: 연결망, common: true, weight: 100 }"]);

    /// <summary>Writes the plan and its holidays into a folder: panels of seven, the city's people one pair for each district, and five goals.</summary>
    /// <returns>The plan's path.</returns>
    public static string WriteWhole(string folder, int districts) => Write(
        folder, districts, ["lead", "governance", "officer", "manager", "expert-1", "expert-2"], i => Seven(i, districts),
        [
            "{ name: 시민사회 연결망, common: true, weight: 30 }", "{ name: 숙의와 공론, common: true, weight: 25 }", "{ name: 시민 성장, common: true, weight: 20 }",
            "{ name: 거점공간 운영, common: false, weight: 15 }", "{ name: 지역 의제 실행, common: false, weight: 10 }",
        ]);

    private static string Five(int i) =>
        string.Create(CultureInfo.InvariantCulture, $"city-lead: city-lead, city-governance: city-governance, district: d{i}-officer, expert-1: d{i}-expert-1, expert-2: d{i}-expert-2");

    // Years alternate, so the next two districts have a manager of either year; always the next ones, so that no two rate each other.
    private static string Seven(int i, int districts)
    {
        var (first, second) = i % 2 == 0 ? (i + 2, i + 1) : (i + 1, i + 2);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"city-lead: d{i}-lead, city-governance: d{i}-governance, district: d{i}-officer, expert-1: d{i}-expert-1, expert-2: d{i}-expert-2, peer-y1: d{first % districts}-manager, peer-y2: d{second % districts}-manager");
    }

    private static string Write(string folder, int districts, string[] people, Func<int, string> panel, string[] goals)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "plans");
        var text = File.ReadAllText(Path.Combine(source, "2018-seoul.yaml"));
        var rules = text[..text.IndexOf("\ndistricts:", StringComparison.Ordinal)].Split('\n').Where(line => !line.StartsWith("  - { number: 1", StringComparison.Ordinal) && !line.StartsWith("  - { number: 2", StringComparison.Ordinal));
        var plan = new StringBuilder(string.Join('\n', rules).Replace("{ number: 3,", "{ number: 1,", StringComparison.Ordinal)).Append("\ndistricts:\n");
        for (var i = 0; i < districts; i++)
            plan.Append(CultureInfo.InvariantCulture, $"  - {{ id: d{i}, name: {NameOf(i)}, nameEn: District {i}, year: {(i % 2) + 1}, round: 1, meetingStart: 2018-08-{27 + (i % 5)} 10:00, meetingEnd: 2018-08-{27 + (i % 5)} 12:00, projectStart: 2017-11-01, projectEnd: 2018-10-31, {(i % 2 == 1 ? "previousCoverageEnd: 2017-09-30, " : "")}hub: 거점 {i} }}\n");
        plan.Append("sample:\n  people:\n");
        foreach (var id in new[] { "coordinator-1", "coordinator-2", "city-lead", "city-governance" })
            plan.Append(CultureInfo.InvariantCulture, $"    - {{ id: {id}, name: {id}, nameEn: {id} }}\n");
        for (var i = 0; i < districts; i++)
        {
            foreach (var who in people)
                plan.Append(CultureInfo.InvariantCulture, $"    - {{ id: d{i}-{who}, name: d{i} {who}, nameEn: d{i} {who} }}\n");
        }

        plan.Append("  coordinators: [coordinator-1, coordinator-2]\n  sheets:\n");
        for (var i = 0; i < districts; i++)
        {
            plan.Append(CultureInfo.InvariantCulture, $$"""
                    - district: d{{i}}
                      officers: [d{{i}}-officer]
                      managers: [d{{i}}-manager]
                      panel: { {{panel(i)}} }
                      indicators:
                        - { name: 공론장, kind: count, unit: 회, target: 10, weight: 60, source: 1쪽 }
                        - { name: 거점, kind: yesNo, unit: 여부, target: 1, weight: 40, source: 2쪽 }
                      goals:
                """);
            foreach (var goal in goals)
                plan.Append(CultureInfo.InvariantCulture, $"\n        - {goal}");
            plan.Append('\n');
        }

        File.Copy(Path.Combine(source, "holidays-kr.csv"), Path.Combine(folder, "holidays-kr.csv"), overwrite: true);
        var path = Path.Combine(folder, "large.yaml");
        File.WriteAllText(path, plan.ToString());
        return path;
    }

    /// <summary>The name of the district of this index: 가가가구, 가가나구 …; no two begin alike.</summary>
    public static string NameOf(int i) => $"{Initials[i / Initials.Length / Initials.Length]}{Initials[i / Initials.Length % Initials.Length]}{Initials[i % Initials.Length]}구";
}
