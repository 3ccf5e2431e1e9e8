using System.Buffers;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;
using EvalBot.Bot.Storage;

namespace EvalBot.Bot.Channel;

/// <summary>Reads request bodies with a limit, and turns what goes wrong into <c>{"error":{"code","message"}}</c>.</summary>
internal static class RequestErrors
{
    /// <summary>The largest body that is read: 1 MiB.</summary>
    public const int MaximumBody = 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a body as UTF-8 text.</summary>
    /// <param name="most">In bytes.</param>
    /// <exception cref="RequestRefusedException">It is larger than <paramref name="most"/>.</exception>
    public static async Task<byte[]> ReadBodyAsync(HttpRequest request, int most = MaximumBody)
    {
        if (request.ContentLength > most)
            throw RequestRefusedException.TooLarge(most);

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var part = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            for (int read; (read = await request.Body.ReadAsync(part)) > 0;)
            {
                body.Write(part, 0, read);
                if (body.Length > most)
                    throw RequestRefusedException.TooLarge(most);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(part);
        }

        return body.Capacity == body.Length ? body.GetBuffer() : body.ToArray();
    }

    /// <summary>Reads an activity.</summary>
    /// <exception cref="RequestRefusedException">It is too large, no JSON, of the wrong shape, or has no type.</exception>
    public static async Task<Activity> ReadActivityAsync(HttpRequest request, int most = MaximumBody)
    {
        return ActivityOf(await ReadBodyAsync(request, most));
    }

    /// <summary>Reads an activity that was received whole.</summary>
    /// <exception cref="RequestRefusedException">It is no JSON, of the wrong shape, or has no type.</exception>
    public static Activity ActivityOf(byte[] body)
    {
        try
        {
            using var checkedNow = JsonDocument.Parse(body, Strict); // A doubled property would be found only later, when somebody reads it.
            if (!Utf8.IsValid(body) || body.AsSpan().IndexOf("\\u"u8) >= 0) // Only there can half a character be.
                ReadThrough(checkedNow.RootElement);
            var activity = Activity.Parse(body);
            return activity.Type is { Length: > 0 } ? activity : throw RequestRefusedException.Malformed("활동에 type이 없습니다.");
        }
        catch (JsonException)
        {
            throw RequestRefusedException.Malformed("본문이 올바른 활동(JSON)이 아닙니다.");
        }
        catch (InvalidOperationException)
        {
            throw RequestRefusedException.Malformed("본문에 깨진 글자(짝이 없는 유니코드 문자)가 있습니다. 지우고 다시 보내 주세요.");
        }
    }

    /// <summary>Reads every text once: half a character (a lone surrogate) would be found only when somebody writes it.</summary>
    /// <exception cref="InvalidOperationException">A text is not well formed.</exception>
    private static void ReadThrough(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    ReadThrough(item);
                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    ReadThrough(property.Value);
                break;
        }
    }

    /// <summary>Answers what goes wrong in the requests after it.</summary>
    public static void UseErrorAnswers(this WebApplication app) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        catch (RequestRefusedException refused) when (!http.Response.HasStarted)
        {
            await AnswerAsync(http, refused.Status, refused.Code, refused.Message);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await AnswerAsync(http, bad.StatusCode, "BadRequest", "요청을 읽을 수 없습니다.");
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client went away: nobody reads an answer.
        }
        catch (Exception fault) when (!http.Response.HasStarted && Database.IsTrouble(fault))
        {
            var reference = RandomNumberGenerator.GetHexString(8, lowercase: true);
            app.Logger.DatabaseInTrouble(fault, http.Request.Method, http.Request.Path, reference);
            http.Response.Headers.RetryAfter = "5";
            await AnswerAsync(
                http, StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable",
                $"죄송합니다. 데이터베이스에 쓸 수 없어 아무것도 바뀌지 않았습니다. 잠시 뒤에 다시 보내 주세요. 참조 번호: {reference}");
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            var reference = RandomNumberGenerator.GetHexString(8, lowercase: true);
            app.Logger.RequestFailed(fault, http.Request.Method, http.Request.Path, reference);
            await AnswerAsync(http, StatusCodes.Status500InternalServerError, "Fault", $"죄송합니다. 문제가 생겼습니다. 참조 번호: {reference}");
        }
    });

    /// <summary>Writes an error answer.</summary>
    public static Task AnswerAsync(HttpContext http, int status, string code, string message)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = MediaTypeNames.Application.Json + "; charset=utf-8";
        var error = new ErrorAnswer(new ErrorAnswer.Body(code, message));
        return http.Response.WriteAsync(JsonSerializer.Serialize(error, WireJson.Default.ErrorAnswer));
    }
}

/// <summary>What a refused request answers.</summary>
internal sealed record ErrorAnswer(ErrorAnswer.Body Error)
{
    internal sealed record Body(string Code, string Message);
}
