using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.UseCases;

/// <summary>재심의: the coordinator opens it, with the city's corrections of contested indicators.</summary>
public sealed class OpenRedeliberation(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, IReadOnlyList<ProposedResult> proposals, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.LeadRedeliberation, who, evaluation) ?? evaluation.WhyNotRedeliberate(proposals)) is { } refusal)
            return refusal;

        evaluation.Redeliberate(proposals, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.OpenRedeliberation, string.Join(", ", proposals.Select(proposal => proposal.Indicator)));
        return await desk.DoneAsync(cancel);
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

/// <summary>The coordinator closes the redeliberation with grounds for each item; the final result is owed from then on.</summary>
public sealed class DecideAppeal(Desk desk, Recount secondWay)
{
    public async Task<Refusal?> RunAsync(
        Standing who, Evaluation evaluation, IReadOnlyDictionary<ContestedItem, string> grounds, string? excludedSeat, CancellationToken cancel)
    {
        var today = KoreanDays.DayOf(desk.Now);
        if ((Access.WhyNot(Right.LeadRedeliberation, who, evaluation)
            ?? evaluation.WhyNotDecideAppeal(grounds, excludedSeat, secondWay)
            ?? desk.WhyNotDue(desk.Plan.Deadlines.FinalNotice, today)) is { } refusal)
            return refusal;

        evaluation.DecideAppeal(grounds, excludedSeat, who.PersonId, desk.Now, desk.Plan);
        await desk.BeginDeadlineAsync(evaluation, DeadlineKind.FinalNotice, desk.Plan.Deadlines.FinalNotice, today, cancel);
        desk.Note(who, evaluation, AuditAct.DecideAppeal, $"{Language.Korean.Appeal(evaluation.Appeal!.State)}: {evaluation.Appeal.Before} → {evaluation.Appeal.After}");
        return await desk.DoneAsync(cancel);
    }
}
