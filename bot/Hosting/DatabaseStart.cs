using System.Globalization;
using EvalBot.Bot.Clocks;
using EvalBot.Bot.Jobs;
using EvalBot.Bot.PlanChecks;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Plans;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EvalBot.Bot.Hosting;

/// <summary>Where the data is, and how it is made ready at the start.</summary>
internal static class DatabaseStart
{
    /// <summary>The key of the connection string.</summary>
    public const string ConnectionKey = "ConnectionStrings:EvalBot";

    /// <summary>The key of the folder for received files.</summary>
    public const string FilesFolderKey = "Files:Folder";

    /// <summary>The key of the folder for the key ring.</summary>
    public const string KeysFolderKey = "Seal:Keys";

    /// <summary>The key of the largest file that is taken.</summary>
    public const string MostMegabytesKey = "Files:MaxMegabytes";

    /// <summary>The key of the folder for the nightly backups.</summary>
    public const string BackupFolderKey = "Backup:Folder";

    /// <summary>The key of how many nightly backups are kept.</summary>
    public const string KeptBackupsKey = "Backup:Keep";

    private const int PreparedStatements = 200;

    /// <summary>The key of how much the files of a packet may have together.</summary>
    public const string MostPacketMegabytesKey = "Files:MaxPacketMegabytes";

    /// <summary>The key of which database it is.</summary>
    public const string ProviderKey = "Database:Provider";

    /// <summary>Whether it is PostgreSQL; SQLite otherwise.</summary>
    public static bool IsPostgres(IConfiguration configuration) => string.Equals(configuration[ProviderKey], "Postgres", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of PostgreSQL: the configured connection string; statements that are asked again and again are prepared, unless it says otherwise.</summary>
    /// <exception cref="ArgumentException">It cannot be understood.</exception>
    public static NpgsqlConnectionStringBuilder PostgresConnection(IConfiguration configuration)
    {
        var connection = new NpgsqlConnectionStringBuilder(configuration[ConnectionKey]);
        connection.ApplicationName ??= "evalbot";
        if (!connection.ShouldSerialize("Max Auto Prepare"))
            connection.MaxAutoPrepare = PreparedStatements;
        return connection;
    }

    /// <summary>Where the database is, for people to read; never with a password.</summary>
    public static string PlaceOf(IConfiguration configuration) => IsPostgres(configuration) && PostgresConnection(configuration) is var postgres
        ? string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {postgres.Host}:{postgres.Port}/{postgres.Database}")
        : FileOf(configuration);

    /// <summary>The database as the rest of the program opens it.</summary>
    public static DatabaseAddress AddressOf(IConfiguration configuration) => IsPostgres(configuration)
        ? new(true, PostgresConnection(configuration).ToString())
        : new(false, Connection(configuration).ToString());

    /// <summary>Of SQLite: the connection string, the configured one or the file <c>evalbot-data/evalbot.db</c>.</summary>
    /// <exception cref="ArgumentException">The configured one cannot be understood.</exception>
    public static SqliteConnectionStringBuilder Connection(IConfiguration configuration) => configuration[ConnectionKey] is { Length: > 0 } configured
        ? new(configured)
        : new() { DataSource = Path.Combine(HomeFolder(), "evalbot-data", "evalbot.db") };

    /// <summary>Of SQLite: the full path of the database file.</summary>
    public static string FileOf(IConfiguration configuration) => Path.GetFullPath(Connection(configuration).DataSource);

    /// <summary>The folder of the data: that of SQLite's file, or <c>evalbot-data</c>.</summary>
    public static string DataFolder(IConfiguration configuration) =>
        IsPostgres(configuration) ? Path.Combine(HomeFolder(), "evalbot-data") : Path.GetDirectoryName(FileOf(configuration))!;

    /// <summary>Where the contents of received files lie: the configured folder, or <c>files</c> beside the database.</summary>
    public static string FilesFolder(IConfiguration configuration) => configuration[FilesFolderKey] is { Length: > 0 } configured
        ? Path.GetFullPath(configured)
        : Path.Combine(DataFolder(configuration), "files");

    /// <summary>Where the key ring lies: the configured folder, or beside the database's folder and never in it, so that a copy of the data alone opens nothing.</summary>
    public static string KeysFolder(IConfiguration configuration) => configuration[KeysFolderKey] is { Length: > 0 } configured
        ? Path.GetFullPath(configured)
        : DataFolder(configuration) + "-keys";

    /// <summary>Where the nightly backups lie: the configured folder, or beside the database's folder and never in it.</summary>
    public static string BackupFolder(IConfiguration configuration) => configuration[BackupFolderKey] is { Length: > 0 } configured
        ? Path.GetFullPath(configured)
        : DataFolder(configuration) + "-backups";

    /// <summary>How many nightly backups are kept; 0 for none at all, null where the configured number cannot be used.</summary>
    public static int? KeptBackups(IConfiguration configuration) =>
        configuration[KeptBackupsKey] is not { Length: > 0 } configured ? 14
        : int.TryParse(configured, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is <= 1000 ? most
        : null;

    /// <summary>The largest file that is taken, in megabytes; null where the configured number cannot be used.</summary>
    public static int? MostMegabytes(IConfiguration configuration) =>
        configuration[MostMegabytesKey] is not { Length: > 0 } configured ? 20
        : int.TryParse(configured, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is > 0 and <= 100 ? most
        : null;

    /// <summary>The most that the files of a packet may have together, in megabytes; null where the configured number cannot be used.</summary>
    public static int? MostPacketMegabytes(IConfiguration configuration) =>
        configuration[MostPacketMegabytesKey] is not { Length: > 0 } configured ? 200
        : int.TryParse(configured, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is > 0 and <= 1000 ? most
        : null;

    public static void AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var address = AddressOf(configuration);
        services.AddSingleton(address);
        if (address.IsPostgres)
            services.AddDbContextPool<EvalBotContext, PostgresContext>(options => options.UseEvalBotPostgres(address.Connection));
        else
            services.AddDbContextPool<EvalBotContext>(options => options.UseEvalBotSqlite(address.Connection)).AddSingleton<SqliteWriter>().AddSingleton<SqliteHold>().AddHostedService(provider => provider.GetRequiredService<SqliteHold>());

        services.AddSingleton(new FileStore(
            FilesFolder(configuration), MostMegabytes(configuration)!.Value * 1024L * 1024, MostPacketMegabytes(configuration)!.Value * 1024L * 1024));
        services.AddSingleton<Seal>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<KeyEscrow>(provider, KeysFolder(configuration)));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Backups>(provider, FilesFolder(configuration), BackupFolder(configuration), KeptBackups(configuration)!.Value));
        services.AddSingleton<PlanInForce>();
        services.AddSingleton(provider => provider.GetRequiredService<PlanInForce>().Plan);
        services.AddDataProtection().SetApplicationName("evalbot").PersistKeysToFileSystem(new DirectoryInfo(KeysFolder(configuration)));
    }

    /// <summary>Creates or upgrades the database, loads the plan into an empty one, and takes up a rehearsal's clock where it was left.</summary>
    /// <exception cref="PlanFileException">The plan file cannot be read, or something in it is wrong.</exception>
    /// <exception cref="RehearsedDatabaseException">It has a rehearsal's clock, and the bot keeps real time.</exception>
    public static async Task PrepareAsync(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        Directory.CreateDirectory(DataFolder(configuration));
        var file = configuration["Plan:File"] is { Length: > 0 } configured ? configured : Path.Combine(AppContext.BaseDirectory, "plans", "2018-seoul.yaml");
        var reading = Task.Run(() => PlanFile.Read(file)); // Beside the database: a start is mostly compiling, and there are two cores.
        await using var start = await OneStart.BeginAsync(services.GetRequiredService<DatabaseAddress>(), CancellationToken.None);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
        await db.Database.MigrateAsync();
        _ = services.GetService<SqliteHold>();
        JobServices.Prepare(services);

        var clock = services.GetRequiredService<RehearsalClock>();
        await SetClockAsync(db, clock, given: WhyNotStart.ClockOf(configuration) is not null, start);

        var (plan, isNew) = await PlanStore.LoadAsync(db, () => reading, Path.GetFileName(file), clock, CancellationToken.None);
        services.GetRequiredService<PlanInForce>().Plan = new(plan.Plan);
        await KeepKeysAsync(services, db);
        if (!isNew)
            return;

        var log = services.GetRequiredService<ILogger<PlanInForce>>();
        var words = services.GetRequiredService<PlanCheckCards>();
        foreach (var finding in plan.Findings)
        {
            var level = finding.Severity == Severity.Error ? LogLevel.Error : LogLevel.Warning;
            var line = plan.Lines.Of(finding.Place);
            var sentence = words.Sentence(Language.Korean, finding, plan);
            log.PlanFinding(level, plan.Lines.FileName, line, sentence);
        }
    }

    /// <summary>The plan of a database that was made ready before.</summary>
    public static async Task LoadPlanInForceAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
        var (plan, _) = await PlanStore.LoadAsync(db, () => throw new InvalidOperationException("The database has no plan."), "", services.GetRequiredService<RehearsalClock>(), CancellationToken.None);
        services.GetRequiredService<PlanInForce>().Plan = new(plan.Plan);
    }

