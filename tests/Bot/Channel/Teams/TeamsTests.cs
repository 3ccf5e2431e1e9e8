using System.Net;
using System.Text.Json.Nodes;
using EvalBot.Bot.Clocks;
using EvalBot.Bot.Storage;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Bot.Channel.Teams;

/// <summary>Conversations in Teams, with a connector of our own: who is who, what a group learns, what is handed on and in which order.</summary>
public sealed class TeamsTests
{
    private const string Group = "19:7c0a5d9e1b3f48628d4e6f7a90b1c2d3@thread.v2";
    private const string Channel = "19:Kp4vXn8sRt2Lq6WcYd0ZfHj5BmGuEa7i@thread.tacv2";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stranger_LearnsOnlyHowToBeInvited_AndIsBoundByACode()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var connector = await FakeConnector.StartAsync();
        var user = new TeamsUser(bot, connector, "3b9f7c52");
        var city = await bot.ActAsAsync("coordinator-1");

        Assert.StartsWith("초대가 필요합니다.", (await user.SayAsync("등급 도봉구")).Text, StringComparison.Ordinal);
        var offered = (await city.SayAsync("초대 도봉구 외부전문가 1")).Text;
        var code = System.Text.RegularExpressions.Regex.Match(offered, "[0-9A-Z]{5}-[0-9A-Z]{5}").Value;
        Assert.StartsWith("계정을 연결했습니다.", (await user.SayAsync(code.ToLowerInvariant())).Text, StringComparison.Ordinal);
        Assert.Contains("안녕하십니까.", (await connector.CallAsync()).Json, StringComparison.Ordinal); // The welcome.

        var other = new TeamsUser(bot, connector, "c81d40ea");
        Assert.StartsWith("쓸 수 있는 초대 코드가 아닙니다.", (await other.SayAsync(code)).Text, StringComparison.Ordinal); // Once.
        Assert.NotNull((await user.SayAsync("평가 도봉구")).Text);
        Assert.Contains("연결된 사람 1명", (await city.SayAsync("초대 목록")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Group, "groupChat")]
    [InlineData(Channel, "channel")]
    public async Task Code_TypedWhereOthersReadIt_CanNoLongerBeUsed(string conversation, string kind)
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var connector = await FakeConnector.StartAsync();
        var (user, other) = (new TeamsUser(bot, connector, "3b9f7c52"), new TeamsUser(bot, connector, "c81d40ea"));
        var city = await bot.ActAsAsync("coordinator-1");
        var code = System.Text.RegularExpressions.Regex.Match((await city.SayAsync("invite guro-manager")).Text, "[0-9A-Z]{5}-[0-9A-Z]{5}").Value;

        await user.PostAsync(user.Mention("ABCDE-FGHJK", conversation, kind));
        Assert.StartsWith("초대가 필요합니다.", (await connector.CallAsync()).Text, StringComparison.Ordinal); // No code: nothing is told of it.
        await user.PostAsync(user.Mention(code, conversation, kind));
        Assert.StartsWith("이 초대 코드는 여러 분이 보는 곳에 적혀 이제 쓸 수 없습니다.", (await connector.CallAsync()).Text, StringComparison.Ordinal);

