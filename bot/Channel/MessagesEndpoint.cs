using System.Globalization;
using System.Net.Mime;
using System.Text;
using EvalBot.Bot.Channel.Teams;
using EvalBot.Bot.Channel.Web;

namespace EvalBot.Bot.Channel;

/// <summary><c>POST /api/messages</c>, the Activity protocol: for Teams, and in local mode for tools on this machine that speak as Teams does.</summary>
/// <remarks>
/// <see cref="MessagesGate"/> says who may call. In local mode whoever reaches it is on this machine and may act as anyone.
/// An activity is carried out once by its id; what is answered is stored before it is sent.
/// </remarks>
internal static class MessagesEndpoint
{
    public static void MapMessages(this WebApplication app)
    {
        app.MapPost("/api/messages", PostAsync);
        if (app.Services.GetRequiredService<MessagesGate>().IsOpen)
            app.MapMethods("/api/messages", [HttpMethods.Head], () => Results.Ok()); // Tools look whether somebody is there.
    }

    private static async Task<IResult> PostAsync(HttpContext http, MessagesGate gate, IncomingActivities incoming, ConnectorHosts hosts, Overload overload)
    {
        if (overload.IsFull) // To read it and to look who sent it would take time from those who have a place.
            return await RefuseAsync(http);
        var activity = await RequestErrors.ReadActivityAsync(http.Request, gate.LargestBody);
        if (await gate.WhyNotAsync(http, activity) is { } status)
            return Results.StatusCode(status);
        if (!IncomingActivities.Understands(activity))
            return Results.StatusCode(StatusCodes.Status501NotImplemented);

        var inline = activity.DeliveryMode == "expectReplies" || activity.Type == "invoke";
        if (activity.Type == "message" && !inline && activity.Conversation?.Id is not { Length: > 0 } && !gate.IsOpen)
            throw RequestRefusedException.Malformed("활동에 conversation.id가 없습니다.");
        if (activity.Type is "message" or "invoke" && gate.IsOpen && hosts.Base(activity.ServiceUrl) is null && (!inline || activity.ServiceUrl is not null))
            throw new RequestRefusedException(StatusCodes.Status403Forbidden, "Forbidden", "로컬 모드에서는 이 컴퓨터(127.0.0.1)의 serviceUrl로만 답합니다.");

        var answer = await incoming.TakeAsync(activity, DirectLine.Host(http));
        if (answer == IncomingAnswer.Busy)
            return await RefuseAsync(http);
        return answer.Body is { } body
            ? Results.Text(body.ToJsonString(WireJson.Relaxed), MediaTypeNames.Application.Json, Encoding.UTF8, answer.Status)
            : Results.StatusCode(answer.Status);
    }

    /// <summary>Nothing of it was done, and it is worth to come again.</summary>
    private static async Task<IResult> RefuseAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = Overload.RetryAfter.ToString(CultureInfo.InvariantCulture);
        await RequestErrors.AnswerAsync(
            http, IncomingAnswer.Busy.Status, "ServiceUnavailable",
            $"한꺼번에 너무 많은 메시지가 와서 이 메시지는 받지 않았습니다. 바뀐 것은 없으니 {Overload.RetryAfter}초 뒤에 다시 보내 주세요. / Too many messages came at once. This one was not taken and nothing was changed: please send it again in {Overload.RetryAfter} seconds.");
        return Results.Empty;
    }
}
