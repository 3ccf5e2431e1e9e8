using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>Who has nothing to do with a district learns nothing of it: at every stage the same sentence. Domain, «Who does what».</summary>
public sealed class RightsTests
{
    private const string NotYours = "맡으신 역할로는 쓸 수 없는 명령입니다. «도움말»에서 지금 하실 수 있는 일을 보아 주십시오.";

    private static readonly string[] Outsiders = ["mapo-manager", "mapo-officer", "mapo-expert-1"];

    private static readonly string[] Commands =
    [
        "지표 도봉구", "지표 도봉구 이력", "지표 도봉구 1 2", "지표 도봉구 의견", "지표 도봉구 답 1", "지표 도봉구 개정", "지표 도봉구 내려받기", "지표 공통 1",
        "현황 도봉구", "일정 도봉구", "평가단 도봉구", "서류 도봉구", "서류 도봉구 읽기", "서류 도봉구 반려", "서류 도봉구 추가", "서류 안내 2차", "자가평가 도봉구", "정량 도봉구", "정량 도봉구 내려받기", "사실확인 도봉구",
        "종이평가 도봉구", "평가시작 도봉구", "평가마감 도봉구", "평가 도봉구", "회피 도봉구", "등급 도봉구", "등급 도봉구 설명", "등급 도봉구 1", "등급 도봉구 표", "등급 도봉구 json", "등급 도봉구 이력", "확인 도봉구",
        "신뢰도 도봉구", "신뢰도 전체",
        "통보 도봉구", "수신확인 도봉구", "통보 도봉구 기록", "통보 도봉구 파일", "통보 도봉구 정정 오타", "이의제기 도봉구", "이의제기 도봉구 철회", "이의제기 도봉구 주장", "이의제기 도봉구 주장 1 삭제", "이의제기 도봉구 증거 1", "이의제기 도봉구 보기", "이의제기 도봉구 전문", "재심의 도봉구", "확정 도봉구", "내보내기 도봉구", "기록 도봉구",
        "일정 도봉구 회의", "일정 도봉구 워크숍", "일정 도봉구 회의 기록", "일정 도봉구 달력", "일정변경 도봉구 회의 2018-08-13 이유", "연장 도봉구 서류 2018-08-13 이유",
        "공개 도봉구", "공개 도봉구 1", "공개 도봉구 파일", "소수의견 도봉구", "소수의견 도봉구 철회 전체",
        "종합의견 도봉구", "종합의견 도봉구 1", "종합의견 도봉구 편집", "종합의견 도봉구 끝", "종합의견 도봉구 초안", "종합의견 도봉구 확인",
        "기피 도봉구", "이해관계 도봉구", "평가단 구성 도봉구",
        "보고서 도봉구", "보고서 도봉구 집필자", "보고서 도봉구 자료집", "보고서 도봉구 쓰기", "보고서 도봉구 미리보기", "보고서 도봉구 제출", "보고서 도봉구 보완", "보고서 도봉구 공유",
        "보고서 도봉구 전달", "보고서 도봉구 확정", "보고서 도봉구 수신", "보고서 도봉구 반영", "보고서 도봉구 읽기", "보고서 도봉구 읽기 1",
        "개선과제 도봉구", "개선과제 도봉구 추가", "개선과제 도봉구 1", "개선과제 도봉구 빼기 1", "개선과제 도봉구 내려받기", "우수사례 도봉구 1", "우수사례 공개", "연속지원", "연속지원 표",
    ];

