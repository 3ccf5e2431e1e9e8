using System.Globalization;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.Cards;

/// <summary>What of a rating sheet is on a card: all goals, one goal, or one part of a goal where its texts are too long for one card.</summary>
/// <param name="Goal">The goal's number; 0 for all of them.</param>
/// <param name="Part">achievements, limits, improvements, reason or change; empty for all of them.</param>
public sealed record RatingStep(int Goal, string Part = "")
{
    /// <summary>한 번에 모두.</summary>
    public static RatingStep All { get; } = new(0);

    /// <summary>Whether this goal is on the card.</summary>
    public bool Has(int goal) => Goal == 0 || Goal == goal;

    /// <summary>Whether this part of a goal on the card is there.</summary>
    public bool Has(string part) => Part.Length == 0 || Part == part;

    /// <summary>The parts of a goal's rating that have words, in their order.</summary>
    /// <param name="second">Whether a change wants a reason: the second ballot.</param>
    public static IReadOnlyList<string> PartsOf(ScoringRules rules, bool second) =>
        ["achievements", "limits", "improvements", .. rules.NotAssessable == true ? ["reason"] : Array.Empty<string>(), .. second ? ["change"] : Array.Empty<string>()];

    /// <summary>Reads what <see cref="ToString"/> wrote; anything else is all goals.</summary>
    public static RatingStep Of(string text) =>
        text.Split('-', 2) is [var goal, .. var part] && int.TryParse(goal, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new(number, part is [var only] ? only : "")
            : All;

    /// <summary>«all», «2», «2-limits».</summary>
    public override string ToString() =>
        Goal == 0 ? "all" : string.Create(CultureInfo.InvariantCulture, $"{Goal}") + (Part.Length == 0 ? "" : $"-{Part}");
}
