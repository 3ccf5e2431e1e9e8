using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using EvalBot.Bot.Channel.Teams;
using EvalBot.Bot.Storage;
using EvalBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bench;

/// <summary>
/// A whole turn of ours beside Microsoft's echo bots, in one run on one machine: each checks the token of every call and answers through the connector.
/// Ours stores the message, the answer and what is owed before it says 202; the echo bots store nothing. Afterwards more comes to ours than it can carry out.
/// </summary>
internal static class EchoLoad
{
    private const int Districts = 350;
    private const int OverloadConnections = 512;

    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan OverloadTime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromMilliseconds(100);

    // A tenant is sent only some messages a second, as Teams allows; so many tenants are not held back by that.
    private static readonly string[] Tenants = [.. Enumerable.Range(1, 200).Select(each => string.Create(CultureInfo.InvariantCulture, $"0d1e2f30-4152-4637-8849-{each:D12}"))];

    private static int turns;

    /// <param name="program">The bot's dll.</param>
    /// <param name="alone">Without the echo bots.</param>
    /// <returns>The exit code: 0 when every turn was answered.</returns>
    public static async Task<int> RunAsync(string program, bool alone)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(20));
        if (!alone)
            await NodeBot.FetchAsync();
        await using var channel = await EchoChannel.StartAsync();
        using var folder = new DataFolder();
        var accounts = await BindAsync(program, folder.Path, channel, enough.Token);
        var whole = true;
        foreach (var (name, issuer) in alone ? [] : new[] { ("botbuilder", TeamsIssuer.Issuer), ("agents", channel.Address) })
        {
            await using var bot = await NodeBot.StartAsync(name + ".cjs", channel.Address, issuer, enough.Token);
            whole &= await MeasureAsync(new(name, bot.Address, () => bot.ProcessorTime, () => bot.Megabytes), channel, channel.Token(issuer), accounts, enough.Token);
        }

        await using var ours = new StartedBot(program, folder.Path, Settings(channel));
        await ours.UntilReadyAsync(enough.Token);
        var measured = new Measured("EvalBot", ours.Http.BaseAddress!, () => ours.ProcessorTime, () => ours.Megabytes);
        whole &= await MeasureAsync(measured, channel, channel.Token(TeamsIssuer.Issuer), accounts, enough.Token);
        whole &= await OverloadAsync(measured, channel, channel.Token(TeamsIssuer.Issuer), accounts, enough.Token);
        return whole ? 0 : 1;
    }

    private static string[] Settings(EchoChannel channel) =>
        [$"--Teams:AppId={TeamsIssuer.AppId}", $"--Teams:TenantId={TeamsIssuer.TenantId}", $"--Teams:Metadata={channel.Address}/openid", $"--Teams:AllowedTenants={string.Join(',', Tenants)}"];

    /// <summary>A database whose every person is bound to an account.</summary>
    private static async Task<IReadOnlyList<string>> BindAsync(string program, string folder, EchoChannel channel, CancellationToken cancel)
    {
        var plan = LargePlan.WriteWhole(folder, Districts);
        await using (var bot = new StartedBot(program, folder, [.. Settings(channel), $"--Plan:File={plan}"]))
            await bot.UntilReadyAsync(cancel);
        await using var db = new EvalBotContext(new DbContextOptionsBuilder<EvalBotContext>().UseSqlite($"Data Source={StartedBot.DatabaseIn(folder)}").Options);
        var bindings = (await db.People.Select(person => person.Id).ToListAsync(cancel))
            .Select(person => new AccountBinding { AccountId = Guid.NewGuid().ToString(), PersonId = person, At = DateTimeOffset.UtcNow, ById = "coordinator-1" }).ToList();
        db.AddRange(bindings);
        await db.SaveChangesAsync(cancel);
        SqliteConnection.ClearAllPools();
        return [.. bindings.Select(binding => binding.AccountId)];
    }

    private static async Task<bool> MeasureAsync(Measured bot, EchoChannel channel, string token, IReadOnlyList<string> accounts, CancellationToken cancel)
    {
        var whole = await UntilAnsweredAsync(channel, channel.Answers + (await PostAsync(bot, channel, token, accounts, 16, Warm, cancel)).Count, cancel);
        foreach (var connections in new[] { 16, 64 })
        {
            var (before, worked, begun) = (channel.Answers, bot.ProcessorTime(), Stopwatch.GetTimestamp());
            var taken = (await PostAsync(bot, channel, token, accounts, connections, Round, cancel)).Where(each => each.Status is HttpStatusCode.OK or HttpStatusCode.Accepted).ToList();
            whole &= await UntilAnsweredAsync(channel, before + taken.Count, cancel);
            var took = Stopwatch.GetElapsedTime(begun);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{bot.Name,-12} {connections,3} connections: {taken.Count / took.TotalSeconds,6:0} turns a second, {(bot.ProcessorTime() - worked).TotalMicroseconds / taken.Count,6:0} µs of processor a turn, {bot.Megabytes():0} MB"));
            Figures.Show("  from the post to its status", [.. taken.Select(each => each.Milliseconds)], "ms");
        }

        return whole;
    }

    /// <summary>More connections than there are places: what is refused comes again, what is taken is answered, and memory does not grow.</summary>
    private static async Task<bool> OverloadAsync(Measured bot, EchoChannel channel, string token, IReadOnlyList<string> accounts, CancellationToken cancel)
    {
        var (before, most) = (channel.Answers, 0.0);
        using var over = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            for (; !over.IsCancellationRequested; await Task.Delay(100, CancellationToken.None))
                most = Math.Max(most, bot.Megabytes());
        }, CancellationToken.None);
        var posts = await PostAsync(bot, channel, token, accounts, OverloadConnections, OverloadTime, cancel);
        var (taken, refused) = (posts.Count(each => each.Status == HttpStatusCode.Accepted), posts.Count(each => each.Status == HttpStatusCode.ServiceUnavailable));
        Figures.Show("overload: taken", [.. posts.Where(each => each.Status == HttpStatusCode.Accepted).Select(each => each.Milliseconds)], "ms");
        Figures.Show("overload: refused with Retry-After", refused, $"of {posts.Count}, and {posts.Count - taken - refused} otherwise");
        Figures.Show("overload: memory at the end", bot.Megabytes(), "MB");
        var answered = await UntilAnsweredAsync(channel, before + taken, cancel);
        await over.CancelAsync();
        await watching;
        Figures.Show("overload: most memory", most, "MB");
        Figures.Show("overload: answered", channel.Answers - before, $"of {taken}");
        return answered && taken + refused == posts.Count;
    }

    /// <summary>So many connections, each posting its next message when the one before has its status.</summary>
    private static async Task<IReadOnlyCollection<Post>> PostAsync(
        Measured bot, EchoChannel channel, string token, IReadOnlyList<string> accounts, int connections, TimeSpan time, CancellationToken cancel)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseProxy = false }) { BaseAddress = bot.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var (posts, begun) = (new ConcurrentBag<Post>(), Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(begun) < time)
            {
                var turn = Interlocked.Increment(ref turns);
                var message = channel.Message(accounts[turn % accounts.Count], Tenants[turn % accounts.Count % Tenants.Length], turn.ToString(CultureInfo.InvariantCulture));
                using var body = new ByteArrayContent(message) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
                var sent = Stopwatch.GetTimestamp();
                using var answer = await http.PostAsync(new Uri("api/messages", UriKind.Relative), body, cancel);
                var isPolite = answer.StatusCode != HttpStatusCode.ServiceUnavailable || answer.Headers.RetryAfter?.Delta == TimeSpan.FromSeconds(Overload.RetryAfter);
                posts.Add(new(isPolite ? answer.StatusCode : 0, Stopwatch.GetElapsedTime(sent).TotalMilliseconds));
                if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                    await Task.Delay(AfterRefusal, cancel);
            }
        }));
        return posts;
    }

    private static async Task<bool> UntilAnsweredAsync(EchoChannel channel, int answers, CancellationToken cancel)
    {
        for (var patience = Stopwatch.StartNew(); channel.Answers < answers; await Task.Delay(5, cancel))
        {
            if (patience.Elapsed > TimeSpan.FromMinutes(2))
                return false;
        }

        return true;
    }

    /// <summary>A bot that is measured from outside.</summary>
    private sealed record Measured(string Name, Uri Address, Func<TimeSpan> ProcessorTime, Func<double> Megabytes);

    /// <summary>The status of a post and when it came; status 0 for a refusal that does not say when to come again.</summary>
    private readonly record struct Post(HttpStatusCode Status, double Milliseconds);

    private sealed class DataFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("evalbot-load-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
