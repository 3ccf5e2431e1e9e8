using System.Threading.RateLimiting;
using EvalBot.Bot.Storage;

namespace EvalBot.Bot.Channel.Teams;

/// <summary>Keeps calls to the connector below its limits: five a second in a conversation and twenty in a tenant (protocol, rate limits: 7 and 30, less a reserve for what others do).</summary>
public sealed class ConnectorPace : IDisposable
{
    private const int OfConversation = 5;
    private const int OfTenant = 20;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key, Bucket));

    /// <summary>Waits until a call may be made.</summary>
    public async Task WaitAsync(ConversationReference of, CancellationToken cancel)
    {
        foreach (var key in new[] { "conversation/" + (of.ConversationId ?? of.UserId), "tenant/" + of.TenantId })
        {
            using var permit = await limiter.AcquireAsync(key, 1, cancel); // The queue has no end: who asks is a delivery, and those are few at a time.
        }
    }

    public void Dispose() => limiter.Dispose();

    private static TokenBucketRateLimiterOptions Bucket(string key)
    {
        var most = key.StartsWith("tenant/", StringComparison.Ordinal) ? OfTenant : OfConversation;
        return new() { TokenLimit = most, TokensPerPeriod = most, ReplenishmentPeriod = Second, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
    }
}
