using EvalBot.Bot.Commands;

namespace EvalBot.Bot.Discussions;

/// <summary>공개, 소수의견, 종합의견.</summary>
internal static class DiscussionsServices
{
    public static void AddDiscussions(this IServiceCollection services)
    {
        services.AddCommand<RevealCommand>();
        services.AddCommand<MinorityCommand>();
        services.AddCommand<SummaryCommand>();
        services.AddScoped<WriteOpinion>();
        services.AddScoped<EditCommonText>();
        services.AddSingleton<RevealCards>();
        services.AddSingleton<OpinionCards>();
        services.AddSingleton<CommonTextCards>();
        services.AddScoped<RevealNews>();
    }
}
