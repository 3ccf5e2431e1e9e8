using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using EvalBot.Bot.Channel.Web;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>Hands a file over once its person has consented (protocol, files: <c>fileConsent/invoke</c>). Whether they may have it is asked now, not when it was offered.</summary>
public sealed class FileHandOver(ChatTransaction transaction, IServiceScopeFactory scopes, FileStore store, ConnectorHosts hosts, ConnectorClient connector, ILogger<FileHandOver> log) : IDisposable
{
    private const string InfoCard = "application/vnd.microsoft.teams.card.file.info";

    private readonly HttpClient client = new(hosts.Handler()) { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Uploads what was accepted, and says how it went.</summary>
    public async Task AnswerAsync(string personId, JsonObject? value, CancellationToken cancel)
    {
        if (JsonText.Of(value?["action"]) is not { } action || JsonText.Of(value?["context"]?["file"]) is not { } fileId)
            return;
        if (action != "accept")
        {
            await SayAsync(personId, "파일을 받지 않으셨습니다. 같은 명령으로 언제든 다시 받으실 수 있습니다.", "You did not take the file. The same command offers it again at any time.", null, cancel);
            return;
        }

        var upload = value?["uploadInfo"] as JsonObject;
        if (await FileAsync(personId, fileId, cancel) is not var (name, content))
            await SayAsync(personId, "볼 수 없게 된 파일입니다. 명령으로 다시 요청해 주십시오.", "You may not read this file any more. Please ask for it again with its command.", null, cancel);
        else if (hosts.File(JsonText.Of(upload?["uploadUrl"])) is not { } url || !await UploadAsync(url, content, cancel))
            await SayAsync(personId, $"«{name}»을(를) 올리지 못했습니다. 같은 명령으로 다시 받아 주십시오.", $"“{name}” could not be uploaded. Please ask for it again with the same command.", null, cancel);
        else
            await SayAsync(personId, null, null, new()
            {
                ContentType = InfoCard,
                ContentUrl = JsonText.Of(upload?["contentUrl"]),
                Name = name,
                Content = new JsonObject { ["uniqueId"] = JsonText.Of(upload?["uniqueId"]), ["fileType"] = JsonText.Of(upload?["fileType"]) },
            }, cancel);
    }

    /// <summary>Takes back the card that offered a file, once it was answered.</summary>
    public async Task TakeBackAsync(string conversationId, string activityId, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
        if (await db.ConversationReferences.AsNoTracking().SingleOrDefaultAsync(each => each.ConversationId == conversationId, cancel) is { } reference)
            await connector.DeleteAsync(reference, activityId, cancel);
    }

    public void Dispose() => client.Dispose();

    private async Task<(string Name, byte[] Content)?> FileAsync(string personId, string fileId, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
        var conversation = Conversation.IdOf(personId);
        if (await db.Files.AsNoTracking().SingleOrDefaultAsync(file => file.Id == fileId && file.ConversationId == conversation, cancel) is not { } file)
            return null;
        try
        {
            return (file.Name, file.Sha256 is { } hash ? await store.ReadAsync(hash, cancel) : file.ReceivedFileId is { } received ? await Files.ReadAsync(db, store, conversation, received, cancel) : file.Content);
        }
        catch (RequestRefusedException)
        {
            return null;
        }
    }

    private async Task<bool> UploadAsync(Uri url, byte[] content, CancellationToken cancel)
    {
        try
        {
            using var body = new ByteArrayContent(content);
            body.Headers.ContentType = new(Attachment.File);
            body.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
            using var answer = await client.PutAsync(url, body, cancel);
            if (!answer.IsSuccessStatusCode)
                log.NotUploaded((int)answer.StatusCode);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            log.NoAnswer(fault.Message, "PUT");
            return false;
        }
    }

    private Task SayAsync(string personId, string? korean, string? english, Attachment? card, CancellationToken cancel) => transaction.RunAsync(
        async (services, stop) =>
        {
            var chat = services.GetRequiredService<Chat>();
            var language = await chat.LanguageOfAsync(personId, stop);
            return await chat.PostAsync(personId, new(language == Language.English ? english : korean) { Attachment = card }, stop);
        },
        cancel);
}
