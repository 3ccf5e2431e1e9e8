using System.Net.Mime;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Channel.Teams;
using EvalBot.Bot.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace EvalBot.Bot.Hosting;

/// <summary>What an operator looks at: health and metrics.</summary>
internal static class Observation
{
    private const int MostSeries = 200; // Of one metric: routes, statuses and outcomes are few, and each has its place in memory from the start.

    public static void AddObservation(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database");
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("evalbot"))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter(TurnMeter.Name)
                .AddView(_ => new MetricStreamConfiguration { CardinalityLimit = MostSeries })
                .AddPrometheusExporter());
    }

    /// <summary>Health tells the mode in the header <c>EvalBot-Mode</c> and the version in <c>EvalBot-Version</c>.</summary>
    public static void MapObservation(this WebApplication app, TeamsOptions? teams)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
        app.MapPrometheusScrapingEndpoint();

        Task WriteAsync(HttpContext http, HealthReport report)
        {
            http.Response.Headers["EvalBot-Mode"] = TeamsOptions.ModeOf(teams);
            http.Response.Headers["EvalBot-Version"] = ProgramVersion.Text;
            http.Response.ContentType = MediaTypeNames.Text.Plain;
            return http.Response.WriteAsync(report.Status.ToString());
        }
    }

    private sealed class DatabaseAnswers(EvalBotContext db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await db.Conversations.AnyAsync(cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                return HealthCheckResult.Unhealthy("The database does not answer.", fault);
            }
        }
    }
}
