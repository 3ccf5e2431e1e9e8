using EvalBot.Core.Evaluations;

namespace EvalBot.Core.Panels;

/// <summary>Panels that were built and can be edited; nobody sits anywhere before they are adopted.</summary>
public sealed class PanelProposal
{
    public PanelProposal(IReadOnlyList<Placement> placements, Act built) => (Placements, Built, Version) = (placements, built, 1);

    private PanelProposal() => (Placements, Built) = ([], null!);

    public int Id { get; private set; }

    /// <summary>Counts the changes, from 1.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<Placement> Placements { get; private set; }

    public Act Built { get; private set; }

    /// <summary>Who made the panels of it, and when; null before.</summary>
    public Act? Adopted { get; private set; }

    /// <summary>Puts another person on a seat of the proposal.</summary>
    public void Change(Placement placement)
    {
        Placements = [.. Placements.Select(each => (each.DistrictId, each.SeatId) == (placement.DistrictId, placement.SeatId) ? placement : each)];
        Version++;
    }

    /// <exception cref="InvalidOperationException">It was adopted before.</exception>
    public void Adopt(Act act) => (Adopted, Version) = (Adopted is null ? act : throw new InvalidOperationException("Adopted before."), Version + 1);
}