    /// <summary>What a client could send without ever having had the card.</summary>
    private static readonly string[] Cards =
    [
        """{"verb":"results.save","district":"dobong","result-1":"12"}""",
        """{"verb":"results.settle","district":"dobong","settled-1":"12","reason":"x"}""",
        """{"verb":"results.confirm","district":"dobong","version":0}""",
        """{"verb":"results.share","district":"dobong"}""",
        """{"verb":"facts.point-out","district":"dobong","line":"1","wrong":"x","right":"x","evidence":"x"}""",
        """{"verb":"facts.answer","district":"dobong","remark":1,"decision":"accept"}""",
        """{"verb":"rating.submit","district":"dobong","ballot":1,"version":0,"points-1":"5","achievements-1":"x"}""",
        """{"verb":"rating.draft","district":"dobong","ballot":1,"version":0,"points-1":"5"}""",
        """{"verb":"rating.move","district":"dobong","ballot":1,"version":0,"step":"all","to":"2","points-1":"5"}""",
        """{"verb":"rating.paper-choose","district":"dobong","seat":"expert-1"}""",
        """{"verb":"rating.paper-submit","district":"dobong","seat":"expert-1","ballot":1,"version":0,"points-1":"5"}""",
        """{"verb":"rating.paper-draft","district":"dobong","seat":"expert-1","ballot":1,"version":0,"points-1":"5"}""",
        """{"verb":"rating.paper-move","district":"dobong","seat":"expert-1","ballot":1,"version":0,"to":"2","points-1":"5"}""",
        """{"verb":"rating.paper-settle","district":"dobong","seat":"expert-1","points-1":"5"}""",
        """{"verb":"rating.paper-confirm","district":"dobong","seat":"expert-1","version":1}""",
        """{"verb":"seat.recuse","district":"dobong","reason":"x"}""",
        """{"verb":"seat.record-recusal","district":"dobong","seat":"expert-1","reason":"x"}""",
        """{"verb":"rating.close","district":"dobong","reason":"x"}""",
        """{"verb":"opinion.write","district":"dobong","version":0,"goal":"1","words":"x"}""",
        """{"verb":"summary.take","district":"dobong","reason":"x"}""",
        """{"verb":"summary.save","district":"dobong","goal":1,"version":1,"achievements":"x"}""",
        """{"verb":"summary.answer","district":"dobong","version":1,"answer":"agree"}""",
        """{"verb":"appeal.send","district":"dobong","version":1}""",
        """{"verb":"appeal.keep","district":"dobong","version":1,"relief":"x"}""",
        """{"verb":"appeal.judge","district":"dobong","decision":"reject","reasons":"x"}""",
        """{"verb":"redeliberation.open","district":"dobong"}""",
        """{"verb":"redeliberation.answer","district":"dobong","version":0,"points-2":"5"}""",
        """{"verb":"redeliberation.decide","district":"dobong","reply-1":"x"}""",
        """{"verb":"result.finalize","district":"dobong"}""",
        """{"verb":"grade.confirm","district":"dobong","grade":1,"hash":"x"}""",
        """{"verb":"notice.receive","district":"dobong","notice":1}""",
        """{"verb":"documents.hand-in","district":"dobong","set":1,"version":0,"letter":"x","letterDate":"2018-07-30"}""",
        """{"verb":"documents.forward","district":"dobong","set":1,"version":0,"checked":"result-report"}""",
        """{"verb":"documents.return","district":"dobong","set":1,"version":0,"reason":"x"}""",
        """{"verb":"documents.accept","district":"dobong","set":1,"version":0}""",
        """{"verb":"documents.ask","district":"dobong","words":"x","due":"2018-08-20"}""",
        """{"verb":"selfassessment.submit","district":"dobong","version":0,"answer-1":"5"}""",
        """{"verb":"selfassessment.draft","district":"dobong","version":0,"answer-1":"5"}""",
        """{"verb":"plannotice.send","round":2,"version":0}""",
        """{"verb":"seat.declare","district":"dobong","conflict":"none","pledge":"yes"}""",
        """{"verb":"seat.confirm","district":"dobong","answer":"unchanged"}""",
        """{"verb":"panel.choose","district":"dobong","seat":"expert-1","version":0}""",
        """{"verb":"panel.seat","district":"dobong","seat":"expert-1","person":"mapo-expert-1","version":0}""",
        """{"verb":"panel.adopt","version":1}""",
        """{"verb":"people.save","name":"x","role":"외부전문가"}""",
        """{"verb":"people.import","file":"x"}""",
        """{"verb":"exclusion.ask","district":"dobong","seat":"expert-1","reason":"x"}""",
        """{"verb":"exclusion.decide","district":"dobong","request":1,"decision":"grant","grounds":"x"}""",
        """{"verb":"command.run","command":"등급 도봉구"}""",
        """{"verb":"dates.preview","step":"move","where":"dobong","item":"Meeting","day":"2018-08-13","reason":"x"}""",
        """{"verb":"dates.change","district":"dobong","change":1}""",
        """{"verb":"report.assign","district":"dobong","version":0,"writer":"dobong-expert-2","reason":"x"}""",
        """{"verb":"report.save","district":"dobong","step":"results","version":0,"words":"x"}""",
        """{"verb":"report.hand-in","district":"dobong","version":0}""",
        """{"verb":"report.return","district":"dobong","version":0,"reason":"x"}""",
        """{"verb":"report.share","district":"dobong","version":0}""",
        """{"verb":"report.hand-on","district":"dobong","version":0,"step":"in-place","reason":"x"}""",
        """{"verb":"report.hand-on","district":"dobong","version":0}""",
        """{"verb":"report.confirm","district":"dobong","version":0}""",
        """{"verb":"report.receive","district":"dobong","version":0}""",
        """{"verb":"report.follow-up","district":"dobong","version":0,"plan":"x"}""",
        """{"verb":"report.follow-up","district":"dobong","version":0,"plan":"x","sharedOn":"x"}""",
        """{"verb":"improvement.add","district":"dobong","topic":"whole-0","words":"x","owner":"dobong-manager","due":"2018-12-31"}""",
        """{"verb":"improvement.strike","district":"dobong","line":1,"reason":"x"}""",
        """{"verb":"improvement.answer","district":"dobong","line":1,"version":0,"stance":"Accepted","how":"x"}""",
        """{"verb":"improvement.answer","district":"dobong","line":1,"version":0,"doneOn":"x"}""",
        """{"verb":"practice.choose","district":"dobong","goal":1,"words":"x"}""",
        """{"verb":"practice.answer","district":"dobong","request":1,"named":"yes"}""",
        """{"verb":"practice.release","district":"","version":0}""",
        """{"verb":"gathering.record","district":"dobong","step":4,"version":0,"agreed":"x"}""",
    ];

