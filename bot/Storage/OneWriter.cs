using System.Data.Common;
using EvalBot.Bot.Clocks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace EvalBot.Bot.Storage;

/// <summary>Begins a transaction that no other one writes beside, over all copies of the bot.</summary>
/// <remarks>SQLite: BEGIN IMMEDIATE, and one process. PostgreSQL: an advisory lock that goes with the transaction, also when the copy is killed.</remarks>
internal static class OneWriter
{
    // A copy that hangs in the middle holds the others up for a minute at most. Each statement sees what was committed before the lock came free.
    private const string TakeLock = """
        SET LOCAL idle_in_transaction_session_timeout = '60s';
        SELECT pg_advisory_xact_lock(5019731);
        SELECT "Ticks" FROM rehearsal_clock
        """;

    /// <summary>Waits for its turn and begins. A rehearsal's clock follows the one that any copy set.</summary>
    /// <param name="connection">SQLite's.</param>
    public static async Task<IDbContextTransaction> BeginAsync(EvalBotContext db, WriterConnection? connection, RehearsalClock clock, CancellationToken cancel)
    {
        if (connection is not null)
        {
            db.Database.SetDbConnection(connection.Connection);
            return await db.Database.BeginTransactionAsync(cancel);
        }

        try
        {
            return await LockAsync(db, clock, cancel);
        }
        catch (NpgsqlException stale) when (stale.IsTransient && db.Database.CurrentTransaction is null)
        {
            // A connection that the server ended while it lay in the pool tells so only now: nothing was done yet, so another one.
            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
            return await LockAsync(db, clock, cancel);
        }
    }

    private static async Task<IDbContextTransaction> LockAsync(EvalBotContext db, RehearsalClock clock, CancellationToken cancel)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            await using var command = CommandOf(db, transaction);
            command.CommandText = TakeLock;
            await using var reader = await command.ExecuteReaderAsync(cancel);
            await reader.NextResultAsync(cancel);
            if (await reader.ReadAsync(cancel))
                clock.Offset = TimeSpan.FromTicks(reader.GetInt64(0));
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets another context work in the transaction that is under way, behind a savepoint.</summary>
    /// <param name="db">Fresh from the pool.</param>
    /// <param name="address">Where it goes back to afterwards.</param>
    public static async Task<JoinedWork> JoinAsync(EvalBotContext db, IDbContextTransaction transaction, PreparedRows rows, DatabaseAddress address)
    {
        await rows.ExecuteAsync(JoinedWork.Save, CancellationToken.None);
        var shared = transaction.GetDbTransaction();
        db.Database.SetDbConnection(shared.Connection);
        await db.Database.UseTransactionAsync(shared);
        return new(db, rows, address);
    }

    /// <summary>Gives a context, which goes back into the pool, the database for a connection again.</summary>
    public static void Leave(EvalBotContext db, DatabaseAddress address)
    {
        db.Database.SetDbConnection(null);
        db.Database.SetConnectionString(address.Connection);
    }

    /// <summary>A command within the transaction that is under way.</summary>
    public static DbCommand CommandOf(EvalBotContext db, IDbContextTransaction transaction)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        return command;
    }
}

/// <summary>A context that works in the transaction of another one, until it is disposed.</summary>
internal sealed class JoinedWork(EvalBotContext db, PreparedRows rows, DatabaseAddress address) : IAsyncDisposable
{
    public const string Save = "SAVEPOINT joined";
    private const string Release = "RELEASE SAVEPOINT joined";
    private const string GoBack = "ROLLBACK TO SAVEPOINT joined";

    /// <summary>What was done since it joined is the transaction's.</summary>
    public Task KeepAsync() => rows.ExecuteAsync(Release, CancellationToken.None);

    /// <summary>Nothing of it is left.</summary>
    public async Task UndoAsync()
    {
        await rows.ExecuteAsync(GoBack, CancellationToken.None);
        await rows.ExecuteAsync(Release, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await db.Database.UseTransactionAsync(null);
        OneWriter.Leave(db, address);
    }
}

/// <summary>Makes the data ready in one copy at a time, and knows whether others run already. PostgreSQL only.</summary>
internal sealed class OneStart(NpgsqlConnection connection, bool isAlone) : IAsyncDisposable
{
    /// <summary>Held, shared, by every copy that runs.</summary>
    public const string HoldRunning = "SELECT pg_advisory_lock_shared(5019732)";

    private const string TakeStart = "SELECT pg_advisory_lock(5019733)";
    private const string AskAlone = "SELECT pg_try_advisory_lock(5019732)";
    private const string LetGo = "SELECT pg_advisory_unlock(5019732)";

    /// <summary>Whether no other copy runs.</summary>
    public bool IsAlone => isAlone;

    /// <returns>Null on SQLite, which one process uses.</returns>
    public static async Task<OneStart?> BeginAsync(DatabaseAddress address, CancellationToken cancel)
    {
        if (!address.IsPostgres)
            return null;

        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(address.Connection) { Pooling = false }.ToString());
        await connection.OpenAsync(cancel);
        await using var take = new NpgsqlCommand(TakeStart, connection) { CommandTimeout = 120 };
        await take.ExecuteNonQueryAsync(cancel);
        await using var ask = new NpgsqlCommand(AskAlone, connection);
        var alone = await ask.ExecuteScalarAsync(cancel) is true;
        if (alone)
        {
            await using var letGo = new NpgsqlCommand(LetGo, connection);
            await letGo.ExecuteNonQueryAsync(cancel);
        }

        return new(connection, alone);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
