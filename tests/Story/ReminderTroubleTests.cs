using System.Data.Common;
using EvalBot.Bot.Clocks;
using EvalBot.Bot.Reminders;
using EvalBot.Bot.Storage;
using EvalBot.Core.Calendar;
using EvalBot.Core.Reminders;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Story;

/// <summary>Reminders that never cry wolf: one message a day, quiet hours, once whatever happens. Domain, «Reminders».</summary>
public sealed class ReminderTroubleTests
{
    private static readonly string[] Copies = ["구로구 정성평가표 제출 기한 지남: 8.7.(화) 24:00까지", "도봉구 평가결과 통보 8.9.(목) 24:00까지 (D-1)", "양천구 정성평가표 제출 기한 지남: 8.7.(화) 24:00까지"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ADay_OfSeveralReminders_IsOneMessage()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.OpenAsync();
        var city = await dobong.AsAsync("coordinator-2");
        await dobong.ClockAsync("2018-08-07 09:30");
        await city.NewMessagesAsync();
        await dobong.ClockAsync("2018-08-08 09:30");

        var digest = Assert.Single(await city.NewMessagesAsync());
        var card = Assert.Single(digest.Cards);
        Assert.StartsWith("알림 3건\n", card.Text, StringComparison.Ordinal);
        Assert.Equal(Copies, Reminded.Rows(digest).Order(StringComparer.Ordinal));
        Assert.Contains("아직 하지 않은 사람 7명: ", card.Text, StringComparison.Ordinal);
        Assert.Equal(["평가시작 구로구", "평가시작 양천구", "도봉구 통보하기", "내일 다시 알림", "달력 파일"], card.Actions);
        Assert.Equal("schedule.ics", Assert.Single((await city.PressAsync(card, "달력 파일")).Messages.SelectMany(message => message.Files)).Name);
    }

    [Fact]
    public async Task Snooze_ComesAgainTheNextMorning_Once_AndNotForSomebodyElse()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-14T08:50+09:00");
        var gwanak = new Meeting(bot, "gwanak");
        var manager = await gwanak.AsAsync("gwanak-manager");
        var deputy = await gwanak.AsAsync("gwanak-deputy");
        await gwanak.ClockAsync("2018-08-14 09:30");
        var card = Assert.Single((await manager.NewMessagesAsync()).SelectMany(message => message.Cards));
        Assert.Equal(["서류 보기", "내일 다시 알림"], card.Actions);

        Assert.StartsWith("미룰 알림이 없습니다.", (await deputy.PressAsync(card, "내일 다시 알림")).Text, StringComparison.Ordinal);
        Assert.StartsWith("8.15.(수) 09:00에 1건을 다시 알려 드립니다.", (await manager.PressAsync(card, "내일 다시 알림")).Text, StringComparison.Ordinal);
        Assert.StartsWith("이 기한의 알림은 이미 한 번 미루셨습니다.", (await manager.PressAsync(card, "내일 다시 알림")).Text, StringComparison.Ordinal);