    [Fact]
    public async Task PeopleOfAnotherDistrict_AreRefusedAtEveryStage_WithTheSameSentence()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);

        await AllAreRefusedAsync();
        await dobong.ToTheGradeAsync();
        await dobong.NotifyAsync();
        await dobong.HandOnAsync();
        await dobong.AppealAsync("fact", "goal-2", "행사 횟수가 대장과 다릅니다. 12회입니다.");
        await dobong.OpenRedeliberationAsync();
        await AllAreRefusedAsync();
        await dobong.DecideAsync("다시 읽었다");
        await dobong.NotifyAsync();
        await dobong.HandOnAsync();
        await dobong.FinalizeAsync();
        await AllAreRefusedAsync();

        async Task AllAreRefusedAsync()
        {
            var before = await Records.OfAsync(bot);
            foreach (var person in Outsiders)
            {
                foreach (var command in Commands)
                    Assert.Equal((person, command, NotYours), (person, command, Said(await dobong.SayAsync(person, command))));
            }

            foreach (var card in Cards)
            {
                var answer = await (await dobong.AsAsync(Outsiders[0])).PostAsync(new() { ["type"] = "message", ["value"] = JsonNode.Parse(card) });
                Assert.Equal((card, NotYours), (card, Said(answer)));
            }

            Assert.Equal(before, await Records.OfAsync(bot));
        }
    }

    [Fact]
    public async Task SomebodyWhoIsNotInThePlan_GetsNoToken_AndNobodyReadsAnothersConversation()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        using var unknown = await bot.Http.PostAsJsonAsync("v3/directline/tokens/generate", new { user = new { id = "mayor" } }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal("계획에 없는 사람입니다. 초대가 필요합니다.", (string?)(await unknown.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["error"]!["message"]);

        var mapo = await bot.ActAsAsync("mapo-manager");
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var foreign = await mapo.SendAsync(method, "conversations/web-dobong-manager/activities", method == HttpMethod.Post ? new JsonObject { ["type"] = "message", ["text"] = "등급" } : null);
            Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        }
    }

    /// <summary>Words, cards and files: an answer that reveals nothing has one sentence only.</summary>
    private static string Said(Answer answer) => string.Join('\n', Meeting.Lines(answer).Concat(answer.Messages.SelectMany(message => message.Files).Select(file => file.Name)));
}
