using System.Text.Json;

namespace EvalBot.Bot.Templating;

/// <summary>A part of a template, compiled. Immutable.</summary>
internal abstract class TemplateNode
{
    /// <summary>Writes the part, with this key before it where there is one. False when it has no value at all, not even null: nothing is written then.</summary>
    public abstract bool TryWrite(in Scope scope, JsonEncodedText? key, Utf8JsonWriter json);

    /// <summary>Writes the part as an item of a list: nulls vanish, and an array adds its items.</summary>
    public abstract void WriteInto(in Scope scope, Utf8JsonWriter json);

    protected static void WriteKey(JsonEncodedText? key, Utf8JsonWriter json)
    {
        if (key is { } name)
            json.WritePropertyName(name);
    }
}

/// <summary>A part without expressions, encoded once.</summary>
internal sealed class LiteralNode(JsonElement element) : TemplateNode
{
    private readonly byte[][] items = element.ValueKind == JsonValueKind.Array
        ? [.. element.EnumerateArray().Select(item => JsonSerializer.SerializeToUtf8Bytes(item, CardWriter.Plain))]
        : [];

    /// <summary>Its JSON.</summary>
    public byte[] Text { get; } = JsonSerializer.SerializeToUtf8Bytes(element, CardWriter.Plain);

    public Value Value { get; } = Value.From(JsonSerializer.SerializeToNode(element));

    public override bool TryWrite(in Scope scope, JsonEncodedText? key, Utf8JsonWriter json)
    {
        WriteKey(key, json);
        json.WriteRawValue(Text, skipInputValidation: true);
        return true;
    }

    public override void WriteInto(in Scope scope, Utf8JsonWriter json)
    {
        if (element.ValueKind == JsonValueKind.Null)
            return;
        foreach (var item in element.ValueKind == JsonValueKind.Array ? items : [Text])
            json.WriteRawValue(item, skipInputValidation: true);
    }
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
    public override bool TryWrite(in Scope scope, JsonEncodedText? key, Utf8JsonWriter json)
    {
        var value = Evaluate(scope);
        if (value.Kind == Kind.Undefined)
            return false;

        WriteKey(key, json);
        value.WriteTo(json);
        return true;
    }

    public override void WriteInto(in Scope scope, Utf8JsonWriter json)
    {
        var value = Evaluate(scope);
        if (value.Kind == Kind.Array)
        {
            foreach (var item in value.Items())
                item.WriteTo(json);
        }
        else if (!value.IsNothing)
        {
            value.WriteTo(json);
        }
    }

    /// <summary>Whether the text is one expression that is not a constant.</summary>
    public bool IsLone => text.Lone is not null;

    /// <summary>The value, uncopied.</summary>
    public Value Evaluate(in Scope scope)
    {
        try
        {
            var value = text.Evaluate(scope);
            return value.Kind != Kind.Number || double.IsFinite(value.Number) ? value : throw new ExpressionException("the number is not finite");
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
    public override bool TryWrite(in Scope scope, JsonEncodedText? key, Utf8JsonWriter json)
    {
        WriteKey(key, json);
        json.WriteStartArray();
        WriteInto(scope, json);
        json.WriteEndArray();
        return true;
    }

    public override void WriteInto(in Scope scope, Utf8JsonWriter json)
    {
        foreach (var item in items)
            item.WriteInto(scope, json);
    }
}
