using System.Net;
using EvalBot.Bot.Channel;

namespace EvalBot.Bot.Hosting;

/// <summary>Keeps local mode on this machine: no caller from elsewhere, and no web page of somebody else's.</summary>
internal static class LocalMode
{
    // Web Chat writes styles into the page and makes pictures, workers and uploads from data; scripts are ours alone.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "connect-src 'self' blob: ws://localhost:* ws://127.0.0.1:*; worker-src 'self' blob:; media-src 'self' data: blob:; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Refuses who is not on this machine, and who was led here by another site (a foreign Host or Origin).</summary>
    public static void UseLocalMode(this WebApplication app) => app.Use(async (http, next) =>
    {
        var here = http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && IsThisMachine(http.Request.Host.Host)
            && IsOwn(http.Request.Headers.Origin.ToString());
        if (here)
            await next(http);
        else
            await RequestErrors.AnswerAsync(http, StatusCodes.Status403Forbidden, "Forbidden", "로컬 모드는 이 컴퓨터에서만, localhost로만 열 수 있습니다.");
    });

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        if (!http.Request.Path.StartsWithSegments("/hangfire")) // The dashboard's page has scripts of its own.
            headers.ContentSecurityPolicy = Policy;
        return next(http);
    });

    private static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "[::1]";

    private static bool IsOwn(string origin) => origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsThisMachine(page.Host));
}
