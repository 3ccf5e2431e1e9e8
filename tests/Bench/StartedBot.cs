using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace EvalBot.Bench;

/// <summary>A bot in its own process, with its own folder for data, gone afterwards.</summary>
internal sealed class StartedBot : IAsyncDisposable
{
    private readonly string folder;
    private readonly bool ownsFolder;
    private readonly Process process;

    /// <param name="program">The bot's dll.</param>
    /// <param name="folder">Where its data lie; null for a folder that goes with it.</param>
    /// <param name="settings">What the command line says.</param>
    public StartedBot(string program, string? folder = null, params string[] settings)
    {
        this.folder = folder ?? Directory.CreateTempSubdirectory("evalbot-load-").FullName;
        ownsFolder = folder is null;
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [program, .. settings]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["MALLOC_ARENA_MAX"] = "2"; // As each way to start it says.
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment["ConnectionStrings__EvalBot"] = $"Data Source={DatabaseIn(this.folder)}";
        Http = new() { BaseAddress = new(address) };
        process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Http { get; }

    /// <summary>Resident memory, in MB of 10⁶ bytes.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>The most resident memory since it was started, in MB.</summary>
    public double MostMegabytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1e6;
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

    /// <summary>One of the numbers of <c>/metrics</c>, over all its labels.</summary>
    public async Task<double> MetricAsync(string name, CancellationToken cancel) => (await Http.GetStringAsync(new Uri("metrics", UriKind.Relative), cancel)).Split('\n')
        .Where(line => line.StartsWith(name + "{", StringComparison.Ordinal))
        .Sum(line => double.Parse(line.Split("} ")[1].Split(' ')[0], CultureInfo.InvariantCulture));

    /// <summary>The database's file in a folder of data.</summary>
    public static string DatabaseIn(string folder) => Path.Combine(folder, "data", "evalbot.db");

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public async Task UntilReadyAsync(CancellationToken cancel)
    {
        while (!await IsReadyAsync(cancel))
            await Task.Delay(10, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        if (ownsFolder)
            Directory.Delete(folder, recursive: true);
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancel)
    {
        if (process.HasExited)
            throw new InvalidOperationException($"The bot ended with {process.ExitCode}.");
        try
        {
            using var answer = await Http.GetAsync(new Uri("health/ready", UriKind.Relative), cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // Not listening yet.
        }
    }
}
