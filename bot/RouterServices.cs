using EvalBot.Bot.Channel;

namespace EvalBot.Bot;

/// <summary>Where the channel hands a turn on to.</summary>
internal static class RouterServices
{
    public static void AddRouter(this IServiceCollection services)
    {
        services.AddScoped<Router>();
        services.AddScoped<TurnHandler>(provider => provider.GetRequiredService<Router>().HandleAsync);
        services.AddScoped<Welcome>(provider => provider.GetRequiredService<Router>().WelcomeAsync);
    }
}
