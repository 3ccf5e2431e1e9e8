using System.Text.Json.Nodes;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Channel.Web;
using EvalBot.Bot.Storage;

namespace EvalBot.Tests.Bot.Channel;

public class ActivityTests
{
    [Fact]
    public void ToJson_UnknownProperties_SurviveAndNullsDoNot()
    {
        const string Json = """
            {
              "type": "message", "text": null, "id": "1", "importance": "high", "localTimezone": "Asia/Seoul",
              "from": { "id": "a", "upn": "a@example.com" },
              "conversation": { "id": "c", "conversationType": "personal" },
              "channelData": { "clientActivityID": "x", "tenant": { "id": "t" } },
              "entities": [ { "type": "clientInfo", "country": "KR" } ],
              "attachments": [ { "contentType": "text/html", "content": "<p>안녕</p>", "thumbnailUrl": "u" } ],
              "value": [ 1, { "a": 1.50 } ]
            }
            """;
        var expected = JsonNode.Parse(Json)!.AsObject();
        expected.Remove("text");

        var activity = Activity.Parse(Json);

        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(activity.ToJson())), activity.ToJson());
        Assert.Equal("x", activity.ClientActivityId);
    }

    [Theory]
    [InlineData("<at>도봉 Bot</at>&nbsp;등급 도봉구", "등급 도봉구")]
    [InlineData("등급 <AT>도봉 BOT</AT>\u00A0도봉구\r\n", "등급  도봉구")]
    [InlineData("\u1103\u1169\u1107\u1169\u11BC\u1100\u116E", "도봉구")] // decomposed, as macOS sends it
    [InlineData("<at>김도봉</at> 안녕", "<at>김도봉</at> 안녕")]
    [InlineData("첫 줄\r\n둘째 줄", "첫 줄\n둘째 줄")]
    [InlineData("<quoted messageId=\"1\"/> 도움말", "도움말")]
    [InlineData(null, "")]
    public void Text_IsTheWordsAlone(string? text, string expected)
    {
        var activity = new Activity
        {
            Type = "message",
            Text = text,
            Recipient = new ChannelAccount { Id = "28:bot" },
            Entities = [JsonNode.Parse("""{"type":"mention","text":"<at>도봉 Bot</at>","mentioned":{"id":"28:bot"}}""")!.AsObject()],
        };

        Assert.Equal(expected, TurnOf(activity).Text);
    }

    [Fact]
    public void Value_NamesTheCardByItsDataElseByTheReply()
    {
        Activity Pressed(string value) => new() { Type = "message", ReplyToId = "reply", Value = JsonNode.Parse(value) };

        Assert.Equal("own", TurnOf(Pressed("""{"card":"own"}""")).CardId);
        Assert.Equal("reply", TurnOf(Pressed("""{"card":7}""")).CardId);
        Assert.Null(TurnOf(new Activity { Type = "message", Text = "안녕", ReplyToId = "reply" }).CardId);
    }

    [Fact]
    public void WebCard_EveryExecute_BecomesASubmitThatNamesVerbAndCard()
    {
        const string Card = """
            {
              "type": "AdaptiveCard",
              "selectAction": { "type": "Action.Execute", "verb": "a" },
              "body": [
                { "type": "Container", "items": [ { "type": "ActionSet", "actions": [ { "type": "Action.Execute", "verb": "b", "data": { "id": 1 } } ] } ] },
                { "type": "Input.Rating", "id": "r", "fallback": { "type": "Container", "selectAction": { "type": "Action.Submit", "data": { "type": "Action.Execute" } } } }
              ],
              "actions": [
                { "type": "Action.ShowCard", "card": { "type": "AdaptiveCard", "actions": [ { "type": "Action.Execute", "title": "제출", "verb": "c" } ] } },
                { "type": "Action.OpenUrl", "url": "https://example.com" }
              ]
            }
            """;
        var expected = JsonNode.Parse("""
            {
              "type": "AdaptiveCard",
              "selectAction": { "type": "Action.Submit", "data": { "verb": "a", "card": "7" } },
              "body": [
                { "type": "Container", "items": [ { "type": "ActionSet", "actions": [ { "type": "Action.Submit", "data": { "id": 1, "verb": "b", "card": "7" } } ] } ] },
                { "type": "Input.Rating", "id": "r", "fallback": { "type": "Container", "selectAction": { "type": "Action.Submit", "data": { "type": "Action.Execute", "card": "7" } } } }
              ],
              "actions": [
                { "type": "Action.ShowCard", "card": { "type": "AdaptiveCard", "actions": [ { "type": "Action.Submit", "title": "제출", "data": { "verb": "c", "card": "7" } } ] } },
                { "type": "Action.OpenUrl", "url": "https://example.com" }
              ]
            }
            """);
        var original = JsonNode.Parse(Card)!.AsObject();

        var adapted = WebCard.Of(original, "7");

        Assert.True(JsonNode.DeepEquals(expected, adapted), adapted.ToJsonString());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Card), original));
    }

    private static Turn TurnOf(Activity activity) =>
        new(activity, new Conversation { Id = "web-a", PersonId = "a", CreatedAt = default }, null!);
}
