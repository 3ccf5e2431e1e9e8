using System.Text.Json.Nodes;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>Makes a card one that Teams can show.</summary>
internal static class TeamsCard
{
    /// <summary>A copy in which each Action.Execute has an Action.Submit for clients that do not know it; both send the same data, and the card's activity.</summary>
    public static JsonObject Of(JsonObject card, string activityId)
    {
        var copy = CardActions.WithCardId(card, activityId);
        foreach (var action in CardActions.In(copy).Where(action => (string?)action["type"] == "Action.Execute" && action["fallback"] is null).ToList())
        {
            var fallback = action.DeepClone().AsObject();
            CardActions.MakeSubmit(fallback);
            action["fallback"] = fallback;
        }

        if (copy["msteams"] is null)
            copy["msteams"] = new JsonObject { ["width"] = "Full" };
        return copy;
    }

    /// <summary>The words of a card, one block to a line, for where it is too big to be shown.</summary>
    public static string Words(JsonObject card) => string.Join('\n', WordsIn(card["body"]).Where(line => line.Length > 0));

    private static IEnumerable<string> WordsIn(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(WordsIn),
        JsonObject item => (string?)item["type"] switch
        {
            "TextBlock" => [(string?)item["text"] ?? ""],
            "RichTextBlock" => [string.Concat((item["inlines"] as JsonArray ?? []).Select(inline => inline is JsonObject run ? (string?)run["text"] : (string?)inline))],
            "FactSet" => (item["facts"] as JsonArray ?? []).Select(fact => $"{fact?["title"]}: {fact?["value"]}"),
            "TableRow" => [string.Join(" | ", (item["cells"] as JsonArray ?? []).Select(cell => string.Join(' ', WordsIn(cell))))],
            _ => item.Where(property => property.Key is "items" or "columns" or "rows" or "body" or "card").SelectMany(property => WordsIn(property.Value)),
        },
        _ => [],
    };
}
