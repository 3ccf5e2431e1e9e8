using System.Text;
using EvalBot.Bot.Storage;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Story;

/// <summary>공휴일: deadlines move with a day off, for everybody and at once. Domain, «Days and deadlines».</summary>
public sealed class HolidayTests
{
    private const string Add = "공휴일 8.9 임시공휴일";

    [Fact]
    public async Task Adding_ShowsWhatMoves_MovesIt_AndTellsThoseConcerned()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.FillAsync(Meeting.DobongResults);
        await dobong.OpenAsync();
        var city = await dobong.AsAsync("coordinator-1");
        var officer = await dobong.AsAsync("dobong-officer");
        var outsider = await dobong.AsAsync("mapo-deputy");
        await officer.NewMessagesAsync();

        Assert.Contains("평가결과 통보 8.9.(목) 24:00까지 (D-3) · 8.6(월)+3일=8.9(목)", string.Concat(Meeting.Lines(await officer.SayAsync("일정 도봉구"))), StringComparison.Ordinal);
        var preview = (await city.SayAsync(Add)).Card();
        Assert.Equal(["추가"], preview.Actions);
        var lines = preview.Text.Split('\n');
        Assert.Equal(["공휴일 추가: 8.9.(목)", "임시공휴일", "아직 아무것도 바뀌지 않았습니다. 아래를 확인하고 버튼을 누르면 바뀝니다.", "도봉구"], lines.Take(4));
        Assert.Contains("8.9.(목) 24:00까지 → 8.10.(금) 24:00까지", preview.Text, StringComparison.Ordinal);
        Assert.Contains("8.7.(화) D-3, 8.9.(목) D-1, 8.10.(금) D-day, 8.13.(월) D+1, 8.16.(목) D+2, 8.20.(월) D+3", preview.Text, StringComparison.Ordinal);
        Assert.Contains("8.6(월)+3일=8.9(목)", string.Concat(Meeting.Lines(await officer.SayAsync("일정 도봉구"))), StringComparison.Ordinal); // nothing yet

