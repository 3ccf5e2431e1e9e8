using EvalBot.Core.Panels;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Evaluations;

public sealed partial class Evaluation
{
    private readonly List<FormerSeat> _formerSeats = [];
    private readonly List<ExclusionRequest> _exclusions = [];

    /// <summary>Everybody who sat on this panel and does not any more.</summary>
    public IReadOnlyList<FormerSeat> FormerSeats => _formerSeats;

    /// <summary>기피: every request, decided or not.</summary>
    public IReadOnlyList<ExclusionRequest> Exclusions => _exclusions;

    /// <summary>Who may not sit on this panel: who was recused from it or excluded.</summary>
    public IEnumerable<Bar> Bars => _seats.Where(seat => seat.IsRecused).Select(seat => seat.PersonId)
        .Concat(_formerSeats.Where(seat => seat.Recusal is not null).Select(seat => seat.PersonId))
        .Concat(_exclusions.Where(exclusion => exclusion.IsGranted).Select(exclusion => exclusion.PersonId))
        .Distinct()
        .Select(person => new Bar(person, DistrictId));

    /// <summary>The seats of the shape that nobody fills.</summary>
    public IReadOnlyList<Seat> MissingSeats(PanelShape shape) => [.. shape.Seats.Where(seat => _seats.All(filled => filled.SeatId != seat.Id))];

    /// <summary>Why this panel cannot begin to rate, or null when it can: 5 to 9 people, and no seat left empty by an exclusion. Plan III-1; domain step 1.</summary>
    public Refusal? PanelFault(PanelShape shape)
    {
        var missing = MissingSeats(shape);
        var vacated = missing.Where(seat => _exclusions.Any(exclusion => exclusion.IsGranted && exclusion.SeatId == seat.Id)).ToList();
        return _seats.Count < shape.Minimum || _seats.Count > shape.Maximum ? new PanelSizeWrong(_seats.Count, shape.Minimum, shape.Maximum, missing)
            : vacated.Count > 0 ? new VacatedSeats(vacated)
            : null;
    }

    /// <summary>Why this panelist cannot declare 없음 and sign confidentiality, or null when they can.</summary>
    public Refusal? WhyNotDeclare(string personId, bool pledged) =>
        Appeal is { IsRedeliberating: true } appeal && appeal.MemberOf(personId) is { } member
            ? member.Recusal is { } conflict ? new AlreadyRecused(member.SeatId, conflict.At)
                : member.Declared is { } before ? new AlreadyDeclared(before.At)
                : pledged ? null : new PledgeMissing()
        : SeatOf(personId) is not { } seat ? new NotOnThisPanel()
        : seat.Recusal is { } recusal ? new AlreadyRecused(seat.SeatId, recusal.At)
        : Finalized is { } final ? new ResultIsFinal(final.At)
        : seat.Declared is { } declared ? new AlreadyDeclared(declared.At)
        : !pledged ? new PledgeMissing()
        : null;

    /// <summary>이해관계 없음, with the confidentiality pledge: from now on the panelist reads and rates.</summary>
    public void Declare(string personId, bool pledged, DateTimeOffset now)
    {
        Asked(WhyNotDeclare(personId, pledged));
        if (SeatOf(personId) is { } seat)
            seat.Clear(new(personId, now, ""));
        else
            Appeal!.Clear(personId, new(personId, now, ""));
    }

    /// <summary>An independent member reports a conflict of interest, and takes no part from then on.</summary>
    /// <param name="reason">For the coordinators alone.</param>
    public void RecuseMember(string personId, string reason, DateTimeOffset now)
    {
        Asked(WhyNotDeclare(personId, pledged: true));
        Appeal!.Recuse(personId, new(personId, now, reason));
    }

    /// <summary>Why this panelist has nothing to confirm after the meeting, or null when they have.</summary>
    public Refusal? WhyNotConfirmMeeting(string personId) =>
        SeatOf(personId) is not { } seat || (!seat.IsCleared && !seat.IsRecused) ? new NotOnThisPanel()
        : Finalized is { } final ? new ResultIsFinal(final.At)
        : !IsRevealed ? new NotInThisState(State, EvaluationAct.ChangeInputs)
        : seat.Confirmed is { } done ? new AlreadyDone(done)
        : null;

