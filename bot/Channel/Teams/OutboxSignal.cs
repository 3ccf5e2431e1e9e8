namespace EvalBot.Bot.Channel.Teams;

/// <summary>Wakes the outbox when something is owed to a connector.</summary>
public sealed class OutboxSignal
{
    private volatile TaskCompletionSource woken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done once something is owed that was not looked for yet.</summary>
    public Task Woken => woken.Task;

    public void Wake() => woken.TrySetResult();

    /// <summary>Whether something is owed that was not looked for yet; whoever asks looks for it now.</summary>
    public bool Take()
    {
        if (!Woken.IsCompleted)
            return false;
        woken = new(TaskCreationOptions.RunContinuationsAsynchronously); // Who wakes meanwhile has committed: it is found all the same.
        return true;
    }
}
