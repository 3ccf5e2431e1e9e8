using EvalBot.Bot.Channel.Teams;
using EvalBot.Bot.Storage;

namespace EvalBot.Bot.Channel;

/// <summary>Runs work in its own scope and transaction, and tells the conversations that it wrote to once it is committed.</summary>
/// <remarks>Everything that writes to a conversation goes through here: turns, jobs, the opening of a conversation. Never from within another one.</remarks>
public sealed class ChatTransaction(IServiceScopeFactory scopes, ChatSignal signal, CopySignal copies, OutboxSignal outbox, RehearsalClock clock) : IDisposable
{
    // The database lets one writer in; the others would sleep and retry, or hold a connection each. Waiting here is fair and blocks no thread.
    private readonly SemaphoreSlim writer = new(1);

    /// <summary>Runs the work, saves, commits and signals; when it throws, nothing of it stays.</summary>
    /// <param name="work">Gets the services of the scope: the context, <see cref="Chat"/> and whatever uses them.</param>
    public async Task<T> RunAsync<T>(Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancel = default)
    {
        T result;
        IReadOnlyCollection<string> touched;
        bool owes;
        await writer.WaitAsync(cancel);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
            await using var transaction = await OneWriter.BeginAsync(db, clock, cancel);
            result = await work(scope.ServiceProvider, cancel);
            await db.SaveChangesAsync(cancel);
            var chat = scope.ServiceProvider.GetRequiredService<Chat>();
            (touched, owes) = (chat.Touched, chat.Owes);
            await copies.NotifyAsync(db, transaction, touched, cancel);
            await transaction.CommitAsync(cancel);
        }
        finally
        {
            writer.Release();
        }

        signal.Tell(touched);
        if (owes)
            outbox.Wake();
        return result;
    }

    public void Dispose() => writer.Dispose();
}
