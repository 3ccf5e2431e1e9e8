using EvalBot.Core.Calendar;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Panels;

/// <summary>Who sits where on all panels, and the one place that says who may sit where. Plan III-1; domain step 1.</summary>
/// <remarks>A person is seated only after <see cref="WhyNotSit"/> looked at both directions of every pair of districts, so that two districts
/// whose managers rate each other never come to be, in whatever order seats are filled, changed or emptied.</remarks>
public sealed class Seating
{
    private static readonly IReadOnlyList<Placement> Nothing = [];
    private readonly PanelPool _pool;
    private readonly HashSet<PanelRule> _dropped;
    private readonly Dictionary<string, PanelMeeting> _meetings;
    private readonly Dictionary<string, Seat> _seats;
    private readonly ILookup<string, RoleHolding> _roles;
    private readonly ILookup<string, string> _managersOf;
    private readonly HashSet<Bar> _barred;
    private readonly Dictionary<string, List<Placement>> _byPerson = [];
    private readonly Dictionary<string, List<Placement>> _byDistrict = [];

    /// <param name="placements">Who sits already; taken as they are.</param>
    public Seating(PanelPool pool, IEnumerable<Placement> placements)
        : this(pool, placements, [])
    {
    }

    /// <param name="dropped">Rules left out, to find those that clash.</param>
    internal Seating(PanelPool pool, IEnumerable<Placement> placements, IEnumerable<PanelRule> dropped)
    {
        (_pool, _dropped, _barred) = (pool, [.. dropped], [.. pool.Barred]);
        _meetings = pool.Meetings.ToDictionary(meeting => meeting.DistrictId);
        _seats = pool.Shape.Seats.ToDictionary(seat => seat.Id);
        _roles = pool.Roles.ToLookup(role => role.PersonId);
        _managersOf = pool.Roles.Where(IsManager).ToLookup(role => role.DistrictId!, role => role.PersonId);
        foreach (var placement in placements)
            Add(placement);
    }

    public IEnumerable<Placement> Placements => _byDistrict.Values.SelectMany(each => each);

    /// <summary>Who sits on a district's panel.</summary>
    public IReadOnlyList<Placement> PanelOf(string districtId) => _byDistrict.GetValueOrDefault(districtId) ?? Nothing;

    /// <summary>The panels that a person sits on.</summary>
    public IReadOnlyList<Placement> PanelsOf(string personId) => _byPerson.GetValueOrDefault(personId) ?? Nothing;

    /// <summary>Why a person cannot take a seat beside those who sit already, or null when they can.</summary>
    public CannotSit? WhyNotSit(Placement placement) =>
        WhyNotEligible(placement)
        ?? (PanelOf(placement.DistrictId).Any(other => other.PersonId == placement.PersonId) ? Cannot(SitProblem.SitsAlready)
            : IsOverLoad(placement) ? Cannot(SitProblem.LoadLimit)
            : Mutual(placement).FirstOrDefault() is { } mutual ? Cannot(SitProblem.MutualRating, _meetings[mutual.DistrictId].District)
            : null);

    /// <summary>Why a person cannot take a seat, whoever else sits where; null when they can.</summary>
    public CannotSit? WhyNotEligible(Placement placement)
    {
        var (district, seat) = (placement.DistrictId, _seats[placement.SeatId]);
        var roles = _roles[placement.PersonId];
        var fits = seat.Group switch
        {
            SeatGroup.Official when seat.Id == PanelShape.DistrictSeat => roles.Any(role => role.Role == Role.Officer && role.DistrictId == district),
            SeatGroup.Official => roles.Any(role => role.Role == Role.CityMember && role.SeatId == seat.Id),
            SeatGroup.Expert => roles.Any(role => role.Role == Role.Expert),
            SeatGroup.Peer => Managed(placement.PersonId).Any(managed => managed != district && _meetings[managed].Year == seat.PeerYear),
            _ => throw new ArgumentOutOfRangeException(nameof(placement), seat.Group, "No such group."),
        };
        return roles.Any(role => role.Role == Role.Consortium && role.DistrictId == district) ? Cannot(SitProblem.OwnConsortium)
            : !fits ? Cannot(SitProblem.WrongRole)
            : Applies(PanelRule.Barred) && _barred.Contains(new(placement.PersonId, district)) ? Cannot(SitProblem.Barred)
            : null;
    }

