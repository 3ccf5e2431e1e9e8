using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>From the closing to the notice: the reveal, the second ballot, minority opinions and the common text, over the wire.</summary>
public sealed class RevealTests
{
    private const string NotYours = "맡으신 역할로는 쓸 수 없는 명령입니다. «도움말»에서 지금 하실 수 있는 일을 보아 주십시오.";
    private const string Sealed = "평가가 마감될 때까지 평가 내용은 누구에게도 보이지 않습니다. 마감 뒤에 다시 보아 주십시오.";

    private static readonly string[] Commands = ["공개 도봉구", "공개 도봉구 1", "공개 도봉구 파일", "소수의견 도봉구", "종합의견 도봉구", "종합의견 도봉구 편집"];

    [Fact]
    public async Task Closing_RevealsToPanelAndCoordinatorsAtOnce_AndToNobodyElse()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await ToTheClosingAsync(dobong);
        string[] readers = ["coordinator-1", "coordinator-2", "city-lead", "dobong-expert-1"];
        foreach (var command in Commands)
        {
            foreach (var person in readers)
                Assert.Equal((person, command, Sealed), (person, command, (await dobong.SayAsync(person, command)).Text));
            foreach (var person in new[] { "dobong-manager", "mapo-manager", "auditor" })
                Assert.Equal((person, command, NotYours), (person, command, (await dobong.SayAsync(person, command)).Text));
        }

        string[] others = [dobong.Plan.Panel["peer-y2"], "dobong-manager", "auditor"]; // The first one is recused.
        foreach (var person in readers.Concat(others))
            await (await dobong.AsAsync(person)).NewMessagesAsync();
        var closed = await dobong.CloseAsync();

