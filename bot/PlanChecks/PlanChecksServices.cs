using EvalBot.Bot.Commands;

namespace EvalBot.Bot.PlanChecks;

/// <summary>계획점검.</summary>
internal static class PlanChecksServices
{
    public static void AddPlanChecks(this IServiceCollection services)
    {
        services.AddCommand<CheckCommand>();
        services.AddScoped<AcknowledgeWarnings>();
        services.AddSingleton<PlanCheckCards>();
    }
}