        await gwanak.ClockAsync("2018-08-15 09:30");
        var again = Assert.Single(await manager.NewMessagesAsync());
        Assert.Equal("관악구 성과평가 서류 제출 다시 알림 · 8.21.(화) 24:00까지 (D-6)", Assert.Single(Reminded.Rows(again)));
        Assert.Equal(["서류 보기"], Assert.Single(again.Cards).Actions);
        await gwanak.ClockAsync("2018-08-21 10:00");
        var last = (await manager.NewMessagesAsync()).SelectMany(message => message.Cards).Last(); // The last day of the documents, and a week before the panel of 광진구.
        Assert.StartsWith("알림 2건\n관악구 성과평가 서류 제출\n8.21.(화) 24:00까지 (D-day)\n광진구", last.Text, StringComparison.Ordinal);
        Assert.StartsWith("8.22.(수) 09:00에 1건을", (await manager.PressAsync(last, "내일 다시 알림")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuietHours_HoldWhatIsLate_ButNotWhatWasDueOnTheWay()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-14T08:50+09:00");
        await bot.ActAsAsync("gwanak-manager");

        // The bot was busy from nine to nine: nobody is woken up, and in the morning it comes.
        await bot.SetClockAsync(Kst("2018-08-14T21:00"));
        await SweepAsync(bot);
        Assert.Empty(await Reminded.OfAsync(bot, "gwanak-manager"));
        await bot.SetClockAsync(Kst("2018-08-15T07:59"));
        await SweepAsync(bot);
        Assert.Empty(await Reminded.OfAsync(bot, "gwanak-manager"));
        await bot.SetClockAsync(Kst("2018-08-15T08:00"));
        await SweepAsync(bot);
        Assert.Equal(["관악구 성과평가 서류 제출 8.21.(화) 24:00까지 (D-7)"], await Reminded.OfAsync(bot, "gwanak-manager"));

        // A rehearsal that jumps to the night has gone through the morning.
        await new Meeting(bot).ClockAsync("2018-08-18 23:00");
        Assert.Equal(2, (await Reminded.OfAsync(bot, "gwanak-manager")).Count);
    }

    [Fact]
    public async Task Prompt_RemindsByName_OnceADay_AndInTheMorningWhereItIsNight()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.FillAsync(Meeting.DobongResults);
        await dobong.OpenAsync();
        foreach (var seat in dobong.Seats.Take(5))
            await dobong.RateAsync(seat, 4, 4, 4, 4);
        var city = await dobong.AsAsync("coordinator-1");
        var peer = await dobong.AsAsync(dobong.Plan.Panel["peer-y1"]);
        await peer.NewMessagesAsync();

        var preview = (await city.SayAsync("독촉 도봉구")).Card();
        Assert.Equal(["독촉"], preview.Actions);
        Assert.Contains("정성평가표 제출\n8.6.(월) 24:00까지 (D-day)\n", preview.Text, StringComparison.Ordinal);
        Assert.Contains("구로구 책임자", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("도봉구 외부전문가 1", preview.Text.Split("평가결과 통보")[0], StringComparison.Ordinal); // has rated
        var done = await city.PressAsync(preview, "독촉");
        Assert.StartsWith("알림을 보냅니다.", done.Text, StringComparison.Ordinal);
        Assert.Equal("도봉구 정성평가표 제출 서울시 담당의 독촉 · 8.6.(월) 24:00까지 (D-day)", Assert.Single(Reminded.Rows(Assert.Single(await peer.NewMessagesAsync()))));

        // Pressed again, or said again: nobody hears it twice. Nor do officers and consortium.
        Assert.StartsWith("아직 하지 않은 사람 모두에게 오늘 이미 독촉했습니다.", (await city.PressAsync(preview, "독촉")).Text, StringComparison.Ordinal);
        Assert.StartsWith("아직 하지 않은 사람 모두에게 오늘 이미", (await city.SayAsync("독촉 도봉구")).Text, StringComparison.Ordinal);
        Assert.StartsWith("맡으신 역할로는", (await dobong.SayAsync("dobong-officer", "독촉 도봉구")).Text, StringComparison.Ordinal);
        Assert.Empty(await peer.NewMessagesAsync());
        Assert.Contains("정성평가표 제출 독촉 · 구로구 책임자 보냄", string.Concat(Meeting.Lines(await city.SayAsync("알림 도봉구"))), StringComparison.Ordinal);
        Assert.Contains("독촉 · Rating: ", (await city.SayAsync("기록 도봉구")).Text, StringComparison.Ordinal);

        // The next night.
        await dobong.ClockAsync("2018-08-07 22:00");
        await peer.NewMessagesAsync();
        var night = (await city.SayAsync("독촉 도봉구")).Card();
        Assert.Contains("지금은 조용한 시간이어서 8.8.(수) 08:00에 갑니다.", night.Text, StringComparison.Ordinal);
        await city.PressAsync(night, "독촉");
        Assert.Empty(await peer.NewMessagesAsync());
        await dobong.RateAsync("peer-y1", 4, 4, 4, 4); // Done meanwhile: it does not come.
        await peer.NewMessagesAsync();
        await dobong.ClockAsync("2018-08-08 08:30");
        Assert.Empty((await peer.NewMessagesAsync()).SelectMany(Reminded.Rows));
        Assert.Contains("도봉구 정성평가표 제출 서울시 담당의 독촉 · 기한 지남: 8.6.(월) 24:00까지", await Reminded.OfAsync(bot, dobong.Plan.Panel["peer-y2"]));
    }

    [Fact]
    public async Task ARight_CanBeSwitchedOff_ADutyCannot_AndTheDeputyHearsOfWhoIsAway()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToTheGradeAsync();
        await dobong.NotifyAsync();
        await dobong.HandOnAsync();
        var manager = await dobong.AsAsync("dobong-manager");
        Assert.StartsWith("성과평가 서류 제출 알림은 끌 수 없습니다.", (await manager.SayAsync("알림 끄기 서류")).Text, StringComparison.Ordinal);
        Assert.StartsWith("부재 마지막 날 8.5.(일)은(는) 이미 지났습니다.", (await dobong.DoAsync("dobong-manager", "알림", "저장", ("부재 마지막 날", "8.5"))).Text, StringComparison.Ordinal);
        var card = (await manager.SayAsync("알림")).Card();
        Assert.Contains("대행: 도봉구 보조책임자", card.Text, StringComparison.Ordinal);
        Assert.Equal("저장했습니다.", (await manager.PressAsync(card, "저장", new() { ["받지 않을 알림"] = "Appeal" })).Text);

        await dobong.ClockAsync("2018-08-14 10:00");
        Assert.DoesNotContain(await Reminded.OfAsync(bot, "dobong-manager"), row => row.Contains("이의제기", StringComparison.Ordinal));
        Assert.Contains("도봉구 이의제기 기간 8.13.(월) 24:00까지 (D-day)", await Reminded.OfAsync(bot, "dobong-representative"));

        // coordinator-1 is away: the other coordinator is a coordinator anyway, and hears it once.
        await dobong.DoAsync("coordinator-1", "알림", "저장", ("부재 마지막 날", "2018-08-31"));
        await dobong.ClockAsync("2018-08-23 10:00");
        var copies = (await Reminded.OfAsync(bot, "coordinator-2")).Where(row => row.StartsWith("도봉구 성과평가 보고서", StringComparison.Ordinal)).ToList();
        Assert.Single(copies);
    }