    /// <summary>Why this person is the one for the seat, and for a peer the district whose consortium they manage.</summary>
    public (SeatReason Reason, string? DistrictId) Why(Placement placement)
    {
        var seat = _seats[placement.SeatId];
        return seat.Group switch
        {
            SeatGroup.Official => (seat.Id == PanelShape.DistrictSeat ? SeatReason.Officer : SeatReason.City, null),
            SeatGroup.Peer => (SeatReason.Manager, Managed(placement.PersonId).FirstOrDefault(managed => _meetings[managed].Year == seat.PeerYear)),
            _ => (IsSupportTeam(placement) ? SeatReason.SupportTeam : SeatReason.Expert, null),
        };
    }

    /// <summary>Whether the person is of the district's support team (지원단).</summary>
    public bool IsSupportTeam(Placement placement) =>
        _roles[placement.PersonId].Any(role => role.Role == Role.SupportTeam && role.DistrictId == placement.DistrictId);

    /// <summary>Every two meetings of one person that are held on one day.</summary>
    public IEnumerable<SharedDay> SharedDays() => _byPerson.Values.SelectMany(panels => panels.SelectMany((one, i) => panels.Skip(i + 1)
        .Where(other => OnOneDay(one.DistrictId, other.DistrictId))
        .Select(other => new SharedDay(one.PersonId, one.DistrictId, other.DistrictId, Overlap(one.DistrictId, other.DistrictId)))));

    /// <summary>The districts whose meetings this person would have on the day of that district's.</summary>
    public IEnumerable<Placement> OnThatDay(Placement placement) =>
        PanelsOf(placement.PersonId).Where(other => other.DistrictId != placement.DistrictId && OnOneDay(other.DistrictId, placement.DistrictId));

    internal IEnumerable<Placement> Overlapping(Placement placement) =>
        PanelsOf(placement.PersonId).Where(other => other.DistrictId != placement.DistrictId && Overlap(other.DistrictId, placement.DistrictId));

    /// <summary>Who would rate the person's own district in return.</summary>
    internal IEnumerable<Placement> Mutual(Placement placement) => !Applies(PanelRule.NoMutualRating)
        ? []
        : Managed(placement.PersonId).SelectMany(PanelOf).Where(other => _managersOf[placement.DistrictId].Contains(other.PersonId));

    /// <summary>How many panels count toward the person's load limit: expert and peer seats.</summary>
    internal int LoadOf(string personId) => PanelsOf(personId).Count(other => Counts(other.SeatId));

    internal bool IsOverLoad(Placement placement) =>
        Applies(PanelRule.LoadLimit) && Counts(placement.SeatId) && LoadOf(placement.PersonId) >= _pool.Shape.LoadLimit;

    internal bool Counts(string seatId) => _seats[seatId].Group != SeatGroup.Official;

    internal void Add(Placement placement)
    {
        ListOf(_byPerson, placement.PersonId).Add(placement);
        ListOf(_byDistrict, placement.DistrictId).Add(placement);
    }

    internal void Remove(Placement placement)
    {
        _byPerson[placement.PersonId].Remove(placement);
        _byDistrict[placement.DistrictId].Remove(placement);
    }

    private static List<Placement> ListOf(Dictionary<string, List<Placement>> lists, string key) =>
        lists.TryGetValue(key, out var list) ? list : lists[key] = [];

    private static bool IsManager(RoleHolding role) => role is { Role: Role.Consortium, Title: Title.Manager };

    private IEnumerable<string> Managed(string personId) =>
        _roles[personId].Where(IsManager).Select(role => role.DistrictId!).Where(_meetings.ContainsKey);

    private bool Applies(PanelRule rule) => !_dropped.Contains(rule);

    private bool OnOneDay(string one, string other) => KoreanDays.DayOf(_meetings[one].StartsAt) == KoreanDays.DayOf(_meetings[other].StartsAt);

    private bool Overlap(string one, string other) =>
        _meetings[one].StartsAt < _meetings[other].EndsAt && _meetings[other].StartsAt < _meetings[one].EndsAt;

    private CannotSit Cannot(SitProblem problem, District? other = null) => new(problem, other, _pool.Shape.LoadLimit);
}
