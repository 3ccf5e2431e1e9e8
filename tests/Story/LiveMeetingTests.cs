using EvalBot.Tests.Bot.PlanFiles;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>A whole meeting with six people who watch their cards. Plan III-5; domain step 6.</summary>
public sealed class LiveMeetingTests
{
    private const string Title = "도봉구 성과평가 회의";

    private static readonly string[] Watchers = ["coordinator-1", "coordinator-2", "city-lead", "dobong-expert-1", "dobong-deputy", "dobong-manager"];

    /// <summary>The newest of the meeting's cards in a person's conversation.</summary>
    private static async Task<Card> CardOf(Meeting dobong, string person) =>
        (await (await dobong.AsAsync(person)).HistoryAsync()).SelectMany(message => message.Cards).Last(card => card.Text.Split('\n')[0] == Title);

    private static async Task<Dictionary<string, string>> TextsAsync(Meeting dobong)
    {
        var texts = new Dictionary<string, string>();
        foreach (var person in Watchers)
            texts[person] = (await CardOf(dobong, person)).Text;
        return texts;
    }

    /// <summary>Results, everybody's declaration, and the hour of the meeting.</summary>
    private static async Task<Meeting> ReadyAsync(BotHost bot)
    {
        var dobong = new Meeting(bot);
        foreach (var seat in dobong.Seats)
            await dobong.OnSeatAsync(seat);
        foreach (var person in Watchers)
            await dobong.AsAsync(person);
        await dobong.FillAsync(Meeting.DobongResults);
        return dobong;
    }

    [Fact]
    public async Task AWholeMeeting_EverybodysCardFollows_AlsoAcrossARestart()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = await ReadyAsync(bot);

        var before = (await dobong.SayAsync("coordinator-1", "회의 도봉구")).Card();
        Assert.Contains("8.6.(월) 14:00–16:00 예정", before.Text, StringComparison.Ordinal);
        Assert.Equal(["회의 시작", "출석부", "질문·답변"], before.Actions);
        await dobong.SayAsync("dobong-expert-1", "회의 도봉구 출석");
        Assert.Contains("위원 7명 가운데 1명 출석", (await CardOf(dobong, "coordinator-1")).Text, StringComparison.Ordinal);

        await dobong.ClockAsync("2018-08-06 14:02");
        var begun = await (await dobong.AsAsync("coordinator-1")).PressAsync(await CardOf(dobong, "coordinator-1"), "회의 시작");
        Assert.StartsWith("회의 카드를 아래로 옮겼습니다.\n회의를 시작했습니다: 수행단체 발표.", begun.Text, StringComparison.Ordinal); // Where the card stood, and only there.
        foreach (var (person, text) in await TextsAsync(dobong))
        {
            Assert.Contains("진행 중\n순서: \n1/3 수행단체 발표\n말하는 사람: \n수행단체가 발표합니다\n시간: \n8.6.(월) 14:02–14:32 (30분)\n목표: \n정하지 않음\n다음: \n질의응답 50분", text, StringComparison.Ordinal);
            Assert.Equal(person is not ("dobong-deputy" or "dobong-manager"), text.Contains("외부전문가 1", StringComparison.Ordinal));
        }

        Assert.Equal("preparing", (string?)(await dobong.ExportAsync())["state"]); // The ballot is opened apart.

        // One card each: the updates take its place.
        await dobong.ClockAsync("2018-08-06 14:31");
        await dobong.DoAsync("coordinator-2", "회의 도봉구", "다음 순서");
        await dobong.DoAsync("coordinator-1", "회의 도봉구 목표", "목표 정하기", ("다룰 목표", "2"));
        await bot.RestartAsync();
        await dobong.ClockAsync("2018-08-06 14:31"); // It starts anew at the setting's time.
        Assert.All((await TextsAsync(dobong)).Values, text => Assert.Contains("2/3 질의응답", text, StringComparison.Ordinal));
        Assert.All((await TextsAsync(dobong)).Values, text => Assert.Contains("\n목표: \n핵심 목표 2: ", text, StringComparison.Ordinal));
        var cards = (await (await dobong.AsAsync("dobong-manager")).HistoryAsync()).SelectMany(message => message.Cards).Count(card => card.Text.StartsWith(Title, StringComparison.Ordinal));
        Assert.Equal(1, cards);

