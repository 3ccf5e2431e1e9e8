using System.Text.Json.Nodes;

namespace EvalBot.Tests.Support;

/// <summary>An Adaptive Card as it was received, and what pressing its buttons would send.</summary>
public sealed record Card(JsonObject Json)
{
    /// <summary>All words that the card shows, one line each.</summary>
    public string Text => string.Join('\n', Objects(Json).SelectMany(Shown));

    /// <summary>The titles of the buttons that send something.</summary>
    public IReadOnlyList<string> Actions => [.. Submits.Select(action => (string?)action["title"] ?? "")];

    /// <summary>The ids of the inputs.</summary>
    public IReadOnlyList<string> Inputs => [.. AllInputs.Select(input => (string)input["id"]!)];

    private IEnumerable<JsonObject> Submits => Objects(Json).Where(o => TypeOf(o) == "Action.Submit");

    private IEnumerable<JsonObject> AllInputs => Objects(Json).Where(o => TypeOf(o).StartsWith("Input.", StringComparison.Ordinal)).DistinctBy(o => (string)o["id"]!);

    /// <summary>The value that a client sends: the button's data merged with the inputs that are not empty.</summary>
    public JsonObject Submission(string action, IReadOnlyDictionary<string, string> inputs)
    {
        var pressed = Submits.FirstOrDefault(a => (string?)a["title"] == action || (string?)a["data"]?["verb"] == action)
            ?? throw new InvalidOperationException($"No button {action}; there are: {string.Join(", ", Actions)}");
        var value = pressed["data"]?.DeepClone().AsObject() ?? [];
        if ((string?)pressed["associatedInputs"] is not "none")
        {
            foreach (var input in AllInputs)
            {
                var own = TypeOf(input) == "Input.Toggle" ? input["value"]?.ToString() ?? "false" : input["value"]?.ToString();
                if (own is { Length: > 0 })
                    value[(string)input["id"]!] = own;
            }
        }

        foreach (var (name, entered) in inputs)
        {
            if (entered.Length > 0)
                value[IdOf(name)] = entered;
            else
                value.Remove(IdOf(name));
        }

        return value;
    }

    private string IdOf(string name) =>
        (string?)(AllInputs.FirstOrDefault(i => (string?)i["id"] == name)
            ?? AllInputs.FirstOrDefault(i => ((string?)i["label"])?.StartsWith(name, StringComparison.Ordinal) == true))?["id"]
        ?? throw new InvalidOperationException($"No input {name}; there are: {string.Join(", ", AllInputs.Select(i => $"{i["id"]} ({i["label"]})"))}");

    private static IEnumerable<string> Shown(JsonObject element) => TypeOf(element) switch
    {
        "TextBlock" or "TextRun" => [element["text"]!.ToString()],
        _ when element["title"] is { } title && element["value"] is { } value && element["type"] is null => [$"{title}: {value}"], // A fact.
        var type when type.StartsWith("Input.", StringComparison.Ordinal) => [(string?)element["label"] ?? ""],
        _ => [],
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.Where(property => property.Key != "data").SelectMany(property => Objects(property.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };

    private static string TypeOf(JsonObject element) => element["type"] is JsonValue type && type.TryGetValue(out string? name) ? name : "";
}
