namespace EvalBot.Bot.Templating;

/// <summary>A step on the way into the data.</summary>
internal interface IPath
{
    /// <summary>What the path leads to, or undefined.</summary>
    Value Resolve(in Scope scope);

    /// <summary>The path in its normal form.</summary>
    string Describe(in Scope scope);
}

/// <summary><c>name</c> or <c>target.name</c>.</summary>
internal sealed class Member(Expression? target, string name) : Expression, IPath
{
    private readonly Lookup lookup = new(name);

    public string Name => name;

    public bool IsPlain => target is null;

    public override Value Evaluate(in Scope scope)
    {
        var value = Resolve(scope);
        return value.Kind != Kind.Undefined ? value : scope.OnMissing switch
        {
            OnMissing.Undefined => value,
            OnMissing.Text => $"${{{Describe(scope)}}}",
            _ => throw new ExpressionException($"{Describe(scope)} is missing"),
        };
    }

    public Value Resolve(in Scope scope) => target switch
    {
        null => scope.Find(lookup),
        IPath path => lookup.In(path.Resolve(scope), ignoreCase: !scope.Strict),
        _ => lookup.In(target.Evaluate(scope), ignoreCase: !scope.Strict),
    };

    public string Describe(in Scope scope) => target is IPath path ? $"{path.Describe(scope)}.{name}" : name;
}

/// <summary><c>target[0]</c> or <c>target['name']</c>.</summary>
internal sealed class Index(Expression target, Expression key) : Expression, IPath
{
    public override Value Evaluate(in Scope scope)
    {
        var instance = target.Evaluate(scope);
        var at = Key(scope);
        if (at.IsWhole && !instance.IsNothing && instance.Kind != Kind.Array)
            throw new ExpressionException($"{Describe(instance)} has no [{at.ToText()}]");
        if (at.IsWhole && instance.Kind == Kind.Array && (at.Number < 0 || at.Number >= instance.Count))
            throw new ExpressionException($"[{at.ToText()}] is out of range");
        if (at.Kind != Kind.String && !at.IsWhole)
            throw new ExpressionException($"an index is {Describe(at)}");

        var value = Step(instance, at, scope);
        return value.Kind == Kind.Undefined && scope.OnMissing == OnMissing.Throw
            ? throw new ExpressionException($"{Describe(scope)} is missing")
            : value;
    }

    public Value Resolve(in Scope scope) =>
        Step(target is IPath path ? path.Resolve(scope) : target.Evaluate(scope), Key(scope), scope);

    public string Describe(in Scope scope)
    {
        var at = Key(scope);
        var step = at.Kind == Kind.String ? $"['{at.Text}']" : $"[{at.ToText()}]";
        return target is IPath path ? path.Describe(scope) + step : step;
    }

    private static Value Step(Value instance, Value at, in Scope scope) => at.Kind switch
    {
        Kind.String when !scope.Strict && instance.Kind == Kind.Array && int.TryParse(at.Text, out var place) =>
            Step(instance, (double)place, scope),
        Kind.String => instance.Property(at.Text, ignoreCase: !scope.Strict),
        Kind.Number when instance.Kind == Kind.Array && at.IsWhole && at.Number >= 0 && at.Number < instance.Count =>
            instance.Item((int)at.Number),
        _ => default,
    };

    private Value Key(in Scope scope) =>
        key.Evaluate(scope with { OnMissing = scope.Strict ? OnMissing.Throw : OnMissing.Undefined });
}

/// <summary>Evaluates its body once for each item: <c>foreach(list, x, x.name)</c> or <c>foreach(list, x => x.name)</c>.</summary>
internal sealed class Loop(Loop.What what, Expression list, string variable, Expression body) : Expression
{
    internal enum What { Foreach, Where, Any, All }

    public override Value Evaluate(in Scope scope)
    {
        var source = list.Evaluate(scope);
        if (source.Kind != Kind.Array)
            throw new ExpressionException($"{Describe(source)} cannot be run through");

        var results = new List<Value>(source.Count);
        foreach (var item in source.Items())
        {
            var inner = scope with { Locals = new Local(variable, item, scope.Locals) };
            if (what == What.Foreach)
                results.Add(body.Evaluate(inner));
            else if (Keeps(inner))
                results.Add(item);
        }

        return what switch
        {
            What.Any => results.Count > 0,
            What.All => results.Count == source.Count,
            _ => results.ToArray(),
        };
    }

    private bool Keeps(in Scope inner)
    {
        try
        {
            return IsTrue(body.Evaluate(inner), inner);
        }
        catch (ExpressionException) when (!inner.Strict)
        {
            return false;
        }
    }
}