        Assert.StartsWith("쓸 수 있는 초대 코드가 아닙니다.", (await other.SayAsync(code)).Text, StringComparison.Ordinal);
        Assert.StartsWith("쓸 수 있는 초대 코드가 아닙니다.", (await user.SayAsync(code)).Text, StringComparison.Ordinal);
        Assert.Contains("연결된 사람 0명", (await city.SayAsync("초대 목록")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_ThatACoordinatorHandsOutInAGroup_CanNoLongerBeUsed()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var connector = await FakeConnector.StartAsync();
        var (city, user) = (await BoundAsync(bot, connector, "coordinator-1"), new TeamsUser(bot, connector, "3b9f7c52"));
        var code = System.Text.RegularExpressions.Regex.Match((await city.SayAsync("invite guro-manager")).Text!, "[0-9A-Z]{5}-[0-9A-Z]{5}").Value;

        await city.PostAsync(city.Mention(code, Group, "groupChat"));
        var told = await connector.CallAsync(call => call.Text?.StartsWith("이 초대 코드는", StringComparison.Ordinal) == true);

        Assert.DoesNotContain("19:", told.Path, StringComparison.Ordinal); // To the coordinator alone.
        Assert.StartsWith("쓸 수 있는 초대 코드가 아닙니다.", (await user.SayAsync(code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_TriedAtRandom_AreStoppedAfterFive_AndTheRightOneToo()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var connector = await FakeConnector.StartAsync();
        var user = new TeamsUser(bot, connector, "3b9f7c52");
        var city = await bot.ActAsAsync("coordinator-1");
        var code = System.Text.RegularExpressions.Regex.Match((await city.SayAsync("invite guro-manager")).Text, "[0-9A-Z]{5}-[0-9A-Z]{5}").Value;

        for (var left = InvitationTries.Most - 1; left > 0; left--)
            Assert.Contains($"{left}번 더", (await user.SayAsync("ABCDE-FGHJK")).Text, StringComparison.Ordinal);
        Assert.StartsWith("틀린 초대 코드를 여러 번", (await user.SayAsync("ABCDE-FGHJK")).Text, StringComparison.Ordinal);
        Assert.StartsWith("틀린 초대 코드를 여러 번", (await user.SayAsync(code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_LearnsOnlyThatThereIsAnAnswer_AndThePersonGetsItAlone()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var connector = await FakeConnector.StartAsync();
        var city = await BoundAsync(bot, connector, "coordinator-1");

        await city.PostAsync(city.Activity("message", "등급 도봉구", Group, "groupChat")); // People talk to each other.
        Assert.True(await connector.IsQuietAsync());
        await city.PostAsync(city.Mention("현황 도봉구", Group, "groupChat"));
        var calls = new[] { await connector.CallAsync(), await connector.CallAsync(), await connector.CallAsync() };

        var created = Assert.Single(calls, call => call.Path == "/v3/conversations"); // The first time, the 1:1 conversation is created.
        Assert.Equal(city.UserId, (string?)created.Body!["members"]![0]!["id"]);
        var own = Assert.Single(calls, call => call.Path.Contains("a:with-", StringComparison.Ordinal));
        Assert.NotNull(own.Card);
        var group = Assert.Single(calls, call => call.Path.Contains("19:", StringComparison.Ordinal));
        Assert.Equal("김하늘 님, 답은 평가봇과의 1:1 대화로 보냈습니다. 다른 분께는 보이지 않습니다.", group.Text);
        Assert.True(await connector.IsQuietAsync());
    }

    [Fact]
    public async Task TargetedCommand_IsAnsweredTargeted_AndNothingElse()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var connector = await FakeConnector.StartAsync();
        var city = await BoundAsync(bot, connector, "coordinator-1");
        var slash = city.Activity("message", "status 도봉구", Group, "groupChat");
        slash["recipient"]!["isTargeted"] = true;

        await city.PostAsync(slash);
        var call = await connector.CallAsync();

        Assert.Equal("?isTargetedActivity=true", call.Query);
        Assert.Equal((city.UserId, true), ((string?)call.Body!["recipient"]!["id"], (bool?)call.Body["recipient"]!["isTargeted"]));
        Assert.NotNull(call.Card);
        Assert.True(await connector.IsQuietAsync());
    }

    [Fact]
    public async Task Channel_IsAnsweredInItsThread()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var connector = await FakeConnector.StartAsync();
        var city = await BoundAsync(bot, connector, "coordinator-1");

        await city.PostAsync(city.Mention("도움말", Channel + ";messageid=1795412345678", "channel"));
        var group = await connector.CallAsync(call => call.Path.Contains("tacv2", StringComparison.Ordinal));

        Assert.Equal($"/v3/conversations/{Channel};messageid=1795412345678/activities", Uri.UnescapeDataString(group.Path));
    }

    /// <summary>What answers nobody begins a thread of its own, and is changed in place there.</summary>
    [Fact]
    public async Task Channel_IsShownTheMeetingInAThreadOfItsOwn()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var connector = await FakeConnector.StartAsync();
        var city = await BoundAsync(bot, connector, "coordinator-1");

        await city.PostAsync(city.Mention("회의 도봉구 시작", Channel + ";messageid=1795412345678", "channel"));
        var begun = await connector.CallAsync(call => call.Path == "/v3/conversations" && (bool?)call.Body!["isGroup"] == true);
        await (await bot.ActAsAsync("coordinator-1")).SayAsync("회의 도봉구 다음");
        var moved = await connector.CallAsync(call => call.Method == "PUT" && call.Path.Contains("tacv2", StringComparison.Ordinal));

        Assert.Equal((Channel, TeamsUser.Tenant, TeamsUser.BotId), ((string?)begun.Body!["channelData"]!["channel"]!["id"], (string?)begun.Body["tenantId"], (string?)begun.Body["bot"]!["id"]));
        Assert.Equal("AdaptiveCard", (string?)begun.Body["activity"]!["attachments"]![0]!["content"]!["type"]);
        await using var scope = bot.Services.CreateAsyncScope();
        var board = await scope.ServiceProvider.GetRequiredService<EvalBotContext>().Deliveries.Where(delivery => delivery.ThreadId == null && delivery.ActivityId != null)
            .Join(scope.ServiceProvider.GetRequiredService<EvalBotContext>().ConversationReferences.Where(each => each.ConversationId == Channel), delivery => delivery.ReferenceId, each => each.Id, (delivery, _) => delivery.ActivityId)
            .SingleAsync(Cancel);
        Assert.Matches("^17954120[0-9]{5}$", board!); // The message's id, not the thread's.
        Assert.Equal($"/v3/conversations/{Channel}/activities/{board}", Uri.UnescapeDataString(moved.Path));
    }

    [Fact]
    public async Task Card_PressedTwice_ChangesInPlace_AndTheSecondPostIsTheSame()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var connector = await FakeConnector.StartAsync();
        var city = await BoundAsync(bot, connector, "coordinator-1");
        var form = (await city.SayAsync("정량 도봉구")).Card!;
        var sent = connector.Calls[^1];
        var press = city.Press(form, "저장");

        var (status, body) = await city.PostAsync(press);
        var (again, _) = await city.PostAsync(press);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [status, again]);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)body!["type"]);
        var update = await connector.CallAsync(call => call.Method == "PUT");
        Assert.StartsWith(sent.Path + "/", update.Path, StringComparison.Ordinal); // The card that was sent, by the id that the connector gave.
        Assert.Equal(body["value"]!["body"]!.ToJsonString(), update.Card!["body"]!.ToJsonString());
        Assert.Single(connector.Calls, call => call.Method == "PUT");
    }

