using EvalBot.Bot.Channel;
using EvalBot.Bot.Channel.Teams;
using EvalBot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EvalBot.Tests.Bot.Channel.Teams;

public sealed class ConnectorKeysTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task NewKey_IsAcceptedAtOnce_AndTheOldOneWhileItIsListed()
    {
        await using var teams = await TeamsBot.StartAsync();
        var rotated = new SigningKey("test-key-2", "msteams");
        Assert.Equal(202, await teams.PostAsync());

        teams.Issuer.Keys.Enqueue(rotated);
        Assert.Equal(202, await teams.PostAsync(teams.Issuer.Token(rotated)));
        Assert.Equal(202, await teams.PostAsync());

        teams.Issuer.Keys.TryDequeue(out _);
        var third = new SigningKey("test-key-3", "msteams");
        teams.Issuer.Keys.Enqueue(third);
        Assert.Equal(202, await teams.PostAsync(teams.Issuer.Token(third)));
        Assert.Equal(401, await teams.PostAsync());
    }

    [Fact]
    public async Task Document_ThatGoesDown_LeavesTheLastGoodKeys()
    {
        await using var teams = await TeamsBot.StartAsync();
        Assert.Equal(202, await teams.PostAsync());
        teams.Issuer.IsDown = true;

        Assert.Equal(401, await teams.PostAsync(teams.Issuer.Token(new("test-key-9", "msteams"))));
        Assert.Equal(202, await teams.PostAsync());
    }

    [Fact]
    public async Task Document_ThatIsDownAtFirst_RefusesEverybodyUntilItIsThere()
    {
        await using var teams = await TeamsBot.StartAsync(isDown: true);
        Assert.Equal(401, await teams.PostAsync());
        Assert.Contains(teams.Log.Lines, line => line.Contains("refused with 401: no keys could be read yet (iss https://api.botframework.com", StringComparison.Ordinal));
        teams.Issuer.IsDown = false;

        for (var tries = 0; await teams.PostAsync() != 202; tries++)
        {
            Assert.InRange(tries, 0, 100);
            await Task.Delay(50, TeamsBot.Soon); // It is asked again after a second.
        }
    }

    [Fact]
    public async Task Keys_AreReadAgainAfterTwelveHours()
    {
        await using var issuer = await TeamsIssuer.StartAsync();
        using var keys = KeysOf(issuer);
        await keys.ForAsync("test-key-1", TeamsBot.Soon);

        clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromTicks(1));
        await keys.ForAsync("test-key-1", TeamsBot.Soon);
        Assert.Equal(1, issuer.DocumentsRead);

        clock.Advance(TimeSpan.FromTicks(1));
        await keys.ForAsync("test-key-1", TeamsBot.Soon);
        Assert.Equal(2, issuer.DocumentsRead);
    }

    [Fact]
    public async Task KeysThatNobodyKnows_MakeTheBotReadTenTimesAtOnce_ThenOnceInFiveMinutes()
    {
        await using var issuer = await TeamsIssuer.StartAsync();
        using var keys = KeysOf(issuer);
        await keys.ForAsync("test-key-1", TeamsBot.Soon);

        Assert.Equal(1 + 10, await ReadAsync(12));
        clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.Equal(11, await ReadAsync(2));
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(12, await ReadAsync(2));

        async Task<int> ReadAsync(int times)
        {
            for (var i = 0; i < times; i++)
                Assert.NotNull(await keys.ForAsync($"unknown-{i}", TeamsBot.Soon));
            return issuer.DocumentsRead;
        }
    }

    [Fact]
    public async Task Document_ThatIsDown_IsAskedAgainAfterAMinute_WithKeys_AndAfterASecondWithout()
    {
        await using var issuer = await TeamsIssuer.StartAsync();
        using var keys = KeysOf(issuer);
        issuer.IsDown = true;
        Assert.Null(await keys.ForAsync("test-key-1", TeamsBot.Soon));
        Assert.False(await AsksAsync(TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1)));
        issuer.IsDown = false;
        Assert.True(await AsksAsync(TimeSpan.FromTicks(1)));

        issuer.IsDown = true;
        Assert.True(await AsksAsync(TimeSpan.FromDays(2)));
        Assert.False(await AsksAsync(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1)));
        Assert.True(await AsksAsync(TimeSpan.FromTicks(1)));
        Assert.NotNull(await keys.ForAsync("test-key-1", TeamsBot.Soon));

        async Task<bool> AsksAsync(TimeSpan later)
        {
            var before = issuer.DocumentsRead;
            clock.Advance(later);
            await keys.ForAsync("test-key-1", TeamsBot.Soon);
            return issuer.DocumentsRead > before;
        }
    }

    [Fact]
    public async Task Document_WithoutKeys_IsNoGoodOne()
    {
        await using var issuer = await TeamsIssuer.StartAsync();
        using var keys = KeysOf(issuer);
        await keys.ForAsync("test-key-1", TeamsBot.Soon);
        issuer.Keys.Clear();
        clock.Advance(TimeSpan.FromDays(1));

        Assert.Single((await keys.ForAsync("test-key-1", TeamsBot.Soon))!.SigningKeys);
    }

    [Fact]
    public async Task Token_ThatWasGoodBefore_IsLookedAtAgain_ForItsTime_ItsKeyAndWhatItIsUsedFor()
    {
        await using var issuer = await TeamsIssuer.StartAsync();
        using var keys = KeysOf(issuer);
        var check = new ConnectorTokenCheck(OptionsOf(issuer), keys, clock, NullLogger<ConnectorTokenCheck>.Instance);
        var activity = issuer.Message();
        var (token, soonOver) = (TokenUntil(clock.GetUtcNow().AddHours(30)), TokenUntil(clock.GetUtcNow().AddMinutes(1)));
        Assert.Null(await WhyNotAsync(token));
        Assert.Null(await WhyNotAsync(token));
        Assert.Null(await WhyNotAsync(soonOver));

        activity["serviceUrl"] = issuer.ServiceUrl + "us/";
        Assert.Equal(403, await WhyNotAsync(token));
        activity["serviceUrl"] = issuer.ServiceUrl;
        clock.Advance(TimeSpan.FromMinutes(6) - TimeSpan.FromTicks(1)); // Its end, and the five minutes by which clocks may differ.
        Assert.Null(await WhyNotAsync(soonOver));
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(401, await WhyNotAsync(soonOver));
        Assert.Null(await WhyNotAsync(token));

        issuer.Keys.Clear();
        issuer.Keys.Enqueue(new("test-key-2", "msteams"));
        clock.Advance(TimeSpan.FromHours(12)); // The keys are read again.
        Assert.Equal(401, await WhyNotAsync(token));

        string TokenUntil(DateTimeOffset end) =>
            issuer.Token(change: claims => (claims["nbf"], claims["exp"]) = (clock.GetUtcNow().ToUnixTimeSeconds(), end.ToUnixTimeSeconds()));

        Task<int?> WhyNotAsync(string of) => check.WhyNotAsync("Bearer " + of, Activity.Parse(activity.ToJsonString()), TeamsBot.Soon);
    }

    private static TeamsOptions OptionsOf(TeamsIssuer issuer) =>
        TeamsOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(issuer.Settings.Select(each => KeyValuePair.Create<string, string?>(each.Key, each.Value))).Build())!;

    private ConnectorKeys KeysOf(TeamsIssuer issuer) => new(OptionsOf(issuer), clock, NullLogger<ConnectorKeys>.Instance);
}
