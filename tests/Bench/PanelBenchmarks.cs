using BenchmarkDotNet.Attributes;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;

namespace EvalBot.Bench;

/// <summary>Building all panels: a meeting a day, one manager a district, two experts for every three districts.</summary>
[MemoryDiagnoser]
public class PanelBenchmarks
{
    private PanelPool pool = null!;

    [Params(11, 250)]
    public int Districts { get; set; }

    private static PanelMeeting Meeting(int number)
    {
        var starts = new DateTimeOffset(2018, 8, 1, 10, 0, 0, TimeSpan.FromHours(9)).AddDays(number);
        return new(new($"d{number}", "", "", 2 - (number % 2), 1, starts, starts.AddHours(2), default, default, "", false, null), starts, starts.AddHours(2));
    }

    [GlobalSetup]
    public void MeetThePeople()
    {
        var numbers = Enumerable.Range(1, Districts).ToList();
        pool = new(
            new(5, 9, LoadLimit: 3,
            [
                new("city-lead", "", "", SeatGroup.Official, null), new("city-governance", "", "", SeatGroup.Official, null), new("district", "", "", SeatGroup.Official, null),
                new("expert-1", "", "", SeatGroup.Expert, null), new("expert-2", "", "", SeatGroup.Expert, null),
                new("peer-y1", "", "", SeatGroup.Peer, 1), new("peer-y2", "", "", SeatGroup.Peer, 2),
            ]),
            [.. numbers.Select(number => Meeting(number))],
            [
                new("lead", Role.CityMember, null, "city-lead", null),
                new("governance", Role.CityMember, null, "city-governance", null),
                .. numbers.Select(number => new RoleHolding($"officer-{number}", Role.Officer, $"d{number}", null, null)),
                .. numbers.Select(number => new RoleHolding($"manager-{number}", Role.Consortium, $"d{number}", null, Title.Manager)),
                .. numbers.Take((Districts * 2 / 3) + 1).Select(number => new RoleHolding($"expert-{number}", Role.Expert, null, null, null)),
            ],
            []);
    }

    [Benchmark]
    public int BuildAllPanels() => PanelBuilder.Build(pool, []).Panels.Count;
}
