using System.Buffers.Binary;
using System.IO.Compression;
using EvalBot.Bot.TeamsApp;

namespace EvalBot.Tests.Bot.TeamsApp;

/// <summary>A PNG as a reader of the icons needs it: 8 bits of red, green, blue and alpha, without filters.</summary>
internal sealed class PngFile
{
    private readonly byte[] rows;

    public PngFile(byte[] file)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], file[..8]);
        Assert.Equal([0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82], file[^12..]); // With the checksum that the standard prints.
        Width = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16));
        Height = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20));
        Assert.Equal([8, 6, 0, 0, 0], file[24..29]);
        Assert.Equal("IDAT"u8, file.AsSpan(37, 4));

        using var content = new ZLibStream(new MemoryStream(file, 41, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(33))), CompressionMode.Decompress);
        rows = new byte[Height * (1 + (Width * 4))];
        content.ReadExactly(rows);
        Assert.Equal(-1, content.ReadByte());
    }

    public int Width { get; }

    public int Height { get; }

    public IEnumerable<Pixel> Pixels => from y in Enumerable.Range(0, Height) from x in Enumerable.Range(0, Width) select At(x, y);

    public Pixel At(int x, int y)
    {
        var place = (y * (1 + (Width * 4))) + 1 + (x * 4);
        return new(rows[place], rows[place + 1], rows[place + 2], rows[place + 3]);
    }
}
