using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>Every reminder on the way from 08-06 13:50 to 08-31 12:00, written down by hand. Domain, «Reminders».</summary>
/// <remarks>도봉구 acts; 관악구 hands its documents in on 08-15, and they are forwarded on 08-19; nobody else does anything. 08-15 is 광복절.</remarks>
public sealed class ReminderTests
{
    private static readonly string[] Coordinators = ["coordinator-1", "coordinator-2"];

    private static readonly string[] GwanakDocuments =
        ["result-report", "final-indicators", "self-assessment:manager", "self-assessment:gwanak-representative", "uncovered-results"];

    /// <summary>What has happened before the clock moves on from this time.</summary>
    private static readonly (string Time, Func<Meeting, Task> Act)[] Acts =
    [
        ("2018-08-06 13:50", dobong => dobong.ToTheGradeAsync()),
        ("2018-08-08 10:00", dobong => dobong.NotifyAsync()),
        ("2018-08-09 10:00", dobong => dobong.HandOnAsync()),
        ("2018-08-15 12:00", HandInGwanakAsync),
        ("2018-08-19 12:00", dobong => dobong.DoAsync("gwanak-officer", "서류 관악구", "전달", ("checked", string.Join(',', GwanakDocuments)))),
        ("2018-08-31 12:00", _ => Task.CompletedTask),
    ];

    private static async Task HandInGwanakAsync(Meeting meeting)
    {
        var manager = await meeting.AsAsync("gwanak-manager");
        foreach (var document in GwanakDocuments)
        {
            var asked = await manager.UploadAsync("", ($"{document.Replace(':', '-')}.pdf", Encoding.ASCII.GetBytes($"%PDF-1.7 {document}")));
            await manager.PressAsync(asked.Card(), Assert.Single(asked.Card().Actions), new() { ["use"] = $"documents/{document}/gwanak" });
        }

        await meeting.DoAsync("gwanak-manager", "서류 관악구", "제출", ("공문 번호", "관악 2018-12"), ("공문 날짜", "2018. 8. 15."));
    }

    private static IEnumerable<string> Expected =>
    [
        // 도봉구, whose meeting is on 08-06 and whose result is handed over on 08-09.
        .. Rows("도봉구 평가결과 통보", "8.9.(목)", Coordinators, "08-08 D-1"),
        .. Rows("도봉구 평가결과 통보", "8.9.(목)", ["dobong-officer"], "08-09 D-day"),
        .. Rows("도봉구 이의제기 기간", "8.16.(목)", Consortium("dobong"), "08-13 D-3", "08-15 D-1", "08-16 D-day"),
        .. Rows("도봉구 성과평가 보고서 제출", "8.21.(화)", ["dobong-expert-1"], "08-14 D-7", "08-18 D-3", "08-20 D-1", "08-21 D-day"),
        .. Rows("도봉구 성과평가 보고서 제출", "8.21.(화)", ["dobong-expert-1", .. Coordinators], "08-22", "08-24", "08-28"),

        // The other districts of the second round: nobody rates.
        .. Rows("구로구 정성평가표 제출", "8.7.(화)", Panel("guro"), "08-07 D-day"),
        .. Rows("구로구 정성평가표 제출", "8.7.(화)", [.. Panel("guro"), .. Coordinators], "08-08", "08-10", "08-14"),
        .. Rows("양천구 정성평가표 제출", "8.7.(화)", Panel("yangcheon"), "08-07 D-day"),
        .. Rows("양천구 정성평가표 제출", "8.7.(화)", [.. Panel("yangcheon"), .. Coordinators], "08-08", "08-10", "08-14"),

        // The third round's documents, due on 08-21.
        .. Rows("관악구 성과평가 서류 제출", "8.21.(화)", Consortium("gwanak"), "08-14 D-7"),
        .. Rows("관악구 성과평가 서류 제출", "8.21.(화)", ["gwanak-officer"], "08-18 D-3"),
        .. Documents("강북구", "gangbuk"), .. Documents("광진구", "gwangjin"), .. Documents("성북구", "seongbuk"),
        .. Documents("은평구", "eunpyeong"), .. Documents("마포구", "mapo"), .. Documents("강서구", "gangseo"),

        // The third round's meetings.
        .. Ratings("관악구", "gwanak", "8.27.(월)", ["08-20 D-7", "08-24 D-3", "08-26 D-1", "08-27 D-day"], ["08-28", "08-30"]),
        .. Ratings("강북구", "gangbuk", "8.27.(월)", ["08-20 D-7", "08-24 D-3", "08-26 D-1", "08-27 D-day"], ["08-28", "08-30"]),
        .. Ratings("광진구", "gwangjin", "8.28.(화)", ["08-21 D-7", "08-25 D-3", "08-27 D-1", "08-28 D-day"], ["08-29", "08-31"]),
        .. Ratings("성북구", "seongbuk", "8.29.(수)", ["08-22 D-7", "08-26 D-3", "08-28 D-1", "08-29 D-day"], ["08-30"]),
        .. Ratings("은평구", "eunpyeong", "8.30.(목)", ["08-23 D-7", "08-27 D-3", "08-29 D-1", "08-30 D-day"], ["08-31"]),
        .. Ratings("마포구", "mapo", "8.30.(목)", ["08-23 D-7", "08-27 D-3", "08-29 D-1", "08-30 D-day"], ["08-31"]),
        .. Ratings("강서구", "gangseo", "8.31.(금)", ["08-24 D-7", "08-28 D-3", "08-30 D-1", "08-31 D-day"], []),
    ];

