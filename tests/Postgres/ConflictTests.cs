using EvalBot.Bot.Storage;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Tests.Postgres;

/// <summary>Optimistic concurrency: whoever writes past the lock, such as an older copy, is not overwritten, and the turn is carried out once more.</summary>
public sealed class ConflictTests
{
    private const string ByAnother = """UPDATE conversations SET "Language" = 'English' WHERE "Id" = 'web-coordinator-1'""";

    [Fact]
    public async Task RootChangedByTwo_TheSecondIsRefused()
    {
        await using var bot = await BotHost.StartAsync();
        await using var database = Database.OpenPostgres(bot.ConnectionString + ";Pooling=false");
        await using var other = Database.OpenPostgres(bot.ConnectionString + ";Pooling=false");
        var cancel = TestContext.Current.CancellationToken;
        database.Entry(await database.Evaluations.FirstAsync(cancel)).Property("DistrictId").CurrentValue = "x";
        other.Entry(await other.Evaluations.FirstAsync(cancel)).Property("DistrictId").CurrentValue = "y";
        await database.SaveChangesAsync(cancel);

        var conflict = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync(cancel));

        Assert.True(Database.IsConflict(conflict));
        Assert.False(Database.IsTrouble(conflict));
    }

    [Theory]
    [InlineData(1, "했습니다")] // Once more, and it is done.
    [InlineData(2, null)] // Twice in vain: sorry.
    public async Task TurnThatMetAConflict_IsCarriedOutOnceMore(int conflicts, string? answer)
    {
        var attempts = 0;
        var connection = "";
        await using var bot = await BotHost.StartAsync(async (turn, cancel) =>
        {
            if (attempts++ < conflicts)
            {
                await using var another = Database.OpenPostgres(connection + ";Pooling=false");
                await another.Database.ExecuteSqlRawAsync(ByAnother, cancel);
            }

            await turn.ReplyAsync("했습니다", cancel);
        });
        connection = bot.ConnectionString;
        var person = await bot.ActAsAsync("coordinator-1");

        var said = await person.SayAsync("해 주세요");

        Assert.Equal(2, attempts);
        if (answer is not null)
            Assert.Equal(answer, said.Text);
        else
            Assert.StartsWith("죄송합니다.", said.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await person.HistoryAsync()).Count);
    }
}
