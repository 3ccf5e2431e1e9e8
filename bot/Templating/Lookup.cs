namespace EvalBot.Bot.Templating;

/// <summary>A name in a template. It remembers where it was found last: at one place of a template the data mostly has one shape.</summary>
internal sealed class Lookup(string name)
{
    internal enum What : byte { Property, Root, Data, Index, Nothing }

    private sealed record Found(DataShape Shape, int Place);

    private Found? last; // Replaced as a whole, so that all threads may use it.

    public string Name => name;

    public What Kind { get; } = name switch
    {
        "$root" => What.Root,
        "$data" => What.Data,
        "$index" => What.Index,
        _ => name[0] == '$' ? What.Nothing : What.Property,
    };

    /// <summary>The property of this name, or undefined.</summary>
    public Value In(Value value, bool ignoreCase)
    {
        if (value.Object is not { } o)
            return value.Property(name, ignoreCase);

        var found = last;
        if (found is null || found.Shape != o.Shape)
            last = found = new(o.Shape, o.Shape.PlaceOf(name, ignoreCase));
        return o.Property(found.Place, name, ignoreCase);
    }
}
