using System.Text;
using DocumentFormat.OpenXml.Packaging;
using EvalBot.Tests.Bot.PlanFiles;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>From the grade to next year: the report, its improvements, good practice and the committee's page, over the wire. Plan III-7.</summary>
public sealed class ReportTests
{
    private const string NotYours = "맡으신 역할로는 쓸 수 없는 명령입니다. «도움말»에서 지금 하실 수 있는 일을 보아 주십시오.";
    private const string Writer = "dobong-expert-1";

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n% report");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_WrittenInTheChat_ProvisionalThenFinal_ReachesTheConsortiumAndIsFollowedUp()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToTheGradeAsync();
        await dobong.NotifyAsync();
        await dobong.HandOnAsync();
        await dobong.ClockAsync("2018-08-10 09:00");

        // The dossier says which seat said what; nobody but city and writer gets it.
        foreach (var person in new[] { "dobong-expert-2", "city-lead", "dobong-officer", "dobong-manager", "mapo-manager", "auditor" })
            Assert.DoesNotContain((await dobong.SayAsync(person, "보고서 도봉구 자료집")).Messages, message => message.Files.Count > 0);
        var dossier = await TextAsync(bot, await dobong.SayAsync(Writer, "보고서 도봉구 자료집"));
        Assert.Contains("Ⅱ. 진단과 분석", dossier, StringComparison.Ordinal);
        Assert.Contains("주민이 모였다 [서울시 담당 팀장,", dossier, StringComparison.Ordinal);
        Assert.Contains("(잠정)", dossier, StringComparison.Ordinal);

        // Written part by part. An old card overwrites nothing, and gives back what was typed.
        Assert.Equal("아직 쓰지 않은 부분이 있어 제출할 수 없습니다: 결과 및 세부 내용, 진단과 분석, 성과와 개선과제. «보고서 (구 이름) 쓰기»로 써 주십시오.", (await dobong.SayAsync(Writer, "보고서 도봉구 제출")).Text);
        var writer = await dobong.AsAsync(Writer);
        var old = (await writer.SayAsync("보고서 도봉구 쓰기 2")).Card();
        Assert.StartsWith("저장했습니다.", (await writer.PressAsync(old, "저장", new() { ["진단과 분석"] = "장소를 구하지 못했다." })).Text, StringComparison.Ordinal);
        var overtaken = (await writer.PressAsync(old, "저장", new() { ["진단과 분석"] = "다른 기기에서 쓴 글" })).Card();
        Assert.Contains("장소를 구하지 못했다.", overtaken.Text, StringComparison.Ordinal);
        Assert.Equal("다른 기기에서 쓴 글", (string?)overtaken.Submission("저장", new Dictionary<string, string>())["words"]);
        await dobong.DoAsync(Writer, "보고서 도봉구 쓰기 1", "저장", ("결과 및 세부 내용", "양호\0 등급이다.")); // U+0000, which PostgreSQL cannot keep, is left out.
        await dobong.DoAsync(Writer, "보고서 도봉구 쓰기 3", "저장", ("성과와 개선과제", "주민이 모였다."));
        var handIn = (await writer.SayAsync("보고서 도봉구 제출")).Card();
        Assert.Equal("보고서 제1판(잠정)을 제출했습니다: 성과평가-보고서-도봉구-제1판(잠정).docx.", (await writer.PressAsync(handIn, "제출")).Text);
        Assert.StartsWith("카드는 제0판의 것인데 지금은 제1판이어서", (await writer.PressAsync(handIn, "제출")).Text, StringComparison.Ordinal);

