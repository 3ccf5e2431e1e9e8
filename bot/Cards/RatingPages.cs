using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EvalBot.Bot.Cards;

/// <summary>How a rating sheet is spread over cards: all goals on one where there is room, else a goal at a time, else a part at a time.</summary>
/// <param name="goals">The goals' numbers in their order.</param>
/// <param name="parts">The parts that have words.</param>
internal sealed class RatingPages(IReadOnlyList<int> goals, IReadOnlyList<string> parts)
{
    /// <summary>The most bytes of a card: 28 KB, less what a channel adds to its actions.</summary>
    public const int MostBytes = 27 * 1024;

    private static readonly JsonWriterOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Fills the card of a step; where it does not fit, that of the first smaller step that does.</summary>
    /// <param name="first">The goal to begin with where not all of them fit.</param>
    public JsonObject Fit(RatingStep wanted, int first, Func<RatingStep, JsonObject> fill)
    {
        var step = wanted.Goal == 0 || (goals.Contains(wanted.Goal) && (wanted.Part.Length == 0 || parts.Contains(wanted.Part))) ? wanted : RatingStep.All;
        var card = fill(step);
        while (SizeOf(card) > MostBytes && step.Part.Length == 0)
            card = fill(step = step.Goal == 0 ? new(first) : new(step.Goal, parts[0]));
        return card;
    }

    /// <summary>이전; null before the first.</summary>
    public RatingStep? Before(RatingStep step) =>
        step.Goal == 0 ? null
        : PartBeside(step, -1) is { } part ? new(step.Goal, part)
        : GoalBeside(step, -1);

    /// <summary>다음; null after the last.</summary>
    public RatingStep? After(RatingStep step) =>
        step.Goal == 0 ? null
        : PartBeside(step, 1) is { } part ? new(step.Goal, part)
        : GoalBeside(step, 1);

    /// <summary>How many bytes a card has when it is sent.</summary>
    public static int SizeOf(JsonObject card)
    {
        var bytes = new ArrayBufferWriter<byte>(MostBytes);
        using (var writer = new Utf8JsonWriter(bytes, AsSent))
            card.WriteTo(writer);
        return bytes.WrittenCount;
    }

    private string? PartBeside(RatingStep step, int way) =>
        step.Part.Length > 0 && parts.ToList().IndexOf(step.Part) + way is var at && at >= 0 && at < parts.Count ? parts[at] : null;

    private RatingStep? GoalBeside(RatingStep step, int way) =>
        goals.ToList().IndexOf(step.Goal) + way is var at && at >= 0 && at < goals.Count ? new(goals[at]) : null;
}
