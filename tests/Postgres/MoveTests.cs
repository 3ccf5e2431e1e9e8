using EvalBot.Bot.Storage;
using EvalBot.Tests.Story;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Tests.Postgres;

/// <summary>An evaluation begins on SQLite, moves to PostgreSQL, and goes to its end there.</summary>
public sealed class MoveTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evalbot-move-").FullName;

    [Fact]
    public async Task DatabaseMoved_HoldsTheSame_AndTheEvaluationGoesOn()
    {
        Assert.SkipWhen(TestDatabase.WhyMissing is not null, TestDatabase.WhyMissing ?? "");
        var cancel = TestContext.Current.CancellationToken;
        var file = Path.Combine(folder, "data", "evalbot.db");
        (string, string)[] places = [("Files:Folder", Path.Combine(folder, "data", "files")), ("Seal:Keys", Path.Combine(folder, "keys"))];
        var connection = await TestDatabase.Server!.NewDatabaseAsync(migrated: false);
        var settings = new Dictionary<string, string> { ["Database:Provider"] = "Postgres", ["ConnectionStrings:EvalBot"] = connection };
        string before;
        await using (var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00", null, [("Database:Provider", "Sqlite"), ("ConnectionStrings:EvalBot", $"Data Source={file}"), .. places]))
        {
            var dobong = new Meeting(bot);
            await dobong.ClockAsync("2018-08-06 13:50");
            await dobong.ToTheGradeAsync();
            before = (await dobong.ExportAsync())["totalFraction"]!.ToJsonString();
            Assert.Contains("다른 봇이 쓰고 있습니다", (await BotProgram.RunAsync(settings, "move", file)).Said, StringComparison.Ordinal);
        }

        var moved = await BotProgram.RunAsync(settings, "move", file);
        Assert.True(moved.Code == 0, moved.Said);
        await using (var from = Database.OpenSqlite($"Data Source={file};Pooling=False"))
        {
            await from.Database.OpenConnectionAsync(cancel);
            await using var to = Database.OpenPostgres(connection + ";Pooling=false");
            await to.Database.OpenConnectionAsync(cancel);
            var hashes = await Tables.HashesAsync(from, cancel);
            Assert.Equal(hashes.OrderBy(table => table.Name, StringComparer.Ordinal), (await Tables.HashesAsync(to, cancel)).OrderBy(table => table.Name, StringComparer.Ordinal));
            Assert.All(hashes, table => Assert.Contains($"{table.Name}\t{table.Rows}\t{table.Sha256}", moved.Said, StringComparison.Ordinal));
            Assert.True(hashes.Count(table => table.Rows > 0) > 20);
        }

        var again = await BotProgram.RunAsync(settings, "move", file);
        Assert.Equal(1, again.Code);
        Assert.StartsWith("move: 이 데이터베이스는 비어 있지 않습니다.", again.Said, StringComparison.Ordinal);

        await using (var bot = await BotHost.StartAsync(null, null, [("ConnectionStrings:EvalBot", connection), ("Database:Provider", "Postgres"), .. places]))
        {
            var dobong = new Meeting(bot);
            Assert.Equal(before, (await dobong.ExportAsync())["totalFraction"]!.ToJsonString());
            await dobong.NotifyAsync(); // New rows get new numbers; the clock goes on where it was.
            var officer = await bot.ActAsAsync("dobong-officer");
            await officer.PressAsync((await officer.SayAsync("통보 도봉구")).Card(), "통보");
            await dobong.ClockAsync("2018-08-20 10:00");
            await dobong.FinalizeAsync();
            Assert.Equal("final", (string?)(await dobong.ExportAsync())["state"]);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
