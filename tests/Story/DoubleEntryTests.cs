using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EvalBot.Tests.Support;
using static EvalBot.Tests.Story.Meeting;

namespace EvalBot.Tests.Story;

/// <summary>Two coordinators enter the results of 도봉구, each for themselves; the consortium checks the facts. Domain step 5.</summary>
public sealed partial class DoubleEntryTests : IAsyncLifetime
{
    private BotHost bot = null!;
    private Meeting dobong = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotHost.StartAsync(clock: "2018-07-30T10:00+09:00");
        dobong = new(bot);
    }

    public async ValueTask DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task UntilBothHaveEntered_NobodyElseReadsAnythingOfTheFirstOnes()
    {
        string[] others = ["coordinator-2", "dobong-officer", "dobong-manager", "city-lead", "auditor"];
        var nothing = await ReadByAsync(bot, others, _ => Task.CompletedTask);
        await using var second = await BotHost.StartAsync(clock: "2018-07-30T10:00+09:00");
        var entered = await ReadByAsync(second, others, async meeting =>
        {
            await meeting.EnterAsync("coordinator-1", ("정량지표 1 결과", "10"), ("정량지표 1 근거", "회의록"), ("정량지표 1 현장 확인", "2018-07-25 참관"), ("정량지표 4 결과", "yes"));
            await meeting.EnterAsync("coordinator-1", ("정량지표 1 결과", "11"));
        });

        Assert.All(others.Append("export"), who => Assert.Equal((who, nothing[who]), (who, entered[who])));
    }

    [Fact]
    public async Task TwoEntriesThatDiffer_AreShownByName_AndSettledByTwo()
    {
        await dobong.FillAsync(DobongResults);
        await dobong.EnterAsync("coordinator-1", ("정량지표 1 결과", "11"), ("정량지표 1 근거", "회의록"));
        var told = (await (await dobong.AsAsync("coordinator-2")).NewMessagesAsync())[^1];
        Assert.Equal("도봉구 정량: 다시 입력할 지표가 있습니다(1). 두 사람이 «정량 도봉구»에서 따로 입력합니다.", told.Text);

        var differs = await dobong.EnterAsync("coordinator-2", ("정량지표 1 결과", "12"), ("정량지표 1 근거", "명부"));
        Assert.Equal("결과를 모두 저장했습니다. 두 사람의 입력이 다른 지표: 1. «정량»에서 사유와 함께 값을 제안하고 다른 담당자가 확인합니다.", differs.Text);
        Assert.Contains("결과가 없는 지표: 1. 모두 입력해야 점수를 냅니다.", Lines(await dobong.SayAsync("dobong-manager", "정량 도봉구")));

        var first = await dobong.AsAsync("coordinator-1");
        var settle = (await first.SayAsync("정량 도봉구")).Messages.SelectMany(message => message.Cards).First();
        Assert.Equal(
            ["정량지표 1: 주민 공론장 개최 횟수", "서울시 담당 1, 7.30.(월) (time)", "11회", "근거: ", "회의록", "서울시 담당 2, 7.30.(월) (time)", "12회", "근거: ", "명부"],
            Same(settle.Text).Split('\n').Skip(2).Take(9));

        Assert.Equal("결과를 고치거나 정하려면 사유가 필요합니다. 사유를 적어 다시 제출해 주십시오.", (await first.PressAsync(settle, "제안", new() { ["정량지표 1 확정 결과"] = "12" })).Text);
        var proposed = await first.PressAsync(settle, "제안", new() { ["정량지표 1 확정 결과"] = "12", ["사유"] = "명부를 다시 셈" });
        Assert.Equal("정정을 제안했습니다. 다른 담당자가 «정량»에서 확인하면 적용됩니다.", proposed.Text);
        Assert.DoesNotContain("정정 확인", proposed.Messages.SelectMany(message => message.Cards).SelectMany(card => card.Actions));
        Assert.DoesNotContain("명부를 다시 셈", Lines(await dobong.SayAsync("dobong-manager", "정량 도봉구")));

        var second = await dobong.AsAsync("coordinator-2");
        var sheet = (await second.SayAsync("정량 도봉구")).Messages.SelectMany(message => message.Cards).First();
        Assert.Contains("미입력 → 12회", sheet.Text.Split('\n'));
        await first.PressAsync(settle, "제안", new() { ["정량지표 1 확정 결과"] = "11", ["사유"] = "다시 보니 11회" });
        Assert.Equal("이 카드를 만든 뒤에 제안이 달라져 아무것도 확인하지 않았습니다. 지금의 제안을 보고 다시 확인해 주십시오.", (await second.PressAsync(sheet, "정정 확인")).Text);
        Assert.Equal("제안을 확인해 결과로 정했습니다.", (await dobong.PressFirstAsync("coordinator-2", "정량 도봉구", "정정 확인")).Text);

        var read = Lines(await dobong.SayAsync("dobong-manager", "정량 도봉구"));
        Assert.Contains("결과: 11회", read);
        Assert.Contains("회의록", read); // The entry with that result brings its evidence.
        Assert.Equal("아직 결과가 잠기지 않았으므로 정정이 아니라 «정량 (구 이름)»에서 바로 적으시면 됩니다.", (await first.PressAsync(settle, "제안", new() { ["정량지표 1 확정 결과"] = "1", ["사유"] = "x" })).Text);
    }

    [Fact]
    public async Task BothAtOnce_EachKeepsTheirOwn()
    {
        var forms = new List<(DirectLineClient Client, Card Card)>();
        foreach (var person in new[] { "coordinator-1", "coordinator-2" })
        {
            var client = await dobong.AsAsync(person);
            forms.Add((client, (await client.SayAsync("정량 도봉구")).Card()));
        }

        await Task.WhenAll(forms.Select(form => form.Client.PressAsync(form.Card, "저장", new() { ["정량지표 1 결과"] = "10", ["정량지표 2 결과"] = "350" })));

        var results = (await dobong.ExportAsync())["quantitative"]!["indicators"]!.AsArray().Select(line => line!["result"]?.ToJsonString());
        Assert.Equal(["10", "350", null, null, null, null], results);
    }

    [Fact]
    public async Task AnOldForm_ChangesNothing_AndGivesBackWhatWasTyped()
    {
        var first = await dobong.AsAsync("coordinator-1");
        var old = (await first.SayAsync("정량 도봉구")).Card();
        await first.PressAsync(old, "저장", new() { ["정량지표 1 결과"] = "10" });

        var answer = await first.PressAsync(old, "저장", new() { ["정량지표 1 결과"] = "12" });

        Assert.StartsWith("이 카드를 만든 뒤에 저장된 것이 있어 아무것도 바꾸지 않았습니다.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("12", (string?)answer.Card().Submission("저장", new Dictionary<string, string>())["result-1"]);
        Assert.Equal("10", (string?)(await first.SayAsync("정량 도봉구")).Card().Submission("저장", new Dictionary<string, string>())["result-1"]);
    }

    [Fact]
    public async Task UnsettledLines_AreNamedAtTheOpening_AndHaveNoResult()
    {
        await dobong.FillAsync(DobongResults);
        await dobong.EnterAsync("coordinator-1", ("정량지표 3 결과", "3"));
        var opened = await dobong.OpenAsync();

        Assert.Contains(opened.Messages, message => message.Text.StartsWith("결과가 비어 있는 지표가 있습니다: 정량지표 3.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SiteChecks_AreReadOnTheSheet_AndWrongDaysAreRefused()
    {
        foreach (var (typed, why) in new[]
        {
            ("어제 방문", "정량지표 1 현장 확인은 날짜와 내용을 «2018-07-25 거점 방문»처럼 함께 적어 주십시오. 아무것도 바뀌지 않았습니다."),
            ("2018-07-31 방문", "정량지표 1 현장 확인의 날짜 2018-07-31: 평가 기간의 첫날(2017-10-19)부터 오늘(2018-07-30)까지의 날짜여야 합니다. 날짜를 고쳐 주십시오."),
            ("2016. 7. 25. 방문", "정량지표 1 현장 확인의 날짜 2016-07-25: 평가 기간의 첫날(2017-10-19)부터 오늘(2018-07-30)까지의 날짜여야 합니다. 날짜를 고쳐 주십시오."),
        })
            Assert.Equal(why, (await dobong.EnterAsync("coordinator-1", ("정량지표 1 결과", "10"), ("정량지표 1 현장 확인", typed))).Text);

        await dobong.EnterTwiceAsync(("정량지표 1 결과", "10"), ("정량지표 1 현장 확인", "2018. 7. 25. 공론장 참관"));
        Assert.Contains("7.25.(수) 공론장 참관", Lines(await dobong.SayAsync("dobong-manager", "정량 도봉구")));
    }

    [Fact]
    public async Task Facts_PointedOut_AreAnswered_AndAnAcceptedLineIsEnteredAnew()
    {
        Assert.Equal("아직 측정 결과가 공유되지 않았습니다. 시가 공유하면 알려 드리며, 그때부터 사실확인을 할 수 있습니다.", (await dobong.SayAsync("dobong-manager", "사실확인 도봉구")).Text);
        await dobong.FillAsync(DobongResults);
        var manager = await dobong.AsAsync("dobong-manager");
        Assert.Equal("측정 결과를 공유했습니다. 수행단체의 사실확인 기한은 8.5.(일) 24:00까지입니다.", (await dobong.PressFirstAsync("coordinator-1", "정량 도봉구", "공유")).Text.Split('\n')[0]);
        Assert.Contains(await manager.NewMessagesAsync(), message => message.Text.StartsWith("도봉구 정량 측정 결과가 공유되었습니다.", StringComparison.Ordinal));
        Assert.Contains("정량 결과 사실확인", string.Join('\n', Lines(await manager.SayAsync("일정 도봉구"))), StringComparison.Ordinal);
        Assert.Contains("사실확인", string.Join('\n', Lines(await manager.SayAsync("할일"))), StringComparison.Ordinal);

        var form = (await manager.SayAsync("사실확인")).Card();
        var refused = await manager.PressAsync(form, "제출", new() { ["지표"] = "1", ["틀린 점"] = "두 번이 빠졌다" });
        Assert.Equal("틀린 점, 바른 내용, 근거를 모두 적어 주십시오. 적으신 것은 그대로 있습니다.", refused.Text);
        Assert.Equal("두 번이 빠졌다", (string?)refused.Card().Submission("제출", new Dictionary<string, string>())["wrong"]);
        await manager.PressAsync(refused.Card(), "제출", new() { ["바른 내용"] = "12회", ["근거"] = "행사 대장 3쪽" });
        await dobong.DoAsync("dobong-deputy", "사실확인", "제출", ("지표", "2"), ("틀린 점", "명부가 다르다"), ("바른 내용", "360명"), ("근거", "명부"));

        var city = await dobong.AsAsync("coordinator-1");
        Assert.Equal(2, (await city.NewMessagesAsync()).Count(message => message.Text.Contains("사실 오류를 지적했습니다", StringComparison.Ordinal)));
        var answering = (await city.SayAsync("사실확인 도봉구")).Card();
        Assert.Contains("행사 대장 3쪽", answering.Text.Split('\n'));
        var accepted = await city.PressAsync(answering, "답변", new() { ["받아들이는가"] = "accept" });
        Assert.Equal("받아들였습니다. 정량지표 1은(는) 두 사람이 «정량»에서 다시 입력합니다.", accepted.Text);
        Assert.Equal("7.30.(월) 10:0에 이미 처리되었습니다. 달라진 것은 없습니다.", MinuteOfTen().Replace((await city.PressAsync(answering, "답변", new() { ["받아들이는가"] = "accept" })).Text, "10:0"));
        var second = accepted.Card();
        Assert.Equal("받아들이지 않으려면 이유가 필요합니다. 이유를 적어 주십시오.", (await city.PressAsync(second, "답변", new() { ["받아들이는가"] = "reject" })).Text);
        await city.PressAsync(second, "답변", new() { ["받아들이는가"] = "reject", ["답변 이유"] = "명부와 같습니다" });

        Assert.Contains(await manager.NewMessagesAsync(), message => message.Text.Contains("(받아들이지 않음)", StringComparison.Ordinal));
        Assert.Contains("명부와 같습니다", Lines(await manager.SayAsync("사실확인")));
        Assert.Contains("결과가 없는 지표: 1. 모두 입력해야 점수를 냅니다.", Lines(await manager.SayAsync("정량 도봉구")));
        await dobong.EnterTwiceAsync(("정량지표 1 결과", "12"));
        Assert.Contains("결과: 12회", Lines(await manager.SayAsync("정량 도봉구")));

        await dobong.ClockAsync("2018-08-06 09:00");
        Assert.Contains("사실확인 기간이 끝났습니다.", string.Join('\n', Lines(await manager.SayAsync("사실확인"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenRemarks_AreNamedAtTheOpening_AndDoNotHoldItUp()
    {
        await dobong.FillAsync(DobongResults);
        await dobong.PressFirstAsync("coordinator-1", "정량 도봉구", "공유");
        await dobong.DoAsync("dobong-manager", "사실확인", "제출", ("지표", "2"), ("틀린 점", "명부가 다르다"), ("바른 내용", "360명"), ("근거", "명부"));

        Assert.Contains((await dobong.OpenAsync()).Messages, message => message.Text.StartsWith("답하지 않은 사실확인 의견이 있습니다: 정량지표 2.", StringComparison.Ordinal));
    }

    /// <summary>What these people read of 도봉구, each asking for all that they may.</summary>
    private static async Task<Dictionary<string, string>> ReadByAsync(BotHost bot, string[] people, Func<Meeting, Task> enter)
    {
        var meeting = new Meeting(bot);
        foreach (var person in people)
            await meeting.AsAsync(person);
        await enter(meeting);
        var read = new Dictionary<string, string>();
        foreach (var person in people)
        {
            foreach (var command in new[] { "정량 도봉구", "현황 도봉구", "현황", "할일", "도움말", "기록 도봉구", "사실확인 도봉구" })
                await meeting.SayAsync(person, command);
            var form = """{"verb":"results.settle","district":"dobong","settled-1":"12","reason":"x"}""";
            await (await meeting.AsAsync(person)).PostAsync(new() { ["type"] = "message", ["value"] = JsonNode.Parse(form) });
            var (messages, watermark) = await (await meeting.AsAsync(person)).ReadAsync(null);
            read[person] = Same(string.Join('\n', messages.Select(message => message.Activity.ToJsonString())) + watermark);
        }

        read["export"] = Same((await meeting.ExportAsync()).ToJsonString());
        return read;
    }

    private static string Same(string text) => ClientIds().Replace(Times().Replace(text, "(time)"), "(id)");

    [GeneratedRegex(@"\d\d:\d\d(:\d\d)?(\.\d+)?")]
    private static partial Regex Times();

    [GeneratedRegex(@"10:0\d")]
    private static partial Regex MinuteOfTen();

    [GeneratedRegex(@"[0-9a-f]{32}|127\.0\.0\.1:\d+")]
    private static partial Regex ClientIds();
}
