using EvalBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EvalBot.Tests.Bot.Channel.Teams;

/// <summary>A bot in Teams mode that trusts an issuer of this machine, and what it logs of it.</summary>
public sealed class TeamsBot : IAsyncDisposable
{
    private TeamsBot(TeamsIssuer issuer, BotHost bot, LogRecorder log) => (Issuer, Bot, Log) = (issuer, bot, log);

    public TeamsIssuer Issuer { get; }

    public BotHost Bot { get; }

    public LogRecorder Log { get; }

    public static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token;

    /// <summary>Starts both.</summary>
    /// <param name="isDown">Whether the keys cannot be read at first.</param>
    public static async Task<TeamsBot> StartAsync(bool isDown = false, params (string Key, string Value)[] settings)
    {
        var (issuer, log) = (await TeamsIssuer.StartAsync(), new LogRecorder());
        issuer.IsDown = isDown;
        var bot = await BotHost.StartAsync(
            replace: services => services.AddSingleton<ILoggerProvider>(log).WithoutJobs(),
            settings: [.. issuer.Settings, ("Logging:LogLevel:EvalBot.Bot.Channel.Teams", "Warning"), ("Logging:Console:LogLevel:Default", "None"), .. settings]);
        return new(issuer, bot, log);
    }

    /// <summary>Posts a message with a good token, or with this one.</summary>
    /// <returns>The status.</returns>
    public async Task<int> PostAsync(string? token = null)
    {
        using var request = TeamsIssuer.Post(Issuer.Message(), "Bearer " + (token ?? Issuer.Token()));
        using var answer = await Bot.Http.SendAsync(request, Soon);
        return (int)answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
