using System.Globalization;
using System.Text;

namespace EvalBot.Core.Discussions;

/// <summary>Takes what people wrote apart into sentences.</summary>
public static class Sentences
{
    private const string Enders = ".!?。！？";
    private const string Bullets = "-*•·○●▪■□◦";

    /// <summary>Opening marks with their closing ones: a sentence within them belongs to the one around it.</summary>
    private static readonly Dictionary<char, char> Pairs = new()
    {
        ['('] = ')',
        ['['] = ']',
        ['「'] = '」',
        ['『'] = '』',
        ['“'] = '”',
        ['‘'] = '’',
        ['«'] = '»',
        ['"'] = '"',
        ['（'] = '）',
    };

    /// <summary>The sentences of a text, trimmed, in NFC and in their order, without bullets; lines end a sentence too.</summary>
    /// <remarks>A full stop in a number or a date («3.5», «2018. 7. 30.»), after a list's mark («1.», «가.») or a single letter ends none. What has neither letters nor digits is left out.</remarks>
    public static IReadOnlyList<string> Of(string text) =>
        [.. text.Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n").Split('\n').SelectMany(OfLine).Select(Bare).Where(Says)];

    /// <summary>What two sentences have in common that say the same: white space as one, any case, no mark at the end.</summary>
    public static string KeyOf(string sentence)
    {
        var words = sentence.Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).TrimEnd('.', '!', '?', '。', '…', ' ').ToUpperInvariant();
    }

    private static IEnumerable<string> OfLine(string line)
    {
        var from = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (Pairs.TryGetValue(line[at], out var closing) && line.IndexOf(closing, at + 1) is > 0 and var end)
            {
                at = end;
            }
            else if (Enders.Contains(line[at]))
            {
                if (!EndsSentence(line, from, at))
                    continue;
                yield return line[from..(at + 1)];
                from = at + 1;
            }
        }

        yield return line[from..];
    }

    private static bool EndsSentence(string line, int from, int at)
    {
        if (at + 1 == line.Length)
            return true;

        var next = line[at + 1];
        if (Enders.Contains(next) || next == '…')
            return false; // The last mark of a row decides.
        if (line[at] != '.')
            return char.IsWhiteSpace(next) || IsHangul(next);

        var word = WordBefore(line, from, at);
        if (word.Length == 0 || char.IsDigit(word[^1]) || line[at - 1] is '.' or '…')
            return false; // «3.5», «2018. 7. 30.», «1.», «...»
        if (!char.IsWhiteSpace(next))
            return IsHangul(next) && "다요음함임됨".Contains(word[^1]); // «모였다.그러나»
        var isListMark = word.Length == 1 && Bare(line[from..(at - 1)]).Length == 0; // «가. 공론장»
        return !isListMark && !(char.IsAsciiLetter(word[^1]) && (word.Length == 1 || char.IsDigit(FirstAfter(line, at)))); // «A. Kim», «No. 3»
    }

    private static string WordBefore(string line, int from, int at)
    {
        var begin = at;
        while (begin > from && !char.IsWhiteSpace(line[begin - 1]))
            begin--;
        return line[begin..at];
    }

    private static char FirstAfter(string line, int at) => line.Skip(at + 1).FirstOrDefault(mark => !char.IsWhiteSpace(mark));

    private static bool IsHangul(char mark) => mark is >= '가' and <= '힣';

    private static string Bare(string sentence)
    {
        var bare = sentence.Trim();
        while (bare.Length > 0 && Bullets.Contains(bare[0]))
            bare = bare[1..].TrimStart();
        return bare;
    }

    private static bool Says(string sentence) => sentence.EnumerateRunes().Any(rune =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.CurrencySymbol);
}
