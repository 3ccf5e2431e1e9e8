using System.Collections.Frozen;
using System.Text.Json.Nodes;
using EvalBot.Bot.Templating;

namespace EvalBot.Bot.Cards;

/// <summary>All card templates, read once. One file each, named <c>thing-purpose.json</c>; folders inside are not read.</summary>
public sealed class CardLibrary
{
    private readonly FrozenDictionary<string, CardTemplate> templates;

    /// <summary>Reads every template of a folder, so that a mistake in one shows at the start and not in a chat.</summary>
    /// <exception cref="CardTemplateException">A template or a file's name is wrong.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public CardLibrary(string folder) =>
        templates = Directory.EnumerateFiles(folder, "*.json").Select(Read).ToFrozenDictionary(template => template.Name);

    /// <summary>The folder beside the program that the build fills.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "cards");

    /// <summary>The names of the templates, in order.</summary>
    public IReadOnlyList<string> Names => [.. templates.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Fills a template.</summary>
    /// <param name="template">The file's name without <c>.json</c>.</param>
    /// <exception cref="ArgumentException">There is no such template.</exception>
    /// <exception cref="CardTemplateException">The data does not fit the template.</exception>
    public JsonObject Fill(string template, JsonNode data) => Fill(template, Value.From(data));

    internal JsonObject Fill(string template, Value data) =>
        templates.TryGetValue(template, out var found)
            ? found.Fill(data)
            : throw new ArgumentException($"There is no card template {template}.", nameof(template));

    private static CardTemplate Read(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return name.Split('-') is { Length: > 1 } words && words.All(IsWord)
            ? CardTemplate.Parse(name, File.ReadAllText(file))
            : throw new CardTemplateException(name, "$", null, "the file's name is not thing-purpose.json");
    }

    private static bool IsWord(string word) => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));
}
