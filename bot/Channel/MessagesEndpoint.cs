using System.Text.Json.Nodes;
using EvalBot.Bot.Channel.Teams;
using EvalBot.Bot.Channel.Web;
using EvalBot.Bot.Storage;

namespace EvalBot.Bot.Channel;

/// <summary><c>POST /api/messages</c>, the Activity protocol: for Teams, and in local mode for tools on this machine that speak as Teams does.</summary>
/// <remarks>
/// <see cref="MessagesGate"/> says who may call. In local mode whoever reaches it is on this machine and may act as anyone; in Teams mode
/// nobody has an invitation yet. An invoke or a message is carried out once by its id, and that is stored before anything is sent:
/// a repeated post sends nothing again.
/// </remarks>
internal static class MessagesEndpoint
{
    private const string Toast = "application/vnd.microsoft.activity.message";

    public static void MapMessages(this WebApplication app)
    {
        app.MapPost("/api/messages", PostAsync);
        if (app.Services.GetRequiredService<MessagesGate>().IsOpen)
            app.MapMethods("/api/messages", [HttpMethods.Head], () => Results.Ok()); // Tools look whether somebody is there.
    }

    private static async Task<IResult> PostAsync(HttpContext http, MessagesGate gate, PeopleDirectory people, TurnRunner turns, SentLinks links, ConnectorOutbox outbox, WebTokens tokens, Seal seal)
    {
        var activity = await RequestErrors.ReadActivityAsync(http.Request, gate.LargestBody);
        if (await gate.WhyNotAsync(http, activity) is { } status)
            return Results.StatusCode(status);
        if (activity.Type is not ("message" or "invoke"))
            return Results.Accepted(); // Greetings, typing and what we do not know.
        if (activity is { Type: "invoke", Name: not Turn.CardAction })
            return Results.StatusCode(StatusCodes.Status501NotImplemented);

        var inline = activity.DeliveryMode == "expectReplies" || activity.Type == "invoke";
        var back = new ConnectorAddress(activity.ServiceUrl, activity.Conversation?.Id);
        if (activity.Type == "message" && !inline && back.ConversationId is not { Length: > 0 } && !gate.IsOpen)
            throw RequestRefusedException.Malformed("활동에 conversation.id가 없습니다.");
        if (gate.IsOpen && !back.IsOnThisMachine && (!inline || activity.ServiceUrl is not null))
            throw new RequestRefusedException(StatusCodes.Status403Forbidden, "Forbidden", "로컬 모드에서는 이 컴퓨터(127.0.0.1)의 serviceUrl로만 답합니다.");

        var answers = gate.IsOpen && await PersonOfAsync(activity, people, http.RequestAborted) is { } person
            ? await RunAsync(turns, links, person, activity, DirectLine.Host(http), tokens, seal)
            : [Uninvited(activity)];
        if (activity.DeliveryMode == "expectReplies" && activity.Type == "message")
            return Results.Json(new ActivitySet(answers, null), ActivityJson.Default.ActivitySet);
        if (activity.Type == "message")
        {
            outbox.Send(back, answers);
            return Results.Accepted();
        }

        if (back.IsOnThisMachine)
            outbox.Send(back, [.. answers.Where(answer => answer.Attachments is not null)]);
        var words = string.Join('\n', answers.Select(answer => answer.Text).OfType<string>());
        return Results.Json(new InvokeAnswer(StatusCodes.Status200OK, Toast, words is "" ? "처리했습니다." : words), WireJson.Default.InvokeAnswer);
    }

    private static async Task<string?> PersonOfAsync(Activity activity, PeopleDirectory people, CancellationToken cancel)
    {
        foreach (var id in new[] { activity.From?.Id, activity.From?.AadObjectId }.OfType<string>())
        {
            if (await people.ExistsAsync(id, cancel))
                return id;
        }

        return null;
    }

    private static async Task<Activity[]> RunAsync(TurnRunner turns, SentLinks links, string person, Activity activity, string host, WebTokens tokens, Seal seal)
    {
        var (recipient, conversation, posted) = (activity.From, activity.Conversation, activity.Id);
        var (files, lost) = await links.FetchAsync(activity, CancellationToken.None);
        if (files.Count == 0 && lost.Count > 0)
            return [Lost(activity, lost)];

        var outcome = await turns.RunAsync(person, activity, posted is null ? null : "activity:" + posted, files);
        return [.. outcome.Answers.Select(message =>
        {
            var answer = Activity.Parse(seal.Read(message));
            Files.Link(answer, message.ConversationId, host, tokens);
            foreach (var attachment in answer.Attachments ?? [])
            {
                if (attachment.ContentType == Attachment.AdaptiveCard && attachment.Content is JsonObject card)
                    attachment.Content = CardActions.WithCardId(card, message.ActivityId);
            }

            (answer.Recipient, answer.Conversation, answer.ReplyToId) = (recipient, conversation, posted);
            return answer;
        })];
    }

    private static Activity Uninvited(Activity activity) => Answer(
        activity, "초대가 필요합니다. 평가 담당자에게 문의해 주세요.", "You need an invitation. Please ask the coordinator of the evaluation.");

    private static Activity Lost(Activity activity, IReadOnlyList<string> names) => Answer(
        activity,
        $"파일을 가져오지 못했습니다: {string.Join(", ", names)}. 링크의 시간이 지났을 수 있으니 파일을 다시 보내 주세요.",
        $"These files could not be fetched: {string.Join(", ", names)}. Their links may be too old; please send them again.");

    private static Activity Answer(Activity activity, string korean, string english) => new()
    {
        Type = "message",
        From = new ChannelAccount { Id = Chat.BotId, Role = "bot" },
        Recipient = activity.From,
        Conversation = activity.Conversation,
        ReplyToId = activity.Id,
        Text = TurnRunner.LanguageOf(activity.Locale) == Language.English ? english : korean,
    };
}

/// <summary>The answer to an invoke of a card.</summary>
internal sealed record InvokeAnswer(int StatusCode, string Type, string Value);
