using EvalBot.Bot.Commands;

namespace EvalBot.Bot.Appeals;

/// <summary>이의제기, 재심의.</summary>
internal static class AppealsServices
{
    public static void AddAppeals(this IServiceCollection services)
    {
        services.AddCommand<AppealCommand>();
        services.AddCommand<RedeliberateCommand>();
        services.AddScoped<DraftAppeal>();
        services.AddScoped<FileAppeal>();
        services.AddScoped<JudgeAppeal>();
        services.AddScoped<WithdrawAppeal>();
        services.AddScoped<OpenRedeliberation>();
        services.AddScoped<AnswerRedeliberation>();
        services.AddScoped<DecideAppeal>();
        services.AddSingleton<AppealCards>();
        services.AddScoped<AppealNews>();
    }
}
