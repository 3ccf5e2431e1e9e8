using EvalBot.Core.Panels;
using EvalBot.Core.Plans;

namespace EvalBot.Tests.Core.Panels;

/// <summary>Cities with as many districts as a test wants: d1, d2 … in turn of project year 1 and 2.</summary>
internal static class Cities
{
    public static readonly PanelShape Shape = new(5, 9, LoadLimit: 3,
    [
        new("city-lead", "서울시 담당 팀장", "City lead", SeatGroup.Official, null),
        new("city-governance", "서울시 협치지원관", "Governance officer", SeatGroup.Official, null),
        new("district", "자치구 담당 팀장", "District officer", SeatGroup.Official, null),
        new("expert-1", "외부전문가 1", "Expert 1", SeatGroup.Expert, null),
        new("expert-2", "외부전문가 2", "Expert 2", SeatGroup.Expert, null),
        new("peer-y1", "1년차 책임자", "Peer of year 1", SeatGroup.Peer, 1),
        new("peer-y2", "2년차 책임자", "Peer of year 2", SeatGroup.Peer, 2),
    ]);

    public static DateTimeOffset Day(int number, int hour = 10) => new DateTimeOffset(2018, 8, 1, hour, 0, 0, TimeSpan.FromHours(9)).AddDays(number);

    /// <summary>One district a day, a manager and an officer each, and so many experts.</summary>
    public static PanelPool Of(int districts, int experts, IEnumerable<Bar>? barred = null) => new(
        Shape,
        [.. Enumerable.Range(1, districts).Select(number => new PanelMeeting(Samples.Dobong with { Id = $"d{number}", Year = 2 - (number % 2) }, Day(number), Day(number, 12)))],
        [
            new("lead", Role.CityMember, null, "city-lead", null),
            new("governance", Role.CityMember, null, "city-governance", null),
            .. Enumerable.Range(1, districts).SelectMany(number => new RoleHolding[]
            {
                new($"officer-{number}", Role.Officer, $"d{number}", null, null),
                new($"manager-{number}", Role.Consortium, $"d{number}", null, Title.Manager),
            }),
            .. Enumerable.Range(1, experts).Select(number => new RoleHolding($"expert-{number}", Role.Expert, null, null, null)),
        ],
        [.. barred ?? []]);

    public static PanelPool With(this PanelPool pool, params RoleHolding[] more) => pool with { Roles = [.. pool.Roles, .. more] };
}
