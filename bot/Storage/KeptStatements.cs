using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EvalBot.Bot.Storage;

/// <summary>Keeps what is asked of SQLite prepared on the connection over which it is written: turn after turn asks the same. PostgreSQL's client does so by itself.</summary>
/// <remarks>They go before the connection is closed: a file to which a statement is prepared counts as used, and could not be copied or moved.</remarks>
internal sealed class KeptStatements : DbCommandInterceptor
{
    /// <summary>How many are kept; one more, and all are prepared anew.</summary>
    internal const int Most = 200;

    private static readonly ConditionalWeakTable<DbConnection, Kept> OfConnections = [];

    /// <summary>From now on this connection's statements are kept, until what is returned is disposed of.</summary>
    public static IDisposable Begin(DbConnection connection)
    {
        var kept = new Kept(connection);
        OfConnections.AddOrUpdate(connection, kept);
        return kept;
    }

    /// <summary>A command for this statement, without parameters: one that was kept, where they are.</summary>
    public static DbCommand CommandOn(DbConnection connection, string statement)
    {
        if (OfConnections.TryGetValue(connection, out var kept))
            return kept.Of(statement);
        var command = connection.CreateCommand();
        command.CommandText = statement;
        return command;
    }

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        result.CommandText.StartsWith("SELECT", StringComparison.Ordinal) && eventData.Connection is { } connection && OfConnections.TryGetValue(connection, out var kept) ? kept.InPlaceOf(result) : result;

    /// <summary>The statements of one connection, by their text.</summary>
    private sealed class Kept(DbConnection connection) : IDisposable
    {
        private readonly Dictionary<string, SqliteCommand> free = [];
        private bool isOver;

        public KeptCommand Of(string statement)
        {
            if (!free.Remove(statement, out var command)) // None yet, or somebody still reads its rows.
            {
                command = (SqliteCommand)connection.CreateCommand();
                command.CommandText = statement;
            }

            command.Parameters.Clear();
            return new(command, this);
        }

        public KeptCommand InPlaceOf(DbCommand given)
        {
            var command = Of(given.CommandText);
            foreach (DbParameter parameter in given.Parameters)
                command.Parameters.Add(parameter);
            (command.Transaction, command.CommandTimeout) = (given.Transaction, given.CommandTimeout);
            given.Dispose();
            return command;
        }

        public void TakeBack(SqliteCommand command)
        {
            if (free.Count == Most)
                Clear();
            if (isOver || !free.TryAdd(command.CommandText, command))
                command.Dispose();
        }

        public void Dispose()
        {
            isOver = true;
            OfConnections.Remove(connection);
            Clear();
        }

        private void Clear()
        {
            foreach (var command in free.Values)
                command.Dispose();
            free.Clear();
        }
    }

    /// <summary>A statement that is given back where others are thrown away.</summary>
    private sealed class KeptCommand(SqliteCommand command, Kept kept) : DbCommand
    {
        private bool isBack;

        [AllowNull]
        public override string CommandText
        {
            get => command.CommandText;
            set => command.CommandText = value;
        }

        public override int CommandTimeout
        {
            get => command.CommandTimeout;
            set => command.CommandTimeout = value;
        }

        public override CommandType CommandType
        {
            get => command.CommandType;
            set => command.CommandType = value;
        }

        public override bool DesignTimeVisible
        {
            get => command.DesignTimeVisible;
            set => command.DesignTimeVisible = value;
        }

        public override UpdateRowSource UpdatedRowSource
        {
            get => command.UpdatedRowSource;
            set => command.UpdatedRowSource = value;
        }

        protected override DbConnection? DbConnection
        {
            get => command.Connection;
            set => command.Connection = (SqliteConnection?)value;
        }

        protected override DbParameterCollection DbParameterCollection => command.Parameters;

        protected override DbTransaction? DbTransaction
        {
            get => command.Transaction;
            set => command.Transaction = (SqliteTransaction?)value;
        }

        public override void Cancel() => command.Cancel();

        public override int ExecuteNonQuery() => command.ExecuteNonQuery();

        public override object? ExecuteScalar() => command.ExecuteScalar();

        public override void Prepare() => command.Prepare();

        protected override DbParameter CreateDbParameter() => command.CreateParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
        {
            command.Prepare();
            return command.ExecuteReader(behavior);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !isBack)
            {
                isBack = true;
                kept.TakeBack(command);
            }

            base.Dispose(disposing);
        }
    }
}
