using EvalBot.Core.Plans;

namespace EvalBot.Bot.PlanFiles;

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

    /// <summary>Each round has districts, and each project begins before its baseline.</summary>
    /// <exception cref="PlanFileException">One has none, or begins later.</exception>
    public static void CheckDistricts(PlanNode rounds, PlanNode districts, EvaluationPlan plan)
    {
        foreach (var (round, node) in plan.Rounds.Zip(rounds.Items()))
        {
            if (plan.Districts.All(district => district.Round != round.Number))
                throw node.Problem($"〈{round.Number}차〉에 자치구가 없습니다.");
        }

        foreach (var (district, node) in plan.Districts.Zip(districts.Items()))
        {
            if (plan.Round(district.Round).Baseline is var baseline && baseline < district.ProjectStart)
                throw DistrictReader.Fields(node)["projectStart"].Problem($"{district.Name}: 사업이 결과보고서 작성 기준일({baseline:O})보다 뒤에 시작합니다.");
        }
    }
}
