using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using EvalBot.Bot.Channel;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Bot.Channel;

public class MessagesEndpointTests
{
    private static readonly TurnHandler Parrot = (turn, cancel) =>
        turn.ReplyAsync(turn.Value is { } value ? $"{value["verb"]} {value["caseId"]} {value["memo"]} {turn.CardId}" : turn.Text, cancel);

    private static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token;

    [Fact]
    public async Task Message_ExpectReplies_IsAnsweredInlineAndStandsInTheWebHistory()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        var activity = Message("coordinator-1", "/grade 도봉구");
        activity["deliveryMode"] = "expectReplies";

        using var answer = await PostAsync(bot, activity);
        using var again = await PostAsync(bot, activity);

        var replies = (await answer.Content.ReadFromJsonAsync<JsonObject>(Soon))!["activities"]!.AsArray();
        Assert.Equal("/grade 도봉구", (string?)Assert.Single(replies)!["text"]);
        Assert.Equal("personal-chat-id", (string?)replies[0]!["conversation"]!["id"]);
        Assert.Empty((await again.Content.ReadFromJsonAsync<JsonObject>(Soon))!["activities"]!.AsArray());
        Assert.Equal(2, (await (await bot.ActAsAsync("coordinator-1")).HistoryAsync()).Count);
    }

    [Fact]
    public async Task Mention_OfAMillionCharacters_IsTakenOut_AndALongerMessageIsRefused()
    {
        await using var bot = await BotHost.StartAsync(Parrot);

        using var answer = await PostAsync(bot, Mentioning(500_000));
        using var refused = await PostAsync(bot, Mentioning(600_000));

        Assert.Equal("안녕", (string?)Assert.Single((await answer.Content.ReadFromJsonAsync<JsonObject>(Soon))!["activities"]!.AsArray())!["text"]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);

        // The name stands in the text and in the entity.
        static JsonObject Mentioning(int letters)
        {
            var name = $"<at>{new string('a', letters)}</at>";
            var activity = Message("coordinator-1", name + " 안녕");
            activity["deliveryMode"] = "expectReplies";
            activity["recipient"] = new JsonObject { ["id"] = "bot" };
            activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = "bot" }, ["text"] = name });
            return activity;
        }
    }

    [Fact]
    public async Task Message_IsDeliveredOnceToTheConnectorOnThisMachine()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        await using var connector = await FakeConnector.StartAsync();
        var activity = Message("user-id-0", "안녕");
        activity["from"]!["aadObjectId"] = "coordinator-1";
        activity["serviceUrl"] = connector.Url;

        using var answer = await PostAsync(bot, activity);
        using var again = await PostAsync(bot, activity);
        var call = await connector.CallAsync();

        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Accepted], [answer.StatusCode, again.StatusCode]);
        Assert.Equal("/v3/conversations/personal-chat-id/activities", call.Path);
        Assert.Equal("안녕", call.Text);
        Assert.Equal("user-id-0", (string?)call.Body!["recipient"]!["id"]);
        Assert.True(await connector.IsQuietAsync());
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://127.0.0.1.example.com/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("http://someone@127.0.0.1/")]
    [InlineData(null)]
    public async Task Message_ServiceUrlElsewhere_IsRefusedAndNotCarriedOut(string? serviceUrl)
    {
        await using var bot = await BotHost.StartAsync((_, _) => throw new InvalidOperationException("not reached"));
        var activity = Message("coordinator-1", "안녕");
        activity["serviceUrl"] = serviceUrl;

        using var answer = await PostAsync(bot, activity);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await (await bot.ActAsAsync("coordinator-1")).HistoryAsync());
    }

    [Fact]
    public async Task Message_UnknownPerson_NeedsAnInvitation()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        var activity = Message("nobody", "안녕");
        activity["deliveryMode"] = "expectReplies";

        using var answer = await PostAsync(bot, activity);

        var reply = (await answer.Content.ReadFromJsonAsync<JsonObject>(Soon))!["activities"]![0]!;
        Assert.StartsWith("초대가 필요합니다. 평가 담당자에게 문의해 주세요.", (string?)reply["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_OfACard_RunsTheVerbWithItsData()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        var activity = Message("coordinator-1", null);
        activity["type"] = "invoke";
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "1795452493706";
        activity["value"] = JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"approve","data":{"caseId":42,"memo":"메모"}}}""");

        using var answer = await PostAsync(bot, activity);

        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"approve 42 메모 1795452493706"}""",
            (await answer.Content.ReadFromJsonAsync<JsonObject>(Soon))!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task Requests_OfOtherKinds_GetTheirStatus()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        async Task<int> Post(string body)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await bot.Http.PostAsync(new Uri("api/messages", UriKind.Relative), content, Soon);
            return (int)answer.StatusCode;
        }

        using var head = await bot.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "api/messages"), Soon);
        Assert.Equal(200, (int)head.StatusCode);
        Assert.Equal(501, await Post("""{"type":"invoke","name":"composeExtension/fetchTask"}"""));
        Assert.Equal(202, await Post("""{"type":"conversationUpdate"}"""));
        Assert.Equal(400, await Post("no json"));
        Assert.Equal(400, await Post("""{"text":"안녕"}"""));
    }

    private static JsonObject Message(string from, string? text) => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString(),
        ["text"] = text,
        ["from"] = new JsonObject { ["id"] = from },
        ["conversation"] = new JsonObject { ["id"] = "personal-chat-id", ["conversationType"] = "personal" },
        ["recipient"] = new JsonObject { ["id"] = "bot-28f1" },
        ["locale"] = "ko-KR",
    };

    private static Task<HttpResponseMessage> PostAsync(BotHost bot, JsonObject activity) =>
        bot.Http.PostAsJsonAsync(new Uri("api/messages", UriKind.Relative), activity, Soon);
}
