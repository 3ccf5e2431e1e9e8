using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EvalBot.Bot;
using EvalBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace EvalBot.Tests.Story;

/// <summary>The seal holds in storage too: without the key ring, which lies elsewhere, the data folder shows nothing of a rating before the reveal.</summary>
public sealed class SealOnDiskTests
{
    private const string Said = "Roofgarden-story";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task DataFolder_BeforeTheReveal_ShowsNoRating()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = await RatedAsync(bot, 5, 1);
        var expert = await dobong.OnSeatAsync("expert-1");
        foreach (var loose in new[] { $"{Said} 4", $"평가 도봉구 1 {Said}", $"rate dobong {Said} 5 5" }) // Into the chat instead of the card.
            await expert.SayAsync(loose);

        Assert.DoesNotContain(Said, Everything(bot), StringComparison.Ordinal);
        Assert.DoesNotContain("achievements-1", Everything(bot), StringComparison.Ordinal); // Nor what a card sent.

        await dobong.RateAsync("city-lead", 3, 3, 3, 3);
        await dobong.RateAsync("city-governance", 3, 3, 3, 3);
        await dobong.RateAsync("district", 3, 3, 3, 3);
        await dobong.CloseAsync();
        Assert.Contains(Said, Everything(bot), StringComparison.Ordinal); // The same search finds it once it is revealed.
    }

    [Fact]
    public async Task DataFolder_WhateverWasRated_HasRowsOfTheSameSizes()
    {
        var sizes = new List<string>();
        foreach (var (points, words) in new[] { (5, Said), (1, string.Concat(Enumerable.Repeat("아쉬움이 많아 다시 살펴야 한다. ", 15))) })
        {
            await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
            await RatedAsync(bot, points, points, words);
            sizes.Add(string.Join(' ', Rows(bot, "SELECT length(Sealed) FROM rating_sheets ORDER BY Id"))
                + " | " + string.Join(' ', Rows(bot, "SELECT length(Sealed) FROM messages WHERE Sealed IS NOT NULL ORDER BY Id")));
        }

        Assert.Equal(sizes[0], sizes[1]);
        Assert.NotEqual(" | ", sizes[0]);
    }

    [Fact]
    public async Task KeyRing_Lost_StopsTheStart_UntilTheRecoveryKeyRestoresIt_AndThePanelIsTold()
    {
        var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        await using var _ = bot;
        var dobong = await RatedAsync(bot, 4, 4);
        var safe = Path.Combine(bot.KeyFolder, "..", "safe");
        Directory.Move(bot.KeyFolder, safe);
        var port = bot.Address.Port;
        await bot.StopAsync();

        var (code, said) = await RunAsync(bot);
        Assert.Equal(1, code);
        Assert.StartsWith("Seal:Keys: ", said, StringComparison.Ordinal);

        var recovery = Directory.GetFiles(safe, "recovery-*.pem").Single();
        Assert.Equal("reason: ", (await RunAsync(bot, "break-glass", "--key", recovery, "--by", "coordinator-1")).Said[..8]);
        Assert.Equal("by: ", (await RunAsync(bot, "break-glass", "--key", recovery, "--by", "dobong-manager", "--reason", "불이 났다")).Said[..4]);
        Assert.Equal((0, true), (await RunAsync(bot, "break-glass", "--key", recovery, "--by", "coordinator-1", "--reason", "서버실에 불이 났다")) is var (done, words) ? (done, words.Contains("열쇠 1개", StringComparison.Ordinal)) : default);

        await bot.StartAgainAsync(port);
        var expert = await dobong.OnSeatAsync("expert-1");
        Assert.Contains((await expert.ReadAsync(null)).Activities, message => message.Text?.Contains("서버실에 불이 났다", StringComparison.Ordinal) == true);
        Assert.Contains("봉인 열쇠 복구", string.Join('\n', Meeting.Lines(await dobong.SayAsync("coordinator-2", "기록 도봉구"))), StringComparison.Ordinal);
        Assert.Contains(Said, (await expert.SayAsync("평가 도봉구")).Card().Json.ToJsonString(Plain), StringComparison.Ordinal); // What was typed is there.
    }

    /// <summary>Two panelists: one submitted, revised and began a draft, the other has only a draft; the session and the backup of the database are on the disk.</summary>
    private static async Task<Meeting> RatedAsync(BotHost bot, int first, int then, string words = Said)
    {
        var dobong = new Meeting(bot);
        await dobong.FillAsync(Meeting.DobongResults);
        await dobong.OpenAsync();
        await dobong.DoAsync(dobong.Plan.Panel["expert-1"], "평가 도봉구", "제출", [.. Sheet(first, words)]);
        await dobong.DoAsync(dobong.Plan.Panel["expert-1"], "평가 도봉구", "제출", [.. Sheet(then, words + " 더")]);
        await dobong.DoAsync(dobong.Plan.Panel["expert-2"], "평가 도봉구", "임시저장", [.. Sheet(then, words)]);
        await dobong.DoAsync(dobong.Plan.Panel["expert-2"], "평가 도봉구", "제출", ("핵심 목표 1 성과", words)); // Refused, and given back.
        using var live = new SqliteConnection($"Data Source={bot.DatabaseFile}");
        using var copy = new SqliteConnection($"Data Source={bot.DatabaseFile}.backup");
        await live.OpenAsync();
        await copy.OpenAsync();
        live.BackupDatabase(copy);
        return dobong;
    }

    private static IEnumerable<(string, string)> Sheet(int points, string words) =>
        Meeting.Sheet(points, points, points, points).Select(input => (input.Input, input.Input.EndsWith("점수", StringComparison.Ordinal) ? input.Value : words));

    /// <summary>Every byte of every file in the data folder, as text; SQLite's shared memory, which comes and goes, has no contents.</summary>
    private static string Everything(BotHost bot)
    {
        var all = new StringBuilder();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(bot.DatabaseFile)!, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            all.Append(reader.ReadToEnd());
        }

        return all.ToString();
    }

    private static List<string> Rows(BotHost bot, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={bot.DatabaseFile}");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand above.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetValue(0).ToString()!);
        return rows;
    }

    /// <summary>Runs the bot's program on the stopped bot's data.</summary>
    private static async Task<(int Code, string Said)> RunAsync(BotHost bot, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Router).Assembly.Location, .. arguments, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__EvalBot"] = $"Data Source={bot.DatabaseFile}";
        start.Environment["Seal__Keys"] = bot.KeyFolder;
        start.Environment["Logging__LogLevel__Default"] = "Critical";
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