    [Fact]
    public async Task Installation_IsWelcomedOnce_InWhateverOrderItIsTold()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var connector = await FakeConnector.StartAsync();
        var user = new TeamsUser(bot, connector, "3b9f7c52");
        var installed = user.Activity("installationUpdate");
        installed["action"] = "add";
        var added = user.Activity("conversationUpdate");
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = TeamsUser.BotId });

        foreach (var told in new[] { added, installed, added })
            Assert.Equal(HttpStatusCode.Accepted, (await user.PostAsync(told.DeepClone().AsObject())).Status);

        Assert.Contains("초대 코드가 필요합니다", (await connector.CallAsync()).Text, StringComparison.Ordinal);
        Assert.True(await connector.IsQuietAsync());
    }

    [Fact]
    public async Task Room_ShowsProgressOnly_AndFollowsTheMeeting()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var connector = await FakeConnector.StartAsync();
        var city = await BoundAsync(bot, connector, "coordinator-1");

        await city.PostAsync(city.Mention("회의 도봉구 시작", Group, "groupChat"));
        var board = await connector.CallAsync(call => call.Path.Contains("19:", StringComparison.Ordinal) && call.Card is not null);
        var web = await bot.ActAsAsync("coordinator-1");
        await web.SayAsync("회의 도봉구 다음");
        var moved = await connector.CallAsync(call => call.Method == "PUT" && call.Path.Contains("19:", StringComparison.Ordinal));

        Assert.NotEqual(board.Card!.ToJsonString(), moved.Card!.ToJsonString());
        Assert.DoesNotContain("제출", moved.Json, StringComparison.Ordinal); // Counts are for city and panel.
    }

    [Fact]
    public async Task Room_GetsTheCard_WithTheWordsThatHoldTheMeetingThere()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var connector = await FakeConnector.StartAsync();
        var city = await BoundAsync(bot, connector, "coordinator-1");

        await city.PostAsync(city.Mention("회의 도봉구", Group, "groupChat"));

        Assert.NotNull((await connector.CallAsync(call => call.Path.Contains("19:", StringComparison.Ordinal) && call.Card is not null)).Card);
    }

    [Fact]
    public async Task Markup_ThatSomebodyTyped_IsTextInEveryClient()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var connector = await FakeConnector.StartAsync();
        var city = await BoundAsync(bot, connector, "coordinator-1");

        Assert.StartsWith("«<\u200Bb>1<2<\u200B/b>»은(는) 모르는 말입니다.", (await city.SayAsync("회의 도봉구 <b>1<2</b>")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MeetingOfARoom_IsToldToTheCoordinators()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var connector = await FakeConnector.StartAsync();
        var city = await BoundAsync(bot, connector, "coordinator-1");
        await city.PostAsync(city.Mention("회의 도봉구", Group, "groupChat"));
        var started = city.Activity("event", conversation: Group, kind: "groupChat");
        started["name"] = "application/vnd.microsoft.meetingStart";
        started["value"] = new JsonObject { ["Title"] = "도봉구 평가위원회" };

        await city.PostAsync(started);
        await city.PostAsync(started); // Teams delivers twice.

        var history = await (await bot.ActAsAsync("coordinator-2")).HistoryAsync();
        Assert.Single(history, message => message.Text?.StartsWith("도봉구 회의가 Teams에서 시작되었습니다.", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task EditedMessage_ChangesNothing_AndSaysSo()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var connector = await FakeConnector.StartAsync();
        var city = await BoundAsync(bot, connector, "coordinator-1");

        var edited = city.Activity("messageUpdate", "평가마감 도봉구");
        await city.PostAsync(edited);
        await city.PostAsync(edited); // Teams delivers twice.

        Assert.StartsWith("보낸 메시지를 고치셔도", (await connector.CallAsync()).Text, StringComparison.Ordinal);
        Assert.True(await connector.IsQuietAsync());
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("messageDelete")]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("somethingNew")]
    public async Task OtherKinds_AreTaken_AndNothingIsSaid(string type)
    {
        await using var bot = await BotHost.StartAsync((_, _) => throw new InvalidOperationException("not reached"));
        await using var connector = await FakeConnector.StartAsync();
        var user = new TeamsUser(bot, connector, "coordinator-1");

        Assert.Equal(HttpStatusCode.Accepted, (await user.PostAsync(user.Activity(type))).Status);
        Assert.True(await connector.IsQuietAsync(500));
    }

    [Fact]
    public async Task Flood_OfOne_IsAnsweredOnce_AndDoesNotKeepOthersWaiting()
    {
        await using var bot = await BotHost.StartAsync((turn, cancel) => turn.ReplyAsync("들었습니다", cancel));
        await using var connector = await FakeConnector.StartAsync();
        var (loud, calm) = (new TeamsUser(bot, connector, "coordinator-1"), new TeamsUser(bot, connector, "coordinator-2"));

        await Task.WhenAll(Enumerable.Range(0, 200).Select(each => loud.PostAsync(loud.Activity("message", $"{each}"))));
        await calm.SayAsync("현황");
        while (!await connector.IsQuietAsync(3000))
            continue;

        var said = connector.Calls.Where(call => Uri.UnescapeDataString(call.Path).Contains(loud.Personal, StringComparison.Ordinal)).ToList();
        Assert.Single(said, call => call.Text!.StartsWith("메시지가 너무 빨리 이어져", StringComparison.Ordinal));
        Assert.InRange(said.Count, 20, 60); // Twenty at once, two more each second, and one word about it.
    }

    [Fact]
    public async Task Uninstalled_IsForgotten_AndTheCoordinatorLearnsOfTheFirstMessageThatDidNotArrive()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var connector = await FakeConnector.StartAsync();
        var officer = await BoundAsync(bot, connector, "dobong-officer");
        await officer.SayAsync("할일");
        var removed = officer.Activity("installationUpdate");
        removed["action"] = "remove";
        await officer.PostAsync(removed);

        var web = await bot.ActAsAsync("dobong-officer");
        await web.SayAsync("할일");
        var city = await bot.ActAsAsync("coordinator-1");

        var told = await EventuallyAsync(async () => (await city.HistoryAsync()).Select(message => message.Text).FirstOrDefault(text => text?.Contains("전달되지 않았습니다", StringComparison.Ordinal) == true));
        Assert.Contains("앱이 삭제되어 있습니다", told, StringComparison.Ordinal);
        Assert.Contains("앱이 삭제되어 있습니다", (await city.SayAsync("전달")).Text, StringComparison.Ordinal);
        await using var scope = bot.Services.CreateAsyncScope();
        Assert.Null((await scope.ServiceProvider.GetRequiredService<EvalBotContext>().ConversationReferences.SingleAsync(Cancel)).UserId);
    }

    [Fact]
    public async Task Turn_ThatIsAnswered_LeavesNoTimerBehind()
    {
        var time = new CountedTime();
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00", services => services.AddSingleton(new WallClock(time)));
        await using var connector = await FakeConnector.StartAsync();
        var city = await BoundAsync(bot, connector, "coordinator-1");

        for (var each = 0; each < 3; each++)
            await city.SayAsync("도움말");

        Assert.NotEmpty(time.Timers);
        Assert.DoesNotContain(time.Timers, timer => timer is { IsOver: false, Due.TotalSeconds: > 5 and < 60 });
    }

    /// <summary>Remembers the timers that were made.</summary>
    private sealed class CountedTime : TimeProvider
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<Counted> timers = new();

        public IReadOnlyCollection<Counted> Timers => timers;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new Counted(System.CreateTimer(callback, state, dueTime, period), dueTime);
            timers.Enqueue(timer);
            return timer;
        }

        public sealed class Counted(ITimer timer, TimeSpan due) : ITimer
        {
            public TimeSpan Due => due;

            public bool IsOver { get; private set; }

            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

            public void Dispose()
            {
                IsOver = true;
                timer.Dispose();
            }

            public ValueTask DisposeAsync()
            {
                IsOver = true;
                return timer.DisposeAsync();
            }
        }
    }

    /// <summary>A user who is bound to this person already.</summary>
    internal static async Task<TeamsUser> BoundAsync(BotHost bot, FakeConnector connector, string person)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
        db.AccountBindings.Add(new() { AccountId = "aad-" + person, PersonId = person, At = DateTimeOffset.UnixEpoch, ById = "coordinator-1" });
        await db.SaveChangesAsync(Cancel);
        return new(bot, connector, "aad-" + person);
    }

    internal static async Task<T> EventuallyAsync<T>(Func<Task<T?>> look)
        where T : class
    {
        for (var tries = 0; ; tries++)
        {
            if (await look() is { } found)
                return found;
            Assert.True(tries < 200, "It never came.");
            await Task.Delay(100, Cancel);
        }
    }
}
