using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Clients;

/// <summary>Microsoft's Direct Line client (npm botframework-directlinejs) in a node process of its own.</summary>
internal sealed class DirectLineJs : IAsyncDisposable
{
    /// <summary>Its connection statuses, by its own numbers.</summary>
    public const int Online = 2;
    public const int ExpiredToken = 3;

    private readonly Process process;
    private readonly string person;
    private readonly Channel<JsonObject> seen = System.Threading.Channels.Channel.CreateUnbounded<JsonObject>();
    private readonly ConcurrentQueue<string?> complaints = new();
    private int? status;

    private DirectLineJs(Process process, string person) => (this.process, this.person) = (process, person);

    /// <summary>The activities so far, in the order in which they came.</summary>
    public List<Message> Activities { get; } = [];

    /// <summary>How far it has read.</summary>
    public string Watermark { get; private set; } = "";

    /// <summary>Starts it.</summary>
    /// <param name="line">Where it reaches the bot.</param>
    /// <param name="webSocket">Otherwise it polls.</param>
    /// <param name="watermark">Joins the conversation as it was then, and does not begin one.</param>
    public static async Task<DirectLineJs> StartAsync(Uri line, DirectLineClient person, bool webSocket = true, string? watermark = null)
    {
        await ClientPackages.NeedAsync();
        var options = new JsonObject
        {
            ["domain"] = new Uri(line, "v3/directline").ToString(),
            ["token"] = person.Token,
            ["webSocket"] = webSocket,
            ["timeout"] = 2000,
            ["pollingInterval"] = 200,
            ["conversationStartProperties"] = new JsonObject { ["locale"] = "ko-KR" },
        };
        if (watermark is not null)
            (options["conversationId"], options["watermark"]) = (person.ConversationId, watermark);
        var client = new DirectLineJs(Process.Start(ClientPackages.Node(ClientPackages.PathOf("directline.cjs"), options.ToJsonString()))!, person.PersonId);
        client.process.ErrorDataReceived += (_, text) => client.complaints.Enqueue(text.Data);
        client.process.BeginErrorReadLine();
        _ = client.ReadAsync();
        return client;
    }

    /// <summary>Posts words.</summary>
    /// <returns>The id that the bot gave them; retry where they were not taken, and may be posted again with the same client id.</returns>
    public async Task<string> SayAsync(string text, string? clientId = null)
    {
        await DoAsync(new JsonObject
        {
            ["post"] = new JsonObject
            {
                ["type"] = "message",
                ["text"] = text,
                ["locale"] = "ko-KR",
                ["from"] = new JsonObject { ["id"] = person },
                ["channelData"] = new JsonObject { ["clientActivityID"] = clientId ?? Guid.NewGuid().ToString("N") },
            },
        });
        return (string)(await UntilAsync(each => each.ContainsKey("posted")))["posted"]!;
    }

    /// <summary>Goes on with a new token.</summary>
    public Task ReconnectAsync(string token, string streamUrl) =>
        DoAsync(new JsonObject { ["reconnect"] = new JsonObject { ["token"] = token, ["streamUrl"] = streamUrl } });

    /// <summary>Waits until its connection has this status, where it has another.</summary>
    public async Task StatusAsync(int expected)
    {
        while (status != expected)
            await UntilAsync(each => each.ContainsKey("status"));
    }

    /// <summary>Waits until it has seen everything that the bot has.</summary>
    public async Task CatchUpAsync(DirectLineClient person)
    {
        var last = (await person.HistoryAsync())[^1].Id;
        while (!Activities.Exists(activity => activity.Id == last))
            await UntilAsync(each => each.ContainsKey("activity"));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task DoAsync(JsonObject what)
    {
        await process.StandardInput.WriteLineAsync(what.ToJsonString());
        await process.StandardInput.FlushAsync();
    }

    private async Task<JsonObject> UntilAsync(Func<JsonObject, bool> like)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (true)
        {
            var next = await seen.Reader.ReadAsync(patience.Token);
            status = (int?)next["status"] ?? status;
            Watermark = (string?)next["watermark"] ?? Watermark;
            if (next["activity"] is JsonObject activity)
                Activities.Add(new(activity));
            if (like(next))
                return next;
        }
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } text)
            seen.Writer.TryWrite(JsonNode.Parse(text)!.AsObject());
        seen.Writer.TryComplete(new InvalidOperationException("The client ended: " + string.Join('\n', complaints)));
    }
}
