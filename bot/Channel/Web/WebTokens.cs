using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace EvalBot.Bot.Channel.Web;

/// <summary>Signed tokens that end with time: a person's for the conversation, and links to files.</summary>
/// <param name="clock">The real one: the rehearsal clock jumps.</param>
public sealed class WebTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long a person's token is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(1);
    private readonly IDataProtector people = protection.CreateProtector("web-chat-person");
    private readonly IDataProtector files = protection.CreateProtector("web-chat-file");

    /// <summary>A token that names the person.</summary>
    /// <param name="lifetime">By default <see cref="Lifetime"/>.</param>
    public string Of(string personId, TimeSpan? lifetime = null) => Sign(people, personId, lifetime ?? Lifetime);

    /// <returns>Whose token it is; null when it is none of ours.</returns>
    public WebToken? Read(string? token) => Read(people, token);

    /// <summary>A token that opens one file to whoever has the link.</summary>
    public string OfFile(string fileId) => Sign(files, fileId, LinkLifetime);

    /// <summary>Whether a link's token opens this file, still.</summary>
    public bool Opens(string fileId, string? token) => Read(files, token) is { Expired: false } read && read.Names == fileId;

    private string Sign(IDataProtector protector, string names, TimeSpan lifetime) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().Add(lifetime).UtcTicks} {names}"));

    // Not ITimeLimitedDataProtector: it does not tell a token whose time is over from one that is none, and clients renew only the former.
    private WebToken? Read(IDataProtector protector, string? token)
    {
        try
        {
            if (string.IsNullOrEmpty(token) || protector.Unprotect(token).Split(' ', 2) is not [var end, var names])
                return null;
            return new WebToken(names, clock.GetUtcNow().UtcTicks >= long.Parse(end, CultureInfo.InvariantCulture));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>What a signed token says.</summary>
/// <param name="Names">The person or the file.</param>
/// <param name="Expired">Its time is over.</param>
public sealed record WebToken(string Names, bool Expired);
