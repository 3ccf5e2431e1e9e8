using System.Text.Json.Nodes;

namespace EvalBot.Bot.Channel;

/// <summary>The cards that carry ratings: what they send, and what it is answered, is never stored in the open.</summary>
internal static class RatingVerbs
{
    private const string Beginning = "rating.";

    /// <summary>Whether the activity comes from a card whose verb begins with <c>rating.</c>.</summary>
    public static bool AreSealed(Activity activity) =>
        Turn.DataOf(activity)?["verb"] is JsonValue value && value.TryGetValue(out string? verb) && verb.StartsWith(Beginning, StringComparison.Ordinal);
}
