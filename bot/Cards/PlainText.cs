using System.Globalization;
using System.Text;

namespace EvalBot.Bot.Cards;

/// <summary>
/// Text typed by people, made fit for a card. A card shows such text only in the <c>TextRun</c> of a <c>RichTextBlock</c> or as
/// the value of an <c>Input.Text</c>: neither reads Markdown there, so nothing needs a backslash and every character stays what was
/// typed. A mention needs an entity beside the card, which text cannot make. Never put it into a <c>TextBlock</c> or <c>Fact</c>.
/// </summary>
public static class PlainText
{
    /// <summary>The most characters that are shown of a file's name.</summary>
    public const int LongestFileName = 200;

    private const char WordJoiner = '\u2060';

    /// <summary>
    /// The text in composed form (NFC), trimmed, without control characters and direction overrides. Line ends become
    /// <c>\n</c>, a tab a space. The one thing a <c>TextRun</c> replaces, <c>{{DATE(…)}}</c>, is kept apart by an invisible joiner.
    /// </summary>
    /// <param name="maxLength">The longest result in UTF-16 units. A longer text ends in …, and no character is cut in half.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxLength"/> is less than 1.</exception>
    public static string Clean(string typed, int maxLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);

        var isClean = IsClean(typed);
        var text = (isClean ? typed : Cleaned(typed)).Trim();
        return text.Length <= maxLength ? text
            : isClean ? text.AsSpan(0, maxLength - 1).TrimEnd().ToString() + '…'
            : Cut(text, maxLength - 1) + '…';
    }

    /// <summary>
    /// Whether nothing has to be changed but the ends: Hangul syllables, Chinese characters, ASCII and some punctuation, which are composed, and
    /// each a character of its own. Nearly all texts are so, and a grade sheet shows a hundred of them.
    /// </summary>
    private static bool IsClean(string typed)
    {
        var before = '\0';
        foreach (var c in typed)
        {
            if (!(c is (>= ' ' and <= '~') or '\n' or '·' or (>= '\uAC00' and <= '\uD7A3') or (>= '\u4E00' and <= '\u9FFF') or (>= '\u2010' and <= '\u2027') or (>= '\u3001' and <= '\u3029'))
                || (c == '{' && before == '{'))
            {
                return false;
            }

            before = c;
        }

        return true;
    }

    private static string Cleaned(string typed)
    {
        var clean = new StringBuilder(typed.Length);
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes()) // Half a surrogate pair comes as U+FFFD.
        {
            if (rune.Value == '{' && clean.Length > 0 && clean[^1] == '{')
                clean.Append(WordJoiner);
            if (rune.Value == '\t')
                clean.Append(' ');
            else if (rune.Value == '\n' || !(Rune.IsControl(rune) || IsDirection(rune.Value)))
                clean.Append(rune);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsDirection(int rune) => rune is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;

    private static string Cut(string text, int length)
    {
        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var next && end + next <= length)
            end += next;
        return text[..end].TrimEnd();
    }
}
