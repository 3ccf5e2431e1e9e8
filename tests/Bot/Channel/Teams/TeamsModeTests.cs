using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using EvalBot.Bot.Hosting;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Bot.Channel.Teams;

/// <summary>What a bot in Teams mode answers, and to whom.</summary>
public sealed class TeamsModeTests
{
    private const string TenantId = "0d1e2f30-4152-4637-8849-5a6b7c8d9e0f";

    [Fact]
    public async Task OnlyMessagesHealthAndMetrics_Answer()
    {
        await using var teams = await TeamsBot.StartAsync();

        foreach (var path in new[] { "", "index.html", "v3/directline/conversations", "local/people", "local/cards", "hangfire", "hangfire/recurring" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, await StatusAsync(teams.Bot, HttpMethod.Get, path)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(teams.Bot, HttpMethod.Post, "v3/directline/tokens/generate"));
        foreach (var path in new[] { "health/live", "health/ready", "metrics" })
            Assert.Equal((path, HttpStatusCode.OK), (path, await StatusAsync(teams.Bot, HttpMethod.Get, path)));
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    [InlineData("Via")]
    public async Task Metrics_ThroughAProxy_AreNotThere(string header)
    {
        await using var teams = await TeamsBot.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "metrics") { Headers = { { header, header == "Via" ? "1.1 proxy" : "203.0.113.7" } } };

        using var answer = await teams.Bot.Http.SendAsync(request, TeamsBot.Soon);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Messages_TakesPostsOnly()
    {
        await using var teams = await TeamsBot.StartAsync();

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Options })
            Assert.Equal((method, HttpStatusCode.MethodNotAllowed), (method, await StatusAsync(teams.Bot, method, "api/messages")));
    }

    [Fact]
    public async Task Posts_GetTheirStatus()
    {
        await using var teams = await TeamsBot.StartAsync();
        var issuer = teams.Issuer;

        Assert.Equal(400, await PostAsync("no json"));
        Assert.Equal(400, await PostAsync("[]"));
        Assert.Equal(400, await PostAsync("""{"text":"안녕"}"""));
        Assert.Equal(400, await PostAsync(Changed(message => message.Remove("conversation"), message => message["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TenantId } })));
        Assert.Equal(202, await PostAsync(Changed(message => message["type"] = "conversationUpdate")));
        Assert.Equal(202, await PostAsync(Changed(message => message["type"] = "somethingNew")));
        Assert.Equal(501, await PostAsync(Changed(message => message["type"] = "invoke", message => message["name"] = "composeExtension/fetchTask")));
        Assert.Equal(202, await PostAsync(Deep(62)));
        Assert.Equal(400, await PostAsync(Deep(64)));
        Assert.Equal(413, await PostAsync(Filled(256 * 1024 + 1)));
        Assert.Equal(202, await PostAsync(Filled(256 * 1024)));

        string Changed(params Action<JsonObject>[] changes)
        {
            var message = issuer.Message();
            foreach (var change in changes)
                change(message);
            return message.ToJsonString();
        }

        string Filled(int bytes)
        {
            var rest = bytes - Encoding.UTF8.GetByteCount(Changed(message => message["filling"] = ""));
            return Changed(message => message["filling"] = new string('x', rest));
        }

        string Deep(int levels) => Changed(message => message["filling"] = "#").Replace("\"#\"", new string('[', levels) + new string(']', levels), StringComparison.Ordinal);

        async Task<int> PostAsync(string body)
        {
            using var request = TeamsIssuer.Post(new JsonObject(), "Bearer " + issuer.Token());
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await teams.Bot.Http.SendAsync(request, TeamsBot.Soon);
            return (int)answer.StatusCode;
        }
    }

    [Fact]
    public async Task Invoke_OfSomebodyWithoutInvitation_IsAnsweredSo()
    {
        await using var teams = await TeamsBot.StartAsync();
        var invoke = teams.Issuer.Message();
        (invoke["type"], invoke["name"]) = ("invoke", "adaptiveCard/action");

        using var answer = await teams.Bot.Http.SendAsync(TeamsIssuer.Post(invoke, "Bearer " + teams.Issuer.Token()), TeamsBot.Soon);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("초대가 필요합니다. 평가 담당자에게 문의해 주세요.", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(TeamsBot.Soon))!["value"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_NamesTheMode()
    {
        await using var local = await BotHost.StartAsync();
        await using var test = await TeamsBot.StartAsync();
        await using var real = await BotHost.StartAsync(settings: [("Teams:AppId", TeamsIssuer.AppId), ("Teams:TenantId", TenantId), ("Teams:Secret", "geheim")]);

        Assert.Equal(["local", "teams-test", "teams"], [await ModeAsync(local), await ModeAsync(test.Bot), await ModeAsync(real)]);
        Assert.False(local.Clock.IsReal || test.Bot.Clock.IsReal);
        Assert.True(real.Clock.IsReal);
        Assert.Throws<InvalidOperationException>(() => real.Clock.SetTo(new(2018, 8, 6, 0, 0, 0, TimeSpan.Zero)));
        using var unasked = TeamsIssuer.Post(test.Issuer.Message());
        using var refused = await real.Http.SendAsync(unasked, TeamsBot.Soon);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);

        static async Task<string> ModeAsync(BotHost bot)
        {
            using var answer = await bot.Http.GetAsync(new Uri("health/ready", UriKind.Relative), TeamsBot.Soon);
            Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync(TeamsBot.Soon));
            Assert.Equal(ProgramVersion.Text, answer.Headers.GetValues("EvalBot-Version").Single());
            return answer.Headers.GetValues("EvalBot-Mode").Single();
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(BotHost bot, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var answer = await bot.Http.SendAsync(request, TeamsBot.Soon);
        return answer.StatusCode;
    }
}
