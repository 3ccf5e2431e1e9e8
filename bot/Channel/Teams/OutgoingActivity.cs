using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EvalBot.Bot.Clocks;
using EvalBot.Bot.Storage;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>Makes a stored message of the bot's the activity that a connector is handed.</summary>
public sealed partial class OutgoingActivity(Seal seal, EvalBotContext db, ConnectorHosts hosts, WallClock clock)
{
    /// <summary>The most that a message may take in UTF-16 (protocol, sizes: Teams takes about 100 KB; a fifth is kept for what it adds).</summary>
    public const int MostBytes = 80 * 1024;

    private const string ConsentCard = "application/vnd.microsoft.teams.card.file.consent";
    private const int SummaryLength = 1000;

    /// <summary>The message, as this conversation gets it.</summary>
    public Activity Of(ChatMessage message, ConversationReference reference, string? recipientId)
    {
        var activity = Activity.Parse(seal.Read(message));
        activity.Text = activity.Text is { } text ? Tag().Replace(text, "<\u200B") : null;
        activity.From = new() { Id = reference.BotId ?? Chat.BotId, Name = activity.From?.Name, Role = "bot" };
        activity.Recipient = recipientId is not null ? new() { Id = recipientId, IsTargeted = true } : reference.UserId is { } user ? new() { Id = user } : null;
        activity.Conversation = new() { Id = reference.ConversationId };
        activity.ReplyToId = null; // Ours is not the connector's.
        foreach (var attachment in activity.Attachments ?? [])
        {
            if (attachment.ContentType == Attachment.AdaptiveCard && attachment.Content is JsonObject card)
                attachment.Content = TeamsCard.Of(card, message.ActivityId);
        }

        OfferFiles(activity, message, reference, recipientId);
        return IsTooBig(activity.ToUtf8()) ? Shorter(activity, message, reference) : activity;
    }

    /// <summary>The beginning of a message that is too big, with the whole as a file where files can be had.</summary>
    public Activity Shorter(Activity activity, ChatMessage message, ConversationReference reference)
    {
        var words = string.Join('\n', (activity.Attachments ?? []).Select(attachment => attachment.Content).OfType<JsonObject>().Select(TeamsCard.Words).Prepend(activity.Text ?? "").Where(text => text.Length > 0));
        var cut = words.Length > SummaryLength ? words[..(char.IsHighSurrogate(words[SummaryLength - 1]) ? SummaryLength - 1 : SummaryLength)] + "…" : words;
        activity.Text = cut + "\n\n(내용이 길어 여기서 줄였습니다. 전체는 평가봇과의 1:1 대화에서 파일로 받으실 수 있습니다. / Shortened here: the whole is a file in your chat with EvalBot.)";
        activity.TextFormat = "plain";
        activity.Attachments = null;
        if (reference.Kind != ConversationKind.Personal)
            return activity;

        var content = Encoding.UTF8.GetBytes(words);
        var file = new StoredFile
        {
            Id = Guid.NewGuid().ToString("N"),
            ConversationId = message.ConversationId,
            Name = "전체 내용.txt",
            ContentType = "text/plain; charset=utf-8",
            Content = content,
            At = clock.Now,
        };
        db.Add(file);
        activity.Attachments = [new() { FileId = file.Id, Name = file.Name, ContentType = file.ContentType }];
        OfferFiles(activity, message, reference, recipientId: null);
        return activity;
    }

    /// <summary>A file goes to a person alone: on this machine by a link, in Teams once its person consents. A group is told where to get it.</summary>
    private void OfferFiles(Activity activity, ChatMessage message, ConversationReference reference, string? recipientId)
    {
        if (activity.Attachments is not { } attachments || attachments.All(attachment => attachment.FileId is null))
            return;

        if (reference.Kind != ConversationKind.Personal || recipientId is not null)
        {
            activity.Attachments = [.. attachments.Where(attachment => attachment.FileId is null)];
            activity.Text = string.Join('\n', new[] { activity.Text, "파일은 평가봇과의 1:1 대화에서 같은 명령으로 받으실 수 있습니다. / For the file, please say this in your chat with EvalBot." }.OfType<string>());
            return;
        }

        foreach (var attachment in attachments.Where(attachment => attachment.FileId is not null).ToList())
        {
            if (hosts.LinkOf(message.ConversationId, attachment) is { } link)
            {
                (attachment.ContentUrl, attachment.FileId) = (link, null);
                continue;
            }

            var context = new JsonObject { ["file"] = attachment.FileId };
            attachment.Content = new JsonObject
            {
                ["description"] = attachment.Name,
                ["sizeInBytes"] = SizeOf(attachment.FileId!),
                ["acceptContext"] = context,
                ["declineContext"] = context.DeepClone(),
            };
            (attachment.ContentType, attachment.FileId) = (ConsentCard, null);
        }
    }

    private static bool IsTooBig(byte[] utf8) => utf8.Length * sizeof(char) > MostBytes && Encoding.UTF8.GetCharCount(utf8) * sizeof(char) > MostBytes;

    /// <summary>The beginning of a tag. Some clients read plain text as HTML: with a space of no width after it, it is text everywhere and looks the same.</summary>
    [GeneratedRegex("<(?=[A-Za-z/!?])")]
    private static partial Regex Tag();

    private long SizeOf(string fileId)
    {
        var file = db.Files.Local.FirstOrDefault(each => each.Id == fileId) ?? db.Files.Single(each => each.Id == fileId);
        return file.Content.Length > 0 ? file.Content.Length
            : file.ReceivedFileId is { } received ? db.ReceivedFiles.Where(each => each.Id == received).Select(each => each.Length).Single()
            : 1; // Of a large file of our own the size is told when it is fetched.
    }
}