    /// <summary>The clock of a rehearsal goes on where it was left, unless the settings give a time. Where several copies can run, that time is everybody's; while others run already, theirs counts.</summary>
    private static async Task SetClockAsync(EvalBotContext db, RehearsalClock clock, bool given, OneStart? start)
    {
        var rehearsal = await db.RehearsalOffsets.SingleOrDefaultAsync();
        if (clock.IsReal && rehearsal is not null)
            throw new RehearsedDatabaseException();
        if (rehearsal is not null && (!given || start is { IsAlone: false }))
        {
            clock.Offset = TimeSpan.FromTicks(rehearsal.Ticks);
        }
        else if (given && start is not null)
        {
            rehearsal ??= db.RehearsalOffsets.Add(new()).Entity;
            rehearsal.Ticks = clock.Offset.Ticks;
            await db.SaveChangesAsync();
        }
    }

    private static async Task KeepKeysAsync(IServiceProvider services, EvalBotContext db)
    {
        var escrow = services.GetRequiredService<KeyEscrow>();
        if (await escrow.LostAsync(db, CancellationToken.None) is { Count: > 0 } lost)
            throw new KeysLostException(lost.Count);
        if (await escrow.KeepAsync(db, CancellationToken.None) is { } file)
            services.GetRequiredService<ILogger<KeyEscrow>>().RecoveryKeyWritten(file);
    }

    // A checkout has one database, from whichever folder the bot is started; a published bot works in the caller's folder.
    private static string HomeFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EvalBot.sln")))
                return folder.FullName;
        }

        return Environment.CurrentDirectory;
    }
}
