using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Channel.Teams;
using EvalBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Bot.Channel.Teams;

/// <summary>More messages at once than the bot can carry out.</summary>
public sealed class OverloadTests
{
    private const int Places = Overload.AtOnce + Overload.Waiting;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Message_BeyondTheLastPlace_IsRefusedWithATimeToComeAgain_AndEveryOtherIsAnswered()
    {
        await using var bot = await BotHost.StartAsync(settings: ("Logging:LogLevel:Default", "None"));
        await using var connector = await FakeConnector.StartAsync();
        var (busy, free) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writing = bot.Services.GetRequiredService<ChatTransaction>().RunAsync(async (_, _) =>
        {
            busy.SetResult();
            await free.Task;
            return true;
        }, Cancel);
        await busy.Task;
        var posts = Enumerable.Range(0, Places + 1).Select(each => PostAsync(bot, connector, each)).ToList();

        using var refused = await await Task.WhenAny(posts);
        var said = (string?)(await refused.Content.ReadFromJsonAsync<JsonObject>(Cancel))!["error"]!["message"];
        using var garbage = new StringContent("garbage");
        using var unread = await bot.Http.PostAsync(new Uri("api/messages", UriKind.Relative), garbage, Cancel);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unread.StatusCode); // Not 400: nobody had the time to read it.
        free.SetResult();
        await writing;
        var statuses = new List<HttpStatusCode>();
        foreach (var post in posts)
        {
            using var answer = await post;
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(Overload.RetryAfter)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        Assert.StartsWith("한꺼번에 너무 많은 메시지가 와서", said, StringComparison.Ordinal);
        Assert.Equal(Places, statuses.Count(status => status == HttpStatusCode.Accepted));
        for (var each = 0; each < Places; each++)
            Assert.StartsWith("초대가 필요합니다.", (await connector.CallAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(bot, connector, Places + 1)).StatusCode);
    }

    [Fact]
    public async Task AThousandAtOnce_AreEachTakenAndAnsweredOnce_OrRefused()
    {
        await using var bot = await BotHost.StartAsync(settings: ("Logging:LogLevel:Default", "None"));
        await using var connector = await FakeConnector.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(each => PostAsync(bot, connector, each)));
        var taken = answers.Count(answer => answer.StatusCode == HttpStatusCode.Accepted);
        Assert.Equal(1000 - taken, answers.Count(answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable));
        Assert.InRange(taken, Places, 1000);
        for (var each = 0; each < taken; each++)
            Assert.StartsWith("초대가 필요합니다.", (await connector.CallAsync()).Text, StringComparison.Ordinal);

        Assert.True(await connector.IsQuietAsync());
        Assert.Equal(taken, connector.Calls.Select(call => call.Path).Distinct().Count()); // Nobody was answered twice.
        foreach (var answer in answers)
            answer.Dispose();
    }

    /// <summary>Says something as a stranger of one of a hundred tenants: each is sent only some messages a second.</summary>
    private static Task<HttpResponseMessage> PostAsync(BotHost bot, FakeConnector connector, int number)
    {
        var activity = new TeamsUser(bot, connector, $"stranger-{number}").Activity("message", "안녕하세요");
        activity["conversation"]!["tenantId"] = $"tenant-{number % 100}";
        return bot.Http.PostAsJsonAsync(new Uri("api/messages", UriKind.Relative), activity, Cancel);
    }
}
