using EvalBot.Bot.Commands;
using EvalBot.Bot.Measurements;
using EvalBot.Core;
using EvalBot.Core.Indicators;

namespace EvalBot.Bot.Indicators;

/// <summary>The fields of one line as people fill them in. A blank field keeps what stands there; «없음» empties a source or the evidence.</summary>
internal static class SheetFields
{
    /// <returns>The change, null where nothing differs; or what is no number.</returns>
    public static (ProposedLine? Proposal, Refusal? Wrong) Read(SheetVersion version, SheetLine line, PressedCard input)
    {
        if (input.Text("remove") == "yes" && line.Number != 0)
            return (new(null, null), null);

        return line.Kind == LineKind.Indicator ? Indicator(version.IndicatorAt(line), input) : Goal(version.GoalAt(line), input);
    }

    private static (ProposedLine?, Refusal?) Indicator(IndicatorTerms? before, PressedCard input)
    {
        var unit = Filled(input, "unit", before?.Unit);
        var (target, noTarget) = Number(input, "target", unit, before?.Target);
        var (weight, noWeight) = Number(input, "weight", "", before?.Weight);
        var kind = KindOf(input.Text("kind")) ?? before?.Kind ?? IndicatorKind.Count;
        var after = new IndicatorTerms(
            before?.Number ?? 0, Filled(input, "name", before?.Name), kind, unit, target, weight,
            OrEmptied(input, "source", before?.Source), OrEmptied(input, "evidence", before?.Evidence));
        return (noTarget ?? noWeight) is { } wrong ? (null, wrong) : (after == before ? null : new(after, null), null);
    }

    private static (ProposedLine?, Refusal?) Goal(GoalTerms? before, PressedCard input)
    {
        var (weight, wrong) = Number(input, "weight", "", before?.Weight);
        var after = new GoalTerms(before?.Number ?? 0, Filled(input, "name", before?.Name), before?.Common ?? false, weight);
        return wrong is not null ? (null, wrong) : (after == before ? null : new(null, after), null);
    }

    /// <summary>count, ceiling, yesNo; null for anything else.</summary>
    private static IndicatorKind? KindOf(string id) => Enum.GetValues<IndicatorKind>().Where(kind => AgreementCards.IdOf(kind) == id).Select(kind => (IndicatorKind?)kind).FirstOrDefault();

    private static string Filled(PressedCard input, string id, string? before) => input.Text(id) is { Length: > 0 } typed ? typed : before ?? "";

    private static string OrEmptied(PressedCard input, string id, string? before) => Filled(input, id, before) is var words && words is "없음" or "-" or "none" ? "" : words;

    private static (decimal Value, Refusal? Wrong) Number(PressedCard input, string id, string unit, decimal? before) => input.Text(id) switch
    {
        "" => (before ?? 0, null),
        var typed when TypedMeasurements.NumberIn(typed, unit) is { } number => (number, null),
        var typed => (0, new SheetFieldNotANumber(id == "target", typed.Length > 40 ? typed[..40] + "…" : typed)),
    };
}
