using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EvalBot.Bot.Storage;
using EvalBot.Tests.Story;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Bot.Storage;

/// <summary>A disk that is full: one sorry sentence, nothing half done, and all is well once there is room.</summary>
public class SqliteDiskFullTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DatabaseFull_TurnsSaySorry_AndAreTakenOnceThereIsRoom()
    {
        var disk = new Disk();
        await using var bot = await BotHost.StartAsync(null, services => services.ConfigureDbContext<EvalBotContext>(options => options.AddInterceptors(disk)));
        var city = await bot.ActAsAsync("coordinator-1");
        disk.IsFull = true;
        var (id, before, history) = (0, "", 0);
        while (true)
        {
            (before, history) = (await Records.OfAsync(bot), (await city.HistoryAsync()).Count);
            using var answer = await city.PostRawAsync(Message($"long-{++id}"));
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
                Assert.StartsWith("죄송합니다. 데이터베이스에 쓸 수 없어 아무것도 바뀌지 않았습니다.", (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>(Cancel))!["error"]!["message"], StringComparison.Ordinal);
                break;
            }

            Assert.InRange(id, 1, 30); // The migrations left free pages: they are used up first.
        }

        Assert.Equal((before, history), (await Records.OfAsync(bot), (await city.HistoryAsync()).Count));
        disk.IsFull = false;
        using (var again = await city.PostRawAsync(Message($"long-{id}")))
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(history + 2, (await city.HistoryAsync()).Count);
    }

    [Fact]
    public async Task FilesFolderCannotBeWritten_OneSorrySentence_AndNothingIsKept()
    {
        await using var bot = await BotHost.StartAsync();
        var manager = await bot.ActAsAsync("dobong-manager");
        Directory.CreateDirectory(Path.GetDirectoryName(bot.FilesFolder)!);
        await File.WriteAllTextAsync(bot.FilesFolder, "", Cancel); // No folder can be made here: the same trouble as without room.

        Assert.StartsWith("죄송합니다.", (await manager.UploadAsync("보냅니다", Minutes)).Text, StringComparison.Ordinal);

        await using (var scope = bot.Services.CreateAsyncScope())
            Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<EvalBotContext>().ReceivedFiles.CountAsync(Cancel));
        File.Delete(bot.FilesFolder);
        Assert.DoesNotContain("죄송합니다", (await manager.UploadAsync("보냅니다", Minutes)).Messages[0].Text ?? "", StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(bot.FilesFolder, "*", SearchOption.AllDirectories));
    }

    private static (string, byte[]) Minutes => ("회의록.pdf", [.. "%PDF-1.4 회의록"u8]);

    private static JsonObject Message(string id) =>
        new() { ["type"] = "message", ["text"] = new string('가', 50_000), ["channelData"] = new JsonObject { ["clientActivityID"] = id } };

    /// <summary>Lets the database file grow no further while it is full.</summary>
    private sealed class Disk : DbTransactionInterceptor
    {
        private const string Full = "PRAGMA max_page_count=1"; // SQLite takes the pages that there are.
        private const string Room = "PRAGMA max_page_count=1073741823";

        public bool IsFull { get; set; }

        public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = IsFull ? Full : Room;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return result;
        }
    }
}
