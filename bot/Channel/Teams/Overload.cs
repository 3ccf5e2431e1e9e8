using System.Threading.RateLimiting;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>Keeps the bot from taking more at once than its memory bears: what is over it is refused before anything of it is done, and what has a place is carried out.</summary>
public sealed class Overload : IDisposable
{
    /// <summary>How many are carried out at once.</summary>
    public const int AtOnce = 64;

    /// <summary>How many wait for a place, in their order; at a thousand turns a second that is a fifth of a second.</summary>
    public const int Waiting = 192;

    /// <summary>After how many seconds it is worth to come again.</summary>
    public const int RetryAfter = 5;

    private readonly ConcurrencyLimiter limiter = new(new() { PermitLimit = AtOnce, QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <summary>Whether too many wait already.</summary>
    public bool IsFull => limiter.GetStatistics()?.CurrentQueuedCount >= Waiting;

    /// <summary>Waits for a place, which is held until it is disposed of.</summary>
    /// <returns>A lease that is not acquired where too many wait already.</returns>
    public ValueTask<RateLimitLease> EnterAsync() => limiter.AcquireAsync();

    public void Dispose() => limiter.Dispose();
}
