using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bench;

/// <summary><c>/grade</c> on a database with 300,000 ratings, and on one with hardly any.</summary>
internal static class GradeLoad
{
    private const int Large = 226 * 20; // Districts × years; seven panelists, five goals, two ballots: 316,400 ratings.
    private const int Small = 100;
    private const int Asked = 240;
    private const int ToWarmUp = 40;

    /// <param name="program">The bot's dll.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string program)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(30));
        var small = await MeasureAsync(program, Small, enough.Token);
        var large = await MeasureAsync(program, Large, enough.Token);
        Figures.Show("issue: large to small", Figures.At(large.Issued, 50) / Figures.At(small.Issued, 50), "times");
        Figures.Show("read: large to small", Figures.At(large.Read, 50) / Figures.At(small.Read, 50), "times");
        return 0;
    }

    private static async Task<(List<double> Issued, List<double> Read)> MeasureAsync(string program, int districts, CancellationToken cancel)
    {
        using var data = await PreparedData.WithTwoBallotsAsync(program, districts, cancel);
        await using (var db = data.Database())
        {
            var sheets = await db.Evaluations.SelectMany(each => each.Sheets).CountAsync(cancel);
            Console.WriteLine($"{districts} evaluations, {sheets * 5} ratings, {data.Megabytes:0} MB");
        }

        await using var bot = new StartedBot(program, data.Folder, PreparedData.Clock);
        await bot.UntilReadyAsync(cancel);
        var city = await WebClient.KnownAsync(bot.Http, "coordinator-1", cancel);
        for (var each = 0; each < ToWarmUp * 3; each++)
            await AskAsync(city, each % ToWarmUp, cancel);

        // The first time issues the grade, the second one reads it. Another district each time, over the whole plan.
        var measured = Math.Min(Asked, districts - ToWarmUp);
        var issued = new List<double>();
        var read = new List<double>();
        var worked = bot.ProcessorTime;
        for (var each = 0; each < measured; each++)
        {
            var district = ToWarmUp + (each * ((districts - ToWarmUp) / measured));
            issued.Add(await AskAsync(city, district, cancel));
            read.Add(await AskAsync(city, district, cancel));
        }

        while (read.Count < Asked)
            read.Add(await AskAsync(city, ToWarmUp + (read.Count % measured), cancel));
        Figures.Show("  /grade issues", issued, "ms");
        Figures.Show("  /grade reads", read, "ms");
        Figures.Show("  the bot's processors for one, its card read", (bot.ProcessorTime - worked).TotalMilliseconds / (issued.Count + read.Count), "ms");
        Figures.Show("  most memory since the start", bot.MostMegabytes, "MB");
        return (issued, read);
    }

    private static async Task<double> AskAsync(WebClient city, int district, CancellationToken cancel)
    {
        var (took, answer) = await city.SayAsync($"/등급 {LargePlan.NameOf(district)}", cancel);
        return answer.SelectMany(WebClient.CardsOf).Any() ? took : throw new InvalidOperationException($"No grade of {LargePlan.NameOf(district)}: {answer[^1].ToJsonString()}");
    }
}
