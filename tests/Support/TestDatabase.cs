using System.Data.Common;
using EvalBot.Bot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace EvalBot.Tests.Support;

/// <summary>Which database the tests of this assembly use: SQLite, unless its fixture says otherwise.</summary>
public static class TestDatabase
{
    /// <summary>SQLite's file with the bot's tables and without a row: made once, as PostgreSQL's template is.</summary>
    private static readonly Lazy<Task<byte[]>> Template = new(MakeTemplateAsync);

    /// <summary>The server of an assembly that tests on PostgreSQL.</summary>
    public static PostgresServer? Server { get; set; }

    /// <summary>Why this assembly's tests cannot use the database that they ask for; each of them is then skipped, and says so.</summary>
    public static string? WhyMissing { get; set; }

    /// <summary>An empty database with the bot's tables.</summary>
    public static async Task<EmptyDatabase> NewAsync()
    {
        Assert.SkipWhen(WhyMissing is not null, WhyMissing ?? "");
        if (Server is { } server)
            return new(server, await server.NewDatabaseAsync());

        var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        var database = new EmptyDatabase(connection);
        await using var db = database.Open();
        await db.Database.EnsureCreatedAsync();
        return database;
    }

    /// <summary>The settings of a bot with a database of its own.</summary>
    /// <param name="file">Where it lies, on SQLite.</param>
    /// <param name="made">Whether its tables are there already; otherwise the bot makes them, as it does for its users.</param>
    public static async Task<IReadOnlyDictionary<string, string>> SettingsAsync(string file, bool made = false)
    {
        Assert.SkipWhen(WhyMissing is not null, WhyMissing ?? "");
        if (Server is { } server)
            return new Dictionary<string, string> { ["Database:Provider"] = "Postgres", ["ConnectionStrings:EvalBot"] = await server.NewDatabaseAsync() };

        if (made)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, await Template.Value);
        }

        return new Dictionary<string, string> { ["ConnectionStrings:EvalBot"] = $"Data Source={file}" };
    }

    /// <summary>Lets an interceptor see what a bot asks of its database, whichever it is.</summary>
    public static void Intercept(this IServiceCollection services, IInterceptor interceptor) => services
        .ConfigureDbContext<EvalBotContext>(options => options.AddInterceptors(interceptor))
        .ConfigureDbContext<PostgresContext>(options => options.AddInterceptors(interceptor));

    /// <summary>Lets no job begin by itself: nothing is read or written but what the test asks for.</summary>
    public static IServiceCollection WithoutJobs(this IServiceCollection services)
    {
        foreach (var server in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationFactory?.Method.Module.Name.StartsWith("Hangfire", StringComparison.Ordinal) == true).ToList())
            services.Remove(server);
        return services;
    }

    /// <summary>Lets go of a bot's database, which goes away.</summary>
    public static async Task LetGoAsync(string connectionString)
    {
        SqliteConnection.ClearAllPools();
        if (Server is not null && connectionString.StartsWith("Host=", StringComparison.Ordinal))
            await Server.DropAsync(connectionString);
    }

    private static async Task<byte[]> MakeTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("evalbot-template-").FullName;
        var file = Path.Combine(folder, "evalbot.db");
        await using (var db = Database.OpenSqlite($"Data Source={file};Pooling=false"))
            await db.Database.MigrateAsync();
        var content = await File.ReadAllBytesAsync(file);
        Directory.Delete(folder, recursive: true);
        return content;
    }

    /// <summary>A connection to the database of a bot.</summary>
    public static async Task<DbConnection> OpenAsync(string connectionString)
    {
        DbConnection connection = Server is null ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }
}

/// <summary>A database without a bot.</summary>
public sealed class EmptyDatabase : IAsyncDisposable
{
    private readonly SqliteConnection? memory;
    private readonly PostgresServer? server;
    private readonly string connection = "";

    internal EmptyDatabase(SqliteConnection memory) => this.memory = memory;

    internal EmptyDatabase(PostgresServer server, string connection) => (this.server, this.connection) = (server, connection);

    /// <summary>A new context on it.</summary>
    public EvalBotContext Open() => memory is not null
        ? new EvalBotContext(new DbContextOptionsBuilder<EvalBotContext>().UseSqlite(memory).Options)
        : Database.OpenPostgres(connection + ";Pooling=false");

    public async ValueTask DisposeAsync()
    {
        if (memory is not null)
            await memory.DisposeAsync();
        if (server is not null)
            await server.DropAsync(connection);
    }
}
