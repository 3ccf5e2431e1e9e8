using System.Text;

namespace EvalBot.Core.Files;

/// <summary>A kind of file that people hand in: its extension, what it is called, and how its content begins.</summary>
/// <param name="Extension">In lower case, with the dot.</param>
/// <param name="ContentType">As it is given out again; never a type that a browser would run.</param>
/// <param name="Beginnings">The first bytes of such a file, one of these; empty where it is plain text.</param>
public sealed record FileKind(string Extension, string ContentType, IReadOnlyList<byte[]> Beginnings);

/// <summary>Which files are taken. What a file is, its first bytes say; its name has to agree.</summary>
public static class FileRules
{
    /// <summary>The most characters that a file's name may have.</summary>
    public const int LongestName = 150;

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>What offices here send: PDF, Office and 한글 documents, pictures, plain tables and texts.</summary>
    public static IReadOnlyList<FileKind> Kinds { get; } =
    [
        new(".pdf", "application/pdf", ["%PDF-"u8.ToArray()]),
        new(".hwp", "application/x-hwp", [Compound]),
        new(".hwpx", "application/hwp+zip", [Zip]),
        new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [Zip]),
        new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [Zip]),
        new(".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", [Zip]),
        new(".doc", "application/msword", [Compound]),
        new(".xls", "application/vnd.ms-excel", [Compound]),
        new(".ppt", "application/vnd.ms-powerpoint", [Compound]),
        new(".jpg", "image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        new(".jpeg", "image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        new(".png", "image/png", [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]),
        new(".zip", "application/zip", [Zip]),
        new(".csv", "text/csv", []),
        new(".txt", "text/plain", []),
        new(".yaml", "text/plain", []),
        new(".yml", "text/plain", []),
    ];

    /// <summary>The kind that a name says, or null when it is none that is taken.</summary>
    public static FileKind? KindOf(string name) => Kinds.FirstOrDefault(kind => name.EndsWith(kind.Extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>A file's name as it is kept: NFC, without a path and without characters that a folder or a header would read as something else.</summary>
    public static string NameOf(string sent)
    {
        var last = sent.Normalize(NormalizationForm.FormC).Split('/', '\\')[^1];
        var kept = string.Concat(last.Where(letter => !char.IsControl(letter) && "<>:\"|?*".IndexOf(letter, StringComparison.Ordinal) < 0)).Trim(' ', '.');
        return kept.Length == 0 ? "file" : kept;
    }

    /// <summary>Why a file is not taken, or null when it is.</summary>
    /// <param name="name">As <see cref="NameOf"/> gives it.</param>
    /// <param name="bytes">Its size; of one that is too large, the content need not be there.</param>
    /// <param name="mostBytes">The largest that is taken.</param>
    public static Refusal? WhyNot(string name, long bytes, ReadOnlySpan<byte> content, long mostBytes)
    {
        if (name.Length > LongestName)
            return new FileNameTooLong(name[..LongestName], LongestName);
        if (bytes == 0)
            return new FileIsEmpty(name);
        if (bytes > mostBytes)
            return new FileTooLarge(name, bytes, mostBytes);
        if (KindOf(name) is not { } kind)
            return new FileTypeNotTaken(name);

        foreach (var beginning in kind.Beginnings)
        {
            if (content.StartsWith(beginning))
                return null;
        }

        return kind.Beginnings.Count == 0 && !content.Contains((byte)0) ? null : new FileIsSomethingElse(name, kind.Extension);
    }
}

/// <summary>The file has no content.</summary>
public sealed record FileIsEmpty(string Name) : Refusal;

/// <summary>The file is larger than what is taken.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Most">The largest that is taken.</param>
public sealed record FileTooLarge(string Name, long Bytes, long Most) : Refusal;

/// <summary>The file's name is too long.</summary>
public sealed record FileNameTooLong(string Name, int Longest) : Refusal;

/// <summary>Files of this type are not taken.</summary>
public sealed record FileTypeNotTaken(string Name) : Refusal;

/// <summary>The content is not what the name says.</summary>
public sealed record FileIsSomethingElse(string Name, string Extension) : Refusal;
