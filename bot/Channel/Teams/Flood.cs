using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using EvalBot.Bot.Clocks;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>Keeps one account's flood from slowing the others: twenty at once, then two a second.</summary>
public sealed class Flood(WallClock clock) : IDisposable
{
    /// <summary>How many an account may send at once.</summary>
    public const int AtOnce = 20;

    private const int EachSecond = 2;
    private static readonly TimeSpan BetweenAnswers = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, DateTimeOffset> told = new();
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(account => RateLimitPartition.GetTokenBucketLimiter(
        account, _ => new() { TokenLimit = AtOnce, TokensPerPeriod = EachSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 }));

    /// <summary>Whether this one is taken.</summary>
    public bool Admits(string accountId)
    {
        using var permit = limiter.AttemptAcquire(accountId);
        return permit.IsAcquired;
    }

    /// <summary>Whether the account is to be told now that it was too fast: once in half a minute, or the answers would be a flood of their own.</summary>
    public bool Tells(string accountId)
    {
        var now = clock.Now;
        foreach (var (each, _) in told.Where(pair => now - pair.Value > BetweenAnswers).ToList())
            told.TryRemove(each, out _);
        return told.TryAdd(accountId, now);
    }

    public void Dispose() => limiter.Dispose();
}
