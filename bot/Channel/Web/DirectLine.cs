using System.Text.Json;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using Microsoft.AspNetCore.Http.Features;

namespace EvalBot.Bot.Channel.Web;

/// <summary>Direct Line 3.0, as Web Chat speaks it: one conversation for each person, kept.</summary>
internal static class DirectLine
{
    public static void MapDirectLine(this WebApplication app)
    {
        var line = app.MapGroup("/v3/directline");
        line.MapPost("tokens/generate", GenerateAsync);
        line.MapPost("tokens/refresh", Refresh);
        line.MapPost("conversations", OpenAsync);
        line.MapGet("conversations/{id}", Reconnect);
        line.MapGet("conversations/{id}/activities", ReadAsync);
        line.MapPost("conversations/{id}/activities", PostAsync);
        line.MapPost("conversations/{id}/upload", UploadAsync);
        line.MapGet("conversations/{id}/stream", WebSocketStream.RunAsync);
        line.MapGet("conversations/{id}/files/{fileId}/{name}", Files.GetAsync);
    }

    /// <summary>Scheme and host under which the client reached us.</summary>
    public static string Host(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";

    // Local mode: anyone on this machine may act as anyone of the plan.
    private static async Task<IResult> GenerateAsync(HttpContext http, WebTokens tokens, PeopleDirectory people)
    {
        var opening = await ReadOpeningAsync(http.Request);
        if (opening?.User?.Id is not { Length: > 0 } person)
            throw RequestRefusedException.Malformed("누구의 토큰인지 user.id로 알려 주세요.");
        if (!await people.ExistsAsync(person, http.RequestAborted))
            throw RequestRefusedException.NotFound("계획에 없는 사람입니다. 초대가 필요합니다.");
        return Answer(new ConversationAnswer(Conversation.IdOf(person), tokens.Of(person), (int)WebTokens.Lifetime.TotalSeconds, null));
    }

    private static IResult Refresh(HttpContext http, WebTokens tokens)
    {
        var person = DirectLineAccess.Require(http, tokens, conversationId: null);
        return Answer(new ConversationAnswer(Conversation.IdOf(person), tokens.Of(person), (int)WebTokens.Lifetime.TotalSeconds, null));
    }

    private static async Task<IResult> OpenAsync(HttpContext http, WebTokens tokens, ChatTransaction transaction, ILogger<ChatTransaction> log)
    {
        var person = DirectLineAccess.Require(http, tokens, conversationId: null);
        var language = TurnRunner.LanguageOf((await ReadOpeningAsync(http.Request))?.Locale);
        try
        {
            await transaction.RunAsync((services, cancel) => WelcomeAsync(services, person, language, cancel));
        }
        catch (Exception fault) when (fault is not RequestRefusedException && !Database.IsTrouble(fault))
        {
            log.WelcomeFailed(fault, Conversation.IdOf(person));
        }

        return Answer(Opened(http, tokens, person, watermark: null), StatusCodes.Status201Created);
    }

    private static async Task<bool> WelcomeAsync(IServiceProvider services, string person, Language? language, CancellationToken cancel)
    {
        var conversation = await services.GetRequiredService<Chat>().OpenAsync(person, cancel);
        conversation.Language = language ?? conversation.Language;
        if (conversation.LastChange > 0)
            return false;

        await services.GetRequiredService<Welcome>()(person, cancel);
        return true;
    }

    private static IResult Reconnect(string id, string? watermark, HttpContext http, WebTokens tokens)
    {
        var person = DirectLineAccess.Require(http, tokens, id);
        WebActivities.Known(watermark);
        return Answer(Opened(http, tokens, person, watermark));
    }

    private static async Task<IResult> ReadAsync(string id, string? watermark, HttpContext http, WebTokens tokens, WebActivities activities)
    {
        DirectLineAccess.Require(http, tokens, id);
        var read = await activities.ReadAsync(id, WebActivities.Known(watermark), Host(http), http.RequestAborted);
        return Results.Json(read, ActivityJson.Default.ActivitySet);
    }

    private static async Task<IResult> PostAsync(string id, HttpContext http, WebTokens tokens, TurnRunner turns)
    {
        var person = DirectLineAccess.Require(http, tokens, id);
        var activity = await RequestErrors.ReadActivityAsync(http.Request);
        if (activity.ClientActivityId is { Length: > 200 })
            throw RequestRefusedException.Malformed("channelData.clientActivityID가 너무 깁니다.");
        if (activity.Type == "invoke")
            throw RequestRefusedException.Malformed("이 채널은 invoke를 받지 않습니다.");
        return Answer(new PostAnswer((await turns.RunAsync(person, activity, activity.ClientActivityId)).ActivityId));
    }

    private static async Task<IResult> UploadAsync(string id, HttpContext http, WebTokens tokens, TurnRunner turns, FileStore store)
    {
        var person = DirectLineAccess.Require(http, tokens, id);
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = Uploads.MaximumBody;
        var (activity, files) = await Uploads.ReadAsync(http.Request, store.MostBytes, http.RequestAborted);
        if (activity.ClientActivityId is { Length: > 200 })
            throw RequestRefusedException.Malformed("channelData.clientActivityID가 너무 깁니다.");
        if (activity.Type != "message" || files.Count == 0)
            throw RequestRefusedException.Malformed("보낸 파일이 없습니다.");
        return Answer(new PostAnswer((await turns.RunAsync(person, activity, activity.ClientActivityId, files)).ActivityId));
    }

    private static ConversationAnswer Opened(HttpContext http, WebTokens tokens, string person, string? watermark)
    {
        var id = Conversation.IdOf(person);
        var token = tokens.Of(person);
        var scheme = http.Request.IsHttps ? "wss" : "ws";
        var known = string.IsNullOrEmpty(watermark) ? "-" : watermark;
        var stream = $"{scheme}://{http.Request.Host}/v3/directline/conversations/{id}/stream?watermark={known}&t={token}";
        return new(id, token, (int)WebTokens.Lifetime.TotalSeconds, stream);
    }

    private static async Task<OpeningRequest?> ReadOpeningAsync(HttpRequest request)
    {
        var body = await RequestErrors.ReadBodyAsync(request);
        if (body.Length == 0)
            return null;
        try
        {
            return JsonSerializer.Deserialize(body, WireJson.Default.OpeningRequest);
        }
        catch (JsonException)
        {
            throw RequestRefusedException.Malformed("본문이 올바른 JSON이 아닙니다.");
        }
    }

    private static IResult Answer(ConversationAnswer answer, int status = StatusCodes.Status200OK) =>
        Results.Json(answer, WireJson.Default.ConversationAnswer, statusCode: status);

    private static IResult Answer(PostAnswer answer) => Results.Json(answer, WireJson.Default.PostAnswer);
}
