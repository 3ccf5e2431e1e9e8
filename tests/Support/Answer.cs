using System.Text.Json.Nodes;

namespace EvalBot.Tests.Support;

/// <summary>What the bot said and changed because of one post.</summary>
public sealed record Answer(IReadOnlyList<Message> Messages)
{
    /// <summary>The words of all messages, one line each.</summary>
    public string Text => string.Join('\n', Messages.Select(message => message.Text).Where(text => text.Length > 0));

    /// <summary>The only card that came.</summary>
    public Card Card() => Assert.Single(Messages.SelectMany(message => message.Cards));
}

/// <summary>One activity, as a client receives it.</summary>
public sealed record Message(JsonObject Activity)
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    public string Id => (string)Activity["id"]!;

    public string Type => (string)Activity["type"]!;

    public bool FromBot => (string?)Activity["from"]?["role"] == "bot";

    public string Text => (string?)Activity["text"] ?? "";

    public IReadOnlyList<Card> Cards =>
        [.. Attachments.Where(a => (string?)a["contentType"] == AdaptiveCard).Select(a => new Card(a["content"]!.AsObject()))];

    /// <summary>The names of the files and where they are fetched.</summary>
    public IReadOnlyList<(string Name, Uri Url)> Files =>
        [.. Attachments.Where(a => a["contentUrl"] is not null).Select(a => ((string)a["name"]!, new Uri((string)a["contentUrl"]!)))];

    private IEnumerable<JsonObject> Attachments => (Activity["attachments"] as JsonArray ?? []).Select(a => a!.AsObject());
}
