using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;

namespace EvalBot.Bot.Channel;

/// <summary>One message of a person, taken from its activity, and the way to answer it.</summary>
public sealed partial class Turn(Activity activity, Conversation conversation, Chat chat, IReadOnlyList<SentFile>? files = null)
{
    /// <summary>The invoke by which a card's Action.Execute arrives.</summary>
    public const string CardAction = "adaptiveCard/action";

    public Activity Activity => activity;

    /// <summary>The files that came with the message.</summary>
    public IReadOnlyList<SentFile> Files => files ?? [];

    public Conversation Conversation => conversation;

    /// <summary>Who speaks: the id of the verified person, never a name.</summary>
    public string PersonId => conversation.PersonId;

    public Language Language => conversation.Language;

    /// <summary>The words, in NFC, without a mention of the bot, trimmed; empty when there are none. Lines end with LF.</summary>
    public string Text { get; } = Words(activity);

    /// <summary>What a card sent: its data and the inputs, the verb under <c>verb</c>. Null for a message of words.</summary>
    public JsonObject? Value { get; } = DataOf(activity);

    /// <summary>The activity id of the card that was pressed, or null.</summary>
    public string? CardId => Value is null ? null
        : JsonText.Of(Value["card"]) ?? activity.ReplyToId;

    /// <summary>The group in which it was said; null for a conversation with the bot alone.</summary>
    public ConversationReference? Room { get; init; }

    /// <summary>What is to be done once the turn is committed, in transactions of its own; null for nothing. The post is answered after it.</summary>
    public Func<CancellationToken, Task>? Afterwards { get; set; }

    /// <summary>Answers in this conversation.</summary>
    /// <returns>The id of the answer.</returns>
    public Task<string> ReplyAsync(Reply reply, CancellationToken cancel) => chat.PostAsync(PersonId, reply, cancel);

    /// <summary>Answers with words.</summary>
    public Task<string> ReplyAsync(string text, CancellationToken cancel) => ReplyAsync(new Reply(text), cancel);

    /// <summary>Replaces the card that was pressed; answers anew where no card was pressed.</summary>
    public async Task ReplaceCardAsync(Reply reply, CancellationToken cancel)
    {
        if (CardId is { } card)
            await chat.UpdateAsync(PersonId, card, reply, cancel);
        else
            await ReplyAsync(reply, cancel);
    }

    /// <summary>From here on everything that is said in this conversation in this turn is stored under seal: it may say something of a rating.</summary>
    public void Seal() => chat.Sealing = conversation.Id;

    internal static string Words(Activity activity)
    {
        var text = Quotation().Replace(activity.Text ?? "", "");
        foreach (var mention in MentionsOfTheBot(activity))
            text = text.Replace(mention, "", StringComparison.OrdinalIgnoreCase);
        return TypedText.Clean(text.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase));
    }

    // Only an entity makes a mention: anybody can type «<at>».
    internal static IEnumerable<string> MentionsOfTheBot(Activity activity)
    {
        foreach (var entity in activity.Entities ?? [])
        {
            if (JsonText.Of(entity["type"]) != "mention" || entity["mentioned"] is not JsonObject mentioned)
                continue;
            if (activity.Recipient?.Id is not { } bot || JsonText.Of(mentioned["id"]) != bot)
                continue;
            if (JsonText.Of(entity["text"]) is { Length: > 0 } text)
                yield return text;
            else if (JsonText.Of(mentioned["name"]) is { Length: > 0 } name)
                yield return $"<at>{name}</at>";
        }
    }

    /// <summary>What a card sent in this activity, or null: see <see cref="Value"/>.</summary>
    internal static JsonObject? DataOf(Activity activity)
    {
        if (activity is not { Type: "invoke", Name: CardAction })
            return activity.Value as JsonObject;

        var action = (activity.Value as JsonObject)?["action"] as JsonObject;
        var data = action?["data"]?.DeepClone() as JsonObject ?? [];
        if (JsonText.Of(action?["verb"]) is { } verb)
            data["verb"] = verb;
        return data;
    }

    [GeneratedRegex("<quoted\\b[^>]*/>", RegexOptions.IgnoreCase)]
    private static partial Regex Quotation();
}
