using System.Text.Json.Nodes;

namespace EvalBot.Bot.Channel;

/// <summary>Finds the actions of an Adaptive Card that send something.</summary>
public static class CardActions
{
    /// <summary>Every Action.Execute and Action.Submit: of the card, its ActionSets, select actions, fallbacks and the cards within.</summary>
    public static IEnumerable<JsonObject> In(JsonNode? node) => node switch
    {
        JsonObject item => item.Where(property => property.Key != "data").SelectMany(property => In(property.Value)).Prepend(item).Where(IsOne),
        JsonArray items => items.SelectMany(In),
        _ => [],
    };

    /// <summary>A copy of a card in which each action's data names the activity, so that a press tells which card was pressed.</summary>
    public static JsonObject WithCardId(JsonObject card, string activityId)
    {
        var copy = card.DeepClone().AsObject();
        foreach (var action in In(copy).ToList())
        {
            if (action["data"] is not JsonObject data)
                action["data"] = data = [];
            data["card"] = activityId;
        }

        return copy;
    }

    private static bool IsOne(JsonObject item) =>
        item["type"] is JsonValue type && type.TryGetValue(out string? name) && name is ("Action.Execute" or "Action.Submit");
}
