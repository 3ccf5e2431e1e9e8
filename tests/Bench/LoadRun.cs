using System.Diagnostics;

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
            await using var bot = new StartedBot(program);
            await bot.UntilReadyAsync(enough.Token);
            ready.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            await Task.Delay(Idle, enough.Token);
            memory.Add(bot.Megabytes);
            if (start < Starts)
                continue;

            var client = await WebClient.OpenAsync(bot.Http, "coordinator-1", enough.Token);
            foreach (var text in Texts.SelectMany(text => Enumerable.Repeat(text, 5)))
                await client.SayAsync(text, enough.Token);
            for (var each = 0; each < Commands; each++)
            {
                var text = Texts[each % Texts.Length];
                if (!commands.TryGetValue(text, out var times))
                    commands[text] = times = [];
                times.Add((await client.SayAsync(text, enough.Token)).Milliseconds);
            }

            Figures.Show($"memory after {Commands} commands", bot.Megabytes, "MB");
        }

        Figures.Show("start to ready", ready, "ms");
        Figures.Show("memory when idle", memory, "MB");
        Figures.Show("a command", [.. commands.Values.SelectMany(times => times)], "ms");
        foreach (var (text, times) in commands)
            Figures.Show($"  {text}", times, "ms");
        return 0;
    }
}
