namespace EvalBot.Bot.Channel.Teams;

/// <summary>The connection to Teams.</summary>
internal static class TeamsServices
{
    /// <param name="teams">Null in local mode.</param>
    public static void AddTeams(this IServiceCollection services, TeamsOptions? teams)
    {
        services.AddSingleton<MessagesGate>();
        services.AddSingleton<ConnectorTokens>();
        if (teams is null)
            return;

        services.AddSingleton(teams);
        services.AddSingleton(provider => new ConnectorKeys(teams, TimeProvider.System, provider.GetRequiredService<ILogger<ConnectorKeys>>()));
        services.AddSingleton(provider => new ConnectorTokenCheck(
            teams, provider.GetRequiredService<ConnectorKeys>(), TimeProvider.System, provider.GetRequiredService<ILogger<ConnectorTokenCheck>>()));
    }
}
