using System.Collections.Frozen;
using System.Text.Json.Nodes;
using EvalBot.Bot.Templating;
using EvalBot.Bot.Texts;

namespace EvalBot.Bot.Cards;

/// <summary>The words of all cards, one file for each language: <c>ko.json</c>, <c>en.json</c>. Objects group them: <c>rating.title</c>.</summary>
public sealed class CardTexts
{
    private readonly FrozenDictionary<Language, DataObject> _trees;
    private readonly FrozenDictionary<Language, FrozenDictionary<string, string>> _texts;

    /// <summary>Reads every language's file.</summary>
    /// <exception cref="FileNotFoundException">A language has no file.</exception>
    public CardTexts(string folder)
    {
        var files = Enum.GetValues<Language>().ToDictionary(
            language => language,
            language => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, TagOf(language) + ".json")))!.AsObject());
        _trees = files.ToFrozenDictionary(file => file.Key, file => DataReader.Tree(file.Value));
        _texts = files.ToFrozenDictionary(file => file.Key, file => Flat(file.Value, "").ToFrozenDictionary());
    }

    /// <summary>The folder beside the program that the build fills.</summary>
    public static string DefaultFolder => Path.Combine(CardLibrary.DefaultFolder, "texts");

    /// <summary>The language's BCP 47 tag.</summary>
    public static string TagOf(Language language) => language switch
    {
        Language.Korean => "ko",
        Language.English => "en",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "No such language."),
    };

    /// <summary>The keys of a language's texts, in order.</summary>
    public IReadOnlyList<string> Keys(Language language) => [.. _texts[language].Keys.Order(StringComparer.Ordinal)];

    /// <summary>The text of this key.</summary>
    /// <exception cref="KeyNotFoundException">The language has no such text.</exception>
    public string Of(Language language, string key) => _texts[language].TryGetValue(key, out var text)
        ? text
        : throw new KeyNotFoundException($"There is no text {key} in {TagOf(language)}.json.");

    /// <summary>All texts, for a template's <c>t</c>.</summary>
    internal DataObject Tree(Language language) => _trees[language];

    private static IEnumerable<KeyValuePair<string, string>> Flat(JsonObject tree, string prefix) => tree.SelectMany(entry =>
        entry.Value is JsonObject inner
            ? Flat(inner, $"{prefix}{entry.Key}.")
            : [new KeyValuePair<string, string>(prefix + entry.Key, entry.Value!.GetValue<string>())]);
}