        // 市 → 區 → 단체, each with a receipt. Who has not got it reads nothing.
        Assert.StartsWith("아직 읽거나 할 것이 없습니다.", (await dobong.SayAsync("dobong-officer", "보고서 도봉구 읽기")).Text, StringComparison.Ordinal);
        Assert.Equal("무엇을 보완할지 적어 주십시오. 적지 않으면 돌려보내지 않습니다.", (await dobong.DoAsync("coordinator-1", "보고서 도봉구 보완", "보완 요청")).Text);
        var share = (await dobong.SayAsync("coordinator-1", "보고서 도봉구 공유")).Card();
        Assert.Contains("도봉구 담당 팀장", share.Text, StringComparison.Ordinal);
        Assert.Contains("잠정: ", share.Text, StringComparison.Ordinal);
        await (await dobong.AsAsync("dobong-officer")).NewMessagesAsync();
        Assert.Equal("자치구 담당자에게 보고서를 공유했습니다.", (await (await dobong.AsAsync("coordinator-1")).PressAsync(share, "공유")).Text);
        var told = await (await dobong.AsAsync("dobong-officer")).NewMessagesAsync();
        Assert.Contains("도봉구 성과평가 보고서가 도착했습니다", told[0].Cards[0].Text, StringComparison.Ordinal);
        Assert.Equal("보고서의 수신을 확인했습니다.", (await (await dobong.AsAsync("dobong-officer")).PressAsync(told[0].Cards[0], "수신확인")).Text);
        Assert.StartsWith("보고서는 지금 «자치구에 공유» 상태여서", (await (await dobong.AsAsync("coordinator-1")).PressAsync(share, "공유")).Text, StringComparison.Ordinal);
        Assert.StartsWith("아직 읽거나 할 것이 없습니다.", (await dobong.SayAsync("dobong-manager", "보고서 도봉구 읽기")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("성과평가 보고서", (await dobong.SayAsync("dobong-manager", "현황 도봉구")).Card().Text, StringComparison.Ordinal);
        Assert.Equal("수행단체에 보고서를 전달했습니다.", (await dobong.DoAsync("dobong-officer", "보고서 도봉구 전달", "전달")).Text);
        var shared = await TextAsync(bot, await dobong.SayAsync("dobong-manager", "보고서 도봉구 읽기"));
        Assert.Contains("장소를 구하지 못했다.", shared, StringComparison.Ordinal);
        Assert.Contains("양호 등급이다.", shared, StringComparison.Ordinal);
        Assert.Contains("잠정", shared, StringComparison.Ordinal);
        Assert.DoesNotContain("서울시 담당 팀장", shared, StringComparison.Ordinal);
        Assert.Equal(NotYours, (await dobong.SayAsync("mapo-manager", "보고서 도봉구 읽기")).Text);
        Assert.Equal("결과가 최종 확정된 뒤에 볼 수 있습니다.", (await dobong.SayAsync("committee", "보고서 도봉구")).Text);

        Assert.Contains("제1판(잠정: 최종 확정되면 달라질 수 있습니다)", (await dobong.SayAsync("dobong-manager", "현황 도봉구")).Card().Text, StringComparison.Ordinal);

        // The result becomes final: the report has to follow, and says so in 할일.
        await dobong.ClockAsync("2018-08-21 09:00");
        await dobong.FinalizeAsync();
        Assert.Contains("도봉구 잠정 보고서를 확정하거나 새 판 내기", (await dobong.SayAsync(Writer, "할일")).Card().Text, StringComparison.Ordinal);
        Assert.StartsWith("제1판은 문서 안에 «잠정»이라고 쓰여 있어", (await dobong.SayAsync(Writer, "보고서 도봉구 확정")).Text, StringComparison.Ordinal);
        await dobong.DoAsync(Writer, "보고서 도봉구 제출", "제출");
        await dobong.DoAsync("coordinator-1", "보고서 도봉구 공유", "공유");
        await dobong.DoAsync("dobong-officer", "보고서 도봉구 전달", "전달");
        Assert.DoesNotContain("잠정", await TextAsync(bot, await dobong.SayAsync("dobong-manager", "보고서 도봉구 읽기")), StringComparison.Ordinal);
        Assert.DoesNotContain("보고서", (await dobong.SayAsync(Writer, "할일")).Messages[0].Cards[0].Text, StringComparison.Ordinal);
        Assert.Single((await dobong.SayAsync("committee", "보고서 도봉구 읽기")).Messages.SelectMany(message => message.Files));

        // What became of it.
        Assert.Equal("자치구 내 결과 공유는 어떻게 공유했는지와 공유한 날을 함께 적어 주십시오.",
            (await dobong.DoAsync("dobong-manager", "보고서 도봉구 반영", "기록", ("차기년도 사업계획 반영", "청년 공론장"), ("자치구 내 결과 공유", "공유회"))).Text);
        Assert.Equal("기록했습니다.",
            (await dobong.DoAsync("dobong-manager", "보고서 도봉구 반영", "기록", ("차기년도 사업계획 반영", "청년 공론장"), ("자치구 내 결과 공유", "공유회"), ("공유한 날", "2018-08-21"))).Text);
        Assert.Contains("청년 공론장", (await dobong.SayAsync("coordinator-2", "보고서 도봉구")).Card().Text, StringComparison.Ordinal);
        Assert.Contains("보고서 전달(자치구 → 단체)", string.Join('\n', Meeting.Lines(await dobong.SayAsync("auditor", "기록 도봉구"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writer_IsAnExpertOfThePanel_AndItsRightsFollowTheAssignment()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToTheGradeAsync();
        await dobong.NotifyAsync();
        await dobong.HandOnAsync();

        Assert.Equal(NotYours, (await dobong.SayAsync("dobong-officer", "보고서 도봉구 집필자")).Text);
        Assert.Equal("집필자를 바꾸려면 사유가 필요합니다. 사유를 적어 주십시오.", (await dobong.DoAsync("coordinator-1", "보고서 도봉구 집필자", "의뢰", ("writer", "dobong-expert-2"))).Text);
        Assert.Equal(
            "보고서는 그 평가단의 외부전문가가 씁니다(계획 III-7). 외부전문가 가운데 한 사람을 골라 주십시오.",
            (await dobong.DoAsync("coordinator-1", "보고서 도봉구 집필자", "의뢰", ("writer", "city-lead"), ("reason", "일정"))).Text);
        Assert.Equal("도봉구 외부전문가 2 위원에게 집필을 의뢰했습니다.",
            (await dobong.DoAsync("coordinator-1", "보고서 도봉구 집필자", "의뢰", ("writer", "dobong-expert-2"), ("reason", "일정"))).Text);

        Assert.Equal(NotYours, (await dobong.SayAsync(Writer, "보고서 도봉구 쓰기")).Text);
        Assert.Contains("결과 및 세부 내용", (await dobong.SayAsync("dobong-expert-2", "보고서 도봉구 쓰기")).Card().Text, StringComparison.Ordinal);
        Assert.Contains("도봉구 성과평가 보고서 제출", (await dobong.SayAsync("dobong-expert-2", "할일")).Card().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("보고서", (await dobong.SayAsync(Writer, "할일")).Messages.SelectMany(message => message.Cards).First().Text, StringComparison.Ordinal);

        // A finished file, as PDF: kept in versions; other files are refused.
        var expert = await dobong.AsAsync("dobong-expert-2");
        Assert.StartsWith("보고서 제1판(잠정)을 제출했습니다: 도봉구 보고서.pdf.", (await expert.UploadAsync("보고서 도봉구", ("도봉구 보고서.pdf", Pdf))).Text, StringComparison.Ordinal);
        Assert.StartsWith("제1판과 내용이 같은 파일이어서", (await expert.UploadAsync("보고서 도봉구", ("도봉구 보고서.pdf", Pdf))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("제출했습니다", (await expert.UploadAsync("보고서 도봉구", ("보고서.txt", "글"u8.ToArray()))).Text, StringComparison.Ordinal);

        // Late by itself, and handed on by the city where the officer does not.
        await dobong.ClockAsync("2018-08-21 23:59");
        await dobong.DoAsync("coordinator-1", "보고서 도봉구 공유", "공유");
        await dobong.ClockAsync("2018-08-22 00:00");
        var inPlace = (await dobong.SayAsync("coordinator-1", "보고서 도봉구 전달")).Card();
        var city = await dobong.AsAsync("coordinator-1");
        Assert.Equal("자치구 담당자 대신 직접 전달하려면 사유가 필요합니다. 사유를 적어 주십시오.", (await city.PressAsync(inPlace, "전달")).Text);
        Assert.Equal("수행단체에 보고서를 전달했습니다. 기한이 지나 지연으로 표시됩니다.", (await dobong.DoAsync("coordinator-1", "보고서 도봉구 전달", "전달", ("직접 전달 사유", "담당자 부재"))).Text);
        var file = (await dobong.SayAsync("dobong-manager", "보고서 도봉구 읽기")).Messages.SelectMany(message => message.Files).Single();
        Assert.Equal("잠정-도봉구 보고서.pdf", file.Name);
        Assert.Equal(Pdf, await bot.Http.GetByteArrayAsync(file.Url, Stop));

        // The file's author confirms it once the result is final.
        await dobong.FinalizeAsync();
        Assert.Equal("보고서를 최종본으로 확정했습니다.", (await dobong.DoAsync("dobong-expert-2", "보고서 도봉구 확정", "확정")).Text);
        Assert.Equal("도봉구 보고서.pdf", (await dobong.SayAsync("dobong-manager", "보고서 도봉구 읽기")).Messages.SelectMany(message => message.Files).Single().Name);
    }

    [Fact]
    public async Task Improvements_AreAnswered_AndNextYearsDraftAndPanelBeginWithThem()
    {
        byte[] table;
        await using (var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00"))
        {
            var dobong = new Meeting(bot);
            await dobong.ToTheGradeAsync();
            await dobong.NotifyAsync();
            await dobong.HandOnAsync();
            Assert.Equal(NotYours, (await dobong.SayAsync("dobong-manager", "개선과제 도봉구 추가")).Text);
            var form = (await dobong.SayAsync(Writer, "개선과제 도봉구 추가")).Card();
            Assert.Contains("목표에 못 미친 지표 1: 주민 공론장 개최 횟수", form.Text, StringComparison.Ordinal);
            await (await dobong.AsAsync(Writer)).PressAsync(form, "추가", new() { ["topic"] = "indicator-1", ["words"] = "공론장을 열두 번 연다", ["owner"] = "dobong-manager", ["due"] = "2018-12-31" });
            Assert.Equal("기한을 내일부터의 날짜로 2018-12-31처럼 적어 주십시오.", (await dobong.DoAsync("coordinator-1", "개선과제 도봉구 추가", "추가", ("topic", "whole-0"), ("words", "저녁에 연다"), ("owner", "dobong-officer"), ("due", "2018-08-06"))).Text);
            await dobong.DoAsync("coordinator-1", "개선과제 도봉구 추가", "추가", ("topic", "whole-0"), ("words", "저녁에 연다"), ("owner", "dobong-officer"), ("due", "2019-03-31"));
            Assert.DoesNotContain("공론장을 열두 번", (await dobong.SayAsync("dobong-manager", "개선과제 도봉구")).Card().Text, StringComparison.Ordinal);

            var expert = await dobong.AsAsync(Writer);
            await expert.UploadAsync("보고서 도봉구", ("보고서.pdf", Pdf));
            await dobong.DoAsync("coordinator-1", "보고서 도봉구 공유", "공유");
            await dobong.DoAsync("dobong-officer", "보고서 도봉구 전달", "전달");
            Assert.Contains("도봉구 개선과제 답변", (await dobong.SayAsync("dobong-manager", "할일")).Card().Text, StringComparison.Ordinal);
            Assert.Equal("수용 여부를 고르고, 어떻게 하는지 또는 하지 못하는 까닭을 적어 주십시오.", (await dobong.DoAsync("dobong-manager", "개선과제 도봉구 1", "제출", ("how", "달마다"))).Text);
            await dobong.DoAsync("dobong-manager", "개선과제 도봉구 1", "제출", ("stance", "Accepted"), ("how", "달마다 연다"));
            Assert.Contains("수용, 진행 중", Meeting.Lines(await dobong.SayAsync("coordinator-1", "개선과제 도봉구")));
            Assert.StartsWith("수행단체가 개선과제 1에 답해 뺄 수 없습니다.", (await dobong.SayAsync("coordinator-1", "개선과제 도봉구 빼기 1")).Text, StringComparison.Ordinal);
            var file = (await dobong.SayAsync("dobong-manager", "개선과제 도봉구 내려받기")).Messages.SelectMany(message => message.Files).Single();
            Assert.Equal("개선과제-도봉구-2018.xlsx", file.Name);
            table = await bot.Http.GetByteArrayAsync(file.Url, Stop);
        }

        var folder = Directory.CreateTempSubdirectory("evalbot-plan-");
        await using (var bot = await BotHost.StartAsync("2019-04-01T09:00+09:00", null, ("Plan:File", NextYear(folder.FullName))))
        {
            var dobong = new Meeting(bot);
            var manager = await dobong.AsAsync("dobong-manager");
            Assert.StartsWith("«도봉구»의 개선과제가 들어 있어", (await (await dobong.AsAsync("guro-manager")).UploadAsync("지표 구로구", ("개선과제-도봉구-2018.xlsx", table))).Text, StringComparison.Ordinal);
            var taken = await manager.UploadAsync("지표 도봉구", ("개선과제-도봉구-2018.xlsx", table));

            Assert.StartsWith("«개선과제-도봉구-2018.xlsx»에서 지난해 개선과제 2건을 가져왔습니다.", taken.Text, StringComparison.Ordinal);
            var draft = (await dobong.SayAsync("dobong-officer", "지표 도봉구")).Card().Text;
            Assert.Contains("초안은 지난해 개선과제에서 시작합니다", draft, StringComparison.Ordinal);
            Assert.Contains("1. (수용, 진행 중) 공론장을 열두 번 연다", draft, StringComparison.Ordinal);
            Assert.Contains("달마다 연다", (await dobong.SayAsync("city-lead", "개선과제 도봉구")).Card().Text, StringComparison.Ordinal); // Next year's panel.
            Assert.Equal(NotYours, (await dobong.SayAsync("mapo-manager", "개선과제 도봉구")).Text);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task PracticesAndSupport_OnceFinal_NamedOnlyWithConsent_AndNeverBySeat()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ToTheGradeAsync();
        await dobong.DoAsync("coordinator-1", "종합의견 도봉구 편집 1", "저장", ("핵심 목표 1 성과", "도봉구 주민이 단체를 이었다."));
        await dobong.NotifyAsync();
        await dobong.HandOnAsync();
        foreach (var person in new[] { "committee", "coordinator-1", "auditor" })
        {
            var before = (await dobong.SayAsync(person, "연속지원")).Card().Text;
            Assert.Contains("아직 확정 전 11곳", before, StringComparison.Ordinal);
            Assert.DoesNotContain("양호", before, StringComparison.Ordinal);
        }

        Assert.Equal(NotYours, (await dobong.SayAsync("dobong-manager", "연속지원")).Text);
        Assert.StartsWith("아직 최종 확정된 자치구가 없습니다.", (await dobong.SayAsync("mapo-manager", "결과공개")).Text, StringComparison.Ordinal);
        Assert.StartsWith("최종 확정된 자치구에서만", (await dobong.SayAsync("coordinator-1", "우수사례 도봉구 1")).Text, StringComparison.Ordinal);
        await dobong.ClockAsync("2018-08-21 09:00");
        await dobong.FinalizeAsync();

        var after = (await dobong.SayAsync("committee", "연속지원")).Card().Text;
        Assert.Contains("160.25 → 160점, 양호, 8.21.(화) 확정", after, StringComparison.Ordinal);
        Assert.Contains("연속지원: 예", after, StringComparison.Ordinal);
        Assert.Contains("이의제기 없음", after, StringComparison.Ordinal);
        Assert.DoesNotContain("외부전문가", after, StringComparison.Ordinal);
        // 결과공개: grade, total and support of what is final, for anybody, and nothing else of it.
        var everybody = (await dobong.SayAsync("mapo-manager", "결과공개")).Card().Text;
        Assert.Contains("160.25 → 160점, 양호, 8.21.(화) 확정", everybody, StringComparison.Ordinal);
        Assert.Contains("연속지원: 예", everybody, StringComparison.Ordinal);
        Assert.DoesNotContain("이의제기", everybody, StringComparison.Ordinal);
        Assert.DoesNotContain("보고서", everybody, StringComparison.Ordinal);
        Assert.Equal("결과공개.xlsx", (await dobong.SayAsync("mapo-manager", "결과공개 표")).Messages.SelectMany(message => message.Files).Single().Name);
        Assert.Equal("연속지원.xlsx", (await dobong.SayAsync("committee", "연속지원 표")).Messages.SelectMany(message => message.Files).Single().Name);

        // Goal 4 has a mean of 4.5, but only goal 1 has words of the panel's own; both are in the draft.
        var list = (await dobong.SayAsync("coordinator-1", "우수사례")).Card();
        Assert.Contains("도봉구 목표 4", list.Text, StringComparison.Ordinal);
        await (await dobong.AsAsync("dobong-manager")).NewMessagesAsync();
        await dobong.DoAsync("coordinator-1", "우수사례 도봉구 4", "고르기", ("사례", "도봉구 주민이 마을을 이었다."));
        var consent = (await (await dobong.AsAsync("dobong-manager")).NewMessagesAsync()).SelectMany(message => message.Cards).Single();
        Assert.Contains("아직 공개된 사례가 없습니다.", (await dobong.SayAsync("mapo-manager", "우수사례")).Card().Text, StringComparison.Ordinal);
        await dobong.DoAsync("coordinator-1", "우수사례 공개", "공개");
        var unnamed = (await dobong.SayAsync("mapo-manager", "우수사례")).Card().Text;
        Assert.Contains("1. 한 자치구", unnamed, StringComparison.Ordinal);
        Assert.DoesNotContain("도봉", unnamed, StringComparison.Ordinal);
        Assert.Equal(
            "책임자 또는 보조책임자만 보낼 수 있습니다. 책임자에게 부탁해 주십시오.",
            (await (await dobong.AsAsync("dobong-representative")).PressAsync(consent, "제출", new() { ["named"] = "yes" })).Text);
        Assert.Equal("이름을 밝히는 데 동의하신 것을 기록했습니다.", (await (await dobong.AsAsync("dobong-manager")).PressAsync(consent, "제출", new() { ["named"] = "yes" })).Text);
        Assert.Contains("1. 도봉구", (await dobong.SayAsync("mapo-manager", "우수사례")).Card().Text, StringComparison.Ordinal);
        Assert.Equal(NotYours, (await dobong.SayAsync("auditor", "우수사례")).Text);
    }

    /// <summary>The 2018 plan a year later, with 도봉구's sheet as a draft.</summary>
    private static string NextYear(string folder)
    {
        File.Copy(Path.Combine(Plan2018.Folder, "holidays-kr.csv"), Path.Combine(folder, "holidays-kr.csv"));
        var text = File.ReadAllText(Path.Combine(Plan2018.Folder, Plan2018.FileName))
            .Replace("2018-", "2019-", StringComparison.Ordinal).Replace("2017-", "2018-", StringComparison.Ordinal)
            .Replace("\nyear: 2018", "\nyear: 2019", StringComparison.Ordinal)
            .Replace("- district: dobong\n", "- district: dobong\n      state: draft\n", StringComparison.Ordinal);
        var path = Path.Combine(folder, "2019.yaml");
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The words of the DOCX that was answered.</summary>
    private static async Task<string> TextAsync(IBot bot, Answer answer)
    {
        var file = answer.Messages.SelectMany(message => message.Files).Single();
        using var document = WordprocessingDocument.Open(new MemoryStream(await bot.Http.GetByteArrayAsync(file.Url, Stop)), false);
        return string.Join('\n', document.MainDocumentPart!.HeaderParts.Select(part => part.Header!.InnerText)
            .Concat(document.MainDocumentPart.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(paragraph => paragraph.InnerText)));
    }
}
