using System.Text.Json.Nodes;
using EvalBot.Bot.Templating;

namespace EvalBot.Bot.Cards;

/// <summary>
/// A card in the Adaptive Card templating language: <c>${name}</c>, <c>$data</c>, <c>$when</c>. Read once, then filled as often
/// as needed and from any thread. The parsed JSON is filled, never its text: whatever stands in the data stays a value.
/// </summary>
public sealed class CardTemplate
{
    private readonly TemplateNode root;
    private readonly FillMode mode;

    private CardTemplate(string name, TemplateNode root, FillMode mode)
    {
        Name = name;
        this.root = root;
        this.mode = mode;
    }

    /// <summary>The name that error messages give.</summary>
    public string Name { get; }

    /// <summary>Reads a template. All its expressions are parsed here.</summary>
    /// <exception cref="CardTemplateException">
    /// Not JSON, nested too deeply, or a wrong expression; when strict also an unknown function or a <c>$when</c> that is not
    /// one expression.
    /// </exception>
    public static CardTemplate Parse(string name, string json, FillMode mode = FillMode.Strict) =>
        new(name, new TemplateReader(name, mode).Read(json), mode);

    /// <summary>Fills the template. The data is not changed, and the result shares nothing with it.</summary>
    /// <exception cref="CardTemplateException">The data does not fit the template.</exception>
    public JsonObject Fill(JsonNode data) => Fill(Value.From(data));

    /// <summary>Fills a template that need not give an object. Null when its root is dropped.</summary>
    /// <exception cref="CardTemplateException">The data does not fit the template.</exception>
    public JsonNode? Expand(JsonNode? data) => Expand(Value.From(data));

    internal JsonObject Fill(Value data) =>
        Expand(data) as JsonObject ?? throw new CardTemplateException(Name, "$", null, "the result is not one object");

    private JsonNode? Expand(Value data)
    {
        var scope = new Scope(data, data, null, null, mode == FillMode.Strict ? OnMissing.Throw : OnMissing.Text, mode);
        return CardWriter.Write(json => root.TryWrite(scope, null, json));
    }
}
