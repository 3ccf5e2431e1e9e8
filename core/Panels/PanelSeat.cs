using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Panels;

/// <summary>A filled seat of a district's panel (성과평가단).</summary>
public sealed class PanelSeat
{
    internal PanelSeat(string seatId, string personId) => (SeatId, PersonId) = (seatId, personId);

    public int Id { get; private set; }

    /// <summary>city-lead, city-governance, district, expert-1, expert-2, peer-y1 or peer-y2.</summary>
    public string SeatId { get; private set; }

    public string PersonId { get; private set; }

    /// <summary>이해관계 없음: when the panelist declared that there is no conflict of interest; null before.</summary>
    public Act? Declared { get; private set; }

    /// <summary>비밀유지 서약: when the panelist signed confidentiality; null before.</summary>
    public Act? Pledged { get; private set; }

    /// <summary>회피: who declared or recorded it, when, and the reason; null when the panelist rates.</summary>
    public Act? Recusal { get; private set; }

    /// <summary>사후 확인: what the panelist said after the meeting; empty words where nothing had changed, else the conflict that came up late.</summary>
    public Act? Confirmed { get; private set; }

    public bool IsRecused => Recusal is not null;

    /// <summary>Whether the panelist may read and rate: declared, pledged, not recused.</summary>
    public bool IsCleared => Declared is not null && Pledged is not null && !IsRecused;

    internal void Clear(Act act) => (Declared, Pledged) = (act, act);

    internal void Recuse(Act recusal) => Recusal = recusal;

    internal void Confirm(Act act) => Confirmed = act;
}

/// <summary>Who sat on a seat before somebody else did, or before it became empty.</summary>
public sealed class FormerSeat
{
    internal FormerSeat(PanelSeat seat, Act left)
    {
        (SeatId, PersonId, Declared, Recusal) = (seat.SeatId, seat.PersonId, seat.Declared, seat.Recusal);
        Left = left;
    }

    private FormerSeat() => (SeatId, PersonId, Left) = ("", "", null!);

    public int Id { get; private set; }

    public string SeatId { get; private set; }

    public string PersonId { get; private set; }

    public Act? Declared { get; private set; }

    public Act? Recusal { get; private set; }

    /// <summary>Who changed the panel, when, and for an exclusion the ground.</summary>
    public Act Left { get; private set; }
}

/// <summary>기피: the consortium asks that a panelist be excluded.</summary>
public sealed class ExclusionRequest
{
    internal ExclusionRequest(string seatId, string personId, Act requested) => (SeatId, PersonId, Requested) = (seatId, personId, requested);

    private ExclusionRequest() => (SeatId, PersonId, Requested) = ("", "", null!);

    public int Id { get; private set; }

    public string SeatId { get; private set; }

    /// <summary>Whose exclusion is asked for.</summary>
    public string PersonId { get; private set; }

    /// <summary>Who asked, when, and why.</summary>
    public Act Requested { get; private set; }

    /// <summary>The coordinator's decision with its reason; null before.</summary>
    public Act? Decided { get; private set; }

    /// <summary>Whether the seat was vacated.</summary>
    public bool IsGranted { get; private set; }

    internal void Decide(bool granted, Act decided) => (IsGranted, Decided) = (granted, decided);
}

/// <summary>The panelist has not yet said whether there is a conflict of interest, nor signed confidentiality.</summary>
public sealed record DeclarationMissing(string DistrictId) : Refusal;

/// <summary>The declaration was made before.</summary>
public sealed record AlreadyDeclared(DateTimeOffset At) : Refusal;

/// <summary>Neither 없음 nor 있음 was chosen.</summary>
public sealed record NothingDeclared : Refusal;

/// <summary>Confidentiality (비밀유지) was not signed.</summary>
public sealed record PledgeMissing : Refusal;

/// <summary>The panel cannot be changed any more: from the opening of rating only recused and empty seats, from the reveal none.</summary>
public sealed record PanelIsSettled(EvaluationState State) : Refusal;

/// <summary>The person sits on this panel already.</summary>
public sealed record SitsHereAlready : Refusal;

/// <summary>Too few or too many people.</summary>
/// <param name="Missing">The shape's seats that nobody fills.</param>
public sealed record PanelSizeWrong(int People, int Minimum, int Maximum, IReadOnlyList<Seat> Missing) : Refusal
{
    public bool Equals(PanelSizeWrong? other) =>
        other is not null && (People, Minimum, Maximum) == (other.People, other.Minimum, other.Maximum) && Missing.SequenceEqual(other.Missing);

    public override int GetHashCode() => HashCode.Combine(People, Minimum, Maximum);
}

/// <summary>A seat was vacated by an exclusion and is not filled again.</summary>
public sealed record VacatedSeats(IReadOnlyList<Seat> Seats) : Refusal
{
    public bool Equals(VacatedSeats? other) => other is not null && Seats.SequenceEqual(other.Seats);

    public override int GetHashCode() => Seats.Count;
}

/// <summary>An exclusion is asked for, and decided, with a reason.</summary>
public sealed record ExclusionReasonMissing : Refusal;

/// <summary>An exclusion can be asked for until rating opens.</summary>
public sealed record ExclusionTooLate : Refusal;

/// <summary>The exclusion of this panelist is asked for already.</summary>
public sealed record ExclusionPending(DateTimeOffset At) : Refusal;

/// <summary>No such request waits for a decision.</summary>
public sealed record NoOpenExclusion : Refusal;

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
