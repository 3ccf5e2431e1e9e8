using System.Globalization;
using EvalBot.Tests.Story;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Postgres;

/// <summary>Two copies behind one address: nobody notices which one answers, and that one of them is killed.</summary>
public sealed class CopiesTests
{
    private const string Start = "2018-08-06T13:50+09:00";

    private static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;

    [Fact]
    public async Task StoryOverTwoCopies_OneKilledAgainAndAgain_EndsAsTheUndisturbedOne()
    {
        int[] deadly = [3, 6, 20, 33, 45]; // Results, the opening, a recusal, the appeal, the final hand-over.
        await using var undisturbed = await BotHost.StartAsync(clock: Start);
        await using var copies = await Copies.StartAsync(Start, deadly.Contains);

        var expected = await KillTests.PlayAsync(undisturbed);
        var actual = await KillTests.PlayAsync(copies);

        Assert.Equal(deadly.Length, copies.Kills);
        Assert.Equal(expected.Export, actual.Export);
        Assert.All(KillTests.People, person => Assert.Equal(expected.Histories[person], actual.Histories[person]));
    }

    [Fact]
    public async Task SocketAtOneCopy_HearsWhatTheOtherOneDid_AndTheClockThatItSet()
    {
        await using var copies = await Copies.StartAsync(Start);
        var (here, there) = (new DirectLineClient(copies.Alone(0), "coordinator-1"), new DirectLineClient(copies.Alone(1), "coordinator-1"));
        await here.OpenAsync();
        await there.OpenAsync();
        using var socket = await here.ListenAsync("-", Soon);
        await DirectLineClient.FrameAsync(socket, Soon); // The history.

        await there.SayAsync("시계 2018-08-07 09:00");
        var begun = DateTimeOffset.UtcNow;
        string? read = null;
        while (read?.Contains("2018-08-07 09:00로 맞추었습니다", StringComparison.Ordinal) != true)
            read = (await DirectLineClient.FrameAsync(socket, Soon)).Activities[^1].Text;

        Assert.InRange(DateTimeOffset.UtcNow - begun, TimeSpan.Zero, TimeSpan.FromSeconds(10)); // Sooner than a socket looks by itself.
        Assert.Contains("2018-08-07 09:0", (await here.SayAsync("시계")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CopyKilledInTheMiddleOfASweep_TheOtherOnePostsTheRest_EachOnce()
    {
        const string Later = "시계 2018-09-20 10:00";
        await using var undisturbed = await BotHost.StartAsync(clock: Start);
        var city = await undisturbed.ActAsAsync("coordinator-1");
        await city.SayAsync("시계 2018-07-16 08:00");
        await city.SayAsync(Later);
        var expected = await PostedAsync(undisturbed.ConnectionString);

        await using var copies = await Copies.StartAsync(Start);
        var one = new DirectLineClient(copies.Alone(0), "coordinator-1");
        await one.OpenAsync();
        await one.SayAsync("시계 2018-07-16 08:00");
        var lost = one.PostRawAsync(new() { ["type"] = "message", ["text"] = Later });
        var enough = Soon;
        while ((await PostedAsync(copies.ConnectionString)).All(row => row.EndsWith("messages", StringComparison.Ordinal)))
            await Task.Delay(5, enough);
        await copies.KillAsync(0);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => lost);

        var posted = await PostedAsync(copies.ConnectionString);
        for (var patience = 0; patience < 180 && posted.Count < expected.Count; patience++, posted = await PostedAsync(copies.ConnectionString))
            await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, posted);
    }

    /// <summary>Every reminder in every conversation, as often as it was posted.</summary>
    private static async Task<List<string>> PostedAsync(string connection)
    {
        await using var database = await TestDatabase.OpenAsync(connection);
        await using var command = database.CreateCommand();
        command.CommandText = """
            SELECT m."ConversationId", d."EvaluationId" || ' ' || d."Kind" || ' ' || d."LastDay" || ' ' || d."Offset" FROM reminder_deliveries d JOIN messages m ON m."ActivityId" = d."ActivityId"
            UNION ALL SELECT "ConversationId", COUNT(*) || ' messages' FROM messages WHERE "FromBot" AND "ConversationId" <> 'web-coordinator-1' GROUP BY 1
            ORDER BY 1, 2
            """;
        await using var reader = await command.ExecuteReaderAsync();
        var posted = new List<string>();
        while (await reader.ReadAsync())
            posted.Add(string.Create(CultureInfo.InvariantCulture, $"{reader.GetString(0)} {reader.GetString(1)}"));
        return posted;
    }
}
