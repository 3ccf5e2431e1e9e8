using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using EvalBot.Bot.Storage;
using Hangfire.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EvalBot.Tests.Support;

/// <summary>A PostgreSQL server of the tests' own: on a free port of this machine, in a temporary folder, gone afterwards.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Template = "evalbot_template";

    private readonly string folder = Directory.CreateTempSubdirectory("evalbot-postgres-").FullName;
    private readonly string programs;
    private readonly int port = FreePort();
    private readonly SemaphoreSlim creating = new(1);
    private bool hasTemplate;
    private int databases;
    private string[] settings = [];

    private PostgresServer(string programs) => this.programs = programs;

    /// <summary>Why there can be no server on this machine; null when there can.</summary>
    public static string? WhyMissing => Programs() is null ? "PostgreSQL is missing under /usr/lib/postgresql: apt-get install --no-install-recommends postgresql" : null;

    /// <summary>Starts a server.</summary>
    /// <param name="settings">As for <c>postgres -c</c>.</param>
    public static async Task<PostgresServer> StartAsync(params string[] settings)
    {
        var server = new PostgresServer(Programs() ?? throw new InvalidOperationException(WhyMissing));
        if (Environment.UserName == "root")
            await RunAsync("chown", ["postgres", server.folder], asPostgres: false);
        await RunAsync($"{server.programs}/initdb", ["-D", server.Data, "-U", "evalbot", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"]);
        server.settings = settings;
        await server.StartAsync();
        return server;
    }

    private string Data => Path.Combine(folder, "data");

    /// <summary>The server's main process, for whoever looks at what it costs.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>The connection string of a database.</summary>
    public string ConnectionTo(string database) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Database={database};Username=evalbot");

    /// <summary>Starts a server that was stopped.</summary>
    public Task StartAsync() => RunAsync($"{programs}/pg_ctl", ["-D", Data, "-w", "-t", "60", "-l", Path.Combine(folder, "log"), "-o", Options(), "start"]);

    /// <summary>Ends it at once, as a crash would.</summary>
    public Task StopAsync() => RunAsync($"{programs}/pg_ctl", ["-D", Data, "-m", "immediate", "-w", "stop"]);

    /// <summary>Makes a database.</summary>
    /// <param name="migrated">With the bot's tables and without a row; else without anything.</param>
    /// <returns>Its connection string.</returns>
    public async Task<string> NewDatabaseAsync(bool migrated = true)
    {
        await creating.WaitAsync();
        try
        {
            if (migrated && !hasTemplate)
            {
                await ExecuteAsync($"CREATE DATABASE {Template}");
                await using var db = Database.OpenPostgres(ConnectionTo(Template) + ";Pooling=false");
                await db.Database.MigrateAsync();
                await db.Database.OpenConnectionAsync();
                PostgreSqlObjectsInstaller.Install((NpgsqlConnection)db.Database.GetDbConnection(), "hangfire");
                hasTemplate = true;
            }

            var name = string.Create(CultureInfo.InvariantCulture, $"evalbot_{port}_{++databases}");
            await ExecuteAsync(migrated ? $"CREATE DATABASE {name} TEMPLATE {Template}" : $"CREATE DATABASE {name}");
            return ConnectionTo(name);
        }
        finally
        {
            creating.Release();
        }
    }

    /// <summary>Removes a database, whoever still uses it.</summary>
    public Task DropAsync(string connection) => ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await StopAsync();
        Directory.Delete(folder, recursive: true);
        creating.Dispose();
    }

    private string Options() => string.Create(
        CultureInfo.InvariantCulture, $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=300 {string.Join(' ', settings.Select(setting => "-c " + setting))}");

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // Names that are made here.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The newest version's programs of Debian's package.</summary>
    private static string? Programs() => !Directory.Exists("/usr/lib/postgresql") ? null : Directory.GetDirectories("/usr/lib/postgresql")
        .Where(version => File.Exists(Path.Combine(version, "bin", "initdb")))
        .OrderByDescending(version => int.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out var number) ? number : 0)
        .Select(version => Path.Combine(version, "bin"))
        .FirstOrDefault();

    // PostgreSQL refuses to run as root; its output goes nowhere, since the server would inherit a pipe and never close it.
    private static async Task RunAsync(string program, string[] arguments, bool asPostgres = true)
    {
        string[] quiet = ["/bin/sh", "-c", "\"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments];
        string[] all = asPostgres && Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. quiet] : quiet;
        using var process = Process.Start(new ProcessStartInfo(all[0], all[1..]) { WorkingDirectory = Path.GetTempPath() })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
