using EvalBot.Bot.Channel.Web;
using EvalBot.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EvalBot.Tests.Clients;

/// <summary>Microsoft's Direct Line client against the bot: whatever happens to the line, it gets every message once and in order.</summary>
public sealed class DirectLineJsTests
{
    private const string City = "coordinator-1";

    [Fact]
    public async Task Socket_ThroughCutsAndRestarts_GetsEverythingOnceAndInOrder()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var line = new CutLine(bot.Address);
        var person = new DirectLineClient(bot, City);
        await person.IdentifyAsync();
        await using var client = await DirectLineJs.StartAsync(line.Address, person);

        await client.StatusAsync(DirectLineJs.Online);
        Assert.NotEqual("retry", await client.SayAsync("현황 도봉구"));
        await client.CatchUpAsync(person);

        line.Cut();
        await person.SayAsync("일정 도봉구"); // From another device, while nobody listens here.
        await client.CatchUpAsync(person);

        await bot.RestartAsync();
        await person.SayAsync("도움말");
        await client.CatchUpAsync(person);

        line.Cut();
        await bot.StopAsync();
        Assert.Equal("retry", await client.SayAsync("평가단 도봉구", "post-1"));
        await bot.StartAgainAsync(bot.Address.Port);
        var posted = await client.SayAsync("평가단 도봉구", "post-1");
        Assert.Equal(posted, await client.SayAsync("평가단 도봉구", "post-1")); // Posted twice, taken once.
        await client.CatchUpAsync(person);

        Assert.Equal((await person.HistoryAsync()).Select(message => message.Id), client.Activities.Select(message => message.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ExpiredToken_IsSaid_AndANewOneGoesOnWhereTheOldOneStood(bool webSocket)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00", services => services.AddSingleton(provider => new WebTokens(provider.GetRequiredService<IDataProtectionProvider>(), time)));
        await using var line = new CutLine(bot.Address);
        var person = new DirectLineClient(bot, City);
        await person.IdentifyAsync();
        await using var client = await DirectLineJs.StartAsync(line.Address, person, webSocket);
        await client.StatusAsync(DirectLineJs.Online);
        await client.SayAsync("현황 도봉구");
        await client.CatchUpAsync(person);

        time.Advance(WebTokens.Lifetime);
        line.Cut();
        Assert.Equal("retry", await client.SayAsync("일정 도봉구"));
        await client.StatusAsync(DirectLineJs.ExpiredToken);

        await person.IdentifyAsync();
        await person.SayAsync("도움말");
        await client.ReconnectAsync(person.Token, $"ws://{line.Address.Authority}/v3/directline/conversations/{person.ConversationId}/stream?watermark={client.Watermark}&t={person.Token}");
        await client.CatchUpAsync(person);

        Assert.Equal((await person.HistoryAsync()).Select(message => message.Id), client.Activities.Select(message => message.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Watermark_FromBefore_BringsWhatCameAfterIt_AlsoAfterARestart(bool webSocket)
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        var person = await bot.ActAsAsync(City);
        var (before, watermark) = await person.ReadAsync(null);
        await person.SayAsync("현황 도봉구");
        await bot.RestartAsync();

        await using var client = await DirectLineJs.StartAsync(bot.Address, person, webSocket, watermark);
        await client.StatusAsync(DirectLineJs.Online);
        await client.CatchUpAsync(person);

        Assert.Equal((await person.HistoryAsync()).Skip(before.Count).Select(message => message.Id), client.Activities.Select(message => message.Id));
    }
}
