using System.Text.Json.Nodes;

namespace EvalBot.Bot.Cards;

/// <summary>
/// The data that each card is shown with where nobody's evaluation is at hand: one file each under <c>samples</c>, with one object,
/// or with a list of them where a card has several faces. The property <c>view</c> names the face.
/// </summary>
public static class CardSamples
{
    /// <summary>The folder beside the program that the build fills.</summary>
    public static string DefaultFolder => Path.Combine(CardLibrary.DefaultFolder, "samples");

    /// <summary>The samples of one template.</summary>
    /// <exception cref="FileNotFoundException">The template has none.</exception>
    public static IReadOnlyList<CardSample> Of(string template) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(DefaultFolder, template + ".json"))) switch
        {
            JsonArray several => [.. several.Select(data => Read(template, data!.AsObject()))],
            var one => [Read(template, one!.AsObject())],
        };

    private static CardSample Read(string template, JsonObject data) => new(template, (string?)data["view"] ?? "", data);
}

/// <summary>Data for one card.</summary>
/// <param name="View">Which of the card's faces it is; empty where it has one.</param>
public sealed record CardSample(string Template, string View, JsonObject Data);
