using System.Globalization;
using EvalBot.Tests.Support;

namespace EvalBot.Bench;

/// <summary>What a turn costs on PostgreSQL, bots and server together: served by a single copy, and by one of two copies in turn.</summary>
internal static class CopiesLoad
{
    private const int Rounds = 3;
    private const int WarmUp = 300;
    private const int Turns = 600;

    private static readonly string[] Texts = ["현황 도봉구", "정량 도봉구", "도움말", "등급 도봉구", "현황", "일정 도봉구"];

    /// <param name="program">The bot's dll.</param>
    /// <returns>The exit code: 0 when one of two costs at most 1.15 times as much.</returns>
    public static async Task<int> RunAsync(string program)
    {
        if (PostgresServer.WhyMissing is { } why)
        {
            Console.WriteLine(why);
            return 1;
        }

        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(30));
        await using var server = await PostgresServer.StartAsync();
        List<double> single = [], shared = [];
        for (var round = 1; round <= Rounds; round++)
        {
            single.Add(await CostAsync(program, server, copies: 1, enough.Token));
            shared.Add(await CostAsync(program, server, copies: 2, enough.Token));
        }

        Figures.Show("a turn, single copy", single, "ms of processor");
        Figures.Show("a turn, one of two copies", shared, "ms of processor");
        var ratio = Figures.At(shared, 50) / Figures.At(single, 50);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"two copies cost",-36} {ratio:0.00} times as much"));
        return ratio <= 1.15 ? 0 : 1;
    }

    private static async Task<double> CostAsync(string program, PostgresServer server, int copies, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("evalbot-copies-").FullName;
        var bots = new List<StartedBot>();
        try
        {
            var connection = await server.NewDatabaseAsync();
            var clients = new List<WebClient>();
            foreach (var _ in Enumerable.Range(0, copies))
            {
                bots.Add(new(program, folder, "--Database:Provider", "Postgres", "--ConnectionStrings:EvalBot", connection, "--Files:Folder", Path.Combine(folder, "files"), "--Seal:Keys", Path.Combine(folder, "keys")));
                await bots[^1].UntilReadyAsync(cancel);
                clients.Add(await WebClient.OpenAsync(bots[^1].Http, "coordinator-1", cancel));
            }

            await SayAsync(clients, WarmUp * copies, cancel);
            var before = Spent(bots, server);
            await SayAsync(clients, Turns, cancel);
            var cost = (Spent(bots, server) - before).TotalMilliseconds / Turns;
            Figures.Show(copies == 1 ? "  a single copy" : "  two copies", cost, "ms of processor a turn");
            return cost;
        }
        finally
        {
            foreach (var bot in bots)
                await bot.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task SayAsync(List<WebClient> clients, int turns, CancellationToken cancel)
    {
        for (var turn = 0; turn < turns; turn++)
            await clients[turn % clients.Count].SayAsync(Texts[turn / clients.Count % Texts.Length], cancel);
    }

    private static TimeSpan Spent(List<StartedBot> bots, PostgresServer server) =>
        bots.Aggregate(ServersTime(server.ProcessId), (sum, bot) => sum + bot.ProcessorTime);

    /// <summary>The processor time of the server's main process, of those that it has, and of those that it had.</summary>
    private static TimeSpan ServersTime(int main)
    {
        const double TicksPerSecond = 100; // Linux tells it in hundredths.
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id))
                continue;
            try
            {
                var stat = File.ReadAllText(Path.Combine(folder, "stat"));
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' '); // From the state on; the parent is next.
                if (id == main)
                    ticks += Sum(fields, 11, 15);
                else if (fields[1] == main.ToString(CultureInfo.InvariantCulture))
                    ticks += Sum(fields, 11, 13);
            }
            catch (IOException)
            {
                // It ended just now.
            }
        }

        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    private static long Sum(string[] fields, int from, int to) => fields[from..to].Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
}
