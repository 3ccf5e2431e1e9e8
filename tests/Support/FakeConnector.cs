using System.Collections.Concurrent;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EvalBot.Tests.Support;

/// <summary>A call that the bot made to the connector.</summary>
public sealed record ConnectorCall(string Method, string Path, string Query, JsonObject? Body, string? Authorization)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string? Text => (string?)Body?["text"];

    /// <summary>The body, letters of all scripts as they are.</summary>
    public string Json => Body?.ToJsonString(Relaxed) ?? "";

    public JsonObject? Card => (Body?["attachments"] as JsonArray)?.FirstOrDefault(each => (string?)each!["contentType"] == "application/vnd.microsoft.card.adaptive")?["content"] as JsonObject;
}

/// <summary>A connector on this machine: keeps what it is called with, and answers as Teams does, or as it is told to.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<ConnectorCall> calls = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> next = new();
    private readonly SemaphoreSlim arrived = new(0);
    private int taken;
    private int lastId;

    private FakeConnector(WebApplication app) => this.app = app;

    /// <summary>Its service URL.</summary>
    public string Url => app.Urls.Single() + "/kr/";

    /// <summary>Every call so far.</summary>
    public IReadOnlyList<ConnectorCall> Calls => [.. calls];

    /// <summary>The members of every roster.</summary>
    public JsonArray Members { get; } = [];

    /// <summary>Answers every call, in place of the usual answer; null for the usual one.</summary>
    public Func<ConnectorCall, HttpContext, Task<bool>>? Always { get; set; }

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Urls"] = "http://127.0.0.1:0";
        builder.Configuration["Logging:LogLevel:Default"] = "None";
        var app = builder.Build();
        var connector = new FakeConnector(app);
        app.Map("{**path}", connector.TakeAsync);
        await app.StartAsync();
        return connector;
    }

    /// <summary>The next call gets this answer.</summary>
    public void Next(HttpStatusCode status, string body = "", params (string Name, string Value)[] headers) => next.Enqueue(async http =>
    {
        http.Response.StatusCode = (int)status;
        foreach (var (name, value) in headers)
            http.Response.Headers[name] = value;
        await http.Response.WriteAsync(body);
    });

    /// <summary>The next call is received, and its connection is cut.</summary>
    public void NextCut() => next.Enqueue(http =>
    {
        http.Abort();
        return Task.CompletedTask;
    });

    /// <summary>The next call is received, and never answered.</summary>
    public void NextHang() => next.Enqueue(http => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));

    /// <summary>Waits for the next call that was not waited for.</summary>
    public async Task<ConnectorCall> CallAsync(int seconds = 30)
    {
        if (!await arrived.WaitAsync(TimeSpan.FromSeconds(seconds), TestContext.Current.CancellationToken))
            throw new TimeoutException($"No call came. So far: {string.Join('\n', calls.Select(call => $"{call.Method} {call.Path} {call.Text}"))}");
        return calls.ElementAt(Interlocked.Increment(ref taken) - 1);
    }

    /// <summary>Waits until a call is like this; those before it are passed over.</summary>
    public async Task<ConnectorCall> CallAsync(Func<ConnectorCall, bool> like)
    {
        while (true)
        {
            if (await CallAsync() is var call && like(call))
                return call;
        }
    }

    /// <summary>Whether no call comes for a while.</summary>
    public async Task<bool> IsQuietAsync(int milliseconds = 1500) => !await arrived.WaitAsync(milliseconds, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        arrived.Dispose();
    }

    private async Task TakeAsync(HttpContext http)
    {
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var call = new ConnectorCall(
            http.Request.Method, http.Request.Path.Value!.Replace("/kr", "", StringComparison.Ordinal), http.Request.QueryString.Value ?? "",
            body.Length == 0 ? null : JsonNode.Parse(body.ToArray())!.AsObject(), http.Request.Headers.Authorization);
        calls.Enqueue(call);
        var scripted = next.TryDequeue(out var answer);
        if (!scripted && (Always is null || !await Always(call, http)))
            await AnswerAsync(call, http);
        if (scripted)
            await answer!(http);
        arrived.Release();
    }

    private async Task AnswerAsync(ConnectorCall call, HttpContext http)
    {
        var id = Interlocked.Increment(ref lastId);
        http.Response.StatusCode = call.Method == "POST" ? 201 : 200;
        JsonObject answer =
            call.Path == "/v3/conversations" && (bool?)call.Body!["isGroup"] == true
                ? new JsonObject { ["id"] = $"{call.Body["channelData"]!["channel"]!["id"]};messageid=17954120{id:D5}", ["activityId"] = $"17954120{id:D5}" }
            : call.Path == "/v3/conversations" ? new JsonObject { ["id"] = "a:with-" + (string?)call.Body!["members"]![0]!["id"] }
            : call.Path.EndsWith("/pagedmembers", StringComparison.Ordinal) ? new JsonObject { ["members"] = Members.DeepClone() }
            : call.Method == "PUT" ? new JsonObject { ["id"] = call.Path.Split('/')[^1] }
            : new() { ["id"] = $"17954120{id:D5}" };
        await http.Response.WriteAsync(answer.ToJsonString());
    }
}
