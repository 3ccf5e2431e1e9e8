using EvalBot.Bot.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace EvalBot.Tests.Postgres;

/// <summary>Rolling update: while the new copy runs already, an old one goes on with the tables as the new one left them. So a migration only adds.</summary>
public sealed class MigrationTests
{
    [Fact]
    public async Task EveryMigrationAfterTheFirst_OnlyAdds()
    {
        await using var db = Database.OpenPostgres("Host=127.0.0.1;Database=nowhere");
        var migrations = db.GetService<IMigrationsAssembly>();
        var names = migrations.Migrations.Keys.Order(StringComparer.Ordinal).ToList();
        Assert.True(names.Count > 1);

        foreach (var name in names.Skip(1))
        {
            var migration = migrations.CreateMigration(migrations.Migrations[name], db.Database.ProviderName!);
            var added = migration.UpOperations.OfType<CreateTableOperation>().Select(table => table.Name).ToHashSet();
            Assert.All(migration.UpOperations, operation => Assert.True(WhyNotBeside(operation, added) is null, $"{name}: {WhyNotBeside(operation, added)}"));
        }
    }

    /// <summary>Why an old copy could not go on beside this; null where it can.</summary>
    /// <param name="added">The tables that the same migration brings: an old copy does not know them.</param>
    private static string? WhyNotBeside(MigrationOperation operation, IReadOnlySet<string> added) => operation switch
    {
        CreateTableOperation or CreateIndexOperation { IsUnique: false } or AddForeignKeyOperation => null,
        AddColumnOperation { IsNullable: true } => null,
        AddColumnOperation column => column.DefaultValue is null && column.DefaultValueSql is null ? $"{column.Table}.{column.Name} has no default for the rows of an old copy" : null,
        CreateIndexOperation index => added.Contains(index.Table) ? null : $"the unique index {index.Name} may refuse rows of an old copy",
        _ => $"{operation.GetType().Name} takes away or changes what an old copy uses",
    };
}
