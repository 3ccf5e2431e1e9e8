using EvalBot.Core.Calendar;

namespace EvalBot.Core.Reminders;

/// <summary>A running deadline of which a coordinator can remind people now.</summary>
/// <param name="ToAct">Who still has to act, the coordinator who asks left out.</param>
/// <param name="Reminded">Those of them who were reminded so today already.</param>
public sealed record DuePrompt(Deadline Deadline, IReadOnlyList<string> ToAct, IReadOnlyList<string> Reminded)
{
    /// <summary>Who would be reminded.</summary>
    public IReadOnlyList<string> Wanted => [.. ToAct.Except(Reminded)];
}
