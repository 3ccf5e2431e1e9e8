using EvalBot.Bot.Storage;
using EvalBot.Core;

namespace EvalBot.Bot.Channel;

/// <summary>A file as a client sent it: not looked at yet.</summary>
/// <param name="Length">In bytes; the content of one that is larger than what is taken is not kept.</param>
public sealed record IncomingFile(string Name, byte[] Content, long Length);

/// <summary>What became of a file that came with a message.</summary>
/// <param name="Received">Its receipt, or null where it was not taken.</param>
/// <param name="Refused">Why it was not taken, or null where it was.</param>
public sealed record SentFile(ReceivedFile? Received, Refusal? Refused);
