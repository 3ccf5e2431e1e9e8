using System.Text;
using EvalBot.Tests.Bot.PlanFiles;
using EvalBot.Tests.Support;
using Ical.Net;

namespace EvalBot.Tests.Story;

/// <summary>Dates that move, and gatherings that are held. Domain step 2; «The plan, in data».</summary>
public sealed class DateTests
{
    private const string Move = "일정변경 도봉구 회의 8월 29일 10:00 태풍으로 하루 쉽니다";

    [Fact]
    public async Task Moving_ShowsEverythingFirst_ThenDoesIt_AndTellsThoseConcerned()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-01T10:00+09:00");
        var dobong = new Meeting(bot);
        var city = await dobong.AsAsync("coordinator-1");
        var manager = await dobong.AsAsync("dobong-manager");
        var outsider = await dobong.AsAsync("mapo-manager");

        var preview = (await city.SayAsync(Move)).Card();
        Assert.Equal(
            [
                "도봉구 성과평가 회의: 일정 변경", "아직 아무것도 바뀌지 않았습니다. 아래를 확인하고 버튼을 누르면 바뀝니다.",
                "성과평가 회의: ", "8.6.(월) 14:00–16:00 → 8.29.(수) 10:00–12:00",
                "정성평가표 제출: ", "8.6.(월) 24:00까지 → 8.29.(수) 24:00까지",
                "정성평가표 제출 알림: ", "8.22.(수) D-7, 8.26.(일) D-3, 8.28.(화) D-1, 8.29.(수) D-day, 8.30.(목) D+1, 9.3.(월) D+2, 9.5.(수) D+3",
                "평가결과 통보: ", "8.9.(목) 24:00까지 → 9.3.(월) 24:00까지", " (9.1.(토)이 휴일이라 다음 근무일)",
                "성과평가 보고서 제출: ", "8.21.(화) 24:00까지 → 9.13.(목) 24:00까지",
                "달력: ", "같은 항목이 새 날짜로 고쳐집니다.",
                "확인해 주세요", "성북구 회의(8.29.(수) 14:00–16:00)와 같은 날입니다: 서울시 담당 팀장, 서울시 협치지원관, 강북구 책임자",
                "사유", "태풍으로 하루 쉽니다", "알릴 사람 12명. 사유와 달력 파일을 함께 보냅니다.",
            ],
            preview.Text.Split('\n'));
        Assert.Equal(["변경"], preview.Actions);
        Assert.Contains("성과평가 회의 8.6.(월) 14:00–16:00 (D-5)", string.Concat(Meeting.Lines(await city.SayAsync("일정 도봉구"))), StringComparison.Ordinal);

        var done = await city.PressAsync(preview, "변경");
        Assert.Equal("바꾸었습니다. 모두 12명에게 사유와 달력 파일을 보냈습니다.", done.Text);
        var told = Assert.Single(await manager.NewMessagesAsync());
        Assert.Equal(
            [
                "도봉구 성과평가 회의: 일정 변경", "8.6.(월) 14:00–16:00 → 8.29.(수) 10:00–12:00", "정성평가표 제출: 8.6.(월) 24:00까지 → 8.29.(수) 24:00까지",
                "평가결과 통보: 8.9.(목) 24:00까지 → 9.3.(월) 24:00까지", "성과평가 보고서 제출: 8.21.(화) 24:00까지 → 9.13.(목) 24:00까지", "사유", "태풍으로 하루 쉽니다",
            ],
            Assert.Single(told.Cards).Text.Split('\n'));
        Assert.Equal("meeting-dobong-2018.ics", Assert.Single(told.Files).Name);
        Assert.Empty(await outsider.NewMessagesAsync());
        Assert.Equal("meeting-dobong-2018.ics", Assert.Single(done.Messages.SelectMany(message => message.Files)).Name);

