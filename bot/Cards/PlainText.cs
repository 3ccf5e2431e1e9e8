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

        var text = clean.ToString().Normalize(NormalizationForm.FormC).Trim();
        return text.Length <= maxLength ? text : Cut(text, maxLength - 1) + '…';
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
