using System.Net;
using System.Text.Json.Nodes;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Storage;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Bot.Channel.Teams;

/// <summary>A connector in trouble: nothing is lost, nothing comes twice without being told, and the order holds.</summary>
public sealed class ConnectorTroubleTests
{
    private static readonly TurnHandler Parrot = (turn, cancel) => turn.ReplyAsync(turn.Text, cancel);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<HttpStatusCode, string, string?> Passing => new()
    {
        { HttpStatusCode.TooManyRequests, """{"error":{"code":"Throttled","message":"Too many requests."}}""", "1" },
        { HttpStatusCode.TooManyRequests, """{"error":{"code":"Throttled","message":"Too many requests."}}""", null },
        { HttpStatusCode.PreconditionFailed, """{"error":{"code":"PreconditionFailed","message":"x"}}""", null },
    };

    public static TheoryData<HttpStatusCode, string, string> Refusals => new()
    {
        { HttpStatusCode.Forbidden, """{"error":{"code":"BotNotInConversationRoster","message":"x"}}""", "BotNotInConversationRoster" },
        { HttpStatusCode.Forbidden, """{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\"}"}""", "MessageWritesBlocked" },
        { HttpStatusCode.Forbidden, """{"error":{"code":"ConversationBlockedByUser","message":"x"}}""", "ConversationBlockedByUser" },
        { HttpStatusCode.Forbidden, """{"error":{"code":"ForbiddenOperationException","message":"x"}}""", "ForbiddenOperationException" },
        { HttpStatusCode.Forbidden, """{"error":{"code":"BotDisabledByAdmin","message":"x"}}""", "BotDisabledByAdmin" },
        { HttpStatusCode.Forbidden, """{"error":{"code":"NotEnoughPermissions","message":"x"}}""", "NotEnoughPermissions" },
        { HttpStatusCode.NotFound, """{"error":{"code":"ConversationNotFound","message":"x"}}""", "ConversationNotFound" },
        { HttpStatusCode.BadRequest, """{"error":{"code":"BadSyntax","message":"x"}}""", "BadSyntax" },
        { HttpStatusCode.InternalServerError, """{"error":{"code":"ServiceError","message":"x"}}""", "ServiceError" },
        { HttpStatusCode.Found, "", "302" },
    };

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task Passing_IsTriedAgain_AndWhatCameLaterWaits(HttpStatusCode status, string body, string? retryAfter)
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        await using var connector = await FakeConnector.StartAsync();
        var user = new TeamsUser(bot, connector, "coordinator-1");
        connector.Next(status, body, retryAfter is null ? [] : [("Retry-After", retryAfter)]);

        await user.PostAsync(user.Activity("message", "하나"));
        await user.PostAsync(user.Activity("message", "둘"));

