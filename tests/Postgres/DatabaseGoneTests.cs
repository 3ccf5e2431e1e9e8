using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Postgres;

/// <summary>The database is gone for half a minute, in the middle of a sweep: people read one sorry sentence, and everything works again by itself.</summary>
public sealed class DatabaseGoneTests
{
    private static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromSeconds(90)).Token;

    [Fact]
    public async Task DatabaseGone_TurnsSaySorry_AndWorkAgainByThemselves()
    {
        Assert.SkipWhen(TestDatabase.WhyMissing is not null, TestDatabase.WhyMissing ?? "");
        await using var server = await PostgresServer.StartAsync(); // Of its own: it is ended. It writes to the disk as in earnest.
        await using var bot = await BotHost.StartAsync("2018-07-16T08:00+09:00", null, ("Database:Provider", "Postgres"), ("ConnectionStrings:EvalBot", await server.NewDatabaseAsync()));
        var city = await bot.ActAsAsync("coordinator-1");
        using var socket = await city.ListenAsync("-", Soon);
        await DirectLineClient.FrameAsync(socket, Soon);

        var sweep = city.PostRawAsync(Message("시계 2018-09-20 10:00", "the-clock"));
        await Task.Delay(300, Soon);
        await server.StopAsync();
        using (var whatever = await sweep)
            Assert.Contains(whatever.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable });

        var gone = DateTimeOffset.UtcNow;
        using (var sorry = await city.PostRawAsync(Message("할일", "the-question")))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, sorry.StatusCode);
            var error = (await sorry.Content.ReadFromJsonAsync<JsonObject>(Soon))!["error"]!;
            Assert.Matches("^죄송합니다\\. .*다시 보내 주세요\\. 참조 번호: [0-9a-f]{8}$", (string?)error["message"]);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await bot.Http.GetAsync(new Uri("health/ready", UriKind.Relative), Soon)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync(new Uri("health/live", UriKind.Relative), Soon)).StatusCode);
        await Task.Delay(gone.AddSeconds(30) - DateTimeOffset.UtcNow, Soon);
        await server.StartAsync();
        var enough = Soon;
        while ((await bot.Http.GetAsync(new Uri("health/ready", UriKind.Relative), enough)).StatusCode != HttpStatusCode.OK)
            await Task.Delay(100, enough);

        foreach (var message in new[] { Message("시계 2018-09-20 10:00", "the-clock"), Message("할일", "the-question"), Message("할일", "the-question") })
        {
            using var again = await city.PostRawAsync(message); // The same once more: it is taken once.
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        }

        Assert.Single(await city.HistoryAsync(), message => message.Text == "할일");
        Assert.Single(await city.HistoryAsync(), message => message.Text == "시계 2018-09-20 10:00");
        while ((await DirectLineClient.FrameAsync(socket, Soon)).Activities.All(activity => activity.Text != "할일"))
        {
            // The socket stayed open over all that.
        }

        var sweeping = Soon;
        while (await OwedAsync(server.ConnectionTo(new Npgsql.NpgsqlConnectionStringBuilder(bot.ConnectionString).Database!)) > 0)
            await Task.Delay(500, sweeping); // The sweep went on by itself.
    }

    private static JsonObject Message(string text, string id) =>
        new() { ["type"] = "message", ["text"] = text, ["channelData"] = new JsonObject { ["clientActivityID"] = id } };

    private static async Task<long> OwedAsync(string connection)
    {
        await using var database = await TestDatabase.OpenAsync(connection);
        await using var command = database.CreateCommand();
        command.CommandText = """SELECT COUNT(*) FROM reminders r, rehearsal_clock c WHERE r."SettledAt" IS NULL AND r."DueAt" <= c."Ticks" + 621355968000000000 + EXTRACT(EPOCH FROM now())::bigint * 10000000""";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