    [Fact]
    public async Task ASweep_ThatDiesHalfWay_GoesOnWhereItWas_AndRepeatsNothing()
    {
        var broken = new Breaking();
        await using var bot = await BotHost.StartAsync("2018-08-20T08:50+09:00", services => services.Intercept(broken));
        await bot.ActAsAsync("coordinator-1");
        var clock = bot.Services.GetRequiredService<RehearsalClock>();
        broken.After = 0;
        await bot.SetClockAsync(Kst("2018-08-22T09:30"));
        foreach (var commits in new[] { 1, 2, 3 })
        {
            broken.After = commits; // Each time it gets a little further before the database is gone.
            await Assert.ThrowsAnyAsync<Exception>(() => SweepAsync(bot));
        }

        broken.After = int.MaxValue;
        await Task.WhenAll(SweepAsync(bot), SweepAsync(bot)); // Two at once.
        await SweepAsync(bot);
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
        var rows = await db.ReminderDeliveries.AsNoTracking().Where(delivery => delivery.State == DeliveryState.Posted).ToListAsync(Cancel);
        Assert.Empty(await db.ReminderDeliveries.AsNoTracking().Where(delivery => delivery.SettledAt == null && delivery.DueAt <= clock.GetUtcNow()).ToListAsync(Cancel));
        Assert.Equal(rows.Count, (await ReceivedAsync(bot)).Count);
        Assert.True(rows.Count > 50);
        Assert.Equal(rows.Count, rows.DistinctBy(row => (row.PersonId, row.EvaluationId, row.Kind, row.LastDay, row.Offset)).Count());
    }

