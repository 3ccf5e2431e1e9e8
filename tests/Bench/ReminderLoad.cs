using System.Diagnostics;
using System.Globalization;
using EvalBot.Bot.Storage;
using EvalBot.Core.Reminders;
using EvalBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bench;

/// <summary>The sweep: picking 1,000 due reminders among few rows and among a million; and how many reminders a minute reach people's conversations.</summary>
internal static class ReminderLoad
{
    private const int Due = 1_000;
    private const int Districts = 300;
    private const int Times = 20;

    private static readonly DateTimeOffset Now = new(2018, 8, 20, 0, 0, 0, TimeSpan.Zero);

    /// <param name="program">The bot's dll.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string program)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(20));
        await PostAsync(program, enough.Token);
        foreach (var rows in new[] { 10_000, 100_000, 1_000_000 })
            await PickAsync(rows, enough.Token);
        return 0;
    }

    private static async Task PickAsync(int rows, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("evalbot-sweep-");
        await using (var db = Context(folder.FullName))
        {
            await db.Database.MigrateAsync(cancel);
            await FillAsync(db, rows, cancel);
            var reminders = new List<double>();
            var deliveries = new List<double>();
            for (var time = 0; time < Times; time++)
            {
                var begun = Stopwatch.GetTimestamp();
                var owed = await db.Reminders.Where(reminder => reminder.SettledAt == null && reminder.DueAt <= Now).OrderBy(reminder => reminder.DueAt).ThenBy(reminder => reminder.Id).Select(reminder => reminder.Id).Take(Due).ToListAsync(cancel);
                reminders.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                begun = Stopwatch.GetTimestamp();
                var waiting = await db.ReminderDeliveries.Where(delivery => delivery.SettledAt == null && delivery.DueAt <= Now).OrderBy(delivery => delivery.DueAt).ThenBy(delivery => delivery.PersonId).Select(delivery => delivery.Id).Take(Due).ToListAsync(cancel);
                deliveries.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                if (owed.Count != Due || waiting.Count != Due)
                    throw new InvalidOperationException($"{owed.Count} and {waiting.Count} are due.");
            }

            Figures.Show(string.Create(CultureInfo.InvariantCulture, $"pick {Due:N0} of {rows:N0} reminders"), reminders, "ms");
            Figures.Show(string.Create(CultureInfo.InvariantCulture, $"pick {Due:N0} of {rows:N0} deliveries"), deliveries, "ms");
        }

        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    /// <summary>Half of the rows are settled, the others due later, and so many are due now.</summary>
    private static async Task FillAsync(EvalBotContext db, int rows, CancellationToken cancel)
    {
        var now = Now.UtcTicks;
        var day = TimeSpan.TicksPerDay;
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = OFF", cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
            INSERT INTO reminders ("DeadlineId", "Offset", "DueAt", "SettledAt", "Attempts")
            SELECT i, 'D-3', CASE WHEN i <= {Due} THEN {now} - i ELSE {now} + (i % 90 + 1) * {day} END, CASE WHEN i > {Due} AND i % 2 = 0 THEN {now} END, 0 FROM n
            """,
            cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
            INSERT INTO reminder_deliveries ("PersonId", "EvaluationId", "Kind", "LastDay", "Offset", "DeadlineId", "Reason", "DueAt", "State", "SettledAt", "Attempts")
            SELECT 'p' || i, 1, 'Rating', '2018-08-27', 'D-3', i, 'ToAct', CASE WHEN i <= {Due} THEN {now} - i ELSE {now} + (i % 90 + 1) * {day} END, 'Waiting', CASE WHEN i > {Due} AND i % 2 = 0 THEN {now} END, 0 FROM n
            """,
            cancel);
    }

    private static async Task PostAsync(string program, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("evalbot-rate-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "data"));
        var plan = LargePlan.WriteWhole(folder.FullName, Districts);
        await using (var bot = new StartedBot(program, folder.FullName, "--Plan:File", plan, "--Clock:Now", "2018-08-19T10:00+09:00"))
        {
            await bot.UntilReadyAsync(cancel);
            var city = await WebClient.KnownAsync(bot.Http, "coordinator-1", cancel);
            foreach (var day in new[] { "2018-08-20 10:00", "2018-08-21 10:00", "2018-08-22 10:00" })
            {
                var before = await CountAsync(folder.FullName, cancel);
                var (begun, busy) = (Stopwatch.GetTimestamp(), bot.ProcessorTime);
                await city.SayAsync($"/시계 {day}", cancel);
                var (took, used) = (Stopwatch.GetElapsedTime(begun), bot.ProcessorTime - busy);
                var after = await CountAsync(folder.FullName, cancel);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{day}: {after.Reminders - before.Reminders:N0} reminders in {after.Messages - before.Messages:N0} messages, {took.TotalSeconds:0.0} s ({used.TotalSeconds:0.0} s of one core): {(after.Reminders - before.Reminders) / took.TotalMinutes:N0} a minute, {(after.Reminders - before.Reminders) / used.TotalMinutes:N0} a minute of one core"));
            }
        }

        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task<(int Reminders, int Messages)> CountAsync(string folder, CancellationToken cancel)
    {
        await using var db = Context(Path.Combine(folder, "data"));
        return (await db.ReminderDeliveries.CountAsync(delivery => delivery.State == DeliveryState.Posted, cancel), await db.Messages.CountAsync(message => message.FromBot, cancel));
    }

    private static EvalBotContext Context(string folder) =>
        new(new DbContextOptionsBuilder<EvalBotContext>().UseSqlite($"Data Source={Path.Combine(folder, "evalbot.db")}").Options);
}
