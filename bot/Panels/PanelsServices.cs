using EvalBot.Bot.Commands;

namespace EvalBot.Bot.Panels;

/// <summary>평가단, 기피, 이해관계, 회피.</summary>
internal static class PanelsServices
{
    public static void AddPanels(this IServiceCollection services)
    {
        services.AddCommand<PanelCommand>();
        services.AddCommand<ExcludeCommand>();
        services.AddCommand<DeclareCommand>();
        services.AddCommand<RecuseCommand>();
        services.AddScoped<RecuseSeat>();
        services.AddScoped<DeclareConflict>();
        services.AddScoped<ChangePanels>();
        services.AddSingleton<ConflictCards>();
        services.AddSingleton<PanelCards>();
        services.AddSingleton<DeclarationCard>(provider => (language, district, asked) =>
            provider.GetRequiredService<ConflictCards>().Declaration(language, district, asked));
        services.AddScoped<PanelNews>();
        services.AddSingleton<ConfirmationCard>(provider => (language, evaluation, seat) =>
            provider.GetRequiredService<ConflictCards>().Confirmation(language, evaluation, seat));
    }
}
