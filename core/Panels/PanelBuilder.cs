using EvalBot.Core.Plans;

namespace EvalBot.Core.Panels;

/// <summary>Builds all panels in one go. Plan III-1; domain step 1.</summary>
/// <remarks>
/// Seats are filled one after the other, those with the fewest candidates first; a seat for which nobody is free takes a person from another
/// seat, which is filled anew in the same way (an augmenting path; no seat is taken up twice on one path, so that it ends). Where that finds nothing
/// in several orders, a complete search follows, as far as its bound allows: all of it for a dozen districts, next to nothing for hundreds.
/// No result has a mutual pair, a wrong year, an overload or somebody's own consortium: each person is seated only when
/// <see cref="Seating.WhyNotSit"/> has nothing against it, and taking a person off a seat cannot break a rule.
/// Work: every path looks at each seat once and at each of its candidates, seats² × candidates in all at the most.
/// </remarks>
public static class PanelBuilder
{
    private const int Orders = 8;
    private const int MostLooks = 200_000;

    /// <summary>The panels of all districts that <paramref name="standing"/> has no panel for.</summary>
    /// <param name="standing">Panels that stay as they are: their people's load and pairs count.</param>
    /// <returns>Every seat of the shape for each district, or why there are none.</returns>
    public static (IReadOnlyList<Placement> Panels, PanelsClash? Clash) Build(PanelPool pool, IReadOnlyList<Placement> standing)
    {
        if (Filled(pool, standing, []) is { } panels)
            return (panels, null);

        var dropped = new List<PanelRule>();
        foreach (var rule in Enum.GetValues<PanelRule>())
        {
            if (Filled(pool, standing, [.. dropped, rule]) is null)
                dropped.Add(rule); // They clash without it too.
        }

        return ([], new(dropped.Count == Enum.GetValues<PanelRule>().Length ? [] : [.. Enum.GetValues<PanelRule>().Except(dropped)], Shortages(pool, standing)));
    }

    /// <summary>The people who could sit there were nobody seated, in the order of the roles.</summary>
    public static IReadOnlyList<string> Candidates(PanelPool pool, Seating seating, string districtId, string seatId) =>
        [.. pool.Roles.Select(role => role.PersonId).Distinct().Where(person => seating.WhyNotEligible(new(districtId, seatId, person)) is null)];

    private static List<Placement>? Filled(PanelPool pool, IReadOnlyList<Placement> standing, IReadOnlyList<PanelRule> dropped)
    {
        var empty = new Seating(pool, standing, dropped);
        var open = OpenSeats(pool, standing, empty);
        if (open.Any(seat => seat.Candidates.Count == 0) || (!dropped.Contains(PanelRule.LoadLimit) && Kinds(pool, open).Any(kind => Room(pool, empty, kind) < kind.Count())))
            return null; // Counting says it before any search does.

        for (var order = 0; order < Orders; order++)
        {
            var seating = new Seating(pool, standing, dropped);
            var random = new Random(order); // The same people give the same panels.
            var seats = order == 0 ? open : [.. open.OrderBy(_ => random.Next())];
            if (seats.OrderBy(seat => seat.Candidates.Count).All(new Paths(seating, seats).Fill))
                return Read(seating);
        }

        var looks = MostLooks;
        var last = new Seating(pool, standing, dropped);
        return Search(last, [.. open], ref looks) ? Read(last) : null;

        List<Placement> Read(Seating seating) => [.. pool.Meetings
            .Where(meeting => standing.All(placement => placement.DistrictId != meeting.DistrictId))
            .SelectMany(meeting => pool.Shape.Seats.Select(seat => seating.PanelOf(meeting.DistrictId).Single(placement => placement.SeatId == seat.Id)))];
    }

    private static List<OpenSeat> OpenSeats(PanelPool pool, IReadOnlyList<Placement> standing, Seating seating)
    {
        var settled = standing.Select(placement => placement.DistrictId).ToHashSet();
        var everybody = pool.Roles.Select(role => role.PersonId).Distinct().ToList();
        return [.. pool.Meetings.Where(meeting => !settled.Contains(meeting.DistrictId)).SelectMany(meeting => pool.Shape.Seats.Select(seat => new OpenSeat(
            meeting.DistrictId,
            seat.Id,
            [.. everybody.Where(person => seating.WhyNotEligible(new(meeting.DistrictId, seat.Id, person)) is null)])))];
    }

    /// <summary>Fills the seat with the fewest people that fit first; every choice is tried while looks at a candidate are left.</summary>
    private static bool Search(Seating seating, List<OpenSeat> open, ref int looks)
    {
        if (open.Count == 0)
            return true;
        if ((looks -= open.Sum(each => each.Candidates.Count)) < 0)
            return false;

        var (seat, fitting) = open.Select(each => (each, Fitting: each.Candidates.Where(person => seating.WhyNotSit(each.With(person)) is null).ToList()))
            .MinBy(each => each.Fitting.Count);
        open.Remove(seat);
        foreach (var person in fitting)
        {
            seating.Add(seat.With(person));
            if (Search(seating, open, ref looks))
                return true;
            seating.Remove(seat.With(person));
        }

        open.Add(seat);
        return false;
    }

