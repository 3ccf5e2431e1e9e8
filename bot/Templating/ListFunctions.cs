namespace EvalBot.Bot.Templating;

/// <summary>Functions on arrays and objects, some of which also take text.</summary>
internal static class ListFunctions
{
    public static readonly (string Name, int Min, int Max, Function Function)[] Table =
    [
        ("coalesce", 1, Signature.Any, (a, _) => Coalesce(a)),
        ("count", 1, 1, (a, _) => a[0].Kind switch
        {
            Kind.String => a[0].Text.Length,
            Kind.Array or Kind.Object => a[0].Count,
            _ => throw Arguments.Not("an array or text", a[0]),
        }),
        ("first", 1, 1, (a, strict) => End(a[0], fromTheEnd: false, strict)),
        ("last", 1, 1, (a, strict) => End(a[0], fromTheEnd: true, strict)),
        ("take", 2, 2, (a, _) => a[0].Kind == Kind.String
            ? a[0].Text[..Math.Clamp(Arguments.Whole(a[1]), 0, a[0].Text.Length)]
            : Arguments.List(a[0]).Take(Arguments.Whole(a[1])).ToArray()),
        ("skip", 2, 2, (a, _) => Arguments.List(a[0]).Skip(Arguments.Whole(a[1])).ToArray()),
        ("reverse", 1, 1, (a, _) => Arguments.List(a[0]).Reverse().ToArray()),
        ("join", 2, 3, Join),
        ("contains", 2, 2, Contains),
        ("indexOf", 2, 2, (a, _) => IndexOf(a)),
        ("createArray", 0, Signature.Any, (a, _) => a.ToArray()),
        ("sortBy", 1, 2, (a, strict) => Sort(a, strict)),
        ("sortByDescending", 1, 2, (a, strict) => Sort(a, strict).Reverse().ToArray()),
        ("indicesAndValues", 1, 1, (a, _) => Indices(a[0])),
        ("getProperty", 2, 2, (a, strict) => GetProperty(a, strict)),
    ];

    private static readonly DataShape PairShape = new(["index", "value"]);

    private static Value Coalesce(ReadOnlySpan<Value> a)
    {
        foreach (var value in a)
            if (!value.IsNothing)
                return value;
        return default;
    }

    private static Value End(Value list, bool fromTheEnd, bool strict) => list.Kind switch
    {
        Kind.String when list.Text.Length > 0 => (fromTheEnd ? list.Text[^1] : list.Text[0]).ToString(),
        Kind.Array when list.Count > 0 => list.Item(fromTheEnd ? list.Count - 1 : 0),
        _ => strict ? throw new ExpressionException($"{Expression.Describe(list)} has no first or last item") : default,
    };

    private static Value Join(ReadOnlySpan<Value> a, bool strict)
    {
        var items = Arguments.List(a[0]);
        if (strict)
            foreach (var item in items)
                if (item.Kind is not (Kind.String or Kind.Number or Kind.Boolean))
                    throw Arguments.Not("text", item);

        var texts = items.Select(item => item.ToText()).ToArray();
        var separator = Arguments.Text(a[1]);
        return a.Length == 2 || texts.Length < 2
            ? string.Join(separator, texts)
            : string.Join(separator, texts[..^1]) + Arguments.Text(a[2]) + texts[^1];
    }

    private static Value Contains(ReadOnlySpan<Value> a, bool strict)
    {
        var (all, wanted) = (a[0], a[1]);
        return (all.Kind, wanted.Kind) switch
        {
            (Kind.String, Kind.String) => all.Text.Contains(wanted.Text, StringComparison.Ordinal),
            (Kind.Array, _) => all.Items().Any(item => Value.Same(item, wanted)),
            (Kind.Object, Kind.String) => all.Property(wanted.Text, ignoreCase: !strict).Kind != Kind.Undefined,
            _ when strict => throw new ExpressionException($"{Expression.Describe(all)} cannot contain {Expression.Describe(wanted)}"),
            _ => false,
        };
    }

    private static Value IndexOf(ReadOnlySpan<Value> a)
    {
        if (a[0].Kind == Kind.String)
            return a[0].Text.IndexOf(Arguments.Text(a[1]), StringComparison.Ordinal);

        var wanted = a[1];
        return Array.FindIndex(Arguments.List(a[0]), item => Value.Same(item, wanted));
    }

    // Texts and numbers sort by size; anything beside the other kind, or beside nothing, stays where it is.
    private static Value[] Sort(ReadOnlySpan<Value> a, bool strict)
    {
        var property = a.Length == 2 ? Arguments.Text(a[1]) : null;
        return [.. Arguments.List(a[0]).OrderBy(
            item => property is null ? item : item.Property(property, ignoreCase: !strict),
            Comparer<Value>.Create((x, y) => (x.Kind, y.Kind) switch
            {
                (Kind.Number, Kind.Number) => x.Number.CompareTo(y.Number),
                (Kind.String, Kind.String) => string.CompareOrdinal(x.Text, y.Text),
                _ when strict => throw new ExpressionException($"{Expression.Describe(x)} cannot be compared with {Expression.Describe(y)}"),
                _ => 0,
            }))];
    }

    private static Value Indices(Value list) => list.Kind == Kind.Object
        ? list.Properties().Select(p => Pair(p.Key, p.Value)).ToArray()
        : Arguments.List(list).Select((item, index) => Pair(index, item)).ToArray();

    private static Value Pair(Value index, Value value) =>
        new DataObject(PairShape, [index, value]);

    private static Value GetProperty(ReadOnlySpan<Value> a, bool strict)
    {
        var name = Arguments.Text(a[1]);
        var value = a[0].Property(name, ignoreCase: !strict);
        return value.Kind != Kind.Undefined ? value
            : strict ? throw new ExpressionException($"{name} is missing")
            : $"${{{name}}}";
    }
}
