using System.Globalization;
using System.Text.RegularExpressions;

namespace EvalBot.Bot.Templating;

/// <summary>Functions and operators on numbers. All numbers are doubles, as in the reference engine.</summary>
internal static partial class Arithmetic
{
    public static readonly (string Name, int Min, int Max, Function Function)[] Table =
    [
        ("add", 2, Signature.Any, (a, _) => Add(a)),
        ("sub", 2, Signature.Any, (a, _) => Fold(a, (x, y) => x - y)),
        ("mul", 2, Signature.Any, (a, _) => Fold(a, (x, y) => x * y)),
        ("div", 2, Signature.Any, (a, _) => Fold(a, Divide)),
        ("exp", 2, Signature.Any, (a, _) => Fold(a, Math.Pow)),
        ("mod", 2, 2, (a, _) => Modulo(a)),
        ("min", 1, Signature.Any, (a, _) => Numbers(a).Min()),
        ("max", 1, Signature.Any, (a, _) => Numbers(a).Max()),
        ("sum", 1, 1, (a, _) => NumbersOf(a[0]).Sum()),
        ("average", 1, 1, (a, _) => NumbersOf(a[0]).Average()),
        ("abs", 1, 1, (a, _) => Math.Abs(Arguments.Number(a[0]))),
        ("floor", 1, 1, (a, _) => Math.Floor(Arguments.Number(a[0]))),
        ("ceiling", 1, 1, (a, _) => Math.Ceiling(Arguments.Number(a[0]))),
        ("round", 1, 2, (a, _) => NumberText.Round(Arguments.Number(a[0]), a.Length == 2 ? Digits(a[1]) : 0)),
        ("int", 1, 1, (a, _) => Math.Truncate(Parse(a[0]))),
        ("float", 1, 1, (a, _) => Parse(a[0])),
        ("formatNumber", 2, 3, (a, _) => Format(a)),
    ];

    private static Value Add(ReadOnlySpan<Value> a)
    {
        var sum = a[0];
        foreach (var next in a)
            if (next.Kind is not (Kind.Number or Kind.String or Kind.Undefined))
                throw Arguments.Not("a number or text", next);
        foreach (var next in a[1..])
            sum = (sum.Kind, next.Kind) switch
            {
                (Kind.Number, Kind.Number) => sum.Number + next.Number,
                (Kind.Number, Kind.Undefined) or (Kind.Undefined, Kind.Number) => throw Arguments.Not("a number", default),
                _ => sum.ToText() + next.ToText(),
            };
        return sum;
    }

    private static Value Fold(ReadOnlySpan<Value> a, Func<double, double, double> combine)
    {
        var result = Arguments.Number(a[0]);
        foreach (var next in a[1..])
            result = combine(result, Arguments.Number(next));
        return result;
    }

    // Whole numbers divide to a whole number, rounded down: 5 / 2 is 2.
    private static double Divide(double x, double y) =>
        y == 0 ? throw new ExpressionException("division by zero")
        : Math.Floor(x) == x && Math.Floor(y) == y ? Math.Floor(x / y)
        : x / y;

    private static Value Modulo(ReadOnlySpan<Value> a)
    {
        foreach (var value in a)
            if (!value.IsWhole)
                throw Arguments.Not("a whole number", value);
        return a[1].Number == 0 ? throw new ExpressionException("division by zero") : a[0].Number % a[1].Number;
    }

    private static List<double> Numbers(ReadOnlySpan<Value> a)
    {
        var numbers = new List<double>();
        foreach (var value in a)
        {
            if (value.Kind == Kind.Array)
                numbers.AddRange(NumbersOf(value));
            else
                numbers.Add(Arguments.Number(value));
        }

        return numbers.Count > 0 ? numbers : throw new ExpressionException("there are no numbers");
    }

    private static double[] NumbersOf(Value list)
    {
        var items = Arguments.List(list);
        return items.Length > 0 ? [.. items.Select(Arguments.Number)] : throw new ExpressionException("the array is empty");
    }

    private static int Digits(Value value) =>
        Arguments.Whole(value) is >= 0 and <= 15 and var digits ? digits : throw new ExpressionException("decimal places go from 0 to 15");

    private static Value Format(ReadOnlySpan<Value> a)
    {
        var number = Arguments.Number(a[0]);
        try
        {
            return NumberText.Grouped(number, Digits(a[1]), a.Length == 3 ? Arguments.Text(a[2]) : null);
        }
        catch (CultureNotFoundException)
        {
            throw new ExpressionException($"there is no locale {a[2].Text}");
        }
    }

    private static double Parse(Value value) => value.Kind switch
    {
        Kind.Number => value.Number,
        Kind.String when Leading().Match(value.Text) is { Success: true } match =>
            double.Parse(match.ValueSpan, CultureInfo.InvariantCulture),
        _ => throw Arguments.Not("a number", value),
    };

    [GeneratedRegex(@"^\s*[+-]?\d+(\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();
}
