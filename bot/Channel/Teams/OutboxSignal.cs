namespace EvalBot.Bot.Channel.Teams;

/// <summary>Wakes the outbox when something is owed to a connector.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim woken = new(0, 1);

    public void Wake()
    {
        try
        {
            woken.Release();
        }
        catch (SemaphoreFullException)
        {
            return; // Awake already.
        }
    }

    /// <summary>Waits until something is owed, or at most so long.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => woken.WaitAsync(atMost, cancel);

    public void Dispose() => woken.Dispose();
}
