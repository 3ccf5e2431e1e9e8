using System.Diagnostics;
using EvalBot.Bot.Channel.Teams;
using EvalBot.Bot.Clocks;
using EvalBot.Bot.Storage;
using Microsoft.EntityFrameworkCore.Storage;

namespace EvalBot.Bot.Channel;

/// <summary>Runs work in its own scope and transaction, and tells the conversations that it wrote to once it is committed.</summary>
/// <remarks>
/// Everything that writes to a conversation goes through here: turns, jobs, the opening of a conversation. Never from within another one.
/// One piece of work runs at a time. What waits meanwhile follows in the same transaction, each piece behind a savepoint of its own, so that one commit stands for all of them: nobody is answered before it.
/// </remarks>
public sealed class ChatTransaction(IServiceScopeFactory scopes, ChatSignal signal, CopySignal copies, OutboxSignal outbox, RehearsalClock clock, DatabaseAddress address, SqliteWriter? writer = null)
{
    private readonly Queue<Waiting> waiting = [];
    private bool isWriting;

    /// <summary>After this no more work joins a transaction: the first of it waits for its answer. Real time.</summary>
    internal TimeSpan Longest { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs the work, saves, commits and signals; when it throws, nothing of it stays.</summary>
    /// <param name="work">Gets the services of the scope: the context, <see cref="Chat"/> and whatever uses them.</param>
    public Task<T> RunAsync<T>(Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancel = default)
    {
        var mine = new Waiting<T>(work, cancel);
        lock (waiting)
        {
            waiting.Enqueue(mine);
            if (isWriting)
                return mine.Outcome;
            isWriting = true;
        }

        using (ExecutionContext.SuppressFlow()) // Whoever comes first writes for those who come later.
            _ = Task.Run(WriteAsync, CancellationToken.None);
        return mine.Outcome;
    }

    /// <summary>Carries out what waits until nothing does.</summary>
    private async Task WriteAsync()
    {
        while (Next(orRest: true) is { } first)
            await WriteAsync(first);
    }

    private Waiting? Next(bool orRest = false)
    {
        lock (waiting)
        {
            if (waiting.TryDequeue(out var next))
                return next;
            isWriting = !orRest;
            return null;
        }
    }

    /// <summary>One transaction: this work and what joins it. What fails in it alone fails alone; where the transaction fails, all of it does.</summary>
    private async Task WriteAsync(Waiting first)
    {
        var done = new List<Waiting> { first };
        var touched = new HashSet<string>();
        WriterConnection? connection = null;
        try
        {
            connection = writer?.Take();
            await WriteAsync(done, touched, connection);
        }
        catch (Exception fault)
        {
            connection?.Dispose();
            done.ForEach(each => each.Fail(fault));
            return;
        }

        writer?.GiveBack(connection!);
        signal.Tell(touched);
        if (done.Exists(each => each.Owes))
            outbox.Wake();
        done.ForEach(each => each.Succeed());
    }

    private async Task WriteAsync(List<Waiting> done, HashSet<string> touched, WriterConnection? connection)
    {
        var begun = Stopwatch.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EvalBotContext>();
        try
        {
            await using var transaction = await OneWriter.BeginAsync(db, connection, clock, done[0].Cancel);
            await using var rows = new PreparedRows(db, transaction, connection);
            touched.UnionWith(await done[0].RunAsync(scope.ServiceProvider, rows));
            while (Stopwatch.GetElapsedTime(begun) < Longest && Next() is { } next)
            {
                done.Add(next);
                touched.UnionWith(await JoinAsync(next, transaction, rows));
            }

            await copies.NotifyAsync(db, transaction, touched, CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None); // It stands for all of them, not only for the first.
        }
        finally
        {
            if (connection is not null)
                OneWriter.Leave(db, address);
        }
    }

    /// <summary>Work behind a savepoint; where it throws, the savepoint is what stays.</summary>
    /// <returns>The conversations that were written to.</returns>
    private async Task<IReadOnlyCollection<string>> JoinAsync(Waiting next, IDbContextTransaction transaction, PreparedRows rows)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var joined = await OneWriter.JoinAsync(scope.ServiceProvider.GetRequiredService<EvalBotContext>(), transaction, rows, address);
        try
        {
            var touched = await next.RunAsync(scope.ServiceProvider, rows);
            await joined.KeepAsync();
            return touched;
        }
        catch (Exception fault)
        {
            next.Fail(fault);
            await joined.UndoAsync();
            return [];
        }
    }

    /// <summary>Work that waits for its turn.</summary>
    private abstract class Waiting(CancellationToken cancel)
    {
        public CancellationToken Cancel => cancel;

        /// <summary>Whether a connector is owed something now.</summary>
        public bool Owes { get; private set; }

        /// <summary>Carries the work out and saves.</summary>
        /// <returns>The conversations that were written to.</returns>
        public async Task<IReadOnlyCollection<string>> RunAsync(IServiceProvider services, PreparedRows rows)
        {
            cancel.ThrowIfCancellationRequested();
            services.GetRequiredService<EvalBotContext>().Database.AutoSavepointsEnabled = false; // Where it fails, all of the work is undone.
            var chat = services.GetRequiredService<Chat>();
            chat.Rows = rows;
            await WorkAsync(services);
            await chat.SaveAsync(cancel);
            Owes = chat.Owes;
            return chat.Touched;
        }

        /// <summary>It is committed.</summary>
        public abstract void Succeed();

        /// <summary>Nothing of it stays. The first reason is the one that is told.</summary>
        public abstract void Fail(Exception fault);

        protected abstract Task WorkAsync(IServiceProvider services);
    }

    /// <inheritdoc cref="Waiting"/>
    private sealed class Waiting<T>(Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancel) : Waiting(cancel)
    {
        private readonly TaskCompletionSource<T> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T result = default!;

        public Task<T> Outcome => outcome.Task;

        public override void Succeed() => outcome.TrySetResult(result);

        public override void Fail(Exception fault) => outcome.TrySetException(fault);

        protected override async Task WorkAsync(IServiceProvider services) => result = await work(services, Cancel);
    }
}
