using System.Text;

namespace EvalBot.Bot.Templating;

internal enum TokenKind : byte { End, Name, Number, String, Symbol }

/// <param name="Text">The name, the digits, the unescaped text or the symbol.</param>
internal readonly record struct Token(TokenKind Kind, string Text)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;
}

/// <summary>Cuts an expression into tokens.</summary>
internal static class Lexer
{
    /// <summary>How many tokens an expression may have, so that none can exhaust the stack.</summary>
    public const int MaxTokens = 500;

    private static readonly string[] Symbols =
    [
        "==", "!=", "<=", ">=", "=>", "&&", "||", "??",
        "<", ">", "&", "+", "-", "*", "/", "%", "^", "!", "?", ":", "(", ")", "[", "]", ",", ".",
    ];

    /// <exception cref="ExpressionException">Not a token, or too many of them.</exception>
    public static List<Token> Read(string source)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < source.Length;)
        {
            if (char.IsWhiteSpace(source[at]))
            {
                at++;
                continue;
            }

            tokens.Add(Next(source, ref at));
            if (tokens.Count > MaxTokens)
                throw new ExpressionException($"more than {MaxTokens} tokens");
        }

        tokens.Add(new(TokenKind.End, "the end"));
        return tokens;
    }

    private static Token Next(string source, ref int at)
    {
        var start = at;
        var c = source[at];
        if (c is '\'' or '"')
            return new(TokenKind.String, Quoted(source, ref at));

        if (char.IsAsciiDigit(c))
        {
            Skip(source, ref at, char.IsAsciiDigit);
            if (at + 1 < source.Length && source[at] == '.' && char.IsAsciiDigit(source[at + 1]))
            {
                at++;
                Skip(source, ref at, char.IsAsciiDigit);
            }

            return at < source.Length && IsNamePart(source[at])
                ? throw new ExpressionException($"{source[start..(at + 1)]} is not a number")
                : new(TokenKind.Number, source[start..at]);
        }

        if (char.IsAsciiLetter(c) || c is '_' or '$')
        {
            at++;
            Skip(source, ref at, IsNamePart);
            return new(TokenKind.Name, source[start..at]);
        }

        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(source, at, symbol, 0, symbol.Length) == 0)
            {
                at += symbol.Length;
                return new(TokenKind.Symbol, symbol);
            }
        }

        throw new ExpressionException($"unexpected character {c}");
    }

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static void Skip(string source, ref int at, Func<char, bool> belongs)
    {
        while (at < source.Length && belongs(source[at]))
            at++;
    }

    private static string Quoted(string source, ref int at)
    {
        var quote = source[at++];
        var text = new StringBuilder();
        for (; at < source.Length; at++)
        {
            var c = source[at];
            if (c == quote)
            {
                at++;
                return text.ToString();
            }

            if (c != '\\' || at + 1 == source.Length)
            {
                text.Append(c);
                continue;
            }

            var escaped = source[++at];
            _ = escaped switch
            {
                'n' => text.Append('\n'),
                'r' => text.Append('\r'),
                't' => text.Append('\t'),
                '\\' => text.Append('\\'),
                _ when escaped == quote => text.Append(quote),
                _ => text.Append('\\').Append(escaped),
            };
        }

        throw new ExpressionException("a quote is not closed");
    }
}
