using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Panels;

/// <summary>All panels: built in one go, edited as a proposal, adopted; later seat by seat. Domain step 1.</summary>
public sealed class ChangePanels(Desk desk)
{
    /// <summary>The proposal that is being edited, or null.</summary>
    public Task<PanelProposal?> ProposalAsync(CancellationToken cancel) =>
        desk.Db.PanelProposals.OrderByDescending(proposal => proposal.Id).FirstOrDefaultAsync(proposal => proposal.Adopted == null, cancel);

    /// <summary>What panels are made of now, and who sits where.</summary>
    public async Task<(PanelPool Pool, IReadOnlyList<Evaluation> Evaluations)> PoolAsync(CancellationToken cancel)
    {
        var evaluations = await desk.Db.WholeEvaluations().OrderBy(evaluation => evaluation.Id).ToListAsync(cancel);
        var roles = await desk.Db.Roles.AsNoTracking().OrderBy(role => role.Id).ToListAsync(cancel);
        return (new(
            desk.Plan.PanelShape,
            [.. evaluations.Select(evaluation => new PanelMeeting(desk.Plan.District(evaluation.DistrictId), evaluation.MeetingStartsAt, evaluation.MeetingEndsAt))],
            [.. roles.Select(role => new RoleHolding(role.PersonId, role.Role, role.DistrictId, role.SeatId, role.Title))],
            [.. evaluations.SelectMany(evaluation => evaluation.Bars)]), evaluations);
    }

    /// <summary>Who sits where, a proposal's people in the place of those of its districts.</summary>
    public static IReadOnlyList<Placement> Placements(IReadOnlyList<Evaluation> evaluations, PanelProposal? proposal)
    {
        var proposed = proposal?.Placements.Select(placement => placement.DistrictId).ToHashSet() ?? [];
        return
        [
            .. evaluations.Where(evaluation => !proposed.Contains(evaluation.DistrictId))
                .SelectMany(evaluation => evaluation.Seats.Where(seat => !seat.IsRecused).Select(seat => new Placement(evaluation.DistrictId, seat.SeatId, seat.PersonId))),
            .. proposal?.Placements ?? [],
        ];
    }

    /// <summary>Builds the panels of all districts in which nobody rates yet.</summary>
    public async Task<Refusal?> BuildAsync(Standing who, CancellationToken cancel)
    {
        var (pool, evaluations) = await PoolAsync(cancel);
        if (Access.WhyNot(Right.LeadPanels, who, evaluations[0]) is { } refusal)
            return refusal;

        var begun = evaluations.Where(evaluation => evaluation.State != EvaluationState.Preparing).ToList();
        if (begun.Count == evaluations.Count)
            return new PanelIsSettled(begun[0].State);

        var (panels, clash) = PanelBuilder.Build(pool, Placements(begun, null));
        if (clash is not null)
            return clash;

        desk.Db.PanelProposals.Add(new(panels, new(who.PersonId, desk.Now, "")));
        Note(who, AuditAct.BuildPanels, $"{evaluations.Count - begun.Count}");
        return await desk.DoneAsync(cancel);
    }

    /// <summary>Puts another person on a seat of the proposal.</summary>
    /// <param name="version">The version that the person's card was made from.</param>
    public async Task<Refusal?> EditAsync(Standing who, Placement wanted, int version, CancellationToken cancel)
    {
        var (pool, evaluations) = await PoolAsync(cancel);
        if (Access.WhyNot(Right.LeadPanels, who, evaluations[0]) is { } refusal)
            return refusal;
        if (await ProposalAsync(cancel) is not { } proposal || proposal.Version != version || !proposal.Placements.Any(each => IsSeatOf(each, wanted)))
            return new CardIsOld(0);
        if (new Seating(pool, Placements(evaluations, proposal).Where(each => !IsSeatOf(each, wanted))).WhyNotSit(wanted) is { } cannot)
            return cannot;

        proposal.Change(wanted);
        Note(who, AuditAct.ChangeSeat, $"{wanted.DistrictId} {wanted.SeatId}: {wanted.PersonId}");
        return await desk.DoneAsync(cancel);
    }

