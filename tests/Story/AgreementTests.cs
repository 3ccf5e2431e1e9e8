using System.Text;
using EvalBot.Tests.Bot.PlanFiles;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>목표합의 in a chat: city, district and consortium come to one sheet. Plan III-3.</summary>
public sealed class AgreementTests
{
    private const string NotYours = "맡으신 역할로는 쓸 수 없는 명령입니다. «도움말»에서 지금 하실 수 있는 일을 보아 주십시오.";
    private const string NotFinal = "지표표가 «협의 중» 상태입니다. 세 당사자가 서명하고 최종 확정한 지표표로만 결과를 입력하고 평가할 수 있습니다. «지표 (구 이름)»에서 이어 주십시오.";

    private static Task<BotHost> BotAsync() => BotHost.StartAsync(clock: "2018-06-01T09:00+09:00");

    [Fact]
    public async Task ThreeParties_AmendAFinalSheet_SignAnew_AndItIsScored()
    {
        await using var bot = await BotAsync();
        var dobong = new Meeting(bot);
        var officer = await dobong.AsAsync("dobong-officer");
        await dobong.FillAsync(Meeting.DobongResults);
        Assert.Contains("1판 · 최종", Meeting.Lines(await dobong.SayAsync("dobong-manager", "지표"))); // Their own, not one whose panel they sit on.

        var amended = await dobong.DoAsync("dobong-manager", "지표 도봉구 개정", "개정", ("개정 사유", "시민학교를 한 기수 늘립니다"));
        Assert.Equal("개정을 시작했습니다. 지표표 2판을 협의하고 세 당사자가 다시 서명합니다.", amended.Text);
        Assert.Equal(NotFinal, (await dobong.SayAsync("coordinator-1", "정량 도봉구")).Text);
        Assert.Equal(NotFinal, (await dobong.OpenAsync()).Text);

        var line = await dobong.DoAsync("dobong-manager", "지표 도봉구 의견", "선택", ("줄", "indicator-2"));
        var remarked = await (await dobong.AsAsync("dobong-manager")).PressAsync(line.Card(), "제출", new() { ["목표"] = "400명", ["의견"] = "한 기수가 50명입니다" });
        Assert.Equal("의견을 냈습니다. 다른 당사자의 답을 기다립니다.", remarked.Text);
        Assert.Contains("도봉구: 수행단체가 지표표에 의견 1을(를) 냈습니다. 답을 기다립니다. «지표 도봉구»", Meeting.Lines(await officer.NewMessagesAsync()));
        Assert.Contains("정량지표 2 목표 350명 → 400명", Meeting.Lines(await dobong.SayAsync("coordinator-1", "지표 도봉구")));
        Assert.DoesNotContain("서명", (await dobong.SayAsync("coordinator-1", "지표 도봉구")).Card().Actions);

        var accepted = await dobong.DoAsync("dobong-officer", "지표 도봉구 답 1", "제출", ("결정", "accepted"));
        Assert.Equal("제안을 받아들였습니다. 지표표 3판입니다.", accepted.Text);
        Assert.Contains("정량지표 2 목표 350명 → 400명", Meeting.Lines(await dobong.SayAsync("dobong-expert-1", "지표 도봉구 1 3")));

        Assert.Equal("3판에 서명했습니다. 남은 서명: 자치구, 수행단체.", (await SignAsync(dobong, "coordinator-1")).Text);
        Assert.Equal("3판에 서명했습니다. 남은 서명: 수행단체.", (await SignAsync(dobong, "dobong-officer")).Text);
        Assert.Equal("3판에 서명했습니다. 세 당사자가 모두 합의했습니다.", (await SignAsync(dobong, "dobong-deputy")).Text);
        Assert.Equal("지표표를 최종 확정했습니다. 결과를 입력할 정량지표: 1개.", (await dobong.DoAsync("coordinator-2", "지표 도봉구", "최종 확정")).Text);

        var form = (await dobong.SayAsync("coordinator-1", "정량 도봉구")).Card();
        Assert.Null(form.Submission("저장", new Dictionary<string, string>())["result-2"]);
        Assert.Equal("10", (string?)form.Submission("저장", new Dictionary<string, string>())["result-1"]);
        await dobong.FillAsync(Meeting.DobongResults);
        Assert.StartsWith("평가를 시작했습니다.", (await dobong.OpenAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(
            "이미 이 지표표로 결과를 공유했거나 평가하고 있어 고칠 수 없습니다. 결과가 틀렸으면 «정량 (구 이름)»에서 정정해 주십시오.",
            (await dobong.SayAsync("dobong-manager", "지표 도봉구 개정 사유")).Text);
        Assert.Contains("의견 1, 도봉구 책임자의 제안: 한 기수가 50명입니다", Meeting.Lines(await dobong.SayAsync("dobong-expert-1", "지표 도봉구 이력")));
    }

    [Fact]
    public async Task TwoAtOnce_OneWins_AndTheOtherIsShownWhatChanged()
    {
        await using var bot = await BotAsync();
        var dobong = new Meeting(bot);
        await dobong.DoAsync("dobong-manager", "지표 도봉구 개정", "개정", ("개정 사유", "사유"));
        var manager = await dobong.AsAsync("dobong-manager");
        var officer = await dobong.AsAsync("dobong-officer");
        var toSign = (await manager.SayAsync("지표 도봉구")).Card();
        var toChange = (await manager.PressAsync((await manager.SayAsync("지표 도봉구 의견")).Card(), "선택", new() { ["줄"] = "goal-3" })).Card();
        var line = (await officer.PressAsync((await officer.SayAsync("지표 도봉구 의견")).Card(), "선택", new() { ["줄"] = "goal-4" })).Card();
        await officer.PressAsync(line, "제출", new() { ["이름"] = "역할 나눔", ["의견"] = "짧게" });
        await dobong.DoAsync("coordinator-1", "지표 도봉구 답 1", "제출", ("결정", "accepted"));

        var late = await manager.PressAsync(toSign, "서명");
        var typed = await manager.PressAsync(toChange, "제출", new() { ["가중치"] = "35", ["의견"] = "더 중요합니다" });

        Assert.StartsWith("보고 계신 것은 2판인데 그사이 3판이 나와 아무것도 바꾸지 않았습니다.", late.Text, StringComparison.Ordinal);
        Assert.Contains("핵심 목표 4 이름 «컨소시엄 단체 사이의 역할 나눔» → «역할 나눔»", Meeting.Lines(late));
        Assert.Contains("수행단체: 서명 전", Meeting.Lines(late));
        Assert.StartsWith("보고 계신 것은 2판인데", typed.Text, StringComparison.Ordinal);
        var again = typed.Messages.SelectMany(message => message.Cards).Single(card => card.Actions.Contains("제출")).Submission("제출", new Dictionary<string, string>());
        Assert.Equal(("35", "더 중요합니다", "3"), ((string?)again["weight"], (string?)again["words"], again["version"]!.ToString()));

        var settled = (await dobong.SayAsync("coordinator-1", "지표 도봉구 답 1")).Text;
        Assert.Contains("이미", settled, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_DownloadedChangedAndSent_IsTheNextVersion_AndAnOldOneIsRefused()
    {
        await using var bot = await BotAsync();
        var dobong = new Meeting(bot);
        await dobong.DoAsync("dobong-manager", "지표 도봉구 개정", "개정", ("개정 사유", "사유"));
        var manager = await dobong.AsAsync("dobong-manager");
        var file = (await manager.SayAsync("지표 도봉구 내려받기")).Messages.SelectMany(message => message.Files).Single();
        Assert.Equal("지표표-도봉구-2판.xlsx", file.Name);
        var same = await manager.UploadAsync("지표 도봉구", (file.Name, await bot.Http.GetByteArrayAsync(file.Url, TestContext.Current.CancellationToken)));
        Assert.StartsWith("지금 지표표와 달라지는 것이 없어", same.Text, StringComparison.Ordinal);
        var csv = Encoding.UTF8.GetBytes("구분,이름,종류,단위,목표,가중치,출처,판\n정량지표,공론장,많을수록 좋음,회,12,60,4쪽,2\n공통 목표,지역 시민사회 협력의 기반 마련,,,,100,,2\n");

        var taken = await manager.UploadAsync("지표 도봉구", ("지표.csv", csv));
        var old = await manager.UploadAsync("지표 도봉구", ("지표.csv", csv));

        Assert.Contains("«지표.csv»을(를) 지표표 3판으로 가져왔습니다.", taken.Text, StringComparison.Ordinal);
        Assert.Contains("정량지표의 가중치 합이 100이 아니라 60입니다, 공통 목표가 그 연차의 공통 목표와 다릅니다", taken.Text, StringComparison.Ordinal);
        Assert.StartsWith("보고 계신 것은 2판인데 그사이 3판이 나와", old.Text, StringComparison.Ordinal);
        var refused = await (await dobong.AsAsync("coordinator-1")).UploadAsync("지표 도봉구", ("지표.csv", Encoding.UTF8.GetBytes("구분,이름,종류,단위,목표,가중치,출처\n정량지표,공론장,많을수록 좋음,회,0,60,4쪽\n")));
        Assert.Contains("2행 «목표»: 목표는 0보다 커야 합니다.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("3판 · 협의 중", Meeting.Lines(await manager.SayAsync("지표 도봉구")));
    }

    [Fact]
    public async Task CommonGoals_EnteredOnce_AreTakenOverWhereNothingIsAgreed()
    {
        await using var bot = await BotAsync();
        var dobong = new Meeting(bot);
        await dobong.DoAsync("dobong-manager", "지표 도봉구 개정", "개정", ("개정 사유", "사유"));

        var other = await dobong.AsAsync("coordinator-2");
        var old = (await other.SayAsync("지표 공통 1년차")).Card();
        var saved = await dobong.DoAsync("coordinator-1", "지표 공통 1년차", "저장", ("공통 목표", "협력의 기반\n숙의·공론을 통한 주민 참여 확산"));

        Assert.Equal("1년차 공통 목표 2개를 저장했습니다. 새 판에 반영한 자치구: 도봉구. 이미 합의해 그대로 둔 자치구: 구로구, 양천구, 성북구, 강서구.", saved.Text);
        var goals = Meeting.Lines(await dobong.SayAsync("coordinator-1", "지표 도봉구")).Where(line => line.StartsWith("핵심 목표 ", StringComparison.Ordinal));
        Assert.Equal(["핵심 목표 1: 협력의 기반", "핵심 목표 2: 숙의·공론을 통한 주민 참여 확산", "핵심 목표 3: 청년과 어르신이 함께하는 마을 의제 발굴", "핵심 목표 4: 컨소시엄 단체 사이의 역할 나눔"], goals);
        var late = await other.PressAsync(old, "저장", new() { ["공통 목표"] = "다른 목표" });
        Assert.StartsWith("이 카드를 만든 뒤에 저장된 것이 있어 아무것도 바꾸지 않았습니다.", late.Text, StringComparison.Ordinal);
        Assert.Contains("지금: 협력의 기반, 숙의·공론을 통한 주민 참여 확산", Meeting.Lines(late));
        Assert.Equal("다른 목표", (string?)late.Card().Submission("저장", new Dictionary<string, string>())["goals"]);
        Assert.Equal(NotYours, (await dobong.SayAsync("dobong-officer", "지표 공통 1")).Text);
        Assert.StartsWith("계획에 7년차 자치구가 없습니다.", (await dobong.SayAsync("coordinator-1", "지표 공통 7")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongInput_IsAnsweredAndChangesNothing()
    {
        await using var bot = await BotAsync();
        var dobong = new Meeting(bot);
        await dobong.DoAsync("dobong-manager", "지표 도봉구 개정", "개정", ("개정 사유", "사유"));
        var manager = await dobong.AsAsync("dobong-manager");
        var line = (await manager.PressAsync((await manager.SayAsync("지표 도봉구 의견")).Card(), "선택", new() { ["줄"] = "indicator-2" })).Card();
        var before = await Records.OfAsync(bot);

        Assert.Equal("목표에 적으신 «많이»은(는) 수가 아닙니다. 12 또는 12.5처럼 적어 주십시오. 아무것도 바뀌지 않았습니다.", (await manager.PressAsync(line, "제출", new() { ["목표"] = "많이", ["의견"] = "말" })).Text);
        Assert.StartsWith("정량지표 2: 목표는 0보다 커야 합니다.", (await manager.PressAsync(line, "제출", new() { ["목표"] = "0", ["의견"] = "말" })).Text, StringComparison.Ordinal);
        Assert.StartsWith("의견이나 이유를 적어야", (await manager.PressAsync(line, "제출")).Text, StringComparison.Ordinal);
        Assert.StartsWith("어느 줄인지 고르지 않으셨습니다.", (await manager.PressAsync((await manager.SayAsync("지표 도봉구 의견")).Card(), "선택")).Text, StringComparison.Ordinal);
        Assert.StartsWith("의견 9은(는) 없습니다.", (await manager.SayAsync("지표 도봉구 답 9")).Text, StringComparison.Ordinal);
        Assert.StartsWith("9판은 없습니다. 지금 판은 2판입니다.", (await manager.SayAsync("지표 도봉구 9")).Text, StringComparison.Ordinal);
        Assert.StartsWith("협의 중이어서 개정할 것이 없습니다.", (await manager.SayAsync("지표 도봉구 개정 또")).Text, StringComparison.Ordinal);
        Assert.Equal(before, await Records.OfAsync(bot));
    }

    [Theory]
    [InlineData("""{"verb":"agreement.negotiate","district":"dobong","version":2}""")]
    [InlineData("""{"verb":"agreement.choose","district":"dobong","line":"goal-1"}""")]
    [InlineData("""{"verb":"agreement.remark","district":"dobong","version":2,"line":"goal-1","words":"말"}""")]
    [InlineData("""{"verb":"agreement.settle","district":"dobong","remark":1,"decision":"answered","words":"말"}""")]
    [InlineData("""{"verb":"agreement.sign","district":"dobong","version":2}""")]
    [InlineData("""{"verb":"agreement.amend","district":"dobong","version":2,"reason":"말"}""")]
    [InlineData("""{"verb":"agreement.freeze","district":"dobong","version":2}""")]
    [InlineData("""{"verb":"agreement.common-goals","year":1,"goals":"말"}""")]
    public async Task SomebodyElsesCard_IsRefusedWithOneSentence(string card)
    {
        await using var bot = await BotAsync();
        var dobong = new Meeting(bot);
        await dobong.DoAsync("dobong-manager", "지표 도봉구 개정", "개정", ("개정 사유", "사유"));
        foreach (var person in new[] { "mapo-manager", "dobong-expert-1", "auditor", "committee" })
        {
            var answer = await (await dobong.AsAsync(person)).PostAsync(new() { ["type"] = "message", ["value"] = System.Text.Json.Nodes.JsonNode.Parse(card) });
            Assert.Equal((person, NotYours), (person, string.Join('\n', Meeting.Lines(answer))));
        }

        foreach (var person in new[] { "mapo-manager", "auditor", "committee" })
            Assert.Equal((person, NotYours), (person, string.Join('\n', Meeting.Lines(await dobong.SayAsync(person, "지표 도봉구")))));
    }

    [Fact]
    public async Task EmptyDraft_IsWrittenLineByLine_PutToTheParties_AndSigned()
    {
        var text = Plan2018.File.Text;
        var start = text.IndexOf("      indicators:\n        - { name: 주민 공론장 개최 횟수, kind: count, unit: 회, target: 12,", StringComparison.Ordinal);
        text = text[..start] + text[text.IndexOf("    # 구로구 (표본)\n    - district", start, StringComparison.Ordinal)..];
        var folder = Directory.CreateTempSubdirectory("evalbot-plan-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "plan.yaml"), text, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "holidays-kr.csv"), Plan2018.File.HolidaysText, TestContext.Current.CancellationToken);
        await using var bot = await BotHost.StartAsync("2018-04-02T09:00+09:00", null, ("Plan:File", Path.Combine(folder.FullName, "plan.yaml")));
        folder.Delete(recursive: true);
        var dobong = new Meeting(bot);

        var empty = await dobong.SayAsync("coordinator-1", "지표 도봉구");
        Assert.Contains("1판 · 초안", Meeting.Lines(empty));
        Assert.DoesNotContain("협의 시작", empty.Card().Actions);
        await WriteAsync("indicator-0", ("이름", "공론장"), ("종류", "count"), ("단위", "회"), ("목표", "12"), ("가중치", "100"));
        await WriteAsync("goal-1", ("가중치", "60"));
        await WriteAsync("goal-2", ("가중치", "30"));
        Assert.Equal("협의를 시작했습니다. 세 당사자에게 알렸습니다.", (await dobong.DoAsync("coordinator-1", "지표 도봉구", "협의 시작")).Text);
        Assert.Contains("핵심 목표의 가중치 합이 100이 아니라 90입니다", string.Join('\n', Meeting.Lines(await dobong.SayAsync("dobong-manager", "지표 도봉구"))), StringComparison.Ordinal);
        var line = await dobong.DoAsync("dobong-manager", "지표 도봉구 의견", "선택", ("줄", "goal-2"));
        await (await dobong.AsAsync("dobong-manager")).PressAsync(line.Card(), "제출", new() { ["가중치"] = "40", ["의견"] = "합이 100이어야 합니다" });
        await dobong.DoAsync("coordinator-1", "지표 도봉구 답 1", "제출", ("결정", "accepted"));
        foreach (var person in new[] { "coordinator-1", "dobong-officer", "dobong-manager" })
            await SignAsync(dobong, person);
        Assert.Equal("지표표를 최종 확정했습니다. 결과를 입력할 정량지표: 1개.", (await dobong.DoAsync("coordinator-1", "지표 도봉구", "최종 확정")).Text);
        Assert.Equal("결과를 모두 저장했습니다. 두 사람의 입력이 같아 결과가 된 지표: 1.", (await dobong.FillAsync("12")).Text);

        async Task WriteAsync(string which, params (string Input, string Value)[] fields)
        {
            var card = (await dobong.DoAsync("coordinator-1", "지표 도봉구 의견", "선택", ("줄", which))).Card();
            var saved = await (await dobong.AsAsync("coordinator-1")).PressAsync(card, "저장", fields.ToDictionary(field => field.Input, field => field.Value));
            Assert.StartsWith("저장했습니다.", saved.Text, StringComparison.Ordinal);
        }
    }

    private static Task<Answer> SignAsync(Meeting meeting, string person) => meeting.DoAsync(person, $"지표 {meeting.Name}", "서명");
}
