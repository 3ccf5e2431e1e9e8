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

        // What was sent is what the newest draft showed.
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
        Assert.Contains("임시저장했습니다. 초안은 책임자와 보조책임자에게 전달했습니다. 기한 안에 두 사람 가운데 하나가 제출해야 합니다.", said);
        var card = (await manager.NewMessagesAsync()).SelectMany(message => message.Cards).Single();
        Assert.Contains("대표가 적은 주장입니다.", card.Text.Split('\n'));

        // Somebody adds an argument: the manager's card is too old to send it unread.
        var representative = await dobong.AsAsync("dobong-representative");
        var ground = (await representative.SayAsync("이의제기 도봉구 주장")).Card();
        var items = (await representative.PressAsync(ground, "선택", new() { ["이의제기 근거"] = "procedure" })).Card();
        var argument = (await representative.PressAsync(items, "선택", new() { ["다툼 항목"] = "procedure" })).Card();
        await representative.PressAsync(argument, "입력", new() { ["주장"] = "나중에 다시 적은 주장입니다.", ["관련 평가위원"] = "expert-1" });
        var old = await manager.PressAsync(card, "제출", new() { ["요구"] = "다시 계산해 주십시오." });
        Assert.Null((await dobong.ExportAsync())["appeal"]);
        var newest = old.Card();
        Assert.Contains("주장 2: 절차", newest.Text.Split('\n'));
        Assert.Contains("지목한 자리: 외부전문가 1", newest.Text.Split('\n'));

        // What the manager had typed is on the new card.
        Assert.StartsWith("이의제기를 접수했습니다.", (await manager.PressAsync(newest, "제출")).Text, StringComparison.Ordinal);
        var appeal = (await dobong.ExportAsync())["appeal"]!;
        Assert.Equal("다시 계산해 주십시오.", (string?)appeal["relief"]);
        Assert.Equal(["대표가 적은 주장입니다.", "나중에 다시 적은 주장입니다."], appeal["arguments"]!.AsArray().Select(each => (string?)each!["words"]));
        Assert.Equal(["expert-1"], appeal["arguments"]![1]!["seats"]!.AsArray().Select(seat => (string?)seat));
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
