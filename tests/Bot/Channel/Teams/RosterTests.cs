using System.Text.Json.Nodes;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Bot.Channel.Teams;

/// <summary>What Teams knows of people and files, and what the bot does with it.</summary>
public sealed class RosterTests
{
    private const string Group = "19:7c0a5d9e1b3f48628d4e6f7a90b1c2d3@thread.v2";

    [Fact]
    public async Task InstalledInAGroup_ReachesItsPeopleInPrivate_BeforeTheyHaveSpoken()
    {
        await using var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00");
        await using var connector = await FakeConnector.StartAsync();
        var city = await TeamsTests.BoundAsync(bot, connector, "coordinator-1");
        var officer = await TeamsTests.BoundAsync(bot, connector, "dobong-officer");
        connector.Members.Add(new JsonObject { ["id"] = officer.UserId, ["aadObjectId"] = "aad-dobong-officer" });
        connector.Members.Add(new JsonObject { ["id"] = "29:1stranger", ["aadObjectId"] = "somebody-else" });
        var installed = city.Activity("installationUpdate", conversation: Group, kind: "groupChat");
        installed["action"] = "add";

        await city.PostAsync(installed);
        var web = await bot.ActAsAsync("coordinator-1");
        await web.SayAsync("회의 도봉구 시작"); // Everybody in the meeting gets a card.

        var created = await connector.CallAsync(call => call.Path == "/v3/conversations");
        Assert.Equal(officer.UserId, (string?)created.Body!["members"]![0]!["id"]);
        Assert.NotNull((await connector.CallAsync(call => call.Path.Contains("a:with-", StringComparison.Ordinal))).Card);
        Assert.DoesNotContain(connector.Calls, call => call.Json.Contains("stranger", StringComparison.Ordinal));
    }
}
