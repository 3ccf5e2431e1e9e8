namespace EvalBot.Bot.Templating;

/// <summary>An object of the data, read once. Immutable.</summary>
/// <param name="behind">Where a name is looked up that the object does not have.</param>
internal sealed class DataObject(DataShape shape, Value[] values, DataObject? behind = null)
{
    public int Count => values.Length;

    public IEnumerable<(string Key, Value Value)> Properties => shape.Names.Zip(values);

    public DataShape Shape => shape;

    public Value Property(string name, bool ignoreCase) => Property(shape.PlaceOf(name, ignoreCase), name, ignoreCase);

    /// <summary>The same where its place in the shape is known; -1 for none.</summary>
    public Value Property(int place, string name, bool ignoreCase) =>
        place >= 0 ? values[place] : behind?.Property(name, ignoreCase) ?? default;
}

/// <summary>The names of an object's properties, in order; the objects of one type share it.</summary>
internal sealed class DataShape
{
    private readonly Dictionary<string, int> places;

    public DataShape(IEnumerable<string> names)
    {
        Names = [.. names];
        places = new(Names.Count);
        foreach (var (place, name) in Names.Index())
            places.Add(name, place);
    }

    public List<string> Names { get; }

    public int PlaceOf(string name, bool ignoreCase) =>
        places.TryGetValue(name, out var place) ? place
        : ignoreCase ? Names.FindIndex(known => known.Equals(name, StringComparison.OrdinalIgnoreCase))
        : -1;
}
