using EvalBot.Core.Plans;

namespace EvalBot.Bot.Plans;

/// <summary>The dates before the evaluations in a plan file.</summary>
internal static class PreparationReader
{
    public static Preparation Read(PlanNode node)
    {
        var fields = node.Fields("evaluationFrom evaluationTo workshops indicatorWorkshopsFrom indicatorWorkshopsTo negotiationFrom");
        var workshops = fields["workshops"].Items()
            .Select(item => item.Fields("date place"))
            .Select(workshop => new JointWorkshop(workshop["date"].Date(), workshop["place"].Text()))
            .ToList();
        return new(
            fields["evaluationFrom"].Date(),
            NotBefore(fields, "evaluationTo", "evaluationFrom"),
            workshops,
            fields["indicatorWorkshopsFrom"].Date(),
            NotBefore(fields, "indicatorWorkshopsTo", "indicatorWorkshopsFrom"),
            fields["negotiationFrom"].Date());
    }

    private static DateOnly NotBefore(IReadOnlyDictionary<string, PlanNode> fields, string to, string from) =>
        fields[to].Date() is var last && last >= fields[from].Date() ? last : throw fields[to].Wrong($"{from}보다 앞일 수 없습니다");
}