        var done = await city.PressAsync(preview, "추가");
        Assert.Matches(@"^추가했습니다\. 지금부터 모든 기한에 반영되며, 바뀐 기한이 있는 \d+명에게 알렸습니다\.$", done.Text);
        var told = Assert.Single(await officer.NewMessagesAsync());
        Assert.Equal(
            ["공휴일 추가: 8.9.(목)", "임시공휴일", "새 공휴일에 맞추어 기한이 바뀌었습니다. 알림도 새 날짜로 옵니다.", "도봉구 평가결과 통보: ", "8.9.(목) 24:00까지 → 8.10.(금) 24:00까지"],
            Assert.Single(told.Cards).Text.Split('\n'));
        Assert.Contains("DTSTART;VALUE=DATE:20180810", await bot.Http.GetStringAsync(Assert.Single(told.Files).Url, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(await outsider.NewMessagesAsync());
        Assert.Contains("평가결과 통보 8.10.(금) 24:00까지 (D-4) · 8.6(월)+3일=8.9(목) 임시공휴일 → 8.10(금)", string.Concat(Meeting.Lines(await officer.SayAsync("일정 도봉구"))), StringComparison.Ordinal);
        Assert.Contains("8.10.(금) 24:00까지 (D-4) · 8.6(월)+3일", string.Concat(Meeting.Lines(await city.SayAsync("할일"))), StringComparison.Ordinal);
        Assert.Contains("공휴일 추가 · 2018-08-09 임시공휴일: Notice 2018-08-09 → 2018-08-10", (await city.SayAsync("기록 도봉구")).Text, StringComparison.Ordinal);
        Assert.Contains("8.9.(목) 임시공휴일 · 서울시 담당 1", (await city.SayAsync("공휴일")).Text, StringComparison.Ordinal);

        // The old card, and the same day again.
        Assert.EndsWith("이미 처리되었습니다. 달라진 것은 없습니다.", (await city.PressAsync(preview, "추가")).Text, StringComparison.Ordinal);
        Assert.StartsWith("8.9.(목)은(는) 이미 공휴일(임시공휴일)입니다.", (await city.SayAsync(Add)).Text, StringComparison.Ordinal);
        Assert.StartsWith("맡으신 역할로는", (await officer.PressAsync(preview, "추가")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_InThisCopy_CountsInEveryOther_AndAfterARestart()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.DoAsync("coordinator-1", "공휴일 8.16 임시공휴일", "추가");
        await using (var scope = bot.Services.CreateAsyncScope())
        {
            // As another copy would find it: its own plan in force, and a turn's first question.
            var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
            Assert.Equal("임시공휴일", Assert.Single(await db.AddedHolidays.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)).Name);
            scope.ServiceProvider.GetRequiredService<EvalBot.Bot.PlanFiles.LoadedPlan>().TakeHolidays([]);
        }

        await dobong.ToTheGradeAsync();
        await dobong.NotifyAsync();
        await dobong.ClockAsync("2018-08-08 10:00");
        await dobong.HandOnAsync();
        Assert.Contains("이의제기 기간 8.17.(금) 24:00까지 (D-9) · 8.8(수)+7일=8.15(수) 광복절 → 8.16(목) 임시공휴일 → 8.17(금)", string.Concat(Meeting.Lines(await dobong.SayAsync("dobong-manager", "일정 도봉구"))), StringComparison.Ordinal);

        await bot.RestartAsync();
        var again = new Meeting(bot);
        Assert.Contains("8.8(수)+7일=8.15(수) 광복절 → 8.16(목) 임시공휴일 → 8.17(금)", string.Concat(Meeting.Lines(await again.SayAsync("dobong-manager", "일정 도봉구"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakingBack_BeforeItsDay_MovesTheDeadlinesBack_AndNoReminderComesTwice()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.OpenAsync();
        await dobong.DoAsync("coordinator-1", "공휴일 8.9 임시공휴일", "추가");
        await dobong.ClockAsync("2018-08-07 10:00"); // D-3 of the 10th.
        var taken = await dobong.DoAsync("coordinator-1", "공휴일 취소 8.9", "취소하기");
        Assert.StartsWith("취소했습니다.", taken.Text, StringComparison.Ordinal);
        Assert.Contains("공휴일 취소 · 2018-08-09 임시공휴일: Notice 2018-08-10 → 2018-08-09", (await dobong.SayAsync("coordinator-1", "기록 도봉구")).Text, StringComparison.Ordinal);

        // And again: the same last day as before is the same deadline.
        await dobong.DoAsync("coordinator-1", "공휴일 8.9 임시공휴일", "추가");
        await dobong.ClockAsync("2018-08-06 14:00"); // The clock is set back.
        await dobong.ClockAsync("2018-08-10 10:00");
        Assert.Equal(
            ["도봉구 평가결과 통보 8.10.(금) 24:00까지 (D-1)", "도봉구 평가결과 통보 8.10.(금) 24:00까지 (D-3)", "도봉구 평가결과 통보 8.10.(금) 24:00까지 (D-day)"],
            (await Reminded.OfAsync(bot, "coordinator-2")).Where(row => row.Contains("통보", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        Assert.StartsWith("8.9.(목)이(가) 이미 시작되어 취소할 수 없습니다.", (await dobong.SayAsync("coordinator-1", "공휴일 취소 8.9")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirming_WhatElseMovedMeanwhile_IsShownAgain()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.OpenAsync();
        var city = await dobong.AsAsync("coordinator-1");
        var preview = (await city.SayAsync("공휴일 8.9 임시공휴일")).Card();
        await dobong.DoAsync("coordinator-2", "연장 도봉구 통보 8.13 담당자 교육", "연장");

        var answer = await city.PressAsync(preview, "추가");
        Assert.StartsWith("그사이 기한이 달라져", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("8.10.(금)", answer.Card().Text, StringComparison.Ordinal); // What a coordinator put off stays there.
        Assert.StartsWith("추가했습니다.", (await city.PressAsync(answer.Card(), "추가")).Text, StringComparison.Ordinal);
        Assert.Contains("평가결과 통보 8.13.(월) 24:00까지 (D-7) · 8.6(월)+3일=8.9(목) 임시공휴일 → 8.10(금) → 연장 8.13(월): 담당자 교육", string.Concat(Meeting.Lines(await city.SayAsync("일정 도봉구"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("공휴일 2018-08-05 임시공휴일", "8.5.(일)은(는) 이미 지난 날입니다.")]
    [InlineData("공휴일 8.15 임시공휴일", "8.15.(수)은(는) 이미 공휴일(광복절)입니다.")]
    [InlineData("공휴일 8.11 임시공휴일", "8.11.(토)은(는) 주말이어서")]
    [InlineData("공휴일 8.9", "공휴일의 이름이 없습니다.")]
    [InlineData("공휴일 내일 임시공휴일", "«내일 임시공휴일»은(는) 날짜로 읽을 수 없습니다.")]
    [InlineData("공휴일 2028-01-03 임시공휴일", "2028년의 공휴일 목록이 없어")]
    [InlineData("공휴일 취소 8.15", "8.15.(수)에 추가한 공휴일이 없습니다.")]
    [InlineData("일정변경 강서구 회의 8.3 지난 날", "8.3.(금)은(는) 이미 지났습니다.")]
    [InlineData("일정변경 강서구 서류 8.5 지난 날", "8.5.(일)은(는) 이미 지났습니다.")]
    [InlineData("연장 강서구 서류 8.3 지난 날", "앞당길 수는 없습니다.")]
    public async Task Refused_SaysWhy_AndNothingChanges(string command, string answer)
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var city = await bot.ActAsAsync("coordinator-1");
        var said = new StringBuilder().AppendJoin('\n', Meeting.Lines(await city.SayAsync(command))).ToString();
        Assert.Contains(answer, said, StringComparison.Ordinal);
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
        Assert.Empty(await db.AddedHolidays.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await db.Deadlines.Where(deadline => deadline.ReplacedAt != null).ToListAsync(TestContext.Current.CancellationToken));
    }
}
