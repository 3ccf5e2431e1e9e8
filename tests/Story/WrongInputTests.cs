using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>What goes wrong in a conversation: a sentence that says what was wrong, and nothing changed.</summary>
public sealed class WrongInputTests(WrongInputTests.Halfway halfway) : IClassFixture<WrongInputTests.Halfway>
{
    private const string NotYours = "맡으신 역할로는 쓸 수 없는 명령입니다. «도움말»에서 지금 하실 수 있는 일을 보아 주십시오.";
    private const string Sealed = "평가가 마감될 때까지 평가 내용은 누구에게도 보이지 않습니다. 마감 뒤에 다시 보아 주십시오.";
    private const string NotTold = "아직 결과가 통보되지 않았습니다. 통보되면 이 대화로 알려 드립니다.";
    private const string OnceFinal = "결과가 최종 확정된 뒤에 볼 수 있습니다.";
    private const string Gaps = ". 빠진 것을 채워 주십시오. 낮은 점수에는 한계와 개선방향, 그 밖의 점수에는 성과, 평가 불가에는 사유가 필요합니다. 적으신 것은 그대로 있습니다.";

    /// <summary>도봉구 is being rated, 구로구 has no results yet, 양천구 is closed and one of its results is missing.</summary>
    public sealed class Halfway : IAsyncLifetime
    {
        public BotHost Bot { get; private set; } = null!;

        public Meeting Dobong { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
            Dobong = new(Bot);
            await Dobong.FillAsync(Meeting.DobongResults);
            await Dobong.OpenAsync();
            await Dobong.RateAsync("city-lead", 4, 3, 5, 2);
            var yangcheon = new Meeting(Bot, "yangcheon");
            await yangcheon.FillAsync("14", "280", "", "yes");
            await yangcheon.OpenAsync();
            foreach (var seat in yangcheon.Seats)
                await yangcheon.RateAsync(seat, 3, 3, 3, 3);
            await yangcheon.CloseAsync();
        }

        public async ValueTask DisposeAsync() => await Bot.DisposeAsync();
    }

    [Theory]
    [InlineData("점심 뭐 먹지", "«점심 뭐 먹지»은(는) 모르는 명령입니다. 아무것도 바뀌지 않았습니다. 지금 하실 수 있는 일은 다음과 같습니다.")]
    [InlineData("/start", "«/start»은(는) 모르는 명령입니다. 아무것도 바뀌지 않았습니다. 지금 하실 수 있는 일은 다음과 같습니다.")]
    [InlineData("", "보내신 메시지에 글이 없습니다. 지금 하실 수 있는 일은 다음과 같습니다.")]
    [InlineData("평가마감 도붕구", "«도붕구»라는 자치구를 찾지 못했습니다. 혹시 도봉구? 아무것도 하지 않았습니다.")]
    [InlineData("close dobomg", "«dobomg»라는 자치구를 찾지 못했습니다. 혹시 도봉구? 아무것도 하지 않았습니다.")]
    [InlineData("평가마감 부산진구입니다", "«부산진구입니다»라는 자치구를 찾지 못했습니다. 계획의 자치구: 서대문구, 도봉구, 구로구, 양천구, 관악구, 강북구, 광진구, 성북구, 은평구, 마포구, 강서구")]
    [InlineData("평가시작", "어느 자치구인지 함께 적어 주십시오. 예: 평가시작 서대문구")]
    [InlineData("평가시작 도봉구", "이미 평가를 시작했습니다. «현황 (구 이름)»에서 지금 단계를 보아 주십시오.")]
    [InlineData("평가시작 도봉구 2차", "2차 평가는 1차 마감 뒤, 결과를 통보하기 전에만 열 수 있습니다. «현황 (구 이름)»에서 지금 단계를 보아 주십시오.")]
    [InlineData("평가마감 구로구", "아직 평가가 시작되지 않았습니다. 담당자가 시작하면 평가 카드를 보내 드립니다.")]
    [InlineData("등급 도봉구", "등급은 평가를 마감한 뒤에 산정합니다. 먼저 «평가마감 (구 이름)»으로 마감해 주십시오.")]
    [InlineData("등급 양천구", "결과가 비어 있는 지표가 있어 등급을 산정할 수 없습니다: 정량지표 3 마을 의제 산출물. 비어 있는 결과는 0점이 아닙니다. «정량 (구 이름)»에서 결과를 채워 주십시오.")]
    [InlineData("통보 도봉구", "지금 통보할 것이 없습니다. «현황 (구 이름)»에서 어디까지 통보되었는지 보아 주십시오.")]
    [InlineData("재심의 도봉구", "제기된 이의가 없습니다.")]
    [InlineData("시계 내일", "시각을 알아볼 수 없습니다. «시계 2018-06-25 16:00»처럼 서울 시각으로, 2000년부터 2099년 사이로 적어 주십시오.")]
    [InlineData("취소", "지금 작성 중인 것이 없어 취소할 것이 없습니다.")]
    public Task Coordinator_SaysWhatCannotBe_IsToldWhy(string said, string answer) =>
        NothingChangesAsync("coordinator-1", said, answer);

