namespace EvalBot.Bot.Templating;

/// <summary>An expression, parsed once. Immutable.</summary>
internal abstract class Expression
{
    /// <exception cref="ExpressionException">It has no value.</exception>
    public abstract Value Evaluate(in Scope scope);

    protected static bool IsTrue(Value value, in Scope scope) =>
        !scope.Strict || value.Kind == Kind.Boolean
            ? value.IsTrue
            : throw new ExpressionException($"a condition is {Describe(value)}, not true or false");

    /// <summary>The condition's value. The reference engine takes an error for false.</summary>
    protected static bool Holds(Expression condition, in Scope scope)
    {
        if (scope.Strict)
            return IsTrue(condition.Evaluate(scope), scope);
        try
        {
            return condition.Evaluate(scope with { OnMissing = OnMissing.Undefined }).IsTrue;
        }
        catch (ExpressionException)
        {
            return false;
        }
    }

    internal static string Describe(Value value) => value.Kind switch
    {
        Kind.Undefined => "missing",
        Kind.Null => "null",
        Kind.String => "text",
        Kind.Number => "a number",
        Kind.Boolean => "true or false",
        Kind.Array => "an array",
        _ => "an object",
    };
}

internal sealed class Constant(Value value) : Expression
{
    public Value Value => value;

    public override Value Evaluate(in Scope scope) => value;
}

/// <summary>A call of an ordinary function or operator, whose arguments are all evaluated first.</summary>
internal sealed class Call(string name, Function function, Expression[] arguments) : Expression
{
    public string Name => name;

    public IReadOnlyList<Expression> Arguments => arguments;

    public override Value Evaluate(in Scope scope)
    {
        var values = new Value[arguments.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = arguments[i].Evaluate(scope);
        return function(values, scope.Strict);
    }
}

/// <summary>A function nobody knows. Only the reference engine gets this far.</summary>
internal sealed class UnknownCall(string name) : Expression
{
    public override Value Evaluate(in Scope scope) => throw new ExpressionException($"there is no function {name}");
}

internal sealed class Conditional(Expression condition, Expression then, Expression otherwise) : Expression
{
    public override Value Evaluate(in Scope scope) => Holds(condition, scope) ? then.Evaluate(scope) : otherwise.Evaluate(scope);
}

internal sealed class Not(Expression operand) : Expression
{
    public override Value Evaluate(in Scope scope) => !Holds(operand, scope);
}

internal sealed class And(Expression[] operands) : Expression
{
    public override Value Evaluate(in Scope scope)
    {
        foreach (var operand in operands)
            if (!Holds(operand, scope))
                return false;
        return true;
    }
}

/// <summary>Gives the last operand itself where none is true: the reference engine answers null for <c>or(false, null)</c>.</summary>
internal sealed class Or(Expression[] operands) : Expression
{
    public override Value Evaluate(in Scope scope)
    {
        Value last = false;
        foreach (var operand in operands)
        {
            try
            {
                last = operand.Evaluate(scope.Strict ? scope : scope with { OnMissing = OnMissing.Undefined });
            }
            catch (ExpressionException) when (!scope.Strict)
            {
                last = default;
            }
            if (IsTrue(last, scope))
                return true;
        }
        return last;
    }
}
