using EvalBot.Bot.Channel;

namespace EvalBot.Bot.Commands;

/// <summary>What every feature speaks with, and the command that belongs to none: 취소.</summary>
internal static class CommandServices
{
    public static void AddCommands(this IServiceCollection services)
    {
        services.AddSingleton<CommandIndex>();
        services.AddScoped<CommandTable>();
        services.AddScoped<SealedTurns>();
        services.AddScoped<SealedTurn>(provider => provider.GetRequiredService<SealedTurns>().Begins);
        services.AddScoped<Desk>();
        services.AddScoped<FileIntake>();
        services.AddCommand<CancelCommand>();
    }

    /// <summary>A command of a feature. The help lists commands in the order in which they are added.</summary>
    public static void AddCommand<TCommand>(this IServiceCollection services)
        where TCommand : class, ICommand
    {
        services.AddScoped<TCommand>();
        services.AddScoped<ICommand>(provider => provider.GetRequiredService<TCommand>());
    }
}
