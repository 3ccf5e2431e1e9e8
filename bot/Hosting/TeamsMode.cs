using System.Net;

namespace EvalBot.Bot.Hosting;

/// <summary>Keeps what only operators read on this machine: in Teams mode the bot listens to the world.</summary>
internal static class TeamsMode
{
    // Behind a proxy on this machine everybody comes from it; the proxy's headers tell them from the operator.
    private static readonly string[] OfProxies = ["X-Forwarded-For", "X-Original-For", "Forwarded", "Via"];

    /// <summary>Answers 404 to whoever asks for the metrics from elsewhere.</summary>
    public static void UseTeamsMode(this WebApplication app) => app.Use((http, next) =>
    {
        if (!http.Request.Path.StartsWithSegments("/metrics") || IsFromHere(http))
            return next(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    private static bool IsFromHere(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !OfProxies.Any(http.Request.Headers.ContainsKey);
}
