using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Storage;

/// <summary>Keeps the connection open over which SQLite is written: to open one and to prepare what every turn asks would take an eighth of the writer's time.</summary>
public sealed class SqliteWriter(IServiceScopeFactory scopes) : IDisposable
{
    private readonly Lock oneAtATime = new();
    private WriterConnection? free;
    private bool isOver;

    /// <summary>The connection, for one transaction.</summary>
    internal WriterConnection Take()
    {
        lock (oneAtATime)
        {
            if (free is not { } taken)
                return new(scopes.CreateScope());
            free = null;
            return taken;
        }
    }

    /// <summary>Gives it back after a transaction that was committed. After any other it is disposed of.</summary>
    internal void GiveBack(WriterConnection connection)
    {
        lock (oneAtATime)
        {
            if (free is null && !isOver)
                free = connection;
            else
                connection.Dispose();
        }
    }

    /// <summary>Lets go of the file: it is open only within a transaction from now on.</summary>
    public void Dispose()
    {
        lock (oneAtATime)
        {
            isOver = true;
            free?.Dispose();
            free = null;
        }
    }
}

/// <summary>An open connection and what is prepared on it.</summary>
internal sealed class WriterConnection : IDisposable
{
    private readonly IServiceScope scope;
    private readonly EvalBotContext opened;
    private readonly IDisposable kept;

    /// <param name="scope">Its context opens the connection, and keeps it open.</param>
    public WriterConnection(IServiceScope scope)
    {
        this.scope = scope;
        opened = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
        try
        {
            opened.Database.OpenConnection();
        }
        catch
        {
            scope.Dispose();
            throw;
        }

        kept = KeptStatements.Begin(Connection);
    }

    public DbConnection Connection => opened.Database.GetDbConnection();

    /// <summary>Those of <see cref="PreparedRows"/>, by their text.</summary>
    public Dictionary<string, DbCommand> Commands { get; } = [];

    public void Dispose()
    {
        kept.Dispose();
        foreach (var command in Commands.Values)
            command.Dispose();
        opened.Database.CloseConnection();
        scope.Dispose();
    }
}
