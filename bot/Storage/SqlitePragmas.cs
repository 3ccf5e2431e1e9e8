using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace EvalBot.Bot.Storage;

/// <summary>Says explicitly how SQLite keeps what is committed: a log beside the file, written through to the disk, references checked.</summary>
/// <remarks>What can be undone within a transaction is kept in memory and not in files of the system's temporary folder: it is faster, and leaves nothing behind. The log is carried into the file by <see cref="SqliteHold"/>, and at 256 MB by whoever commits; 2 MB of pages are kept in memory for each connection.</remarks>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-2048; PRAGMA wal_autocheckpoint=65536;";
    private const string ToReadOnly = "PRAGMA foreign_keys=ON;"; // EF looks with such a connection whether the database exists; a restored one is not in WAL yet.

    // What was said of a connection holds until SQLite closes it; the pool closes it only in name.
    private readonly ConditionalWeakTable<sqlite3, object> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || !told.TryAdd(handle, this))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase) ? ToReadOnly : Pragmas;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData); // SQLite knows no other way.
        return Task.CompletedTask;
    }
}
