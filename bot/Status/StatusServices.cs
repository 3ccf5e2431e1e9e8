using EvalBot.Bot.Channel.Teams;
using EvalBot.Bot.Commands;

namespace EvalBot.Bot.Status;

/// <summary>할일, 현황, 도움말, 전달.</summary>
internal static class StatusServices
{
    public static void AddStatus(this IServiceCollection services)
    {
        services.AddCommand<HelpCommand>();
        services.AddCommand<TodoCommand>();
        services.AddCommand<StatusCommand>();
        services.AddCommand<DeliveriesCommand>();
        services.AddSingleton<StatusCards>();
        services.AddScoped<UndeliveredNews>();
        services.AddScoped<TellUndelivered>(provider => provider.GetRequiredService<UndeliveredNews>().TellAsync);
    }
}
