using EvalBot.Bot.Commands;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Reports;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Reports;

/// <summary>개선과제: items with an owner and a day, the consortium's answers, and what comes over from an earlier year.</summary>
public sealed class Improve(Desk desk)
{
    /// <summary>Adds an item: the coordinator, or the writer.</summary>
    /// <param name="owners">Who can be asked to do it.</param>
    public async Task<Refusal?> AddAsync(
        Standing who, Evaluation evaluation, Topic topic, string words, string owner, IReadOnlyCollection<string> owners, DateOnly? due, CancellationToken cancel)
    {
        var report = evaluation.Report ?? new();
        if ((WhyNotTheirs(who, evaluation) ?? report.WhyNotImprove(evaluation, words, owner, owners, due, desk.Now)) is { } refusal)
            return refusal;

        evaluation.Begin(report);
        var item = report.Improve(evaluation, topic, words, owner, owners, due!.Value, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.AddImprovement, $"{item.Number}");
        return await desk.DoneAsync(cancel);
    }

    /// <summary>Strikes an item out, which stays in the record.</summary>
    public async Task<Refusal?> StrikeAsync(Standing who, Evaluation evaluation, int number, string reason, CancellationToken cancel)
    {
        var report = evaluation.Report ?? new();
        if ((WhyNotTheirs(who, evaluation) ?? report.WhyNotStrike(number, reason)) is { } refusal)
            return refusal;

        report.Strike(number, new(who.PersonId, desk.Now, reason));
        desk.Note(who, evaluation, AuditAct.StrikeImprovement, $"{number} {reason}");
        return await desk.DoneAsync(cancel);
    }

    /// <summary>The consortium answers an item.</summary>
    /// <param name="version">How many answers there were when the card was made.</param>
    public async Task<Refusal?> AnswerAsync(Standing who, Evaluation evaluation, int number, Stance? stance, string how, DateOnly? doneOn, int version, CancellationToken cancel)
    {
        var report = evaluation.Report ?? new();
        if ((Access.WhyNot(Right.FollowUpReport, who, evaluation) ?? report.WhyNotAnswerImprovement(number, stance, how, doneOn, version, desk.Now)) is { } refusal)
            return refusal;

        report.AnswerImprovement(number, stance!.Value, how, doneOn, version, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.AnswerImprovement, $"{number} {stance}");
        return await desk.DoneAsync(cancel);
    }

    /// <summary>Takes the improvements of an earlier year over: a party of the indicator sheet brings them.</summary>
    /// <param name="fileName">In what file they came.</param>
    public async Task<Refusal?> CarryOverAsync(Standing who, Evaluation evaluation, IReadOnlyList<CarriedImprovement> items, string fileName, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.NegotiateIndicators, who, evaluation) ?? evaluation.WhyNotCarryOver(items, desk.Plan.Year)) is { } refusal)
            return refusal;

        evaluation.CarryOver(items, desk.Plan.Year, new(who.PersonId, desk.Now, fileName));
        desk.Note(who, evaluation, AuditAct.CarryOver, $"{items.Count} {fileName}");
        return await desk.DoneAsync(cancel);
    }

    /// <summary>Why this person adds no items and strikes none out, or null when they do: a coordinator or the writer.</summary>
    public static Refusal? WhyNotTheirs(Standing who, Evaluation evaluation) =>
        Access.WhyNot(Right.LeadReport, who, evaluation) is null ? null : Access.WhyNot(Right.WriteReport, who, evaluation);
}
