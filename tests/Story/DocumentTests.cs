using System.Net;
using System.Text;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>서류: files, forms and letters on their way consortium → officer → city, over the web chat.</summary>
public sealed class DocumentTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheWayOfASet_FromTheFirstFileToTheAcceptance()
    {
        await using var bot = await BotHost.StartAsync("2018-07-29T10:00+09:00");
        var dobong = new Meeting(bot);
        var manager = await dobong.AsAsync("dobong-manager");

        // Nothing is there: the card says what is missing and offers no 제출.
        var empty = (await manager.SayAsync("서류")).Card(); // Their own district, though they sit on another's panel.
        Assert.DoesNotContain("제출", empty.Actions);
        Assert.Contains("아직 없는 서류: ① 결과보고서, ② 자치구별 성과평가 최종지표 및 결과표, ③ 자가평가 설문지 책임자용, ③ 자가평가 설문지 컨소시엄 단체용 (도봉구 단체 대표)", empty.Text, StringComparison.Ordinal);

        // A file is asked what it is, and its receipt tells time, size and hash.
        var receipt = await SendAsync(manager, "결과보고서.pdf", "documents/result-report/dobong");
        Assert.Equal("받았습니다. ① 결과보고서: 결과보고서.pdf (1KB, SHA-256 " + HashOf("결과보고서.pdf")[..12] + "…)", receipt.Text);
        Assert.Contains("받은 때: 7.29.(일) 10:00", receipt.Card().Text, StringComparison.Ordinal);
        Assert.Contains("SHA-256: " + string.Join(' ', HashOf("결과보고서.pdf").Chunk(8).Select(digits => new string(digits))), receipt.Card().Text, StringComparison.Ordinal);
        Assert.StartsWith("7.29.(일) 10:00에 받은 것과 같은 파일이어서", (await SendAsync(manager, "결과보고서.pdf", "documents/result-report/dobong")).Text, StringComparison.Ordinal);

        await SendAsync(manager, "지표.xlsx.pdf", "documents/final-indicators/dobong");
        await FillAsync(dobong, "dobong-manager", 8);
        await SendAsync(await dobong.AsAsync("dobong-representative"), "단체용.pdf", "documents/self-assessment:dobong-representative/dobong");

        // Before it is handed in, nobody else reads anything.
        foreach (var person in new[] { "dobong-officer", "coordinator-1", "dobong-expert-1" })
            Assert.StartsWith("지금 읽을 수 있는 서류가 없습니다.", (await dobong.SayAsync(person, "서류 도봉구 읽기")).Text, StringComparison.Ordinal);

        // The letter, with its number and date: wrong ones come back with what was typed.
        var ready = (await manager.SayAsync("서류 도봉구")).Card();
        var wrongYear = await manager.PressAsync(ready, "제출", new() { ["공문 번호"] = "도봉협치-41", ["공문 날짜"] = "2019-07-29" });
        Assert.StartsWith("공문 날짜를 2018-07-30처럼 연도까지", wrongYear.Text, StringComparison.Ordinal);
        Assert.Equal("도봉협치-41", (string?)wrongYear.Card().Submission("제출", new Dictionary<string, string>())["letter"]);
        Assert.Equal("자치구 담당에게 제출했습니다.", (await manager.PressAsync(ready, "제출", new() { ["공문 번호"] = "도봉협치-41", ["공문 날짜"] = "2018. 7. 29." })).Text);
        var again = await manager.PressAsync(ready, "제출", new() { ["공문 번호"] = "도봉협치-42", ["공문 날짜"] = "2018-07-29" });
        Assert.StartsWith("7.29.(일) 10:00에 이미 처리되었습니다.", again.Text, StringComparison.Ordinal);
        Assert.Contains("공문 2018-07-29, 도봉협치-41", again.Card().Text, StringComparison.Ordinal);

        // The officer reads, and returns with a reason.
        var officer = await dobong.AsAsync("dobong-officer");
        Assert.StartsWith("도봉구 수행단체가 성과평가 서류를 제출했습니다(공문 도봉협치-41).", (await officer.NewMessagesAsync())[^1].Text, StringComparison.Ordinal);
        var read = await officer.SayAsync("서류 도봉구 읽기");
        Assert.Equal(["결과보고서.pdf", "지표.xlsx.pdf", "단체용.pdf"], read.Messages.SelectMany(message => message.Files).Select(file => file.Name));
        Assert.Contains("4점 우수", read.Card().Text, StringComparison.Ordinal); // The manager's form.
        var forwardCard = (await officer.SayAsync("서류 도봉구")).Card();
        Assert.StartsWith("전달하려면 모든 서류를 확인해야 합니다. 아직 고르지 않은 서류: ② ", (await officer.PressAsync(forwardCard, "전달", new() { ["checked"] = "result-report" })).Text, StringComparison.Ordinal);
        Assert.StartsWith("반려하려면 사유를", (await dobong.DoAsync("dobong-officer", "서류 도봉구 반려", "반려")).Text, StringComparison.Ordinal);
        Assert.StartsWith("반려했습니다.", (await dobong.DoAsync("dobong-officer", "서류 도봉구 반려", "반려", ("반려 사유", "②의 3쪽이 없습니다"))).Text, StringComparison.Ordinal);
        Assert.EndsWith("사유: ②의 3쪽이 없습니다", (await manager.NewMessagesAsync())[^1].Text, StringComparison.Ordinal);

        // Corrected and handed in again, after the due day: taken, and marked.
        await dobong.ClockAsync("2018-07-31 00:00");
        var decomposed = await SendAsync(manager, "../지표-고침.pdf".Normalize(NormalizationForm.FormD), "documents/final-indicators/dobong");
        Assert.StartsWith("받았습니다. ② 자치구별 성과평가 최종지표 및 결과표: 지표-고침.pdf (", decomposed.Text, StringComparison.Ordinal);
        Assert.Equal(
            "자치구 담당에게 제출했습니다. 기한(7.30.(월) 24:00까지)이 지나 지연으로 표시됩니다.",
            (await dobong.DoAsync("dobong-manager", "서류 도봉구", "제출", ("공문 번호", "도봉협치-45"), ("공문 날짜", "2018-07-31"))).Text);

        // Replaced while the officer has it: told, marked, and the officer's older card is old.
        var before = (await officer.SayAsync("서류 도봉구")).Card();
        Assert.Contains("자치구 담당에게 알렸습니다.", (await SendAsync(manager, "보고서-2판.pdf", "documents/result-report/dobong")).Card().Text, StringComparison.Ordinal);
        Assert.StartsWith("도봉구 수행단체가 제출한 서류를 바꾸었습니다: ① 결과보고서 제2판.", (await officer.NewMessagesAsync())[^1].Text, StringComparison.Ordinal);
        var all = "result-report,final-indicators,self-assessment:manager,self-assessment:dobong-representative";
        Assert.StartsWith("이 카드를 만든 뒤에 저장된 것이 있어", (await officer.PressAsync(before, "전달", new() { ["checked"] = all })).Text, StringComparison.Ordinal);
        Assert.Contains("제출한 뒤 바꾼 판", (await officer.SayAsync("서류 도봉구")).Card().Text, StringComparison.Ordinal);
        Assert.StartsWith("시에 전달했습니다.", (await dobong.DoAsync("dobong-officer", "서류 도봉구", "전달", ("checked", all))).Text, StringComparison.Ordinal);

        // The city and the panel read; an earlier version is there too; the city accepts.
        Assert.Equal("결과보고서.pdf", (await dobong.SayAsync("coordinator-1", "서류 도봉구 읽기 1 1")).Messages.SelectMany(message => message.Files).Single().Name);
        Assert.Equal("보고서-2판.pdf", (await dobong.SayAsync("dobong-expert-1", "서류 도봉구 읽기 1")).Messages.SelectMany(message => message.Files).Single().Name);
        Assert.Equal("접수했습니다.", (await dobong.DoAsync("coordinator-1", "서류 도봉구", "접수")).Text);
        Assert.DoesNotContain("documents/", (await manager.UploadAsync("", ("늦은.pdf", Pdf("늦은.pdf")))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AdditionalMaterial_HasItsOwnDayReminderAndWay()
    {
        await using var bot = await BotHost.StartAsync("2018-07-29T10:00+09:00");
        var dobong = new Meeting(bot);
        await ForwardedAsync(dobong);

        Assert.StartsWith("제출 기한을 2018-08-03처럼", (await dobong.DoAsync("coordinator-1", "서류 도봉구 추가", "요청", ("요청 내용", "3월 출석부"), ("제출 기한", "2017-08-03"))).Text, StringComparison.Ordinal);
        Assert.Equal("추가 자료를 요청했습니다.", (await dobong.DoAsync("coordinator-1", "서류 도봉구 추가", "요청", ("요청 내용", "3월 출석부"), ("제출 기한", "2018-08-03"))).Text);
        var manager = await dobong.AsAsync("dobong-manager");
        Assert.StartsWith("시가 도봉구 수행단체에 추가 자료를 요청했습니다(8.3.(금) 24:00까지): 3월 출석부", (await manager.NewMessagesAsync())[^1].Text, StringComparison.Ordinal);

        await dobong.ClockAsync("2018-08-02 09:00");
        Assert.Contains("도봉구 추가 자료 제출", (await manager.NewMessagesAsync()).SelectMany(message => message.Cards).Last().Text, StringComparison.Ordinal);
        await SendAsync(manager, "출석부.pdf", "documents/material-2/dobong");
        await dobong.DoAsync("dobong-manager", "서류 도봉구", "제출", ("공문 번호", "도봉협치-50"), ("공문 날짜", "2018-08-02"));
        await dobong.DoAsync("dobong-officer", "서류 도봉구", "전달", ("checked", "material-2"));
        Assert.Equal("접수했습니다.", (await dobong.DoAsync("coordinator-2", "서류 도봉구", "접수")).Text); // The plan's set first.
        Assert.Equal("접수했습니다.", (await dobong.DoAsync("coordinator-2", "서류 도봉구", "접수")).Text);
        await manager.NewMessagesAsync();

        await dobong.ClockAsync("2018-08-06 10:00");
        Assert.DoesNotContain(await manager.NewMessagesAsync(), message => message.Cards.Any(card => card.Text.Contains("추가 자료 제출", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Link_OfADocument_IsAskedAtEveryFetch_AndARecusalEndsIt()
    {
        await using var bot = await BotHost.StartAsync("2018-07-29T10:00+09:00");
        var dobong = new Meeting(bot);
        await ForwardedAsync(dobong);
        var link = (await dobong.SayAsync("dobong-expert-1", "서류 도봉구 읽기 1")).Messages.SelectMany(message => message.Files).Single().Url;

        using var fetched = await bot.Http.GetAsync(link, Stop);
        Assert.Equal(Pdf("결과보고서.pdf"), await fetched.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("attachment", fetched.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", fetched.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", fetched.Headers.GetValues("X-Content-Type-Options").Single());

        await dobong.RecuseAsync("expert-1");

        using var after = await bot.Http.GetAsync(link, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, after.StatusCode);
        Assert.StartsWith("맡으신 역할로는 쓸 수 없는", (await dobong.SayAsync("dobong-expert-1", "서류 도봉구 읽기 1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SelfAssessment_ADraft_OutlivesARestart_AndIsItsAuthorsAlone()
    {
        await using var bot = await BotHost.StartAsync("2018-07-29T10:00+09:00");
        var dobong = new Meeting(bot);
        Assert.StartsWith("답하지 않은 문항이 있습니다: 1, 2, 3, 4, 5, 6번.", (await dobong.DoAsync("dobong-representative", "자가평가", "제출")).Text, StringComparison.Ordinal);
        Assert.StartsWith("임시저장했습니다.", (await dobong.DoAsync("dobong-representative", "자가평가", "임시저장", ("answer-2", "마을 총회를 열었습니다"))).Text, StringComparison.Ordinal);

        await bot.RestartAsync();
        var again = new Meeting(bot);
        var representative = await again.AsAsync("dobong-representative");
        var card = (await representative.SayAsync("selfassess")).Card();
        Assert.Contains("저장한 내용입니다", card.Text, StringComparison.Ordinal);
        Assert.Equal("마을 총회를 열었습니다", (string?)card.Submission("임시저장", new Dictionary<string, string>())["answer-2"]);
        await representative.PressAsync(card, "제출", Answers(6));
        Assert.StartsWith("이 카드를 만든 뒤에 저장된 것이 있어", (await representative.PressAsync(card, "제출", Answers(6))).Text, StringComparison.Ordinal);

        var manager = (await again.SayAsync("dobong-manager", "서류 도봉구")).Card();
        Assert.Contains("쓴 사람만 봅니다.", manager.Text, StringComparison.Ordinal);
        Assert.StartsWith("지금 읽을 수 있는 서류가 없습니다.", (await again.SayAsync("dobong-manager", "서류 도봉구 읽기")).Text, StringComparison.Ordinal);
        Assert.StartsWith("지금 읽을 수 있는 자가평가가 없습니다.", (await again.SayAsync("coordinator-1", "자가평가 도봉구")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanNotice_IsPreviewed_SentOnce_AndAgainOnlyOnPurpose()
    {
        await using var bot = await BotHost.StartAsync("2018-07-02T10:00+09:00");
        var dobong = new Meeting(bot);
        var coordinator = await dobong.AsAsync("coordinator-1");
        var manager = await dobong.AsAsync("dobong-manager");
        Assert.StartsWith("몇 차인지 함께 적어 주십시오. 예: 서류 안내 1차.", (await coordinator.SayAsync("서류 안내 4차")).Text, StringComparison.Ordinal);
        Assert.StartsWith("맡으신 역할로는", (await manager.SayAsync("서류 안내 2차")).Text, StringComparison.Ordinal);

        var preview = (await coordinator.SayAsync("서류 안내 2차")).Card();
        Assert.Contains("서류 7.30.(월) 24:00까지, 회의 8.6.(월) 14:00–16:00", preview.Text, StringComparison.Ordinal);
        Assert.Empty(await manager.NewMessagesAsync());

        Assert.Equal("3개 자치구에 안내했습니다.", (await coordinator.PressAsync(preview, "안내")).Text);
        var told = (await manager.NewMessagesAsync()).SelectMany(message => message.Cards).Single();
        Assert.Contains("③ 자가평가 설문지 컨소시엄 단체용 (도봉구 단체 대표)", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("④", told.Text, StringComparison.Ordinal);
        Assert.StartsWith("7.2.(월) 10:00에 이미 처리되었습니다.", (await coordinator.PressAsync(preview, "안내")).Text, StringComparison.Ordinal);
        Assert.Empty(await manager.NewMessagesAsync());
        Assert.Empty(await (await dobong.AsAsync("gwanak-manager")).NewMessagesAsync());

        await coordinator.PressAsync((await coordinator.SayAsync("documents announce 2")).Card(), "다시 안내");
        Assert.Single(await manager.NewMessagesAsync());
    }

    private static byte[] Pdf(string name) => Encoding.UTF8.GetBytes("%PDF-1.7\n% " + name);

    private static string HashOf(string name) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Pdf(name)));

    private static Dictionary<string, string> Answers(int questions) =>
        Enumerable.Range(1, questions).ToDictionary(number => $"answer-{number}", _ => "4");

    /// <summary>Sends a file and chooses what it is.</summary>
    private static async Task<Answer> SendAsync(DirectLineClient person, string name, string use)
    {
        var asked = await person.UploadAsync("", (name, Pdf(name)));
        return await person.PressAsync(asked.Card(), Assert.Single(asked.Card().Actions), new() { ["use"] = use });
    }

    private static Task<Answer> FillAsync(Meeting dobong, string person, int questions) =>
        dobong.DoAsync(person, "자가평가 도봉구", "제출", [.. Answers(questions).Select(answer => (answer.Key, answer.Value))]);

    /// <summary>Everything is there, handed in and forwarded on the same day.</summary>
    private static async Task ForwardedAsync(Meeting dobong)
    {
        var manager = await dobong.AsAsync("dobong-manager");
        await SendAsync(manager, "결과보고서.pdf", "documents/result-report/dobong");
        await SendAsync(manager, "지표.pdf", "documents/final-indicators/dobong");
        await FillAsync(dobong, "dobong-manager", 8);
        await FillAsync(dobong, "dobong-representative", 6);
        await dobong.DoAsync("dobong-manager", "서류 도봉구", "제출", ("공문 번호", "도봉협치-41"), ("공문 날짜", "2018-07-29"));
        await dobong.DoAsync("dobong-officer", "서류 도봉구", "전달", ("checked", "result-report,final-indicators,self-assessment:manager,self-assessment:dobong-representative"));
    }
}
