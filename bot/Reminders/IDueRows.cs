namespace EvalBot.Bot.Reminders;

/// <summary>Rows that are due, a few in each transaction. One that fails is put off and holds up nobody else.</summary>
internal interface IDueRows
{
    /// <summary>The ids of those that come first; none when nothing is due.</summary>
    /// <param name="onTheWay">The clock was set ahead, and this is the way there: quiet hours at its end hold nothing that was due before them.</param>
    Task<IReadOnlyList<int>> PickAsync(bool onTheWay, CancellationToken cancel);

    /// <summary>Does what they owe. It is saved with the transaction, or nothing of it is.</summary>
    Task DoAsync(IReadOnlyList<int> ids, CancellationToken cancel);

    /// <summary>What this one owes failed: it is tried again later.</summary>
    Task PutOffAsync(int id, CancellationToken cancel);
}
