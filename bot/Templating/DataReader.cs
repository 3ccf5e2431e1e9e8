using System.Collections;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace EvalBot.Bot.Templating;

/// <summary>
/// Reads what a view made as the values that a template sees, without a detour over text: names and types are those that the
/// serializer would give. Every list is run through once, here.
/// </summary>
internal static class DataReader
{
    private static readonly JsonSerializerOptions Options = JsonSerializerOptions.Web;

    private static readonly ConcurrentDictionary<Type, ObjectType?> Types = new();

    private sealed record ObjectType(DataShape Shape, Func<object, object?>[] Getters);

    /// <summary>The data of a card.</summary>
    /// <param name="behind">Where a name is looked up that the data does not have.</param>
    /// <exception cref="ArgumentException">The data is not an object.</exception>
    public static Value Root(object data, DataObject behind) =>
        data is JsonObject made ? Object(made, Value.From, behind)
        : data is not IEnumerable && Types.GetOrAdd(data.GetType(), TypeOf) is { } type ? Object(data, type, behind)
        : throw new ArgumentException("A card's data is an object.", nameof(data));

    /// <summary>A tree of texts, to be read very often.</summary>
    public static DataObject Tree(JsonObject texts) => Object(texts, text => text is JsonObject inner ? Tree(inner) : Value.From(text), behind: null);

    private static Value Read(object? data) => data switch
    {
        null => Value.Null,
        string text => text,
        bool truth => truth,
        int number => (double)number,
        JsonNode node => Value.From(node),
        IDictionary => Slowly(data),
        IEnumerable items => List(items),
        _ when Types.GetOrAdd(data.GetType(), TypeOf) is { } type => Object(data, type),
        _ => Slowly(data),
    };

    private static DataObject Object(JsonObject made, Func<JsonNode?, Value> read, DataObject? behind) =>
        new(new(made.Select(property => property.Key)), [.. made.Select(property => read(property.Value))], behind);

    private static DataObject Object(object data, ObjectType type, DataObject? behind = null)
    {
        var values = new Value[type.Getters.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Read(type.Getters[i](data));
        return new(type.Shape, values, behind);
    }

    private static Value List(IEnumerable items)
    {
        var values = items is ICollection known ? new List<Value>(known.Count) : [];
        foreach (var item in items)
            values.Add(Read(item));
        return values.ToArray();
    }

    /// <summary>Days, decimals, enums, dictionaries: as the serializer writes them.</summary>
    private static Value Slowly(object data) => Value.From(JsonSerializer.SerializeToNode(data, data.GetType(), Options));

    private static ObjectType? TypeOf(Type type)
    {
        var info = Options.GetTypeInfo(type);
        if (info.Kind != JsonTypeInfoKind.Object)
            return null;

        var readable = info.Properties.Where(property => property is { Get: not null, CustomConverter: null }).ToList();
        return new(new(readable.Select(property => property.Name)), [.. readable.Select(property => property.Get!)]);
    }
}
