using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>Before a panelist sees anything they say whether there is a conflict of interest; after the meeting they are asked again.</summary>
public class GateTests
{
    [Theory]
    [InlineData("서류 도봉구", "도봉구 성과평가 서류")]
    [InlineData("정량 도봉구", "도봉구 정량평가표")]
    [InlineData("평가 도봉구", "도봉구 정성평가표")]
    public async Task Panelist_AsksForSomething_DeclaresAndGetsItAtOnce(string command, string title)
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var coordinator = await bot.ActAsAsync("coordinator-1");
        await coordinator.SayAsync("평가시작 도봉구");
        var expert = await bot.ActAsAsync("dobong-expert-1");

        var gate = (await expert.SayAsync(command)).Card();
        Assert.Equal(["서명"], gate.Actions);
        var unsigned = (await expert.PressAsync(gate, "서명", new() { ["이해관계"] = "none" })).Text;
        Assert.Contains("비밀유지를 서약해야", unsigned, StringComparison.Ordinal);
        var asked = await expert.PressAsync(gate, "서명", new() { ["이해관계"] = "none", ["비밀유지 서약"] = "yes" });

        Assert.Equal("이해관계가 없음을 밝히고 비밀유지를 서약하셨습니다.", asked.Text);
        Assert.Contains(title, asked.Card().Text, StringComparison.Ordinal);
        Assert.Contains("이미 이해관계를 밝히셨습니다", (await expert.PressAsync(gate, "서명", new() { ["이해관계"] = "none", ["비밀유지 서약"] = "yes" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Panelist_WithAConflict_SeesNothing_AndTheCoordinatorIsTold()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var coordinator = await bot.ActAsAsync("coordinator-1");
        var expert = await bot.ActAsAsync("dobong-expert-1");
        var gate = (await expert.SayAsync("서류 도봉구")).Card();
        Assert.Contains("회피 사유를 적어 주십시오", (await expert.PressAsync(gate, "서명", new() { ["이해관계"] = "some" })).Text, StringComparison.Ordinal);
        await coordinator.NewMessagesAsync();
        await expert.PressAsync(gate, "서명", new() { ["이해관계"] = "some", ["이해관계 사유"] = "이사로 재직" });

        Assert.Contains("평가위원 한 사람이 회피했습니다", string.Join('\n', (await coordinator.NewMessagesAsync()).Select(message => message.Text)), StringComparison.Ordinal);
        foreach (var command in new[] { "서류 도봉구", "정량 도봉구" })
            Assert.Empty((await expert.SayAsync(command)).Messages.SelectMany(message => message.Cards));
        Assert.Contains("이사로 재직", (await coordinator.SayAsync("평가단 도봉구")).Messages[0].Cards[0].Text, StringComparison.Ordinal);
        var manager = await bot.ActAsAsync("dobong-manager");
        Assert.DoesNotContain("이사로 재직", (await manager.SayAsync("평가단 도봉구")).Card().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOfficer_ReadsAndForwardsAsAnOfficer_ButRatesOnlyAfterDeclaring()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var officer = await bot.ActAsAsync("dobong-officer");
        Assert.Contains("성과평가 서류", (await officer.SayAsync("서류 도봉구")).Card().Text, StringComparison.Ordinal);
        Assert.Equal(["서명"], (await officer.SayAsync("평가 도봉구")).Card().Actions);
    }

    [Fact]
    public async Task AfterTheMeeting_EachIsAskedAgain_AndALateConflictReachesTheCoordinator()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.OpenAsync();
        foreach (var seat in dobong.Seats.Take(4))
            await dobong.RateAsync(seat, 4, 4, 4, 4);
        await dobong.RecuseAsync("peer-y2");
        var recused = await dobong.OnSeatAsync("peer-y2");
        var expert = await dobong.OnSeatAsync("expert-1");
        await recused.NewMessagesAsync();
        await expert.NewMessagesAsync();
        await dobong.CloseAsync();

        var absent = (await recused.NewMessagesAsync()).SelectMany(message => message.Cards).Single();
        Assert.Contains("참여하지 않았음", absent.Text, StringComparison.Ordinal);
        Assert.Equal("확인했습니다. 고맙습니다.", (await recused.PressAsync(absent, "확인")).Text);
        var again = (await expert.NewMessagesAsync()).SelectMany(message => message.Cards).Single(card => card.Actions.Contains("확인"));
        var coordinator = await dobong.AsAsync("coordinator-1");
        await coordinator.NewMessagesAsync();
        await expert.PressAsync(again, "확인", new() { ["사후 확인"] = "late", ["이해관계 사유"] = "배우자의 자문" });
        Assert.Contains("회의 뒤에 이해관계를 알렸습니다", string.Join('\n', (await coordinator.NewMessagesAsync()).Select(message => message.Text)), StringComparison.Ordinal);
        Assert.Contains("배우자의 자문", (await coordinator.SayAsync("평가단 도봉구")).Card().Text, StringComparison.Ordinal);
    }
}