    [Theory]
    [InlineData("city-lead", NotYours, "평가시작 도봉구", "평가마감 도봉구", "통보 도봉구", "수신확인 도봉구", "이의제기 도봉구", "확정 도봉구", "내보내기 도봉구", "기록 도봉구", "시계 2018-08-07 10:00")]
    [InlineData("dobong-expert-1", NotYours, "평가시작 도봉구", "평가마감 도봉구", "통보 도봉구", "수신확인 도봉구", "이의제기 도봉구", "확정 도봉구", "내보내기 도봉구", "기록 도봉구", "시계 2018-08-07 10:00")]
    [InlineData("dobong-officer", NotYours, "평가시작 도봉구", "평가마감 도봉구", "이의제기 도봉구", "확정 도봉구", "내보내기 도봉구", "기록 도봉구", "시계 2018-08-07 10:00")]
    [InlineData("dobong-manager", NotYours, "평가시작 도봉구", "평가마감 도봉구", "평가 도봉구", "회피 도봉구", "통보 도봉구", "재심의 도봉구", "확정 도봉구", "내보내기 도봉구", "기록 도봉구", "시계 2018-08-07 10:00")]
    [InlineData("coordinator-1", NotYours, "평가 도봉구", "수신확인 도봉구", "이의제기 도봉구")]
    [InlineData("auditor", NotYours, "정량 도봉구", "평가단 도봉구", "서류 도봉구", "평가시작 도봉구", "평가마감 도봉구", "평가 도봉구", "회피 도봉구", "통보 도봉구", "수신확인 도봉구", "이의제기 도봉구", "재심의 도봉구", "확정 도봉구", "내보내기 도봉구", "시계 2018-08-07 10:00")]
    [InlineData("committee", NotYours, "정량 도봉구", "평가단 도봉구", "서류 도봉구", "평가시작 도봉구", "평가마감 도봉구", "평가 도봉구", "회피 도봉구", "통보 도봉구", "수신확인 도봉구", "이의제기 도봉구", "재심의 도봉구", "확정 도봉구", "내보내기 도봉구", "기록 도봉구", "시계 2018-08-07 10:00")]
    [InlineData("city-lead", Sealed, "등급 도봉구", "등급 도봉구 설명")]
    [InlineData("dobong-officer", Sealed, "등급 도봉구")]
    [InlineData("dobong-manager", NotTold, "등급 도봉구")]
    [InlineData("auditor", OnceFinal, "등급 도봉구")]
    [InlineData("committee", OnceFinal, "등급 도봉구")]
    public async Task CommandOfSomebodyElsesRole_IsRefused(string person, string answer, params string[] commands)
    {
        foreach (var command in commands)
            await NothingChangesAsync(person, command, answer);
    }

