using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EvalBot.Tests.Support;

namespace EvalBot.Bench;

/// <summary>A person at the web chat who polls.</summary>
internal sealed class WebClient
{
    private readonly HttpClient http;
    private readonly string person;
    private readonly AuthenticationHeaderValue token;
    private readonly Uri activities;
    private string watermark = "";

    private WebClient(HttpClient http, string person, string token, string conversation)
    {
        (this.http, this.person, this.token) = (http, person, new("Bearer", token));
        activities = new($"v3/directline/conversations/{conversation}/activities", UriKind.Relative);
    }

    /// <summary>A person with a token, whose conversation is not opened: no welcome.</summary>
    public static async Task<WebClient> KnownAsync(HttpClient http, string person, CancellationToken cancel)
    {
        using var answer = await http.PostAsJsonAsync(new Uri("v3/directline/tokens/generate", UriKind.Relative), new { user = new { id = person } }, cancel);
        answer.EnsureSuccessStatusCode();
        var known = (await answer.Content.ReadFromJsonAsync<JsonObject>(cancel))!;
        return new(http, person, (string)known["token"]!, (string)known["conversationId"]!);
    }

    /// <summary>A person whose conversation is open, and its first words read.</summary>
    public static async Task<WebClient> OpenAsync(HttpClient http, string person, CancellationToken cancel)
    {
        var client = await KnownAsync(http, person, cancel);
        await client.PostAsync(new("v3/directline/conversations", UriKind.Relative), JsonContent.Create(new { user = new { id = person } }), cancel);
        await client.ReadAsync(cancel);
        return client;
    }

    /// <summary>The body of a message of words.</summary>
    public JsonObject Words(string text) => Message(new() { ["text"] = text });

    /// <summary>The body of what a pressed card sends.</summary>
    public JsonObject Pressed(JsonObject value) => Message(new() { ["value"] = value });

    /// <summary>Says something, and reads the answer.</summary>
    /// <returns>The milliseconds from the post to its 200: by then the answer is stored; and what was answered or changed.</returns>
    public async Task<(double Milliseconds, IReadOnlyList<JsonObject> Answer)> SayAsync(string text, CancellationToken cancel)
    {
        var begun = Stopwatch.GetTimestamp();
        await SendAsync(JsonContent.Create(Words(text)), cancel);
        var took = Stopwatch.GetElapsedTime(begun);
        var read = (await ReadAsync(cancel))["activities"]!.AsArray().Select(each => each!.AsObject()).Where(each => (string?)each["from"]!["id"] != person).ToList();
        return read.Count > 0 ? (took.TotalMilliseconds, read) : throw new InvalidOperationException($"No answer to {text}.");
    }

    /// <summary>Posts an activity; its answer is stored when this returns.</summary>
    public Task SendAsync(HttpContent activity, CancellationToken cancel) => PostAsync(activities, activity, cancel);

    /// <summary>Everything since the last look.</summary>
    public async Task<JsonObject> ReadAsync(CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{activities}?watermark={watermark}");
        request.Headers.Authorization = token;
        using var answer = await http.SendAsync(request, cancel);
        answer.EnsureSuccessStatusCode();
        var set = (await answer.Content.ReadFromJsonAsync<JsonObject>(cancel))!;
        watermark = (string)set["watermark"]!;
        return set;
    }

    /// <summary>The cards of an activity.</summary>
    public static IEnumerable<Card> CardsOf(JsonObject activity) => (activity["attachments"]?.AsArray() ?? [])
        .Where(each => (string?)each!["contentType"] == "application/vnd.microsoft.card.adaptive")
        .Select(each => new Card(each!["content"]!.AsObject()));

    private JsonObject Message(JsonObject activity)
    {
        activity["type"] = "message";
        activity["from"] = new JsonObject { ["id"] = person };
        activity["locale"] = "ko-KR";
        activity["channelData"] = new JsonObject { ["clientActivityID"] = Guid.NewGuid().ToString("N") };
        return activity;
    }

    private async Task PostAsync(Uri uri, HttpContent body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = body };
        request.Headers.Authorization = token;
        using var answer = await http.SendAsync(request, cancel);
        answer.EnsureSuccessStatusCode();
    }
}
