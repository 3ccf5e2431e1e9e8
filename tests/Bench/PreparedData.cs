using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Storage;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bench;

/// <summary>A database that the bot made from a large plan, and whose evaluations were then taken as far as a measurement needs them.</summary>
internal sealed class PreparedData : IDisposable
{
    /// <summary>The first meetings' morning.</summary>
    public const string Clock = "--Clock:Now=2018-08-27T10:00+09:00";

    private const string City = "coordinator-1";
    private const int AtOnce = 100;

    private static readonly DateTimeOffset Meeting = new(2018, 8, 27, 10, 0, 0, TimeSpan.FromHours(9));

    private readonly ScoringRules rules;
    private readonly Seal seal = new(new EphemeralDataProtectionProvider()); // What is sealed here is revealed before the bot sees it.
    private readonly KoreanProse prose = new(seed: 1);

    private PreparedData(string plan) => rules = PlanFile.Read(plan).Plan.Scoring;

    /// <summary>The folder of the data.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("evalbot-load-").FullName;

    /// <summary>The database's size with its log, in MB of 10⁶ bytes.</summary>
    public double Megabytes => Directory.EnumerateFiles(Path.GetDirectoryName(StartedBot.DatabaseIn(Folder))!, "evalbot.db*").Sum(file => new FileInfo(file).Length) / 1e6;

    /// <summary>Every panel has declared its interests, and its ballot is open.</summary>
    public static Task<PreparedData> WithOpenBallotsAsync(string program, int districts, CancellationToken cancel) =>
        MakeAsync(program, districts, (_, evaluation) => Open(evaluation), cancel);

    /// <summary>Both ballots are closed, with a sheet from every seat on each; the grade can be issued.</summary>
    public static Task<PreparedData> WithTwoBallotsAsync(string program, int districts, CancellationToken cancel) =>
        MakeAsync(program, districts, (data, evaluation) => data.Rate(evaluation), cancel);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>The database, beside a bot or without one.</summary>
    public EvalBotContext Database() => new(new DbContextOptionsBuilder<EvalBotContext>().UseSqlite($"Data Source={StartedBot.DatabaseIn(Folder)}").Options);

    private static async Task<PreparedData> MakeAsync(string program, int districts, Action<PreparedData, Evaluation> advance, CancellationToken cancel)
    {
        using var source = new SourceFolder();
        var plan = LargePlan.WriteWhole(source.Path, districts);
        var data = new PreparedData(plan);
        await using (var bot = new StartedBot(program, data.Folder, Clock, $"--Plan:File={plan}"))
            await bot.UntilReadyAsync(cancel);

        for (var done = 0; done < districts; done += AtOnce)
        {
            await using var db = data.Database();
            foreach (var evaluation in await db.WholeEvaluations().OrderBy(each => each.Id).Skip(done).Take(AtOnce).ToListAsync(cancel))
                advance(data, evaluation);
            await db.SaveChangesAsync(cancel);
        }

        SqliteConnection.ClearAllPools();
        return data;
    }

    private static void Open(Evaluation evaluation)
    {
        foreach (var seat in evaluation.Seats)
            evaluation.Declare(seat.PersonId, pledged: true, Meeting);
        foreach (var indicator in evaluation.Indicators)
            evaluation.EnterResult(indicator.Terms.Number, [.. Enumerable.Repeat<decimal?>(1, indicator.Parts)], "실적 대장", City, Meeting);
        evaluation.OpenRating(City, Meeting);
    }

    private void Rate(Evaluation evaluation)
    {
        Open(evaluation);
        Send(evaluation);
        evaluation.CloseRating(City, "", Meeting, rules, seal);
        evaluation.OpenSecondBallot(City, Meeting);
        Send(evaluation);
        evaluation.CloseRating(City, "", Meeting, rules, seal);
    }

    private void Send(Evaluation evaluation)
    {
        foreach (var seat in evaluation.Seats)
        {
            var ratings = evaluation.GoalTerms.Select(goal => new Rating(
                goal.Number, prose.Points(), Achievements: prose.Text(), Limits: prose.Text(), Improvements: prose.Text(), ChangeReason: "면접에서 들은 설명을 반영했다."));
            evaluation.SaveSheet(seat.PersonId, [.. ratings], submit: true, version: 0, rules, seal, Meeting);
        }
    }

    /// <summary>Where the plan file lies until the bot has read it.</summary>
    private sealed class SourceFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("evalbot-plan-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
