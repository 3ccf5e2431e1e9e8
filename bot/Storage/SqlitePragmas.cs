using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EvalBot.Bot.Storage;

/// <summary>Says explicitly how SQLite keeps what is committed: a log beside the file, written through to the disk, references checked.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";
    private const string ToReadOnly = "PRAGMA foreign_keys=ON;"; // EF looks with such a connection whether the database exists; a restored one is not in WAL yet.

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase) ? ToReadOnly : Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase) ? ToReadOnly : Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
