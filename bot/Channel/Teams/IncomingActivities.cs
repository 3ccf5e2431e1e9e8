using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EvalBot.Bot.Channel.Web;
using EvalBot.Bot.Clocks;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>What the caller of <c>POST /api/messages</c> is answered.</summary>
/// <param name="Body">Of an invoke: what the client gets; null for an empty answer.</param>
public sealed record IncomingAnswer(int Status, JsonNode? Body = null)
{
    public static IncomingAnswer Accepted { get; } = new(StatusCodes.Status202Accepted);

    /// <summary>Too many came at once: this one was not taken.</summary>
    public static IncomingAnswer Busy { get; } = new(StatusCodes.Status503ServiceUnavailable);
}

/// <summary>Takes the activities of a connector, each kind in its way, and each one once (protocol: activity kinds, HTTP contract of the messaging endpoint).</summary>
public sealed class IncomingActivities(
    ChatTransaction transaction, TurnRunner turns, Accounts accounts, SentLinks links, FileHandOver files, Rosters rosters, Flood flood, Overload overload, Seal seal, WebTokens tokens, WallClock clock, ILogger<IncomingActivities> log)
{
    /// <summary>How long an invoke waits for its answer; Teams gives up after ten to fifteen seconds.</summary>
    public static readonly TimeSpan InvokePatience = TimeSpan.FromSeconds(8);

    private const string Toast = "application/vnd.microsoft.activity.message";
    private const string MeetingStart = "application/vnd.microsoft.meetingStart";
    private const string MeetingEnd = "application/vnd.microsoft.meetingEnd";
    private const string FileConsent = "fileConsent/invoke";
    private const int LongestToast = 400;
    private static readonly TimeSpan MessagePatience = TimeSpan.FromSeconds(12);

    /// <summary>Whether an invoke of this name is understood.</summary>
    public static bool Understands(Activity activity) => activity.Type != "invoke" || activity.Name is Turn.CardAction or FileConsent;

    /// <summary>Takes an activity. What it does goes on when the caller goes away, or gives up.</summary>
    /// <param name="host">Scheme and host under which the caller reached us.</param>
    public async Task<IncomingAnswer> TakeAsync(Activity activity, string host)
    {
        var taken = CarryOutAsync(activity, Arrival.Of(activity), host);
        var patience = activity.Type == "invoke" ? InvokePatience : MessagePatience;
        await ((Task)taken.WaitAsync(patience, clock.Time)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (taken.IsCompleted)
            return await taken;

        _ = taken.ContinueWith(task => log.LateTurnFailed(task.Exception!), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return activity.Type == "invoke"
            ? ToastOf(LanguageOf(activity).Pick("처리하고 있습니다. 끝나면 카드가 바뀝니다.", "Still working. The card changes when it is done."))
            : IncomingAnswer.Accepted;
    }

    private async Task<IncomingAnswer> CarryOutAsync(Activity activity, Arrival? arrival, string host)
    {
        using var place = await overload.EnterAsync();
        if (!place.IsAcquired)
            return IncomingAnswer.Busy;
        return await (activity.Type switch
        {
            "message" => MessageAsync(activity, arrival, host),
            "invoke" when activity.Name == Turn.CardAction => CardAsync(activity, arrival, host),
            "invoke" => ConsentAsync(activity, arrival),
            "conversationUpdate" or "installationUpdate" or "event" or "messageUpdate" when arrival is not null => ToldAsync(activity, arrival),
            _ => Task.FromResult(IncomingAnswer.Accepted), // Reactions, deletions, typing and what we do not know: nothing is to be done.
        });
    }

    private async Task<IncomingAnswer> MessageAsync(Activity activity, Arrival? arrival, string host)
    {
        if (arrival is { IsAddressed: false })
            return IncomingAnswer.Accepted; // People talking to each other.

        var inline = activity.DeliveryMode == "expectReplies" || arrival is null;
        var answers = await RunAsync(activity, arrival, inline, host);
        return inline ? new(StatusCodes.Status200OK, JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(new ActivitySet(answers, null), ActivityJson.Default.ActivitySet))) : IncomingAnswer.Accepted;
    }

    private async Task<IncomingAnswer> CardAsync(Activity activity, Arrival? arrival, string host)
    {
        var pressed = (Turn.DataOf(activity)?["card"] as JsonValue)?.TryGetValue(out string? card) == true ? card : null;
        var answers = await RunAsync(activity, arrival, inline: arrival is null, host);
        var changed = answers.LastOrDefault(answer => pressed is not null && answer.Id == pressed)?.Attachments?.FirstOrDefault(attachment => attachment.ContentType == Attachment.AdaptiveCard);
        if (changed?.Content is JsonObject content)
            return new(StatusCodes.Status200OK, new JsonObject { ["statusCode"] = StatusCodes.Status200OK, ["type"] = Attachment.AdaptiveCard, ["value"] = content.DeepClone() });

        var words = string.Join('\n', answers.Select(answer => answer.Text).OfType<string>());
        return ToastOf(words is "" ? LanguageOf(activity).Pick("처리했습니다.", "Done.") : words.Length > LongestToast ? words[..LongestToast] + "…" : words);
    }

    private async Task<IncomingAnswer> ConsentAsync(Activity activity, Arrival? arrival)
    {
        if (arrival is not null && await accounts.PersonOfAsync(activity, CancellationToken.None) is { } person)
        {
            await files.AnswerAsync(person.Id, activity.Value as JsonObject, CancellationToken.None);
            if (activity.ReplyToId is { Length: > 0 } card) // So that it is not pressed again.
                await files.TakeBackAsync(arrival.ConversationId, card, CancellationToken.None);
        }

        return new(StatusCodes.Status200OK);
    }

    /// <summary>Carries a message or a press out, as whoever the account is.</summary>
    private async Task<IReadOnlyList<Activity>> RunAsync(Activity activity, Arrival? arrival, bool inline, string host)
    {
        string? slower = null;
        if (arrival is not null && !flood.Admits(arrival.AccountId))
        {
            log.TooFast(activity.Id);
            slower = LanguageOf(activity).Pick(
                "메시지가 너무 빨리 이어져 방금 것은 처리하지 않았습니다. 잠시 뒤에 다시 보내 주십시오.",
                "Your messages come too fast, and the last ones were not carried out. Please send them again in a moment.");
            if (activity.Type == "invoke")
                return [Inline(activity, slower)];
            if (!flood.Tells(arrival.AccountId))
                return [];
        }

        var known = await accounts.PersonOfAsync(activity, CancellationToken.None);
        if (known is null && (arrival is null || inline))
            return [Inline(activity, Uninvited(activity))];

        IWay way = inline ? new InlineWay() : new ConnectorWay(arrival!);
        Func<IServiceProvider, TurnHandler>? handle = null;
        var person = known?.Id;
        if (person is null)
        {
            var reference = await transaction.RunAsync(async (services, cancel) => await services.GetRequiredService<References>().SeeAsync(arrival!, cancel));
            (person, way) = (reference.OutsideId, new OutsideWay(reference, arrival!.ThreadId));
            handle = Stranger(arrival);
        }

        if (slower is not null)
            handle = _ => (turn, cancel) => turn.ReplyAsync(slower, cancel);
        var (sent, lost) = handle is null ? await links.FetchAsync(activity, CancellationToken.None) : ([], []);
        if (sent.Count == 0 && lost.Count > 0)
            handle = _ => (turn, cancel) => turn.ReplyAsync(Lost(activity, lost), cancel);
        if (handle is null && arrival is { Kind: not ConversationKind.Personal })
            handle = Among;
        var (recipient, conversation, posted) = (activity.From, activity.Conversation, activity.Id);
        var outcome = await turns.RunAsync(person, activity, OnceOf(activity, arrival), sent, way, handle, known?.Name);
        return [.. outcome.Answers.Select(message => InlineAnswer(message, recipient, conversation, posted, host))];
    }

    /// <summary>Somebody of the plan among others: as ever, but that an invitation code which others read is one no more, whoever typed it.</summary>
    private static TurnHandler Among(IServiceProvider services) => async (turn, cancel) =>
    {
        if (await services.GetRequiredService<SpoilInvitation>()(turn.Text, cancel))
            await turn.ReplyAsync(Spoilt(turn.Activity), cancel);
        else
            await services.GetRequiredService<TurnHandler>()(turn, cancel);
    };

    /// <summary>Somebody who is bound to nobody: with a code they are bound, and without one they learn how to get one, and nothing else.</summary>
    private static Func<IServiceProvider, TurnHandler> Stranger(Arrival arrival) => services => async (turn, cancel) =>
    {
        if (arrival.Kind != ConversationKind.Personal || turn.Text.Length == 0)
        {
            var spoilt = await services.GetRequiredService<SpoilInvitation>()(turn.Text, cancel);
            await turn.ReplyAsync(spoilt ? Spoilt(turn.Activity) : Uninvited(turn.Activity), cancel);
            return;
        }

        var redeemed = await services.GetRequiredService<RedeemInvitation>()(arrival.AccountId, turn.Text, turn.Language, cancel);
        await turn.ReplyAsync(redeemed.Reply, cancel);
        if (redeemed.PersonId is { } person)
        {
            var conversation = await services.GetRequiredService<Chat>().OpenAsync(person, cancel);
            conversation.Language = turn.Language;
            await services.GetRequiredService<References>().ArriveAsync(conversation, arrival, cancel);
            await services.GetRequiredService<Welcome>()(person, cancel);
        }
    };

    /// <summary>Installations, meetings and edits: what the bot is told without being asked.</summary>
    private async Task<IncomingAnswer> ToldAsync(Activity activity, Arrival arrival)
    {
        var person = (await accounts.PersonOfAsync(activity, CancellationToken.None))?.Id;
        await transaction.RunAsync(async (services, cancel) =>
        {
            var told = services.GetRequiredService<ToldActivities>();
            var (language, key) = (LanguageOf(activity), OnceOf(activity, arrival) ?? $"activity:{Guid.NewGuid():N}");
            await (activity switch
            {
                { Type: "installationUpdate", Action: "remove" or "remove-upgrade" } => told.RemovedAsync(arrival, cancel),
                { Type: "conversationUpdate", MembersRemoved: { } removed } when removed.Any(member => member.Id == arrival.BotId) => told.RemovedAsync(arrival, cancel),
                { Type: "installationUpdate" } => told.InstalledAsync(arrival, person, language, cancel),
                { Type: "conversationUpdate", MembersAdded: { } added } when added.Any(member => member.Id == arrival.BotId) => told.InstalledAsync(arrival, person, language, cancel),
                { Type: "event", Name: MeetingStart or MeetingEnd } => told.MeetingAsync(arrival, started: activity.Name == MeetingStart, key, cancel),
                { Type: "messageUpdate" } when person is not null && arrival.Kind == ConversationKind.Personal => told.EditedAsync(arrival, person, key, cancel),
                _ => Task.CompletedTask,
            });
            return true;
        });
        if (arrival.Kind != ConversationKind.Personal && activity is { Type: "installationUpdate", Action: "add" or "add-upgrade" } or { Type: "conversationUpdate", MembersAdded: not null })
            await rosters.ReadAsync(arrival, CancellationToken.None);
        return IncomingAnswer.Accepted;
    }

    private Activity InlineAnswer(ChatMessage message, ChannelAccount? recipient, ConversationAccount? conversation, string? posted, string host)
    {
        var answer = Activity.Parse(seal.Read(message));
        Files.Link(answer, message.ConversationId, host, tokens);
        foreach (var attachment in answer.Attachments ?? [])
        {
            if (attachment.ContentType == Attachment.AdaptiveCard && attachment.Content is JsonObject card)
                attachment.Content = TeamsCard.Of(card, message.ActivityId);
        }

        (answer.Recipient, answer.Conversation, answer.ReplyToId) = (recipient, conversation, posted);
        return answer;
    }

    /// <summary>By what a repeated post is known: a connector repeats with the same id, which is its own within a conversation.</summary>
    private static string? OnceOf(Activity activity, Arrival? arrival) => activity.Id is not { Length: > 0 } id ? null
        : "activity:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{arrival?.ConversationId}\n{activity.Type}\n{id}{(activity.Type == "messageUpdate" ? "\n" + activity.Timestamp : "")}")));

    private static string Uninvited(Activity activity) => LanguageOf(activity).Pick(
        "초대가 필요합니다. 평가 담당자에게 문의해 주세요. 초대 코드를 받으셨으면 평가봇과의 1:1 대화에 그대로 적어 주세요.",
        "You need an invitation. Please ask the coordinator of the evaluation. If you have a code, type it in your own chat with EvalBot.");

    private static string Spoilt(Activity activity) => LanguageOf(activity).Pick(
        "이 초대 코드는 여러 분이 보는 곳에 적혀 이제 쓸 수 없습니다. 평가 담당자에게 새 코드를 받아, 평가봇과의 1:1 대화에 적어 주세요.",
        "This code was typed where others read it, so it can no longer be used. Please ask the coordinator for a new one, and type it in your own chat with EvalBot.");

    private static string Lost(Activity activity, IReadOnlyList<string> names) => LanguageOf(activity).Pick(
        $"파일을 가져오지 못했습니다: {string.Join(", ", names)}. 링크의 시간이 지났을 수 있으니 파일을 다시 보내 주세요.",
        $"These files could not be fetched: {string.Join(", ", names)}. Their links may be too old; please send them again.");

    private static Language LanguageOf(Activity activity) => TurnRunner.LanguageOf(activity.Locale) ?? Language.Korean;

    private static Activity Inline(Activity activity, string text) => new()
    {
        Type = "message",
        From = new ChannelAccount { Id = Chat.BotId, Role = "bot" },
        Recipient = activity.From,
        Conversation = activity.Conversation,
        ReplyToId = activity.Id,
        Text = text,
    };

    private static IncomingAnswer ToastOf(string words) =>
        new(StatusCodes.Status200OK, new JsonObject { ["statusCode"] = StatusCodes.Status200OK, ["type"] = Toast, ["value"] = words });
}