    [Fact]
    public async Task DayByDay_EachReminderComesOnceAtNine_AndAfterARestartNoneAgain()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        var now = Acts[0].Time;
        foreach (var (time, act) in Acts)
        {
            foreach (var step in Steps(now, time))
                await dobong.ClockAsync(step);
            await dobong.ClockAsync(now = time);
            await act(dobong);
        }

        var walked = await ReceivedAsync(bot);
        Assert.Equal(Expected.Order(StringComparer.Ordinal), walked.Order(StringComparer.Ordinal));

        await bot.RestartAsync(); // The clock begins at 08-06 again.
        var again = new Meeting(bot);
        await again.ClockAsync("2018-08-12 09:30");
        await again.ClockAsync("2018-08-31 12:00");
        Assert.Equal(walked, await ReceivedAsync(bot));
    }

    [Fact]
    public async Task InJumps_TheSameRemindersComeAsDayByDay()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        foreach (var (time, act) in Acts)
        {
            await dobong.ClockAsync(time);
            await act(dobong);
        }

        // When a reminder came is the time of the jump; everything else is the same.
        Assert.Equal(Expected.Select(WithoutDay).Order(StringComparer.Ordinal), (await ReceivedAsync(bot)).Select(WithoutDay).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task NobodyActs_WhoHasToActAndTheCoordinatorsAreRemindedThreeTimes()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.OpenAsync();
        await dobong.ClockAsync("2018-09-14 12:00");

        IEnumerable<string> expected =
        [
            .. Rows("도봉구 정성평가표 제출", "8.6.(월)", [.. Panel("dobong"), .. Coordinators], "08-07", "08-09", "08-13"),
            .. Rows("도봉구 평가결과 통보", "8.9.(목)", Coordinators, "08-08 D-1", "08-09 D-day", "08-10", "08-14", "08-17"),
            .. Rows("도봉구 성과평가 보고서 제출", "8.21.(화)", ["dobong-expert-1"], "08-14 D-7", "08-18 D-3", "08-20 D-1", "08-21 D-day"),
            .. Rows("도봉구 성과평가 보고서 제출", "8.21.(화)", ["dobong-expert-1", .. Coordinators], "08-22", "08-24", "08-28"),
        ];
        var received = (await ReceivedAsync(bot)).Where(row => row.Contains("도봉구", StringComparison.Ordinal));
        Assert.Equal(expected.Select(WithoutDay).Order(StringComparer.Ordinal), received.Select(WithoutDay).Order(StringComparer.Ordinal));

        // The coordinators' copy names who has still to act.
        string[] title = ["도봉구 정성평가표 제출", "기한 지남: 8.6.(월) 24:00까지", "기한이 지났는데 아직 끝나지 않았습니다.", "아직 하지 않은 사람 7명"];
        string[] names = ["강북구 책임자", "구로구 책임자", "도봉구 담당 팀장", "도봉구 외부전문가 1", "도봉구 외부전문가 2", "서울시 담당 팀장", "서울시 협치지원관"];
        var copies = (await (await dobong.AsAsync("coordinator-2")).HistoryAsync()).SelectMany(message => message.Cards).Select(card => card.Text.Split('\n'));
        var copy = copies.First(lines => lines[0] == "도봉구 정성평가표 제출").Where(line => line.Length > 0).ToList();
        Assert.Equal(title, copy.Take(4));
        Assert.Equal(names, copy.Skip(4).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Documents(string name, string district) =>
        Rows($"{name} 성과평가 서류 제출", "8.21.(화)", Consortium(district), "08-14 D-7", "08-18 D-3", "08-20 D-1", "08-21 D-day")
            .Concat(Rows($"{name} 성과평가 서류 제출", "8.21.(화)", [.. Consortium(district), .. Coordinators], "08-22", "08-24", "08-28"));

    private static IEnumerable<string> Ratings(string name, string district, string lastDay, string[] before, string[] after) =>
        Rows($"{name} 정성평가표 제출", lastDay, Panel(district), before)
            .Concat(Rows($"{name} 정성평가표 제출", lastDay, [.. Panel(district), .. Coordinators], after));

    /// <summary>A row for each person and day: «08-08 coordinator-1 도봉구 평가결과 통보 8.9.(목) 24:00까지 (D-1)». A day without an offset is overdue.</summary>
    private static IEnumerable<string> Rows(string title, string lastDay, string[] people, params string[] days) =>
        from person in people
        from day in days
        let parts = day.Split(' ')
        select $"{parts[0]} 09:00 {person} {title} {(parts.Length == 2 ? $"{lastDay} 24:00까지 ({parts[1]})" : $"기한 지남: {lastDay} 24:00까지")}";

    private static string[] Consortium(string district) => [$"{district}-manager", $"{district}-deputy", $"{district}-representative"];

    private static string[] Panel(string district) => [.. PlanText.Of(district).Panel.Values];

    private static string WithoutDay(string row) => row["08-08 09:00 ".Length..];

    /// <summary>The hours between two times: shortly before nine and at nine of each day.</summary>
    private static IEnumerable<string> Steps(string from, string to)
    {
        var end = DateTime.Parse(to, CultureInfo.InvariantCulture);
        for (var day = DateTime.Parse(from, CultureInfo.InvariantCulture).Date; day <= end; day = day.AddDays(1))
        {
            foreach (var step in new[] { day.AddMinutes((8 * 60) + 59), day.AddHours(9) })
            {
                var said = step.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
                if (string.CompareOrdinal(said, from) > 0 && step < end)
                    yield return said;
            }
        }
    }

    /// <summary>The reminders in everybody's conversation.</summary>
    private static async Task<List<string>> ReceivedAsync(BotHost bot)
    {
        var received = new List<string>();
        foreach (var person in (await bot.Http.GetFromJsonAsync<JsonArray>("local/people"))!.Select(person => (string)person!["id"]!))
        {
            var client = new DirectLineClient(bot, person);
            await client.IdentifyAsync();
            foreach (var message in await client.HistoryAsync())
                received.AddRange(Reminded.Rows(message).Select(row => $"{Korean(message)} {person} {row}"));
        }

        return received;
    }

    private static string Korean(Message message) =>
        DateTimeOffset.Parse((string)message.Activity["timestamp"]!, CultureInfo.InvariantCulture).ToOffset(TimeSpan.FromHours(9)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
}
