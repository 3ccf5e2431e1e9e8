using System.Data.Common;
using System.Diagnostics;
using System.Text;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Storage;
using EvalBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace EvalBot.Tests.Bot.Storage;

/// <summary>What is true of SQLite only.</summary>
public class SqliteTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sqlite_IsWrittenThroughAndChecksReferences()
    {
        await using var bot = await BotHost.StartAsync();

        Assert.Equal("wal", await InAsync(bot, db => db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()));
        Assert.Equal(2, await InAsync(bot, db => db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync()));
        Assert.Equal(1, await InAsync(bot, db => db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync()));
    }

    /// <summary>So no commit has to do it, and a copy of the file without its log has all but the last moments.</summary>
    [Fact]
    public async Task Log_IsCarriedIntoTheFile_BesideWhoeverWrites()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.Services.GetRequiredService<ChatTransaction>().RunAsync((services, cancel) => services.GetRequiredService<Chat>().PostAsync("coordinator-1", new Reply("carried over"), cancel), Cancel);
        var file = await InAsync(bot, db => Task.FromResult(Path.GetFullPath(db.Database.GetDbConnection().DataSource)));
        var alone = file + "-alone";

        for (var patience = Stopwatch.StartNew(); ; await Task.Delay(50, Cancel))
        {
            Assert.InRange(patience.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
            File.Copy(file, alone, overwrite: true);
            if (Encoding.UTF8.GetString(await File.ReadAllBytesAsync(alone, Cancel)).Contains("carried over", StringComparison.Ordinal))
                return;
        }
    }

    [Fact]
    public async Task Statement_ThatIsAskedAgainWhileItsRowsAreRead_HasRowsOfItsOwn()
    {
        await using var bot = await BotHost.StartAsync();
        var pairs = await bot.Services.GetRequiredService<ChatTransaction>().RunAsync(async (services, cancel) =>
        {
            var db = services.GetRequiredService<EvalBotContext>();
            var read = new List<(string, string)>();
            for (var time = 0; time < 2; time++)
            {
                await foreach (var outer in People(db).AsAsyncEnumerable())
                {
                    await foreach (var inner in People(db).AsAsyncEnumerable())
                        read.Add((outer, inner));
                }
            }

            return read;
        }, Cancel);

        var people = await InAsync(bot, db => People(db).ToListAsync(Cancel));
        var all = people.SelectMany(_ => people, (outer, inner) => (outer, inner)).ToList();
        Assert.Equal([.. all, .. all], pairs);

        static IQueryable<string> People(EvalBotContext db) => db.People.OrderBy(person => person.Id).Select(person => person.Id).Take(5);
    }

    [Fact]
    public async Task Writer_UsesOneConnection_AndAnotherOneAfterATransactionThatFailed()
    {
        await using var bot = await BotHost.StartAsync(replace: services => services.WithoutJobs());

        var first = await WrittenOverAsync(bot);
        Assert.Same(first, await WrittenOverAsync(bot));
        await Assert.ThrowsAsync<InvalidOperationException>(() => bot.Services.GetRequiredService<ChatTransaction>().RunAsync<bool>((_, _) => throw new InvalidOperationException(), Cancel));
        var second = await WrittenOverAsync(bot);

        Assert.NotSame(first, second);
        Assert.Equal(System.Data.ConnectionState.Closed, first.State);
        Assert.Equal(System.Data.ConnectionState.Open, second.State);
        await bot.Services.GetRequiredService<SqliteHold>().StopAsync(Cancel);
        Assert.Equal(System.Data.ConnectionState.Closed, second.State); // A bot that has stopped holds nothing.
        Assert.NotSame(second, await WrittenOverAsync(bot)); // Who still comes is served, and holds nothing either.
        Assert.Equal(System.Data.ConnectionState.Closed, (await WrittenOverAsync(bot)).State);
    }

    [Fact]
    public async Task Statements_AreKeptFromTurnToTurn_ButNotWithoutEnd()
    {
        await using var bot = await BotHost.StartAsync(replace: services => services.WithoutJobs());

        var some = await AskAsync(bot, KeptStatements.Most / 2);
        Assert.Equal(some, await AskAsync(bot, KeptStatements.Most / 2));
        Assert.InRange(await AskAsync(bot, KeptStatements.Most + 20), 1, some);
    }

    /// <summary>Asks so many different questions in a transaction.</summary>
    /// <returns>The bytes that are prepared on its connection afterwards.</returns>
    private static Task<int> AskAsync(BotHost bot, int questions) => bot.Services.GetRequiredService<ChatTransaction>().RunAsync(async (services, cancel) =>
    {
        const int preparedBytes = 3; // SQLITE_DBSTATUS_STMT_USED
        var db = services.GetRequiredService<EvalBotContext>();
        for (var each = 0; each < questions; each++)
            Assert.Equal([each], await db.ReadAsync($"SELECT {each} AS asked", row => row.GetInt32(0), cancel));
        raw.sqlite3_db_status(((SqliteConnection)db.Database.GetDbConnection()).Handle!, preparedBytes, out var bytes, out _, resetFlg: 0);
        return bytes;
    }, Cancel);

    private static Task<DbConnection> WrittenOverAsync(BotHost bot) => bot.Services.GetRequiredService<ChatTransaction>().RunAsync(
        (services, _) => Task.FromResult(services.GetRequiredService<EvalBotContext>().Database.GetDbConnection()), Cancel);

    private static async Task<T> InAsync<T>(BotHost bot, Func<EvalBotContext, Task<T>> read)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<EvalBotContext>());
    }
}