        // Pressed again: nothing more.
        Assert.EndsWith("이미 처리되었습니다. 달라진 것은 없습니다.", (await city.PressAsync(preview, "변경")).Text, StringComparison.Ordinal);
        Assert.Empty(await manager.NewMessagesAsync());
        Assert.Contains("일정 변경 · Meeting 2018-08-06 14:00 → 2018-08-29 10:00 태풍으로 하루 쉽니다", (await city.SayAsync("기록 도봉구")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moving_TwoAtOnce_TheSecondIsShownWhatChanged()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-01T10:00+09:00");
        var dobong = new Meeting(bot);
        var (first, second) = (await dobong.AsAsync("coordinator-1"), await dobong.AsAsync("coordinator-2"));
        var late = (await second.SayAsync("일정변경 도봉구 회의 8.13 홍수")).Card();
        await first.PressAsync((await first.SayAsync(Move)).Card(), "변경");
        await second.NewMessagesAsync();

        var answer = await second.PressAsync(late, "변경");
        Assert.Equal("그사이 다른 담당자가 날짜를 바꾸었습니다. 지금은 8.29.(수)입니다. 아무것도 바뀌지 않았으니 새로 확인해 주십시오.", answer.Text);
        var again = answer.Card();
        Assert.Contains("8.29.(수) 10:00–12:00 → 8.13.(월) 14:00–16:00", again.Text, StringComparison.Ordinal);
        Assert.StartsWith("바꾸었습니다.", (await second.PressAsync(again, "변경")).Text, StringComparison.Ordinal);
        Assert.Contains("8.13.(월) 14:00–16:00", string.Concat(Meeting.Lines(await first.SayAsync("일정 도봉구"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moving_TheRemindersAreThoseOfAPlanThatHadTheDateFromTheStart()
    {
        await using var moved = await BotHost.StartAsync(clock: "2018-07-20T10:00+09:00");
        var dobong = new Meeting(moved);
        foreach (var wish in new[] { "회의 2018-08-13 14:00 태풍", "서류 2018-08-03 태풍", "회의 2018-08-14 15:00 다시" })
            await dobong.DoAsync("coordinator-1", $"일정변경 도봉구 {wish}", "변경");

        var folder = Directory.CreateTempSubdirectory("evalbot-plan-");
        var text = await File.ReadAllTextAsync(Path.Combine(Plan2018.Folder, Plan2018.FileName), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "plan.yaml"), text
            .Replace("meetingStart: 2018-08-06 14:00", "meetingStart: 2018-08-14 15:00", StringComparison.Ordinal)
            .Replace("meetingEnd: 2018-08-06 16:00", "meetingEnd: 2018-08-14 17:00", StringComparison.Ordinal)
            .Replace("number: 2, documentsDue: 2018-07-30", "number: 2, documentsDue: 2018-08-03", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        File.Copy(Path.Combine(Plan2018.Folder, "holidays-kr.csv"), Path.Combine(folder.FullName, "holidays-kr.csv"));
        await using var planned = await BotHost.StartAsync(clock: "2018-07-20T10:00+09:00", settings: ("Plan:File", Path.Combine(folder.FullName, "plan.yaml")));

        var expected = await OwedAsync(planned);
        Assert.Equal(14, expected.Count);
        Assert.Equal(expected, await OwedAsync(moved));

        // And those that begin with the ballot count from the new day.
        foreach (var bot in new[] { moved, planned })
        {
            var meeting = new Meeting(bot);
            await meeting.ClockAsync("2018-08-14 15:00");
            await meeting.OpenAsync();
        }

        Assert.Equal(await OwedAsync(planned), await OwedAsync(moved));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task CalendarEntries_KeepTheirUid_AndCountUp_AlsoWhenCancelled()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-03-02T10:00+09:00");
        var dobong = new Meeting(bot);
        var manager = await dobong.AsAsync("dobong-manager");

        await dobong.DoAsync("coordinator-1", "일정변경 도봉구 워크숍 3.20 14:00 첫 날짜", "변경");
        await dobong.DoAsync("coordinator-1", "일정변경 도봉구 워크숍 3.21 강사 사정", "변경");
        await dobong.DoAsync("coordinator-1", "일정변경 도봉구 워크숍 취소 공사", "취소하기");
        await dobong.DoAsync("coordinator-1", "move joint 2 2018-03-16 hall", "변경");
        var entries = new List<(string?, string?, int, string?, DateTime)>();
        foreach (var message in await manager.NewMessagesAsync())
        {
            var calendar = await ReadAsync(bot, message);
            var entry = Assert.Single(calendar.Events);
            entries.Add((calendar.Method, entry.Uid, entry.Sequence, entry.Status, entry.DtStart!.Value));
        }

        Assert.Equal(
            [
                ("REQUEST", "indicatorWorkshop-dobong-2018@evalbot", 1, "CONFIRMED", new(2018, 3, 20, 5, 0, 0)),
                ("REQUEST", "indicatorWorkshop-dobong-2018@evalbot", 2, "CONFIRMED", new(2018, 3, 21, 5, 0, 0)),
                ("CANCEL", "indicatorWorkshop-dobong-2018@evalbot", 3, "CANCELLED", new(2018, 3, 21, 5, 0, 0)),
                ("REQUEST", "jointWorkshop-2-2018@evalbot", 1, "CONFIRMED", new(2018, 3, 16)),
            ],
            entries);

        var mine = (await ReadAsync(bot, (await manager.SayAsync("일정 달력")).Messages.Single())).Events;
        Assert.Equal(
            [
                "baseline-dobong-2018@evalbot", "deadline-documents-dobong-2018@evalbot", "indicatorWorkshop-dobong-2018@evalbot", "jointWorkshop-1-2018@evalbot", "jointWorkshop-2-2018@evalbot",
                "meeting-dobong-2018@evalbot", "meeting-gangseo-2018@evalbot", "meeting-gwangjin-2018@evalbot", "meeting-seodaemun-2018@evalbot", // 도봉구's manager sits on three panels.
            ],
            mine.Select(entry => entry.Uid!).Order(StringComparer.Ordinal));
        Assert.Equal(("CANCELLED", 3), mine.Where(entry => entry.Uid!.StartsWith("indicator", StringComparison.Ordinal)).Select(entry => (entry.Status, entry.Sequence)).Single());
    }

    [Fact]
    public async Task AWorkshopIsRecorded_InVersions_AndOnlyThePartiesReadIt()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-03-20T10:00+09:00");
        var dobong = new Meeting(bot);
        await dobong.DoAsync("coordinator-1", "일정변경 도봉구 워크숍 3.20 14:00 첫 날짜", "변경");
        Assert.Equal("3.20.(화)에 열리는 모임입니다. 출석과 합의 내용은 시작한 뒤에 기록할 수 있습니다.", (await dobong.SayAsync("coordinator-1", "일정 도봉구 워크숍 기록")).Text);

        await dobong.ClockAsync("2018-03-20 14:00");
        var (first, second) = (await dobong.AsAsync("coordinator-1"), await dobong.AsAsync("coordinator-2"));
        var late = (await second.SayAsync("일정 도봉구 워크숍 기록")).Card();
        await first.PressAsync((await first.SayAsync("일정 도봉구 워크숍 기록")).Card(), "저장", new() { ["출석한 사람"] = "dobong-manager,dobong-officer", ["합의 내용"] = "지표 2를 인원으로 바꾼다" });
        Assert.StartsWith("그사이 다른 담당자가 기록했습니다(지금 1판).", (await second.PressAsync(late, "저장", new() { ["출석한 사람"] = "dobong-manager", ["합의 내용"] = "다른 말" })).Text, StringComparison.Ordinal);

        var read = (await dobong.SayAsync("dobong-manager", "일정 도봉구 워크숍")).Card();
        Assert.Contains("도봉구 책임자, 도봉구 담당 팀장\n합의 내용\n지표 2를 인원으로 바꾼다\n1판, 서울시 담당 1, 3.20.(화) 14:00", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(read.Actions, action => action == "출석·합의 기록");
        Assert.StartsWith("맡으신 역할로는", (await dobong.SayAsync("dobong-expert-1", "일정 도봉구 워크숍")).Text, StringComparison.Ordinal);
        Assert.StartsWith("이미 열린 모임입니다.", (await dobong.SayAsync("coordinator-1", "일정변경 도봉구 워크숍 3.22 사유")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extending_TheNotice_MovesItsRemindersAndWhatIsLate()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToTheGradeAsync();
        Assert.StartsWith("지금 기한은 8.9.(목) 24:00까지입니다.", (await dobong.SayAsync("coordinator-1", "연장 도봉구 통보 8.9 사유")).Text, StringComparison.Ordinal);
        await dobong.DoAsync("coordinator-1", "연장 도봉구 통보 2018-08-13 전산 점검", "연장");
        await dobong.ClockAsync("2018-08-13 10:00");
        await dobong.NotifyAsync();
        await dobong.HandOnAsync();

        var status = string.Join('\n', Meeting.Lines(await dobong.SayAsync("coordinator-1", "현황 도봉구")));
        Assert.DoesNotContain("지연", status, StringComparison.Ordinal);
        Assert.Equal(
            ["8.13.(월) 24:00까지 (D-3)", "8.13.(월) 24:00까지 (D-1)", "8.13.(월) 24:00까지 (D-day)"],
            (await Reminded.OfAsync(bot, "coordinator-2")).Where(row => row.StartsWith("도봉구 평가결과 통보 8.", StringComparison.Ordinal)).Select(row => row["도봉구 평가결과 통보 ".Length..]));
    }

    [Theory]
    [InlineData("일정변경 도봉구 회의 2019-08-13 태풍", "2019-08-13은(는) 2018년이 아닙니다.")]
    [InlineData("일정변경 도봉구 회의 내일 태풍", "«내일»은(는) 날짜로 읽을 수 없습니다.")]
    [InlineData("일정변경 도봉구 회의 2018-02-30 태풍", "«2018-02-30»은(는) 날짜로 읽을 수 없습니다.")]
    [InlineData("일정변경 도봉구 회의 2018-08-13", "사유가 없습니다.")]
    [InlineData("일정변경 도봉구 회의 2018-07-31 태풍", "7.31.(화)은(는) 이미 지났습니다.")]
    [InlineData("일정변경 도봉구 회의 2018-08-06 14:00 태풍", "이미 그 날짜입니다.")]
    [InlineData("일정변경 도봉구 호의 8.13 태풍", "«호의»라는 항목을 찾지 못했습니다. 혹시 «회의»?")]
    [InlineData("일정변경 도봉구 회의 취소 태풍", "취소할 수 있는 것은 워크숍뿐입니다.")]
    [InlineData("일정변경 도봉구 기준일 8.13 14:00 태풍", "이 날짜에는 시각이 없고")]
    [InlineData("일정변경 도봉구 기준일 8.13 태풍", "기준일(8.13.(월))이 서류 제출 마지막 날(7.30.(월))보다 뒤가 됩니다.")]
    [InlineData("일정변경 도봉구 워크숍 4.2 사유", "개별워크숍은 추진계획에서 정한")]
    [InlineData("일정변경 통합워크숍 3 8.13 사유", "그런 통합워크숍이 없습니다.")]
    [InlineData("일정변경 도붕구 회의 8.13 태풍", "«도붕구»라는 자치구를 찾지 못했습니다. 혹시 도봉구?")]
    [InlineData("연장 도봉구 통보 8.13 사유", "아직 시작되지 않은 기한입니다.")]
    public async Task WrongWishes_AreRefused_AndChangeNothing(string wish, string problem)
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-01T10:00+09:00");
        var city = await new Meeting(bot).AsAsync("coordinator-1");
        var before = await Records.OfAsync(bot);
        Assert.StartsWith(problem, (await city.SayAsync(wish)).Text, StringComparison.Ordinal);
        Assert.Equal(before, await Records.OfAsync(bot));
    }

    [Fact]
    public async Task TheForm_GivesBackWhatWasTyped()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-01T10:00+09:00");
        var city = await new Meeting(bot).AsAsync("coordinator-1");
        var form = (await city.SayAsync("일정변경")).Card();
        var back = (await city.PressAsync(form, "미리보기", new() { ["자치구"] = "dobong", ["항목"] = "Meeting", ["날짜"] = "8.33", ["사유"] = "태풍" })).Card();
        Assert.Equal("태풍", (string?)back.Submission("미리보기", new Dictionary<string, string>())["reason"]);
        var preview = (await city.PressAsync(back, "미리보기", new() { ["날짜"] = "8.13" })).Card();
        Assert.Equal(["변경"], preview.Actions);
    }

    private static async Task<Calendar> ReadAsync(BotHost bot, Message message) =>
        Calendar.Load(Encoding.UTF8.GetString(await bot.Http.GetByteArrayAsync(Assert.Single(message.Files).Url)))!;

    /// <summary>도봉구's reminders that are still owed: the deadline, its last day, the offset, and when.</summary>
    private static async Task<List<string>> OwedAsync(BotHost bot)
    {
        await using var database = await TestDatabase.OpenAsync(bot.ConnectionString);
        await using var command = database.CreateCommand();
        command.CommandText = """
            SELECT d."Kind", d."LastDay", r."Offset", r."DueAt" FROM reminders r JOIN deadlines d ON d."Id" = r."DeadlineId" JOIN evaluations e ON e."Id" = d."EvaluationId"
            WHERE e."DistrictId" = 'dobong' AND r."SettledAt" IS NULL ORDER BY 1, 4
            """;
        await using var reader = await command.ExecuteReaderAsync();
        var owed = new List<string>();
        while (await reader.ReadAsync())
            owed.Add($"{reader.GetString(0)} {reader.GetFieldValue<DateOnly>(1):yyyy-MM-dd} {reader.GetString(2)} {reader.GetInt64(3)}");
        return owed;
    }
}
