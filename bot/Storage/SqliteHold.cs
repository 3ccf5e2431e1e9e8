using Microsoft.Data.Sqlite;

namespace EvalBot.Bot.Storage;

/// <summary>Keeps an SQLite file open as long as the bot runs. An idle bot may have no other connection to it, and yet nobody may move or replace the file under it.</summary>
public sealed class SqliteHold : IHostedService, IDisposable
{
    private readonly SqliteConnection connection;

    /// <summary>Takes hold of a file that is in its write-ahead log's mode.</summary>
    public SqliteHold(DatabaseAddress address)
    {
        connection = new(new SqliteConnectionStringBuilder(address.Connection) { Pooling = false }.ToString());
        connection.Open();
        using var look = connection.CreateCommand();
        look.CommandText = "SELECT count(*) FROM sqlite_schema"; // Only who has read is seen by others.
        look.ExecuteScalar();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets go: a bot that has stopped no longer needs the file, whoever disposes of it later.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => connection.CloseAsync();

    public void Dispose() => connection.Dispose();
}
