using System.Net;
using EvalBot.Bot.Reminders;
using EvalBot.Bot.Storage;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Dashboard;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Npgsql;

namespace EvalBot.Bot.Jobs;

/// <summary>Hangfire, in memory beside SQLite and in a schema of its own on PostgreSQL: what is owed is in our own tables, so a lost queue loses nothing.</summary>
internal static class JobServices
{
    private const string Schema = "hangfire";

    public static void AddJobs(this IServiceCollection services)
    {
        // Of this host, not Hangfire's statics: tests run several hosts in one process.
        services.AddSingleton(provider => StorageOf(provider.GetRequiredService<DatabaseAddress>()));
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddScoped<OweReminders>();
        services.AddScoped<PostReminders>();
        services.AddSingleton<SendDueReminders>();
        services.AddSingleton<KeepKeys>();
        services.AddSingleton<KeepBackups>();
        services.AddHangfire((provider, hangfire) => hangfire
            .UseLogProvider(new JobLogs(provider.GetRequiredService<ILoggerFactory>()))
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseStorage(provider.GetRequiredService<JobStorage>()));
        services.AddHangfireServer(server =>
        {
            server.WorkerCount = 2;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
            server.ShutdownTimeout = TimeSpan.FromSeconds(5);
        });
    }

    /// <summary>Makes the jobs' tables ready and enters the timetable.</summary>
    public static void Prepare(IServiceProvider services)
    {
        var address = services.GetRequiredService<DatabaseAddress>();
        if (address.IsPostgres)
        {
            using var connection = new NpgsqlConnection(address.Connection);
            connection.Open();
            PostgreSqlObjectsInstaller.Install(connection, Schema);
        }

        Timetable.Enter(services.GetRequiredService<IRecurringJobManager>());
    }

    /// <summary>Opens the dashboard, for those on this machine.</summary>
    public static void UseJobs(this WebApplication app)
    {
        app.MapHangfireDashboard("/hangfire", new DashboardOptions { Authorization = [new OnThisMachine()], AppPath = "/" });
    }

    private static JobStorage StorageOf(DatabaseAddress address)
    {
        if (!address.IsPostgres)
            return new InMemoryStorage();

        var options = new PostgreSqlStorageOptions
        {
            SchemaName = Schema,
            PrepareSchemaIfNecessary = false, // See Prepare: one copy at a time.
            QueuePollInterval = TimeSpan.FromSeconds(1),
            DistributedLockTimeout = TimeSpan.FromSeconds(30), // So long a killed copy may keep a job from the others. Rows decide what is done, so two at once would do no harm.
            InvisibilityTimeout = TimeSpan.FromMinutes(5),
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(address.Connection, options), options) { JobExpirationTimeout = TimeSpan.FromHours(1) };
    }

    private sealed class OnThisMachine : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) =>
            context.GetHttpContext().Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
    }
}
