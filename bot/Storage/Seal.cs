using System.IO.Compression;
using System.Text.Json;
using EvalBot.Core.Ratings;
using Microsoft.AspNetCore.DataProtection;

namespace EvalBot.Bot.Storage;

/// <summary>봉인: what nobody but its author may read before the reveal is stored encrypted and padded to one of a few sizes. Without the key ring, which lies apart from the data, rows show neither words nor how much was said.</summary>
public sealed class Seal(IDataProtectionProvider protection) : ISeal
{
    /// <summary>The sizes in bytes to which contents are padded; usual sheets and cards all fit the first.</summary>
    private static readonly int[] Sizes = [16 << 10, 64 << 10, 256 << 10, 1 << 20, 4 << 20, 16 << 20];

    private readonly IDataProtector ratings = protection.CreateProtector("ratings");
    private readonly IDataProtector messages = protection.CreateProtector("messages");

    /// <summary>Sees that the ring has a key, so that there is none whose copy is not kept.</summary>
    public void MakeKey() => messages.Protect([]);

    public byte[] Close(string about, IReadOnlyList<Rating> ratings) =>
        this.ratings.CreateProtector(about).Protect(Padded(JsonSerializer.SerializeToUtf8Bytes(ratings, StoredJson.Default.IReadOnlyListRating)));

    public IReadOnlyList<Rating> Open(string about, byte[] closed) =>
        JsonSerializer.Deserialize(Content(ratings.CreateProtector(about).Unprotect(closed)), StoredJson.Default.IReadOnlyListRating)!;

    /// <summary>Writes an activity into a message, under seal or as it is.</summary>
    /// <param name="activity">JSON in UTF-8.</param>
    public void Write(ChatMessage message, byte[] activity, bool isSealed)
    {
        message.Json = isSealed ? "" : System.Text.Encoding.UTF8.GetString(activity);
        message.Sealed = isSealed ? messages.CreateProtector(message.ActivityId).Protect(Padded(activity)) : null;
    }

    /// <summary>The activity of a message, for whose conversation it is in: JSON in UTF-8.</summary>
    public byte[] Read(ChatMessage message) => message.Sealed is { } closed
        ? Content(messages.CreateProtector(message.ActivityId).Unprotect(closed))
        : System.Text.Encoding.UTF8.GetBytes(message.Json);

    /// <summary>The content, packed, with its length before it and zeros behind it.</summary>
    private static byte[] Padded(byte[] content)
    {
        using var packed = new MemoryStream(Sizes[0]);
        packed.Write(new byte[sizeof(int)]);
        using (var packer = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packer.Write(content);
        packed.SetLength(Sizes.First(size => size >= packed.Length));
        var padded = packed.Capacity == packed.Length ? packed.GetBuffer() : packed.ToArray();
        BitConverter.TryWriteBytes(padded, content.Length);
        return padded;
    }

    private static byte[] Content(byte[] padded)
    {
        var content = new byte[BitConverter.ToInt32(padded)];
        using var packer = new DeflateStream(new MemoryStream(padded, sizeof(int), padded.Length - sizeof(int)), CompressionMode.Decompress);
        packer.ReadExactly(content);
        return content;
    }
}
