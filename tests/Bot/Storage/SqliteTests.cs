using System.Diagnostics;
using System.Text;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Storage;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

    private static async Task<T> InAsync<T>(BotHost bot, Func<EvalBotContext, Task<T>> read)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<EvalBotContext>());
    }
}
