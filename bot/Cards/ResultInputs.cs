using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.Cards;

/// <summary>An input of a card with what stands in it.</summary>
/// <param name="Label">Its first words say what it is.</param>
internal sealed record CardInput(string Id, string Label, string Value);

/// <summary>The inputs for the result of one indicator: one, or one for each part of the evaluated period.</summary>
internal static class ResultInputs
{
    /// <param name="purpose">result or correction: what the ids begin with and the text that labels them.</param>
    public static IEnumerable<CardInput> Of(
        CardFace face, string purpose, Indicator indicator, IReadOnlyList<EvaluatedPart> parts, IReadOnlyList<decimal?> values)
    {
        var terms = indicator.Terms;
        return values.Select((value, i) =>
        {
            var part = values.Count == 1 ? "" : face.Say("results.part", i + 1, face.Period(parts[i]));
            var suffix = values.Count == 1 ? "" : $"-{i + 1}";
            return new CardInput(
                $"{purpose}-{terms.Number}{suffix}",
                face.Say($"results.{purpose}", terms.Number, part, terms.Name, face.Say("results.withTarget", face.Target(terms))),
                terms.Kind == IndicatorKind.YesNo ? YesNo(value) : CardFace.Typed(value));
        });
    }

    private static string YesNo(decimal? value) => value switch
    {
        null => "",
        0 => "no",
        _ => "yes",
    };
}
