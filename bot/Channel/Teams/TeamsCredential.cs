using System.Security.Cryptography.X509Certificates;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>What the bot proves with that it is the registered app. Its text form never holds a secret.</summary>
public abstract record TeamsCredential
{
    public sealed override string ToString() => GetType().Name;

    public sealed record ClientSecret(string Value) : TeamsCredential;

    /// <summary>A certificate with its private key in a file, PKCS #12.</summary>
    public sealed record Certificate(string File, string? Password) : TeamsCredential
    {
        /// <exception cref="System.Security.Cryptography.CryptographicException">The file or the password is wrong.</exception>
        /// <exception cref="IOException">The file cannot be read.</exception>
        /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
        public X509Certificate2 Load() => X509CertificateLoader.LoadPkcs12(System.IO.File.ReadAllBytes(File), Password);
    }

    /// <summary>The identity that Azure gives to the machine.</summary>
    /// <param name="ClientId">Null for the machine's own.</param>
    public sealed record ManagedIdentity(string? ClientId) : TeamsCredential;

    /// <summary>A managed identity that speaks for the app.</summary>
    /// <param name="ClientId">Of the managed identity.</param>
    public sealed record Federated(string ClientId) : TeamsCredential;
}
