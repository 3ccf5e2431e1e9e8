using System.Buffers.Binary;
using System.IO.Compression;

namespace EvalBot.Bot.TeamsApp;

/// <summary>A point of a picture; 0 of <paramref name="Alpha"/> is nothing, 255 covers all.</summary>
public readonly record struct Pixel(byte Red, byte Green, byte Blue, byte Alpha);

/// <summary>A small picture that can be written as a PNG.</summary>
public sealed class Picture(int width, int height)
{
    private const int BytesOfAPixel = 4;

    private readonly byte[] rows = new byte[height * (1 + (width * BytesOfAPixel))]; // Each begins with its filter: 0, none.

    public void Set(int x, int y, Pixel pixel)
    {
        var place = (y * (1 + (width * BytesOfAPixel))) + 1 + (x * BytesOfAPixel);
        (rows[place], rows[place + 1], rows[place + 2], rows[place + 3]) = (pixel.Red, pixel.Green, pixel.Blue, pixel.Alpha);
    }

    /// <summary>The picture as a PNG of 8 bits for each of red, green, blue and alpha.</summary>
    public byte[] ToPng()
    {
        var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n']);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8; // Bits of a channel.
        header[9] = 6; // Red, green, blue, alpha; the rest is zero: plain compression, filters and order.
        Write(png, "IHDR"u8, header);
        Write(png, "IDAT"u8, Packed());
        Write(png, "IEND"u8, []);
        return png.ToArray();
    }

    private byte[] Packed()
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
            zlib.Write(rows);
        return packed.ToArray();
    }

    private static void Write(MemoryStream png, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        byte[] summed = [.. kind, .. content];
        png.Write(summed);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(summed));
        png.Write(number);
    }

    // CRC-32 as PNG asks for it: the polynomial 0xEDB88320, bit by bit.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }

        return ~sum;
    }
}
