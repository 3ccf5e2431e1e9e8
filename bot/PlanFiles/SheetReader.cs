using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.PlanFiles;

/// <summary>The indicators and goals of one district: final as the parties agreed them, or a draft, or none yet.</summary>
internal static class SheetReader
{
    /// <summary>The optional fields of a district that make its sheet.</summary>
    public const string Fields = "state indicators goals";

    /// <summary>What <c>state</c> can say.</summary>
    private enum Stage
    {
        Final,
        Draft,
    }

    /// <returns>Null where the file gives none: the district begins with an empty draft.</returns>
    public static DistrictSheet? Read(string districtId, PlanNode node, IReadOnlyDictionary<string, PlanNode> fields)
    {
        if (!fields.ContainsKey("indicators") && !fields.ContainsKey("goals") && !fields.ContainsKey("state"))
            return null;

        var isFinal = !fields.TryGetValue("state", out var state) || state.OneOf<Stage>() == Stage.Final;
        if (isFinal && (!fields.ContainsKey("indicators") || !fields.ContainsKey("goals")))
            throw node.Problem($"{districtId}: 최종 지표표에는 «indicators»와 «goals» 항목이 모두 있어야 합니다. 아직 합의하지 않았으면 state: draft라고 쓰십시오.");

        var indicators = fields.TryGetValue("indicators", out var lines) ? lines.Items().Select((item, index) => Indicator(item, index + 1)).ToList() : [];
        var goals = fields.TryGetValue("goals", out var cores) ? cores.Items().Select((item, index) => Goal(item, index + 1)).ToList() : [];
        return new(districtId, indicators, goals, isFinal);
    }

    private static IndicatorTerms Indicator(PlanNode node, int number)
    {
        var fields = node.Fields("name kind unit target weight source", "evidence");
        var indicator = new IndicatorTerms(
            number,
            fields["name"].Text(),
            fields["kind"].OneOf<IndicatorKind>(),
            fields["unit"].Text(),
            fields["target"].PositiveNumber(),
            fields["weight"].PositiveNumber(),
            fields["source"].Text(),
            fields.GetValueOrDefault("evidence")?.Text() ?? "");
        return indicator is { Kind: IndicatorKind.YesNo, Target: not 1 } ? throw fields["target"].Wrong("yesNo의 목표값은 1이어야 합니다") : indicator;
    }

    private static GoalTerms Goal(PlanNode node, int number)
    {
        var fields = node.Fields("name common weight");
        return new GoalTerms(number, fields["name"].Text(), fields["common"].TrueOrFalse(), fields["weight"].PositiveNumber());
    }
}
