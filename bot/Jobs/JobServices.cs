using System.Net;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Dashboard;
using Hangfire.InMemory;

namespace EvalBot.Bot.Jobs;

/// <summary>Hangfire, in memory: what is owed is in our own tables, so a lost queue loses nothing.</summary>
internal static class JobServices
{
    public static void AddJobs(this IServiceCollection services)
    {
        // Of this host, not Hangfire's statics: tests run several hosts in one process.
        services.AddSingleton<JobStorage>(_ => new InMemoryStorage());
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddScoped<OweReminders>();
        services.AddScoped<PostReminders>();
        services.AddSingleton<SendDueReminders>();
        services.AddSingleton<KeepKeys>();
        services.AddHangfire((provider, hangfire) => hangfire
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

    /// <summary>Enters the timetable and, for those on this machine, opens the dashboard.</summary>
    public static void UseJobs(this WebApplication app)
    {
        Timetable.Enter(app.Services.GetRequiredService<IRecurringJobManager>());
        app.MapHangfireDashboard("/hangfire", new DashboardOptions { Authorization = [new OnThisMachine()], AppPath = "/" });
    }

    private sealed class OnThisMachine : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) =>
            context.GetHttpContext().Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
    }
}
