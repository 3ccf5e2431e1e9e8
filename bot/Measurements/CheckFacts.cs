using System.Globalization;
using EvalBot.Bot.Commands;
using EvalBot.Core;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Measurements;

/// <summary>측정 결과 공유: the days of the check of facts begin. Domain step 5.</summary>
public sealed class ShareResults(Desk desk)
{
    /// <returns>Why the sheet was not shared, or null when it was.</returns>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, CancellationToken cancel)
    {
        var today = KoreanDays.DayOf(desk.Now);
        if ((Access.WhyNot(Right.WriteResults, who, evaluation)
            ?? evaluation.WhyNotShareResults()
            ?? desk.WhyNotDue(desk.Plan.Deadlines.FactCheck, today)) is { } refusal)
            return refusal;

        evaluation.ShareResults(who.PersonId, desk.Now, desk.Plan.Deadlines, desk.Days);
        await desk.BeginDeadlineAsync(evaluation, DeadlineKind.FactCheck, evaluation.FactCheckLastDay!.Value, today, cancel);
        desk.Note(who, evaluation, AuditAct.ShareResults);
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>사실확인: the consortium points out an error of fact in its results. Domain step 5.</summary>
public sealed class PointOutError(Desk desk)
{
    /// <returns>Why it was not recorded, or null when it was.</returns>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, int indicator, string wrong, string right, string evidence, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.PointOutError, who, evaluation)
            ?? evaluation.WhyNotPointOut(indicator, wrong, right, evidence, who.PersonId, desk.Now)) is { } refusal)
            return refusal;

        var remark = evaluation.PointOut(indicator, wrong, right, evidence, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.PointOutError, string.Create(CultureInfo.InvariantCulture, $"{remark.Number}: {indicator}"));
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>The city answers a remark of the consortium.</summary>
public sealed class AnswerRemark(Desk desk)
{
    /// <returns>Why it was not answered, or null when it was.</returns>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, int number, bool accepted, string reason, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.WriteResults, who, evaluation) ?? evaluation.WhyNotAnswerRemark(number, accepted, reason)) is { } refusal)
            return refusal;

        evaluation.AnswerRemark(number, accepted, reason, who.PersonId, desk.Now, desk.Scoring);
        desk.Note(who, evaluation, AuditAct.AnswerRemark, string.Create(CultureInfo.InvariantCulture, $"{number} {(accepted ? "+" : "-")} {reason}").Trim());
        return await desk.DoneAsync(cancel);
    }
}
