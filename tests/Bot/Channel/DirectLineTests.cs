using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Channel.Web;
using EvalBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Bot.Channel;

public class DirectLineTests
{
    private static readonly TurnHandler Parrot = async (turn, cancel) =>
    {
        if (turn.Text == "카드")
            await turn.ReplyAsync(new Reply("카드입니다", Sample()), cancel);
        else if (turn.Text == "파일")
            await turn.ReplyAsync(new Reply("받으세요", File: new OutgoingFile("evaluation-도봉구.json", "application/json", "{}"u8.ToArray())), cancel);
        else if (turn.Value is { } value)
            await turn.ReplaceCardAsync(new Reply($"{value["verb"]} {value["points"]}"), cancel);
        else
            await turn.ReplyAsync($"{turn.Language}: {turn.Text}", cancel);
    };

    private static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token;

    [Fact]
    public async Task Say_OverPolling_IsAnsweredOnceAndEchoed()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        var person = await bot.ActAsAsync("coordinator-1");

        var answer = await person.SayAsync("안녕");

        Assert.Equal(["Korean: 안녕"], answer.Messages.Select(m => m.Text));
        Assert.Empty(await person.NewMessagesAsync());
        var history = await person.HistoryAsync();
        Assert.Equal(["안녕", "Korean: 안녕"], history.Select(m => m.Text));
        Assert.Equal(history[0].Id, (string?)history[1].Activity["replyToId"]);
        Assert.Equal("coordinator-1", (string?)history[0].Activity["from"]!["id"]);
        Assert.Equal([1, 2], history.Select(m => (int)m.Activity["channelData"]!["webchat:sequence-id"]!));
    }

    [Fact]
    public async Task Say_InEnglish_IsRememberedUntilAnotherLocaleComes()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        var person = await bot.ActAsAsync("coordinator-1");

        person.Locale = "en-GB";
        Assert.Equal("English: hi", (await person.SayAsync("hi")).Text);
        Assert.Equal("English: hi", (await person.PostAsync(new JsonObject { ["type"] = "message", ["text"] = "hi", ["locale"] = "" })).Text);
        person.Locale = "ko-KR";
        Assert.Equal("Korean: hi", (await person.SayAsync("hi")).Text);
    }

    [Fact]
    public async Task Stream_OpenedLate_ReplaysAndThenFollows()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        var person = await bot.ActAsAsync("coordinator-1");
        await person.SayAsync("하나");

        using var socket = await person.ListenAsync("-", Soon);
        var (replayed, watermark) = await DirectLineClient.FrameAsync(socket, Soon);
        await person.SayAsync("둘");
        var (followed, _) = await DirectLineClient.FrameAsync(socket, Soon);
        using var later = await person.ListenAsync(watermark, Soon);
        var (resumed, _) = await DirectLineClient.FrameAsync(later, Soon);

        Assert.Equal(["하나", "Korean: 하나"], replayed.Select(m => m.Text));
        Assert.Equal(["둘", "Korean: 둘"], followed.Select(m => m.Text));
        Assert.Equal(["둘", "Korean: 둘"], resumed.Select(m => m.Text));
    }

    [Fact]
    public async Task Stream_BotStops_ClosesInOrder()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        var person = await bot.ActAsAsync("coordinator-1");
        using var socket = await person.ListenAsync("-", Soon);

        var read = socket.ReceiveAsync(new byte[100], Soon);
        await bot.StopAsync();

        Assert.Equal(System.Net.WebSockets.WebSocketMessageType.Close, (await read).MessageType);
        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.EndpointUnavailable, socket.CloseStatus);
    }

    [Fact]
    public async Task Post_SameClientActivityId_IsCarriedOutOnce()
    {
        var turns = 0;
        await using var bot = await BotHost.StartAsync((turn, cancel) =>
        {
            Interlocked.Increment(ref turns);
            return turn.ReplyAsync("네", cancel);
        });
        var person = await bot.ActAsAsync("coordinator-1");

        async Task<string> Post() => (string)(await (await person.PostRawAsync(new JsonObject
        {
            ["type"] = "message",
            ["text"] = "한 번",
            ["channelData"] = new JsonObject { ["clientActivityID"] = "same" },
        })).Content.ReadFromJsonAsync<JsonObject>(Soon))!["id"]!;
        var ids = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Post()));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, turns);
        Assert.Equal(["한 번", "네"], (await person.HistoryAsync()).Select(m => m.Text));
    }

    [Fact]
    public async Task Press_ReplacingTheCard_KeepsIdAndPlaceAndTakesANewWatermark()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        var person = await bot.ActAsAsync("coordinator-1");
        var shown = await person.SayAsync("카드");
        await person.SayAsync("그 다음");

        var answer = await person.PressAsync(shown.Card(), "제출", new() { ["핵심 목표 1"] = "5" });

        var replaced = Assert.Single(answer.Messages);
        Assert.Equal(shown.Messages[0].Id, replaced.Id);
        Assert.Equal("rating.submit 5", replaced.Text);
        Assert.Equal(["카드", "rating.submit 5", "그 다음", "Korean: 그 다음", ""], (await person.HistoryAsync()).Select(m => m.Text));
    }

    [Fact]
    public async Task History_AfterARestart_IsStillThereAndTheTokenGood()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        var person = await bot.ActAsAsync("coordinator-1");
        await person.SayAsync("기억해");

        await bot.RestartAsync();

        Assert.Equal(["기억해", "Korean: 기억해"], (await person.HistoryAsync()).Select(m => m.Text));
        Assert.Equal(person.ConversationId, (await bot.ActAsAsync("coordinator-1")).ConversationId);
    }

    [Fact]
    public async Task Open_ForTheFirstTimeOnly_Welcomes()
    {
        await using var bot = await BotHost.StartAsync(replace: services => services.AddScoped<Welcome>(provider =>
            (person, cancel) => provider.GetRequiredService<Chat>().PostAsync(person, new Reply("어서 오세요"), cancel)));

        await bot.ActAsAsync("coordinator-1");
        var person = await bot.ActAsAsync("coordinator-1");

        Assert.Equal(["어서 오세요"], (await person.HistoryAsync()).Select(m => m.Text));
    }

    [Fact]
    public async Task Token_MissingForeignOrExpired_OpensNothing()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        var person = await bot.ActAsAsync("coordinator-1");
        var other = await bot.ActAsAsync("coordinator-2");
        var path = $"v3/directline/conversations/{person.ConversationId}/activities";

        async Task<HttpStatusCode> Get(string? token)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (token is not null)
                request.Headers.Authorization = new("Bearer", token);
            using var answer = await bot.Http.SendAsync(request, Soon);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await Get(null));
        Assert.Equal(HttpStatusCode.Unauthorized, await Get("nonsense"));
        Assert.Equal(HttpStatusCode.Forbidden, await Get(other.Token));
        Assert.Equal(HttpStatusCode.Forbidden, await Get(bot.Services.GetRequiredService<WebTokens>().Of("coordinator-1", TimeSpan.FromSeconds(-1))));
        Assert.Equal(HttpStatusCode.OK, await Get(person.Token));
    }

    [Fact]
    public async Task Generate_UnknownPerson_Is404WithASentence()
    {
        await using var bot = await BotHost.StartAsync(Parrot);

        using var answer = await bot.Http.PostAsJsonAsync("v3/directline/tokens/generate", new { user = new { id = "nobody" } }, Soon);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("계획에 없는 사람입니다. 초대가 필요합니다.", await SentenceOf(answer));
    }

    [Theory]
    [InlineData("{ broken", 400, "본문이 올바른 활동(JSON)이 아닙니다.")]
    [InlineData("null", 400, "본문이 올바른 활동(JSON)이 아닙니다.")]
    [InlineData("""{"type":"message","text":5}""", 400, "본문이 올바른 활동(JSON)이 아닙니다.")]
    [InlineData("""{"type":"message","entities":{}}""", 400, "본문이 올바른 활동(JSON)이 아닙니다.")]
    [InlineData("""{"type":"message","value":{"a":1,"a":2}}""", 400, "본문이 올바른 활동(JSON)이 아닙니다.")]
    [InlineData("""{"text":"안녕"}""", 400, "활동에 type이 없습니다.")]
    [InlineData(null, 413, "요청이 너무 큽니다. 1 MiB까지 받습니다.")]
    public async Task Post_Unreadable_IsRefusedWithASentenceAndNothingIsStored(string? body, int status, string sentence)
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        var person = await bot.ActAsAsync("coordinator-1");
        body ??= $$"""{"type":"message","text":"{{new string('a', 1024 * 1024)}}"}""";

        using var request = new HttpRequestMessage(HttpMethod.Post, $"v3/directline/conversations/{person.ConversationId}/activities");
        request.Headers.Authorization = new("Bearer", person.Token);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await bot.Http.SendAsync(request, Soon);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(sentence, await SentenceOf(answer));
        Assert.Empty(await person.HistoryAsync());
    }

    [Fact]
    public async Task Post_EventAndTyping_AreTakenAndDoNotReachTheBot()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        var person = await bot.ActAsAsync("coordinator-1");

        Assert.Empty((await person.PostAsync(new JsonObject { ["type"] = "event", ["name"] = "webchat/join" })).Messages);
        Assert.Empty((await person.PostAsync(new JsonObject { ["type"] = "typing" })).Messages);
        Assert.Empty((await person.PostAsync(new JsonObject { ["type"] = "somethingNew" })).Messages);

        Assert.Equal(["event"], (await person.HistoryAsync()).Select(m => m.Type));
    }

    [Fact]
    public async Task File_IsFetchedByItsLinkOnly()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        var person = await bot.ActAsAsync("coordinator-1");
        var (name, url) = (await person.SayAsync("파일")).Messages[0].Files[0];

        using var byLink = await bot.Http.GetAsync(url, Soon);
        using var without = await bot.Http.GetAsync(new Uri(url.GetLeftPart(UriPartial.Path)), Soon);

        Assert.Equal("evaluation-도봉구.json", name);
        Assert.Equal("{}", await byLink.Content.ReadAsStringAsync(Soon));
        Assert.Equal("attachment", byLink.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("evaluation-도봉구.json", byLink.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("nosniff", byLink.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(HttpStatusCode.Forbidden, without.StatusCode);
    }

    [Fact]
    public async Task Upload_WithoutAFile_IsRefused()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        var person = await bot.ActAsAsync("coordinator-1");

        using var json = await person.SendAsync(HttpMethod.Post, $"conversations/{person.ConversationId}/upload", new JsonObject());
        using var empty = await person.UploadRawAsync("안녕", "1");

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [json.StatusCode, empty.StatusCode]);
        Assert.Empty(await person.NewMessagesAsync());
    }

    [Fact]
    public async Task Reconnect_GivesANewStreamFromTheWatermark()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        var person = await bot.ActAsAsync("coordinator-1");

        using var answer = await person.SendAsync(HttpMethod.Get, $"conversations/{person.ConversationId}?watermark=7");

        var body = (await answer.Content.ReadFromJsonAsync<JsonObject>(Soon))!;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("/stream?watermark=7&t=", (string?)body["streamUrl"], StringComparison.Ordinal);
        Assert.Equal(3600, (int)body["expires_in"]!);
    }

    internal static async Task<string?> SentenceOf(HttpResponseMessage answer) =>
        (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["error"]!["message"];

    private static JsonObject Sample() => JsonNode.Parse("""
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [ { "type": "Input.Number", "id": "points", "label": "핵심 목표 1 점수" } ],
          "actions": [ { "type": "Action.Execute", "title": "제출", "verb": "rating.submit", "data": { "panelId": "7" } } ]
        }
        """)!.AsObject();
}
