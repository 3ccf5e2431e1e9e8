using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EvalBot.Bot.Templating;

/// <summary>Functions on text. Letter case is changed without regard to any culture.</summary>
internal static class TextFunctions
{
    public static readonly (string Name, int Min, int Max, Function Function)[] Table =
    [
        ("toUpper", 1, 1, (a, _) => Arguments.TextOrUndefined(a[0]).ToUpperInvariant()),
        ("toLower", 1, 1, (a, _) => Arguments.TextOrUndefined(a[0]).ToLowerInvariant()),
        ("trim", 1, 1, (a, _) => Arguments.TextOrUndefined(a[0]).Trim()),
        ("length", 1, 1, (a, _) => Arguments.TextOrUndefined(a[0]).Length),
        ("startsWith", 2, 2, (a, _) =>
            Arguments.TextOrUndefined(a[0]).StartsWith(Arguments.TextOrUndefined(a[1]), StringComparison.Ordinal)),
        ("endsWith", 2, 2, (a, _) =>
            Arguments.TextOrUndefined(a[0]).EndsWith(Arguments.TextOrUndefined(a[1]), StringComparison.Ordinal)),
        ("substring", 2, 3, (a, _) => Substring(a)),
        ("replace", 3, 3, (a, _) => Replace(a)),
        ("split", 2, 2, (a, _) => Arguments.Text(a[0]).Split(Arguments.Text(a[1])).Select(part => (Value)part).ToArray()),
        ("concat", 1, Signature.Any, Concat),
        ("string", 1, 2, ToText),
        ("json", 1, 1, (a, _) => FromJson(Arguments.Text(a[0]))),
    ];

    private static Value Substring(ReadOnlySpan<Value> a)
    {
        var text = Arguments.Text(a[0]);
        var start = Arguments.Whole(a[1]);
        var length = a.Length == 3 ? Arguments.Whole(a[2]) : text.Length - start;
        return start >= 0 && length >= 0 && start <= text.Length - length
            ? text.Substring(start, length)
            : throw new ExpressionException($"{start} is out of range");
    }

    private static Value Replace(ReadOnlySpan<Value> a) =>
        Arguments.Text(a[1]) is { Length: > 0 } old
            ? Arguments.TextOrUndefined(a[0]).Replace(old, Arguments.TextOrUndefined(a[2]), StringComparison.Ordinal)
            : throw new ExpressionException("the text to be replaced is empty");

    private static Value Concat(ReadOnlySpan<Value> a, bool strict)
    {
        if (strict)
            foreach (var value in a)
                if (value.Kind is not (Kind.String or Kind.Number or Kind.Boolean))
                    throw Arguments.Not("text", value);

        var all = a[0];
        foreach (var next in a[1..])
            all = (all.Kind, next.Kind) switch
            {
                (Kind.Array, Kind.Array) => (Value[])[.. all.Items(), .. next.Items()],
                (Kind.Array, _) when next.IsNothing => all,
                (_, Kind.Array) when all.IsNothing => next,
                _ => Compact(all) + Compact(next),
            };
        return all;
    }

    private static Value ToText(ReadOnlySpan<Value> a, bool strict)
    {
        if (a[0].Kind != Kind.Number)
            return Compact(a[0]);

        var plain = NumberText.Of(a[0].Number);
        var digits = plain.Contains('.') ? plain.Length - plain.IndexOf('.') - 1 : 0;
        try
        {
            return NumberText.Grouped(a[0].Number, Math.Min(digits, 15), a.Length == 2 ? Arguments.Text(a[1]) : null);
        }
        catch (CultureNotFoundException)
        {
            throw new ExpressionException($"there is no locale {a[1].Text}");
        }
    }

    private static string Compact(Value value) => value.Kind is Kind.Array or Kind.Object ? value.ToJson() : value.ToText() ?? "";

    private static Value FromJson(string text)
    {
        try
        {
            return Value.From(JsonNode.Parse(text));
        }
        catch (JsonException)
        {
            throw new ExpressionException("the text is not JSON");
        }
    }
}
