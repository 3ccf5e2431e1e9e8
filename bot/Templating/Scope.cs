namespace EvalBot.Bot.Templating;

/// <summary>What becomes of a path that leads nowhere.</summary>
internal enum OnMissing : byte { Throw, Undefined, Text }

/// <summary>What an expression can see.</summary>
/// <param name="Data">The innermost <c>$data</c>.</param>
/// <param name="Index">The place in the innermost repeat, from 0; null outside of one.</param>
/// <param name="Locals">The variables of <c>foreach</c> and <c>where</c>.</param>
internal readonly record struct Scope(Value Root, Value Data, int? Index, Local? Locals, OnMissing OnMissing, FillMode Mode)
{
    public bool Strict => Mode == FillMode.Strict;

    public Value Find(Lookup lookup)
    {
        for (var local = Locals; local is not null; local = local.Outer)
            if (local.Name == lookup.Name)
                return local.Value;

        return lookup.Kind switch
        {
            Lookup.What.Root => Root,
            Lookup.What.Data => Data,
            Lookup.What.Index => Index is { } index ? index : default(Value),
            Lookup.What.Nothing => default,
            _ => lookup.In(Data, ignoreCase: !Strict),
        };
    }

    /// <summary>The same for an argument that may be missing. When strict that is only a bare path.</summary>
    public Scope Allowing(Expression argument) =>
        this with { OnMissing = !Strict || argument is IPath ? OnMissing.Undefined : OnMissing.Throw };
}

internal sealed record Local(string Name, Value Value, Local? Outer);
