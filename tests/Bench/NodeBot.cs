using System.Diagnostics;
using System.Globalization;
using EvalBot.Tests.Support;

namespace EvalBot.Bench;

/// <summary>One of Microsoft's echo bots of <c>Echo/</c> in a node process of its own; its packages are brought once.</summary>
internal sealed class NodeBot : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Echo");
    private readonly Process process;

    private NodeBot(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Resident memory, in MB of 10⁶ bytes.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>The processor time that it used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Brings the packages of the lock file through npm.</summary>
    public static async Task FetchAsync()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "botbuilder")))
            return;
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--prefix", Folder, "--ignore-scripts", "--no-audit", "--no-fund"]))!;
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException("npm could not bring the echo bots.");
    }

    /// <summary>Starts a program of the folder, and waits until it listens.</summary>
    /// <param name="issuer">Whose tokens it takes.</param>
    public static async Task<NodeBot> StartAsync(string program, string channel, string issuer, CancellationToken cancel)
    {
        var port = StartedBot.FreePort();
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, program)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[]
        {
            ("NODE_ENV", "production"), ("PORT", port.ToString(CultureInfo.InvariantCulture)), ("APP_ID", TeamsIssuer.AppId), ("TENANT_ID", TeamsIssuer.TenantId),
            ("ISSUER", issuer), ("METADATA", channel + "/openid"), ("AUTHORITY", channel),
        })
            start.Environment[name] = value;
        var bot = new NodeBot(Process.Start(start)!, new($"http://127.0.0.1:{port}"));
        bot.process.BeginOutputReadLine();
        bot.process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = bot.Address };
        while (!await ListensAsync(http, cancel))
            await Task.Delay(50, cancel);
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> ListensAsync(HttpClient http, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/", UriKind.Relative), cancel);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
