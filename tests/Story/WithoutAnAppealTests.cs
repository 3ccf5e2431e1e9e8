using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>The days of the appeal, to the second: handed over on 08-09, so until 08-16 24:00. Domain step 9, «Days and deadlines».</summary>
public sealed class WithoutAnAppealTests
{
    [Fact]
    public async Task TheLastSecondIsInTime_MidnightIsLate_AndFinalizationWaitsForIt()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var (dobong, guro, yangcheon) = (new Meeting(bot), new Meeting(bot, "guro"), new Meeting(bot, "yangcheon"));
        Meeting[] all = [dobong, guro, yangcheon];
        foreach (var meeting in all)
            await meeting.ToAnyGradeAsync();
        await dobong.ClockAsync("2018-08-09 10:00");
        foreach (var meeting in all)
        {
            await meeting.NotifyAsync();
            await meeting.HandOnAsync();
        }

        // 양천구 waits: 확정 is refused to the last minute.
        await dobong.ClockAsync("2018-08-16 23:58");
        const string StillOpen = "이의제기 기간이 8.16.(목) 24:00까지입니다. 그 뒤에 확정할 수 있습니다.";
        Assert.Equal(StillOpen, (await yangcheon.SayAsync("coordinator-1", "확정 양천구")).Text);

        // 도봉구 appeals in the last second.
        Assert.StartsWith("이의제기를 접수했습니다.", await InTheLastSecondAsync(dobong), StringComparison.Ordinal);

        // 구로구 has everything written and is one second late.
        var manager = await guro.AsAsync("guro-manager");
        await dobong.ClockAsync("2018-08-16 23:50");
        foreach (var answer in new[] { "이의제기 구로구", "산정오류", "1", "점수를 더한 값이 다릅니다." })
            await manager.SayAsync(answer);
        await dobong.ClockAsync("2018-08-17 00:00");
        const string Late = "이의제기 기간이 지났습니다. 기한은 8.16.(목) 24:00까지였고, 기간이 지난 이의제기는 받을 수 없습니다.";
        Assert.Equal(Late, (await manager.SayAsync("예")).Text);
        Assert.Equal(Late, (await manager.SayAsync("이의제기 구로구")).Text);

        // 양천구 becomes final, 도봉구 does not.
        Assert.Equal("최종 확정했습니다. 이제 아무것도 바뀌지 않습니다.", (await yangcheon.FinalizeAsync()).Text);
        Assert.Equal("final", (string?)(await yangcheon.ExportAsync())["state"]);
        Assert.Null((await guro.ExportAsync())["appeal"]);
        Assert.Equal("이의제기가 아직 결정되지 않아 확정할 수 없습니다. «재심의 (구 이름)»에서 먼저 결정해 주십시오.", (await dobong.SayAsync("coordinator-1", "확정 도봉구")).Text);
    }

    /// <summary>Everything is written down; only «예» is left when the clock is set to 23:59:59.</summary>
    private static async Task<string> InTheLastSecondAsync(Meeting dobong)
    {
        var manager = await dobong.AsAsync("dobong-manager");
        for (var tries = 1; ; tries++)
        {
            await dobong.ClockAsync("2018-08-16 23:50");
            foreach (var answer in new[] { "이의제기", "1", "1, 8", "행사 횟수가 대장과 다릅니다." })
                await manager.SayAsync(answer);
            await dobong.ClockAsync("2018-08-16 23:59:59");
            var said = (await manager.SayAsync("예")).Text;
            if (tries == 5 || !said.StartsWith("이의제기 기간이 지났습니다.", StringComparison.Ordinal))
                return said; // The clock runs on: on a busy machine the second may be over. A refused late attempt is none.
        }
    }
}
