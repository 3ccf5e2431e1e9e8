using EvalBot.Core.Indicators;

namespace EvalBot.Bot.Plans;

/// <summary>The indicators and goals of one district; none where the file brings none.</summary>
internal static class SheetReader
{
    public static IReadOnlyList<IndicatorTerms> Indicators(PlanNode? node) =>
        [.. node?.Items().Select((item, index) => Indicator(item, index + 1)) ?? []];

    public static IReadOnlyList<GoalTerms> Goals(PlanNode? node) =>
        [.. node?.Items().Select((item, index) => Goal(item, index + 1)) ?? []];

    private static IndicatorTerms Indicator(PlanNode node, int number)
    {
        var fields = node.Fields("name kind unit target weight source");
        var indicator = new IndicatorTerms(
            number,
            fields["name"].Text(),
            fields["kind"].OneOf<IndicatorKind>(),
            fields["unit"].Text(),
            fields["target"].PositiveNumber(),
            fields["weight"].PositiveNumber(),
            fields["source"].Text());
        return indicator is { Kind: IndicatorKind.YesNo, Target: not 1 } ? throw fields["target"].Wrong("yesNo의 목표값은 1이어야 합니다") : indicator;
    }

    private static GoalTerms Goal(PlanNode node, int number)
    {
        var fields = node.Fields("name common weight");
        return new GoalTerms(number, fields["name"].Text(), fields["common"].TrueOrFalse(), fields["weight"].PositiveNumber());
    }
}
