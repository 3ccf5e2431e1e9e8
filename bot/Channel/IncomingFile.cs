using EvalBot.Bot.Storage;
using EvalBot.Core;

namespace EvalBot.Bot.Channel;

/// <summary>A file as a client sent it: not looked at yet.</summary>
/// <param name="Length">In bytes; the content of one that is larger than what is taken is not kept.</param>
public sealed record IncomingFile(string Name, byte[] Content, long Length)
{
    /// <summary>Reads a content, and keeps it if it is not larger than <paramref name="most"/> bytes.</summary>
    /// <param name="stopAtMost">Whether the rest of one that is larger is left unread; its length is then that of what was read.</param>
    public static async Task<(byte[] Content, long Length)> ReadAsync(Stream body, long most, bool stopAtMost, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var part = new byte[64 * 1024];
        var length = 0L;
        for (int read; (length <= most || !stopAtMost) && (read = await body.ReadAsync(part, cancel)) > 0;)
        {
            length += read;
            if (length <= most)
                kept.Write(part, 0, read);
        }

        return (length <= most ? kept.ToArray() : [], length);
    }
}

/// <summary>What became of a file that came with a message.</summary>
/// <param name="Received">Its receipt, or null where it was not taken.</param>
/// <param name="Refused">Why it was not taken, or null where it was.</param>
public sealed record SentFile(ReceivedFile? Received, Refusal? Refused);
