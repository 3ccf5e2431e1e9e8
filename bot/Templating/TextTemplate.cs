using System.Runtime.CompilerServices;
using System.Text;

namespace EvalBot.Bot.Templating;

/// <summary>A string with expressions in it.</summary>
internal sealed class TextTemplate
{
    private const int ShortText = 128;

    private readonly record struct Part(string Text, Expression? Expression);

    private readonly List<Part> parts = [];

    private TextTemplate(string source) => Source = source;

    /// <summary>As the template's author wrote it.</summary>
    public string Source { get; }

    /// <summary>The expression, where the string is nothing else, so that its value keeps its type. A constant never does.</summary>
    public Expression? Lone { get; private set; }

    /// <exception cref="ExpressionException">An expression cannot be read.</exception>
    public static TextTemplate Parse(string source, FillMode mode)
    {
        var template = new TextTemplate(source);
        var plain = new StringBuilder();
        for (var at = 0; at < source.Length;)
        {
            if (source[at] == '\\' && at + 1 == source.Length)
            {
                throw new ExpressionException("a backslash cannot end a text with an expression");
            }
            else if (source[at] == '\\' && source[at + 1] is '$' or '`')
            {
                plain.Append(source[at + 1]);
                at += 2;
            }
            else if (source[at] == '`')
            {
                throw new ExpressionException("a backtick cannot stand beside an expression");
            }
            else if (End(source, at) is { } end)
            {
                template.AddText(plain);
                var inner = source[(at + 2)..end].Trim();
                template.parts.Add(new(inner, ExpressionParser.Parse(inner, mode)));
                at = end + 1;
            }
            else if (mode == FillMode.Strict && source.AsSpan(at).StartsWith("${"))
            {
                throw new ExpressionException("${ without its }");
            }
            else
            {
                plain.Append(source[at++]);
            }
        }

        template.AddText(plain);
        if (template.parts is [{ Expression: { } lone and not Constant }])
            template.SetLone(lone, mode);
        return template;
    }

    /// <exception cref="ExpressionException">The lone expression has no value, or a part has none that can stand in text.</exception>
    public Value Evaluate(in Scope scope) => Lone is not null ? Lone.Evaluate(scope) : Join(scope);

    private Value Join(in Scope scope)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[ShortText]);
        foreach (var part in parts)
            text.AppendLiteral(part.Expression is null ? part.Text : TextOf(part, scope));
        return text.ToStringAndClear();
    }

    private static string TextOf(Part part, in Scope scope)
    {
        Value value;
        try
        {
            value = part.Expression!.Evaluate(scope);
        }
        catch (ExpressionException) when (!scope.Strict)
        {
            return $"${{{part.Text}}}";
        }

        return scope.Strict && value.Kind is Kind.Array or Kind.Object
            ? throw Arguments.Not("text", value)
            : value.ToText() ?? throw Arguments.Not("text", value);
    }

    // The reference engine cannot tell a lone concat(a, b) from the text "${a}${b}".
    private void SetLone(Expression lone, FillMode mode)
    {
        if (mode == FillMode.Reference && lone is Call { Name: "concat" } concat)
        {
            var source = parts[0].Text;
            parts.Clear();
            parts.AddRange(concat.Arguments.Select(argument => new Part(source, argument)));
        }
        else
        {
            Lone = lone;
        }
    }

    private void AddText(StringBuilder plain)
    {
        if (plain.Length > 0)
            parts.Add(new(plain.ToString(), null));
        plain.Clear();
    }

    /// <summary>Where the expression that starts here ends: at the first brace outside of quotes. Null when none starts here.</summary>
    private static int? End(string source, int at)
    {
        if (!source.AsSpan(at).StartsWith("${"))
            return null;

        var quote = '\0';
        for (var i = at + 2; i < source.Length; i++)
        {
            var c = source[i];
            if (quote != '\0')
            {
                if (c == '\\')
                    i++;
                else if (c == quote)
                    quote = '\0';
            }
            else if (c is '\'' or '"')
            {
                quote = c;
            }
            else if (c is '{' or '}')
            {
                return c == '}' && i > at + 2 ? i : null;
            }
        }

        return null;
    }
}
