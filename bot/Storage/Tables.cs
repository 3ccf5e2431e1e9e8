using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace EvalBot.Bot.Storage;

/// <summary>What a whole table holds: equal on both databases when every value of every row is.</summary>
/// <param name="Columns">The columns that were read, the key first.</param>
/// <param name="Keys">How many of them are the key; rows are read in its order.</param>
/// <param name="Sha256">Over all values, in hexadecimal digits.</param>
public sealed record TableHash(string Name, IReadOnlyList<string> Columns, int Keys, long Rows, string Sha256)
{
    public bool Equals(TableHash? other) => other is not null && (Name, Rows, Sha256) == (other.Name, other.Rows, other.Sha256) && Columns.SequenceEqual(other.Columns);

    public override int GetHashCode() => Sha256.GetHashCode(StringComparison.Ordinal);
}

/// <summary>Whole tables, value by value: counts and hashes of them, and how they go from one database to the other.</summary>
/// <remarks>Values have one form for both, which is SQLite's: whole numbers, texts, bytes. A table added to the model is taken along by itself.</remarks>
internal static class Tables
{
    private const string DecimalForm = "0.0###########################"; // As EF writes a decimal into SQLite.

    /// <summary>The hash of each table of the model.</summary>
    public static async Task<IReadOnlyList<TableHash>> HashesAsync(EvalBotContext db, CancellationToken cancel)
    {
        var hashes = new List<TableHash>();
        foreach (var table in Of(db))
            hashes.Add(await HashAsync(db.Database.GetDbConnection(), table.Name, ColumnsOf(table), table.PrimaryKey!.Columns.Count, cancel));
        return hashes;
    }

