using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Core;

namespace EvalBot.Bot.Commands;

/// <summary>What a card sent: its own data (ids only) and what the person filled in. Nothing of it is trusted.</summary>
public sealed class PressedCard(JsonObject value)
{
    /// <summary>The verb, or empty.</summary>
    public string Verb => Text("verb");

    /// <summary>The id of the district that the card belongs to, or empty.</summary>
    public string District => Text("district");

    /// <summary>What was filled in under this id, in NFC and trimmed; empty when nothing was. Clients send every value as a string, some as a number or a truth value.</summary>
    public string Text(string id) => value[id] switch
    {
        JsonValue json when json.TryGetValue(out string? text) => TypedText.Clean(text),
        JsonValue json => json.ToJsonString(),
        _ => "",
    };

    /// <summary>The whole number under this id, or <paramref name="otherwise"/>.</summary>
    public int Number(string id, int otherwise = 0) =>
        int.TryParse(Text(id), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>Everything that was filled in, to give it back on the next card.</summary>
    public IReadOnlyDictionary<string, string> Typed => value
        .Where(property => property.Key is not ("verb" or "district" or "card"))
        .ToDictionary(property => property.Key, property => Text(property.Key));
}
