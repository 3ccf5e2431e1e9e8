using System.Globalization;
using System.Text;

namespace EvalBot.Core;

/// <summary>What people write.</summary>
internal static class Words
{
    /// <summary>Whether nothing in it shows: white space, and characters of no width such as U+200B and the Hangul fillers.</summary>
    /// <remarks>Domain step 6. Composed (NFC) and decomposed words are blank alike, so nothing has to be composed here.</remarks>
    internal static bool AreBlank(string? words) => words is null || words.EnumerateRunes().All(rune =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0);

    /// <summary>Whether two texts say the same: composed (NFC), and every run of white space as one blank.</summary>
    internal static bool SaySame(string one, string other) => Plain(one) == Plain(other);

    private static string Plain(string words) => string.Join(' ', words.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
