using EvalBot.Bot.Commands;

namespace EvalBot.Bot.Measurements;

/// <summary>정량, 사실확인.</summary>
internal static class MeasurementsServices
{
    public static void AddMeasurements(this IServiceCollection services)
    {
        services.AddCommand<ResultsCommand>();
        services.AddCommand<FactsCommand>();
        services.AddScoped<EnterResults>();
        services.AddScoped<ShareResults>();
        services.AddScoped<PointOutError>();
        services.AddScoped<AnswerRemark>();
        services.AddScoped<ProposeCorrections>();
        services.AddScoped<ConfirmCorrections>();
        services.AddSingleton<ResultCards>();
        services.AddSingleton<FactCards>();
        services.AddScoped<ResultsTable>();
        services.AddScoped<ResultNews>();
    }
}
