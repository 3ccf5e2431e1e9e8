using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace EvalBot.Tests.Support;

/// <summary>What Microsoft runs, on this machine: the OpenID document, the keys and the connector. It makes tokens by hand, so that they can be wrong in every way.</summary>
public sealed class TeamsIssuer : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "5f0c2b1a-7d3e-4a96-9b58-1c2d3e4f5a6b";
    public const string TenantId = "0d1e2f30-4152-4637-8849-5a6b7c8d9e0f";

    private readonly WebApplication app;
    private int documentsRead;

    private TeamsIssuer(WebApplication app) => this.app = app;

    /// <summary>The keys that the document names, in their order.</summary>
    public ConcurrentQueue<SigningKey> Keys { get; } = new([new SigningKey("test-key-1", "msteams", "webchat")]);

    /// <summary>The first key, which is there from the beginning.</summary>
    public SigningKey Key { get; private set; } = null!;

    /// <summary>Whether the document cannot be read.</summary>
    public bool IsDown { get; set; }

    public int DocumentsRead => documentsRead;

    /// <summary>What the connector received, with its Authorization header.</summary>
    public Channel<(string Path, JsonObject Body, string? Authorization)> Received { get; } = System.Threading.Channels.Channel.CreateUnbounded<(string, JsonObject, string?)>();

    public Uri Metadata => new(app.Urls.Single() + "/openid");

    /// <summary>The connector's service URL.</summary>
    public string ServiceUrl => app.Urls.Single() + "/kr/";

    /// <summary>The settings of a bot that trusts it.</summary>
    public (string Key, string Value)[] Settings => [("Teams:AppId", AppId), ("Teams:TenantId", TenantId), ("Teams:Metadata", Metadata.ToString())];

    public static async Task<TeamsIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Urls"] = "http://127.0.0.1:0";
        builder.Configuration["Logging:LogLevel:Default"] = "None";
        var app = builder.Build();
        var issuer = new TeamsIssuer(app);
        issuer.Key = issuer.Keys.Single();
        app.MapGet("/openid", () =>
        {
            Interlocked.Increment(ref issuer.documentsRead);
            return issuer.IsDown
                ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
                : Results.Json(new JsonObject { ["issuer"] = Issuer, ["jwks_uri"] = app.Urls.Single() + "/keys" });
        });
        app.MapGet("/keys", () => Results.Json(new JsonObject { ["keys"] = new JsonArray([.. issuer.Keys.Select(key => key.Published)]) }));
        app.MapPost("/kr/{**path}", async (HttpRequest request) =>
            issuer.Received.Writer.TryWrite((request.Path, (await JsonNode.ParseAsync(request.Body))!.AsObject(), request.Headers.Authorization)));
        await app.StartAsync();
        return issuer;
    }

    /// <summary>A token for the activities of <see cref="Message"/>, with its claims changed.</summary>
    public string Token(SigningKey? key = null, Action<JsonObject>? change = null, string algorithm = "RS256")
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new JsonObject { ["iss"] = Issuer, ["aud"] = AppId, ["serviceurl"] = ServiceUrl, ["nbf"] = now - 60, ["exp"] = now + 3600 };
        change?.Invoke(claims);
        return (key ?? Key).Sign(claims, algorithm);
    }

    /// <summary>A message as Teams posts it.</summary>
    public JsonObject Message(string text = "안녕") => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString(),
        ["text"] = text,
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:1user", ["aadObjectId"] = "6a7b8c9d-0e1f-4203-8415-263748596a7b" },
        ["recipient"] = new JsonObject { ["id"] = "28:" + AppId },
        ["conversation"] = new JsonObject { ["id"] = "a:1chat", ["conversationType"] = "personal", ["tenantId"] = TenantId },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TenantId } },
        ["locale"] = "ko-KR",
    };

    /// <summary>The request that posts an activity to a bot.</summary>
    public static HttpRequestMessage Post(JsonNode activity, params string[] authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        if (authorization.Length > 0)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return request;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

/// <summary>A key of the issuer.</summary>
/// <param name="id">Its <c>kid</c>.</param>
/// <param name="endorsements">The channels whose tokens it may sign; none at all where there is none.</param>
public sealed class SigningKey(string id, params string[] endorsements)
{
    private readonly RSA rsa = RSA.Create(2048);

    /// <summary>As the document of keys names it.</summary>
    public JsonObject Published
    {
        get
        {
            var (parts, key) = (rsa.ExportParameters(includePrivateParameters: false), new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = id });
            (key["n"], key["e"]) = (Base64UrlEncoder.Encode(parts.Modulus), Base64UrlEncoder.Encode(parts.Exponent));
            if (endorsements.Length > 0)
                key["endorsements"] = new JsonArray([.. endorsements]);
            return key;
        }
    }

    /// <summary>A signed token: RS256, RS512, none, or HS256 with the public key as its secret.</summary>
    public string Sign(JsonObject claims, string algorithm)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = algorithm, ["kid"] = id };
        var content = Base64UrlEncoder.Encode(header.ToJsonString()) + "." + Base64UrlEncoder.Encode(claims.ToJsonString());
        var bytes = Encoding.ASCII.GetBytes(content);
        return content + "." + Base64UrlEncoder.Encode(algorithm switch
        {
            "RS256" => rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            "RS512" => rsa.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem()), bytes),
            "none" => [],
            _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "No such algorithm."),
        });
    }
}
