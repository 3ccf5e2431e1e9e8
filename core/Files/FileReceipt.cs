namespace EvalBot.Core.Files;

/// <summary>The receipt of a file: what arrived, when, and by what its content is known again.</summary>
/// <param name="Name">In NFC, without a path.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Of the content, 64 hexadecimal digits.</param>
public sealed record FileReceipt(string Id, string Name, long Bytes, string Sha256, DateTimeOffset At);
