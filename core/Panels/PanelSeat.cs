using EvalBot.Core.Evaluations;

namespace EvalBot.Core.Panels;

/// <summary>A filled seat of a district's panel (성과평가단).</summary>
public sealed class PanelSeat
{
    internal PanelSeat(string seatId, string personId) => (SeatId, PersonId) = (seatId, personId);

    public int Id { get; private set; }

    /// <summary>city-lead, city-governance, district, expert-1, expert-2, peer-y1 or peer-y2.</summary>
    public string SeatId { get; private set; }

    public string PersonId { get; private set; }

    /// <summary>회피: who declared or recorded it, when, and the reason; null when the panelist rates.</summary>
    public Act? Recusal { get; private set; }

    public bool IsRecused => Recusal is not null;

    internal void Recuse(Act recusal) => Recusal = recusal;
}

/// <summary>A recusal wants a reason.</summary>
public sealed record RecusalReasonMissing : Refusal;

/// <summary>The seat is recused already.</summary>
public sealed record AlreadyRecused(string SeatId, DateTimeOffset At) : Refusal;

/// <summary>After the reveal only the coordinator records a recusal.</summary>
public sealed record RecusalAfterReveal : Refusal;

/// <summary>Before the reveal a recusal is the panelist's own act.</summary>
public sealed record RecusalIsThePanelists : Refusal;

/// <summary>The person has no seat on this panel.</summary>
public sealed record NotOnThisPanel : Refusal;
