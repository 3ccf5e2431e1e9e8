using System.Globalization;
using EvalBot.Core.Indicators;

namespace EvalBot.Bot.Plans;

/// <summary>The indicators and goals of one district.</summary>
internal static class SheetReader
{
    private const decimal SumOfWeights = 100;

    public static IReadOnlyList<IndicatorTerms> Indicators(PlanNode node)
    {
        var indicators = node.Items().Select((item, index) => Indicator(item, index + 1)).ToList();
        CheckWeights(node, "indicators", indicators.Sum(indicator => indicator.Weight));
        return indicators;
    }

    public static IReadOnlyList<GoalTerms> Goals(PlanNode node)
    {
        var goals = node.Items().Select((item, index) => Goal(item, index + 1)).ToList();
        CheckWeights(node, "goals", goals.Sum(goal => goal.Weight));
        return goals;
    }

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

    private static void CheckWeights(PlanNode node, string label, decimal sum)
    {
        if (sum != SumOfWeights)
            throw node.Problem(string.Create(CultureInfo.InvariantCulture, $"{label}: 배점의 합이 {SumOfWeights}이어야 합니다 ({sum})."));
    }
}
