using EvalBot.Bot.Commands;
using EvalBot.Core;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Notices;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Grades;

/// <summary>등급: the coordinator issues the grade from the stored inputs.</summary>
public sealed class IssueGrade(Desk desk, Recount secondWay)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.IssueGrade, who, evaluation) ?? evaluation.WhyNotIssueGrade(desk.Scoring, secondWay)) is { } refusal)
            return refusal;

        var today = KoreanDays.DayOf(desk.Now);
        if (evaluation.Notices.Count > 0 && desk.WhyNotDue(desk.Plan.Deadlines.Notice, today) is { } unknown)
            return unknown;

        var grade = evaluation.IssueGrade(who.PersonId, desk.Now, desk.Scoring);
        if (evaluation.OwedNotice == NoticeKind.Superseding)
            await desk.BeginDeadlineAsync(evaluation, DeadlineKind.Notice, desk.Plan.Deadlines.Notice, today, cancel);
        desk.Note(who, evaluation, AuditAct.IssueGrade, $"#{grade.Number} {grade.Total} {grade.Band} {grade.Hash![..12]}");
        return await desk.DoneAsync(cancel);
    }
}
