using EvalBot.Bot.Storage;
using EvalBot.Core.Documents;
using EvalBot.Core.Reports;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace EvalBot.Bot.Channel.Web;

/// <summary>The files of a conversation, sent or received: fetched by a link that ends with time, or with the token of the conversation's person.</summary>
internal static class Files
{
    /// <summary>Gives the stored files of an activity their links.</summary>
    public static void Link(Activity activity, string conversationId, string host, WebTokens tokens)
    {
        foreach (var attachment in activity.Attachments ?? [])
        {
            if (attachment.FileId is not { } file)
                continue;
            var name = Uri.EscapeDataString(attachment.Name ?? "file");
            attachment.ContentUrl = $"{host}/v3/directline/conversations/{conversationId}/files/{file}/{name}?t={tokens.OfFile(file)}";
            attachment.FileId = null;
        }
    }

    /// <summary><c>GET /v3/directline/conversations/{id}/files/{fileId}/{name}</c>.</summary>
    public static async Task<IResult> GetAsync(string id, string fileId, HttpContext http, EvalBotContext db, FileStore store, WebTokens tokens)
    {
        var theirs = DirectLineAccess.TokenOf(http, tokens) is { Expired: false } token && Conversation.IdOf(token.Names) == id;
        if (!theirs && !tokens.Opens(fileId, http.Request.Query["t"]))
            throw NotReadable();

        var cancel = http.RequestAborted;
        http.Response.Headers.XContentTypeOptions = new StringValues("nosniff");
        http.Response.Headers.CacheControl = "private, no-store";
        if (await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fileId && f.ConversationId == id, cancel) is { } sent)
        {
            if (sent.Sha256 is { } hash)
                return Results.File(store.Open(hash), sent.ContentType, sent.Name);

            var content = sent.ReceivedFileId is { } document ? await ReadAsync(db, store, id, document, cancel) : sent.Content;
            return Results.File(content, sent.ContentType, sent.Name); // The name makes it an attachment, never a page.
        }

        var received = await db.ReceivedFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fileId, cancel);
        return received is not null && Conversation.IdOf(received.PersonId) == id
            ? Results.File(await store.ReadAsync(received.Sha256, cancel), Attachment.File, received.Name)
            : throw RequestRefusedException.NotFound("그런 파일이 없습니다.");
    }

    /// <summary>A received file is given to whoever sent it, and to those who may read that version of the document, of the report, or the appeal that it is evidence of, now: a recusal ends it.</summary>
    /// <exception cref="RequestRefusedException">Not they, or not any more.</exception>
    internal static async Task<byte[]> ReadAsync(EvalBotContext db, FileStore store, string conversationId, string receivedId, CancellationToken cancel)
    {
        var person = await db.Conversations.Where(conversation => conversation.Id == conversationId).Select(conversation => conversation.PersonId).SingleAsync(cancel);
        var received = await db.ReceivedFiles.AsNoTracking().SingleAsync(file => file.Id == receivedId, cancel);
        if (received.PersonId != person)
        {
            var evaluation = await db.WholeEvaluations().AsNoTracking()
                .SingleOrDefaultAsync(each => each.Documents.Any(version => version.File != null && version.File.Id == receivedId), cancel);
            var version = evaluation?.Documents.First(each => each.File?.Id == receivedId);
            var who = await db.StandingAsync(person, cancel);
            if (version is null
                ? !await ReadsReportAsync(db, who, receivedId, cancel) && !await ReadsEvidenceAsync(db, who, receivedId, cancel)
                : DocumentReading.WhyNot(who, evaluation!, version) is not null)
                throw NotReadable();
        }

        return await store.ReadAsync(received.Sha256, cancel);
    }

    private static async Task<bool> ReadsReportAsync(EvalBotContext db, Standing who, string receivedId, CancellationToken cancel)
    {
        var evaluation = await db.WholeEvaluations().AsNoTracking()
            .SingleOrDefaultAsync(each => each.Report!.Versions.Any(version => version.File.Id == receivedId), cancel);
        return evaluation?.Report?.Versions.First(version => version.File.Id == receivedId) is { } report
            && ReportReading.WhyNot(who, evaluation, report) is null;
    }

    /// <summary>Evidence of an appeal is given to who may read it now; that of a draft to the consortium.</summary>
    private static async Task<bool> ReadsEvidenceAsync(EvalBotContext db, Standing who, string receivedId, CancellationToken cancel)
    {
        // One appeal and one draft at most for each district: they are looked through here, because their lists are JSON.
        var appealed = (await db.Evaluations.AsNoTracking().Include(each => each.Appeal).Where(each => each.Appeal != null).ToListAsync(cancel))
            .FirstOrDefault(each => each.Appeal!.Evidence.Any(file => file.Id == receivedId));
        if (appealed is not null)
        {
            var evaluation = await db.WholeEvaluations().AsNoTracking().SingleAsync(each => each.Id == appealed.Id, cancel);
            return Disclosure.MayRead(Disclosure.TiersOf(who, evaluation), Disclosed.AppealEvidence);
        }

        var draft = (await db.AppealDrafts.AsNoTracking().ToListAsync(cancel)).FirstOrDefault(each => each.Evidence.Any(file => file.Id == receivedId));
        return draft is not null && Access.WhyNot(Right.DraftAppeal, who, await db.WholeEvaluations().AsNoTracking().SingleAsync(each => each.Id == draft.EvaluationId, cancel)) is null;
    }

    private static RequestRefusedException NotReadable() =>
        new(StatusCodes.Status403Forbidden, "Forbidden", "링크의 기한이 지났거나 볼 수 없는 파일입니다. 대화를 새로 고쳐 다시 받아 주세요.");
}
