using EvalBot.Bot.Channel;
using EvalBot.Bot.Storage;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Bot.Channel;

public class TurnRunnerTests
{
    [Fact]
    public async Task Turn_Fails_LeavesNothingHalfDoneAndSaysSorryWithAReference()
    {
        await using var bot = await BotHost.StartAsync(async (turn, cancel) =>
        {
            turn.Conversation.Dialog = turn.Text == "시작" ? """{"name":"appeal"}""" : turn.Conversation.Dialog;
            await turn.ReplyAsync("반쯤 했습니다", cancel);
            if (turn.Text == "고장")
                throw new InvalidOperationException("test");
        });
        var person = await bot.ActAsAsync("coordinator-1");
        await person.SayAsync("시작");

        var sorry = await person.SayAsync("고장");

        Assert.Matches("^죄송합니다\\. 처리하는 중에 문제가 생겨 아무것도 바뀌지 않았습니다\\. .* 이 번호를 알려 주세요: [0-9a-f]{8}$", sorry.Text);
        Assert.Equal(["시작", "반쯤 했습니다", "고장", sorry.Text], (await person.HistoryAsync()).Select(m => m.Text));
        Assert.Null(await InAsync(bot, db => db.Conversations.Select(c => c.Dialog).SingleAsync()));
        person.Locale = "en-US";
        Assert.Matches("^Sorry, .* this reference: [0-9a-f]{8}$", (await person.SayAsync("고장")).Text);
        Assert.Equal("반쯤 했습니다", (await person.SayAsync("다시")).Text);
    }

    [Fact]
    public async Task Turn_FailsAndIsPostedAgain_IsNotCarriedOutAgain()
    {
        var turns = 0;
        await using var bot = await BotHost.StartAsync((_, _) => ++turns > 0 ? throw new InvalidOperationException("test") : Task.CompletedTask);
        var person = await bot.ActAsAsync("coordinator-1");

        for (var i = 0; i < 2; i++)
        {
            using var answer = await person.PostRawAsync(new()
            {
                ["type"] = "message",
                ["text"] = "고장",
                ["channelData"] = new System.Text.Json.Nodes.JsonObject { ["clientActivityID"] = "same" },
            });
            answer.EnsureSuccessStatusCode();
        }

        Assert.Equal(1, turns);
        Assert.Equal(2, (await person.HistoryAsync()).Count);
    }

    [Fact]
    public async Task Turns_OfManyPeopleAtOnce_AllArriveAndAreCountedWithoutGaps()
    {
        await using var bot = await BotHost.StartAsync(async (turn, cancel) =>
        {
            await Task.Yield();
            await turn.ReplyAsync(turn.Text, cancel);
        });
        var one = await bot.ActAsAsync("coordinator-1");
        var two = await bot.ActAsAsync("coordinator-2");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            using var answer = await (i % 2 == 0 ? one : two).PostRawAsync(new() { ["type"] = "message", ["text"] = $"{i}" });
            answer.EnsureSuccessStatusCode();
        }));

        Assert.Equal(Enumerable.Range(1, 20), (await one.HistoryAsync()).Select(m => (int)m.Activity["channelData"]!["webchat:sequence-id"]!));
        Assert.Equal(20, (await two.HistoryAsync()).Count);
    }

    [Fact]
    public async Task Post_OutsideATransaction_IsAProgrammersError()
    {
        await using var bot = await BotHost.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();
        var chat = scope.ServiceProvider.GetRequiredService<Chat>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => chat.PostAsync("coordinator-1", new Reply("안녕"), CancellationToken.None));
    }

    [Fact]
    public async Task Chat_WithAKey_PostsOnceAndUpdatesInPlace()
    {
        await using var bot = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        var person = await bot.ActAsAsync("coordinator-1");
        var transaction = bot.Services.GetRequiredService<ChatTransaction>();
        Task<T> Run<T>(Func<Chat, Task<T>> work) => transaction.RunAsync((services, _) => work(services.GetRequiredService<Chat>()));

        Assert.True(await Run(chat => chat.PostOnceAsync("coordinator-1", "reminder/1", new Reply("첫째"), default)));
        Assert.False(await Run(chat => chat.PostOnceAsync("coordinator-1", "reminder/1", new Reply("둘째"), default)));
        var id = await Run(chat => chat.PostOrUpdateAsync("coordinator-1", "reminder/1", new Reply("셋째"), default));

        var message = Assert.Single(await person.NewMessagesAsync());
        Assert.Equal((id, "셋째"), (message.Id, message.Text));
        Assert.Single(await person.HistoryAsync());
    }

    private static async Task<T> InAsync<T>(BotHost bot, Func<EvalBotContext, Task<T>> read)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<EvalBotContext>());
    }
}
