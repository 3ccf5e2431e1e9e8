using System.Globalization;

namespace EvalBot.Bot.Templating;

/// <summary>Reads one expression: what stands between <c>${</c> and <c>}</c>.</summary>
internal sealed class ExpressionParser
{
    /// <summary>How deep brackets, calls and signs may be nested.</summary>
    public const int MaxNesting = 32;

    // From the loosest to the tightest. That equality binds tighter than "less than" is the language's own choice.
    private static readonly string[][] Levels =
        [["??"], ["||"], ["&&"], ["<", "<=", ">", ">="], ["&"], ["==", "!="], ["+", "-"], ["*", "/", "%"], ["^"]];

    private readonly List<Token> tokens;
    private readonly FillMode mode;
    private int at;
    private int nesting;

    private ExpressionParser(string source, FillMode mode)
    {
        tokens = Lexer.Read(source);
        this.mode = mode;
    }

    private Token Current => tokens[at];

    /// <exception cref="ExpressionException">Not an expression, nested too deeply, or when strict with an unknown function.</exception>
    public static Expression Parse(string source, FillMode mode)
    {
        var parser = new ExpressionParser(source, mode);
        var expression = parser.Ternary();
        return parser.Current.Kind == TokenKind.End ? expression : throw Unexpected(parser.Current);
    }

    private static ExpressionException Unexpected(Token token) => new($"unexpected {token.Text}");

    private Expression Ternary()
    {
        if (++nesting > MaxNesting)
            throw new ExpressionException($"nested deeper than {MaxNesting}");

        var expression = Binary(0);
        if (Take("?"))
        {
            var then = Ternary();
            Expect(":");
            expression = new Conditional(expression, then, Ternary());
        }

        nesting--;
        return expression;
    }

    private Expression Binary(int level)
    {
        if (level == Levels.Length)
            return Unary();

        var left = Binary(level + 1);
        while (Current.Kind == TokenKind.Symbol && Levels[level].Contains(Current.Text))
        {
            var symbol = tokens[at++].Text;
            if (symbol == "^") // The only operator that groups from the right.
                return Functions.Bind(symbol, [left, Nested(() => Binary(level))], mode);
            left = Functions.Bind(symbol, [left, Binary(level + 1)], mode);
        }

        return left;
    }

    private Expression Unary()
    {
        if (Take("!"))
            return new Not(Nested(Unary));
        if (Current.Is("-") || Current.Is("+"))
            return Functions.Bind(tokens[at++].Text, [new Constant(0), Nested(Unary)], mode);
        return Primary();
    }

    private Expression Nested(Func<Expression> read)
    {
        if (++nesting > MaxNesting)
            throw new ExpressionException($"nested deeper than {MaxNesting}");
        var expression = read();
        nesting--;
        return expression;
    }

    private Expression Primary()
    {
        var expression = Atom();
        while (true)
        {
            if (Take("."))
                expression = new Member(expression, Name());
            else if (Take("["))
            {
                expression = new Index(expression, Ternary());
                Expect("]");
            }
            else
                return expression;
        }
    }

    private Expression Atom()
    {
        var token = tokens[at++];
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new Constant(double.Parse(token.Text, CultureInfo.InvariantCulture));
            case TokenKind.String:
                return new Constant(token.Text);
            case TokenKind.Name when Take("("):
                return Functions.Bind(token.Text, Arguments(")"), mode);
            case TokenKind.Name:
                return token.Text switch
                {
                    "true" => new Constant(true),
                    "false" => new Constant(false),
                    "null" => new Constant(Value.Null),
                    _ => new Member(null, token.Text),
                };
            case TokenKind.Symbol when token.Text == "(":
                var inner = Ternary();
                Expect(")");
                return inner;
            case TokenKind.Symbol when token.Text == "[":
                return Functions.Bind("createArray", Arguments("]"), mode);
            default:
                throw Unexpected(token);
        }
    }

    /// <summary>Arguments up to the closing bracket. <c>x => body</c> counts as two.</summary>
    private List<Expression> Arguments(string close)
    {
        var arguments = new List<Expression>();
        if (Take(close))
            return arguments;
        do
        {
            if (Current.Kind == TokenKind.Name && tokens[at + 1].Is("=>"))
            {
                arguments.Add(new Member(null, Current.Text));
                at += 2;
            }

            arguments.Add(Ternary());
        }
        while (Take(","));
        Expect(close);
        return arguments;
    }

    private string Name() => Current.Kind == TokenKind.Name ? tokens[at++].Text : throw Unexpected(Current);

    private bool Take(string symbol)
    {
        if (!Current.Is(symbol))
            return false;
        at++;
        return true;
    }

    private void Expect(string symbol)
    {
        if (!Take(symbol))
            throw new ExpressionException($"expected {symbol} before {Current.Text}");
    }
}
