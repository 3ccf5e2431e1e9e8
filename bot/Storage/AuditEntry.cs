using EvalBot.Core;

namespace EvalBot.Bot.Storage;

/// <summary>A line of the audit log (기록): who did what, when. Never changed, never removed.</summary>
public sealed class AuditEntry
{
    public int Id { get; private set; }

    public required DateTimeOffset At { get; init; }

    public required string PersonId { get; init; }

    /// <summary>The evaluation that it is about; null for acts of the whole bot.</summary>
    public int? EvaluationId { get; init; }

    public required AuditAct Act { get; init; }

    /// <summary>What it was about: numbers, ids and reasons; never a rating.</summary>
    public required string Detail { get; init; }

    /// <summary>Whether nobody may read it before the reveal.</summary>
    public bool Sealed { get; init; }
}
