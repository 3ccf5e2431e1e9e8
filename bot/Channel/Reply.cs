using System.Text.Json.Nodes;

namespace EvalBot.Bot.Channel;

/// <summary>What the bot says: words, a card, a file, or several of them.</summary>
/// <param name="Text">Plain text, shown as it is.</param>
/// <param name="Card">A filled Adaptive Card.</param>
public sealed record Reply(string? Text, JsonObject? Card = null, OutgoingFile? File = null);

/// <summary>A file that goes with a message.</summary>
public sealed record OutgoingFile(string Name, string ContentType, byte[] Content);
