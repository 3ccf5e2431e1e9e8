namespace EvalBot.Core.Indicators;

/// <summary>A line that is not the same in two versions.</summary>
/// <param name="Line">Its place in the later version; for a line that went, in the earlier one.</param>
/// <param name="Before">An <see cref="IndicatorTerms"/> or a <see cref="GoalTerms"/>; null for a line that came.</param>
/// <param name="After">The same of the later version; null for a line that went.</param>
public sealed record LineChange(SheetLine Line, object? Before, object? After);

/// <summary>What distinguishes two versions. A line is the same one by its name, otherwise by its place; the order alone is no difference.</summary>
public static class SheetDifference
{
    /// <summary>The lines that came, went or changed: indicators first, each kind in the order of the later version, what went last.</summary>
    public static IReadOnlyList<LineChange> Between(SheetVersion earlier, SheetVersion later) =>
    [
        .. Changes(LineKind.Indicator, earlier.Indicators, later.Indicators, terms => terms.Name, terms => terms.Number, (terms, number) => terms with { Number = number }),
        .. Changes(LineKind.Goal, earlier.Goals, later.Goals, goal => goal.Name, goal => goal.Number, (goal, number) => goal with { Number = number }),
    ];

    private static IEnumerable<LineChange> Changes<T>(
        LineKind kind, IReadOnlyList<T> earlier, IReadOnlyList<T> later, Func<T, string> name, Func<T, int> number, Func<T, int, T> at)
        where T : class
    {
        var left = earlier.Where(line => later.All(other => name(other) != name(line))).ToList(); // Renamed or gone.
        foreach (var line in later)
        {
            var before = earlier.FirstOrDefault(other => name(other) == name(line)) ?? left.FirstOrDefault(other => number(other) == number(line));
            if (before is not null)
                left.Remove(before);
            if (before is null || !at(before, number(line)).Equals(line))
                yield return new(new(kind, number(line)), before, line);
        }

        foreach (var line in left)
            yield return new(new(kind, number(line)), line, null);
    }
}