    [Theory]
    [InlineData("0", "핵심 목표 1 점수는 1점부터 5점까지입니다. 다시 골라 주십시오. 적으신 것은 그대로 있습니다.")]
    [InlineData("6", "핵심 목표 1 점수는 1점부터 5점까지입니다. 다시 골라 주십시오. 적으신 것은 그대로 있습니다.")]
    [InlineData("-1", "핵심 목표 1 점수는 1점부터 5점까지입니다. 다시 골라 주십시오. 적으신 것은 그대로 있습니다.")]
    [InlineData("4.5", "핵심 목표 1 점수에 적으신 «4.5»은(는) 점수가 아닙니다. 카드에 있는 점수 가운데 하나를 골라 주십시오. 적으신 것은 그대로 있습니다.")]
    [InlineData("다섯", "핵심 목표 1 점수에 적으신 «다섯»은(는) 점수가 아닙니다. 카드에 있는 점수 가운데 하나를 골라 주십시오. 적으신 것은 그대로 있습니다.")]
    public async Task RatingOutsideTheScale_ComesBackWithEverythingTyped(string points, string why)
    {
        var answer = await PressAsync("expert-1", "제출", ("핵심 목표 1 점수", points), ("핵심 목표 1 성과", "잘했다"));

        Assert.Equal(why, answer.Text);
        Assert.Equal("잘했다", (string?)answer.Card().Submission("제출", new Dictionary<string, string>())["achievements-1"]);
    }

    [Theory]
    [InlineData("1", "주민이 모였다", "", "", "핵심 목표 1: 한계, 개선방향")]
    [InlineData("2", "주민이 모였다", "청년이 적다", "", "핵심 목표 1: 개선방향")]
    [InlineData("2", "", "", "저녁에 연다", "핵심 목표 1: 한계")]
    [InlineData("2", "", "\u3000 \u200B", "저녁에 연다", "핵심 목표 1: 한계")]
    [InlineData("3", "", "청년이 적다", "저녁에 연다", "핵심 목표 1: 성과")]
    [InlineData("na", "주민이 모였다", "", "", "핵심 목표 1: 평가 불가 사유")]
    [InlineData("", "주민이 모였다", "", "", "핵심 목표 1: 점수")]
    public async Task RatingWithoutTheWordsItWants_NamesThem(string points, string achievements, string limits, string improvements, string missing)
    {
        (string, string)[] inputs =
        [
            .. Meeting.Sheet(3, 3, 3, 3).Where(input => !input.Input.StartsWith("핵심 목표 1 ", StringComparison.Ordinal)),
            ("핵심 목표 1 점수", points), ("핵심 목표 1 성과", achievements), ("핵심 목표 1 한계", limits), ("핵심 목표 1 개선방향", improvements),
        ];

        Assert.Equal($"아직 제출할 수 없습니다. {missing}{Gaps}", (await PressAsync("expert-1", "제출", inputs)).Text);
    }

    [Fact]
    public async Task District_LeftOut_IsTheOnlyOneOfWhoAsks_AndOthersAreAskedForIt()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        var manager = await bot.ActAsAsync("guro-manager");
        var city = await bot.ActAsAsync("coordinator-1");

