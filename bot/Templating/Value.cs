using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EvalBot.Bot.Templating;

internal enum Kind : byte { Undefined, Null, Boolean, Number, String, Array, Object }

/// <summary>A value while an expression is evaluated. Data is wrapped, not copied; <see cref="WriteTo"/> writes it into the card.</summary>
internal readonly struct Value
{
    private readonly object? content;

    private Value(Kind kind, double number, object? content)
    {
        Kind = kind;
        Number = number;
        this.content = content;
    }

    public static Value Null => new(Kind.Null, 0, null);

    public Kind Kind { get; }

    public double Number { get; }

    public bool Boolean => Number != 0;

    public string Text => (string)content!;

    /// <summary>An object that was read once; null for everything else.</summary>
    public DataObject? Object => content as DataObject;

    public bool IsNothing => Kind is Kind.Undefined or Kind.Null;

    public bool IsWhole => Kind == Kind.Number && Math.Floor(Number) == Number;

    /// <summary>How many items an array has, or properties an object.</summary>
    public int Count => content switch
    {
        Value[] items => items.Length,
        JsonArray array => array.Count,
        DataObject o => o.Count,
        JsonObject o => o.Count,
        _ => 0,
    };

    public static implicit operator Value(bool value) => new(Kind.Boolean, value ? 1 : 0, null);

    public static implicit operator Value(double value) => new(Kind.Number, value, null);

    public static implicit operator Value(string value) => new(Kind.String, 0, value);

    public static implicit operator Value(Value[] items) => new(Kind.Array, 0, items);

    public static implicit operator Value(DataObject o) => new(Kind.Object, 0, o);

    public static Value From(JsonNode? node) => node switch
    {
        null => Null,
        JsonArray array => new(Kind.Array, 0, array),
        JsonObject o => new(Kind.Object, 0, o),
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number when value.TryGetValue(out double number) => new(Kind.Number, number, value),
            JsonValueKind.Number => new(Kind.Number, double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture), value),
            _ => value.TryGetValue(out string? text) ? text : value.Deserialize<string>()!,
        },
        _ => default,
    };

    /// <summary>The item at a place that exists.</summary>
    public Value Item(int index) => content is Value[] items ? items[index] : From(((JsonArray)content!)[index]);

    public Value[] Items()
    {
        if (content is Value[] ready)
            return ready;

        var items = new Value[Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = Item(i);
        return items;
    }

    public IEnumerable<(string Key, Value Value)> Properties() => content is DataObject o
        ? o.Properties
        : ((JsonObject)content!).Select(p => (p.Key, From(p.Value)));

    /// <summary>A property of an object, or undefined.</summary>
    public Value Property(string name, bool ignoreCase)
    {
        if (content is DataObject known)
            return known.Property(name, ignoreCase);
        if (content is not JsonObject o)
            return default;
        if (o.TryGetPropertyValue(name, out var exact))
            return From(exact);
        if (ignoreCase)
            foreach (var (key, value) in o)
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return From(value);
        return default;
    }

    /// <summary>Writes the value into the card; nothing at all becomes null.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        switch (Kind)
        {
            case Kind.Boolean:
                json.WriteBooleanValue(Boolean);
                break;
            case Kind.Number when content is null:
                WriteNumber(json);
                break;
            case Kind.String:
                json.WriteStringValue(Text);
                break;
            case Kind.Array when content is Value[] items:
                json.WriteStartArray();
                foreach (var item in items)
                    item.WriteTo(json);
                json.WriteEndArray();
                break;
            case Kind.Object when content is DataObject o:
                json.WriteStartObject();
                foreach (var (key, value) in o.Properties)
                {
                    json.WritePropertyName(key);
                    value.WriteTo(json);
                }

                json.WriteEndObject();
                break;
            case Kind.Undefined or Kind.Null:
                json.WriteNullValue();
                break;
            default:
                ((JsonNode)content!).WriteTo(json);
                break;
        }
    }

    /// <summary>A new node, which shares nothing with the data.</summary>
    public JsonNode? ToNode()
    {
        var value = this;
        return CardWriter.Write(json =>
        {
            value.WriteTo(json);
            return true;
        });
    }

    public string ToJson() => ToNode()?.ToJsonString(CardWriter.Plain) ?? "null";

    /// <summary>The value as it appears within text; null for nothing at all.</summary>
    public string? ToText() => Kind switch
    {
        Kind.Boolean => Boolean ? "true" : "false",
        Kind.Number => NumberText.Of(Number),
        Kind.String => Text,
        Kind.Array => string.Join(',', Items().Select(i => i.ToText())),
        Kind.Object => "[object Object]",
        _ => null,
    };

    /// <summary>Everything is true but false and nothing: also 0, the empty text, and "false".</summary>
    public bool IsTrue => Kind == Kind.Boolean ? Boolean : !IsNothing;

    private void WriteNumber(Utf8JsonWriter json)
    {
        if (NumberText.IsInt(Number, out var whole))
            json.WriteNumberValue(whole);
        else
            json.WriteNumberValue(Number);
    }

    public static bool Same(Value a, Value b) => (a.Kind, b.Kind) switch
    {
        _ when a.IsNothing || b.IsNothing => a.IsNothing && b.IsNothing,
        (Kind.Number, Kind.Number) => Math.Abs(a.Number - b.Number) < double.BitIncrement(1) - 1,
        (Kind.Boolean, Kind.Boolean) => a.Boolean == b.Boolean,
        (Kind.String, Kind.String) => a.Text == b.Text,
        (Kind.Array, Kind.Array) => a.Count == b.Count && a.Items().Zip(b.Items()).All(pair => Same(pair.First, pair.Second)),
        (Kind.Object, Kind.Object) => JsonNode.DeepEquals(a.ToNode(), b.ToNode()),
        _ => false,
    };
}