        Assert.Contains("도봉구 정성평가 공개", closed.Messages.SelectMany(message => message.Cards).Select(card => card.Text.Split('\n')[0]));
        foreach (var person in readers.Skip(1))
            Assert.Single(await CardsOfAsync(dobong, person), card => card.Text.StartsWith("도봉구 정성평가 공개\n", StringComparison.Ordinal));
        foreach (var person in others)
            Assert.DoesNotContain(await CardsOfAsync(dobong, person), card => card.Text.Contains("공개", StringComparison.Ordinal));
        foreach (var command in Commands)
        {
            foreach (var person in others)
                Assert.Equal((person, command, NotYours), (person, command, (await dobong.SayAsync(person, command)).Text));
        }
    }

    [Fact]
    public async Task Spread_IsWhatTheSheetsSay_TheMostDisagreementFirst()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await ToTheClosingAsync(dobong);
        await dobong.CloseAsync();

        var card = (await dobong.SayAsync("city-lead", "공개 도봉구")).Card();
        var lines = card.Text.Split('\n');
        Assert.Equal(["3", "4", "1", "2"], lines.Where(line => line.StartsWith("핵심 목표", StringComparison.Ordinal)).Select(line => line["핵심 목표 ".Length..][..1]));
        Assert.Equal(
            ["5점 1명 · 4점 0명 · 3점 0명 · 2점 5명 · 1점 0명", "중앙값 2, 범위 2–5점, 의견 차이 1점", "중앙값에서 2점 이상 떨어진 자리: 서울시 담당 팀장 5점"],
            lines.SkipWhile(line => !line.StartsWith("핵심 목표 3", StringComparison.Ordinal)).Skip(1).Take(3));
        Assert.Contains("중앙값 4, 범위 3–5점, 의견 차이 0.86…점", lines); // 13/15 for goal 1: nobody is far apart there.
        Assert.Equal(["목표 3 의견 읽기", "목표 4 의견 읽기", "목표 1 의견 읽기", "목표 2 의견 읽기", "소수의견", "종합의견"], card.Actions);

        var goal = (await (await dobong.AsAsync("city-lead")).PressAsync(card, "목표 3 의견 읽기")).Card();
        Assert.Contains("외부전문가 1: 2점 미흡", goal.Text, StringComparison.Ordinal);
        Assert.Contains("한계: 청년이 적다", goal.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2년차 책임자", goal.Text, StringComparison.Ordinal);
        var file = (await dobong.SayAsync("city-lead", "공개 도봉구 파일")).Messages.SelectMany(message => message.Files).Single();
        Assert.Contains("[외부전문가 1] 1차, 2점 미흡", await bot.Http.GetStringAsync(file.Url, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.StartsWith("«9»은(는) 이 자치구의 핵심 목표가 아닙니다.", (await dobong.SayAsync("city-lead", "공개 도봉구 9")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondBallot_IsOfferedOnTheReveal_AndStandsBesideTheFirst()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await ToTheClosingAsync(dobong);
        await dobong.CloseAsync();
        var city = await dobong.AsAsync("coordinator-1");
        var card = (await city.SayAsync("공개 도봉구")).Card();
        Assert.Contains("통보하기 전에 한 번만", card.Text, StringComparison.Ordinal);
        await city.PressAsync(card, "2차 평가 열기");

        await dobong.DoAsync(dobong.Plan.Panel["expert-1"], "평가 도봉구", "제출", ("핵심 목표 3 점수", "4"), ("핵심 목표 3 변경 이유", "회의록을 확인했다"));
        foreach (var person in new[] { "coordinator-1", "city-lead", "dobong-expert-2" })
        {
            var open = (await dobong.SayAsync(person, "공개 도봉구")).Card().Text;
            Assert.Contains("2차 평가가 열려 있습니다", open, StringComparison.Ordinal);
            Assert.Contains("5점 1명 · 4점 0명 · 3점 0명 · 2점 5명", open, StringComparison.Ordinal);
            Assert.DoesNotContain("회의록을 확인했다", open + (await dobong.SayAsync(person, "공개 도봉구 3")).Card().Text, StringComparison.Ordinal);
        }

        var lead = await dobong.AsAsync("city-lead");
        await lead.NewMessagesAsync();
        await dobong.CloseAsync();

        var both = Assert.Single(await CardsOfAsync(dobong, "city-lead"), shown => shown.Text.StartsWith("도봉구 정성평가 공개 (2차까지)\n", StringComparison.Ordinal)).Text;
        Assert.Contains("5점 1명 · 4점 1명 · 3점 0명 · 2점 4명", both, StringComparison.Ordinal);
        Assert.Contains("중앙값 1차 2 → 2차 2", both, StringComparison.Ordinal);
        Assert.Contains("외부전문가 1: 1차 2점 → 2차 4점", both, StringComparison.Ordinal);
        Assert.Contains("회의록을 확인했다", both, StringComparison.Ordinal);
        Assert.Contains("외부전문가 1: 1차 2점 미흡 → 2차 4점 우수", (await dobong.SayAsync("dobong-expert-2", "공개 도봉구 3")).Card().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2차 평가 열기", (await city.SayAsync("공개 도봉구")).Card().Actions);
    }

    [Fact]
    public async Task MinorityOpinion_IsReadByPanelAndCoordinators_UntilTheNotice()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToTheGradeAsync();
        var expert = await dobong.OnSeatAsync("expert-2");
        var city = await dobong.AsAsync("coordinator-2");
        await city.NewMessagesAsync();
        var form = (await expert.SayAsync("소수의견 도봉구")).Card();
        Assert.StartsWith("어느 핵심 목표에 대한 의견인지", (await expert.PressAsync(form, "기록", new() { ["words"] = "4점은 높다" })).Text, StringComparison.Ordinal);
        Assert.StartsWith("소수의견을 기록했습니다.", (await expert.PressAsync(form, "기록", new() { ["goal"] = "3", ["words"] = "4점은 높다" })).Text, StringComparison.Ordinal);
        Assert.Contains("소수의견을 남겼습니다", string.Join('\n', (await city.NewMessagesAsync()).Select(message => message.Text)), StringComparison.Ordinal);

        // The same card again, and an old one with other words.
        Assert.StartsWith("이미 기록하신 소수의견과 같아", (await expert.PressAsync(form, "기록", new() { ["goal"] = "3", ["words"] = "4점은 높다" })).Text, StringComparison.Ordinal);
        var old = await expert.PressAsync(form, "기록", new() { ["goal"] = "whole", ["words"] = "회의가 짧았다" });
        Assert.StartsWith("이 카드를 만든 뒤에 저장된 것이 있어", old.Text, StringComparison.Ordinal);
        Assert.StartsWith("소수의견을 기록했습니다.", (await expert.PressAsync(old.Card(), "기록")).Text, StringComparison.Ordinal);

        foreach (var person in new[] { "coordinator-1", "city-lead" })
        {
            var read = (await dobong.SayAsync(person, "소수의견 도봉구")).Card();
            Assert.Contains("4점은 높다", read.Text, StringComparison.Ordinal);
            Assert.Contains("회의가 짧았다", read.Text, StringComparison.Ordinal);
        }

        Assert.Empty((await dobong.SayAsync("coordinator-1", "소수의견 도봉구")).Card().Inputs);
        Assert.Equal(NotYours, (await dobong.SayAsync(dobong.Plan.Panel["peer-y2"], "소수의견 도봉구")).Text);
        await expert.PressAsync((await expert.SayAsync("소수의견 도봉구")).Card(), "전체 의견 철회");
        Assert.StartsWith("거둘 소수의견이 없습니다.", (await expert.SayAsync("소수의견 도봉구 철회 전체")).Text, StringComparison.Ordinal);
        var opinions = (await dobong.ExportAsync())["minorityOpinions"]!.AsArray();
        Assert.Equal(("expert-2", "goal-3", "4점은 높다"), ((string)opinions.Single()!["seat"]!, (string)opinions[0]!["goal"]!, (string)opinions[0]!["words"]!));
        Assert.DoesNotContain("4점은 높다", string.Join('\n', Meeting.Lines(await dobong.SayAsync("coordinator-1", "기록 도봉구"))), StringComparison.Ordinal);

        await dobong.NotifyAsync();
        Assert.StartsWith("결과가 통보되어", (await expert.PressAsync(form, "기록", new() { ["goal"] = "3", ["words"] = "5점도 높다" })).Text, StringComparison.Ordinal);
        Assert.Contains("4점은 높다", (await expert.SayAsync("소수의견 도봉구")).Card().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CommonText_EditedByOne_ConfirmedOrNotByAll()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToTheGradeAsync();
        Assert.StartsWith("평가단의 종합의견이 아직 없습니다.", (await dobong.SayAsync("coordinator-1", "통보 도봉구")).Text, StringComparison.Ordinal);
        var lead = await dobong.AsAsync("city-lead");
        var overview = (await lead.PressAsync((await lead.SayAsync("종합의견 도봉구")).Card(), "편집 맡기")).Card();
        Assert.Contains("목표 1 고치기", overview.Actions);
        Assert.Contains(
            "주민이 모였다 [서울시 담당 팀장, 서울시 협치지원관, 자치구 담당 팀장, 외부전문가 1, 외부전문가 2, 1년차 책임자]",
            (await lead.SayAsync("종합의견 도봉구 1")).Card().Text.Replace("\n [", " [", StringComparison.Ordinal), StringComparison.Ordinal);

        // Nobody else edits meanwhile; what they typed is theirs still.
        var form = (await lead.SayAsync("종합의견 도봉구 편집 1")).Card();
        var city = await dobong.AsAsync("coordinator-2");
        var take = (await city.SayAsync("종합의견 도봉구 편집")).Card();
        Assert.StartsWith("다른 분이 종합의견을 편집하고 있습니다.", (await city.PressAsync(take, "넘겨받기")).Text, StringComparison.Ordinal);
        var saved = await lead.PressAsync(form, "저장", new() { ["핵심 목표 1 성과"] = "주민이 모였다\n거점이 섰다.", ["핵심 목표 1 개선방향"] = "" });
        Assert.StartsWith("제2판으로 저장했습니다.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("거점이 섰다.\n [편집: ", saved.Card().Text, StringComparison.Ordinal);
        var old = await lead.PressAsync(form, "저장", new() { ["핵심 목표 1 성과"] = "다른 기기에서 쓴 말." });
        Assert.StartsWith("이 카드를 만든 뒤에 저장된 것이 있어", old.Text, StringComparison.Ordinal);
        Assert.Equal("다른 기기에서 쓴 말.", (string?)old.Card().Submission("저장", new Dictionary<string, string>())["achievements"]);
        await lead.NewMessagesAsync();
        Assert.StartsWith("종합의견을 맡으셨습니다.", (await city.PressAsync(take, "넘겨받기", new() { ["넘겨받는 사유"] = "퇴근하셨습니다." })).Text, StringComparison.Ordinal);
        Assert.Contains("퇴근하셨습니다.", Assert.Single(await lead.NewMessagesAsync()).Text, StringComparison.Ordinal);
        var lost = await lead.PressAsync(old.Card(), "저장");
        Assert.StartsWith("다른 분이 종합의견을 편집하고 있습니다.", lost.Text, StringComparison.Ordinal);
        Assert.Equal("다른 기기에서 쓴 말.", (string?)lost.Card().Submission("저장", new Dictionary<string, string>())["achievements"]);
        Assert.StartsWith("종합의견을 편집하고 있어", (await lead.SayAsync("종합의견 도봉구 확인")).Text, StringComparison.Ordinal);

        // Done: the panel is asked; each answers once.
        var expert = await dobong.OnSeatAsync("expert-1");
        await expert.NewMessagesAsync();
        Assert.StartsWith("편집을 끝냈습니다. 위원 6명에게", (await city.SayAsync("종합의견 도봉구 끝")).Text, StringComparison.Ordinal);
        var confirm = Assert.Single(await CardsOfAsync(dobong, expert.PersonId));
        Assert.Contains("주민이 모였다 거점이 섰다.", confirm.Text, StringComparison.Ordinal);
        Assert.StartsWith("확인과 이견 가운데 하나를", (await expert.PressAsync(confirm, "제출")).Text, StringComparison.Ordinal);
        Assert.StartsWith("이견이면 무엇이 다른지", (await expert.PressAsync(confirm, "제출", new() { ["answer"] = "dissent" })).Text, StringComparison.Ordinal);
        Assert.EndsWith("확인 0, 이견 1, 남음 5.", (await expert.PressAsync(confirm, "제출", new() { ["answer"] = "dissent", ["이견 사유"] = "한계가 빠졌다" })).Text, StringComparison.Ordinal);
        Assert.Contains("이미 처리되었습니다", (await expert.PressAsync(confirm, "제출", new() { ["answer"] = "agree" })).Text, StringComparison.Ordinal);
        var state = (await dobong.SayAsync("city-governance", "종합의견 도봉구")).Card().Text;
        Assert.Contains("확인 0, 이견 1, 남음 5", state, StringComparison.Ordinal);
        Assert.Contains("이견: 외부전문가 1\n한계가 빠졌다", state, StringComparison.Ordinal);

        // A new version asks anew; the old card says so.
        await lead.PressAsync((await lead.SayAsync("종합의견 도봉구 편집 2")).Card(), "저장", new() { ["핵심 목표 2 한계"] = "청년이 적다\n예산이 모자란다." });
        await lead.SayAsync("종합의견 도봉구 끝");
        var governance = await dobong.AsAsync("city-governance");
        Assert.StartsWith("이 카드는 제2판의 것이고 지금은 제3판입니다.", (await governance.PressAsync(confirm, "제출", new() { ["answer"] = "agree" })).Text, StringComparison.Ordinal);
        foreach (var seat in dobong.Seats.Where(seat => seat != "peer-y2"))
            await dobong.DoAsync(dobong.Plan.Panel[seat], "종합의견 도봉구 확인", "제출", ("answer", "agree"));
        Assert.Contains("확인 6, 이견 0, 남음 0", (await lead.SayAsync("종합의견 도봉구")).Card().Text, StringComparison.Ordinal);

        // The marks are for panel and coordinators only; the notice closes the text.
        var text = (await dobong.ExportAsync())["commonText"]!;
        Assert.Equal(3, (int)text["version"]!);
        Assert.Equal(6, text["answers"]!.AsArray().Count);
        Assert.Equal("", (await dobong.SayAsync("coordinator-1", "통보 도봉구")).Text);
        await dobong.NotifyAsync();
        Assert.StartsWith("결과가 통보되어", (await lead.SayAsync("종합의견 도봉구 편집")).Text, StringComparison.Ordinal);
        await dobong.HandOnAsync();
        foreach (var command in new[] { "종합의견 도봉구", "소수의견 도봉구", "공개 도봉구" })
            Assert.Equal(NotYours, (await dobong.SayAsync("dobong-manager", command)).Text);
    }

    /// <summary>Six sheets and a recusal: 13/15 of a point apart on goal 1, 1/3 on goal 2, 1 on the goals 3 and 4.</summary>
    private static async Task ToTheClosingAsync(Meeting dobong)
    {
        await dobong.FillAsync(Meeting.DobongResults);
        await dobong.OpenAsync();
        await dobong.RateAsync("city-lead", 4, 3, 5, 2);
        await dobong.RateAsync("city-governance", 3, 4, 2, 5);
        await dobong.RateAsync("district", 4, 4, 2, 5);
        await dobong.RateAsync("expert-1", 5, 4, 2, 5);
        await dobong.RateAsync("expert-2", 3, 4, 2, 5);
        await dobong.RateAsync("peer-y1", 4, 4, 2, 5);
        await dobong.RecuseAsync("peer-y2");
    }

    private static async Task<IReadOnlyList<Card>> CardsOfAsync(Meeting dobong, string person) =>
        [.. (await (await dobong.AsAsync(person)).NewMessagesAsync()).SelectMany(message => message.Cards)];
}
