using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace EvalBot.Bot.Storage;

/// <summary>Writes the few rows that every turn writes, by statements that stay prepared. They are made of the model; everything else is written by SaveChanges.</summary>
/// <param name="connection">Where they stay prepared; null for this transaction only.</param>
internal sealed class PreparedRows(EvalBotContext db, IDbContextTransaction transaction, WriterConnection? connection) : IAsyncDisposable
{
    private static readonly ConditionalWeakTable<IEntityType, Table> Tables = [];

    private readonly Dictionary<string, DbCommand> commands = connection?.Commands ?? [];
    private readonly DbTransaction shared = transaction.GetDbTransaction();

    /// <summary>Adds a row, and gives it the number that it got.</summary>
    public async Task InsertAsync<T>(T row, CancellationToken cancel)
        where T : class
    {
        var table = TableOf<T>();
        table.Key.Take(row, await Filled(table.Insert, table.Values, row).ExecuteScalarAsync(cancel));
    }

    /// <summary>Writes every value of a row that is there.</summary>
    /// <returns>False where the row has a version: SaveChanges writes it, and compares that.</returns>
    public async Task<bool> UpdateAsync<T>(T row, CancellationToken cancel)
        where T : class
    {
        var table = TableOf<T>();
        if (table.HasVersion)
            return false;

        await Filled(table.Update, table.ValuesAndKey, row).ExecuteNonQueryAsync(cancel);
        return true;
    }

    /// <summary>Carries out a statement whose parameters are called @p0, @p1 …</summary>
    public async Task ExecuteAsync(string statement, CancellationToken cancel, params object?[] values)
    {
        if (!commands.TryGetValue(statement, out var command))
        {
            commands[statement] = command = New(statement);
            for (var each = 0; each < values.Length; each++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = NameOf(each);
                command.Parameters.Add(parameter);
            }
        }

        for (var each = 0; each < values.Length; each++)
            command.Parameters[each].Value = values[each] ?? DBNull.Value;
        command.Transaction = shared;
        await command.ExecuteNonQueryAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
            return;
        foreach (var command in commands.Values)
            await command.DisposeAsync();
    }

    private static string NameOf(int place) => string.Create(CultureInfo.InvariantCulture, $"@p{place}");

    private Table TableOf<T>() => Tables.GetValue(db.Model.FindEntityType(typeof(T))!, type => new(type, db.GetService<ISqlGenerationHelper>()));

    private DbCommand Filled(string statement, IReadOnlyList<Column> columns, object row)
    {
        if (!commands.TryGetValue(statement, out var command))
        {
            commands[statement] = command = New(statement);
            foreach (var (column, place) in columns.Select((column, place) => (column, place)))
                command.Parameters.Add(column.Mapping.CreateParameter(command, NameOf(place), null, nullable: true));
        }

        for (var each = 0; each < columns.Count; each++)
            command.Parameters[each].Value = columns[each].Of(row);
        command.Transaction = shared;
        return command;
    }

    private DbCommand New(string statement)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        return command;
    }

    /// <summary>One column and its property.</summary>
    private sealed class Column(IProperty property)
    {
        private readonly PropertyInfo of = property.PropertyInfo!;

        public RelationalTypeMapping Mapping { get; } = property.GetRelationalTypeMapping();

        public object Of(object row) => of.GetValue(row) is not { } value ? DBNull.Value
            : Mapping.Converter is { } converter ? converter.ConvertToProvider(value) ?? DBNull.Value
            : value;

        public void Take(object row, object? number) => of.SetValue(row, Convert.ChangeType(number, of.PropertyType, CultureInfo.InvariantCulture));
    }

    /// <summary>The statements of one table.</summary>
    private sealed class Table
    {
        public Table(IEntityType type, ISqlGenerationHelper sql)
        {
            var key = type.FindPrimaryKey()!.Properties.Single();
            var properties = type.GetProperties().Where(property => property != key && !property.IsConcurrencyToken).ToList();
            HasVersion = type.GetProperties().Any(property => property.IsConcurrencyToken);
            Key = new(key);
            Values = [.. properties.Select(property => new Column(property))];
            ValuesAndKey = [.. Values, Key];
            var (name, keyName) = (sql.DelimitIdentifier(type.GetTableName()!), sql.DelimitIdentifier(key.GetColumnName()));
            var columns = properties.Select(property => sql.DelimitIdentifier(property.GetColumnName())).ToList();
            Insert = $"INSERT INTO {name} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, place) => NameOf(place)))}) RETURNING {keyName}";
            Update = $"UPDATE {name} SET {string.Join(", ", columns.Select((column, place) => $"{column} = {NameOf(place)}"))} WHERE {keyName} = {NameOf(columns.Count)}";
        }

        public bool HasVersion { get; }

        public Column Key { get; }

        public IReadOnlyList<Column> Values { get; }

        public IReadOnlyList<Column> ValuesAndKey { get; }

        public string Insert { get; }

        public string Update { get; }
    }
}
