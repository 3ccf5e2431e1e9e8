using System.Text;

namespace EvalBot.Core;

/// <summary>What people type, as it is compared and kept.</summary>
public static class TypedText
{
    /// <summary>In NFC and trimmed; lines end with LF, a space that does not break is a space, and U+0000, which not every database keeps, is left out.</summary>
    public static string Clean(string text) =>
        text.Replace("\0", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Replace('\u00A0', ' ').Normalize(NormalizationForm.FormC).Trim();
}
