using System.Reflection;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel.Teams;
using EvalBot.Bot.Clocks;
using EvalBot.Bot.PlanFiles;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Npgsql;

namespace EvalBot.Bot.Hosting;

/// <summary>How the bot starts and says that it did.</summary>
internal static class BotHosting
{
    /// <summary>Lets ASPNETCORE_URLS win over appsettings.json, as every other variable does.</summary>
    public static void LetTheEnvironmentWin(this ConfigurationManager configuration)
    {
        IList<IConfigurationSource> sources = configuration.Sources;
        var last = sources.Select((source, place) => (source, place)).Last(s => s.source is JsonConfigurationSource).place;
        sources.Insert(last + 1, new EnvironmentVariablesConfigurationSource { Prefix = "ASPNETCORE_" });
    }

    /// <summary>A clock that can be set, except where real people are served.</summary>
    public static void AddClock(this IServiceCollection services, IConfiguration configuration, TeamsOptions? teams)
    {
        var clock = new RehearsalClock { IsReal = teams is { Metadata: null } };
        if (WhyNotStart.ClockOf(configuration) is { } now)
            clock.SetTo(now);
        services.AddSingleton(clock);
        services.AddSingleton<TimeProvider>(clock);
    }

    /// <summary>Makes the data ready and serves until it is stopped.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        // A template or a text that is wrong stops the start, not the first person who needs it.
        var cards = Task.Run(() => (app.Services.GetRequiredService<CardLibrary>(), app.Services.GetRequiredService<CardTexts>()));
        try
        {
            await DatabaseStart.PrepareAsync(app.Services);
        }
        catch (Exception fault) when (fault is SqliteException or NpgsqlException or IOException or UnauthorizedAccessException)
        {
            return Refuse($"{DatabaseStart.ConnectionKey}: {DatabaseStart.PlaceOf(app.Configuration)} 에 쓸 수 없습니다 ({fault.Message.ReplaceLineEndings(" ")}).");
        }
        catch (KeysLostException lost)
        {
            return Refuse($"{DatabaseStart.KeysFolderKey}: {DatabaseStart.KeysFolder(app.Configuration)} 에 이 데이터베이스의 봉인 열쇠 {lost.Count}개가 없어 봉인된 평가를 열 수 없습니다. 열쇠 폴더를 되돌려 놓거나, break-glass --key (복구 열쇠 파일) --by (서울시 담당의 id) --reason (사유)로 되살린 뒤 다시 시작하세요.");
        }
        catch (RehearsedDatabaseException)
        {
            return Refuse($"{DatabaseStart.ConnectionKey}: {DatabaseStart.PlaceOf(app.Configuration)} 은(는) 시계를 맞추어 연습한 데이터베이스라 Teams 모드로 쓸 수 없습니다. 실제 평가에는 새 데이터베이스를 주세요.");
        }
        catch (PlanFileException wrong)
        {
            return Refuse($"Plan:File: {wrong.Message}");
        }

        await cards;
        await app.StartAsync();
        Announce(app);
        if (Assembly.GetEntryAssembly() == typeof(BotHosting).Assembly) // A process of its own.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true); // Migrations and the plan's text are over; their memory goes back.
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Says in one sentence why the bot does not start.</summary>
    /// <returns>The exit code.</returns>
    public static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }

    private static void Announce(WebApplication app)
    {
        var addresses = string.Join(' ', app.Urls);
        var place = DatabaseStart.PlaceOf(app.Configuration);
        var now = app.Services.GetRequiredService<RehearsalClock>().GetUtcNow().ToOffset(TimeSpan.FromHours(9));
        switch (app.Services.GetService<TeamsOptions>())
        {
            case null:
                app.Logger.Started(addresses, place, now);
                break;
            case { Metadata: { } metadata } teams:
                app.Logger.StartedTeamsTest(teams.BotName, addresses, metadata, place, now);
                break;
            case var teams:
                app.Logger.StartedTeams(teams.BotName, addresses, teams.Cloud, string.Join(", ", teams.AllowedTenants), place, now);
                break;
        }
    }
}
