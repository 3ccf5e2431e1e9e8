using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EvalBot.Tests.Support;

/// <summary>A person at the web chat: says something, presses a card's button, reads.</summary>
public sealed class DirectLineClient(IBot bot, string personId)
{
    private readonly List<Message> unread = [];
    private string? watermark;

    public string PersonId => personId;

    public string ConversationId { get; private set; } = "";

    public string Token { get; private set; } = "";

    /// <summary>The language that the client claims: ko-KR or en-US.</summary>
    public string Locale { get; set; } = "ko-KR";

    /// <summary>Opens the conversation; its first words and its history are new messages.</summary>
    public async Task OpenAsync()
    {
        await IdentifyAsync();
        using var answer = await SendAsync(HttpMethod.Post, "conversations", new JsonObject { ["user"] = new JsonObject { ["id"] = personId } });
        answer.EnsureSuccessStatusCode();
        ConversationId = (string)(await JsonOf(answer))["conversationId"]!;
    }

    /// <summary>Takes a token and leaves the conversation as it is: to read what came without anybody there.</summary>
    public async Task IdentifyAsync()
    {
        using var known = await bot.Http.PostAsJsonAsync("v3/directline/tokens/generate", new { user = new { id = personId } });
        known.EnsureSuccessStatusCode();
        var token = await JsonOf(known);
        (Token, ConversationId) = ((string)token["token"]!, (string)token["conversationId"]!);
    }

    /// <summary>Says something.</summary>
    /// <returns>What the bot answered, and what it changed.</returns>
    public Task<Answer> SayAsync(string text) =>
        PostAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["textFormat"] = "plain" });

    /// <summary>Presses a button of a card.</summary>
    /// <param name="card">The card, as it was received.</param>
    /// <param name="action">The button's title, or its verb.</param>
    /// <param name="inputs">By the inputs' id, or the first words of their label; what is not named keeps the card's own value.</param>
    public Task<Answer> PressAsync(Card card, string action, Dictionary<string, string>? inputs = null) =>
        PostAsync(new JsonObject
        {
            ["type"] = "message",
            ["value"] = card.Submission(action, inputs ?? []),
            ["channelData"] = new JsonObject { ["postBack"] = true },
        });

    /// <summary>Sends files with a message, as Web Chat does.</summary>
    /// <returns>What the bot answered, and what it changed.</returns>
    public async Task<Answer> UploadAsync(string text, params (string Name, byte[] Content)[] files)
    {
        unread.AddRange(await FetchAsync());
        using var answer = await UploadRawAsync(text, Guid.NewGuid().ToString("N"), files);
        answer.EnsureSuccessStatusCode();
        return new Answer(await FetchAsync());
    }

    /// <summary>The same, with the client's own id.</summary>
    public async Task<HttpResponseMessage> UploadRawAsync(string text, string clientId, params (string Name, byte[] Content)[] files)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["locale"] = Locale,
            ["attachments"] = new JsonArray([.. files.Select(file => new JsonObject { ["contentType"] = "application/octet-stream", ["name"] = file.Name })]),
            ["channelData"] = new JsonObject { ["clientActivityID"] = clientId },
        };
        using var body = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        body.Add(new StringContent(activity.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/vnd.microsoft.activity")), "activity", "blob");
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.Add("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name}\"");
            body.Add(part);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"v3/directline/conversations/{ConversationId}/upload") { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return await bot.Http.SendAsync(request);
    }

    /// <summary>Posts any activity.</summary>
    /// <returns>What the bot answered, and what it changed.</returns>
    public async Task<Answer> PostAsync(JsonObject activity)
    {
        unread.AddRange(await FetchAsync()); // What others caused before is not the answer.
        using var answer = await PostRawAsync(activity);
        answer.EnsureSuccessStatusCode();
        return new Answer(await FetchAsync());
    }

    /// <summary>Posts any activity, with a client id of its own unless it has one.</summary>
    public Task<HttpResponseMessage> PostRawAsync(JsonObject activity)
    {
        activity["locale"] ??= Locale;
        activity["from"] ??= new JsonObject { ["id"] = personId };
        var channelData = activity["channelData"] as JsonObject ?? [];
        channelData["clientActivityID"] ??= Guid.NewGuid().ToString("N");
        activity["channelData"] ??= channelData;
        return SendAsync(HttpMethod.Post, $"conversations/{ConversationId}/activities", activity);
    }

    /// <summary>What the bot said or changed since the last look, other than the answers to this client.</summary>
    public async Task<IReadOnlyList<Message>> NewMessagesAsync()
    {
        Message[] messages = [.. unread, .. await FetchAsync()];
        unread.Clear();
        return messages;
    }

    /// <summary>The whole conversation, the person's own messages too, in its order.</summary>
    public async Task<IReadOnlyList<Message>> HistoryAsync() => (await ReadAsync(null)).Activities;

    /// <summary>Everything after a watermark, and the watermark that follows.</summary>
    public async Task<(IReadOnlyList<Message> Activities, string Watermark)> ReadAsync(string? after)
    {
        var query = after is null ? "" : $"?watermark={after}";
        using var answer = await SendAsync(HttpMethod.Get, $"conversations/{ConversationId}/activities{query}");
        answer.EnsureSuccessStatusCode();
        return Set(await JsonOf(answer));
    }

    /// <summary>Opens the conversation's web socket.</summary>
    public async Task<ClientWebSocket> ListenAsync(string after, CancellationToken cancel)
    {
        var socket = new ClientWebSocket();
        var address = new UriBuilder(bot.Http.BaseAddress!) { Scheme = "ws", Path = $"v3/directline/conversations/{ConversationId}/stream", Query = $"watermark={after}&t={Token}" };
        await socket.ConnectAsync(address.Uri, cancel);
        return socket;
    }

    /// <summary>Reads the next frame that carries activities.</summary>
    public static async Task<(IReadOnlyList<Message> Activities, string Watermark)> FrameAsync(ClientWebSocket socket, CancellationToken cancel)
    {
        using var text = new MemoryStream();
        var part = new byte[16 * 1024];
        while (true)
        {
            var read = await socket.ReceiveAsync(part, cancel);
            if (read.MessageType == WebSocketMessageType.Close)
                throw new InvalidOperationException($"Closed: {socket.CloseStatus}");
            text.Write(part, 0, read.Count);
            if (read.EndOfMessage && text.Length > 0)
                return Set(JsonNode.Parse(text.ToArray())!.AsObject());
        }
    }

    /// <summary>Sends a request with this person's token.</summary>
    /// <param name="path">Below /v3/directline/.</param>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, $"v3/directline/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        return await bot.Http.SendAsync(request);
    }

    private async Task<Message[]> FetchAsync()
    {
        var (activities, next) = await ReadAsync(watermark);
        watermark = next;
        return [.. activities.Where(message => message.FromBot)];
    }

    private static (IReadOnlyList<Message> Activities, string Watermark) Set(JsonObject set) =>
        ([.. set["activities"]!.AsArray().Select(activity => new Message(activity!.AsObject()))], (string)set["watermark"]!);

    private static async Task<JsonObject> JsonOf(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })!.AsObject();
}
