using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>The bot's own tokens, for the calls that it makes to the connector. Kept until shortly before they end.</summary>
/// <param name="options">Null in local mode.</param>
/// <param name="http">How the login server is reached; null for the usual way.</param>
public sealed class ConnectorTokens(TeamsOptions? options = null, IMsalHttpClientFactory? http = null)
{
    private const string TokenExchange = "api://AzureADTokenExchange";
    private const string DefaultScope = "/.default";

    private readonly Lazy<Func<bool, CancellationToken, Task<AuthenticationResult>>?> acquire = new(() => options?.Credential switch
    {
        null => null,
        TeamsCredential.ManagedIdentity identity => OfMachine(options, identity, http),
        var credential => OfApp(options, credential, http),
    });

    /// <summary>A token for the connector, or null where calls carry none: in local mode, and against connectors on this machine.</summary>
    /// <param name="forceRefresh">Asks for a new one although there is one: the connector did not accept that.</param>
    /// <exception cref="MsalException">The login server refused or was not reached.</exception>
    public async Task<string?> TokenAsync(bool forceRefresh, CancellationToken cancel) =>
        acquire.Value is { } ask ? (await ask(forceRefresh, cancel)).AccessToken : null;

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> OfApp(TeamsOptions options, TeamsCredential credential, IMsalHttpClientFactory? http)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithAuthority($"https://{options.Cloud.LoginHost}/{options.TenantId}")
            .WithInstanceDiscovery(false); // The login host is one of ours, not one that somebody told.
        if (http is not null)
            builder.WithHttpClientFactory(http);

        var app = (credential switch
        {
            TeamsCredential.ClientSecret secret => builder.WithClientSecret(secret.Value),
            TeamsCredential.Certificate certificate => builder.WithCertificate(certificate.Load()),
            TeamsCredential.Federated federated => builder.WithClientAssertion(AssertionOf(Machine(federated.ClientId, http))),
            _ => throw new ArgumentOutOfRangeException(nameof(credential), credential, "No credential of an app."),
        }).Build();
        return (forceRefresh, cancel) => app.AcquireTokenForClient([options.Cloud.Scope]).WithForceRefresh(forceRefresh).ExecuteAsync(cancel);
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> OfMachine(
        TeamsOptions options, TeamsCredential.ManagedIdentity identity, IMsalHttpClientFactory? http)
    {
        var (machine, resource) = (Machine(identity.ClientId, http), options.Cloud.Scope[..^DefaultScope.Length]);
        return (forceRefresh, cancel) => machine.AcquireTokenForManagedIdentity(resource).WithForceRefresh(forceRefresh).ExecuteAsync(cancel);
    }

    private static Func<AssertionRequestOptions, Task<string>> AssertionOf(IManagedIdentityApplication machine) =>
        async asked => (await machine.AcquireTokenForManagedIdentity(TokenExchange).ExecuteAsync(asked.CancellationToken)).AccessToken;

    private static IManagedIdentityApplication Machine(string? clientId, IMsalHttpClientFactory? http)
    {
        var builder = ManagedIdentityApplicationBuilder.Create(clientId is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.WithUserAssignedClientId(clientId));
        if (http is not null)
            builder.WithHttpClientFactory(http);
        return builder.Build();
    }
}
