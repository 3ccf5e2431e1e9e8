using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using EvalBot.Bot;

namespace EvalBot.Tests.Support;

/// <summary>The bot's program in a process of its own.</summary>
internal sealed class BotProgram : IAsyncDisposable
{
    private readonly Process process;

    private BotProgram(Process process) => this.process = process;

    /// <summary>Starts it with these settings, and waits until it is ready.</summary>
    public static async Task<BotProgram> StartAsync(Uri address, IReadOnlyDictionary<string, string> settings)
    {
        var program = new BotProgram(Process.Start(StartOf(["--urls", address.ToString()], settings))!);
        var said = new ConcurrentQueue<string?>();
        program.process.OutputDataReceived += (_, line) => said.Enqueue(line.Data);
        program.process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data);
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        using var http = new HttpClient { BaseAddress = address };
        try
        {
            while (!await IsReadyAsync(http, patience.Token))
                Assert.False(program.process.HasExited, "The bot does not start: " + string.Join('\n', said));
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }

        return program;
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>The exit code, and everything that it said.</returns>
    public static async Task<(int Code, string Said)> RunAsync(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        using var process = Process.Start(StartOf([.. arguments, "--urls", "http://127.0.0.1:0"], settings))!;
        var said = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await error);
    }

    /// <summary>An address of this machine that nobody listens on, and that the system gives to nobody of its own accord: it stays free while a bot is down.</summary>
    public static Uri FreeAddress()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(10_000, 32_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
            }
            catch (SocketException)
            {
                continue; // Somebody has it.
            }
        }
    }

    /// <summary>kill -9.</summary>
    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static ProcessStartInfo StartOf(string[] arguments, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Router).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["DOTNET_TieredPGO"] = "0"; // It lives for seconds: measuring what is hot costs more than it brings.
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("health/ready", UriKind.Relative), cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(50, cancel);
            return false;
        }
    }
}
