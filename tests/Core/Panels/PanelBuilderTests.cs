using System.Diagnostics;
using System.Globalization;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;

namespace EvalBot.Tests.Core.Panels;

public class PanelBuilderTests
{
    private static IReadOnlyList<Placement> Built(PanelPool pool, params Placement[] standing)
    {
        var (panels, clash) = PanelBuilder.Build(pool, standing);
        Assert.Null(clash);
        return panels;
    }

    private static PanelsClash Clash(PanelPool pool)
    {
        var (panels, clash) = PanelBuilder.Build(pool, []);
        Assert.Empty(panels);
        return clash!;
    }

    /// <summary>The rules told once more, in other words than the builder's.</summary>
    private static void AssertKeepsTheRules(PanelPool pool, IReadOnlyList<Placement> panels)
    {
        var year = pool.Meetings.ToDictionary(meeting => meeting.DistrictId, meeting => meeting.Year);
        var manages = pool.Roles.Where(role => role.Title == Title.Manager).ToLookup(role => role.PersonId, role => role.DistrictId!);
        Assert.Equal(pool.Meetings.SelectMany(meeting => pool.Shape.Seats.Select(seat => (meeting.DistrictId, seat.Id))), panels.Select(panel => (panel.DistrictId, panel.SeatId)));
        Assert.All(panels.GroupBy(panel => panel.DistrictId), panel => Assert.Equal(panel.Count(), panel.DistinctBy(seat => seat.PersonId).Count()));
        Assert.All(panels, panel => Assert.DoesNotContain(pool.Roles, role => role.Role == Role.Consortium && role.PersonId == panel.PersonId && role.DistrictId == panel.DistrictId));
        Assert.All(panels, panel => Assert.DoesNotContain(new Bar(panel.PersonId, panel.DistrictId), pool.Barred));
        var limited = panels.Where(panel => pool.Shape.Seat(panel.SeatId).Group != SeatGroup.Official).ToList();
        Assert.All(limited.GroupBy(panel => panel.PersonId), person => Assert.InRange(person.Count(), 1, pool.Shape.LoadLimit));
        foreach (var peer in limited.Where(panel => pool.Shape.Seat(panel.SeatId).PeerYear is not null))
            Assert.Contains(manages[peer.PersonId], managed => year[managed] == pool.Shape.Seat(peer.SeatId).PeerYear);

        var rates = panels.SelectMany(panel => manages[panel.PersonId].Select(managed => (By: managed, Of: panel.DistrictId))).ToHashSet();
        Assert.All(rates, pair => Assert.DoesNotContain((pair.Of, pair.By), rates));
    }

    [Theory]
    [InlineData(6, 4)]
    [InlineData(11, 8)]
    [InlineData(40, 27)]
    public void Build_EnoughPeople_FillsEverySeatByTheRules(int districts, int experts)
    {
        var pool = Cities.Of(districts, experts);
        var panels = Built(pool);
        AssertKeepsTheRules(pool, panels);
        Assert.Empty(new Seating(pool, panels).SharedDays());
    }

    /// <summary>Cities drawn at random: people of several roles, years unevenly spread, meetings that overlap, conflicts, a load limit of 1 to 4.</summary>
    [Fact]
    public void Build_RandomCities_NeverBreakARule()
    {
        var built = 0;
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var (districts, experts) = (random.Next(2, 16), random.Next(1, 14));
            var city = Cities.Of(districts, experts);
            var people = city.Roles.Select(role => role.PersonId).ToList();
            string Somebody() => people[random.Next(people.Count)];
            string Somewhere() => $"d{random.Next(districts) + 1}";
            var pool = city.With([
                .. Enumerable.Range(0, random.Next(6)).Select(_ => new RoleHolding(Somebody(), Role.Expert, null, null, null)),
                .. Enumerable.Range(0, random.Next(6)).Select(_ => new RoleHolding(Somebody(), Role.SupportTeam, Somewhere(), null, null)),
                .. Enumerable.Range(0, random.Next(4)).Select(_ => new RoleHolding(Somebody(), Role.Consortium, Somewhere(), null, (Title)random.Next(3))),
            ]) with
            {
                Shape = Cities.Shape with { LoadLimit = random.Next(1, 5) },
                Meetings = [.. city.Meetings.Select(meeting => meeting with { District = meeting.District with { Year = random.Next(1, 3) }, StartsAt = Cities.Day(random.Next(4)), EndsAt = Cities.Day(random.Next(4), 14) })],
                Barred = [.. Enumerable.Range(0, random.Next(5)).Select(_ => new Bar(Somebody(), Somewhere()))],
            };

            var (panels, clash) = PanelBuilder.Build(pool, []);
            if (clash is not null)
                continue;
            built++;
            AssertKeepsTheRules(pool, panels);
        }