    /// <summary>사후 확인: nothing had changed, the recused one took no part, or (<paramref name="lateConflict"/>) a conflict came up.</summary>
    public void ConfirmMeeting(string personId, string lateConflict, DateTimeOffset now)
    {
        Asked(WhyNotConfirmMeeting(personId));
        SeatOf(personId)!.Confirm(new(personId, now, lateConflict));
    }

    /// <summary>Why nobody can be put on this seat now, or null when somebody can: any seat until rating opens, a recused or empty one until the reveal.</summary>
    public Refusal? WhyNotReseat(string seatId) =>
        IsRevealed || (State == EvaluationState.Rating && _seats.Any(seat => seat.SeatId == seatId && !seat.IsRecused)) ? new PanelIsSettled(State) : null;

    /// <summary>Why this person cannot be put on this seat, as far as this panel goes; null when they can.</summary>
    public Refusal? WhyNotSeat(string seatId, string personId) =>
        WhyNotReseat(seatId) ?? (SeatOf(personId) is not null ? new SitsHereAlready() : null);

    /// <summary>Puts a person on a seat; who sat there stays in the record.</summary>
    public void Seat(string seatId, string personId, string by, DateTimeOffset now)
    {
        Asked(WhyNotSeat(seatId, personId));
        Vacate(seatId, new(by, now, ""));
        _seats.Add(new(seatId, personId));
    }

    /// <summary>Takes over a whole panel, until rating opens; who keeps their seat keeps their declaration.</summary>
    /// <exception cref="InvalidOperationException">Rating has opened.</exception>
    public void Reseat(IReadOnlyList<Placement> panel, string by, DateTimeOffset now)
    {
        Asked(WhyNot(EvaluationAct.OpenRating));
        foreach (var seat in _seats.Where(seat => !panel.Any(placement => (placement.SeatId, placement.PersonId) == (seat.SeatId, seat.PersonId))).ToList())
            Vacate(seat.SeatId, new(by, now, ""));
        foreach (var placement in panel.Where(placement => SeatOf(placement.PersonId) is null))
            _seats.Add(new(placement.SeatId, placement.PersonId));
    }

    /// <summary>Why the exclusion of who sits on this seat cannot be asked for, or null when it can: until rating opens.</summary>
    public Refusal? WhyNotAskExclusion(string seatId, string reason) =>
        State != EvaluationState.Preparing ? new ExclusionTooLate()
        : _seats.FirstOrDefault(seat => seat.SeatId == seatId) is not { } seat ? new NotOnThisPanel()
        : _exclusions.FirstOrDefault(open => open.Decided is null && open.PersonId == seat.PersonId) is { } open ? new ExclusionPending(open.Requested.At)
        : Words.AreBlank(reason) ? new ExclusionReasonMissing()
        : null;

    /// <summary>기피: the consortium asks.</summary>
    public ExclusionRequest AskExclusion(string seatId, string reason, string by, DateTimeOffset now)
    {
        Asked(WhyNotAskExclusion(seatId, reason));
        var request = new ExclusionRequest(seatId, _seats.Single(seat => seat.SeatId == seatId).PersonId, new(by, now, reason));
        _exclusions.Add(request);
        return request;
    }

    /// <summary>Why the request cannot be decided, or null when it can. After the reveal it can only be declined.</summary>
    public Refusal? WhyNotDecideExclusion(int id, bool grant, string reason) =>
        Finalized is { } final ? new ResultIsFinal(final.At)
        : _exclusions.FirstOrDefault(open => open.Id == id && open.Decided is null) is null ? new NoOpenExclusion()
        : grant && IsRevealed ? new PanelIsSettled(State)
        : Words.AreBlank(reason) ? new ExclusionReasonMissing()
        : null;

    /// <summary>The coordinator decides: granted, the seat is empty until it is filled again.</summary>
    public ExclusionRequest DecideExclusion(int id, bool grant, string reason, string by, DateTimeOffset now)
    {
        Asked(WhyNotDecideExclusion(id, grant, reason));
        var request = _exclusions.Single(each => each.Id == id);
        request.Decide(grant, new(by, now, reason));
        if (grant && SeatOf(request.PersonId) is { } seat)
            Vacate(seat.SeatId, request.Decided!);
        return request;
    }

    private void Vacate(string seatId, Act left)
    {
        if (_seats.FirstOrDefault(seat => seat.SeatId == seatId) is not { } former)
            return;

        _formerSeats.Add(new(former, left));
        _seats.Remove(former);
    }
}
