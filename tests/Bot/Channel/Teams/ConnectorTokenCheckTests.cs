using System.Text.Json.Nodes;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Bot.Channel.Teams;

/// <summary>Who may call: every rule of the check, at a whole bot.</summary>
public sealed class ConnectorTokenCheckTests
{
    [Fact]
    public async Task GoodCall_OfSomebodyWithoutInvitation_IsAcceptedAndAnsweredSo_WithoutATokenOfTheBot()
    {
        await using var teams = await TeamsBot.StartAsync();

        Assert.Equal(202, await teams.PostAsync());

        var (path, body, authorization) = await teams.Issuer.Received.Reader.ReadAsync(TeamsBot.Soon);
        Assert.Equal("/kr/v3/conversations/a:1chat/activities", Uri.UnescapeDataString(path));
        Assert.StartsWith("초대가 필요합니다. 평가 담당자에게 문의해 주세요.", (string?)body["text"], StringComparison.Ordinal);
        Assert.Null(authorization);
        Assert.Empty(teams.Log.Lines);
    }

    [Fact]
    public async Task GoodCall_InTheNameOfAPersonOfThePlan_IsNobody()
    {
        await using var teams = await TeamsBot.StartAsync();
        var message = teams.Issuer.Message();
        message["from"] = new JsonObject { ["id"] = "coordinator-1", ["aadObjectId"] = "coordinator-1" };

        using var answer = await teams.Bot.Http.SendAsync(TeamsIssuer.Post(message, "Bearer " + teams.Issuer.Token()), TeamsBot.Soon);

        Assert.StartsWith("초대가 필요합니다.", (string?)(await teams.Issuer.Received.Reader.ReadAsync(TeamsBot.Soon)).Body["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_WithinTheRules_IsAccepted()
    {
        await using var teams = await TeamsBot.StartAsync(settings: ("Teams:AllowedTenants", $"{Other}, {TeamsIssuer.TenantId}"));
        var issuer = teams.Issuer;
        var second = new SigningKey("test-key-2", "directline", "msteams");
        issuer.Keys.Enqueue(second);
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        await AssertAsync(teams,
        [
            new("expired four minutes ago", Change: claims => claims["exp"] = now - 240),
            new("good in four minutes", Change: claims => claims["nbf"] = now + 240),
            new("without a beginning", Change: claims => claims.Remove("nbf")),
            new("serviceurl without its slash", Change: claims => claims["serviceurl"] = issuer.ServiceUrl[..^1]),
            new("serviceurl in capitals", Change: claims => claims["serviceurl"] = issuer.ServiceUrl.ToUpperInvariant()),
            new("scheme in small letters", Scheme: "bearer"),
            new("another key of the document", Key: second),
            new("tenant in capitals", Activity: each => each["conversation"]!["tenantId"] = TeamsIssuer.TenantId.ToUpperInvariant()),
            new("tenant in the conversation alone", Activity: each => each.Remove("channelData")),
            new("tenant in the channel's data alone", Activity: each => each["conversation"]!.AsObject().Remove("tenantId")),
            new("both of two allowed tenants", Activity: each => each["conversation"]!["tenantId"] = Other),
        ]);
    }

    [Fact]
    public async Task Token_ThatIsNotGood_Is401_WithoutAWord_AndTheLogSaysWhy()
    {
        await using var teams = await TeamsBot.StartAsync();
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        await AssertAsync(teams,
        [
            new("no header", "no readable bearer token", Header: []),
            new("another scheme", "no readable bearer token", Scheme: "Basic"),
            new("garbage", "no readable bearer token", Header: ["Bearer garbage"]),
            new("nothing after the scheme", "no readable bearer token", Header: ["Bearer "]),
            new("a token without its scheme", "no readable bearer token", Header: [teams.Issuer.Token()]),
            new("two tokens in one header", "no readable bearer token", Header: [$"Bearer {teams.Issuer.Token()} {teams.Issuer.Token()}"]),
            new("two headers", "no readable bearer token", Header: ["Bearer " + teams.Issuer.Token(), "Bearer " + teams.Issuer.Token()]),
            new("another issuer", "issuer", Change: claims => claims["iss"] = "https://sts.windows.net/" + TeamsIssuer.TenantId + "/"),
            new("no issuer", "issuer", Change: claims => claims.Remove("iss")),
            new("another audience", "audience", Change: claims => claims["aud"] = Other),
            new("no audience", "audience", Change: claims => claims.Remove("aud")),
            new("another key of the same id", "signature", Key: new("test-key-1", "msteams")),
            new("a key that nobody knows", "unknown key", Key: new("test-key-9", "msteams")),
            new("changed after it was signed", "signature", Header: ["Bearer " + Changed(teams.Issuer)]),
            new("not signed", "algorithm", Algorithm: "none"),
            new("signed with the public key", "algorithm", Algorithm: "HS256"),
            new("a longer hash", "algorithm", Algorithm: "RS512"),
            new("expired six minutes ago", "lifetime", Change: claims => claims["exp"] = now - 360),
            new("good in six minutes", "lifetime", Change: claims => claims["nbf"] = now + 360),
            new("without an end", "lifetime", Change: claims => claims.Remove("exp")),
            new("an issuer that is no text", "", Change: claims => claims["iss"] = 5),
            new("an audience that is no text", "", Change: claims => claims["aud"] = new JsonObject()),
            new("an end that is no number", "", Change: claims => claims["exp"] = "tomorrow"),
            new("an end beyond all time", "", Change: claims => claims["exp"] = -1),
            new("parts that are no JSON", "no readable bearer token", Header: ["Bearer eyJ.eyJ.eyJ"]),
            new("five parts", "no readable bearer token", Header: ["Bearer a.b.c.d.e"]),
        ], 401);
    }

    [Fact]
    public async Task Call_ThatTheTokenIsNotFor_Is403_WithoutAWord_AndTheLogSaysWhy()
    {
        await using var teams = await TeamsBot.StartAsync();
        var (silent, foreign) = (new SigningKey("test-key-2"), new SigningKey("test-key-3", "webchat"));
        teams.Issuer.Keys.Enqueue(silent);
        teams.Issuer.Keys.Enqueue(foreign);
        await AssertAsync(teams,
        [
            new("no serviceurl claim", "serviceurl claim", Change: claims => claims.Remove("serviceurl")),
            new("a serviceurl claim in other letters", "serviceurl claim", Change: claims => (claims["serviceUrl"], claims["serviceurl"]) = (teams.Issuer.ServiceUrl, null)),
            new("another path in the claim", "serviceurl claim", Change: claims => claims["serviceurl"] = teams.Issuer.ServiceUrl + "us/"),
            new("a serviceurl claim that is no text", "serviceurl claim", Change: claims => claims["serviceurl"] = 5),
            new("an empty serviceurl claim", "serviceurl claim", Change: claims => claims["serviceurl"] = null),
            new("two slashes", "serviceurl claim", Change: claims => claims["serviceurl"] = teams.Issuer.ServiceUrl + "/"),
            new("an activity without service URL", "serviceurl claim", Activity: each => each.Remove("serviceUrl")),
            new("a host that nobody allowed", "service host", Change: claims => claims["serviceurl"] = Elsewhere, Activity: each => each["serviceUrl"] = Elsewhere),
            new("a key that is endorsed for another channel", "endorsement", Key: foreign),
            new("a key without endorsements", "endorsement", Key: silent),
            new("a channel where people choose who they are", "channel", Activity: each => each["channelId"] = "webchat"),
            new("no channel", "channel", Activity: each => each.Remove("channelId")),
            new("a foreign tenant", "tenant", Activity: each => (each["conversation"]!["tenantId"], each["channelData"]!["tenant"]!["id"]) = (Other, Other)),
            new("a foreign tenant in the conversation", "tenant", Activity: each => each["conversation"]!["tenantId"] = Other),
            new("a foreign tenant in the channel's data", "tenant", Activity: each => each["channelData"]!["tenant"]!["id"] = Other),
            new("a tenant of the wrong shape", "tenant", Activity: each => each["channelData"]!["tenant"] = TeamsIssuer.TenantId),
            new("no tenant", "tenant", Activity: each => (each["channelData"], each["conversation"]!["tenantId"]) = (new JsonObject(), null)),
            new("a foreign tenant that only says hello", "tenant", Activity: each => (each["type"], each["conversation"]!["tenantId"]) = ("conversationUpdate", Other)),
        ], 403);
    }

    [Fact]
    public async Task Log_OfWhatAStrangerWrote_IsOneShortLine()
    {
        await using var teams = await TeamsBot.StartAsync();

        await teams.PostAsync(teams.Issuer.Token(change: claims => claims["iss"] = "a\nforged line" + new string('x', 1000)));

        Assert.InRange(Assert.Single(teams.Log.Lines).Length, 1, 300);
        Assert.DoesNotContain('\n', teams.Log.Lines.Single());
    }

    private const string Other = "11111111-2222-4333-8444-555555555555";
    private const string Elsewhere = "https://connector.example.com/kr/";

    private static string Changed(TeamsIssuer issuer)
    {
        var (good, other) = (issuer.Token().Split('.'), issuer.Token(change: claims => claims["exp"] = 4_000_000_000).Split('.'));
        return string.Join('.', good[0], other[1], good[2]);
    }

    private static async Task AssertAsync(TeamsBot teams, Case[] cases, int status = 202)
    {
        var wrong = new List<string>();
        foreach (var (name, reason, header, scheme, key, algorithm, change, changeActivity) in cases)
        {
            teams.Log.Lines.Clear();
            var activity = teams.Issuer.Message();
            changeActivity?.Invoke(activity);
            using var request = TeamsIssuer.Post(activity, header ?? [$"{scheme} {teams.Issuer.Token(key, change, algorithm)}"]);

            using var answer = await teams.Bot.Http.SendAsync(request, TeamsBot.Soon);

            var (log, body) = (string.Join('\n', teams.Log.Lines), await answer.Content.ReadAsStringAsync(TeamsBot.Soon));
            var told = reason is null ? log == "" : log.Contains($"refused with {status}: {reason}", StringComparison.Ordinal);
            if ((int)answer.StatusCode != status || body != "" || !told || log.Contains("eyJ", StringComparison.Ordinal)) // So every token begins.
                wrong.Add($"{name}: {(int)answer.StatusCode} {body} {log}");
        }

        Assert.Empty(wrong);
    }

    /// <summary>A call that is as it should be but for one thing, and how the log begins to say why it is refused.</summary>
    private sealed record Case(
        string Name,
        string? Reason = null,
        string[]? Header = null,
        string Scheme = "Bearer",
        SigningKey? Key = null,
        string Algorithm = "RS256",
        Action<JsonObject>? Change = null,
        Action<JsonObject>? Activity = null);
}
