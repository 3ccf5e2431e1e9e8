namespace EvalBot.Bot.Channel;

/// <summary>A file as a client sent it: not looked at yet.</summary>
public sealed record IncomingFile(string Name, byte[] Content);