    /// <summary>Makes the panels of the proposal; everything is looked at once more.</summary>
    /// <returns>Why not, or the evaluations whose panels changed.</returns>
    public async Task<(Refusal? Refusal, IReadOnlyList<(Evaluation Evaluation, PanelSeat Seat)> Seated)> AdoptAsync(Standing who, int version, CancellationToken cancel)
    {
        var (pool, evaluations) = await PoolAsync(cancel);
        if (Access.WhyNot(Right.LeadPanels, who, evaluations[0]) is { } refusal)
            return (refusal, []);
        if (await ProposalAsync(cancel) is not { } proposal || proposal.Version != version)
            return (new CardIsOld(0), []);

        var panels = proposal.Placements.ToLookup(placement => placement.DistrictId);
        if (evaluations.FirstOrDefault(evaluation => panels.Contains(evaluation.DistrictId) && evaluation.State != EvaluationState.Preparing) is { } begun)
            return (new PanelIsSettled(begun.State), []);
        foreach (var placement in proposal.Placements)
        {
            if (new Seating(pool, Placements(evaluations, proposal).Where(each => each != placement)).WhyNotSit(placement) is { } cannot)
                return (cannot, []);
        }

        var seated = new List<(Evaluation, PanelSeat)>();
        foreach (var evaluation in evaluations.Where(evaluation => panels.Contains(evaluation.DistrictId)))
        {
            var before = evaluation.Seats.ToList();
            evaluation.Reseat([.. panels[evaluation.DistrictId]], who.PersonId, desk.Now);
            seated.AddRange(evaluation.Seats.Except(before).Select(seat => (evaluation, seat)));
            await KeepAWriterAsync(evaluation, cancel);
            desk.Note(who, evaluation, AuditAct.AdoptPanels);
        }

        proposal.Adopt(new(who.PersonId, desk.Now, ""));
        return (await desk.DoneAsync(cancel), seated);
    }

    /// <summary>Puts a person on a seat of a panel in force: any until rating opens, a recused or empty one until the reveal.</summary>
    public async Task<Refusal?> SeatAsync(Standing who, Evaluation evaluation, string seatId, string personId, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.LeadPanels, who, evaluation) ?? evaluation.WhyNotSeat(seatId, personId)) is { } refusal)
            return refusal;

        var (pool, evaluations) = await PoolAsync(cancel);
        var wanted = new Placement(evaluation.DistrictId, seatId, personId);
        if (new Seating(pool, Placements(evaluations, null).Where(each => !IsSeatOf(each, wanted))).WhyNotSit(wanted) is { } cannot)
            return cannot;

        evaluation.Seat(seatId, personId, who.PersonId, desk.Now);
        await KeepAWriterAsync(evaluation, cancel);
        desk.Note(who, evaluation, AuditAct.ChangeSeat, $"{seatId}: {personId}");
        return await desk.DoneAsync(cancel);
    }

    /// <summary>기피: the consortium asks.</summary>
    public async Task<Refusal?> AskExclusionAsync(Standing who, Evaluation evaluation, string seatId, string reason, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.AskExclusion, who, evaluation) ?? evaluation.WhyNotAskExclusion(seatId, reason)) is { } refusal)
            return refusal;

        evaluation.AskExclusion(seatId, reason, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.AskExclusion, seatId);
        return await desk.DoneAsync(cancel);
    }

    /// <summary>기피: the coordinator decides.</summary>
    public async Task<Refusal?> DecideExclusionAsync(Standing who, Evaluation evaluation, int request, bool grant, string reason, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.LeadPanels, who, evaluation) ?? evaluation.WhyNotDecideExclusion(request, grant, reason)) is { } refusal)
            return refusal;

        var decided = evaluation.DecideExclusion(request, grant, reason, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.DecideExclusion, $"{decided.SeatId}: {(grant ? "+" : "-")}");
        return await desk.DoneAsync(cancel);
    }

    private static bool IsSeatOf(Placement one, Placement other) => (one.DistrictId, one.SeatId) == (other.DistrictId, other.SeatId);

    /// <summary>The report's writer is an external expert of the panel: who left it gives way to the first one who sits there.</summary>
    private async Task KeepAWriterAsync(Evaluation evaluation, CancellationToken cancel)
    {
        var experts = desk.Plan.PanelShape.Seats.Where(seat => seat.Group == SeatGroup.Expert)
            .SelectMany(seat => evaluation.Seats.Where(filled => filled.SeatId == seat.Id))
            .Select(seat => seat.PersonId)
            .ToList();
        var writers = await desk.Db.Roles.Where(role => role.Role == Role.Writer && role.DistrictId == evaluation.DistrictId).ToListAsync(cancel);
        desk.Db.Roles.RemoveRange(writers.Where(writer => !experts.Contains(writer.PersonId)));
        if (experts.Count > 0 && !writers.Any(writer => experts.Contains(writer.PersonId)))
            desk.Db.Roles.Add(new() { PersonId = experts[0], Role = Role.Writer, DistrictId = evaluation.DistrictId });
    }

    private void Note(Standing who, AuditAct act, string detail) =>
        desk.Db.Audit.Add(new() { At = desk.Now, PersonId = who.PersonId, Act = act, Detail = detail });
}
