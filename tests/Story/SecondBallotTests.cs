using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>2차: once, before the notice, sealed like the first; only who sent a first sheet may revise, with a reason. Domain step 6.</summary>
public sealed class SecondBallotTests
{
    [Fact]
    public async Task Revision_WhileTheBallotIsOpen_IsSeenByNobodyAndCountsAfterTheClosing()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToTheGradeAsync();
        await dobong.SayAsync("coordinator-1", "평가시작 도봉구 2차");

        Assert.Equal("1차보다 나아졌다면 이유가 있어야 한다", await ReviseAsync(dobong, "5", "1차보다 나아졌다면 이유가 있어야 한다"));
        var log = Meeting.Lines(await dobong.SayAsync("coordinator-1", "기록 도봉구")).Where(line => line.Contains("평가표 제출 · 2", StringComparison.Ordinal));
        Assert.Single(log);
        await ReviseAsync(dobong, "4", "다시 생각했다");
        Assert.Single(Meeting.Lines(await dobong.SayAsync("coordinator-1", "기록 도봉구")), line => line.Contains("평가표 제출 · 2", StringComparison.Ordinal));
        var open = await dobong.ExportAsync();
        Assert.Null(open["totalFraction"]);
        Assert.DoesNotContain("다시 생각했다", open.ToJsonString(), StringComparison.Ordinal);

        var closed = (await dobong.CloseAsync()).Text;
        Assert.StartsWith("평가를 마감했습니다. 제출 6, 회피 1, 미제출 0.", closed, StringComparison.Ordinal);
        await dobong.GradeAsync();
        var sheets = (await dobong.ExportAsync())["qualitative"]!["sheets"]!.AsArray();
        Assert.Equal([(1, false), (2, true)], sheets.Where(sheet => (string?)sheet!["seat"] == "expert-1").Select(sheet => ((int)sheet!["ballot"]!, (bool)sheet["counts"]!)));
    }

    [Fact]
    public async Task Opening_WhereNobodyCouldRevise_IsRefused()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.FillAsync(Meeting.DobongResults);
        await dobong.OpenAsync();
        await dobong.RateAsync("city-lead", 4, 4, 4, 4);
        await dobong.DoAsync("coordinator-1", "평가마감 도봉구", "마감", ("정족수 미달 마감 사유", "위원들이 오지 못함"));
        await dobong.DoAsync("coordinator-1", "회피 도봉구", "회피", ("seat", "city-lead"), ("회피 사유", "뒤늦게 알림"));

        Assert.StartsWith("집계할 수 있는 평가표가 한 장도 없습니다.", (await dobong.SayAsync("coordinator-1", "평가시작 도봉구 2차")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("평가시작 도봉구 3차")]
    [InlineData("평가시작 도봉구 안 함")]
    public async Task Opening_WithOtherWords_OpensNothing(string said)
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);

        Assert.EndsWith("아무것도 시작하지 않았습니다.", (await dobong.SayAsync("coordinator-1", said)).Text, StringComparison.Ordinal);
        Assert.Equal("preparing", (string?)(await dobong.ExportAsync())["state"]);
    }

    private static async Task<string> ReviseAsync(Meeting meeting, string points, string reason)
    {
        await meeting.DoAsync(meeting.Plan.Panel["expert-1"], "평가 도봉구", "제출", ("핵심 목표 3 점수", points), ("핵심 목표 3 변경 이유", reason));
        return reason;
    }
}
