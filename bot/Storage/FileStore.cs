using System.Security.Cryptography;

namespace EvalBot.Bot.Storage;

/// <summary>The contents of received files: a folder in which each lies under its hash, written once and never changed.</summary>
/// <remarks>A content without a row is what an undone transaction leaves behind; it does no harm and is found again by its hash.</remarks>
/// <param name="folder">Full path.</param>
/// <param name="mostBytes">The largest file that is taken, in bytes.</param>
public sealed class FileStore(string folder, long mostBytes)
{
    public long MostBytes => mostBytes;

    /// <summary>Keeps a content, and is sure that it is on the disk.</summary>
    /// <returns>Its SHA-256, in hexadecimal digits.</returns>
    public async Task<string> KeepAsync(byte[] content, CancellationToken cancel)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var path = PathOf(hash);
        if (File.Exists(path))
            return hash;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var written = $"{path}.{Guid.NewGuid():N}";
        await using (var file = new FileStream(written, FileMode.CreateNew, FileAccess.Write))
        {
            await file.WriteAsync(content, cancel);
            file.Flush(flushToDisk: true);
        }

        File.Move(written, path, overwrite: true); // Whoever was faster wrote the same.
        return hash;
    }

    /// <summary>The content of this hash.</summary>
    /// <exception cref="InvalidDataException">What lies there is not what was kept.</exception>
    /// <exception cref="IOException">It is not there.</exception>
    public async Task<byte[]> ReadAsync(string hash, CancellationToken cancel)
    {
        var content = await File.ReadAllBytesAsync(PathOf(hash), cancel);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == hash ? content : throw new InvalidDataException($"The content of {hash} was changed.");
    }

    private string PathOf(string hash) => Path.Combine(folder, hash[..2], hash);
}