    [Fact]
    public async Task OneThatFails_HoldsUpNobodyElse_AndIsShown()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-14T08:50+09:00");
        var gwanak = new Meeting(bot, "gwanak");
        await gwanak.AsAsync("coordinator-1");
        await using (var scope = bot.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
            var evaluation = await db.Evaluations.SingleAsync(each => each.DistrictId == "gwanak", Cancel);
            var nowhere = new Deadline(evaluation.Id, DeadlineKind.Report, new(2018, 9, 11), null, Kst("2018-08-14T00:00"), new(new(9, 0), [0], 2, 0), new([]));
            db.ReminderDeliveries.Add(new(nowhere, "D-7", new("gwanak-officer", ReminderReason.ToAct), Kst("2018-08-14T08:55"))); // Of a deadline that is not there.
            await db.SaveChangesAsync(Cancel);
        }

        await gwanak.ClockAsync("2018-08-14 09:30");
        Assert.Equal(["관악구 성과평가 서류 제출 8.21.(화) 24:00까지 (D-7)"], await Reminded.OfAsync(bot, "gwanak-manager"));
        Assert.Contains(Meeting.Lines(await gwanak.SayAsync("coordinator-1", "알림 관악구")), line => line == "1번 보내지 못해 다시 시도합니다");
        await gwanak.ClockAsync("2018-08-14 09:32"); // A minute later it is tried again.
        Assert.Contains(Meeting.Lines(await gwanak.SayAsync("coordinator-1", "알림 관악구")), line => line == "2번 보내지 못해 다시 시도합니다");
        Assert.Single(await Reminded.OfAsync(bot, "gwanak-manager"));
    }

    [Fact]
    public async Task Months_WithMovedDatesHolidaysExtensionsRestartsAndClocksSetBack_RemindEachOnce()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-07-20T10:00+09:00");
        var dobong = new Meeting(bot);
        await dobong.ClockAsync("2018-07-20 10:00"); // A restart takes the clock up where it was left.
        var step = 0;
        foreach (var (time, act) in new (string, Func<Meeting, Task>?)[]
        {
            ("2018-07-27 09:30", now => now.DoAsync("coordinator-1", "연장 도봉구 서류 2018-08-03 수해 복구", "연장")),
            ("2018-07-25 09:00", null), // back
            ("2018-07-31 09:30", now => now.DoAsync("coordinator-1", "일정변경 도봉구 회의 8.10 14:00 태풍", "변경")),
            ("2018-08-01 09:30", now => now.DoAsync("coordinator-1", "일정변경 도봉구 회의 8.6 14:00 태풍이 비켜 갔습니다", "변경")),
            ("2018-08-06 13:50", now => now.ToTheGradeAsync()),
            ("2018-08-07 09:30", now => now.DoAsync("coordinator-1", "공휴일 8.9 임시공휴일", "추가")),
            ("2018-08-08 09:30", now => now.DoAsync("coordinator-1", "공휴일 취소 8.9", "취소하기")),
            ("2018-08-06 14:00", null), // back again
            ("2018-08-08 12:00", now => now.DoAsync("coordinator-2", "공휴일 8.9 임시공휴일", "추가")),
            ("2018-08-10 09:30", now => now.NotifyAsync()),
            ("2018-08-13 09:30", now => now.HandOnAsync()),
            ("2018-08-20 09:30", now => now.DoAsync("coordinator-1", "연장 도봉구 이의제기 8.23 연휴", "연장")),
            ("2018-09-20 12:00", null),
        })
        {
            await dobong.ClockAsync(time);
            if (act is not null)
                await act(dobong);
            if (++step % 3 != 0)
                continue;
            await bot.RestartAsync(); // It begins at its first time again.
            await dobong.ClockAsync(time);
        }

        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
        var posted = await db.ReminderDeliveries.AsNoTracking().Where(delivery => delivery.State == DeliveryState.Posted).ToListAsync(Cancel);
        Assert.Equal(posted.Count, posted.DistinctBy(row => (row.PersonId, row.EvaluationId, row.Kind, row.LastDay, row.Offset)).Count());
        var received = await ReceivedAsync(bot);
        Assert.Equal(posted.Count, received.Count); // Each row is in a message, and no message has anything else.
        var before = received.Where(row => row.Contains("(D-", StringComparison.Ordinal)).ToList(); // Of those after it the words are the same.
        Assert.Equal(before.Count, before.Distinct().Count());

        // By hand: the manager of 도봉구 and its documents, due on the 30th and then on 3 August.
        Assert.Equal(
            [
                "도봉구 성과평가 서류 제출 7.30.(월) 24:00까지 (D-3)", "도봉구 성과평가 서류 제출 7.30.(월) 24:00까지 (D-7)",
                "도봉구 성과평가 서류 제출 8.3.(금) 24:00까지 (D-1)", "도봉구 성과평가 서류 제출 8.3.(금) 24:00까지 (D-3)", "도봉구 성과평가 서류 제출 8.3.(금) 24:00까지 (D-day)",
                "도봉구 성과평가 서류 제출 기한 지남: 8.3.(금) 24:00까지", "도봉구 성과평가 서류 제출 기한 지남: 8.3.(금) 24:00까지", "도봉구 성과평가 서류 제출 기한 지남: 8.3.(금) 24:00까지",
            ],
            received.Where(row => row.StartsWith("dobong-manager 도봉구 성과평가 서류", StringComparison.Ordinal)).Select(row => row["dobong-manager ".Length..]).Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "이의제기 기간 8.20.(월) 24:00까지 (D-1)", "이의제기 기간 8.20.(월) 24:00까지 (D-3)", "이의제기 기간 8.20.(월) 24:00까지 (D-day)", // It began after the hour of D-7.
                "이의제기 기간 8.23.(목) 24:00까지 (D-1)", "이의제기 기간 8.23.(목) 24:00까지 (D-day)",
            ],
            received.Where(row => row.StartsWith("dobong-deputy 도봉구 이의제기", StringComparison.Ordinal)).Select(row => row["dobong-deputy 도봉구 ".Length..]).Order(StringComparer.Ordinal));
    }

    private static DateTimeOffset Kst(string time) => DateTimeOffset.Parse(time + "+09:00", System.Globalization.CultureInfo.InvariantCulture);

    private static Task SweepAsync(BotHost bot) => bot.Services.GetRequiredService<SendDueReminders>().RunAsync(Cancel);

    /// <summary>Every reminder in everybody's conversation: «dobong-manager 도봉구 …».</summary>
    private static async Task<List<string>> ReceivedAsync(BotHost bot)
    {
        List<string> received = [];
        await using var scope = bot.Services.CreateAsyncScope();
        foreach (var person in await scope.ServiceProvider.GetRequiredService<EvalBotContext>().Conversations.Select(conversation => conversation.PersonId).ToListAsync(Cancel))
            received.AddRange((await Reminded.OfAsync(bot, person)).Select(row => $"{person} {row}"));
        return received;
    }

    /// <summary>After so many commits the database is gone.</summary>
    private sealed class Breaking : DbTransactionInterceptor
    {
        public int After { get; set; } = int.MaxValue;

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            After == int.MaxValue || After-- > 0 ? ValueTask.FromResult(result) : throw new InvalidOperationException("The database is gone.");
    }
}
