using System.Data.Common;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Plans;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EvalBot.Tests.Cards;

public sealed class NamesTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly Counter _read = new();

    public NamesTests()
    {
        _connection.Open();
        using var db = Open();
        db.Database.EnsureCreated();
        db.People.AddRange(Enumerable.Range(1, 40).Select(number => new Person($"p{number}", $"사람 {number}", $"Person {number}")));
        db.SaveChanges();
        _read.Queries = 0;
    }

    [Fact]
    public void Of_ThePersonOrNobody_IsTheNameInTheLanguage_OrTheId()
    {
        using var db = Open();
        var names = new Names(db);

        Assert.Equal("사람 1", names.Of("p1", Language.Korean));
        Assert.Equal("Person 1", names.Of("p1", Language.English));
        Assert.Equal("nobody", names.Of("nobody", Language.Korean));
        Assert.Equal("nobody", names.Of("nobody", Language.Korean));
        Assert.Equal(2, _read.Queries); // Each was looked up once.
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(16, 16)]
    [InlineData(17, 17)]
    [InlineData(40, 17)] // Everybody at once.
    public void Of_MoreThanAFew_ReadsEverybodyAtOnce(int people, int queries)
    {
        using var db = Open();
        var names = new Names(db);

        for (var number = 1; number <= people; number++)
            Assert.Equal($"사람 {number}", names.Of($"p{number}", Language.Korean));

        Assert.Equal(queries, _read.Queries);
    }

    public void Dispose() => _connection.Dispose();

    private EvalBotContext Open() => new(new DbContextOptionsBuilder<EvalBotContext>().UseSqlite(_connection).AddInterceptors(_read).Options);

    private sealed class Counter : DbCommandInterceptor
    {
        public int Queries { get; set; }

        public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
        {
            Queries++;
            return result;
        }
    }
}
