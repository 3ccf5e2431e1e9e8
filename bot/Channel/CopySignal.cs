using System.Data.Common;
using EvalBot.Bot.Storage;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace EvalBot.Bot.Channel;

/// <summary>Tells the other copies of the bot in which conversations something is new, and hears it from them: LISTEN and NOTIFY of PostgreSQL. On SQLite there is one copy, and nothing to do.</summary>
/// <remarks>A notification belongs to the transaction: it is told when that commits, and never otherwise.</remarks>
public sealed class CopySignal(ChatSignal signal, DatabaseAddress address, ILogger<CopySignal> log) : BackgroundService
{
    private const string Listen = "LISTEN evalbot_chat";
    private const string Notify = "SELECT pg_notify('evalbot_chat', @told)";
    private const char Between = '\n';

    // PostgreSQL takes less than 8000 bytes.
    private const int Longest = 7000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly string own = Guid.NewGuid().ToString("N");

    /// <summary>Owes the others a word, within the transaction that wrote to these conversations.</summary>
    internal async Task NotifyAsync(EvalBotContext db, IDbContextTransaction transaction, IReadOnlyCollection<string> conversationIds, CancellationToken cancel)
    {
        if (!address.IsPostgres || conversationIds.Count == 0)
            return;

        var told = string.Join(Between, conversationIds.Prepend(own));
        await using var command = OneWriter.CommandOf(db, transaction);
        command.CommandText = Notify;
        command.Parameters.Add(new NpgsqlParameter<string>("told", System.Text.Encoding.UTF8.GetByteCount(told) > Longest ? own : told));
        await command.ExecuteNonQueryAsync(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (address.IsPostgres && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception gone) when (gone is DbException or IOException or TimeoutException)
            {
                log.NotListening(gone.Message);
                await Task.Delay(Patience, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        // A connection of its own: never in the pool, and looked after, so that one that died in silence is noticed.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(address.Connection) { Pooling = false, KeepAlive = 10 }.ToString());
        connection.Notification += (_, told) => Hear(told.Payload);
        await connection.OpenAsync(stop);
        await using (var listen = new NpgsqlCommand($"{Listen}; {OneStart.HoldRunning}", connection))
            await listen.ExecuteNonQueryAsync(stop);

        signal.TellAll(); // What was committed while nobody listened.
        while (true)
            await connection.WaitAsync(stop);
    }

    private void Hear(string payload)
    {
        var parts = payload.Split(Between);
        if (parts.Length == 1)
            signal.TellAll(); // Too many to name.
        else if (parts[0] != own)
            signal.Tell(parts[1..]);
    }
}
