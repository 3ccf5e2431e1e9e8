using EvalBot.Core.Plans;

namespace EvalBot.Bot.Plans;

/// <summary>The rounds of a plan file, and what their dates mean for the districts in them.</summary>
internal static class RoundReader
{
    public static IReadOnlyList<Round> Read(PlanNode node)
    {
        var rounds = new List<Round>();
        foreach (var item in node.Items())
        {
            var fields = item.Fields("number documentsDue baseline");
            var round = new Round(fields["number"].Integer(1, 100), fields["documentsDue"].Date(), fields["baseline"].Date());
            if (rounds.Any(other => other.Number == round.Number))
                throw fields["number"].Wrong("이미 있는 차수입니다");

            rounds.Add(round);
        }

        return rounds;
    }

    /// <summary>A baseline that lies after the due date or the meeting is refused.</summary>
    /// <returns>A warning in its place where the consortium gives the project up.</returns>
    /// <exception cref="PlanFileException">A baseline is too late, or before the project's start.</exception>
    public static IEnumerable<PlanWarning> CheckBaselines(PlanNode rounds, PlanNode districts, EvaluationPlan plan)
    {
        foreach (var (round, node) in plan.Rounds.Zip(rounds.Items()))
        {
            var baseline = node.Fields("number documentsDue baseline")["baseline"];
            var inRound = plan.Districts.Where(district => district.Round == round.Number).ToList();
            if (inRound.Count == 0)
                throw node.Problem($"〈{round.Number}차〉에 자치구가 없습니다.");
            if (round.Baseline <= round.DocumentsDue)
                continue;

            var late = $"〈{round.Number}차〉 결과보고서 작성 기준일({round.Baseline:O})이 서류 제출일({round.DocumentsDue:O})보다 뒤입니다";
            yield return inRound.Find(district => !district.EarlyTermination) is { } district
                ? throw baseline.Problem($"{late}({district.Name}).")
                : new PlanWarning(baseline.Line, $"{late}. 중도 포기로 받아들입니다.");
        }

        foreach (var (district, node) in plan.Districts.Zip(districts.Items()))
        {
            var fields = DistrictReader.Fields(node);
            var baseline = plan.Round(district.Round).Baseline;
            if (baseline < district.ProjectStart)
                throw fields["projectStart"].Problem($"{district.Name}: 사업이 결과보고서 작성 기준일({baseline:O})보다 뒤에 시작합니다.");
            if (baseline <= DateOnly.FromDateTime(district.MeetingStartsAt.DateTime))
                continue;

            var early = $"{district.Name}: 성과평가 회의가 결과보고서 작성 기준일({baseline:O})보다 앞입니다.";
            yield return district.EarlyTermination
                ? new PlanWarning(fields["meetingStart"].Line, $"{early} 중도 포기로 받아들입니다.")
                : throw fields["meetingStart"].Problem(early);
        }
    }
}
