using EvalBot.Core.Plans;

namespace EvalBot.Bot.PlanFiles;

/// <summary>Where a plan file fills one district's panel and names the writer of its report; a seat that it does not name is vacant.</summary>
internal sealed record PanelNodes(District District, PlanNode? Seats, PlanNode? Writer);

/// <summary>Who sits on which panel. Plan III-1; domain step 1.</summary>
internal sealed class PanelReader(EvaluationPlan plan, IReadOnlySet<string> people, IReadOnlyList<RoleHolding> roles)
{
    private readonly Dictionary<string, int> load = [];

    /// <summary>(a, b): the manager of a's consortium sits on b's panel.</summary>
    private readonly HashSet<(string Manages, string Rates)> ratings = [];

    /// <summary>The panelists and the writers.</summary>
    public IReadOnlyList<RoleHolding> Read(IReadOnlyList<PanelNodes> panels) => [.. panels.SelectMany(Panel)];

    private List<RoleHolding> Panel(PanelNodes panel)
    {
        var district = panel.District;
        var nodes = panel.Seats?.Fields("", string.Join(' ', plan.PanelShape.Seats.Select(seat => seat.Id)));
        var panelists = new List<RoleHolding>();
        foreach (var seat in plan.PanelShape.Seats)
        {
            if (nodes?.GetValueOrDefault(seat.Id) is not { } node)
                continue;

            var person = SampleReader.PersonOf(node, people);
            if (panelists.Any(panelist => panelist.PersonId == person))
                throw node.Wrong("한 사람이 한 평가단의 두 자리에 앉을 수 없습니다");
            if (roles.Any(role => role.Role == Role.Consortium && role.PersonId == person && role.DistrictId == district.Id))
                throw node.Wrong("자기 수행단체를 평가할 수 없습니다");
            if (seat.Group == SeatGroup.Peer)
                CheckPeer(node, person, seat, district);
            if (seat.Group != SeatGroup.Official)
                CheckLoad(node, person);

            panelists.Add(new RoleHolding(person, Role.Panelist, district.Id, seat.Id, null));
        }

        return panel.Writer is { } writer ? [.. panelists, Writer(writer, panelists, district)] : panelists;
    }

    private void CheckPeer(PlanNode node, string person, Seat seat, District district)
    {
        var managed = roles
            .Where(role => role.PersonId == person && role.Title == Title.Manager)
            .Select(role => plan.District(role.DistrictId!))
            .ToList();
        if (managed.All(other => other.Year != seat.PeerYear))
            throw node.Wrong($"다른 자치구의 {seat.PeerYear}년차 수행단체 책임자여야 합니다");

        foreach (var other in managed)
        {
            if (ratings.Contains((district.Id, other.Id)))
                throw node.Wrong($"두 자치구({district.Name}, {other.Name})의 책임자가 서로를 평가하게 됩니다");

            ratings.Add((other.Id, district.Id));
        }
    }

    private void CheckLoad(PlanNode node, string person)
    {
        load[person] = load.GetValueOrDefault(person) + 1;
        if (load[person] > plan.PanelShape.LoadLimit)
            throw node.Wrong($"한 사람이 맡을 수 있는 평가단은 {plan.PanelShape.LoadLimit}개까지입니다");
    }

    private RoleHolding Writer(PlanNode node, List<RoleHolding> panelists, District district)
    {
        var person = SampleReader.PersonOf(node, people);
        return panelists.Any(panelist => panelist.PersonId == person && plan.PanelShape.Seat(panelist.SeatId!).Group == SeatGroup.Expert)
            ? new RoleHolding(person, Role.Writer, district.Id, null, null)
            : throw node.Wrong("보고서 집필자는 그 평가단의 외부전문가여야 합니다");
    }
}
