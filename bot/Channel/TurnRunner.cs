using System.Diagnostics;
using System.Security.Cryptography;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Files;

namespace EvalBot.Bot.Channel;

/// <summary>Carries out one turn; by default the <see cref="Router"/>.</summary>
public delegate Task TurnHandler(Turn turn, CancellationToken cancel);

/// <summary>Whether what somebody posts may say something of a rating: it is stored under seal, and so is what it is answered.</summary>
public delegate bool SealedTurn(Activity activity);

/// <summary>Says the first words in a new conversation; by default the <see cref="Router"/>.</summary>
public delegate Task Welcome(string personId, CancellationToken cancel);

/// <summary>What became of a post.</summary>
/// <param name="ActivityId">The id of the person's activity.</param>
/// <param name="Answers">What the bot said or changed in this conversation; empty for a post that had been carried out before.</param>
public sealed record TurnOutcome(string ActivityId, IReadOnlyList<ChatMessage> Answers);

/// <summary>The way by which a post came, where it was not the web chat.</summary>
public interface IWay
{
    /// <summary>The connector's conversation in which it was said; null where that does not matter.</summary>
    string? From { get; }

    /// <summary>The group in which it was said; null for a conversation with the bot alone.</summary>
    ConversationReference? Room { get; }

    /// <summary>Before the turn is carried out: decides where the answers go.</summary>
    Task ArriveAsync(IServiceProvider services, Conversation conversation, CancellationToken cancel);

    /// <summary>After it, and within its transaction.</summary>
    Task AnsweredAsync(IServiceProvider services, Turn turn, CancellationToken cancel);
}

/// <summary>The one way in for what people post: once, in one transaction, and with an answer even where it fails.</summary>
public sealed class TurnRunner(ChatTransaction transaction, PeopleDirectory people, FileStore store, TurnMeter meter, ILogger<TurnRunner> log)
{
    /// <summary>Keeps the activity and, if it is a message, has it carried out. Does not stop when the client goes away.</summary>
    /// <param name="personId">The verified person.</param>
    /// <param name="onceId">The id by which the client would repeat this post, or null.</param>
    /// <param name="files">The files that came with it.</param>
    /// <param name="way">The way by which it came; null for the web chat.</param>
    /// <param name="handle">Carries it out in place of the <see cref="TurnHandler"/>.</param>
    /// <param name="name">What the person is called; null where it is to be looked up.</param>
    public async Task<TurnOutcome> RunAsync(
        string personId, Activity activity, string? onceId, IReadOnlyList<IncomingFile>? files = null, IWay? way = null, Func<IServiceProvider, TurnHandler>? handle = null, string? name = null)
    {
        if (activity.Type is not ("message" or "invoke" or "event"))
            return new TurnOutcome(Guid.NewGuid().ToString("N"), []); // Typing and what we do not know: taken, not kept.

        foreach (var attachment in activity.Attachments ?? [])
            attachment.FileId = null; // A link to one of our files is never taken from outside.
        var given = activity.Id;
        name ??= await people.NameOfAsync(personId, CancellationToken.None);
        var post = new Post(personId, activity, onceId, name, files ?? [], way);
        var started = Stopwatch.GetTimestamp();
        try
        {
            var (outcome, repeated, afterwards) = await TakeOrGiveWayAsync(post, handle);
            meter.Count(repeated ? "repeated" : "done", Stopwatch.GetElapsedTime(started));
            if (afterwards is not null)
                await DoAfterwardsAsync(afterwards, given, onceId);
            return outcome;
        }
        catch (Exception fault)
        {
            var reference = RandomNumberGenerator.GetHexString(8, lowercase: true);
            log.TurnFailed(fault, given, onceId, reference);
            meter.Count("failed", Stopwatch.GetElapsedTime(started));
            return (await transaction.RunAsync((services, cancel) =>
                TakeAsync(services, post.WithoutFiles(), (turn, stop) => ApologiseAsync(turn, reference, stop), cancel))).Outcome;
        }
    }

    /// <summary>Takes the turn; the whole of it once more where somebody else changed the same at the same time.</summary>
    private async Task<(TurnOutcome Outcome, bool Repeated, Func<CancellationToken, Task>? Afterwards)> TakeOrGiveWayAsync(Post post, Func<IServiceProvider, TurnHandler>? handle)
    {
        Task<(TurnOutcome, bool, Func<CancellationToken, Task>?)> TakeAsync(IServiceProvider services, CancellationToken cancel) =>
            this.TakeAsync(services, post, handle?.Invoke(services) ?? services.GetRequiredService<TurnHandler>(), cancel);

        try
        {
            return await transaction.RunAsync(TakeAsync);
        }
        catch (Exception conflict) when (Database.IsConflict(conflict))
        {
            log.TurnGaveWay(conflict, null, post.OnceId);
            return await transaction.RunAsync(TakeAsync);
        }
    }

