using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Appeals;

/// <summary>재심의: the coordinator opens it, with the city's corrections of contested indicators.</summary>
public sealed class OpenRedeliberation(Desk desk)
{
    /// <param name="members">The independent members, where the plan wants them.</param>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, IReadOnlyList<ProposedResult> proposals, IReadOnlyList<string> members, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.LeadRedeliberation, who, evaluation)
            ?? evaluation.WhyNotRedeliberate(proposals, desk.Plan.Appeals, members)
            ?? await WhyNotIndependentAsync(evaluation, members, cancel)) is { } refusal)
            return refusal;

        evaluation.Redeliberate(proposals, desk.Plan.Appeals, members, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.OpenRedeliberation, string.Join(", ", proposals.Select(proposal => $"{proposal.Indicator}").Concat(members)));
        return await desk.DoneAsync(cancel);
    }

    /// <summary>Another independent member takes the place of one who cannot take part.</summary>
    public async Task<Refusal?> ReplaceAsync(Standing who, Evaluation evaluation, string member, string person, string reason, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.LeadRedeliberation, who, evaluation)
            ?? evaluation.WhyNotReplaceMember(member, person, reason)
            ?? ((await CandidatesAsync(evaluation, cancel)).Contains(person) ? null : new NotIndependent(person))) is { } refusal)
            return refusal;

        evaluation.ReplaceMember(member, person, reason);
        desk.Note(who, evaluation, AuditAct.ReplaceMember, $"{member} → {person}: {reason}");
        return await desk.DoneAsync(cancel);
    }

    /// <summary>Who can be named as an independent member: the experts and civil panelists of other districts who have no role in this one.</summary>
    public async Task<IReadOnlyList<string>> CandidatesAsync(Evaluation evaluation, CancellationToken cancel)
    {
        var officials = await desk.Db.Roles.AsNoTracking().Where(role => role.Role == Role.Coordinator || role.Role == Role.Officer).Select(role => role.PersonId).ToListAsync(cancel);
        var seated = await desk.Db.Evaluations.AsNoTracking().SelectMany(e => e.Seats).Select(seat => seat.PersonId).ToListAsync(cancel);
        var party = await desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel);
        return [.. seated.Distinct().Except(officials).Except(party.Consortium).Where(evaluation.IsOutsideOfThePanel).Order(StringComparer.Ordinal)];
    }

    private async Task<Refusal?> WhyNotIndependentAsync(Evaluation evaluation, IReadOnlyList<string> members, CancellationToken cancel)
    {
        if (desk.Plan.Appeals.Redeliberation != RedeliberationPanel.Independent)
            return null;

        var candidates = await CandidatesAsync(evaluation, cancel);
        return members.Where(member => !candidates.Contains(member)).Select(member => new NotIndependent(member)).FirstOrDefault();
    }
}

/// <summary>A panelist answers: contested goals revised, corrections and procedure decided.</summary>
public sealed class AnswerRedeliberation(Desk desk)
{
    public async Task<Refusal?> RunAsync(
        Standing who, Evaluation evaluation, IReadOnlyList<Rating> revised, IReadOnlyList<Vote> votes, int version, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.TakePartInRedeliberation, who, evaluation)
            ?? evaluation.WhyNotAnswer(who.PersonId, revised, votes, version, desk.Scoring)) is { } refusal)
            return refusal;

        evaluation.Answer(who.PersonId, revised, votes, version, desk.Scoring, desk.Now);
        desk.Note(who, evaluation, AuditAct.AnswerRedeliberation);
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>The coordinator closes the redeliberation with an answer to each argument; the final result is owed from then on.</summary>
public sealed class DecideAppeal(Desk desk, Recount secondWay)
{
    public async Task<Refusal?> RunAsync(
        Standing who, Evaluation evaluation, IReadOnlyDictionary<int, string> replies, string? excludedSeat, CancellationToken cancel)
    {
        var today = KoreanDays.DayOf(desk.Now);
        if ((Access.WhyNot(Right.LeadRedeliberation, who, evaluation)
            ?? evaluation.WhyNotDecideAppeal(replies, excludedSeat, secondWay)
            ?? desk.WhyNotDue(desk.Plan.Deadlines.FinalNotice, today)) is { } refusal)
            return refusal;

        evaluation.DecideAppeal(replies, excludedSeat, who.PersonId, desk.Now, desk.Plan);
        await desk.BeginDeadlineAsync(evaluation, DeadlineKind.FinalNotice, desk.Plan.Deadlines.FinalNotice, today, cancel);
        desk.Note(who, evaluation, AuditAct.DecideAppeal, $"{Language.Korean.Appeal(evaluation.Appeal!.State)}: {evaluation.Appeal.Before} → {evaluation.Appeal.After}");
        return await desk.DoneAsync(cancel);
    }
}
