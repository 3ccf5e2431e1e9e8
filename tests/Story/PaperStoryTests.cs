using EvalBot.Tests.Support;
using static EvalBot.Tests.Story.Meeting;

namespace EvalBot.Tests.Story;

/// <summary>종이평가: the chat fails on the day, and two coordinators type a panelist's paper sheet in.</summary>
public sealed class PaperStoryTests : IAsyncLifetime
{
    private BotHost bot = null!;
    private Meeting dobong = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        dobong = new(bot);
        await dobong.FillAsync(DobongResults);
        await dobong.OpenAsync();
    }

    public async ValueTask DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task TwoEqualEntries_AreTheSeatsSheet_ThePanelistIsToldAndMayReplaceIt()
    {
        var expert = await dobong.OnSeatAsync("expert-1");
        await expert.PressAsync((await expert.SayAsync("평가 도봉구")).Card(), "임시저장", new() { ["핵심 목표 1 성과"] = "채팅에 쓰던 초안" });
        await expert.NewMessagesAsync();

        var first = await TypeAsync("coordinator-1", Sheet(4, 3, 5, 2));
        Assert.Equal("입력했습니다. 다른 담당자도 «종이평가»에서 따로 입력해야 하며, 두 입력이 같으면 평가표가 됩니다.", first.Text);
        Assert.Empty(await expert.NewMessagesAsync());
        var form = (await OpenFormAsync("coordinator-2")).Card();
        Assert.DoesNotContain("주민이 모였다", form.Json.ToJsonString(), StringComparison.Ordinal);

        var second = await (await dobong.AsAsync("coordinator-2")).PressAsync(form, "입력", Inputs(Sheet(4, 3, 5, 2)));
        Assert.Equal("두 사람의 입력이 같아 이 자리의 평가표로 제출되었습니다. 위원에게 알렸고, 위원은 마감 전까지 «평가»에서 고칠 수 있습니다.", second.Text.Split('\n')[0]);
        var told = await expert.NewMessagesAsync();
        Assert.StartsWith("도봉구 종이 평가표를 담당자 두 사람이 입력해 제출했습니다.", told[0].Text, StringComparison.Ordinal);
        Assert.Contains("채팅에 쓰던 초안", Lines(told)); // Nothing that they had drafted is lost.
        Assert.Contains("제출 1, 회피 0, 미제출 6", string.Join('\n', Lines(await dobong.SayAsync("coordinator-1", "현황 도봉구"))), StringComparison.Ordinal);
        Assert.StartsWith("이 자리의 평가표는 이미 제출되어 있어", (await (await dobong.AsAsync("coordinator-1")).PressAsync(form, "입력", Inputs(Sheet(1, 1, 1, 1)))).Text, StringComparison.Ordinal);

        var own = (await expert.SayAsync("평가 도봉구")).Card();
        Assert.Equal("4", (string?)own.Submission("제출", new Dictionary<string, string>())["points-1"]);
        await CloseAsync();
        var sheet = (await dobong.ExportAsync())["qualitative"]!["sheets"]!.AsArray().Single(each => (string?)each!["seat"] == "expert-1")!;
        Assert.Equal(["coordinator-1", "coordinator-2"], sheet["paper"]!["typedBy"]!.AsArray().Select(person => (string)person!));
        Assert.Equal(4, (int)sheet["ratings"]![0]!["points"]!);
        await dobong.GradeAsync();
        Assert.Contains("종이 평가표(입력: 서울시 담당 1, 서울시 담당 2)", string.Join('\n', Lines(await dobong.GradeAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EntriesThatDiffer_AreSettledByOneWhoProposesAndOneWhoConfirms()
    {
        await TypeAsync("coordinator-1", Sheet(4, 3, 5, 2));
        var differing = await TypeAsync("coordinator-2", [.. Sheet(4, 3, 5, 2).Where(input => input.Input is not ("핵심 목표 1 점수" or "핵심 목표 3 한계")), ("핵심 목표 1 점수", "3"), ("핵심 목표 3 한계", "청년이  많다")]);
        Assert.StartsWith("두 사람의 입력이 다릅니다.", differing.Text, StringComparison.Ordinal);
        var (first, second) = (await dobong.AsAsync("coordinator-1"), await dobong.AsAsync("coordinator-2"));
        Assert.Contains(await first.NewMessagesAsync(), message => message.Text.StartsWith("도봉구 종이 평가표(외부전문가 1): 두 사람의 입력이 다릅니다.", StringComparison.Ordinal));
        Assert.Contains("제출 0, 회피 0, 미제출 7", string.Join('\n', Lines(await dobong.SayAsync("coordinator-1", "현황 도봉구"))), StringComparison.Ordinal);

        var settle = (await first.SayAsync("종이평가 도봉구")).Messages.SelectMany(message => message.Cards).First();
        Assert.Contains("내 입력: 4점 우수", settle.Text.Split('\n'));
        Assert.Contains("서울시 담당 2의 입력: 3점 보통", settle.Text.Split('\n'));
        Assert.Contains("청년이 적다", settle.Text.Split('\n'));
        Assert.Equal("적으신 것이 없어 저장하지 않았습니다. 핵심 목표마다 점수와 의견을 적어 주십시오.", (await first.PressAsync(settle, "제안")).Text);
        Assert.StartsWith("제안했습니다.", (await first.PressAsync(settle, "제안", new() { ["핵심 목표 1 점수"] = "3", ["핵심 목표 3 한계: 맞는"] = "own" })).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("확인", (await first.SayAsync("종이평가 도봉구")).Messages.SelectMany(message => message.Cards).SelectMany(card => card.Actions)); // Nobody confirms their own.

        var confirm = (await second.SayAsync("종이평가 도봉구")).Messages.SelectMany(message => message.Cards).First();
        Assert.Contains("3점 보통", confirm.Text.Split('\n'));
        await first.PressAsync(settle, "제안", new() { ["핵심 목표 1 점수"] = "4", ["핵심 목표 3 한계: 맞는"] = "own" });
        Assert.StartsWith("이 카드를 만든 뒤에 제안이 달라져 아무것도 확인하지 않았습니다.", (await second.PressAsync(confirm, "확인")).Text, StringComparison.Ordinal);
        confirm = (await second.SayAsync("종이평가 도봉구")).Messages.SelectMany(message => message.Cards).First();
        Assert.StartsWith("두 사람의 입력이 같아 이 자리의 평가표로 제출되었습니다.", (await second.PressAsync(confirm, "확인")).Text, StringComparison.Ordinal);
        Assert.StartsWith("이 자리의 평가표는 이미 제출되어 있어", (await second.PressAsync(confirm, "확인")).Text, StringComparison.Ordinal); // Twice.

        await CloseAsync();
        var ratings = (await dobong.ExportAsync())["qualitative"]!["sheets"]!.AsArray().Single(each => (string?)each!["seat"] == "expert-1")!["ratings"]!;
        Assert.Equal((4, "청년이 적다"), ((int)ratings[0]!["points"]!, (string?)ratings[2]!["limits"]));
    }

    [Fact]
    public async Task WhatWasTyped_IsReadByNobodyElse_NorInTheDatabase()
    {
        const string Secret = "종이에만 있는 말";
        await TypeAsync("coordinator-1", [.. Sheet(4, 3, 5, 2).Where(input => input.Input != "핵심 목표 1 성과"), ("핵심 목표 1 성과", Secret)]);

        foreach (var person in new[] { "coordinator-2", "city-lead", "dobong-expert-1", "dobong-officer", "dobong-manager", "auditor" })
        {
            foreach (var command in new[] { "종이평가 도봉구", "평가 도봉구", "현황 도봉구", "기록 도봉구", "할일", "도움말" })
                Assert.DoesNotContain(Secret, string.Join('\n', Lines(await dobong.SayAsync(person, command))), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Secret, (await dobong.ExportAsync()).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("종이", (await dobong.ExportAsync())["history"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await Records.OfAsync(bot), StringComparison.Ordinal);
        if (TestDatabase.Server is null) // On SQLite also not in what no table shows.
            Assert.Equal(-1, (await File.ReadAllBytesAsync(bot.DatabaseFile, TestContext.Current.CancellationToken)).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Secret)));
    }

    [Fact]
    public async Task AnIncompleteSheet_ComesBackWithEverythingTyped_AndADraftGoesOn()
    {
        var form = (await OpenFormAsync("coordinator-1")).Card();
        var coordinator = await dobong.AsAsync("coordinator-1");
        var refused = await coordinator.PressAsync(form, "입력", new() { ["핵심 목표 1 점수"] = "4" });
        Assert.StartsWith("아직 제출할 수 없습니다. 핵심 목표 1: 성과 / 핵심 목표 2: 점수", refused.Text, StringComparison.Ordinal);
        Assert.StartsWith("임시저장했습니다.", (await coordinator.PressAsync(refused.Card(), "임시저장")).Text, StringComparison.Ordinal);

        var second = (await coordinator.PressAsync((await OpenFormAsync("coordinator-1")).Card(), "한 목표씩")).Card();
        second = (await coordinator.PressAsync(second, "다음", new() { ["핵심 목표 1 성과"] = "주민이 모였다" })).Card();
        Assert.Equal("points-2", second.Inputs[0]);
        Assert.Equal("주민이 모였다", (string?)(await coordinator.PressAsync(second, "이전")).Card().Submission("입력", new Dictionary<string, string>())["achievements-1"]);
    }

    [Fact]
    public async Task OutsideOfABallot_AndForSeatsThatHaveSent_ThereIsNothingToType()
    {
        await dobong.RateAsync("expert-1", 4, 4, 4, 4);
        var choose = (await dobong.SayAsync("coordinator-1", "종이평가 도봉구")).Card();
        Assert.DoesNotContain("expert-1", choose.Json.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("expert-2", choose.Json.ToJsonString(), StringComparison.Ordinal);
        var coordinator = await dobong.AsAsync("coordinator-1");
        Assert.Equal("입력할 자리를 하나 골라 주십시오.", (await coordinator.PressAsync(choose, "열기")).Text);
        Assert.Equal("아직 평가가 시작되지 않았습니다. 담당자가 시작하면 평가 카드를 보내 드립니다.", (await coordinator.SayAsync("종이평가 구로구")).Text);
        var form = (await OpenFormAsync("coordinator-1", "expert-2")).Card();
        await CloseAsync();
        Assert.Equal("평가가 마감되어 아무것도 바뀌지 않았습니다. 마감된 뒤에는 제출하거나 고칠 수 없습니다.", (await coordinator.PressAsync(form, "입력", Inputs(Sheet(4, 4, 4, 4)))).Text);
    }

    private async Task<Answer> OpenFormAsync(string coordinator, string seat = "expert-1") => await dobong.DoAsync(coordinator, "종이평가 도봉구", "열기", ("입력할 자리", seat));

    private async Task<Answer> TypeAsync(string coordinator, (string Input, string Value)[] inputs) =>
        await (await dobong.AsAsync(coordinator)).PressAsync((await OpenFormAsync(coordinator)).Card(), "입력", Inputs(inputs));

    private Task<Answer> CloseAsync() => dobong.DoAsync("coordinator-1", "평가마감 도봉구", "마감", ("정족수 미달 마감 사유", "위원들이 오지 못함"));

    private static Dictionary<string, string> Inputs((string Input, string Value)[] inputs) => inputs.ToDictionary(input => input.Input, input => input.Value);
}
