using System.Text.Json.Nodes;
using EvalBot.Tests.Support;
using static EvalBot.Tests.Story.Meeting;

namespace EvalBot.Tests.Story;

/// <summary>The rating card over the wire: ahead of the meeting, goal by goal, from two devices; nothing that was typed is ever lost.</summary>
public sealed class RatingCardStoryTests : IAsyncLifetime
{
    private const string Old = "이 카드를 만든 뒤에 저장된 것이 있어 아무것도 바꾸지 않았습니다.";

    private static readonly string[] Headings = ["성과", "한계", "개선방향"];

    private BotHost bot = null!;
    private Meeting dobong = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotHost.StartAsync(clock: "2018-08-03T10:00+09:00");
        dobong = new(bot);
    }

    public async ValueTask DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Ahead_ADraftIsKept_AndTheCardGoesOnFromItWhenTheBallotOpens()
    {
        var expert = await dobong.OnSeatAsync("expert-1");
        var card = (await expert.SayAsync("평가 도봉구")).Card();
        Assert.Contains("아직 평가가 시작되지 않았습니다. 미리 써서 임시저장해 두면 시작된 뒤에 이어서 쓰고 제출할 수 있습니다.", card.Text.Split('\n'));

        var kept = await expert.PressAsync(card, "임시저장", new() { ["핵심 목표 2 성과"] = "공론장이 늘었다" });
        Assert.Equal("임시저장했습니다(8.3.(금) 10:0_). 평가가 시작되면 이어서 쓰고 제출하실 수 있습니다.", Minute(kept.Text));
        var early = await expert.PressAsync(kept.Card(), "제출", new() { ["핵심 목표 1 점수"] = "4" });
        Assert.Equal(
            "아직 평가가 시작되지 않아 제출되지 않았습니다. 적으신 것은 임시저장되어 있습니다. 회의는 8.6.(월) 14:00이며, 담당자가 평가를 시작하면 이어서 제출하실 수 있습니다.", early.Text);
        Assert.Contains("제출하지 않은 정성평가표 초안", string.Join('\n', Lines(await expert.SayAsync("할일"))), StringComparison.Ordinal);
        Assert.DoesNotContain("초안", string.Join('\n', Lines(await dobong.SayAsync("coordinator-1", "할일"))), StringComparison.Ordinal);

        await dobong.FillAsync(DobongResults);
        await expert.NewMessagesAsync();
        await dobong.OpenAsync();
        var opened = (await expert.NewMessagesAsync()).SelectMany(message => message.Cards).Single(each => each.Actions.Contains("제출"));
        Assert.Equal(("4", "공론장이 늘었다"), (InputOf(opened, "points-1"), InputOf(opened, "achievements-2")));
        Assert.StartsWith("평가표를 제출했습니다", (await expert.PressAsync(opened, "제출", Inputs(Sheet(3, 3, 3, 3)))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GoalByGoal_MovingKeepsWhatIsOnTheCard_AndSubmitsFromAnyGoal()
    {
        await OpenAsync();
        var expert = await dobong.OnSeatAsync("expert-1");
        var card = (await expert.SayAsync("평가 도봉구")).Card();
        var first = (await expert.PressAsync(card, "한 목표씩", new() { ["핵심 목표 3 성과"] = "의제를 찾았다" })).Card();
        Assert.Equal(["points-1", "achievements-1", "limits-1", "improvements-1", "reason-1"], first.Inputs);

        var second = (await expert.PressAsync(first, "다음", new() { ["핵심 목표 1 점수"] = "4", ["핵심 목표 1 성과"] = "주민이 모였다" })).Card();
        Assert.Equal("points-2", second.Inputs[0]);
        var gaps = await expert.PressAsync(second, "제출", new() { ["핵심 목표 2 점수"] = "na", ["핵심 목표 2 평가 불가 사유"] = "자료가 없다" });
        Assert.StartsWith("아직 제출할 수 없습니다. 핵심 목표 3: 점수 / 핵심 목표 4: 점수", gaps.Text, StringComparison.Ordinal);
        Assert.Equal(("points-3", "의제를 찾았다"), (gaps.Card().Inputs[0], InputOf(gaps.Card(), "achievements-3")));
        var back = (await expert.PressAsync(gaps.Card(), "이전", new() { ["핵심 목표 3 점수"] = "5" })).Card();
        Assert.Equal("na", InputOf(back, "points-2"));
        var all = (await expert.PressAsync(back, "한 번에 모두")).Card();
        Assert.Equal(["4", "na", "5", null], Enumerable.Range(1, 4).Select(goal => InputOf(all, $"points-{goal}")));

        var last = (await expert.SayAsync("평가 도봉구 4")).Card();
        var done = await expert.PressAsync(last, "제출", new() { ["핵심 목표 4 점수"] = "1", ["핵심 목표 4 한계"] = "겹친다", ["핵심 목표 4 개선방향"] = "나눈다" });
        Assert.StartsWith("평가표를 제출했습니다", done.Text, StringComparison.Ordinal);
        Assert.Contains("주민이 모였다", Lines(done));
    }

    [Fact]
    public async Task GoalByGoal_AWrongPointOnTheWay_StaysOnTheCard()
    {
        await OpenAsync();
        var expert = await dobong.OnSeatAsync("expert-1");
        var first = (await expert.SayAsync("평가 도봉구 1")).Card();

        var wrong = await expert.PressAsync(first, "다음", new() { ["핵심 목표 1 점수"] = "7", ["핵심 목표 1 성과"] = "주민이 모였다" });

        Assert.Equal("핵심 목표 1 점수는 1점부터 5점까지입니다. 다시 골라 주십시오. 적으신 것은 그대로 있습니다.", wrong.Text);
        Assert.Equal(("points-1", "주민이 모였다"), (wrong.Card().Inputs[0], InputOf(wrong.Card(), "achievements-1")));
    }

    [Fact]
    public async Task TwoDevices_TheOlderCardGivesBackWhatWasTyped_AndShowsWhatItWouldReplace()
    {
        await OpenAsync();
        var expert = await dobong.OnSeatAsync("expert-1");
        var phone = (await expert.SayAsync("평가 도봉구")).Card();
        var desk = (await expert.SayAsync("평가 도봉구")).Card();
        await expert.PressAsync(desk, "임시저장", new() { ["핵심 목표 1 성과"] = "책상에서 쓴 글", ["핵심 목표 2 성과"] = "책상에서만 쓴 글" });

        var late = await expert.PressAsync(phone, "임시저장", new() { ["핵심 목표 1 성과"] = "전화에서 쓴 글", ["핵심 목표 3 성과"] = "전화에서만 쓴 글" });

        Assert.StartsWith(Old, late.Text, StringComparison.Ordinal);
        var cards = late.Messages.SelectMany(message => message.Cards).ToList();
        var again = cards[0];
        Assert.Equal(["전화에서 쓴 글", "책상에서만 쓴 글", "전화에서만 쓴 글"], Enumerable.Range(1, 3).Select(goal => InputOf(again, $"achievements-{goal}")));
        Assert.Contains("책상에서 쓴 글", cards[1].Text.Split('\n'));
        Assert.DoesNotContain("책상에서만 쓴 글", cards[1].Text.Split('\n'));
        Assert.StartsWith("임시저장했습니다", (await expert.PressAsync(again, "임시저장")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoDevices_AtOnce_OneOfThemIsSaved()
    {
        await OpenAsync();
        var phone = await dobong.OnSeatAsync("expert-1");
        var desk = new DirectLineClient(bot, phone.PersonId);
        await desk.OpenAsync();
        var card = (await phone.SayAsync("평가 도봉구")).Card();

        using var one = await phone.PostRawAsync(Pressed(card, "제출", Sheet(4, 4, 4, 4)));
        var posts = await Task.WhenAll(phone.PostRawAsync(Pressed(card, "제출", Sheet(5, 5, 5, 5))), desk.PostRawAsync(Pressed(card, "제출", Sheet(3, 3, 3, 3))));

        Assert.All(posts, post => Assert.True(post.IsSuccessStatusCode));
        await dobong.DoAsync("coordinator-1", "평가마감 도봉구", "마감", ("정족수 미달 마감 사유", "위원들이 오지 못함"));
        Assert.Equal(4, (int)(await dobong.ExportAsync())["qualitative"]!["sheets"]!.AsArray().Single(sheet => (string?)sheet!["seat"] == "expert-1")!["ratings"]![0]!["points"]!);
        Assert.Equal(2, (await phone.HistoryAsync()).Count(message => message.Text.StartsWith(Old, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AnAmendedSheet_KeepsTheDraftOfGoalsThatStay_AndHandsBackTheRest()
    {
        await dobong.ClockAsync("2018-06-01 09:00");
        var expert = await dobong.OnSeatAsync("expert-1");
        var card = (await expert.SayAsync("평가 도봉구")).Card();
        await expert.PressAsync(card, "임시저장", new() { ["핵심 목표 1 성과"] = "협력이 늘었다", ["핵심 목표 4 성과"] = "역할을 나누었다" });
        var before = (await expert.SayAsync("평가 도봉구")).Card();
        await dobong.DoAsync("dobong-manager", "지표 도봉구 개정", "개정", ("개정 사유", "목표를 바꿉니다"));
        Assert.StartsWith("지표표가 «협의 중» 상태입니다.", (await expert.SayAsync("평가 도봉구")).Text, StringComparison.Ordinal);

        var line = await dobong.DoAsync("dobong-manager", "지표 도봉구 의견", "선택", ("줄", "goal-4"));
        await (await dobong.AsAsync("dobong-manager")).PressAsync(line.Card(), "제출", new() { ["이름"] = "마을 돌봄", ["의견"] = "바꿉니다" });
        await dobong.DoAsync("dobong-officer", "지표 도봉구 답 1", "제출", ("결정", "accepted"));
        foreach (var person in new[] { "coordinator-1", "dobong-officer", "dobong-manager" })
            await dobong.DoAsync(person, "지표 도봉구", "서명");
        await dobong.DoAsync("coordinator-1", "지표 도봉구", "최종 확정");

        var changed = await expert.PressAsync(before, "제출", new() { ["핵심 목표 2 성과"] = "공론장이 늘었다", ["핵심 목표 4 한계"] = "아직 겹친다" });
        Assert.StartsWith("이 카드를 만든 뒤에 지표표가 바뀌어 아무것도 저장하지 않았습니다.", changed.Text, StringComparison.Ordinal);
        var cards = changed.Messages.SelectMany(message => message.Cards).ToList();
        Assert.Equal(["협력이 늘었다", "공론장이 늘었다", null, null], Enumerable.Range(1, 4).Select(goal => InputOf(cards[0], $"achievements-{goal}")));
        Assert.Contains("아직 겹친다", cards[1].Text.Split('\n'));

        var now = (await expert.SayAsync("평가 도봉구")).Messages.SelectMany(message => message.Cards).ToList();
        Assert.Equal("협력이 늘었다", InputOf(now[0], "achievements-1"));
        Assert.Contains("역할을 나누었다", now[1].Text.Split('\n'));
        await expert.PressAsync(now[0], "임시저장", new() { ["핵심 목표 4 성과"] = "돌봄을 시작했다" });
        Assert.Single((await expert.SayAsync("평가 도봉구")).Messages.SelectMany(message => message.Cards)); // Shown until it is saved anew.
    }

    [Fact]
    public async Task ADraft_SurvivesARestart()
    {
        var expert = await dobong.OnSeatAsync("expert-1");
        await expert.PressAsync((await expert.SayAsync("평가 도봉구")).Card(), "임시저장", new() { ["핵심 목표 1 성과"] = "남아 있어야 할 글" });
        await bot.RestartAsync();

        var later = new DirectLineClient(bot, expert.PersonId);
        await later.OpenAsync();
        Assert.Equal("남아 있어야 할 글", InputOf((await later.SayAsync("평가 도봉구")).Card(), "achievements-1"));
    }

    [Fact]
    public async Task LongTexts_ComeBackAPartAtATime_AndAreAllStored()
    {
        await OpenAsync();
        var expert = await dobong.OnSeatAsync("expert-1");
        var text = new string('글', 4000);
        var inputs = Enumerable.Range(1, 4).SelectMany(goal => Headings.Select(part => ($"핵심 목표 {goal} {part}", text)));
        var kept = await expert.PressAsync((await expert.SayAsync("평가 도봉구")).Card(), "임시저장", Inputs([.. inputs]));
        Assert.StartsWith("임시저장했습니다", kept.Text, StringComparison.Ordinal);

        var card = kept.Card();
        for (var goal = 1; goal <= 4; goal++)
        {
            Assert.Equal([$"points-{goal}", $"achievements-{goal}"], card.Inputs);
            foreach (var next in new[] { "limits", "improvements", "reason" })
            {
                card = (await expert.PressAsync(card, "다음", next == "limits" ? new() { [$"핵심 목표 {goal} 점수"] = "3" } : null)).Card();
                Assert.Equal([$"points-{goal}", $"{next}-{goal}"], card.Inputs);
            }

            if (goal < 4)
                card = (await expert.PressAsync(card, "다음")).Card();
        }

        Assert.StartsWith("평가표를 제출했습니다", (await expert.PressAsync(card, "제출")).Text, StringComparison.Ordinal);
        await dobong.DoAsync("coordinator-1", "평가마감 도봉구", "마감", ("정족수 미달 마감 사유", "위원들이 오지 못함"));
        var ratings = (await dobong.ExportAsync())["qualitative"]!["sheets"]!.AsArray().Single(sheet => (string?)sheet!["seat"] == "expert-1")!["ratings"]!.AsArray();
        Assert.All(ratings, rating => Assert.Equal((text, text, text), ((string?)rating!["achievements"], (string?)rating["limits"], (string?)rating["improvements"])));
    }

    private async Task OpenAsync()
    {
        await dobong.FillAsync(DobongResults);
        await dobong.OpenAsync();
    }

    private static JsonObject Pressed(Card card, string action, (string Input, string Value)[] inputs) => new() { ["type"] = "message", ["value"] = card.Submission(action, Inputs(inputs)) };

    private static Dictionary<string, string> Inputs((string Input, string Value)[] inputs) => inputs.ToDictionary(input => input.Input, input => input.Value);

    private static string? InputOf(Card card, string id) => (string?)card.Submission("제출", new Dictionary<string, string>())[id];

    private static string Minute(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"10:0\d", "10:0_");
}
