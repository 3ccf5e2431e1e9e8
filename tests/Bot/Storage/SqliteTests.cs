using EvalBot.Bot.Storage;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Bot.Storage;

/// <summary>What is true of SQLite only.</summary>
public class SqliteTests
{
    [Fact]
    public async Task Sqlite_IsWrittenThroughAndChecksReferences()
    {
        await using var bot = await BotHost.StartAsync();

        Assert.Equal("wal", await InAsync(bot, db => db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()));
        Assert.Equal(2, await InAsync(bot, db => db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync()));
        Assert.Equal(1, await InAsync(bot, db => db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync()));
    }

    private static async Task<T> InAsync<T>(BotHost bot, Func<EvalBotContext, Task<T>> read)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<EvalBotContext>());
    }
}
