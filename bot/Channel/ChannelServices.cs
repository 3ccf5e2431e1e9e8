using EvalBot.Bot.Channel.Teams;
using EvalBot.Bot.Channel.Web;
using EvalBot.Bot.Clocks;
using Microsoft.AspNetCore.DataProtection;

namespace EvalBot.Bot.Channel;

/// <summary>The channel layer: what passes between people's clients and the bot.</summary>
internal static class ChannelServices
{
    public static void AddChannel(this IServiceCollection services)
    {
        services.AddSingleton<ChatSignal>();
        services.AddSingleton<CopySignal>();
        services.AddHostedService(provider => provider.GetRequiredService<CopySignal>());
        services.AddSingleton<ChatTransaction>();
        services.AddSingleton<PeopleDirectory>();
        services.AddSingleton<TurnMeter>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton(provider => new WebTokens(provider.GetRequiredService<IDataProtectionProvider>(), TimeProvider.System));
        services.AddSingleton<SentLinks>();
        services.AddSingleton(new WallClock(TimeProvider.System));
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<ConnectorHosts>();
        services.AddSingleton<ConnectorPace>();
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<Accounts>();
        services.AddSingleton<Flood>();
        services.AddSingleton<Overload>();
        services.AddSingleton<FileHandOver>();
        services.AddSingleton<Rosters>();
        services.AddSingleton<IncomingActivities>();
        services.AddSingleton<Outbox>();
        services.AddHostedService(provider => provider.GetRequiredService<Outbox>());
        services.AddScoped<References>();
        services.AddScoped<OutgoingActivity>();
        services.AddScoped<ToldActivities>();
        services.AddScoped<Rooms>();
        services.AddScoped<Chat>();
        services.AddScoped<WebActivities>();
    }

    /// <summary><c>GET /local/people</c>, in local mode only.</summary>
    public static void MapLocalPeople(this WebApplication app) =>
        app.MapGet("/local/people", async (PeopleDirectory people, CancellationToken cancel) =>
            Results.Json(await people.ListAsync(cancel), WireJson.Default.IReadOnlyListListedPerson));
}
