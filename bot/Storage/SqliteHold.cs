using EvalBot.Bot.Clocks;
using Microsoft.Data.Sqlite;

namespace EvalBot.Bot.Storage;

/// <summary>Keeps an SQLite file open as long as the bot runs, and carries its log into it. An idle bot may have no other connection to it, and yet nobody may move or replace the file under it.</summary>
/// <remarks>Whoever commits would carry the log over too, once it is long; but then everybody who waits for that commit waits for the disk as well.</remarks>
public sealed class SqliteHold : BackgroundService
{
    private const string CarryOver = "PRAGMA synchronous=FULL; PRAGMA wal_checkpoint(PASSIVE)"; // Holds nobody up.

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    private readonly SqliteConnection connection;
    private readonly SqliteWriter writer;
    private readonly WallClock clock;
    private readonly Lock oneAtATime = new(); // A host that is in a hurry closes while the log is still carried over.

    /// <summary>Takes hold of a file that is in its write-ahead log's mode.</summary>
    public SqliteHold(DatabaseAddress address, SqliteWriter writer, WallClock clock)
    {
        (this.writer, this.clock) = (writer, clock);
        connection = new(new SqliteConnectionStringBuilder(address.Connection) { Pooling = false }.ToString());
        connection.Open();
        using var look = connection.CreateCommand();
        look.CommandText = "SELECT count(*) FROM sqlite_schema"; // Only who has read is seen by others.
        look.ExecuteScalar();
    }

    /// <summary>Lets go: a bot that has stopped no longer needs the file, whoever disposes of it later.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        writer.Dispose();
        lock (oneAtATime)
            connection.Close();
    }

    public override void Dispose()
    {
        base.Dispose();
        lock (oneAtATime)
            connection.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (log, carried) = (connection.DataSource + "-wal", default(DateTime));
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Between, clock.Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var written = File.GetLastWriteTimeUtc(log);
            if (written != carried && TryCarryOver(stoppingToken))
                carried = written;
        }
    }

    private bool TryCarryOver(CancellationToken stop)
    {
        lock (oneAtATime)
        {
            if (stop.IsCancellationRequested) // It may be closed.
                return false;
            try
            {
                using var carry = connection.CreateCommand();
                carry.CommandText = CarryOver;
                carry.ExecuteNonQuery();
                return true;
            }
            catch (SqliteException)
            {
                return false; // The disk is full or away: whoever writes says so, and here it is tried again.
            }
        }
    }
}
