using EvalBot.Bot.Storage;
using EvalBot.Tests.Story;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Postgres;

/// <summary>A backup holds the same rows whichever database it was made of, and is put back into either.</summary>
public sealed class RestoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evalbot-restore-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Archive => Path.Combine(folder, "evalbot.zip");

    [Fact]
    public async Task BackupOfSqlite_IntoPostgres_AndBack_EveryTablesHashIsTheSame()
    {
        var sqlite = Sqlite("first");
        var connection = await NewDatabaseAsync();
        var keys = sqlite["Seal:Keys"]; // They are not in a backup: each bot is given them.
        string before;
        IReadOnlyList<TableHash> hashes;
        await using (var bot = await BotHost.StartAsync("2018-08-06T13:50+09:00", null, [.. sqlite.Select(setting => (setting.Key, setting.Value))]))
        {
            var dobong = new Meeting(bot);
            await dobong.ClockAsync("2018-08-06 13:50");
            await dobong.ToTheGradeAsync();
            await (await dobong.AsAsync("dobong-manager")).UploadAsync("보냅니다", ("회의록.pdf", [.. "%PDF-1.4 회의록"u8]));
            before = (await dobong.ExportAsync())["totalFraction"]!.ToJsonString();
            hashes = (await bot.Services.GetRequiredService<Backups>().WriteAsync(Archive, bot.Clock.GetUtcNow(), Cancel)).Tables;
        }

        var postgres = Places("second", keys);
        (postgres["Database:Provider"], postgres["ConnectionStrings:EvalBot"]) = ("Postgres", connection);
        var restored = await BotProgram.RunAsync(postgres, "restore", Archive);
        Assert.True(restored.Code == 0, restored.Said);
        Assert.Equal(Sorted(hashes), Sorted(await HashesAsync(isPostgres: true, connection)));

        var back = Path.Combine(folder, "back.zip");
        await using (var bot = await BotHost.StartAsync(null, null, [.. postgres.Select(setting => (setting.Key, setting.Value))]))
        {
            var dobong = new Meeting(bot);
            Assert.Equal(before, (await dobong.ExportAsync())["totalFraction"]!.ToJsonString());
            await dobong.NotifyAsync(); // New rows get numbers of their own.
            hashes = (await bot.Services.GetRequiredService<Backups>().WriteAsync(back, bot.Clock.GetUtcNow(), Cancel)).Tables;
        }

        var third = Sqlite("third");
        third["Seal:Keys"] = keys;
        var returned = await BotProgram.RunAsync(third, "restore", back);
        Assert.True(returned.Code == 0, returned.Said);
        Assert.Equal(Sorted(hashes), Sorted(await HashesAsync(isPostgres: false, third["ConnectionStrings:EvalBot"])));
        await using (var bot = await BotHost.StartAsync(null, null, [.. third.Select(setting => (setting.Key, setting.Value))]))
        {
            var dobong = new Meeting(bot);
            Assert.Equal("notified", (string?)(await dobong.ExportAsync())["state"]);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<string> NewDatabaseAsync()
    {
        Assert.SkipWhen(TestDatabase.WhyMissing is not null, TestDatabase.WhyMissing ?? "");
        return await TestDatabase.Server!.NewDatabaseAsync(migrated: false);
    }

    private Dictionary<string, string> Places(string name, string keys) => new()
    {
        ["Files:Folder"] = Path.Combine(folder, name, "data", "files"),
        ["Seal:Keys"] = keys,
    };

    private Dictionary<string, string> Sqlite(string name) => new(Places(name, Path.Combine(folder, name, "keys")))
    {
        ["Database:Provider"] = "Sqlite",
        ["ConnectionStrings:EvalBot"] = $"Data Source={Path.Combine(folder, name, "data", "evalbot.db")}",
    };

    private static IEnumerable<TableHash> Sorted(IReadOnlyList<TableHash> hashes) => hashes.OrderBy(table => table.Name, StringComparer.Ordinal);

    private static async Task<IReadOnlyList<TableHash>> HashesAsync(bool isPostgres, string connection)
    {
        await using var db = Database.Open(new(isPostgres, connection + ";Pooling=false"));
        await db.Database.OpenConnectionAsync(Cancel);
        return await Tables.HashesAsync(db, Cancel);
    }
}
