using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace EvalBot.Bench;

/// <summary>Starts the bot as a process with an empty database and measures it from outside: start, idle memory, one client's commands.</summary>
internal static class LoadRun
{
    private const int Starts = 5;
    private const int Commands = 500;

    private static readonly string[] Texts = ["현황 도봉구", "정량 도봉구", "도움말", "등급 도봉구", "현황", "일정 도봉구"];
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    /// <param name="program">The bot's dll.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string program)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var ready = new List<double>();
        var memory = new List<double>();
        var commands = new Dictionary<string, List<double>>();
        for (var start = 1; start <= Starts; start++)
        {
            var begun = Stopwatch.GetTimestamp();
            await using var bot = StartedBot.Start(program);
            await bot.UntilReadyAsync(enough.Token);
            ready.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            await Task.Delay(Idle, enough.Token);
            memory.Add(bot.Megabytes);
            if (start < Starts)
                continue;

            var client = await Client.OpenAsync(bot.Http, "coordinator-1", enough.Token);
            foreach (var text in Texts.SelectMany(text => Enumerable.Repeat(text, 5)))
                await client.SayAsync(text, enough.Token);
            for (var each = 0; each < Commands; each++)
            {
                var text = Texts[each % Texts.Length];
                if (!commands.TryGetValue(text, out var times))
                    commands[text] = times = [];
                times.Add(await client.SayAsync(text, enough.Token));
            }

            Show($"memory after {Commands} commands", [bot.Megabytes], "MB");
        }

        Show("start to ready", ready, "ms");
        Show("memory when idle", memory, "MB");
        Show("a command", [.. commands.Values.SelectMany(times => times)], "ms");
        foreach (var (text, times) in commands)
            Show($"  {text}", times, "ms");
        return 0;
    }

    private static void Show(string what, List<double> values, string unit)
    {
        values.Sort();
        Console.WriteLine($"{what,-32} n {values.Count,3}   median {values[values.Count / 2],7:0.0}   p99 {values[(values.Count - 1) * 99 / 100],7:0.0}   most {values[^1],7:0.0} {unit}");
    }

    /// <summary>A bot in its own process, with its own database, gone afterwards.</summary>
    private sealed class StartedBot : IAsyncDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("evalbot-load-").FullName;
        private readonly Process process;

        private StartedBot(string program)
        {
            var address = $"http://127.0.0.1:{FreePort()}";
            var start = new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
            start.Environment["ASPNETCORE_URLS"] = address;
            start.Environment["ConnectionStrings__EvalBot"] = $"Data Source={Path.Combine(folder, "data", "evalbot.db")}";
            Http = new() { BaseAddress = new(address) };
            process = Process.Start(start)!;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        public HttpClient Http { get; }

        /// <summary>Resident memory.</summary>
        public double Megabytes
        {
            get
            {
                process.Refresh();
                return process.WorkingSet64 / 1e6;
            }
        }

        public static StartedBot Start(string program) => new(program);

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

        private static int FreePort()
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }
    }

    /// <summary>A person at the web chat who polls.</summary>
    private sealed class Client(HttpClient http, string person, Uri activities)
    {
        private string watermark = "";

        public static async Task<Client> OpenAsync(HttpClient http, string person, CancellationToken cancel)
        {
            var user = new { user = new { id = person } };
            var token = (string)(await PostAsync(http, new("v3/directline/tokens/generate", UriKind.Relative), user, cancel))["token"]!;
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            var id = (string)(await PostAsync(http, new("v3/directline/conversations", UriKind.Relative), user, cancel))["conversationId"]!;
            var client = new Client(http, person, new($"v3/directline/conversations/{id}/activities", UriKind.Relative));
            await client.ReadAsync(cancel);
            return client;
        }

        /// <summary>Says something, and reads the answer.</summary>
        /// <returns>The milliseconds from the post to its 200: by then the answer is stored.</returns>
        public async Task<double> SayAsync(string text, CancellationToken cancel)
        {
            var begun = Stopwatch.GetTimestamp();
            await PostAsync(http, activities, new { type = "message", text, from = new { id = person }, locale = "ko-KR" }, cancel);
            var took = Stopwatch.GetElapsedTime(begun);
            return await ReadAsync(cancel) > 1 ? took.TotalMilliseconds : throw new InvalidOperationException($"No answer to {text}.");
        }

        private async Task<int> ReadAsync(CancellationToken cancel)
        {
            var set = (await http.GetFromJsonAsync<JsonObject>(new Uri($"{activities}?watermark={watermark}", UriKind.Relative), cancel))!;
            watermark = (string)set["watermark"]!;
            return set["activities"]!.AsArray().Count;
        }

        private static async Task<JsonNode> PostAsync(HttpClient http, Uri uri, object body, CancellationToken cancel)
        {
            using var answer = await http.PostAsJsonAsync(uri, body, cancel);
            answer.EnsureSuccessStatusCode();
            return (await answer.Content.ReadFromJsonAsync<JsonNode>(cancel))!;
        }
    }
}
