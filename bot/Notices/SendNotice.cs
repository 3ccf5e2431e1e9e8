using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Notices;

/// <summary>통보, 市 → 區: the city hands the owed notice to the district officer.</summary>
public sealed class NotifyDistrict(Desk desk, Recount secondWay)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.Notify, who, evaluation)
            ?? evaluation.WhyNotNotify()
            ?? evaluation.WhyNotTrusted(evaluation.Grade!, secondWay)) is { } refusal)
            return refusal;

        var text = (await desk.Db.DiscussionAsync(evaluation, cancel)).NewestText();
        var notice = evaluation.Notify(who.PersonId, desk.Now, desk.Plan.Deadlines, desk.Days, text?.Number);
        desk.Note(who, evaluation, AuditAct.Notify, $"#{notice.Number}{(notice.CityWasLate ? " 지연" : "")}");
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>정정 통보, 市 → 區: the words of the newest notice were wrong. It tells the same grade once more, with what was wrong; the earlier one stays as it was.</summary>
public sealed class CorrectNotice(Desk desk, Recount secondWay)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, string reason, CancellationToken cancel)
    {
        var today = KoreanDays.DayOf(desk.Now);
        if ((Access.WhyNot(Right.Notify, who, evaluation)
            ?? evaluation.WhyNotCorrectNotice(reason)
            ?? evaluation.WhyNotTrusted(evaluation.Grade!, secondWay)
            ?? desk.WhyNotDue(desk.Plan.Deadlines.Notice, today)) is { } refusal)
            return refusal;

        var text = (await desk.Db.DiscussionAsync(evaluation, cancel)).NewestText();
        var notice = evaluation.CorrectNotice(reason, who.PersonId, desk.Now, desk.Plan.Deadlines, desk.Days, text?.Number);
        desk.Note(who, evaluation, AuditAct.CorrectNotice, $"#{notice.Number} {reason}");
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>통보, 區 → 단체: the officer, or the coordinator in their place with a reason, hands the notice to the consortium. The days of the appeal begin.</summary>
public sealed class HandToConsortium(Desk desk, Recount secondWay)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, bool inPlaceOfOfficer, string reason, CancellationToken cancel)
    {
        var today = KoreanDays.DayOf(desk.Now);
        if ((Access.WhyNot(inPlaceOfOfficer ? Right.DeliverInPlaceOfOfficer : Right.HandToConsortium, who, evaluation)
            ?? evaluation.WhyNotHandToConsortium(inPlaceOfOfficer, reason)
            ?? evaluation.WhyNotTrusted(evaluation.Grade!, secondWay)
            ?? desk.WhyNotDue(desk.Plan.Deadlines.Appeal, today)) is { } refusal)
            return refusal;

        var notice = evaluation.HandToConsortium(who.PersonId, inPlaceOfOfficer, reason, desk.Now, desk.Plan.Deadlines, desk.Days);
        if (notice.AppealLastDay is { } lastDay)
            await desk.BeginDeadlineAsync(evaluation, DeadlineKind.Appeal, lastDay, today, cancel);
        desk.Note(who, evaluation, AuditAct.HandToConsortium, $"#{notice.Number}{(notice.OfficerWasLate ? " 지연" : "")} {reason}".Trim());
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>수신확인.</summary>
public sealed class ConfirmReceipt(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, bool asOfficer, CancellationToken cancel)
    {
        if ((Access.WhyNot(asOfficer ? Right.ReceiveAsOfficer : Right.ReceiveAsConsortium, who, evaluation) ?? evaluation.WhyNotReceive(asOfficer, who.PersonId)) is { } refusal)
            return refusal;

        evaluation.Receive(asOfficer, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.Receive);
        return await desk.DoneAsync(cancel);
    }
}
