using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>The appeal that is sent is the one that the pressed card shows: it can be made once only. Domain step 9.</summary>
public sealed class AppealDraftTests
{
    private const string NotThisCard =
        "이 카드는 지금 작성 중인 이의제기의 것이 아니어서 아무것도 바뀌지 않았습니다. 가장 나중에 받은 카드를 쓰시거나, «취소»한 뒤 «이의제기»로 다시 시작하십시오.";

    [Fact]
    public async Task OldCardOfTheDialog_IsRefused_AndTheNewestSendsWhatItShows()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = await ToldAsync(bot);
        var manager = await dobong.AsAsync("dobong-manager");
        var ground = (await manager.SayAsync("이의제기")).Card();
        var items = (await manager.PressAsync(ground, "선택", new() { ["이의제기 근거"] = "fact" })).Card();
        var argument = (await manager.PressAsync(items, "선택", new() { ["다툼 항목"] = "goal-1" })).Card();
        await manager.PressAsync(argument, "입력", new() { ["주장"] = "첫 번째로 적은 주장입니다." });

        Assert.Equal(NotThisCard, (await manager.PressAsync(argument, "입력", new() { ["주장"] = "두 번째로 적은 주장입니다." })).Text);
        Assert.Equal(NotThisCard, (await manager.PressAsync(ground, "선택", new() { ["이의제기 근거"] = "conflict" })).Text);
        await manager.SayAsync("예");

        Assert.Equal("첫 번째로 적은 주장입니다.", (string?)(await dobong.ExportAsync())["appeal"]!["argument"]);
    }

    [Fact]
    public async Task Draft_OfTheRepresentative_GoesToTheManagerWhoSendsIt()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = await ToldAsync(bot);
        var manager = await dobong.AsAsync("dobong-manager");
        await manager.NewMessagesAsync();

        var said = await DraftAsync(dobong, "대표가 적은 주장입니다.");
        Assert.Contains("초안은 책임자와 보조책임자에게 전달했습니다.", said);
        var card = (await manager.NewMessagesAsync()).SelectMany(message => message.Cards).Single();
        Assert.Contains("대표가 적은 주장입니다.", card.Text.Split('\n'));

        // A second draft does not take the place of the one that the manager has before them.
        await DraftAsync(dobong, "나중에 다시 적은 주장입니다.");
        Assert.Contains("다른 이의제기를 작성 중이어서 열지 않았습니다", Assert.Single(await manager.NewMessagesAsync()).Text, StringComparison.Ordinal);

        Assert.StartsWith("이의제기를 접수했습니다.", (await manager.PressAsync(card, "제출")).Text, StringComparison.Ordinal);
        Assert.Equal("대표가 적은 주장입니다.", (string?)(await dobong.ExportAsync())["appeal"]!["argument"]);
    }

    [Fact]
    public async Task HandOver_AfterTheLastDay_IsMarkedLateInTheStatusAndTheLog()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToAnyGradeAsync();
        await dobong.ClockAsync("2018-08-09 23:50");
        await dobong.NotifyAsync();
        await dobong.ClockAsync("2018-08-10 00:00");
        await dobong.HandOnAsync();

        var status = Meeting.Lines(await dobong.SayAsync("coordinator-1", "현황 도봉구"));
        Assert.Contains("통보(시 → 자치구): 8.9.(목) 23:50", status);
        Assert.Contains("통보(자치구 → 단체): 8.10.(금) 00:00 (지연)", status);
        Assert.EndsWith("수행단체 통보 · #1 지연", Meeting.Lines(await dobong.SayAsync("coordinator-1", "기록 도봉구"))[^1], StringComparison.Ordinal);
    }

    private static async Task<Meeting> ToldAsync(BotHost bot)
    {
        var dobong = new Meeting(bot);
        await dobong.ToAnyGradeAsync();
        await dobong.ClockAsync("2018-08-09 10:00");
        await dobong.NotifyAsync();
        await dobong.HandOnAsync();
        return dobong;
    }

    private static async Task<IReadOnlyList<string>> DraftAsync(Meeting dobong, string argument)
    {
        foreach (var answer in new[] { "이의제기", "사실오류", "goal-1", argument })
            await dobong.SayAsync("dobong-representative", answer);
        return Meeting.Lines(await dobong.SayAsync("dobong-representative", "예"));
    }
}