        var own = await manager.SayAsync("등급");
        Assert.Equal((await manager.SayAsync("등급 구로구")).Text, own.Text);
        Assert.DoesNotContain("어느 자치구인지", own.Text, StringComparison.Ordinal);
        Assert.StartsWith("어느 자치구인지 함께 적어 주십시오. 예: 등급 ", (await city.SayAsync("등급")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmptyCard_IsNotSaved()
    {
        const string Nothing = "적으신 것이 없어 저장하지 않았습니다. 핵심 목표마다 점수와 의견을 적어 주십시오.";
        Assert.Equal(Nothing, (await PressAsync("expert-1", "제출")).Text);
        Assert.Equal(Nothing, (await PressAsync("expert-1", "임시저장")).Text);
    }

    [Fact]
    public async Task OldCard_ChangesNothingAndGivesANewOneWithWhatWasTyped()
    {
        var lead = await halfway.Dobong.AsAsync("city-lead");
        var card = (await lead.SayAsync("평가 도봉구")).Card();
        var old = card.Submission("제출", new Dictionary<string, string> { ["핵심 목표 1 점수"] = "1" });
        old["version"] = 0;

        var answer = await NothingChangesAsync(lead, new() { ["type"] = "message", ["value"] = old });

        Assert.StartsWith("이 카드를 만든 뒤에 저장된 것이 있어 아무것도 바꾸지 않았습니다.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("1", (string?)answer.Card().Submission("제출", new Dictionary<string, string>())["points-1"]);
    }

    [Fact]
    public async Task SameCardTwice_IsSavedOnce()
    {
        var lead = await halfway.Dobong.AsAsync("city-lead");
        var card = (await lead.SayAsync("평가 도봉구")).Card();
        var same = new JsonObject { ["type"] = "message", ["value"] = card.Submission("제출", new Dictionary<string, string>()) };

        Assert.StartsWith("이미 제출하신 것과 같아 달라진 것이 없습니다(8.6.(월) 1", (await NothingChangesAsync(lead, same)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-3", "정량지표 1 결과 -3: 결과는 0 이상이어야 합니다. 다시 적어 주십시오.")]
    [InlineData("열두 번", "정량지표 1 결과에 적으신 «열두 번»은(는) 수가 아닙니다. 12 또는 12.5처럼 적어 주십시오. 아무것도 바뀌지 않았습니다.")]
    [InlineData("1e3", "정량지표 1 결과에 적으신 «1e3»은(는) 수가 아닙니다. 12 또는 12.5처럼 적어 주십시오. 아무것도 바뀌지 않았습니다.")]
    [InlineData("1,2,3", "정량지표 1 결과에 적으신 «1,2,3»은(는) 수가 아닙니다. 12 또는 12.5처럼 적어 주십시오. 아무것도 바뀌지 않았습니다.")]
    [InlineData("1000000000000", "정량지표 1: 결과는 정수부 12자리, 소수점 아래 6자리까지 적을 수 있습니다. 다시 적어 주십시오.")]
    [InlineData("", "적으신 것이 없어 아무것도 바뀌지 않았습니다. 결과를 적은 뒤 다시 눌러 주십시오.")]
    public async Task WrongResult_IsRefusedAndNoOtherLineIsSaved(string result, string why)
    {
        var coordinator = await halfway.Dobong.AsAsync("coordinator-1");
        var card = (await coordinator.SayAsync("정량 구로구")).Card();
        var before = await RecordsAsync();

        var answer = await coordinator.PressAsync(card, "저장", new() { ["정량지표 1 결과"] = result, ["정량지표 2 결과"] = result.Length > 0 ? "420" : "" });

        Assert.Equal(why, answer.Text);
        Assert.Equal(before, await RecordsAsync());
    }

    [Fact]
    public async Task ATextOf100000Characters_IsRefused()
    {
        await NothingChangesAsync("coordinator-1", "평가마감 도봉구 " + new string('가', 99_991), "글이 100,000자로 너무 깁니다. 한 번에 8,000자까지 보낼 수 있으니 나누어 보내 주십시오. 아무것도 바뀌지 않았습니다.");
        var sheet = await PressAsync("expert-1", "제출", [.. Meeting.Sheet(3, 3, 3, 3), ("핵심 목표 2 성과", new string('가', 100_000))]);
        Assert.Equal("핵심 목표 2에 적으신 글이 100,000자입니다. 한 칸에 4,000자까지 적을 수 있으니 줄여 주십시오. 적으신 것은 그대로 있습니다.", sheet.Text);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"평가마감 도봉구" """, "본문이 올바른 활동(JSON)이 아닙니다.")]
    [InlineData("""["평가마감 도봉구"]""", "본문이 올바른 활동(JSON)이 아닙니다.")]
    [InlineData("", "본문이 올바른 활동(JSON)이 아닙니다.")]
    [InlineData("""{"type":"message","text":{"평가마감":"도봉구"}}""", "본문이 올바른 활동(JSON)이 아닙니다.")]
    [InlineData("""{"text":"평가마감 도봉구"}""", "활동에 type이 없습니다.")]
    public async Task BrokenJson_IsRefusedWithASentence(string body, string why)
    {
        var coordinator = await halfway.Dobong.AsAsync("coordinator-1");
        await coordinator.NewMessagesAsync();
        var before = await RecordsAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v3/directline/conversations/{coordinator.ConversationId}/activities");
        request.Headers.Authorization = new("Bearer", coordinator.Token);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await halfway.Bot.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(why, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["error"]!["message"]);
        Assert.Empty(await coordinator.NewMessagesAsync());
        Assert.Equal(before, await RecordsAsync());
    }

    [Theory]
    [InlineData("""{"verb":"rating.submit"}""", "이 카드가 어느 자치구의 것인지 알 수 없어 아무것도 바꾸지 않았습니다. 명령으로 카드를 다시 열어 주십시오.")]
    [InlineData("""{"verb":"rating.submit","district":7}""", "이 카드가 어느 자치구의 것인지 알 수 없어 아무것도 바꾸지 않았습니다. 명령으로 카드를 다시 열어 주십시오.")]
    [InlineData("""{"verb":"rating.destroy","district":"dobong"}""", "이 카드가 무엇을 하려는 것인지 알 수 없어 아무것도 바꾸지 않았습니다. 명령으로 다시 열어 주십시오. «도움말»에 명령이 있습니다.")]
    [InlineData("""{"district":"dobong"}""", "이 카드가 무엇을 하려는 것인지 알 수 없어 아무것도 바꾸지 않았습니다. 명령으로 다시 열어 주십시오. «도움말»에 명령이 있습니다.")]
    [InlineData("""{}""", "이 카드가 무엇을 하려는 것인지 알 수 없어 아무것도 바꾸지 않았습니다. 명령으로 다시 열어 주십시오. «도움말»에 명령이 있습니다.")]
    [InlineData("""{"verb":"rating.submit","district":"dobong","ballot":1,"version":"x","points-1":[5],"points-2":{"a":1}}""", "적으신 것이 없어 저장하지 않았습니다. 핵심 목표마다 점수와 의견을 적어 주십시오.")]
    [InlineData("""{"verb":"appeal.answer","district":"dobong","step":"confirm"}""", "이 카드는 지금 작성 중인 이의제기의 것이 아니어서 아무것도 바뀌지 않았습니다. 가장 나중에 받은 카드를 쓰시거나, «취소»한 뒤 «이의제기»로 다시 시작하십시오.")]
    public async Task ForgedCard_ChangesNothing(string value, string why)
    {
        var expert = await halfway.Dobong.OnSeatAsync("expert-2");

        Assert.Equal(why, (await NothingChangesAsync(expert, new() { ["type"] = "message", ["value"] = JsonNode.Parse(value) })).Text);
    }

    [Theory]
    [InlineData("현황 도봉")]
    [InlineData("/현황 도봉구")]
    [InlineData("/Status Dobong-gu")]
    [InlineData("STATUS DOBONG")]
    [InlineData("  현황\t도봉구! ")]
    public async Task OtherSpellings_AreUnderstood(string said)
    {
        var asWritten = (await halfway.Dobong.SayAsync("coordinator-1", "현황 도봉구")).Card().Text;

        Assert.Equal(asWritten, (await halfway.Dobong.SayAsync("coordinator-1", said)).Card().Text);
        Assert.Equal(asWritten, (await halfway.Dobong.SayAsync("coordinator-1", said.Normalize(NormalizationForm.FormD))).Card().Text);
    }

    private Task<string> RecordsAsync() => Records.OfAsync(halfway.Bot);

    private async Task NothingChangesAsync(string person, string said, string answer)
    {
        var got = await NothingChangesAsync(await halfway.Dobong.AsAsync(person), new() { ["type"] = "message", ["text"] = said });

        // The help says it in its card, below the title.
        Assert.Equal((person, said, answer), (person, said, got.Text.Length > 0 ? got.Text : Meeting.Lines(got)[1]));
    }

    private async Task<Answer> NothingChangesAsync(DirectLineClient client, JsonObject activity)
    {
        var before = await RecordsAsync();
        var answer = await client.PostAsync(activity);
        Assert.Equal(before, await RecordsAsync());
        return answer;
    }

    /// <summary>Opens the rating card of that seat and presses a button of it; the last value that is named for an input counts.</summary>
    private async Task<Answer> PressAsync(string seat, string action, params (string Input, string Value)[] inputs)
    {
        var panelist = await halfway.Dobong.OnSeatAsync(seat);
        var card = (await panelist.SayAsync("평가 도봉구")).Card();
        var entered = inputs.GroupBy(input => input.Input).ToDictionary(input => input.Key, input => input.Last().Value);
        return await NothingChangesAsync(panelist, new() { ["type"] = "message", ["value"] = card.Submission(action, entered) });
    }
}
