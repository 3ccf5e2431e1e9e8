using EvalBot.Tests.Support;
using static EvalBot.Tests.Story.Meeting;
using static EvalBot.Tests.Support.BotProcess;

namespace EvalBot.Tests.Story;

/// <summary>Trouble while rating: late, recused, with a wrong clock, twice, killed. Exactly one outcome, nobody's words lost, and an answer that says what happened.</summary>
public sealed class RatingTroubleTests
{
    private const string Closed = "평가가 마감되어 아무것도 바뀌지 않았습니다. 마감된 뒤에는 제출하거나 고칠 수 없습니다.";

    [Fact]
    public async Task Submit_AfterTheClosing_CountsNothingAndGivesBackWhatWasTyped()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = await OpenedAsync(bot);
        var expert = await dobong.OnSeatAsync("expert-1");
        var card = (await expert.SayAsync("평가 도봉구")).Card();
        var one = (await expert.SayAsync("평가 도봉구 2")).Card();
        await dobong.RateAsync("city-lead", 4, 4, 4, 4);
        var sent = (await (await dobong.OnSeatAsync("city-lead")).SayAsync("평가 도봉구")).Card();
        await dobong.DoAsync("coordinator-1", "평가마감 도봉구", "마감", ("정족수 미달 마감 사유", "위원들이 오지 못함"));
        var before = await Records.OfAsync(bot);

        var late = await expert.PressAsync(card, "제출", Inputs(Sheet(5, 4, 3, 2)));
        Assert.Equal(Closed, late.Text);
        Assert.Equal("도봉구 적으신 내용", late.Card().Text.Split('\n')[0]);
        Assert.Equal(4, Lines(late).Count(line => line == "저녁에 연다"));
        Assert.Contains("5점 매우 우수", Lines(late));
        Assert.Empty(late.Card().Actions);
        var moved = await expert.PressAsync(one, "다음", new() { ["핵심 목표 2 성과"] = "공론장이 늘었다" });
        Assert.Contains("공론장이 늘었다", Lines(moved));
        Assert.Equal(Closed, (await expert.PressAsync(card, "임시저장")).Text); // Nothing typed, nothing given back.

