using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using EvalBot.Bot.Storage;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Story;

/// <summary>Files that people send: looked at, kept with a receipt, and given back to nobody else.</summary>
public class FileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n% 결과보고서");

    [Fact]
    public async Task File_OfAPersonWhoCanDoNothingWithIt_IsKeptAndAnswered()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        var auditor = await bot.ActAsAsync("auditor");

        var answer = await auditor.UploadAsync("", ("결과보고서.pdf", Pdf));

        Assert.StartsWith("«결과보고서.pdf» 파일을 받았지만 지금 이 파일로 하실 수 있는 일이 없어", Assert.Single(answer.Messages).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/보고서.pdf", "보고서.pdf")]
    [InlineData("C:\\문서\\보고서.pdf", "보고서.pdf")]
    [InlineData("보고서.PDF", "보고서.PDF")]
    public async Task Name_WithAPathOrDecomposed_IsKeptAsItReads(string sent, string kept)
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        var auditor = await bot.ActAsAsync("auditor");

        await auditor.UploadAsync("", (sent.Normalize(NormalizationForm.FormD).Replace("\\", "\\\\", StringComparison.Ordinal), Pdf));

        var echo = (await auditor.HistoryAsync()).Last(message => !message.FromBot);
        Assert.Equal(kept, (string)echo.Activity["attachments"]![0]!["name"]!);
    }

    [Fact]
    public async Task Link_ServesTheFileAsSomethingToKeep_AndOnlyToItsOwner()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        var auditor = await bot.ActAsAsync("auditor");
        await auditor.UploadAsync("", ("결과보고서.pdf", Pdf));
        var attachment = (await auditor.HistoryAsync()).Last(message => !message.FromBot).Activity["attachments"]![0]!;
        var link = new Uri((string)attachment["contentUrl"]!);

        using var mine = await bot.Http.GetAsync(link, Stop);
        using var withoutToken = await bot.Http.GetAsync(new Uri(link.GetLeftPart(UriPartial.Path)), Stop);
        var other = await bot.ActAsAsync("committee");
        using var foreign = await bot.Http.GetAsync(new Uri(link.GetLeftPart(UriPartial.Path) + "?t=" + other.Token), Stop);

        Assert.Equal("application/octet-stream", (string)attachment["contentType"]!);
        Assert.Equal(Pdf, await mine.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("attachment", mine.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", mine.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [withoutToken.StatusCode, foreign.StatusCode]);
    }

    [Fact]
    public async Task FileId_InAPostedActivity_OpensNothing()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        var auditor = await bot.ActAsAsync("auditor");
        await auditor.UploadAsync("", ("결과보고서.pdf", Pdf));
        string id;
        await using (var scope = bot.Services.CreateAsyncScope())
            id = await scope.ServiceProvider.GetRequiredService<EvalBotContext>().ReceivedFiles.Select(file => file.Id).SingleAsync(Stop);

        var other = await bot.ActAsAsync("committee");
        await other.PostAsync(new() { ["type"] = "message", ["text"] = "도움말", ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/plain", ["name"] = "a", ["fileId"] = id }) });

        Assert.DoesNotContain(await other.HistoryAsync(), message => message.Activity.ToJsonString().Contains(id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("빈 파일.pdf", 0, "내용이 없는 파일(0바이트)")]
    [InlineData("큰 파일.pdf", (1024 * 1024) + 1, "1.1MB입니다. 1.1MB까지 받으니")]
    [InlineData("실행.exe", 100, "받지 않는 종류의 파일")]
    [InlineData("가짜.docx", 100, "이름은 .docx 파일인데 내용이 다릅니다")]
    public async Task File_ThatCannotBeTaken_IsRefusedWithTheRule(string name, int length, string says)
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00", null, ("Files:MaxMegabytes", "1"));
        var manager = await bot.ActAsAsync("dobong-manager");

        var answer = await manager.UploadAsync("", (name, [.. Pdf.Concat(new byte[Math.Max(0, length - Pdf.Length)]).Take(length)]));

        Assert.Contains(says, Assert.Single(answer.Messages).Text, StringComparison.Ordinal);
        await using var scope = bot.Services.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<EvalBotContext>().ReceivedFiles.ToListAsync(Stop));
    }

    [Theory]
    [InlineData(true, "«증빙.pdf» 파일을 받았지만")]
    [InlineData(false, "파일을 가져오지 못했습니다: 증빙.pdf.")]
    public async Task FileOfATeamsClient_IsFetchedFromThisMachineOnly(bool here, string says)
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        var auditor = await bot.ActAsAsync("auditor");
        await auditor.UploadAsync("", ("결과보고서.pdf", Pdf));
        var link = (string)(await auditor.HistoryAsync()).Last(message => !message.FromBot).Activity["attachments"]![0]!["contentUrl"]!;
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "1795412312221",
            ["deliveryMode"] = "expectReplies",
            ["from"] = new JsonObject { ["id"] = "29:1k", ["aadObjectId"] = "auditor" },
            ["conversation"] = new JsonObject { ["id"] = "a:1" },
            ["attachments"] = new JsonArray(
                new JsonObject
                {
                    ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                    ["name"] = "증빙.pdf",
                    ["content"] = new JsonObject { ["downloadUrl"] = here ? link : "http://192.0.2.1/증빙.pdf" },
                },
                new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>증빙입니다</p>" }),
        };

        using var answer = await bot.Http.PostAsJsonAsync("api/messages", activity, Stop);

        var replies = (await answer.Content.ReadFromJsonAsync<JsonObject>(Stop))!["activities"]!.AsArray();
        Assert.StartsWith(says, (string)Assert.Single(replies)!["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_DeliveredTwice_IsOneFile()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        var auditor = await bot.ActAsAsync("auditor");

        using var first = await auditor.UploadRawAsync("", "same", ("결과보고서.pdf", Pdf));
        using var second = await auditor.UploadRawAsync("", "same", ("결과보고서.pdf", Pdf));

        Assert.Equal(await first.Content.ReadAsStringAsync(Stop), await second.Content.ReadAsStringAsync(Stop));
        await using var scope = bot.Services.CreateAsyncScope();
        Assert.Single(await scope.ServiceProvider.GetRequiredService<EvalBotContext>().ReceivedFiles.ToListAsync(Stop));
    }
}
