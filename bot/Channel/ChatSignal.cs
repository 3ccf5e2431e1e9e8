using System.Collections.Concurrent;
using System.Threading.Channels;

namespace EvalBot.Bot.Channel;

/// <summary>Wakes those who wait for something new in a conversation, within this copy; <see cref="CopySignal"/> tells the others. It carries no content: who wakes reads the rows.</summary>
public sealed class ChatSignal
{
    private readonly ConcurrentDictionary<Listener, string> listeners = new();

    /// <summary>Something was committed in these conversations.</summary>
    public void Tell(IReadOnlyCollection<string> conversationIds)
    {
        foreach (var (listener, conversationId) in listeners)
        {
            if (conversationIds.Contains(conversationId))
                listener.Wake();
        }
    }

    /// <summary>Something may have been missed: everybody looks.</summary>
    public void TellAll()
    {
        foreach (var (listener, _) in listeners)
            listener.Wake();
    }

    /// <summary>Listens until disposed. Listen first and read then: so nothing falls between.</summary>
    public Listener Listen(string conversationId)
    {
        var listener = new Listener(this);
        listeners[listener] = conversationId;
        return listener;
    }

    /// <summary>One who waits.</summary>
    public sealed class Listener(ChatSignal signal) : IDisposable
    {
        private readonly Channel<bool> woken = System.Threading.Channels.Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        /// <returns>Whether something is new; false when the time is over.</returns>
        public async Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancel)
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            over.CancelAfter(atMost);
            try
            {
                return await woken.Reader.ReadAsync(over.Token);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return false;
            }
        }

        public void Dispose() => signal.listeners.TryRemove(this, out _);

        internal void Wake() => woken.Writer.TryWrite(true);
    }
}
