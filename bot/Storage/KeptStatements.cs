using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EvalBot.Bot.Storage;

/// <summary>Lets SQLite's statements stay prepared for as long as a transaction: turns that share one ask the same again and again. PostgreSQL's driver does so by itself.</summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    private static readonly ConditionalWeakTable<DbTransaction, Dictionary<string, KeptCommand>> Kept = [];

    /// <summary>The command of the same words, where there is one that nobody works with; its parameters are the new one's.</summary>
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (result is not SqliteCommand { Connection: { } connection, Transaction: { } transaction } asked)
            return result;

        var commands = Kept.GetOrCreateValue(transaction);
        if (!commands.TryGetValue(asked.CommandText, out var kept))
            commands[asked.CommandText] = kept = new() { CommandText = asked.CommandText, Connection = connection, Transaction = transaction };
        if (!kept.IsFree)
            return result;

        kept.Take(asked);
        asked.Dispose();
        return kept;
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Forget(command);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(command);
        return Task.CompletedTask;
    }

    /// <summary>A statement that failed is in no state to be used again.</summary>
    private static void Forget(DbCommand command)
    {
        if (command is KeptCommand { Transaction: { } transaction } && Kept.TryGetValue(transaction, out var commands))
            commands.Remove(command.CommandText);
    }

    /// <summary>Whoever disposes of it gives it back. Its statements go when the connection is closed.</summary>
    private sealed class KeptCommand : SqliteCommand
    {
        public bool IsFree { get; private set; } = true;

        public void Take(SqliteCommand asked)
        {
            IsFree = false;
            CommandTimeout = asked.CommandTimeout;
            foreach (SqliteParameter parameter in asked.Parameters)
                Parameters.Add(parameter);
        }

#pragma warning disable CA2215 // The base would end the statements that are to stay.
        protected override void Dispose(bool disposing)
#pragma warning restore CA2215
        {
            if (!disposing)
                return;
            Parameters.Clear();
            IsFree = true;
        }
    }
}
