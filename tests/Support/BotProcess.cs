using System.Net;

namespace EvalBot.Tests.Support;

/// <summary>A bot in a process of its own, which is killed and started again at chosen posts; whoever speaks to it does not notice.</summary>
public sealed class BotProcess : IBot, IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evalbot-").FullName;
    private readonly Dictionary<string, string> settings;
    private BotProgram? program;

    private BotProcess(Func<int, Kill> kills)
    {
        settings = new() { ["Files:Folder"] = Path.Combine(folder, "data", "files"), ["Seal:Keys"] = Path.Combine(folder, "keys"), ["Backup:Folder"] = Path.Combine(folder, "backups") };
        Http = new(new KillingHandler(this, kills)) { BaseAddress = BotProgram.FreeAddress(), Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>When the process is killed.</summary>
    public enum Kill
    {
        Never,

        /// <summary>The post was just written to the socket.</summary>
        Sent,

        /// <summary>The post was answered, and the answer got lost.</summary>
        AnswerLost,

        /// <summary>The client had read the answer.</summary>
        Acknowledged,
    }

    public HttpClient Http { get; }

    /// <summary>How often it was killed.</summary>
    public int Kills { get; private set; }

    /// <summary>Starts a bot on an empty database.</summary>
    /// <param name="clock">The time at which its clock starts; once killed, it takes its clock up where it was set last.</param>
    /// <param name="kills">When it is killed around the post of this number, from 1. A post that got no answer is repeated with the same client id.</param>
    public static async Task<BotProcess> StartAsync(string clock, Func<int, Kill> kills)
    {
        var bot = new BotProcess(kills);
        foreach (var (key, value) in await TestDatabase.SettingsAsync(Path.Combine(bot.folder, "data", "evalbot.db")))
            bot.settings[key] = value;
        await bot.StartProcessAsync(clock);
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null)
            await StopAsync();
        Http.Dispose();
        await TestDatabase.LetGoAsync(settings["ConnectionStrings:EvalBot"]);
        Directory.Delete(folder, recursive: true);
    }

    private async Task StartProcessAsync(string? clock)
    {
        var all = new Dictionary<string, string>(settings);
        if (clock is not null)
            all["Clock:Now"] = clock;
        program = await BotProgram.StartAsync(Http.BaseAddress!, all);
    }

    /// <summary>kill -9.</summary>
    private async Task StopAsync()
    {
        await program!.DisposeAsync();
        program = null;
    }

    private async Task KillAndStartAgainAsync()
    {
        Kills++;
        await StopAsync();
        await StartProcessAsync(clock: null);
    }

    private sealed class KillingHandler(BotProcess bot, Func<int, Kill> kills) : DelegatingHandler(new SocketsHttpHandler())
    {
        private int posts;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isPost = request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/activities", StringComparison.Ordinal);
            var kill = isPost ? kills(++posts) : Kill.Never;
            if (kill == Kill.Never)
                return await base.SendAsync(request, cancellationToken);

            var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            if (kill == Kill.Sent)
            {
                using var written = new WrittenContent(body);
                using var first = Copy(request, written);
                var lost = base.SendAsync(first, cancellationToken);
                await written.IsWritten;
                await bot.KillAndStartAgainAsync();
                await Assert.ThrowsAnyAsync<Exception>(async () =>
                {
                    using var early = await lost;
                    throw new InvalidOperationException("It was answered before the kill: lost all the same.");
                });
            }
            else
            {
                using var content = new ByteArrayContent(body);
                using var first = Copy(request, content);
                var answer = await base.SendAsync(first, cancellationToken);
                await answer.Content.LoadIntoBufferAsync(cancellationToken);
                await bot.KillAndStartAgainAsync();
                if (kill == Kill.Acknowledged)
                    return answer;
                answer.Dispose();
            }

            using var again = Copy(request, new ByteArrayContent(body)); // Nobody knows whether it was taken: the same post, once more.
            return await base.SendAsync(again, cancellationToken);
        }

        private static HttpRequestMessage Copy(HttpRequestMessage request, HttpContent content)
        {
            content.Headers.ContentType = request.Content!.Headers.ContentType;
            return new(request.Method, request.RequestUri) { Content = content, Headers = { Authorization = request.Headers.Authorization } };
        }
    }

    /// <summary>Tells when the last byte was handed to the socket.</summary>
    private sealed class WrittenContent(byte[] body) : HttpContent
    {
        private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task IsWritten => written.Task;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(body);
            await stream.FlushAsync();
            written.SetResult();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = body.Length;
            return true;
        }
    }
}
