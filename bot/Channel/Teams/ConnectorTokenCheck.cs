using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>Checks that a call is from Teams, meant for this bot, and of a tenant that may call: the rules of the Bot Connector's authentication and ours.</summary>
/// <remarks>The caller never reads why not; the log does, with issuer, audience and key id, and without the token.</remarks>
internal sealed class ConnectorTokenCheck(TeamsOptions options, ConnectorKeys keys, TimeProvider clock, ILogger<ConnectorTokenCheck> log)
{
    /// <summary>The only channel: in the Azure Bot's other ones whoever writes chooses who they are.</summary>
    private const string Channel = "msteams";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private const int MostKnown = 1000;
    private static readonly JsonWebTokenHandler Handler = new();

    // By their hash: the channel sends the same token for an hour, and its signature stays good as long as the keys are the same.
    private readonly ConcurrentDictionary<string, KnownToken> known = new();

    /// <summary>The status that refuses a call, or null when it is good: 401 for the token, 403 for what it is used for.</summary>
    public async Task<int?> WhyNotAsync(StringValues authorization, Activity activity, CancellationToken cancel)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(authorization.ToString())));
        var before = known.GetValueOrDefault(hash);
        if ((before?.Token ?? TokenOf(authorization)) is not { } token)
            return Refuse(StatusCodes.Status401Unauthorized, "no readable bearer token", null);
        if (await keys.ForAsync(token.Kid, cancel) is not { } document)
            return Refuse(StatusCodes.Status401Unauthorized, "no keys could be read yet", token);
        if (before is null || before.Document != document || !IsInTime(token.ValidFrom, token.ValidTo))
        {
            if (await Handler.ValidateTokenAsync(token, ParametersFor(document)) is { IsValid: false } invalid)
                return Refuse(StatusCodes.Status401Unauthorized, ReasonOf(invalid.Exception, token), token);
            if (known.Count >= MostKnown)
                known.Clear();
            known[hash] = new(token, document);
        }

        return WhyForbidden(token, document, activity) is { } reason ? Refuse(StatusCodes.Status403Forbidden, reason, token) : null;
    }

    private static JsonWebToken? TokenOf(StringValues authorization)
    {
        if (authorization is not [{ } header] || header.Split(' ') is not [var scheme, var text] || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return Handler.ReadJsonWebToken(text);
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private TokenValidationParameters ParametersFor(OpenIdConnectConfiguration document) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKeys = document.SigningKeys,
        TryAllIssuerSigningKeys = false,
        ValidIssuer = options.Metadata is null ? options.Cloud.Issuer : document.Issuer,
        ValidAudience = options.AppId,
        LifetimeValidator = (notBefore, expires, _, _) => expires is { } end && IsInTime(notBefore ?? DateTime.MinValue, end), // The library's own asks the machine's clock.
    };

    /// <param name="begin">The first instant for a token that names no beginning.</param>
    private bool IsInTime(DateTime begin, DateTime end) => clock.GetUtcNow().UtcDateTime is var now && now - Skew < end && now + Skew >= begin;

    private static string ReasonOf(Exception fault, JsonWebToken token) => fault switch
    {
        _ when token.Alg != SecurityAlgorithms.RsaSha256 => "algorithm",
        SecurityTokenSignatureKeyNotFoundException => "unknown key",
        SecurityTokenInvalidSignatureException => "signature",
        SecurityTokenInvalidLifetimeException => "lifetime",
        SecurityTokenInvalidIssuerException => "issuer",
        SecurityTokenInvalidAudienceException => "audience",
        _ => fault.GetType().Name,
    };

    private string? WhyForbidden(JsonWebToken token, OpenIdConnectConfiguration document, Activity activity) =>
        activity.ChannelId != Channel ? "channel"
        : !IsEndorsed(document, token.Kid) ? "endorsement"
        : !IsServiceUrl(token, activity) ? "serviceurl claim"
        : !ServiceUrls.Allow(options, activity.ServiceUrl) ? "service host"
        : !IsOfAllowedTenant(activity) ? "tenant"
        : null;

    private static bool IsEndorsed(OpenIdConnectConfiguration document, string keyId) => document.JsonWebKeySet.Keys.Any(key =>
        key.KeyId == keyId
        && key.AdditionalData.TryGetValue("endorsements", out var endorsements)
        && endorsements is JsonElement { ValueKind: JsonValueKind.Array } list
        && list.EnumerateArray().Any(each => each.ValueKind == JsonValueKind.String && each.ValueEquals(Channel)));

    private static bool IsServiceUrl(JsonWebToken token, Activity activity) =>
        activity.ServiceUrl is { } serviceUrl
        && token.TryGetPayloadValue("serviceurl", out string? claim) && claim is not null
        && string.Equals(WithoutSlash(claim), WithoutSlash(serviceUrl), StringComparison.OrdinalIgnoreCase);

    private static string WithoutSlash(string url) => url.EndsWith('/') ? url[..^1] : url;

    /// <summary>Whether at least one place names the tenant, and each that does names an allowed one.</summary>
    private bool IsOfAllowedTenant(Activity activity)
    {
        var named = new List<string?>();
        if (activity.Conversation?.TenantId is { } ofConversation)
            named.Add(ofConversation);
        if (activity.ChannelData?["tenant"] is { } tenant)
            named.Add(tenant is JsonObject data && data["id"] is JsonValue id && id.TryGetValue(out string? text) ? text : null);
        return named.Count > 0 && named.TrueForAll(each => options.AllowedTenants.Contains(each, StringComparer.OrdinalIgnoreCase));
    }

    private int Refuse(int status, string reason, JsonWebToken? token)
    {
        log.CallRefused(status, reason, Shown(token?.Issuer), Shown(token is null ? null : string.Join(' ', token.Audiences)), Shown(token?.Kid));
        return status;
    }

    /// <summary>What a stranger wrote, fit for a line of the log.</summary>
    private static string? Shown(string? text) => text is null ? null : string.Concat(text.Where(letter => !char.IsControl(letter)).Take(100));

    /// <summary>A token whose signature and claims were found good.</summary>
    /// <param name="Document">The document by whose keys.</param>
    private sealed record KnownToken(JsonWebToken Token, OpenIdConnectConfiguration Document);
}
