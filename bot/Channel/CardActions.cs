using System.Text.Json.Nodes;

namespace EvalBot.Bot.Channel;

/// <summary>Finds the actions of an Adaptive Card that send something.</summary>
public static class CardActions
{
    /// <summary>Every Action.Execute and Action.Submit: of the card, its ActionSets, select actions, fallbacks and the cards within.</summary>
    public static IReadOnlyList<JsonObject> In(JsonNode? node)
    {
        var found = new List<JsonObject>();
        Find(node, found);
        return found;
    }

    /// <summary>A copy of a card in which each action's data names the activity, so that a press tells which card was pressed.</summary>
    public static JsonObject WithCardId(JsonObject card, string activityId)
    {
        var copy = card.DeepClone().AsObject();
        foreach (var action in In(copy))
        {
            if (action["data"] is not JsonObject data)
                action["data"] = data = [];
            data["card"] = activityId;
        }

        return copy;
    }

    /// <summary>Makes an Action.Execute an Action.Submit that sends the same: the verb in its data.</summary>
    public static void MakeSubmit(JsonObject action)
    {
        action["type"] = "Action.Submit";
        if (action["verb"] is { } verb)
        {
            action.Remove("verb");
            action["data"]!["verb"] = verb;
        }
    }

    private static void Find(JsonNode? node, List<JsonObject> found)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Find(item, found);
        }
        else if (node is JsonObject thing)
        {
            if (IsOne(thing))
                found.Add(thing);
            foreach (var (key, value) in thing)
            {
                if (key != "data")
                    Find(value, found);
            }
        }
    }

    private static bool IsOne(JsonObject item) =>
        item["type"] is JsonValue type && type.TryGetValue(out string? name) && name is ("Action.Execute" or "Action.Submit");
}
