using EvalBot.Tests.Support;

namespace EvalBot.Tests.Postgres;

/// <summary>Several copies of the bot, each a process, on one database and behind one address: each request goes to the next copy, and once more to another where one died.</summary>
public sealed class Copies : IBot, IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evalbot-").FullName;
    private readonly Dictionary<string, string> settings;
    private readonly Uri[] addresses;
    private readonly BotProgram?[] programs;
    private readonly Func<int, bool> dies;
    private Task reviving = Task.CompletedTask;

    private Copies(string connection, int count, Func<int, bool> dies)
    {
        this.dies = dies;
        ConnectionString = connection;
        settings = new()
        {
            ["Database:Provider"] = "Postgres",
            ["ConnectionStrings:EvalBot"] = connection,
            ["Files:Folder"] = Path.Combine(folder, "files"),
            ["Seal:Keys"] = Path.Combine(folder, "keys"),
            ["Backup:Folder"] = Path.Combine(folder, "backups"),
        };
        addresses = [.. Enumerable.Range(0, count).Select(_ => BotProgram.FreeAddress())];
        programs = new BotProgram?[count];
        Http = new(new OneAddress(this)) { BaseAddress = addresses[0], Timeout = TimeSpan.FromSeconds(100) };
    }

    public string ConnectionString { get; }

    public HttpClient Http { get; }

    /// <summary>How often a copy was killed by a post.</summary>
    public int Kills { get; private set; }

    /// <summary>Starts two copies at once on a database without a table.</summary>
    /// <param name="dies">Whether the copy that gets the post of this number, from 1, is killed as soon as it is sent.</param>
    public static async Task<Copies> StartAsync(string clock, Func<int, bool>? dies = null)
    {
        Assert.SkipWhen(TestDatabase.WhyMissing is not null, TestDatabase.WhyMissing ?? "");
        var copies = new Copies(await TestDatabase.Server!.NewDatabaseAsync(migrated: false), 2, dies ?? (_ => false));
        copies.settings["Clock:Now"] = clock;
        await Task.WhenAll(copies.StartAsync(0), copies.StartAsync(1));
        return copies;
    }

    /// <summary>One of the copies, by itself.</summary>
    public IBot Alone(int copy) => new One(new HttpClient { BaseAddress = addresses[copy] });

    public async Task StartAsync(int copy) => programs[copy] = await BotProgram.StartAsync(addresses[copy], settings);

    /// <summary>kill -9.</summary>
    public async Task KillAsync(int copy)
    {
        await programs[copy]!.DisposeAsync();
        programs[copy] = null;
    }

    public async ValueTask DisposeAsync()
    {
        await reviving;
        Http.Dispose();
        foreach (var program in programs.OfType<BotProgram>())
            await program.DisposeAsync();
        await TestDatabase.LetGoAsync(ConnectionString);
        Directory.Delete(folder, recursive: true);
    }

    private sealed record One(HttpClient Http) : IBot;

    /// <summary>What a proxy before the copies does.</summary>
    private sealed class OneAddress(Copies copies) : DelegatingHandler(new SocketsHttpHandler())
    {
        private int requests;
        private int posts;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
            var isPost = request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/activities", StringComparison.Ordinal);
            var copy = requests++ % copies.addresses.Length;
            if (isPost && copies.dies(++posts))
            {
                await copies.reviving;
                using var first = Copy(request, body, copies.addresses[copy]);
                var lost = base.SendAsync(first, cancellationToken);
                await Task.Delay(posts % 3 * 15, cancellationToken); // Before, while and after it is carried out.
                copies.Kills++;
                await copies.KillAsync(copy);
                await lost.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                copies.reviving = copies.StartAsync(copy);
            }

            for (var tries = 1; ; tries++)
            {
                try
                {
                    using var again = Copy(request, body, copies.addresses[(copy + tries) % copies.addresses.Length]);
                    return await base.SendAsync(again, cancellationToken);
                }
                catch (HttpRequestException) when (tries < 2 * copies.addresses.Length)
                {
                    // That copy is dead: the other one.
                }
            }
        }

        private static HttpRequestMessage Copy(HttpRequestMessage request, byte[]? body, Uri copy)
        {
            var same = new HttpRequestMessage(request.Method, new Uri(copy, request.RequestUri!.PathAndQuery)) { Headers = { Authorization = request.Headers.Authorization } };
            if (body is not null)
                same.Content = new ByteArrayContent(body) { Headers = { ContentType = request.Content!.Headers.ContentType } };
            return same;
        }
    }
}
