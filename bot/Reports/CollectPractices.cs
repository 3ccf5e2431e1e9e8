using EvalBot.Bot.Commands;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Reports;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Reports;

/// <summary>우수사례: a coordinator chooses, the consortium says whether it may be named, a coordinator releases.</summary>
public sealed class CollectPractices(Desk desk)
{
    /// <summary>Every practice, in the order in which they were chosen.</summary>
    public Task<List<Practice>> AllAsync(CancellationToken cancel) => desk.Db.Practices.OrderBy(practice => practice.Number).ToListAsync(cancel);

    /// <returns>The practice, or why it was not chosen.</returns>
    public async Task<(Practice? Chosen, Refusal? Refusal)> ChooseAsync(Standing who, Evaluation evaluation, int goal, string words, CancellationToken cancel)
    {
        var all = await AllAsync(cancel);
        if ((Access.WhyNot(Right.LeadReport, who, evaluation) ?? Practice.WhyNotChoose(evaluation, goal, words, all)) is { } refusal)
            return (null, refusal);

        var practice = new Practice(all.Select(each => each.Number).DefaultIfEmpty().Max() + 1, evaluation.Id, goal, words, new(who.PersonId, desk.Now, ""));
        desk.Db.Practices.Add(practice);
        desk.Note(who, evaluation, AuditAct.ChoosePractice, $"{practice.Number}: {goal}");
        await desk.DoneAsync(cancel);
        return (practice, null);
    }

    /// <summary>동의: only the 책임자, or the 보조책임자 in their place.</summary>
    public async Task<Refusal?> AnswerAsync(Standing who, Evaluation evaluation, Practice practice, bool? named, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.AgreeToBeNamed, who, evaluation) ?? Practice.WhyNotAnswer(named)) is { } refusal)
            return refusal;

        practice.Answer(named!.Value, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.AgreeToBeNamed, $"{practice.Number} {(practice.MayBeNamed ? "+" : "-")}");
        return await desk.DoneAsync(cancel);
    }

    /// <summary>공개.</summary>
    public async Task<Refusal?> ReleaseAsync(Standing who, IReadOnlyList<Practice> all, CancellationToken cancel)
    {
        if ((Access.WhyNotForThePlan(who) ?? Practice.WhyNotRelease(all)) is { } refusal)
            return refusal;

        foreach (var practice in all)
            practice.Release(new(who.PersonId, desk.Now, ""));
        desk.Note(who, null, AuditAct.ReleasePractices, $"{all.Count}");
        return await desk.DoneAsync(cancel);
    }
}
