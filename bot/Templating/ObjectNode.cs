using System.Text.Json;

namespace EvalBot.Bot.Templating;

/// <summary>An object, which <c>$when</c> may drop and <c>$data</c> may repeat.</summary>
/// <param name="data">The value of <c>$data</c>: a text or a literal. Null without one.</param>
/// <param name="when">The condition. Null without one.</param>
/// <param name="dropped">Its <c>$when</c> is no expression, for which the reference engine always drops it.</param>
internal sealed class ObjectNode(
    (string Key, TemplateNode Value)[] properties, TemplateNode? data, TextNode? when, bool dropped, Place place) : TemplateNode
{
    private readonly List<Part> parts = Parts(properties);

    /// <summary>A property, or several literal ones that stand together, encoded as one: <c>"type":"TextBlock","wrap":true</c>.</summary>
    private readonly record struct Part(JsonEncodedText Key, TemplateNode? Value, byte[] Literal);

    public override bool TryWrite(in Scope scope, JsonEncodedText? key, Utf8JsonWriter json)
    {
        var inner = Inner(scope);
        if (data is not null && inner.Data.Kind == Kind.Array)
            return TryWriteAll(inner, key, json);

        var stays = Stays(inner);
        WriteKey(key, json);
        if (stays)
            Write(inner, json);
        else
            json.WriteNullValue();
        return true;
    }

    public override void WriteInto(in Scope scope, Utf8JsonWriter json)
    {
        var inner = Inner(scope);
        if (data is null || inner.Data.Kind != Kind.Array)
        {
            if (Stays(inner))
                Write(inner, json);
            return;
        }

        for (var i = 0; i < inner.Data.Count; i++)
        {
            var one = inner with { Data = inner.Data.Item(i), Index = i };
            if (Stays(one))
                Write(one, json);
        }
    }

    /// <summary>A repeat outside of a list. The reference engine makes nothing, one object or a list of it.</summary>
    private bool TryWriteAll(Scope inner, JsonEncodedText? key, Utf8JsonWriter json)
    {
        if (inner.Strict)
            throw place.Trouble(null, "a repeat stands outside of a list");

        var all = inner.Data.Items().Select((item, i) => inner with { Data = item, Index = i }).Where(one => Stays(one)).ToList();
        WriteKey(key, json);
        if (all.Count == 0)
            json.WriteNullValue();
        if (all.Count > 1)
            json.WriteStartArray();
        foreach (var one in all)
            Write(one, json);
        if (all.Count > 1)
            json.WriteEndArray();
        return true;
    }

    private bool Stays(in Scope scope) => !dropped && (when is null || when.Holds(scope));

    /// <summary>The scope with the value of <c>$data</c>.</summary>
    private Scope Inner(in Scope scope)
    {
        if (data is null)
            return scope;

        var context = data is TextNode text ? text.Evaluate(scope) : ((LiteralNode)data).Value;
        return context.Kind is Kind.Array or Kind.Object || !scope.Strict
            ? scope with { Data = context }
            : throw place.Trouble(null, $"$data is {Expression.Describe(context)}, not an array or an object");
    }

    private void Write(in Scope scope, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var part in parts)
        {
            if (part.Value is not null)
                part.Value.TryWrite(scope, part.Key, json);
            else
                json.WriteRawValue(part.Literal, skipInputValidation: true); // The writer, which checks nothing, sets the commas.
        }

        json.WriteEndObject();
    }

    private static List<Part> Parts((string Key, TemplateNode Value)[] properties)
    {
        var parts = new List<Part>();
        foreach (var (name, value) in properties)
        {
            var key = JsonEncodedText.Encode(name, CardWriter.Encoder);
            if (value is not LiteralNode literal)
                parts.Add(new(key, value, []));
            else if (parts is [.., { Value: null } before])
                parts[^1] = before with { Literal = [.. before.Literal, .. ","u8, .. Encoded(key, literal)] };
            else
                parts.Add(new(key, null, Encoded(key, literal)));
        }

        return parts;

        static byte[] Encoded(JsonEncodedText key, LiteralNode literal) => [.. "\""u8, .. key.EncodedUtf8Bytes, .. "\":"u8, .. literal.Text];
    }
}
