using System.IO.Compression;
using EvalBot.Bot.Jobs;
using EvalBot.Bot.Storage;
using EvalBot.Tests.Story;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Bot.Storage;

/// <summary>A backup of a running bot, put back elsewhere, is what was there: every table's hash says so.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evalbot-backup-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Archive => Path.Combine(folder, "evalbot.zip");

    [Fact]
    public async Task BackupOfARunningBot_Restored_HasEveryTablesHash_AndGoesOn()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.ClockAsync("2018-08-06 13:50");
        await dobong.ToTheGradeAsync();
        await (await dobong.AsAsync("dobong-manager")).UploadAsync("보냅니다", ("회의록.pdf", [.. "%PDF-1.4 회의록"u8]));
        var export = await WithoutHistoryAsync(dobong);
        var manifest = await bot.Services.GetRequiredService<Backups>().WriteAsync(Archive, DateTimeOffset.UtcNow, Cancel);
        await dobong.NotifyAsync(); // After it: not in it.
        Assert.Single(manifest.Files);
        Assert.True(manifest.Tables.Count(table => table.Rows > 0) > 20);

        var settings = await SettingsAsync("restored");
        settings["Seal:Keys"] = bot.KeyFolder;
        var restored = await BotProgram.RunAsync(settings, "restore", Archive);
        Assert.True(restored.Code == 0, restored.Said);
        Assert.Equal(manifest.Tables, await HashesAsync(settings));
        Assert.Single(Directory.GetFiles(settings["Files:Folder"], manifest.Files[0], SearchOption.AllDirectories));

        await using var second = await BotHost.StartAsync(null, null, [.. settings.Select(setting => (setting.Key, setting.Value))]);
        var there = new Meeting(second);
        Assert.Equal(export, await WithoutHistoryAsync(there));
        await there.NotifyAsync();
        Assert.Equal("notified", (string?)(await there.ExportAsync())["state"]);
    }

    [Fact]
    public async Task Restore_OverwritesOnlyWhenTold_AndOnlyWithWhatIsWhole()
    {
        await using (var bot = await BotHost.StartAsync())
            await bot.Services.GetRequiredService<Backups>().WriteAsync(Archive, DateTimeOffset.UtcNow, Cancel);
        var settings = await SettingsAsync("there");
        Assert.Equal(0, (await BotProgram.RunAsync(settings, "restore", Archive)).Code);
        var before = await HashesAsync(settings);

        Assert.Equal(1, (await BotProgram.RunAsync(settings, "restore", Archive)).Code);
        var broken = Path.Combine(folder, "broken.zip");
        File.Copy(Archive, broken);
        using (var archive = await ZipFile.OpenAsync(broken, ZipArchiveMode.Update, Cancel))
        {
            var database = Path.Combine(folder, "changed.db");
            await archive.GetEntry("evalbot.db")!.ExtractToFileAsync(database, Cancel);
            await using (var db = Database.OpenSqlite($"Data Source={database};Pooling=False"))
                Assert.Equal(1, await db.Database.ExecuteSqlRawAsync("""UPDATE people SET "Name" = 'somebody' WHERE "Id" = 'coordinator-1'""", Cancel));

            archive.GetEntry("evalbot.db")!.Delete();
            await archive.CreateEntryFromFileAsync(database, "evalbot.db", Cancel);
        }

        var refused = await BotProgram.RunAsync(settings, "restore", broken, "--overwrite", "yes");
        Assert.Equal((1, true), (refused.Code, refused.Said.StartsWith("restore: 백업의 표 people이(가) 저장할 때와 다릅니다.", StringComparison.Ordinal)));
        var noZip = Path.Combine(folder, "no.zip");
        await File.WriteAllTextAsync(noZip, "nothing", Cancel);
        Assert.StartsWith("restore: 백업 파일이 깨졌습니다", (await BotProgram.RunAsync(settings, "restore", noZip, "--overwrite", "yes")).Said, StringComparison.Ordinal);
        Assert.Equal(before, await HashesAsync(settings));
        Assert.Equal(0, (await BotProgram.RunAsync(settings, "restore", Archive, "--overwrite", "yes")).Code);
        Assert.Equal(before, await HashesAsync(settings));
        await TestDatabase.LetGoAsync(settings["ConnectionStrings:EvalBot"]);
    }

    [Fact]
    public async Task Program_BacksUpWhileTheBotRuns_AndSaysWhatItNeeds()
    {
        await using var bot = await BotHost.StartAsync();
        var settings = await SettingsAsync("x");
        await TestDatabase.LetGoAsync(settings["ConnectionStrings:EvalBot"]);
        settings["ConnectionStrings:EvalBot"] = bot.ConnectionString;

        var done = await BotProgram.RunAsync(settings, "backup", Archive);

        Assert.True(done.Code == 0, done.Said);
        Assert.Contains("열쇠 폴더", done.Said, StringComparison.Ordinal);
        Assert.Contains("people\t", done.Said, StringComparison.Ordinal);
        Assert.Equal([Archive], Directory.GetFiles(folder));
        Assert.StartsWith("backup: ", (await BotProgram.RunAsync(settings, "backup", Archive)).Said, StringComparison.Ordinal);
        Assert.StartsWith("backup: 파일을 적어 주세요.", (await BotProgram.RunAsync(settings, "backup")).Said, StringComparison.Ordinal);
        Assert.StartsWith("restore: ", (await BotProgram.RunAsync(settings, "restore", Path.Combine(folder, "none.zip"))).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nightly_KeepsTheNewest_AndRemovesWhatAnInterruptedOneLeft()
    {
        await using var bot = await BotHost.StartAsync(null, null, ("Backup:Keep", "2"), ("Backup:Folder", Path.Combine(folder, "nights")));
        var backups = bot.Services.GetRequiredService<Backups>();
        var night = new DateTimeOffset(2018, 8, 6, 18, 30, 0, TimeSpan.Zero);
        await backups.KeepAsync(night, Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "nights", "evalbot-20180807T183000Z.zip.part"), "half", Cancel);
        await backups.KeepAsync(night.AddDays(2), Cancel);
        await backups.KeepAsync(night.AddDays(3), Cancel);

        Assert.Equal(
            ["evalbot-20180808T183000Z.zip", "evalbot-20180809T183000Z.zip"],
            Directory.GetFiles(Path.Combine(folder, "nights")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        await bot.Services.GetRequiredService<KeepBackups>().RunAsync(Cancel);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(folder, "nights")).Length);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The settings of a bot elsewhere, whose database is empty.</summary>
    private async Task<Dictionary<string, string>> SettingsAsync(string name) => new(await TestDatabase.SettingsAsync(Path.Combine(folder, name, "data", "evalbot.db")))
    {
        ["Files:Folder"] = Path.Combine(folder, name, "data", "files"),
        ["Seal:Keys"] = Path.Combine(folder, name, "keys"),
    };

    /// <summary>The export; each one is a line of the history.</summary>
    private static async Task<string> WithoutHistoryAsync(Meeting meeting)
    {
        var export = await meeting.ExportAsync();
        export.Remove("history");
        return export.ToJsonString();
    }

    private static async Task<IReadOnlyList<TableHash>> HashesAsync(Dictionary<string, string> settings)
    {
        await using var db = Database.Open(new(TestDatabase.Server is not null, settings["ConnectionStrings:EvalBot"] + ";Pooling=false"));
        await db.Database.OpenConnectionAsync(Cancel);
        return await Tables.HashesAsync(db, Cancel);
    }
}
