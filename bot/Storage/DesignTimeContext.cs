using Microsoft.EntityFrameworkCore.Design;

namespace EvalBot.Bot.Storage;

/// <summary>Lets <c>dotnet ef migrations</c> read the model for SQLite; needs no database.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<EvalBotContext>
{
    public EvalBotContext CreateDbContext(string[] args) => Database.OpenSqlite("Data Source=design-time.db");
}

/// <summary>The same for PostgreSQL.</summary>
internal sealed class DesignTimePostgresContext : IDesignTimeDbContextFactory<PostgresContext>
{
    public PostgresContext CreateDbContext(string[] args) => Database.OpenPostgres("Host=localhost;Database=design-time");
}
