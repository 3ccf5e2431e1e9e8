using EvalBot.Bot.Reminders;
using Hangfire;

namespace EvalBot.Bot.Jobs;

/// <summary>All recurring jobs with their hours.</summary>
/// <remarks>The scheduler ticks in real time; what is due, each job asks the bot's clock. So a clock set ahead by days is caught up within one tick.</remarks>
internal static class Timetable
{
    private static readonly TimeZoneInfo Seoul = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");

    /// <summary>Enters the jobs.</summary>
    public static void Enter(IRecurringJobManager jobs)
    {
        // Every five seconds, day and night. The reminders' own hour, 09:00 in Korea, is the plan's.
        jobs.AddOrUpdate<SendDueReminders>("send-due-reminders", job => job.RunAsync(CancellationToken.None), "*/5 * * * * *", In(Seoul));

        // Hourly: the key ring makes a new key every 90 days and uses it two days later; by then its copy is kept.
        jobs.AddOrUpdate<KeepKeys>("keep-keys", job => job.RunAsync(CancellationToken.None), Cron.Hourly(), In(Seoul));

        // Every night at half past three in Korea: over several copies once.
        jobs.AddOrUpdate<KeepBackups>("keep-backups", job => job.RunAsync(CancellationToken.None), Cron.Daily(3, 30), In(Seoul));
    }

    private static RecurringJobOptions In(TimeZoneInfo zone) => new() { TimeZone = zone };
}
