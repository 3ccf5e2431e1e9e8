using EvalBot.Bot.Commands;

namespace EvalBot.Bot.Reports;

/// <summary>보고서, 과제, 우수사례, 연속지원, 결과공개.</summary>
internal static class ReportsServices
{
    public static void AddReports(this IServiceCollection services)
    {
        services.AddCommand<ReportCommand>();
        services.AddCommand<ImprovementsCommand>();
        services.AddCommand<PracticeCommand>();
        services.AddCommand<SupportCommand>();
        services.AddCommand<PublicCommand>();
        services.AddScoped<WriteReport>();
        services.AddScoped<PassReport>();
        services.AddScoped<Improve>();
        services.AddScoped<CollectPractices>();
        services.AddSingleton<ReportCards>();
        services.AddSingleton<ImprovementCards>();
        services.AddSingleton<PracticeCards>();
        services.AddSingleton<SupportCards>();
        services.AddScoped<ReportNews>();
        services.AddScoped<SupportTable>();
    }
}
