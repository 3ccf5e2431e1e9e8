using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace EvalBot.Bot.Storage;

/// <summary>Where the database is.</summary>
/// <param name="IsPostgres">PostgreSQL; SQLite otherwise.</param>
/// <param name="Connection">The connection string. It may hold a password: it is never shown.</param>
public sealed record DatabaseAddress(bool IsPostgres, string Connection)
{
    public override string ToString() => IsPostgres ? "PostgreSQL" : "SQLite";
}

/// <summary>The two databases: how a context is opened on each, and what their trouble looks like.</summary>
internal static class Database
{
    public static DbContextOptionsBuilder UseEvalBotSqlite(this DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection).AddInterceptors(new SqlitePragmas(), new KeptStatements()).WithoutModelCheck();

    public static DbContextOptionsBuilder UseEvalBotPostgres(this DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection).WithoutModelCheck();

    /// <summary>A context of its own, outside of the bot's pool.</summary>
    public static EvalBotContext OpenSqlite(string connection) =>
        new((DbContextOptions<EvalBotContext>)new DbContextOptionsBuilder<EvalBotContext>().UseEvalBotSqlite(connection).Options);

    /// <inheritdoc cref="OpenSqlite"/>
    public static PostgresContext OpenPostgres(string connection) =>
        new((DbContextOptions<PostgresContext>)new DbContextOptionsBuilder<PostgresContext>().UseEvalBotPostgres(connection).Options);

    /// <inheritdoc cref="OpenSqlite"/>
    public static EvalBotContext Open(DatabaseAddress address) => address.IsPostgres ? OpenPostgres(address.Connection) : OpenSqlite(address.Connection);

    /// <summary>Whether the database cannot be reached or cannot write (gone, starting, disk full): not this turn's fault, and over one day.</summary>
    public static bool IsTrouble(Exception? fault) => fault switch
    {
        null => false,
        PostgresException { SqlState: [_, _, ..] state } => state[..2] is "08" or "53" or "57" or "58",
        NpgsqlException => true,
        SqliteException { SqliteErrorCode: SqliteFull or SqliteInputOutput or SqliteCannotOpen or SqliteReadOnly } => true,
        AggregateException many => many.InnerExceptions.Any(IsTrouble),
        _ => IsTrouble(fault.InnerException),
    };

    /// <summary>Whether two changed the same at once and this one gave way: the same once more may well succeed.</summary>
    public static bool IsConflict(Exception? fault) => fault switch
    {
        null => false,
        DbUpdateConcurrencyException or PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        _ => IsConflict(fault.InnerException),
    };

    // The gate asks that; at each start it would cost a second model.
    private static DbContextOptionsBuilder WithoutModelCheck(this DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));

    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
}
