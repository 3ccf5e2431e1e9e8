using System.Text.Json;
using System.Text.Json.Nodes;

namespace EvalBot.Bot.Cards.Templating;

/// <summary>A part of a template, compiled. Immutable.</summary>
internal abstract class TemplateNode
{
    /// <summary>Fills the part. False when it has no value at all, not even null.</summary>
    public abstract bool TryExpand(in Scope scope, out JsonNode? result);

    /// <summary>Fills the part as an item of a list: nulls vanish, and an array adds its items.</summary>
    public virtual void ExpandInto(in Scope scope, JsonArray list)
    {
        if (!TryExpand(scope, out var result) || result is null)
            return;
        if (result is not JsonArray inner)
        {
            list.Add(result);
            return;
        }

        var items = inner.ToArray();
        inner.Clear();
        foreach (var item in items)
            list.Add(item);
    }
}

/// <summary>A part without expressions. What it gives shares the template's own immutable text.</summary>
internal sealed class LiteralNode(JsonElement element) : TemplateNode
{
    public override bool TryExpand(in Scope scope, out JsonNode? result)
    {
        result = ToNode();
        return true;
    }

    public JsonNode? ToNode() => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(element),
    };
}

/// <summary>A place in a template, for error messages.</summary>
internal sealed record Place(string Template, string Path)
{
    public Place Then(string step) => this with { Path = Path + step };

    public CardTemplateException Trouble(string? expression, ExpressionException reason) =>
        new(Template, Path, expression, reason.Message, reason);

    public CardTemplateException Trouble(string? expression, string reason) => new(Template, Path, expression, reason);
}

internal sealed class TextNode(TextTemplate text, Place place) : TemplateNode
{
    public override bool TryExpand(in Scope scope, out JsonNode? result)
    {
        var value = Evaluate(scope);
        result = value.ToNode();
        return value.Kind != Kind.Undefined;
    }

    /// <summary>Whether the text is one expression that is not a constant.</summary>
    public bool IsLone => text.Lone is not null;

    /// <summary>The value, uncopied.</summary>
    public Value Evaluate(in Scope scope)
    {
        try
        {
            return text.Evaluate(scope);
        }
        catch (ExpressionException reason)
        {
            throw place.Trouble(text.Source, reason);
        }
    }

    /// <summary>Whether the element whose <c>$when</c> this is stays.</summary>
    public bool Holds(in Scope scope)
    {
        try
        {
            var value = text.Evaluate(scope.Strict ? scope : scope with { OnMissing = OnMissing.Undefined });
            return value.Kind == Kind.Boolean ? value.Boolean
                : scope.Strict ? throw new ExpressionException($"$when is {Expression.Describe(value)}, not true or false")
                : false;
        }
        catch (ExpressionException reason) when (scope.Strict)
        {
            throw place.Trouble(text.Source, reason);
        }
        catch (ExpressionException)
        {
            return false;
        }
    }
}

internal sealed class ArrayNode(TemplateNode[] items) : TemplateNode
{
    public override bool TryExpand(in Scope scope, out JsonNode? result)
    {
        var list = new JsonArray();
        foreach (var item in items)
            item.ExpandInto(scope, list);
        result = list;
        return true;
    }
}
