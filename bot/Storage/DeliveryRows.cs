namespace EvalBot.Bot.Storage;

/// <summary>The two changes of a delivery that every message makes. Whatever else becomes of one is written by SaveChanges.</summary>
internal static class DeliveryRows
{
    private const string Claim = """UPDATE deliveries SET "State" = 'Claimed', "ClaimedAt" = @p0 WHERE "Id" = @p1""";

    // It may have been changed while it was on its way.
    private const string Settle = """
        UPDATE deliveries SET "ActivityId" = COALESCE(@p0, "ActivityId"), "Reason" = NULL, "Attempts" = 0, "State" = CASE WHEN "Change" > @p1 THEN 'Owed' ELSE 'Sent' END WHERE "Id" = @p2
        """;

    /// <summary>It is in this copy's hand from now on.</summary>
    public static Task ClaimAsync(this PreparedRows rows, long deliveryId, DateTimeOffset now, CancellationToken cancel) =>
        rows.ExecuteAsync(Claim, cancel, now.UtcTicks, deliveryId);

    /// <summary>This version of it arrived; a newer one is owed.</summary>
    /// <param name="activityId">The connector's id of the message; null where it told none.</param>
    public static Task SettleAsync(this PreparedRows rows, long deliveryId, long change, string? activityId, CancellationToken cancel) =>
        rows.ExecuteAsync(Settle, cancel, activityId, change, deliveryId);
}