    /// <summary>The turn stands, whatever becomes of this: what it leaves undone, the next sweep does.</summary>
    private async Task DoAfterwardsAsync(Func<CancellationToken, Task> afterwards, string? activityId, string? onceId)
    {
        try
        {
            await afterwards(CancellationToken.None);
        }
        catch (Exception fault)
        {
            log.TurnFailed(fault, activityId, onceId, reference: "afterwards");
        }
    }

    private async Task<(TurnOutcome Outcome, bool Repeated, Func<CancellationToken, Task>? Afterwards)> TakeAsync(
        IServiceProvider services, Post post, TurnHandler handle, CancellationToken cancel)
    {
        var (personId, onceId, activity) = (post.PersonId, post.OnceId, post.Take());
        var db = services.GetRequiredService<EvalBotContext>();
        var chat = services.GetRequiredService<Chat>();
        var (conversation, heardBefore) = onceId is null ? (await chat.OpenAsync(personId, cancel), null) : await chat.OpenAsync(personId, onceId, post.Way?.From, cancel);
        if (heardBefore is not null)
            return (new TurnOutcome(heardBefore, []), true, null);

        if (post.Way is { } way)
            await way.ArriveAsync(services, conversation, cancel);
        conversation.Language = LanguageOf(activity.Locale) ?? conversation.Language;
        var sent = new List<SentFile>();
        foreach (var file in post.Files)
            sent.Add(await ReceiveAsync(db, personId, file, chat.Now, cancel));
        if (post.Files.Count > 0)
            activity.Attachments = [.. sent.Select(file => file.Received).OfType<ReceivedFile>().Select(Attachment.Of)];

        chat.Sealing = services.GetRequiredService<SealedTurn>()(activity) ? conversation.Id : null;
        var echo = chat.Echo(conversation, activity, post.Name, onceId);
        var turn = new Turn(activity, conversation, chat, sent) { Room = post.Way?.Room };
        if (activity.Type != "event")
        {
            chat.Answering = echo.ActivityId;
            await handle(turn, cancel);
        }

        if (post.Way is not null)
            await post.Way.AnsweredAsync(services, turn, cancel);
        var answers = chat.Written.Where(m => m.ConversationId == conversation.Id && m.FromBot).OrderBy(m => m.Change);
        return (new TurnOutcome(echo.ActivityId, [.. answers]), false, turn.Afterwards);
    }

    /// <summary>What somebody posted.</summary>
    private sealed class Post(string personId, Activity activity, string? onceId, string? name, IReadOnlyList<IncomingFile> files, IWay? way)
    {
        private readonly byte[] json = activity.ToUtf8();
        private Activity? given = activity;

        public string PersonId => personId;

        public string? OnceId => onceId;

        public string? Name => name;

        public IReadOnlyList<IncomingFile> Files => files;

        public IWay? Way => way;

        /// <summary>The activity as it was posted, also when it is taken once more: a turn changes the one that it takes.</summary>
        public Activity Take() => Interlocked.Exchange(ref given, null) ?? Activity.Parse(json);

        /// <summary>The same without the files.</summary>
        public Post WithoutFiles() => new(personId, Take(), onceId, name, [], way);
    }

    /// <summary>Looks at a file and keeps it, with its receipt.</summary>
    private async Task<SentFile> ReceiveAsync(EvalBotContext db, string personId, IncomingFile file, DateTimeOffset now, CancellationToken cancel)
    {
        var name = FileRules.NameOf(file.Name);
        if (FileRules.WhyNot(name, file.Length, file.Content, store.MostBytes) is { } refusal)
            return new(null, refusal);

        var received = new ReceivedFile
        {
            Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
            PersonId = personId,
            Name = name,
            ContentType = FileRules.KindOf(name)!.ContentType,
            Length = file.Length,
            Sha256 = await store.KeepAsync(file.Content, cancel),
            At = now,
        };
        db.Add(received);
        return new(received, null);
    }

    /// <summary>The language of a client's locale: English for en and its regions, Korean for every other, null for none.</summary>
    internal static Language? LanguageOf(string? locale) => string.IsNullOrEmpty(locale) ? null
        : locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English
        : Language.Korean;

    private static async Task ApologiseAsync(Turn turn, string reference, CancellationToken cancel)
    {
        turn.Conversation.Dialog = null;
        await turn.ReplyAsync(
            turn.Language == Language.English
                ? $"Sorry, something went wrong on our side and nothing was changed. Please try again; if it happens again, tell the coordinator this reference: {reference}"
                : $"죄송합니다. 처리하는 중에 문제가 생겨 아무것도 바뀌지 않았습니다. 다시 해 보시고, 또 그러면 담당자에게 이 번호를 알려 주세요: {reference}",
            cancel);
    }
}