        var again = await (await dobong.OnSeatAsync("city-lead")).PressAsync(sent, "제출");
        Assert.Matches(@"^평가가 마감되었습니다\. 이 내용은 8\.6\.\(월\) 1\d:\d\d에 이미 제출되어 반영되었고, 달라진 것은 없습니다\.$", again.Text);
        Assert.Equal(before, await Records.OfAsync(bot));
        Assert.Contains("저녁에 연다", Lines(await expert.HistoryAsync())); // Kept for its author.
    }

    [Fact]
    public async Task Submit_AfterTheRecusal_ChangesNothingAndGivesBackWhatWasTyped()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = await OpenedAsync(bot);
        var expert = await dobong.OnSeatAsync("expert-1");
        var card = (await expert.SayAsync("평가 도봉구")).Card();
        await dobong.RecuseAsync("expert-1");
        var before = await dobong.StateAsync();

        var late = await expert.PressAsync(card, "제출", Inputs(Sheet(5, 4, 3, 2)));

        Assert.Matches(@"^8\.6\.\(월\) 1\d:\d\d에 회피하셨으므로 이 자치구는 평가하지 않습니다\.", late.Text);
        Assert.Contains("저녁에 연다", Lines(late));
        Assert.Equal(before, await dobong.StateAsync());
    }

    [Theory]
    [InlineData("제출")]
    [InlineData("임시저장")]
    [InlineData("한 목표씩")]
    public async Task Press_OnAnotherPanelistsCard_ChangesNothingAndGivesBackWhatWasTyped(string button)
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = await OpenedAsync(bot);
        var card = (await (await dobong.OnSeatAsync("expert-1")).SayAsync("평가 도봉구")).Card();
        var peer = await dobong.OnSeatAsync("peer-y1"); // Neither of them has saved anything: the version is the same.
        var before = await Records.OfAsync(bot);

        var answer = await peer.PressAsync(card, button, Inputs(Sheet(5, 4, 3, 2)));

        Assert.Equal("다른 위원의 평가 카드여서 아무것도 바뀌지 않았습니다. «평가 (구 이름)»으로 본인의 카드를 여십시오.", answer.Text);
        Assert.Equal(4, Lines(answer).Count(line => line == "저녁에 연다"));
        Assert.Equal(before, await Records.OfAsync(bot));
    }

    [Fact]
    public async Task Submit_FromADeviceWithAWrongClock_CountsByTheBotsClock()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = await OpenedAsync(bot);
        var expert = await dobong.OnSeatAsync("expert-1");
        var card = (await expert.SayAsync("평가 도봉구")).Card();

        var answer = await expert.PostAsync(new()
        {
            ["type"] = "message",
            ["value"] = card.Submission("제출", Inputs(Sheet(4, 4, 4, 4))),
            ["timestamp"] = "2001-01-01T00:00:00Z",
            ["localTimestamp"] = "2001-01-01T09:00:00+09:00",
            ["localTimezone"] = "Asia/Tokyo",
        });

        Assert.Matches(@"^평가표를 제출했습니다\(8\.6\.\(월\) 1[34]:\d\d\)\.", answer.Text);
        Assert.DoesNotContain("2001", string.Join('\n', (await expert.HistoryAsync()).Select(message => (string?)message.Activity["timestamp"])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_ByTwoAtOnce_IsDoneOnceAndTheOtherIsTold()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = await OpenedAsync(bot);
        foreach (var seat in dobong.Seats.Take(4))
            await dobong.RateAsync(seat, 4, 4, 4, 4);
        var coordinators = new[] { await dobong.AsAsync("coordinator-1"), await dobong.AsAsync("coordinator-2") };
        var expert = await dobong.OnSeatAsync("expert-2");
        var card = (await expert.SayAsync("평가 도봉구")).Card();

        var closing = coordinators.Select(each => each.SayAsync("평가마감 도봉구")).ToList();
        var rating = expert.PressAsync(card, "제출", Inputs(Sheet(2, 2, 2, 2)));
        var texts = (await Task.WhenAll(closing)).Select(answer => answer.Text).OrderBy(text => text.Contains("이미 처리되었습니다", StringComparison.Ordinal) ? 0 : 1).ToList();
        var rated = await rating;

        Assert.Matches(@"8\.6\.\(월\) 1\d:\d\d에 이미 처리되었습니다\. 달라진 것은 없습니다\.$", texts[0]); // After what the other one's closing told everybody.
        Assert.StartsWith("평가를 마감했습니다.", texts[1], StringComparison.Ordinal);
        var submitted = rated.Text.Contains("평가표를 제출했습니다", StringComparison.Ordinal);
        Assert.True(submitted || rated.Text.Contains(Closed, StringComparison.Ordinal), rated.Text);
        Assert.Contains("저녁에 연다", Lines(rated)); // Either way the words are there.
        var sheet = (await dobong.ExportAsync())["qualitative"]!["sheets"]!.AsArray().Single(each => (string?)each!["seat"] == "expert-2")!;
        Assert.Equal(submitted ? "submitted" : "missing", (string?)sheet["state"]);
        Assert.Contains($"제출 {(submitted ? 5 : 4)}, 회피 0, 미제출 {(submitted ? 2 : 3)}", texts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rating_WithKills_EndsAsTheUndisturbedOne()
    {
        await using var undisturbed = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var expected = await PlayAsync(undisturbed, _ => { });
        var posts = 0;
        var moments = new Dictionary<int, Kill>();
        await using var killed = await BotProcess.StartAsync("2018-08-06T13:50+09:00", post => moments.GetValueOrDefault(posts = post));

        var actual = await PlayAsync(killed, next => moments[posts + 1] = next); // The next post.

        Assert.Equal(moments.Count, killed.Kills);
        Assert.Equal(expected, actual);
    }

    /// <summary>A panelist drafts, moves on and submits; the coordinators close: what is left in the conversation and in the export.</summary>
    private static async Task<(string Export, string History)> PlayAsync(IBot bot, Action<Kill> killNext)
    {
        var dobong = await OpenedAsync(bot);
        var expert = await dobong.OnSeatAsync("expert-1");
        foreach (var seat in dobong.Seats.Where(seat => seat is not "expert-1").Take(3))
            await dobong.RateAsync(seat, 4, 4, 4, 4);
        var card = (await expert.SayAsync("평가 도봉구")).Card();
        killNext(Kill.Sent);
        card = (await expert.PressAsync(card, "임시저장", new() { ["핵심 목표 1 성과"] = "주민이 모였다" })).Card();
        killNext(Kill.AnswerLost);
        card = (await expert.PressAsync(card, "한 목표씩", new() { ["핵심 목표 1 점수"] = "5" })).Card();
        killNext(Kill.Sent);
        card = (await expert.PressAsync(card, "한 번에 모두", new() { ["핵심 목표 1 한계"] = "청년이 적다" })).Card();
        killNext(Kill.AnswerLost);
        await expert.PressAsync(card, "제출", Inputs(Sheet(3, 3, 3, 3)));
        killNext(Kill.Sent);
        await dobong.CloseAsync();
        await expert.IdentifyAsync();
        return (Same((await dobong.ExportAsync()).ToJsonString()), Same(string.Join('\n', Lines(await expert.HistoryAsync()))));
    }

    private static async Task<Meeting> OpenedAsync(IBot bot)
    {
        var dobong = new Meeting(bot);
        await dobong.ClockAsync("2018-08-06 13:50"); // Where a bot that was killed takes its clock up again.
        await dobong.FillAsync(DobongResults);
        await dobong.OpenAsync();
        return dobong;
    }

    private static Dictionary<string, string> Inputs((string Input, string Value)[] inputs) => inputs.ToDictionary(input => input.Input, input => input.Value);

    private static string Same(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\d\d:\d\d(:\d\d)?", "(time)");
}
