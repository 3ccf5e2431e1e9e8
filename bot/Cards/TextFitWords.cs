using EvalBot.Core.Ratings;

namespace EvalBot.Bot.Cards;

/// <summary>The doubts about a sheet's words, each as one plain question.</summary>
public static class TextFitWords
{
    /// <summary>The questions, in the order of the doubts. They name a district: for text runs only.</summary>
    public static IReadOnlyList<string> Of(CardFace face, IEnumerable<TextDoubt> doubts) =>
        [.. doubts.Select(doubt => face.Say("fit", doubt.Kind, doubt.Goal, doubt.Detail))];
}