        // Questions are the panel's.
        await dobong.DoAsync("dobong-expert-1", "질문 도봉구", "저장", ("질문", "청년이 줄어든 까닭은?"));
        await dobong.DoAsync("city-lead", "질문 도봉구 1", "저장", ("답변", "평일 낮 모임이 많았다"));
        var read = await dobong.SayAsync("coordinator-2", "질문 도봉구");
        Assert.Equal(
            ["도봉구 면접 질문과 답변", "핵심 목표 2: " + Plan2018.File.Sample.Sheets.Single(sheet => sheet.DistrictId == "dobong").Goals[1].Name, "질문 1", " · 서울시 담당 팀장, 8.6.(월) 14:31 · 2판", "문: ", "청년이 줄어든 까닭은?", "답: ", "평일 낮 모임이 많았다"],
            read.Card().Text.Split('\n')[..8]);
        foreach (var person in new[] { "dobong-deputy", "dobong-manager" })
        {
            Assert.DoesNotContain("청년", string.Concat(Meeting.Lines(await dobong.SayAsync(person, "질문 도봉구"))), StringComparison.Ordinal);
            Assert.DoesNotContain("질문·답변", (await CardOf(dobong, person)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("적힌 질문·답변 1건", (await CardOf(dobong, "city-lead")).Text, StringComparison.Ordinal);

        // The coordinator marks whoever has no hand free.
        var roll = (await dobong.SayAsync("coordinator-1", "회의 도봉구 출석부")).Card();
        var marked = await (await dobong.AsAsync("coordinator-1")).PressAsync(roll, "표시", new()
        {
            ["표시할 사람"] = "city-lead:in:0,city-governance:in:0,dobong-expert-2:in:0,dobong-manager:in:0",
        });
        Assert.StartsWith("4명을 표시했습니다.", marked.Text, StringComparison.Ordinal);
        Assert.Contains("위원 7명 가운데 4명 출석\n정족수를 채웠습니다.", (await CardOf(dobong, "dobong-deputy")).Text, StringComparison.Ordinal);

        // The panel's own part: the ballot is one button away, and its counts are for city and panel.
        await dobong.ClockAsync("2018-08-06 15:20");
        var last = (await dobong.DoAsync("coordinator-1", "회의 도봉구", "다음 순서")).Messages.SelectMany(message => message.Cards).Last();
        Assert.Equal(["평가 시작하기", "회의 종료", "이전 순서", "목표 고르기", "출석부", "질문·답변"], last.Actions);
        await (await dobong.AsAsync("coordinator-1")).PressAsync(last, "평가 시작하기");
        var deputyBefore = (await (await dobong.AsAsync("dobong-deputy")).ReadAsync(null)).Watermark;
        await dobong.RateAsync("expert-1", 4, 4, 4, 4);
        Assert.Contains("제출 1, 회피 0, 미제출 6", (await CardOf(dobong, "city-lead")).Text, StringComparison.Ordinal);
        Assert.Equal(deputyBefore, (await (await dobong.AsAsync("dobong-deputy")).ReadAsync(null)).Watermark);

        await dobong.ClockAsync("2018-08-06 15:58");
        await dobong.SayAsync("coordinator-2", "회의 도봉구 종료");
        foreach (var text in (await TextsAsync(dobong)).Values)
            Assert.Contains("8.6.(월) 14:02–15:58 마침\n진행한 순서\n수행단체 발표 8.6.(월) 14:02–14:31 (29분)\n질의응답 8.6.(월) 14:31–15:20 (49분)\n평가위원 논의와 평가표 작성 8.6.(월) 15:20–15:58 (38분)", text, StringComparison.Ordinal);

        // Attendance and duration stand in the record's form.
        var record = (await dobong.SayAsync("coordinator-1", "일정 도봉구 회의 기록")).Card();
        var submission = record.Submission("저장", new Dictionary<string, string>());
        Assert.Equal(["city-governance", "city-lead", "dobong-expert-1", "dobong-expert-2", "dobong-manager"], ((string)submission["attended"]!).Split(',').Order());
        Assert.StartsWith("수행단체 발표 8.6.(월) 14:02–14:31 (29분)\n", (string)submission["agreed"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_PressedByTwoAtOnce_IsExactlyOneStep()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T14:00+09:00");
        var dobong = await ReadyAsync(bot);
        await dobong.SayAsync("coordinator-1", "회의 도봉구 시작");
        var pressed = new List<Task<Answer>>();
        foreach (var person in new[] { "coordinator-1", "coordinator-2" })
            pressed.Add((await dobong.AsAsync(person)).PressAsync(await CardOf(dobong, person), "다음 순서"));
        var answers = await Task.WhenAll(pressed);

        Assert.Single(answers, answer => answer.Text.Contains("이제 «질의응답» 순서입니다.", StringComparison.Ordinal));
        Assert.Single(answers, answer => answer.Text.Contains("다음 순서). 이번에는 아무것도 바꾸지 않았으니", StringComparison.Ordinal));
        Assert.Contains("2/3 질의응답", (await CardOf(dobong, "coordinator-2")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OldCards_OfEarlierSteps_AndOfOthers_ChangeNothing()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T14:00+09:00");
        var dobong = await ReadyAsync(bot);
        await dobong.SayAsync("coordinator-1", "회의 도봉구 시작");
        var first = await CardOf(dobong, "coordinator-1");
        var attend = await CardOf(dobong, "dobong-expert-1");
        var goal = (await dobong.SayAsync("coordinator-1", "회의 도봉구 목표")).Card();
        var (city, expert) = (await dobong.AsAsync("coordinator-1"), await dobong.AsAsync("dobong-expert-1"));
        await city.PressAsync(first, "다음 순서");
        await expert.PressAsync(attend, "출석");
        await dobong.SayAsync("dobong-expert-1", "회의 도봉구 퇴장");
        var stands = (await CardOf(dobong, "coordinator-2")).Text;

        Assert.StartsWith("이 카드가 만들어진 뒤 회의가 바뀌었습니다", (await city.PressAsync(first, "다음 순서")).Text, StringComparison.Ordinal);
        Assert.StartsWith("이 카드가 만들어진 뒤 회의가 바뀌었습니다", (await city.PressAsync(goal, "목표 정하기", new() { ["다룰 목표"] = "1" })).Text, StringComparison.Ordinal);
        Assert.EndsWith("에 이미 퇴장으로 표시되었습니다. 달라진 것은 없습니다.", (await expert.PressAsync(attend, "출석")).Text, StringComparison.Ordinal);
        foreach (var person in new[] { "dobong-expert-1", "dobong-officer", "dobong-manager", "guro-manager" })
        {
            foreach (var word in new[] { "다음", "종료", "목표 1", "출석부" })
                Assert.Contains("맡으신 역할로는", (await dobong.SayAsync(person, $"회의 도봉구 {word}")).Text, StringComparison.Ordinal);
            Assert.Contains("맡으신 역할로는", (await (await dobong.AsAsync(person)).PressAsync(goal, "목표 정하기", new() { ["다룰 목표"] = "1" })).Text, StringComparison.Ordinal);
        }

        Assert.Equal(stands, (await CardOf(dobong, "coordinator-2")).Text);
    }

    [Fact]
    public async Task ARecusedPanelist_LosesTheCard()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T14:00+09:00");
        var dobong = await ReadyAsync(bot);
        await dobong.SayAsync("coordinator-1", "회의 도봉구 시작");
        await dobong.SayAsync("dobong-expert-1", "회의 도봉구 출석");
        await dobong.RecuseAsync("expert-1");
        await dobong.SayAsync("coordinator-1", "회의 도봉구 다음");

        var messages = await (await dobong.AsAsync("dobong-expert-1")).HistoryAsync();
        Assert.DoesNotContain(messages.SelectMany(message => message.Cards), card => card.Text.StartsWith(Title, StringComparison.Ordinal));
        Assert.Contains(messages, message => message.Text == "도봉구 회의 카드는 이제 보실 수 없습니다.");
        Assert.Contains("위원 7명 가운데 0명 출석", (await CardOf(dobong, "coordinator-1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMovedMeeting_BeginsOnItsNewDay_AndOpenCardsFollow()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T09:00+09:00");
        var dobong = await ReadyAsync(bot);
        await dobong.SayAsync("coordinator-2", "회의 도봉구");
        var old = await CardOf(dobong, "coordinator-2");
        await dobong.DoAsync("coordinator-1", "일정변경 도봉구 회의 8.13 태풍", "변경");

        var moved = await CardOf(dobong, "coordinator-2");
        Assert.Contains("8.13.(월) 14:00–16:00 예정", moved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("회의 시작", moved.Actions);
        var refused = await (await dobong.AsAsync("coordinator-2")).PressAsync(old, "회의 시작");
        Assert.StartsWith("회의는 8.13.(월) 14:00에 열립니다.", refused.Text, StringComparison.Ordinal);

        await dobong.ClockAsync("2018-08-13 14:00");
        Assert.Contains("\n회의를 시작했습니다", (await dobong.SayAsync("coordinator-2", "회의 도봉구 시작")).Text, StringComparison.Ordinal);
        Assert.Contains("회의가 8.13.(월) 14:00에 시작되었습니다.", (await dobong.SayAsync("coordinator-1", "일정변경 도봉구 회의 8.20 홍수")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_TwoWhoWriteAtOnce_LoseNothing()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T14:00+09:00");
        var dobong = await ReadyAsync(bot);
        await dobong.DoAsync("dobong-expert-1", "질문 도봉구", "저장", ("질문", "예산은?"));
        var (lead, city) = (await dobong.AsAsync("city-lead"), await dobong.AsAsync("coordinator-1"));
        var mine = (await lead.SayAsync("질문 도봉구 1")).Card();
        await city.PressAsync((await city.SayAsync("질문 도봉구 1")).Card(), "저장", new() { ["답변"] = "줄었다" });

        var late = await lead.PressAsync(mine, "저장", new() { ["답변"] = "늘었다" });
        Assert.StartsWith("그사이 다른 사람이 이 질문을 고쳤습니다(지금 2판).", late.Text, StringComparison.Ordinal);
        var again = late.Card();
        Assert.Contains("줄었다", again.Text, StringComparison.Ordinal);
        Assert.Equal("늘었다", (string?)again.Submission("저장", new Dictionary<string, string>())["answer"]);
        Assert.StartsWith("질문 1번을 적었습니다(3판).", (await lead.PressAsync(again, "저장")).Text, StringComparison.Ordinal);
        Assert.StartsWith("이미 질문 1에 그대로 적혀 있습니다", (await lead.PressAsync(again, "저장")).Text, StringComparison.Ordinal);
    }
}
