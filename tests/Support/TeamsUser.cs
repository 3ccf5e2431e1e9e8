using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace EvalBot.Tests.Support;

/// <summary>Speaks to the bot as Teams does for one of its users.</summary>
public sealed class TeamsUser(BotHost bot, FakeConnector connector, string account)
{
    public const string Tenant = "0d1e2f30-4152-4637-8849-5a6b7c8d9e0f";

    /// <summary>The bot's id in Teams.</summary>
    public const string BotId = "28:5f0c2b1a-7d3e-4a96-9b58-1c2d3e4f5a6b";

    private static int lastId;

    /// <summary>The connector's id of the user.</summary>
    public string UserId => "29:1" + account;

    /// <summary>Their 1:1 conversation.</summary>
    public string Personal => "a:1" + account;

    /// <summary>An activity of this user.</summary>
    /// <param name="conversation">Null for their 1:1 conversation.</param>
    public JsonObject Activity(string type, string? text = null, string? conversation = null, string? kind = null)
    {
        var id = $"1795412{Interlocked.Increment(ref lastId):D6}";
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = type == "message" ? id : "f:" + id,
            ["timestamp"] = "2018-08-06T05:00:00.1234567Z",
            ["channelId"] = "msteams",
            ["serviceUrl"] = connector.Url,
            ["from"] = new JsonObject { ["id"] = UserId, ["name"] = "김하늘", ["aadObjectId"] = account },
            ["conversation"] = new JsonObject { ["id"] = conversation ?? Personal, ["conversationType"] = kind ?? "personal", ["tenantId"] = Tenant },
            ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = "평가봇" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
            ["locale"] = "ko-KR",
        };
        if (text is not null)
            activity["text"] = text;
        return activity;
    }

    /// <summary>The same with a mention of the bot.</summary>
    public JsonObject Mention(string text, string conversation, string kind)
    {
        var activity = Activity("message", "<at>평가봇</at> " + text, conversation, kind);
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = "평가봇" }, ["text"] = "<at>평가봇</at>" });
        return activity;
    }

    /// <summary>A press of a card's button: Action.Execute with what was filled in.</summary>
    public JsonObject Press(JsonObject card, string title, params (string Id, string Value)[] filled)
    {
        var action = Actions(card).Single(each => (string?)each["title"] == title && (string?)each["type"] == "Action.Execute");
        var data = action["data"]!.DeepClone().AsObject();
        foreach (var (id, value) in filled)
            data[id] = value;
        var activity = Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action["verb"]!.DeepClone(), ["data"] = data }, ["trigger"] = "manual" };
        return activity;
    }

    /// <summary>Posts it, and reads the answer of the request itself.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Body)> PostAsync(JsonObject activity)
    {
        using var answer = await bot.Http.PostAsJsonAsync(new Uri("api/messages", UriKind.Relative), activity, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, body.Length == 0 ? null : JsonNode.Parse(body));
    }

    /// <summary>Says something in their 1:1 conversation, and waits for the connector to be handed the answer.</summary>
    public async Task<ConnectorCall> SayAsync(string text)
    {
        var (status, _) = await PostAsync(Activity("message", text));
        Assert.Equal(HttpStatusCode.Accepted, status);
        return await connector.CallAsync(call => call.Path.Contains(Uri.EscapeDataString(Personal), StringComparison.Ordinal) || call.Path.Contains(Personal, StringComparison.Ordinal));
    }

    private static IEnumerable<JsonObject> Actions(JsonNode? node) => node switch
    {
        JsonObject item => item.Where(property => property.Key is not ("data" or "fallback")).SelectMany(property => Actions(property.Value))
            .Concat(item["type"] is JsonValue type && ((string?)type)?.StartsWith("Action.", StringComparison.Ordinal) == true ? [item] : []),
        JsonArray items => items.SelectMany(Actions),
        _ => [],
    };
}
