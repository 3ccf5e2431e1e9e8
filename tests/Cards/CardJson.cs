using System.Text.Json.Nodes;

namespace EvalBot.Tests.Cards;

/// <summary>Reading a card's JSON.</summary>
internal static class CardJson
{
    /// <summary>All objects of a card, the card itself first.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? node) => node switch
    {
        JsonObject found => [found, .. found.SelectMany(entry => entry.Value.Objects())],
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    /// <summary>All texts of a card, each with the type of the element that it stands in and its name there.</summary>
    public static IEnumerable<(string Type, string Name, string Text)> Texts(this JsonNode? node) =>
        node.Objects().SelectMany(found => found
            .Where(entry => entry.Value is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String)
            .Select(entry => (found.Type(), entry.Key, entry.Value!.GetValue<string>())));

    public static string Type(this JsonObject element) => element["type"] is JsonValue type ? type.GetValue<string>() : "";

    public static IEnumerable<JsonObject> Inputs(this JsonNode card) => card.Objects().Where(element => element.Type().StartsWith("Input.", StringComparison.Ordinal));

    public static IEnumerable<JsonObject> Actions(this JsonNode card) => card.Objects().Where(element => element.Type().StartsWith("Action.", StringComparison.Ordinal));

    public static string Of(this JsonObject element, string name) => element[name]?.GetValue<string>() ?? "";
}
