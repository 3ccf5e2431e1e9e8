using System.Data.Common;
using EvalBot.Bot.Storage;
using EvalBot.Core.Appeals;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Tests.Cards;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EvalBot.Tests.Bot.Storage;

/// <summary>One evaluation is read in statements of its own: none of the parts that the model has may be forgotten there.</summary>
public sealed class SqliteEvaluationReadTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WholeEvaluationAsync_AsksForEveryPartOfTheModel_AndReadsAsManyAsTheList()
    {
        var statements = new Statements();
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(Cancel);
        await using (var db = Open())
        {
            await db.Database.EnsureCreatedAsync(Cancel);
            db.Add(new Stages(EveryCard.Plain).ToldFinal());
            await db.SaveChangesAsync(Cancel);
        }

        await using var first = Open();
        var listed = await first.WholeEvaluations().SingleAsync(Cancel);
        statements.Heard.Clear();
        await using var second = Open();
        var read = await second.WholeEvaluationAsync(Stages.Dobong, Cancel);

        var parts = new[] { typeof(Evaluation), typeof(IndicatorAgreement), typeof(Appeal) }
            .SelectMany(type => second.Model.FindEntityType(type)!.GetNavigations()).Select(part => part.TargetEntityType).Distinct().ToList();
        Assert.True(parts.Count > 20);
        Assert.All(parts, part => Assert.Contains(statements.Heard, statement => statement.Contains($"\"{part.GetTableName()}\"", StringComparison.Ordinal)));
        Assert.Equal(Tracked(first), Tracked(second));
        Assert.Equal(listed.Seats.Select(seat => seat.SeatId), read.Seats.Select(seat => seat.SeatId));

        EvalBotContext Open() => new(new DbContextOptionsBuilder<EvalBotContext>().UseSqlite(connection).AddInterceptors(statements).Options);
    }

    private static IEnumerable<string> Tracked(EvalBotContext db) =>
        db.ChangeTracker.Entries().GroupBy(entry => entry.Metadata.ShortName()).Select(entries => $"{entries.Key} {entries.Count()}").Order(StringComparer.Ordinal);

    private sealed class Statements : DbCommandInterceptor
    {
        public List<string> Heard { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Heard.Add(command.CommandText);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
