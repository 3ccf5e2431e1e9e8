using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using EvalBot.Bot.Spreadsheets;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Story;

/// <summary>자료묶음: everything for a meeting in one file, and never a rating.</summary>
public sealed class PacketTests
{
    private const string Contact = "02-2091-2204";

    [Fact]
    public async Task Packet_BeforeTheMeeting_HasEverythingOnPaper()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-07-29T10:00+09:00");
        var dobong = new Meeting(bot);
        await ForwardedAsync(dobong, Pdf("결과보고서", 2_000));
        await GiveContactAsync(dobong);
        await dobong.OnSeatAsync("expert-1"); // The others have not declared.
        await dobong.RecuseAsync("expert-2");
        var files = await PacketAsync(bot, dobong);

        Assert.Equal(
            [
                "00 안내.txt", "01 진행 순서.docx", "02 출석부.docx", "03 연락처.xlsx", "04 정량평가표.xlsx", "05 지표표.xlsx",
                "06 평가표/1년차 책임자.docx", "06 평가표/2년차 책임자.docx", "06 평가표/서울시 담당 팀장.docx", "06 평가표/서울시 협치지원관.docx", "06 평가표/외부전문가 1.docx", "06 평가표/자치구 담당 팀장.docx",
                "07 서류/② 자치구별 성과평가 최종지표 및 결과표, 제1판.pdf", "07 서류/① 결과보고서, 제1판.pdf",
                "07 서류/③ 자가평가 설문지 책임자용, 제1판.docx", "07 서류/③ 자가평가 설문지 컨소시엄 단체용 (도봉구 단체 대표), 제1판.docx",
            ],
            files.Keys.OrderBy(name => name[..2], StringComparer.Ordinal).ThenBy(name => name[..3] == "06 " ? name : "", StringComparer.Ordinal)
                .ThenBy(name => name.Contains('②') ? 0 : name.Contains('①') ? 1 : 2).ThenBy(name => name, StringComparer.Ordinal));
        Assert.Equal(Pdf("결과보고서", 2_000), files["07 서류/① 결과보고서, 제1판.pdf"]);
        foreach (var (name, content) in files.Where(file => file.Key.EndsWith(".docx", StringComparison.Ordinal)))
            Assert.Equal((name, ""), (name, Faults(content)));

        var form = Words(files["06 평가표/외부전문가 1.docx"]);
        foreach (var expected in new[] { "도봉구 정성평가표", "도봉구 외부전문가 1", "5점 매우 우수", "평가 불가", "핵심 목표 4.", "성과", "한계", "개선방향", "평가 불가 사유", "(서명)", "1~2점이면 한계와 개선방향, 3~5점이면 성과" })
            Assert.Contains(expected, form, StringComparison.Ordinal);
        Assert.Contains("맑은 고딕", Styles(files["06 평가표/외부전문가 1.docx"]), StringComparison.Ordinal);
        Assert.Contains("14:00~14:30", Words(files["01 진행 순서.docx"]), StringComparison.Ordinal);
        Assert.Contains("회피: 참석하지 않음", Words(files["02 출석부.docx"]), StringComparison.Ordinal);
        Assert.Contains("이해관계 서약 전", Words(files["02 출석부.docx"]), StringComparison.Ordinal);
        Assert.DoesNotContain(Contact, Words(files["02 출석부.docx"]), StringComparison.Ordinal); // It goes from hand to hand.
        Assert.Contains("4점 우수", Words(files["07 서류/③ 자가평가 설문지 책임자용, 제1판.docx"]), StringComparison.Ordinal);

        var (contacts, wrong) = Spreadsheet.Read("c.xlsx", files["03 연락처.xlsx"], [new("이름", "n"), new("연락처", "c"), new("비고", "r")]);
        Assert.Null(wrong);
        Assert.Equal(Contact, contacts.Single(row => row["이름"] == "도봉구 책임자")["연락처"]);
        Assert.Equal("회피: 참석하지 않음", contacts.Single(row => row["이름"] == "도봉구 외부전문가 2")["비고"]);

