using EvalBot.Core.Plans;

namespace EvalBot.Core.Panels;

/// <summary>What the panels are made of: the seats, the meetings, everybody's roles, and who may not sit where.</summary>
/// <param name="Meetings">One for each district, in the plan's order.</param>
/// <param name="Barred">Declared conflicts of interest, and exclusions that the coordinator granted.</param>
public sealed record PanelPool(PanelShape Shape, IReadOnlyList<PanelMeeting> Meetings, IReadOnlyList<RoleHolding> Roles, IReadOnlyList<Bar> Barred);

/// <summary>A district's meeting, as far as a panel depends on it.</summary>
/// <param name="StartsAt">As it is planned now; the plan's own date may have been moved.</param>
public sealed record PanelMeeting(District District, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    public string DistrictId => District.Id;

    /// <summary>연차: the project year of the district's consortium.</summary>
    public int Year => District.Year;
}

/// <summary>A person on a seat of a district's panel.</summary>
public sealed record Placement(string DistrictId, string SeatId, string PersonId);

/// <summary>A person who may not sit on a district's panel.</summary>
public sealed record Bar(string PersonId, string DistrictId);

/// <summary>Two meetings of one person on the same Korean day.</summary>
/// <param name="Overlap">Whether both are held at the same time.</param>
public sealed record SharedDay(string PersonId, string DistrictId, string OtherDistrictId, bool Overlap);

/// <summary>Why a person sits on a seat.</summary>
public enum SeatReason
{
    /// <summary>One of the city's people, shared by all panels.</summary>
    City,

    /// <summary>The district's officer: attending is a duty (자치구 협조사항).</summary>
    Officer,

    /// <summary>Of the district's support team (지원단).</summary>
    SupportTeam,

    /// <summary>Any external expert.</summary>
    Expert,

    /// <summary>The manager of another district's consortium, of the project year that the seat asks for.</summary>
    Manager,
}

/// <summary>The rules that can clash when panels are built.</summary>
public enum PanelRule
{
    /// <summary>No expert or peer over the load limit.</summary>
    LoadLimit,

    /// <summary>No two districts whose managers rate each other.</summary>
    NoMutualRating,

    /// <summary>Nobody sits where they declared a conflict or were excluded.</summary>
    Barred,
}

/// <summary>Too few people for some seats.</summary>
/// <param name="District">The district concerned; null for all together.</param>
/// <param name="Seats">The kinds of seats.</param>
/// <param name="People">Those who may sit there.</param>
/// <param name="PerPerson">On how many panels each of them may.</param>
/// <param name="Needed">The seats to fill.</param>
public sealed record PanelShortage(District? District, IReadOnlyList<Seat> Seats, int People, int PerPerson, int Needed)
{
    public bool Equals(PanelShortage? other) => other is not null
        && (District, People, PerPerson, Needed) == (other.District, other.People, other.PerPerson, other.Needed)
        && Seats.SequenceEqual(other.Seats);

    public override int GetHashCode() => HashCode.Combine(District, People, PerPerson, Needed);
}

/// <summary>No panels satisfy all rules.</summary>
/// <param name="Rules">A smallest set found that clashes: without any one of them panels can be built. Empty where people are missing whatever the rules.</param>
/// <param name="Shortages">Where there are too few people, as far as it can be counted.</param>
public sealed record PanelsClash(IReadOnlyList<PanelRule> Rules, IReadOnlyList<PanelShortage> Shortages) : Refusal
{
    public bool Equals(PanelsClash? other) => other is not null && Rules.SequenceEqual(other.Rules) && Shortages.SequenceEqual(other.Shortages);

    public override int GetHashCode() => HashCode.Combine(Rules.Count, Shortages.Count);
}

/// <summary>What keeps a person from a seat.</summary>
public enum SitProblem
{
    /// <summary>The person has not the role that the seat is for.</summary>
    WrongRole,
    OwnConsortium,
    Barred,
    SitsAlready,
    LoadLimit,
    MutualRating,
}

/// <summary>This person cannot take that seat.</summary>
/// <param name="Other">For a mutual rating: the other district; else null.</param>
/// <param name="Limit">The load limit.</param>
public sealed record CannotSit(SitProblem Problem, District? Other, int Limit) : Refusal;
