using EvalBot.Bot.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace EvalBot.Tests.Support;

/// <summary>The real seal, with keys that this process forgets.</summary>
internal static class Seals
{
    public static Seal Own { get; } = new(new EphemeralDataProtectionProvider());
}