        var guide = Encoding.UTF8.GetString(files["00 안내.txt"]);
        foreach (var expected in new[] { "도봉구 성과평가 회의 자료묶음", "봉투", "두 사람이", "평가표 4장", "07 서류(4건" })
            Assert.Contains(expected, guide, StringComparison.Ordinal);
        Assert.Contains("서울시 담당 1 · 자료묶음", (await dobong.SayAsync("coordinator-2", "기록 도봉구")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packet_WithSheetsInAndRevealed_HoldsNoRating()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.FillAsync(Meeting.DobongResults);
        await dobong.OpenAsync();
        var before = Texts(await PacketAsync(bot, dobong));
        foreach (var seat in dobong.Seats.Take(4))
            await dobong.RateAsync(seat, 1, 2, 1, 2);
        await dobong.DraftAsync("peer-y1", 5, 5, 5, 5);
        await dobong.CloseAsync();
        var after = Texts(await PacketAsync(bot, dobong));

        Assert.DoesNotContain("주민이 모였다", after, StringComparison.Ordinal);
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Packet_IsTheCoordinatorsAlone()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        foreach (var person in new[] { "dobong-expert-1", "dobong-officer", "dobong-manager", "guro-manager", "auditor" })
        {
            var answer = await dobong.SayAsync(person, "자료묶음 도봉구");
            Assert.StartsWith("맡으신 역할로는", answer.Text, StringComparison.Ordinal);
            Assert.Empty(answer.Messages.SelectMany(message => message.Files));
        }
    }

    [Fact]
    public async Task Packet_LargerThanItMayBe_SaysSo()
    {
        await using var bot = await BotHost.StartAsync("2018-07-29T10:00+09:00", null, ("Files:MaxPacketMegabytes", "1"));
        var dobong = new Meeting(bot);
        await ForwardedAsync(dobong, Pdf("결과보고서", 1_100_000));
        var refused = await dobong.SayAsync("coordinator-1", "자료묶음 도봉구");
        Assert.StartsWith("서류가 모두 2MB여서 한 파일로 묶을 수 없습니다. 1MB까지 묶습니다.", refused.Text, StringComparison.Ordinal);
        Assert.Empty(refused.Messages.SelectMany(message => message.Files));
    }

    [Fact]
    public async Task Packet_WithAFileThatIsGone_NamesItAndHasTheRest()
    {
        await using var bot = await BotHost.StartAsync("2018-07-29T10:00+09:00");
        var dobong = new Meeting(bot);
        await ForwardedAsync(dobong, Pdf("결과보고서", 3_000));
        var stored = Directory.EnumerateFiles(bot.FilesFolder, "*", SearchOption.AllDirectories).Single(file => new FileInfo(file).Length == 3_000);
        await File.WriteAllBytesAsync(stored, new byte[3_000], TestContext.Current.CancellationToken); // The disk lost it.

        var files = await PacketAsync(bot, dobong);
        Assert.DoesNotContain("07 서류/① 결과보고서, 제1판.pdf", files.Keys);
        Assert.Contains("읽을 수 없어 빠진 서류: ① 결과보고서, 제1판.", Encoding.UTF8.GetString(files["00 안내.txt"]), StringComparison.Ordinal);
        Assert.Contains("06 평가표/외부전문가 1.docx", files.Keys);
    }

    private static async Task<Dictionary<string, byte[]>> PacketAsync(BotHost bot, Meeting dobong)
    {
        var file = Assert.Single((await dobong.SayAsync("coordinator-1", "자료묶음 도봉구")).Messages.SelectMany(message => message.Files));
        Assert.Equal("packet-도봉구.zip", file.Name);
        using var zip = new ZipArchive(new MemoryStream(await bot.Http.GetByteArrayAsync(file.Url)));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            return copy.ToArray();
        });
    }

    /// <summary>Everything that can be read in it, but the hour at which it was made.</summary>
    private static string Texts(Dictionary<string, byte[]> files) => string.Join('\n', files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Key + '\n' + (
        file.Key.EndsWith(".docx", StringComparison.Ordinal) ? Words(file.Value)
        : file.Key.EndsWith(".xlsx", StringComparison.Ordinal) ? Cells(file.Value)
        : string.Join('\n', Encoding.UTF8.GetString(file.Value).Split('\n').Where(line => !line.StartsWith("만든 때", StringComparison.Ordinal))))));

    private static string Words(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }

    private static string Styles(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.OuterXml;
    }

    private static string Cells(byte[] xlsx)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(xlsx), isEditable: false);
        return string.Concat(document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!.InnerText));
    }

    private static string Faults(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return string.Join('\n', new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    private static byte[] Pdf(string name, int length)
    {
        var content = new byte[length];
        Encoding.UTF8.GetBytes("%PDF-1.7\n% " + name).CopyTo(content, 0);
        return content;
    }

    private static async Task GiveContactAsync(Meeting dobong)
    {
        var city = await dobong.AsAsync("coordinator-1");
        var asked = await city.UploadAsync("평가단", ("사람.csv", Encoding.UTF8.GetBytes($"이름,역할,자치구,연락처\n도봉구 책임자,책임자,도봉구,{Contact}\n")));
        var preview = asked.Card();
        Assert.StartsWith("가져왔습니다: 사람 1명", (await city.PressAsync(preview, Assert.Single(preview.Actions))).Text, StringComparison.Ordinal);
    }

    private static async Task SendAsync(DirectLineClient person, string name, byte[] content, string use)
    {
        var asked = await person.UploadAsync("", (name, content));
        await person.PressAsync(asked.Card(), Assert.Single(asked.Card().Actions), new() { ["use"] = use });
    }

    private static async Task ForwardedAsync(Meeting dobong, byte[] report)
    {
        var manager = await dobong.AsAsync("dobong-manager");
        await SendAsync(manager, "결과보고서.pdf", report, "documents/result-report/dobong");
        await SendAsync(manager, "지표.pdf", Pdf("지표", 100), "documents/final-indicators/dobong");
        foreach (var (person, questions) in new[] { ("dobong-manager", 8), ("dobong-representative", 6) })
            await dobong.DoAsync(person, "자가평가 도봉구", "제출", [.. Enumerable.Range(1, questions).Select(number => ($"answer-{number}", "4"))]);
        await dobong.DoAsync("dobong-manager", "서류 도봉구", "제출", ("공문 번호", "도봉협치-41"), ("공문 날짜", "2018-07-29"));
        await dobong.DoAsync("dobong-officer", "서류 도봉구", "전달", ("checked", "result-report,final-indicators,self-assessment:manager,self-assessment:dobong-representative"));
    }
}