    /// <summary>The hash of one table, over these columns.</summary>
    public static async Task<TableHash> HashAsync(DbConnection connection, string table, IReadOnlyList<string> columns, int keys, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = 0L;
        await foreach (var row in RowsAsync(connection, table, columns, keys, cancel))
        {
            rows++;
            foreach (var value in row)
                Append(hash, value);
        }

        return new(table, columns, keys, rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Copies every row of every table into an empty database of the same model, and lets its numbers go on where they were.</summary>
    public static async Task CopyAsync(EvalBotContext from, EvalBotContext to, CancellationToken cancel)
    {
        foreach (var table in Of(to))
        {
            var columns = ColumnsOf(table);
            var rows = RowsAsync(from.Database.GetDbConnection(), table.Name, columns, table.PrimaryKey!.Columns.Count, cancel);
            if (to.Database.GetDbConnection() is NpgsqlConnection postgres)
                await CopyAsync(postgres, table, columns, rows, cancel);
            else
                await InsertAsync(to, table, columns, rows, cancel);
            if (IsNumbered(table))
                await GoOnAsync(to, table, await LastNumberAsync(from, table, cancel), cancel);
        }
    }

    /// <summary>Whether no table has a row.</summary>
    public static async Task<bool> AreEmptyAsync(EvalBotContext db, CancellationToken cancel)
    {
        foreach (var table in Of(db))
        {
            if (await ScalarAsync(db, $"SELECT COUNT(*) FROM (SELECT 1 FROM {Quoted(table.Name)} LIMIT 1) AS first_row", cancel) > 0)
                return false;
        }

        return true;
    }

    /// <summary>Removes every row of every table.</summary>
    public static async Task EmptyAsync(EvalBotContext db, CancellationToken cancel)
    {
        foreach (var table in Enumerable.Reverse(Of(db)))
            await ExecuteAsync(db, $"DELETE FROM {Quoted(table.Name)}", cancel);
    }

    /// <summary>The tables of the model, each after those that it refers to.</summary>
    private static List<ITable> Of(EvalBotContext db)
    {
        var ordered = new List<ITable>();
        foreach (var table in db.Model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal))
            Add(table);
        return ordered;

        void Add(ITable table)
        {
            if (ordered.Contains(table))
                return;
            foreach (var reference in table.ForeignKeyConstraints.Where(reference => reference.PrincipalTable != table))
                Add(reference.PrincipalTable);
            ordered.Add(table);
        }
    }

    private static List<string> ColumnsOf(ITable table)
    {
        var keys = table.PrimaryKey!.Columns.Select(column => column.Name).ToList();
        var own = table.Columns.Where(column => column.StoreType != "xid").Select(column => column.Name); // PostgreSQL's own.
        return [.. keys, .. own.Except(keys).Order(StringComparer.Ordinal)];
    }

    private static async IAsyncEnumerable<object?[]> RowsAsync(
        DbConnection connection, string table, IReadOnlyList<string> columns, int keys, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(Quoted))} FROM {Quoted(table)} ORDER BY {string.Join(", ", columns.Take(keys).Select(Quoted))}";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var row = new object?[columns.Count];
            for (var i = 0; i < row.Length; i++)
                row[i] = reader.IsDBNull(i) ? null : Plain(reader, i);
            yield return row;
        }
    }

    /// <summary>A value as SQLite has it.</summary>
    private static object Plain(DbDataReader reader, int i) => reader.GetValue(i) switch
    {
        bool yes => yes ? 1L : 0L,
        int or short => Convert.ToInt64(reader.GetValue(i), CultureInfo.InvariantCulture),
        decimal number => number.ToString(DecimalForm, CultureInfo.InvariantCulture),
        DateTime => reader.GetFieldValue<DateOnly>(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeSpan or TimeOnly => reader.GetFieldValue<TimeOnly>(i).ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture),
        var value => value,
    };

    private static void Append(IncrementalHash hash, object? value)
    {
        var (kind, content) = value switch
        {
            null => ((byte)'n', []),
            long number => ((byte)'i', BytesOf(number)),
            double number => ((byte)'d', BytesOf(BitConverter.DoubleToInt64Bits(number))),
            string text => ((byte)'s', Encoding.UTF8.GetBytes(text)),
            byte[] bytes => ((byte)'b', bytes),
            _ => throw new InvalidOperationException($"A value of {value.GetType()} has no form here yet."),
        };
        hash.AppendData([kind]);
        hash.AppendData(BytesOf(content.LongLength));
        hash.AppendData(content);
    }

    private static byte[] BytesOf(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }

    private static async Task CopyAsync(NpgsqlConnection connection, ITable table, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancel)
    {
        var types = columns.Select(column => table.FindColumn(column)!.StoreType).ToList();
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {Quoted(table.Name)} ({string.Join(", ", columns.Select(Quoted))}) FROM STDIN (FORMAT BINARY)", cancel);
        await foreach (var row in rows)
        {
            await writer.StartRowAsync(cancel);
            for (var i = 0; i < row.Length; i++)
                await WriteAsync(writer, row[i], types[i], cancel);
        }

        await writer.CompleteAsync(cancel);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter writer, object? value, string type, CancellationToken cancel) => (value, type) switch
    {
        (null, _) => writer.WriteNullAsync(cancel),
        (long number, "boolean") => writer.WriteAsync(number != 0, NpgsqlDbType.Boolean, cancel),
        (long number, "integer") => writer.WriteAsync(checked((int)number), NpgsqlDbType.Integer, cancel),
        (long number, "bigint") => writer.WriteAsync(number, NpgsqlDbType.Bigint, cancel),
        (double number, "double precision") => writer.WriteAsync(number, NpgsqlDbType.Double, cancel),
        (string text, "text") => writer.WriteAsync(text, NpgsqlDbType.Text, cancel),
        (string text, "numeric") => writer.WriteAsync(decimal.Parse(text, CultureInfo.InvariantCulture), NpgsqlDbType.Numeric, cancel),
        (string text, "date") => writer.WriteAsync(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture), NpgsqlDbType.Date, cancel),
        (string text, "time without time zone") => writer.WriteAsync(TimeOnly.Parse(text, CultureInfo.InvariantCulture), NpgsqlDbType.Time, cancel),
        (byte[] bytes, "bytea") => writer.WriteAsync(bytes, NpgsqlDbType.Bytea, cancel),
        _ => throw new InvalidOperationException($"A value of {value.GetType()} does not go into a column of {type}."),
    };

    private static async Task InsertAsync(EvalBotContext db, ITable table, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction is { } transaction ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction) : null;
        command.CommandText = $"INSERT INTO {Quoted(table.Name)} ({string.Join(", ", columns.Select(Quoted))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        foreach (var i in Enumerable.Range(0, columns.Count))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }

        await foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>Whether the database gives the rows their numbers.</summary>
    private static bool IsNumbered(ITable table) =>
        table.PrimaryKey!.Columns is [{ PropertyMappings: [{ Property: { ValueGenerated: ValueGenerated.OnAdd } key }, ..] }] && (key.ClrType == typeof(int) || key.ClrType == typeof(long));

    /// <summary>The last number that was given, also where its row is gone again.</summary>
    private static Task<long> LastNumberAsync(EvalBotContext db, ITable table, CancellationToken cancel) => db.Database.IsNpgsql()
        ? ScalarAsync(db, $"SELECT COALESCE(pg_sequence_last_value(pg_get_serial_sequence('{Quoted(table.Name)}', '{table.PrimaryKey!.Columns[0].Name}')::regclass), 0)", cancel)
        : ScalarAsync(db, $"SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = '{table.Name}'), 0)", cancel);

    private static async Task GoOnAsync(EvalBotContext db, ITable table, long last, CancellationToken cancel)
    {
        if (last == 0)
            return;
        if (db.Database.IsNpgsql())
        {
            await ScalarAsync(db, $"SELECT setval(pg_get_serial_sequence('{Quoted(table.Name)}', '{table.PrimaryKey!.Columns[0].Name}'), {last.ToString(CultureInfo.InvariantCulture)})", cancel);
        }
        else
        {
            await ExecuteAsync(db, $"DELETE FROM sqlite_sequence WHERE name = '{table.Name}'", cancel);
            await ExecuteAsync(db, $"INSERT INTO sqlite_sequence (name, seq) VALUES ('{table.Name}', {last.ToString(CultureInfo.InvariantCulture)})", cancel);
        }
    }

    private static async Task<long> ScalarAsync(EvalBotContext db, string sql, CancellationToken cancel)
    {
        await using var command = CommandOf(db, sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
    }

    private static async Task ExecuteAsync(EvalBotContext db, string sql, CancellationToken cancel)
    {
        await using var command = CommandOf(db, sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static DbCommand CommandOf(EvalBotContext db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction is { } transaction ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction) : null;
        return command;
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