        Assert.Equal(["하나", "하나", "둘"], [(await connector.CallAsync()).Text, (await connector.CallAsync()).Text, (await connector.CallAsync()).Text]);
        await SettledAsync(bot, SendState.Sent, 2);
    }

    [Fact]
    public async Task Message_ThatIsChangedWhileItIsOnItsWay_IsUpdatedThereAfterwards()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        await using var connector = await FakeConnector.StartAsync();
        var user = new TeamsUser(bot, connector, "coordinator-1");
        var (isOnItsWay, mayArrive) = (new TaskCompletionSource(), new TaskCompletionSource());
        connector.Always = async (call, _) =>
        {
            if (call.Method == "POST")
            {
                isOnItsWay.TrySetResult();
                await mayArrive.Task;
            }

            return false;
        };
        await user.PostAsync(user.Activity("message", "처음"));
        await isOnItsWay.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        await bot.Services.GetRequiredService<ChatTransaction>().RunAsync(async (services, cancel) =>
        {
            var sent = await services.GetRequiredService<EvalBotContext>().Messages.SingleAsync(message => message.FromBot, cancel);
            await services.GetRequiredService<Chat>().UpdateAsync("coordinator-1", sent.ActivityId, new Reply("나중"), cancel);
            return true;
        }, Cancel);
        mayArrive.SetResult();

        Assert.Equal("나중", (await connector.CallAsync(call => call.Method == "PUT")).Text);
        await SettledAsync(bot, SendState.Sent, 1);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Refusal_IsNotTriedAgain_AndItsReasonIsKept(HttpStatusCode status, string body, string reason)
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        await using var connector = await FakeConnector.StartAsync();
        var user = new TeamsUser(bot, connector, "dobong-officer");
        connector.Next(status, body);

        await user.PostAsync(user.Activity("message", "하나"));
        await connector.CallAsync();

        Assert.Equal(reason, (await SettledAsync(bot, SendState.Refused, 1))[0].Reason);
        Assert.True(await connector.IsQuietAsync());
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task Message_ThatMayHaveArrived_IsNotSentAgain(HttpStatusCode status)
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        await using var connector = await FakeConnector.StartAsync();
        var user = new TeamsUser(bot, connector, "dobong-officer"); // The coordinators are told, perhaps before the second message comes.
        connector.Next(status);

        await user.PostAsync(user.Activity("message", "하나"));
        await user.PostAsync(user.Activity("message", "둘"));

        Assert.Equal(["하나", "둘"], [(await connector.CallAsync()).Text, (await connector.CallAsync()).Text]);
        await SettledAsync(bot, SendState.Unknown, 1);
    }

    [Fact]
    public async Task Message_CutAfterItWasSent_IsNotSentAgain_AndTheNextOnesAre()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        await using var connector = await FakeConnector.StartAsync();
        var user = new TeamsUser(bot, connector, "coordinator-1");
        await user.SayAsync("먼저");
        connector.NextCut();

        await user.PostAsync(user.Activity("message", "하나"));
        await user.PostAsync(user.Activity("message", "둘"));
        await connector.CallAsync(call => call.Text == "둘");

        Assert.Single(connector.Calls, call => call.Text == "하나");
        await SettledAsync(bot, SendState.Unknown, 1);
    }

    [Fact]
    public async Task Message_ThatIsNeverAnswered_IsGivenUp_NotSentAgain_AndHoldsUpNobodyElse()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        await using var connector = await FakeConnector.StartAsync();
        var (user, other) = (new TeamsUser(bot, connector, "coordinator-1"), new TeamsUser(bot, connector, "dobong-officer"));
        connector.NextHang();

        await user.PostAsync(user.Activity("message", "하나"));
        await TeamsTests.EventuallyAsync(() => Task.FromResult(connector.Calls.FirstOrDefault(call => call.Text == "하나")));
        Assert.Equal("빨리", (await other.SayAsync("빨리")).Text); // While the first one hangs.
        await user.PostAsync(user.Activity("message", "둘"));
        await connector.CallAsync(call => call.Text == "둘");

        Assert.Single(connector.Calls, call => call.Text == "하나");
        await SettledAsync(bot, SendState.Unknown, 1);
    }

    [Fact]
    public async Task Connector_ThatIsNotThere_IsTriedUntilItIs()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        var connector = await FakeConnector.StartAsync();
        var user = new TeamsUser(bot, connector, "coordinator-1");
        var message = user.Activity("message", "하나");
        await connector.DisposeAsync();
        await user.PostAsync(message);
        var waiting = await SettledAsync(bot, SendState.Owed, 1);

        await using var later = await FakeConnector.StartAsync();
        await using (var scope = bot.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
            (await db.ConversationReferences.SingleAsync(Cancel)).ServiceUrl = later.Url;
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal("ConnectionError", waiting[0].Reason);
        Assert.Equal("하나", (await later.CallAsync()).Text);
    }

    [Fact]
    public async Task Update_IsSafeToRepeat_AndIsRepeated()
    {
        await using var bot = await BotHost.StartAsync(Changing);
        await using var connector = await FakeConnector.StartAsync();
        var user = new TeamsUser(bot, connector, "coordinator-1");
        await user.SayAsync("처음");
        connector.Next(HttpStatusCode.BadGateway);

        await user.PostAsync(Change(user));
        var (first, second) = (await connector.CallAsync(), await connector.CallAsync());

        Assert.Equal(("PUT", "PUT", first.Path), (first.Method, second.Method, second.Path));
        Assert.Equal("바꿈", second.Text);
    }

    [Fact]
    public async Task Update_OfAMessageThatIsGone_IsSentAnew()
    {
        await using var bot = await BotHost.StartAsync(Changing);
        await using var connector = await FakeConnector.StartAsync();
        var user = new TeamsUser(bot, connector, "coordinator-1");
        await user.SayAsync("처음");
        connector.Next(HttpStatusCode.NotFound, """{"error":{"code":"ActivityNotFoundInConversation","message":"x"}}""");

        await user.PostAsync(Change(user));
        var (update, anew) = (await connector.CallAsync(), await connector.CallAsync());

        Assert.Equal(("PUT", "POST", "바꿈"), (update.Method, anew.Method, anew.Text));
    }

    [Fact]
    public async Task TooBig_ComesShorter_WithTheWholeAsAFile()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        await using var connector = await FakeConnector.StartAsync();
        var user = new TeamsUser(bot, connector, "coordinator-1");
        connector.Next(HttpStatusCode.RequestEntityTooLarge, """{"error":{"code":"MessageSizeTooBig","message":"x"}}""");

        await user.PostAsync(user.Activity("message", new string('가', 3000)));
        var (whole, shorter) = (await connector.CallAsync(), await connector.CallAsync());

        Assert.Equal(3000, whole.Text!.Length);
        Assert.StartsWith(new string('가', 1000) + "…", shorter.Text, StringComparison.Ordinal);
        var file = shorter.Body!["attachments"]![0]!;
        Assert.Equal("전체 내용.txt", (string?)file["name"]);
        Assert.Equal(new string('가', 3000), await bot.Http.GetStringAsync(new Uri((string)file["contentUrl"]!), Cancel));
    }

    [Fact]
    public async Task Answers_KeepTheirOrder_ThroughAFlurryAndARestart()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        await using var connector = await FakeConnector.StartAsync();
        var user = new TeamsUser(bot, connector, "coordinator-1");
        var words = Enumerable.Range(1, 15).Select(number => $"{number}번째").ToList();

        foreach (var word in words[..10])
            await user.PostAsync(user.Activity("message", word));
        await bot.RestartAsync();
        foreach (var word in words[10..])
            await user.PostAsync(user.Activity("message", word));
        while (connector.Calls.Count < words.Count)
            await connector.CallAsync();

        Assert.Equal(words, connector.Calls.Select(call => call.Text));
    }

    [Fact]
    public async Task Message_ThatCannotBeReadAnyMore_DoesNotHoldUpTheOthers()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        await using var connector = await FakeConnector.StartAsync();
        var officer = new TeamsUser(bot, connector, "dobong-officer");
        await officer.SayAsync("하나");
        await SettledAsync(bot, SendState.Sent, 1);
        await using (var scope = bot.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
            var delivery = await db.Deliveries.Include(each => each.Message).SingleAsync(Cancel);
            delivery.Message.Sealed = [1, 2, 3];
            delivery.Owe(delivery.Change + 1, DateTimeOffset.UnixEpoch);
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal("둘", (await officer.SayAsync("둘")).Text);
        Assert.Equal("unreadable", (await SettledAsync(bot, SendState.Refused, 1))[0].Reason);
    }

    [Fact]
    public async Task ServiceUrl_MovesWithTheNewestActivity()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        await using var first = await FakeConnector.StartAsync();
        await using var second = await FakeConnector.StartAsync();
        await new TeamsUser(bot, first, "coordinator-1").SayAsync("하나");

        Assert.Equal("둘", (await new TeamsUser(bot, second, "coordinator-1").SayAsync("둘")).Text);
    }

    [Fact]
    public async Task Roster_IsReadPageByPage()
    {
        await using var bot = await BotHost.StartAsync(Parrot);
        await using var connector = await FakeConnector.StartAsync();
        connector.Next(HttpStatusCode.OK, """{"members":[{"id":"29:1","aadObjectId":"a","name":"김"}],"continuationToken":"next"}""");
        connector.Next(HttpStatusCode.OK, """{"members":[{"id":"29:2","objectId":"b","name":"이"},{"name":"no id"}]}""");
        var client = bot.Services.GetRequiredService<EvalBot.Bot.Channel.Teams.ConnectorClient>();
        var group = new ConversationReference { ConversationId = "19:x@thread.v2", Kind = ConversationKind.GroupChat, ServiceUrl = connector.Url, SeenAt = default };

        var members = await client.MembersAsync(group, Cancel);

        Assert.Equal([("29:1", "a"), ("29:2", "b")], members!.Select(member => (member.Id, member.AccountId!)));
        Assert.Contains("continuationToken=next", connector.Calls[1].Query, StringComparison.Ordinal);
    }

    /// <summary>A press that puts something else in the place of the first answer.</summary>
    private static JsonObject Change(TeamsUser user)
    {
        var activity = user.Activity("message", "바꿈");
        activity["value"] = new JsonObject { ["card"] = "web-coordinator-1|0000002" };
        return activity;
    }

    /// <summary>The first answer, and every later one in its place.</summary>
    private static async Task Changing(Turn turn, CancellationToken cancel)
    {
        if (turn.Text == "처음")
            await turn.ReplyAsync("처음", cancel);
        else
            await turn.ReplaceCardAsync(new(turn.Text), cancel);
    }

    private static Task<List<Delivery>> SettledAsync(BotHost bot, SendState state, int count) => TeamsTests.EventuallyAsync(async () =>
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var deliveries = await scope.ServiceProvider.GetRequiredService<EvalBotContext>().Deliveries.AsNoTracking().Where(delivery => delivery.State == state && (state != SendState.Owed || delivery.Reason != null)).ToListAsync(Cancel);
        return deliveries.Count == count ? deliveries : null;
    });
}