        Assert.InRange(built, 10, 99); // Both ends happen.
    }

    [Fact]
    public void Build_TheSamePeople_GiveTheSamePanels() => Assert.Equal(Built(Cities.Of(11, 8)), Built(Cities.Of(11, 8)));

    [Fact]
    public void Build_SupportTeam_SitsInItsOwnDistrict()
    {
        var pool = Cities.Of(6, 12).With([.. Enumerable.Range(1, 12).Select(number =>
            new RoleHolding($"expert-{number}", Role.SupportTeam, $"d{(number + 1) / 2}", null, null))]);
        var seating = new Seating(pool, Built(pool));
        Assert.All(seating.Placements.Where(each => each.SeatId.StartsWith("expert", StringComparison.Ordinal)),
            each => Assert.Equal((SeatReason.SupportTeam, (string?)null), seating.Why(each)));
    }

    [Fact]
    public void Build_MeetingsAtTheSameTime_AreGivenToDifferentPeople()
    {
        var pool = Cities.Of(5, 10);
        pool = pool with { Shape = Cities.Shape with { Seats = [.. Cities.Shape.Seats.Take(5)] }, Meetings = [.. pool.Meetings.Select(meeting => meeting with { StartsAt = Cities.Day(1), EndsAt = Cities.Day(1, 12) })] };
        var shared = new Seating(pool, Built(pool)).SharedDays().ToList();
        Assert.All(shared, day => Assert.True(day.Overlap));
        Assert.DoesNotContain(shared, day => day.PersonId.StartsWith("expert", StringComparison.Ordinal)); // The city's people cannot be parted.
    }

    [Fact]
    public void SharedDays_MorningAndAfternoon_IsNoOverlap()
    {
        var pool = Cities.Of(2, 2);
        pool = pool with { Meetings = [pool.Meetings[0], pool.Meetings[1] with { StartsAt = Cities.Day(1, 12), EndsAt = Cities.Day(1, 14) }] };
        var seating = new Seating(pool, [new("d1", "city-lead", "lead"), new("d2", "city-lead", "lead")]);
        Assert.Equal([new SharedDay("lead", "d1", "d2", Overlap: false)], seating.SharedDays());
    }

    [Fact]
    public void Build_APanelThatStands_StaysAndItsPeopleCount()
    {
        var pool = Cities.Of(5, 3) with { Shape = Cities.Shape with { LoadLimit = 2, Seats = [Cities.Shape.Seat("expert-1"), Cities.Shape.Seat("peer-y1")] } };
        Placement[] standing = [new("d1", "expert-1", "expert-1"), new("d1", "peer-y1", "manager-3")];
        var panels = Built(pool, standing);
        Assert.Equal(["d2", "d3", "d4", "d5"], panels.Select(panel => panel.DistrictId).Distinct());
        Assert.Contains(new("d3", "peer-y1", "manager-5"), panels); // 3's manager rates 1 already.
    }

    [Fact]
    public void Build_TooFewManagersOfAYear_CountsThem()
    {
        var pool = Cities.Of(11, 8);
        var few = pool with { Meetings = [.. pool.Meetings.Select((meeting, i) => meeting with { District = meeting.District with { Year = i < 3 ? 1 : 2 } })] };
        var clash = Clash(few);
        Assert.Equal([PanelRule.LoadLimit], clash.Rules);
        Assert.Equal("/peer-y1/3/3/11", Facts(Assert.Single(clash.Shortages)));
    }

    [Fact]
    public void Build_OneExpertForTwoSeats_IsMissingWhateverTheRules()
    {
        var clash = Clash(Cities.Of(4, 1));
        Assert.Empty(clash.Rules);
        Assert.Contains(clash.Shortages, shortage => (shortage.District?.Id, shortage.People, shortage.Needed) == ("d1", 1, 2));
    }

    [Fact]
    public void Build_TwoDistrictsAlone_CannotHelpRatingEachOther()
    {
        var pool = Cities.Of(2, 2) with { Shape = Cities.Shape with { Seats = [new("peer", "책임자", "Peer", SeatGroup.Peer, 1)] } };
        pool = pool with { Meetings = [.. pool.Meetings.Select(meeting => meeting with { District = meeting.District with { Year = 1 } })] };
        Assert.Equal([PanelRule.NoMutualRating], Clash(pool).Rules);
    }

    [Fact]
    public void Build_AConflictOfTheOnlyOfficer_IsNamed()
    {
        var clash = Clash(Cities.Of(4, 4, [new("officer-1", "d1")]));
        Assert.Equal([PanelRule.Barred], clash.Rules);
        Assert.Equal("d1/district/0/1/1", Facts(Assert.Single(clash.Shortages)));
    }

    /// <summary>Wanted: 11 districts under 1 s, 250 under 30 s, of the search itself.</summary>
    [Theory]
    [InlineData(11, 8, 1)]
    [InlineData(250, 170, 30)]
    public void Build_ManyDistricts_IsQuick(int districts, int experts, int seconds)
    {
        var begun = Worked();
        AssertKeepsTheRules(Cities.Of(districts, experts), Built(Cities.Of(districts, experts)));
        Assert.InRange(Worked() - begun, TimeSpan.Zero, TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public void Build_ManyDistrictsAndTooFewExperts_SaysSoInTime()
    {
        var begun = Worked();
        Assert.Contains(Clash(Cities.Of(250, 166)).Shortages, shortage => shortage.People == 166);
        Assert.InRange(Worked() - begun, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    /// <summary>How long this thread has worked, whatever else the machine does; the time of day where the system does not say.</summary>
    private static TimeSpan Worked()
    {
        const string Nanoseconds = "/proc/thread-self/schedstat";
        return File.Exists(Nanoseconds)
            ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(Nanoseconds).Split(' ')[0], CultureInfo.InvariantCulture) / 1000)
            : Stopwatch.GetElapsedTime(0);
    }

    public static TheoryData<string, string, string, SitProblem?> Sitting => new()
    {
        { "d1", "expert-1", "expert-3", null },
        { "d1", "expert-1", "officer-1", SitProblem.WrongRole },
        { "d1", "district", "officer-2", SitProblem.WrongRole },
        { "d1", "peer-y1", "manager-1", SitProblem.OwnConsortium },
        { "d1", "peer-y1", "manager-2", SitProblem.WrongRole },
        { "d1", "peer-y1", "manager-3", SitProblem.MutualRating },
        { "d1", "peer-y1", "manager-5", null },
        { "d1", "expert-1", "expert-1", SitProblem.LoadLimit },
        { "d2", "expert-2", "expert-1", SitProblem.SitsAlready },
        { "d1", "expert-1", "expert-2", SitProblem.Barred },
    };

    [Theory]
    [MemberData(nameof(Sitting))]
    public void WhyNotSit_EachRule_IsNamed(string district, string seat, string person, SitProblem? problem)
    {
        var seating = new Seating(Cities.Of(6, 4, [new("expert-2", "d1")]),
        [
            new("d3", "peer-y1", "manager-1"), new("d2", "expert-1", "expert-1"), new("d3", "expert-1", "expert-1"), new("d4", "expert-1", "expert-1"),
        ]);
        Assert.Equal(problem, seating.WhyNotSit(new(district, seat, person))?.Problem);
    }

    private static string Facts(PanelShortage shortage) => string.Join('/',
        shortage.District?.Id, string.Join(' ', shortage.Seats.Select(seat => seat.Id)), shortage.People, shortage.PerPerson, shortage.Needed);
}
