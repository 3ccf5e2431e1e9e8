namespace EvalBot.Bot.Templating;

/// <summary>Equality. A path that may be missing can be compared with <c>null</c>, when strict with nothing else.</summary>
internal sealed class Equality(Expression left, Expression right, bool negate) : Expression
{
    private readonly bool withNull = left is Constant { Value.Kind: Kind.Null } || right is Constant { Value.Kind: Kind.Null };

    public override Value Evaluate(in Scope scope)
    {
        if (scope.Strict && !withNull)
            return Value.Same(left.Evaluate(scope), right.Evaluate(scope)) != negate;
        try
        {
            return Value.Same(left.Evaluate(scope.Allowing(left)), right.Evaluate(scope.Allowing(right))) != negate;
        }
        catch (ExpressionException) when (!scope.Strict)
        {
            return false;
        }
    }
}

/// <summary>Two numbers or two texts, by size. The reference engine answers false beside null; strictly that is an error.</summary>
internal sealed class Ordering(Expression left, Expression right, Func<int, bool> holds) : Expression
{
    public override Value Evaluate(in Scope scope)
    {
        Value a, b;
        try
        {
            var inner = scope.Strict ? scope : scope with { OnMissing = OnMissing.Undefined };
            (a, b) = (left.Evaluate(inner), right.Evaluate(inner));
        }
        catch (ExpressionException) when (!scope.Strict)
        {
            return false;
        }

        return (a.Kind, b.Kind) switch
        {
            (Kind.Number, Kind.Number) => holds(a.Number.CompareTo(b.Number)),
            (Kind.String, Kind.String) => holds(string.CompareOrdinal(a.Text, b.Text)),
            _ when !scope.Strict && (a.IsNothing || b.IsNothing) => false,
            _ => throw new ExpressionException($"{Describe(a)} cannot be compared with {Describe(b)}"),
        };
    }
}

/// <summary>A question about one value, which may be missing: <c>exists</c>, <c>empty</c>, <c>bool</c>.</summary>
internal sealed class Question(Expression operand, Func<Value, bool> answer) : Expression
{
    public override Value Evaluate(in Scope scope)
    {
        try
        {
            return answer(operand.Evaluate(scope.Allowing(operand)));
        }
        catch (ExpressionException) when (!scope.Strict)
        {
            return false;
        }
    }
}
