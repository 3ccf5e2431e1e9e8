using System.Globalization;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Clocks;
using EvalBot.Bot.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Support;

/// <summary>A whole bot on a free port of this machine, with its own database, gone afterwards.</summary>
public sealed class BotHost : IBot, IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evalbot-").FullName;
    private readonly Dictionary<string, string> settings;
    private readonly Action<IServiceCollection> replace;
    private WebApplicationFactory<Program> factory = null!;

    private BotHost(Dictionary<string, string> settings, Action<IServiceCollection> replace)
    {
        this.settings = settings;
        this.replace = replace;
        settings.TryAdd("Files:Folder", FilesFolder);
        settings.TryAdd("Backup:Folder", Path.Combine(folder, "backups"));
        settings.TryAdd("Seal:Keys", KeyFolder);
        foreach (var area in new[] { "Default", "Microsoft", "Hangfire", "Microsoft.Hosting.Lifetime", "Microsoft.AspNetCore.DataProtection" })
            settings.TryAdd($"Logging:LogLevel:{area}", "Critical");
    }

    /// <summary>The file of the database, on SQLite.</summary>
    public string DatabaseFile => Path.Combine(folder, "data", "evalbot.db");

    public string ConnectionString => settings["ConnectionStrings:EvalBot"];

    /// <summary>Where the contents of received files lie.</summary>
    public string FilesFolder => Path.Combine(folder, "data", "files");

    /// <summary>Where the keys lie that open what is sealed.</summary>
    public string KeyFolder => Path.Combine(folder, "keys");

    /// <summary>Speaks to the bot over a real socket, without any token.</summary>
    public HttpClient Http { get; private set; } = null!;

    public Uri Address => Http.BaseAddress!;

    public IServiceProvider Services => factory.Services;

    public RehearsalClock Clock => Services.GetRequiredService<RehearsalClock>();

    /// <summary>Sets the clock, and nothing is swept on the way. On PostgreSQL each transaction takes it from its row.</summary>
    public async Task SetClockAsync(DateTimeOffset now)
    {
        await using var scope = Services.CreateAsyncScope();
        var offset = now - TimeProvider.System.GetUtcNow();
        await scope.ServiceProvider.GetRequiredService<EvalBotContext>().Database.ExecuteSqlAsync($"UPDATE rehearsal_clock SET \"Ticks\" = {offset.Ticks}");
        Clock.SetTo(now);
    }

    /// <summary>Starts a bot.</summary>
    /// <param name="clock">The time at which its clock starts: 2018-08-06T13:50+09:00.</param>
    /// <param name="replace">Replaces services, such as the handler of turns.</param>
    public static async Task<BotHost> StartAsync(string? clock = null, Action<IServiceCollection>? replace = null, params (string Key, string Value)[] settings)
    {
        var all = settings.ToDictionary(setting => setting.Key, setting => setting.Value);
        if (clock is not null)
            all["Clock:Now"] = clock;
        var bot = new BotHost(all, replace ?? (_ => { }));
        foreach (var (key, value) in await TestDatabase.SettingsAsync(bot.DatabaseFile, made: true))
            all.TryAdd(key, value);
        bot.Start(port: 0);
        await bot.ReadyAsync();
        return bot;
    }

    /// <summary>Starts a bot whose turns are carried out by this, and which does not speak first.</summary>
    public static Task<BotHost> StartAsync(TurnHandler handler) =>
        StartAsync(replace: services => services.AddScoped(_ => handler).AddScoped<Welcome>(_ => (_, _) => Task.CompletedTask));

    /// <summary>Stops the bot and starts it on the same database and the same port.</summary>
    public async Task RestartAsync()
    {
        var port = Address.Port;
        await StopAsync();
        await StartAgainAsync(port);
    }

    /// <summary>Stops the bot; its database stays.</summary>
    public async Task StopAsync() => await factory.DisposeAsync();

    /// <summary>Starts a stopped bot on this port.</summary>
    public async Task StartAgainAsync(int port)
    {
        Start(port);
        await ReadyAsync();
    }

    /// <summary>Acts as a person of the plan, with the conversation open.</summary>
    public async Task<DirectLineClient> ActAsAsync(string personId)
    {
        var client = new DirectLineClient(this, personId);
        await client.OpenAsync();
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await factory.DisposeAsync();
        await TestDatabase.LetGoAsync(ConnectionString);
        Directory.Delete(folder, recursive: true);
    }

    private void Start(int port)
    {
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Development");
            host.UseSetting("urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
            foreach (var (key, value) in settings)
                host.UseSetting(key, value);
            host.ConfigureTestServices(replace);
        });
        factory.UseKestrel(port);
        factory.StartServer();
        Http?.Dispose();
        var address = new UriBuilder(factory.ClientOptions.BaseAddress) { Host = "127.0.0.1" }.Uri;
        Http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(100) };
    }

    private async Task ReadyAsync()
    {
        for (var tries = 0; ; tries++)
        {
            using var answer = await Http.GetAsync(new Uri("health/ready", UriKind.Relative));
            if (answer.IsSuccessStatusCode)
                return;
            if (tries == 50)
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Not ready: {(int)answer.StatusCode}"));
            await Task.Delay(100);
        }
    }
}
