using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bench;

/// <summary>1,000 panels of seven send a sheet of five goals each within one minute: how long each waits for the answer, and what memory the bot takes.</summary>
internal static class PanelLoad
{
    private const int Seats = 7;
    private const int Clients = 64;
    private const int Sampled = 20;
    private const string Allocated = "dotnet_gc_heap_total_allocated_bytes_total";
    private const string Paused = "dotnet_gc_pause_time_seconds_total";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <param name="program">The bot's dll.</param>
    /// <param name="panels">How many panels send within their part of the minute: fewer take less time, at the same pace.</param>
    /// <returns>The exit code: 0 when every sheet is stored.</returns>
    public static async Task<int> RunAsync(string program, int panels)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(30));
        var begun = Stopwatch.GetTimestamp();
        using var data = await PreparedData.WithOpenBallotsAsync(program, panels, enough.Token);
        await using var bot = new StartedBot(program, data.Folder, PreparedData.Clock);
        await bot.UntilReadyAsync(enough.Token);
        Figures.Show("memory when ready", bot.Megabytes, "MB");
        var presses = await OpenCardsAsync(bot, data, enough.Token);
        Figures.Show("prepared in", Stopwatch.GetElapsedTime(begun).TotalSeconds, "s");
        Figures.Show("memory with all cards open", bot.Megabytes, "MB");
        Figures.Show("database with all cards open", data.Megabytes, "MB");
        Figures.Show("body of a post", [.. presses.Select(press => press.Body.Length / 1e3)], "KB");

        var pace = Minute * panels / 1000 / presses.Count;
        var worked = bot.ProcessorTime;
        var allocated = await bot.MetricAsync(Allocated, enough.Token);
        var paused = await bot.MetricAsync(Paused, enough.Token);
        begun = Stopwatch.GetTimestamp();
        using var over = new CancellationTokenSource();
        var memory = SampleAsync(bot, over.Token);
        var answered = await PressAllAsync(presses, pace, begun, enough.Token);
        var took = Stopwatch.GetElapsedTime(begun);
        await over.CancelAsync();

        Figures.Show("sheets sent", presses.Count, $"in {took.TotalSeconds:0.0} s: {presses.Count / took.TotalSeconds:0} a second");
        Figures.Show("from the press to the answer stored", [.. answered.Select(each => each.Stored)], "ms");
        Figures.Show("from the press to the answer read", [.. answered.Select(each => each.Read)], "ms");
        Figures.Show("the bot's processors for a sheet", (bot.ProcessorTime - worked).TotalMilliseconds / presses.Count, "ms");
        Figures.Show("allocated for a sheet", (await bot.MetricAsync(Allocated, enough.Token) - allocated) / 1e3 / presses.Count, "KB");
        Figures.Show("collecting garbage", (await bot.MetricAsync(Paused, enough.Token) - paused) * 1e3 / presses.Count, "ms a sheet");
        Figures.Show("most memory in the minute", await memory, "MB");
        Figures.Show("most memory since the start", bot.MostMegabytes, "MB");
        Figures.Show("database afterwards", data.Megabytes, "MB");
        return await CheckAsync(bot, data, panels, presses.Count, enough.Token);
    }

    /// <summary>Each panelist says 평가 and fills the card in; the next to press comes from another panel.</summary>
    private static async Task<IReadOnlyList<Press>> OpenCardsAsync(StartedBot bot, PreparedData data, CancellationToken cancel)
    {
        await using var db = data.Database();
        var panels = await db.Evaluations.AsNoTracking().Include(each => each.Seats.OrderBy(seat => seat.Id)).OrderBy(each => each.Id).ToListAsync(cancel);
        var people = panels.SelectMany((panel, number) => panel.Seats.Select((seat, place) => (seat.PersonId, Number: number, Place: place))).OrderBy(each => each.Place).ToList();
        var presses = new Press[people.Count];
        await Parallel.ForAsync(0, people.Count, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancel }, async (each, stop) =>
        {
            var client = await WebClient.KnownAsync(bot.Http, people[each].PersonId, stop);
            var name = LargePlan.NameOf(people[each].Number);
            var (_, answer) = await client.SayAsync($"평가 {name}", stop);
            var card = answer.SelectMany(WebClient.CardsOf).Last(card => card.Text.StartsWith(name, StringComparison.Ordinal)); // Who sits on two panels may read both.
            var prose = new KoreanProse(seed: each);
            var filled = card.Inputs.ToDictionary(id => id, id =>
                id.StartsWith("points-", StringComparison.Ordinal) ? $"{prose.Points()}"
                : id.StartsWith("achievements-", StringComparison.Ordinal) || id.StartsWith("limits-", StringComparison.Ordinal) || id.StartsWith("improvements-", StringComparison.Ordinal) ? prose.Text()
                : "");
            presses[each] = new(client, Encoding.UTF8.GetBytes(client.Pressed(card.Submission("제출", filled)).ToJsonString()));
        });
        return presses;
    }

    /// <summary>Everybody presses at their moment, whether or not others still wait; the time counts from that moment.</summary>
    private static async Task<IReadOnlyList<(double Stored, double Read)>> PressAllAsync(IReadOnlyList<Press> presses, TimeSpan pace, long begun, CancellationToken cancel)
    {
        var answered = new (double, double)[presses.Count];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            for (var each = Interlocked.Increment(ref next); each < presses.Count; each = Interlocked.Increment(ref next))
            {
                var due = pace * each;
                if (due - Stopwatch.GetElapsedTime(begun) is { Ticks: > 0 } wait)
                    await Task.Delay(wait, cancel);
                using var body = new ByteArrayContent(presses[each].Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
                await presses[each].Client.SendAsync(body, cancel);
                var stored = Stopwatch.GetElapsedTime(begun) - due;
                var answer = await presses[each].Client.ReadAsync(cancel);
                if (answer["activities"]!.AsArray().Count < 2)
                    throw new InvalidOperationException($"No answer to a sheet: {answer.ToJsonString()}");
                answered[each] = (stored.TotalMilliseconds, (Stopwatch.GetElapsedTime(begun) - due).TotalMilliseconds);
            }
        }));
        return answered;
    }

    private static async Task<double> SampleAsync(StartedBot bot, CancellationToken over)
    {
        var most = 0.0;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!over.IsCancellationRequested && await timer.WaitForNextTickAsync(CancellationToken.None))
            most = Math.Max(most, bot.Megabytes);
        return most;
    }

    private static async Task<int> CheckAsync(StartedBot bot, PreparedData data, int panels, int sent, CancellationToken cancel)
    {
        await using var db = data.Database();
        var stored = await db.Evaluations.SelectMany(each => each.Sheets).CountAsync(sheet => sheet.IsSubmitted, cancel);
        var city = await WebClient.KnownAsync(bot.Http, "coordinator-1", cancel);
        var whole = 0;
        for (var each = 0; each < Sampled; each++)
        {
            var (_, answer) = await city.SayAsync($"현황 {LargePlan.NameOf(each * panels / Sampled)}", cancel);
            if (answer.SelectMany(WebClient.CardsOf).Any(card => card.Text.Contains($"제출 {Seats}, 회피 0, 미제출 0", StringComparison.Ordinal)))
                whole++;
        }

        Figures.Show("sheets stored", stored, $"of {sent}");
        Figures.Show($"«제출 {Seats}, 회피 0, 미제출 0» in", whole, $"of {Sampled} districts");
        return stored == sent && sent == panels * Seats && whole == Sampled ? 0 : 1;
    }

    /// <summary>What a panelist will send.</summary>
    private sealed record Press(WebClient Client, byte[] Body);
}
