using System.Security.Cryptography;

namespace EvalBot.Bot.Storage;

/// <summary>The contents of received files: a folder in which each lies under its hash, written once and never changed.</summary>
/// <remarks>A content without a row is what an undone transaction leaves behind; it does no harm and is found again by its hash.</remarks>
/// <param name="folder">Full path.</param>
/// <param name="mostBytes">The largest file that is taken, in bytes.</param>
/// <param name="mostPacketBytes">The most that the files of a packet may have together, in bytes.</param>
public sealed class FileStore(string folder, long mostBytes, long mostPacketBytes)
{
    public long MostBytes => mostBytes;

    public long MostPacketBytes => mostPacketBytes;

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
        try
        {
            await using (var file = new FileStream(written, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(content, cancel);
                file.Flush(flushToDisk: true);
            }

            File.Move(written, path, overwrite: true); // Whoever was faster wrote the same.
            return hash;
        }
        finally
        {
            File.Delete(written); // Nothing is left behind when something went wrong, such as a full disk.
        }
    }

    /// <summary>Keeps what is written bit by bit: a content that is never whole in memory.</summary>
    /// <returns>Its SHA-256, in hexadecimal digits.</returns>
    public async Task<string> KeepAsync(Func<Stream, Task> write, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var written = Path.Combine(folder, $"{Guid.NewGuid():N}.part");
        try
        {
            string hash;
            await using (var file = new FileStream(written, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                await write(file);
                file.Flush(flushToDisk: true);
                file.Position = 0;
                hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
            }

            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(hash))!);
            File.Move(written, PathOf(hash), overwrite: true);
            return hash;
        }
        finally
        {
            File.Delete(written); // Nothing is left behind when something went wrong.
        }
    }

    /// <summary>The content of this hash, to be read bit by bit.</summary>
    /// <exception cref="IOException">It is not there.</exception>
    public Stream Open(string hash) => new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read);

    /// <summary>Whether the content of this hash is there, and is what was kept.</summary>
    public async Task<bool> HasAsync(string hash, CancellationToken cancel)
    {
        if (!File.Exists(PathOf(hash)))
            return false;

        await using var content = Open(hash);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) == hash;
    }

    /// <summary>The content of this hash.</summary>
    /// <exception cref="InvalidDataException">What lies there is not what was kept.</exception>
    /// <exception cref="IOException">It is not there.</exception>
    public async Task<byte[]> ReadAsync(string hash, CancellationToken cancel)
    {
        var content = await File.ReadAllBytesAsync(PathOf(hash), cancel);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == hash ? content : throw new InvalidDataException($"The content of {hash} was changed.");
    }

    /// <summary>Where the content of this hash lies below a folder.</summary>
    internal static string PathOf(string folder, string hash) => Path.Combine(folder, hash[..2], hash);

    private string PathOf(string hash) => PathOf(folder, hash);
}
