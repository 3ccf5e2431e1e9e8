using System.Net.Mime;
using System.Text;
using EvalBot.Bot.Channel.Teams;
using EvalBot.Bot.Channel.Web;

namespace EvalBot.Bot.Channel;

/// <summary><c>POST /api/messages</c>, the Activity protocol: for Teams, and in local mode for tools on this machine that speak as Teams does.</summary>
/// <remarks>In local mode whoever reaches it is on this machine and may act as anyone. An activity is carried out once by its id; what is answered is stored before it is sent.</remarks>
internal static class MessagesEndpoint
{
    public static void MapMessages(this WebApplication app)
    {
        app.MapPost("/api/messages", PostAsync);
        app.MapMethods("/api/messages", [HttpMethods.Head], () => Results.Ok()); // Tools look whether somebody is there.
    }

    private static async Task<IResult> PostAsync(HttpContext http, IncomingActivities incoming, ConnectorHosts hosts)
    {
        var activity = await RequestErrors.ReadActivityAsync(http.Request);
        if (!IncomingActivities.Understands(activity))
            return Results.StatusCode(StatusCodes.Status501NotImplemented);

        var inline = activity.DeliveryMode == "expectReplies" || activity.Type == "invoke";
        if (activity.Type is "message" or "invoke" && hosts.Base(activity.ServiceUrl) is null && (!inline || activity.ServiceUrl is not null))
            throw new RequestRefusedException(StatusCodes.Status403Forbidden, "Forbidden", hosts.IsLocal ? "로컬 모드에서는 이 컴퓨터(127.0.0.1)의 serviceUrl로만 답합니다." : "허용되지 않은 serviceUrl입니다.");

        var answer = await incoming.TakeAsync(activity, DirectLine.Host(http));
        return answer.Body is { } body
            ? Results.Text(body.ToJsonString(WireJson.Relaxed), MediaTypeNames.Application.Json, Encoding.UTF8, answer.Status)
            : Results.StatusCode(answer.Status);
    }
}
