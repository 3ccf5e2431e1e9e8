using EvalBot.Bot.Commands;

namespace EvalBot.Bot.Indicators;

/// <summary>지표.</summary>
internal static class IndicatorsServices
{
    public static void AddIndicators(this IServiceCollection services)
    {
        services.AddCommand<IndicatorsCommand>();
        services.AddScoped<ReviseSheet>();
        services.AddScoped<WriteSheetLine>();
        services.AddScoped<NegotiateSheet>();
        services.AddScoped<RemarkOnSheet>();
        services.AddScoped<SettleRemark>();
        services.AddScoped<SignSheet>();
        services.AddScoped<AmendSheet>();
        services.AddScoped<FreezeSheet>();
        services.AddScoped<SetCommonGoals>();
        services.AddScoped<SheetLineCards>();
        services.AddSingleton<AgreementCards>();
        services.AddScoped<AgreementNews>();
        services.AddScoped<AgreementSteps>();
        services.AddScoped<CommonGoalsCard>();
        services.AddScoped<SheetAnswers>();
    }
}
