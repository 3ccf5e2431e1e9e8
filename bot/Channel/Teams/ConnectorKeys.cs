using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>The keys that sign the tokens of inbound calls, as the OpenID document names them.</summary>
/// <remarks>
/// They are read again after twelve hours, and when a token names a key that is not among them. The library's own manager would read
/// in the background, and so refuse the first call after a change of keys.
/// </remarks>
internal sealed class ConnectorKeys(TeamsOptions options, TimeProvider clock, ILogger<ConnectorKeys> log) : IDisposable
{
    private const int LargestDocument = 1024 * 1024;
    private const int UnknownKeysAtOnce = 10;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    private static readonly TimeSpan BetweenUnknownKeys = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailureWithKeys = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim reading = new(1);
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = options.Metadata is null })
    {
        Timeout = TimeSpan.FromSeconds(5),
        MaxResponseContentBufferSize = LargestDocument,
    };

    private volatile OpenIdConnectConfiguration? current;
    private DateTimeOffset readAt = DateTimeOffset.MinValue;
    private DateTimeOffset failedAt = DateTimeOffset.MinValue;

    // Grows by five minutes with each look for an unknown key; while it is too far ahead, nobody who invents key ids makes the bot read.
    private DateTimeOffset unknownPaidUntil = DateTimeOffset.MinValue;

    /// <summary>The document that has, if any does, the key of this id. The last good one while it cannot be read; null while none was ever read.</summary>
    public async Task<OpenIdConnectConfiguration?> ForAsync(string? keyId, CancellationToken cancel)
    {
        if (!IsDue(keyId))
            return current;

        var mayWait = !Knows(keyId); // Who has a good key does not wait for a slow document.
        if (!await reading.WaitAsync(mayWait ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancel))
            return current;
        try
        {
            if (IsDue(keyId)) // Another call may have read it meanwhile.
                await ReadAsync(keyId, cancel);
        }
        finally
        {
            reading.Release();
        }

        return current;
    }

    public void Dispose()
    {
        client.Dispose();
        reading.Dispose();
    }

    private bool Knows(string? keyId) => current is { } document && document.JsonWebKeySet.Keys.Any(key => key.KeyId == keyId);

    private bool IsDue(string? keyId)
    {
        var now = clock.GetUtcNow();
        return now - failedAt >= (current is null ? AfterFailure : AfterFailureWithKeys)
            && (now - readAt >= Fresh || (!Knows(keyId) && unknownPaidUntil - now <= (UnknownKeysAtOnce - 1) * BetweenUnknownKeys));
    }

    private async Task ReadAsync(string? keyId, CancellationToken cancel)
    {
        var (now, address) = (clock.GetUtcNow(), options.Metadata ?? options.Cloud.OpenIdDocument);
        if (current is not null && !Knows(keyId))
            unknownPaidUntil = (unknownPaidUntil > now ? unknownPaidUntil : now) + BetweenUnknownKeys;
        try
        {
            var retriever = new HttpDocumentRetriever(client) { RequireHttps = options.Metadata is null };
            var document = await OpenIdConnectConfigurationRetriever.GetAsync(address.ToString(), retriever, cancel);
            if (document.SigningKeys.Count == 0)
                throw new InvalidDataException("The document has no keys.");
            (current, readAt) = (document, now);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested) // Whatever it is: the last good keys stay.
        {
            failedAt = clock.GetUtcNow();
            log.KeysNotRead(fault, address);
        }
    }
}
