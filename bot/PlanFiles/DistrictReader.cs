using EvalBot.Core.Plans;

namespace EvalBot.Bot.PlanFiles;

/// <summary>The districts of a plan file, each by itself.</summary>
internal static class DistrictReader
{
    public static IReadOnlyDictionary<string, PlanNode> Fields(PlanNode district) => district.Fields(
        "id name nameEn year round meetingStart meetingEnd projectStart projectEnd hub", "earlyTermination previousCoverageEnd previousCoverageAssumed");

    public static IReadOnlyList<District> Read(PlanNode node, int planYear, IReadOnlyList<Round> rounds)
    {
        var districts = new List<District>();
        foreach (var item in node.Items())
        {
            var fields = Fields(item);
            var district = new District(
                fields["id"].Id(),
                fields["name"].Text(),
                fields["nameEn"].Text(),
                fields["year"].Integer(1, 10),
                fields["round"].Integer(1, 100),
                fields["meetingStart"].SeoulTime(),
                fields["meetingEnd"].SeoulTime(),
                fields["projectStart"].Date(),
                fields["projectEnd"].Date(),
                fields["hub"].Text(),
                fields.GetValueOrDefault("earlyTermination")?.TrueOrFalse() ?? false,
                fields.GetValueOrDefault("previousCoverageEnd")?.Date(),
                fields.GetValueOrDefault("previousCoverageAssumed")?.TrueOrFalse() ?? false);
            if (districts.Any(other => other.Id == district.Id))
                throw fields["id"].Wrong("이미 있는 자치구입니다");
            if (districts.Any(other => other.Name == district.Name))
                throw fields["name"].Wrong("이미 있는 자치구의 이름입니다");
            if (rounds.All(round => round.Number != district.Round))
                throw fields["round"].Wrong("rounds에 없는 차수입니다");

            CheckDates(district, planYear, fields);
            districts.Add(district);
        }

        return districts;
    }

    private static void CheckDates(District district, int planYear, IReadOnlyDictionary<string, PlanNode> fields)
    {
        if (district.MeetingStartsAt.Year != planYear)
            throw fields["meetingStart"].Wrong($"평가를 실시하는 해({planYear})의 일시여야 합니다");
        if (district.MeetingEndsAt <= district.MeetingStartsAt)
            throw fields["meetingEnd"].Wrong("성과평가 회의의 끝은 시작보다 뒤여야 합니다");
        if (district.ProjectEnd <= district.ProjectStart)
            throw fields["projectEnd"].Wrong("사업기간의 마지막 날은 첫날보다 뒤여야 합니다");

        // Part 1 lies between the previous coverage and the project period, and has at least one day.
        if (district is { Year: 1, PreviousCoverageEnd: not null })
            throw fields["previousCoverageEnd"].Wrong("1년차에는 쓸 수 없습니다");
        if (district is { PreviousCoverageEnd: null, PreviousCoverageAssumed: true })
            throw fields["previousCoverageAssumed"].Wrong("previousCoverageEnd가 있을 때만 쓸 수 있습니다");
        if (district.PreviousCoverageEnd?.AddDays(1) >= district.ProjectStart)
            throw fields["previousCoverageEnd"].Wrong("사업기간의 첫날보다 앞이어야 하고, 그 사이에 하루 이상 있어야 합니다");
    }
}
