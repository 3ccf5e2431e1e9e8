using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace EvalBot.Bot.Storage;

/// <summary>Reads values by a statement of ours. What every turn asks is asked thus: by way of the model, the same takes several times as long.</summary>
internal static class PlainRows
{
    /// <summary>The rows that a statement gives, within the transaction that is under way or on its own.</summary>
    /// <param name="values">Of its parameters, which are called @p0, @p1 …</param>
    public static async Task<List<T>> ReadAsync<T>(this EvalBotContext db, string statement, Func<DbDataReader, T> read, CancellationToken cancel, params string[] values)
    {
        if (db.Database.CurrentTransaction is { } transaction)
            return await ReadAsync(db.Database.GetDbConnection(), transaction.GetDbTransaction(), statement, read, values, cancel);

        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            return await ReadAsync(db.Database.GetDbConnection(), null, statement, read, values, cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The same without a context.</summary>
    /// <inheritdoc cref="ReadAsync{T}(EvalBotContext, string, Func{DbDataReader, T}, CancellationToken, string[])"/>
    public static async Task<List<T>> ReadAsync<T>(this DatabaseAddress address, string statement, Func<DbDataReader, T> read, CancellationToken cancel, params string[] values)
    {
        await using DbConnection connection = address.IsPostgres ? new NpgsqlConnection(address.Connection) : new SqliteConnection(address.Connection);
        await connection.OpenAsync(cancel);
        return await ReadAsync(connection, null, statement, read, values, cancel);
    }

    /// <summary>A text, or null.</summary>
    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static async Task<List<T>> ReadAsync<T>(DbConnection connection, DbTransaction? transaction, string statement, Func<DbDataReader, T> read, string[] values, CancellationToken cancel)
    {
        await using var command = KeptStatements.CommandOn(connection, statement);
        command.Transaction = transaction;
        for (var each = 0; each < values.Length; each++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (string.Create(CultureInfo.InvariantCulture, $"@p{each}"), values[each]);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
            rows.Add(read(reader));
        return rows;
    }
}