    private static List<PanelShortage> Shortages(PanelPool pool, IReadOnlyList<Placement> standing)
    {
        var seating = new Seating(pool, standing);
        var shortages = new List<PanelShortage>();
        foreach (var kind in Kinds(pool, OpenSeats(pool, standing, seating)))
        {
            var seats = kind.Select(seat => seat.SeatId).Distinct().Select(pool.Shape.Seat).ToList();
            var few = kind.GroupBy(seat => seat.DistrictId).Where(district => district.First().Candidates.Count < seats.Count).ToList();
            shortages.AddRange(few.Select(district => new PanelShortage(pool.Meetings.Single(meeting => meeting.DistrictId == district.Key).District, seats, district.First().Candidates.Count, 1, seats.Count)));
            if (Room(pool, seating, kind) < kind.Count())
                shortages.Add(new(null, seats, People(kind).Count, pool.Shape.LoadLimit, kind.Count()));
        }

        return shortages;
    }

    /// <summary>Seats that the same people can fill: an official's by itself, the experts', the peers' of each year.</summary>
    private static IEnumerable<IGrouping<string, OpenSeat>> Kinds(PanelPool pool, IEnumerable<OpenSeat> open) => open.GroupBy(seat =>
        pool.Shape.Seat(seat.SeatId) is { Group: SeatGroup.Official } official ? official.Id : $"{pool.Shape.Seat(seat.SeatId).Group} {pool.Shape.Seat(seat.SeatId).PeerYear}");

    private static List<string> People(IEnumerable<OpenSeat> kind) => [.. kind.SelectMany(seat => seat.Candidates).Distinct()];

    /// <summary>How many seats of a kind its people may take at most; without end where the load limit does not hold.</summary>
    private static int Room(PanelPool pool, Seating seating, IGrouping<string, OpenSeat> kind) =>
        seating.Counts(kind.First().SeatId) ? People(kind).Sum(person => pool.Shape.LoadLimit - seating.LoadOf(person)) : int.MaxValue;

    private sealed record OpenSeat(string DistrictId, string SeatId, IReadOnlyList<string> Candidates)
    {
        public Placement With(string personId) => new(DistrictId, SeatId, personId);
    }

    /// <summary>The augmenting paths of one attempt.</summary>
    private sealed class Paths(Seating seating, IEnumerable<OpenSeat> open)
    {
        private readonly Dictionary<(string, string), OpenSeat> _open = open.ToDictionary(seat => (seat.DistrictId, seat.SeatId));
        private readonly HashSet<OpenSeat> _tried = [];

        /// <summary>Fills a seat, without meetings at the same time where that is possible.</summary>
        public bool Fill(OpenSeat seat) => Begin(seat, apart: true) || Begin(seat, apart: false);

        private bool Begin(OpenSeat seat, bool apart)
        {
            _tried.Clear();
            return Extend(seat, apart);
        }

        private bool Extend(OpenSeat seat, bool apart)
        {
            if (!_tried.Add(seat))
                return false;

            // Support team first, then who has that day free, then who has the least to do.
            var candidates = seat.Candidates.Select(seat.With)
                .OrderBy(each => seating.Overlapping(each).Any())
                .ThenBy(each => !seating.IsSupportTeam(each))
                .ThenBy(each => seating.OnThatDay(each).Any())
                .ThenBy(each => seating.LoadOf(each.PersonId))
                .ToList();
            if (candidates.FirstOrDefault(each => seating.WhyNotSit(each) is null && !(apart && seating.Overlapping(each).Any())) is { } free)
            {
                seating.Add(free);
                return true;
            }

            return candidates.Any(each => InTheWay(each, apart).ToList().Exists(blocker => Exchange(each, blocker, apart)));
        }

        /// <summary>The seats that might be taken from somebody so that this person can sit here.</summary>
        private IEnumerable<Placement> InTheWay(Placement wanted, bool apart) =>
            seating.PanelOf(wanted.DistrictId).Where(other => other.PersonId == wanted.PersonId)
                .Concat(seating.IsOverLoad(wanted) ? seating.PanelsOf(wanted.PersonId).Where(other => seating.Counts(other.SeatId)) : [])
                .Concat(seating.Mutual(wanted))
                .Concat(apart ? seating.Overlapping(wanted) : [])
                .Where(blocker => _open.TryGetValue((blocker.DistrictId, blocker.SeatId), out var seat) && !_tried.Contains(seat));

        private bool Exchange(Placement wanted, Placement blocker, bool apart)
        {
            seating.Remove(blocker);
            if (seating.WhyNotSit(wanted) is null && !(apart && seating.Overlapping(wanted).Any()))
            {
                seating.Add(wanted);
                if (Extend(_open[(blocker.DistrictId, blocker.SeatId)], apart))
                    return true;
                seating.Remove(wanted);
            }

            seating.Add(blocker);
            return false;
        }
    }
}
