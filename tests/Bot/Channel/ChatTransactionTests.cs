using EvalBot.Bot.Channel;
using EvalBot.Bot.Clocks;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Bot.Channel;

/// <summary>Work that waits for the writer shares a commit: what fails in it alone is undone alone, and nobody hears of it before it is stored.</summary>
public class ChatTransactionTests
{
    private const int Waiting = 8;

    private readonly Commits commits = new();

    [Fact]
    public async Task Run_WorkThatWaits_IsStoredInOrderWithOneCommit()
    {
        await using var bot = await StartAsync();

        await Task.WhenAll(PostAllAsync(bot, _ => null));

        Assert.Equal(Enumerable.Range(0, Waiting).Select(number => $"{number}"), await SaidAsync(bot));
        Assert.Equal(1, commits.Done);
    }

    [Fact]
    public async Task Run_TimeIsUpForMore_CommitsEachAlone()
    {
        await using var bot = await StartAsync();
        Transaction(bot).Longest = TimeSpan.Zero;

        await Task.WhenAll(PostAllAsync(bot, _ => null));

        Assert.Equal(Waiting, commits.Done);
    }

    [Fact]
    public async Task Run_OneOfThoseThatShareACommitFails_IsUndoneAlone()
    {
        await using var bot = await StartAsync();

        var all = PostAllAsync(bot, number => number is 0 or 3 ? new InvalidOperationException($"{number}") : null);

        Assert.Equal("0", (await Assert.ThrowsAsync<InvalidOperationException>(() => all[0])).Message);
        Assert.Equal("3", (await Assert.ThrowsAsync<InvalidOperationException>(() => all[3])).Message);
        await Task.WhenAll(all.Where((_, number) => number is not (0 or 3)));
        Assert.Equal(["1", "2", "4", "5", "6", "7"], await SaidAsync(bot));
    }

    [Fact]
    public async Task Run_TheSharedCommitFails_FailsEverybodyWithIt()
    {
        await using var bot = await StartAsync();
        commits.Fail = true;

        foreach (var each in PostAllAsync(bot, _ => null))
            await Assert.ThrowsAsync<CommitFailedException>(() => each);
        commits.Fail = false;

        Assert.Empty(await SaidAsync(bot));
        await Task.WhenAll(PostAllAsync(bot, _ => null));
        Assert.Equal(Waiting, (await SaidAsync(bot)).Count);
    }

    [Fact]
    public async Task Run_CancelledBeforeItsTurn_IsNotCarriedOut()
    {
        await using var bot = await StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Transaction(bot).RunAsync((_, _) => Task.FromResult(true), new CancellationToken(canceled: true)));

        Assert.Equal(0, commits.Done);
    }

    /// <summary>Both are made of the model: what one writes, the other reads.</summary>
    [Fact]
    public async Task Run_RowsThatArePrepared_AreWhatTheModelReads()
    {
        await using var bot = await StartAsync();
        var clock = bot.Services.GetRequiredService<WallClock>();
        var written = new List<object>();
        await Transaction(bot).RunAsync(async (services, cancel) =>
        {
            var (db, rows) = (services.GetRequiredService<EvalBotContext>(), services.GetRequiredService<Chat>().Rows);
            var reference = new ConversationReference { ConversationId = "a:1", Kind = ConversationKind.Personal, ServiceUrl = "https://x/", SeenAt = clock.Now };
            var conversation = new Conversation { Id = "web-coordinator-1", PersonId = "coordinator-1", CreatedAt = clock.Now };
            db.AddRange(reference, conversation);
            await db.SaveChangesAsync(cancel);
            (conversation.Language, conversation.Dialog, conversation.LastChange, conversation.ReferenceId) = (Language.English, "{}", 7, reference.Id);
            if (!await rows.UpdateAsync(conversation, cancel)) // On PostgreSQL it has a version, which SaveChanges compares.
                await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            foreach (var (key, bytes) in new[] { ("key", new byte[] { 1, 2, 3 }), (null, (byte[]?)null) })
            {
                var message = new ChatMessage
                {
                    ConversationId = conversation.Id,
                    ActivityId = $"{conversation.Id}|{key}",
                    Position = 6,
                    Change = 7,
                    FromBot = true,
                    At = clock.Now,
                    Json = "글",
                    Sealed = bytes,
                    ClientActivityId = key,
                    Key = key,
                };
                await rows.InsertAsync(message, cancel);
                var delivery = new Delivery { Message = message, MessageId = message.Id, ReferenceId = reference.Id, RecipientId = key, ThreadId = key, Change = 7, DueAt = clock.Now, At = clock.Now, State = SendState.Refused, ActivityId = key, Attempts = 3, ClaimedAt = key is null ? null : clock.Now, Reason = key };
                await rows.InsertAsync(delivery, cancel);
                written.AddRange(message, delivery);
            }

            written.Add(conversation);
            return true;
        }, TestContext.Current.CancellationToken);

        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
        foreach (var row in written)
        {
            var type = db.Model.FindEntityType(row.GetType())!;
            var read = await db.FindAsync(row.GetType(), (object?[])[.. type.FindPrimaryKey()!.Properties.Select(key => key.PropertyInfo!.GetValue(row))], TestContext.Current.CancellationToken);
            Assert.All(type.GetProperties().Where(property => !property.IsShadowProperty()), property => Assert.Equal(property.PropertyInfo!.GetValue(row), property.PropertyInfo.GetValue(read)));
        }
    }

    private static ChatTransaction Transaction(BotHost bot) => bot.Services.GetRequiredService<ChatTransaction>();

    /// <summary>The first piece holds the others up until all of them wait.</summary>
    private static Task<string>[] PostAllAsync(BotHost bot, Func<int, Exception?> failure)
    {
        var everybodyWaits = new TaskCompletionSource();
        var all = Enumerable.Range(0, Waiting).Select(number => Transaction(bot).RunAsync(async (services, cancel) =>
        {
            await everybodyWaits.Task;
            var id = await services.GetRequiredService<Chat>().PostAsync("coordinator-1", new Reply($"{number}"), cancel);
            await services.GetRequiredService<EvalBotContext>().SaveChangesAsync(cancel);
            return failure(number) is { } fault ? throw fault : id;
        })).ToArray();
        everybodyWaits.SetResult();
        return all;
    }

    private static async Task<IReadOnlyList<string>> SaidAsync(BotHost bot)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var json = await scope.ServiceProvider.GetRequiredService<EvalBotContext>().Messages.OrderBy(message => message.Position).Select(message => message.Json).ToListAsync();
        return [.. json.Select(each => Activity.Parse(each).Text!)];
    }

    private async Task<BotHost> StartAsync()
    {
        var bot = await BotHost.StartAsync(replace: services => services.WithoutJobs().Intercept(commits));
        commits.Done = 0;
        Transaction(bot).Longest = TimeSpan.FromHours(1);
        return bot;
    }

    private sealed class CommitFailedException : Exception;

    /// <summary>Counts what is committed, or lets it fail.</summary>
    private sealed class Commits : DbTransactionInterceptor
    {
        public int Done { get; set; }

        public bool Fail { get; set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            System.Data.Common.DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (Fail)
                throw new CommitFailedException();
            Done++;
            return new(result);
        }
    }
}
