using System.Text.Json;

namespace EvalBot.Bot.Templating;

/// <summary>Compiles a template's JSON.</summary>
internal sealed class TemplateReader(string name, FillMode mode)
{
    /// <summary>How deep objects and arrays may be nested.</summary>
    public const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Json = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <exception cref="CardTemplateException">Not a template.</exception>
    public TemplateNode Read(string json)
    {
        var start = new Place(name, "$");
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(json, Json);
            root = document.RootElement.Clone();
        }
        catch (JsonException reason)
        {
            throw new CardTemplateException(name, reason.Path ?? "$", null, reason.Message, reason);
        }

        if (mode == FillMode.Strict && root.ValueKind == JsonValueKind.Object && root.TryGetProperty("$when", out _))
            throw start.Trouble(null, "$when stands at the root");
        return Read(root, start);
    }

    private TemplateNode Read(JsonElement element, Place place) => element.ValueKind switch
    {
        _ when IsPlain(element) => new LiteralNode(element),
        JsonValueKind.Object => ReadObject(element, place),
        JsonValueKind.Array => new ArrayNode([.. element.EnumerateArray().Select((item, i) => Read(item, place.Then($"[{i}]")))]),
        _ => ReadText(element.GetString()!, place),
    };

    private TextNode ReadText(string source, Place place)
    {
        try
        {
            return new TextNode(TextTemplate.Parse(source, mode), place);
        }
        catch (ExpressionException reason)
        {
            throw place.Trouble(source, reason);
        }
    }

    private ObjectNode ReadObject(JsonElement element, Place place)
    {
        TemplateNode? data = null;
        TextNode? when = null;
        var dropped = false;
        var properties = new List<(string, TemplateNode)>();
        foreach (var property in element.EnumerateObject())
        {
            var inner = place.Then("." + property.Name);
            switch (property.Name)
            {
                case "$data":
                    data = ReadData(property.Value, inner);
                    break;
                case "$when":
                    (when, dropped) = ReadWhen(property.Value, inner);
                    break;
                case "$root" or "$index" or "$host":
                    break;
                default:
                    properties.Add((property.Name, Read(property.Value, inner)));
                    break;
            }
        }

        return new ObjectNode([.. properties], data, when, dropped, place);
    }

    private TemplateNode ReadData(JsonElement element, Place place)
    {
        if (HasExpression(element))
            return ReadText(element.GetString()!, place);
        return IsLiteral(element) ? new LiteralNode(element) : throw place.Trouble(null, "literal $data holds an expression");
    }

    private (TextNode? When, bool Dropped) ReadWhen(JsonElement element, Place place)
    {
        if (!HasExpression(element))
            return mode == FillMode.Strict
                ? throw place.Trouble(null, "$when is not an expression")
                : (null, element.ValueKind is not (JsonValueKind.False or JsonValueKind.Null));

        var source = element.GetString()!;
        var when = ReadText(source, place);
        return mode == FillMode.Strict && !when.IsLone
            ? throw place.Trouble(source, "$when is text, not one expression")
            : (when, false);
    }

    private static bool HasExpression(JsonElement element) =>
        element.ValueKind == JsonValueKind.String && element.GetString()!.Contains("${", StringComparison.Ordinal);

    /// <summary>No expression anywhere inside.</summary>
    private static bool IsLiteral(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(p => IsLiteral(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(IsLiteral),
        _ => !HasExpression(element),
    };

    /// <summary>Filling changes nothing in it.</summary>
    private static bool IsPlain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(p => !IsReserved(p.Name) && IsPlain(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(
            item => item.ValueKind is not (JsonValueKind.Null or JsonValueKind.Array) && IsPlain(item)),
        _ => !HasExpression(element),
    };

    private static bool IsReserved(string key) => key is "$data" or "$when" or "$root" or "$index" or "$host";
}
