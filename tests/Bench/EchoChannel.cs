using System.Text;
using System.Text.Json.Nodes;
using EvalBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EvalBot.Bench;

/// <summary>What Microsoft runs, on this machine and as light as can be: an issuer of tokens, and a connector that takes every answer with 201.</summary>
internal sealed class EchoChannel : IAsyncDisposable
{
    private static readonly byte[] Taken = """{"id":"1795412000001"}"""u8.ToArray();

    private readonly WebApplication app;
    private readonly SigningKey key = new("echo-key", "msteams");
    private int answers;

    private EchoChannel(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <summary>Where answers are sent.</summary>
    public string ServiceUrl => Address + "/kr/";

    /// <summary>How many answers came so far.</summary>
    public int Answers => Volatile.Read(ref answers);

    public static async Task<EchoChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Urls"] = "http://127.0.0.1:0";
        builder.Configuration["Logging:LogLevel:Default"] = "None";
        var channel = new EchoChannel(builder.Build());
        channel.app.MapGet("/openid", () => Results.Json(new JsonObject { ["issuer"] = TeamsIssuer.Issuer, ["jwks_uri"] = channel.Address + "/keys" }));
        channel.app.MapGet("/keys", channel.Keys);
        channel.app.MapGet("/{tenant}/discovery/v2.0/keys", channel.Keys);
        channel.app.MapPost("/kr/v3/conversations/{conversation}/{**rest}", channel.TakeAsync);
        await channel.app.StartAsync();
        return channel;
    }

    /// <summary>A token as the channel sends it with every call.</summary>
    /// <param name="issuer">Who says that they signed it.</param>
    public string Token(string issuer)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return key.Sign(new() { ["iss"] = issuer, ["aud"] = TeamsIssuer.AppId, ["serviceurl"] = ServiceUrl, ["nbf"] = now - 60, ["exp"] = now + 3600 }, "RS256");
    }

    /// <summary>A message of one user.</summary>
    /// <param name="turn">Makes its id one that never was.</param>
    public byte[] Message(string account, string tenant, string turn) => Encoding.UTF8.GetBytes($$$"""
        {"type":"message","id":"{{{turn}}}","timestamp":"2026-08-06T05:00:00.1234567Z","channelId":"msteams","serviceUrl":"{{{ServiceUrl}}}","text":"취소","textFormat":"plain","locale":"ko-KR","from":{"id":"29:{{{account}}}","name":"김하늘","aadObjectId":"{{{account}}}"},"recipient":{"id":"28:{{{TeamsIssuer.AppId}}}","name":"평가봇"},"conversation":{"id":"a:{{{account}}}","conversationType":"personal","tenantId":"{{{tenant}}}"},"channelData":{"tenant":{"id":"{{{tenant}}}"}},"entities":[{"type":"clientInfo","locale":"ko-KR","country":"KR","platform":"Web","timezone":"Asia/Seoul"}]}
        """);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Keys() => Results.Json(new JsonObject { ["keys"] = new JsonArray(key.Published) });

    private async Task TakeAsync(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null);
        Interlocked.Increment(ref answers);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(Taken);
    }
}
