using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Reports;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Reports;

/// <summary>보고서: who writes it, what is typed of it, and what is handed in. Plan III-7.</summary>
public sealed class WriteReport(Desk desk)
{
    /// <summary>집필 의뢰: the role of the writer, with all its rights, goes to an expert of the panel.</summary>
    /// <returns>Why nobody was asked, or null when the expert was.</returns>
    public async Task<Refusal?> AssignAsync(Standing who, Evaluation evaluation, string personId, string reason, CancellationToken cancel)
    {
        if (Access.WhyNot(Right.LeadReport, who, evaluation) is { } notTheirs)
            return notTheirs;

        var roles = await desk.Db.Roles.Where(role => role.Role == Role.Writer && role.DistrictId == evaluation.DistrictId).ToListAsync(cancel);
        var present = PresentWriters(evaluation, roles.Select(role => role.PersonId));
        if (EvaluationReport.WhyNotAssign(evaluation, personId, present, reason, desk.Plan.PanelShape) is { } refusal)
            return refusal;

        var report = Report(evaluation);
        report.Assign(evaluation, personId, present, desk.Plan.PanelShape, new(who.PersonId, desk.Now, present.Count == 0 ? "" : reason));
        desk.Db.Roles.RemoveRange(roles.Where(role => role.PersonId != personId));
        if (roles.All(role => role.PersonId != personId))
            desk.Db.Roles.Add(new() { PersonId = personId, Role = Role.Writer, DistrictId = evaluation.DistrictId });
        desk.Note(who, evaluation, AuditAct.AssignWriter, $"{personId} {reason}".Trim());
        return await desk.DoneAsync(cancel);
    }

    /// <summary>Those of the writers who still sit on the panel: a recusal ends it.</summary>
    public static IReadOnlyList<string> PresentWriters(Evaluation evaluation, IEnumerable<string> writers) =>
        [.. writers.Where(person => evaluation.SeatOf(person) is { IsRecused: false })];

    /// <summary>Keeps what was typed of a part.</summary>
    /// <param name="version">The version that the card was made from.</param>
    public async Task<Refusal?> SaveAsync(Standing who, Evaluation evaluation, ReportDraft draft, string words, int version, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.WriteReport, who, evaluation) ?? draft.WhyNotSave(words, version)) is { } refusal)
            return refusal;

        draft.Save(words, version, who.PersonId, desk.Now);
        if (draft.Id == 0)
            desk.Db.ReportDrafts.Add(draft);
        return await desk.DoneAsync(cancel);
    }

    /// <summary>제출: a file that the writer sent, or that was made of what they typed.</summary>
    /// <param name="fromChat">Made of what they typed.</param>
    public async Task<Refusal?> HandInAsync(Standing who, Evaluation evaluation, ReceivedFile file, bool fromChat, CancellationToken cancel)
    {
        var report = evaluation.Report ?? new();
        if ((Access.WhyNot(Right.WriteReport, who, evaluation) ?? report.WhyNotHandIn(evaluation, file.Name, file.Sha256)) is { } refusal)
            return refusal;

        evaluation.Begin(report);
        var due = await desk.ReportDueAsync(evaluation, cancel);
        var version = report.HandIn(evaluation, file.Receipt(), fromChat, due, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.HandInReport, $"#{version.Number} {file.Sha256[..12]}{(EvaluationReport.IsLate(due, desk.Now) ? " 지연" : "")}");
        return await desk.DoneAsync(cancel);
    }

    private static EvaluationReport Report(Evaluation evaluation)
    {
        evaluation.Begin(new());
        return evaluation.Report!;
    }
}

/// <summary>보고서: its way 市 → 區 → 단체, and what the consortium makes of it.</summary>
public sealed class PassReport(Desk desk)
{
    /// <summary>보완 요청.</summary>
    public async Task<Refusal?> ReturnAsync(Standing who, Evaluation evaluation, string reason, CancellationToken cancel)
    {
        var report = evaluation.Report ?? new();
        if ((Access.WhyNot(Right.LeadReport, who, evaluation) ?? report.WhyNotReturn(reason)) is { } refusal)
            return refusal;

        report.Return(new(who.PersonId, desk.Now, reason));
        desk.Note(who, evaluation, AuditAct.ReturnReport, $"#{report.Newest!.Number} {reason}");
        return await desk.DoneAsync(cancel);
    }

    /// <summary>공유, 市 → 區.</summary>
    /// <param name="version">The version on the card.</param>
    public async Task<Refusal?> ShareAsync(Standing who, Evaluation evaluation, int version, CancellationToken cancel)
    {
        var report = evaluation.Report ?? new();
        if ((Access.WhyNot(Right.LeadReport, who, evaluation) ?? report.WhyNotShare(evaluation, version)) is { } refusal)
            return refusal;

        var step = report.Share(evaluation, await desk.ReportDueAsync(evaluation, cancel), new(who.PersonId, desk.Now, ""));
        desk.Note(who, evaluation, AuditAct.ShareReport, $"#{version}{(step.Late ? " 지연" : "")}");
        return await desk.DoneAsync(cancel);
    }

    /// <summary>전달, 區 → 단체: by the officer, or by the coordinator in their place with a reason.</summary>
    /// <param name="version">The version on the card.</param>
    public async Task<Refusal?> HandOnAsync(Standing who, Evaluation evaluation, int version, bool inPlaceOfOfficer, string reason, CancellationToken cancel)
    {
        var report = evaluation.Report ?? new();
        if ((Access.WhyNot(inPlaceOfOfficer ? Right.LeadReport : Right.HandOnReport, who, evaluation)
            ?? report.WhyNotHandOn(evaluation, version, inPlaceOfOfficer, reason)) is { } refusal)
            return refusal;

        var step = report.HandOn(evaluation, inPlaceOfOfficer, await desk.ReportDueAsync(evaluation, cancel), new(who.PersonId, desk.Now, reason));
        desk.Note(who, evaluation, AuditAct.HandOnReport, $"#{version}{(step.Late ? " 지연" : "")} {reason}".Trim());
        return await desk.DoneAsync(cancel);
    }

    /// <summary>확정: the provisional version is the final one, by its writer or a coordinator.</summary>
    public async Task<Refusal?> ConfirmAsync(Standing who, Evaluation evaluation, int version, CancellationToken cancel)
    {
        var report = evaluation.Report ?? new();
        var may = Access.WhyNot(Right.LeadReport, who, evaluation) is null ? null : Access.WhyNot(Right.WriteReport, who, evaluation);
        if ((may ?? report.WhyNotConfirm(evaluation) ?? (version == report.Newest!.Number ? null : new ReportMovedOn(version, report.Newest.Number))) is { } refusal)
            return refusal;

        report.Confirm(evaluation, new(who.PersonId, desk.Now, ""));
        desk.Note(who, evaluation, AuditAct.MakeReportFinal, $"#{version}");
        return await desk.DoneAsync(cancel);
    }

    /// <summary>수신확인.</summary>
    public async Task<Refusal?> ReceiveAsync(Standing who, Evaluation evaluation, bool asOfficer, CancellationToken cancel)
    {
        var report = evaluation.Report ?? new();
        if ((Access.WhyNot(asOfficer ? Right.HandOnReport : Right.FollowUpReport, who, evaluation) ?? report.WhyNotReceive(asOfficer)) is { } refusal)
            return refusal;

        report.Receive(asOfficer, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.ReceiveReport);
        return await desk.DoneAsync(cancel);
    }

    /// <summary>후속: 차기년도 사업계획 반영 and 자치구 내 결과 공유.</summary>
    public async Task<Refusal?> FollowUpAsync(Standing who, Evaluation evaluation, string plan, string sharing, DateOnly? sharedOn, int version, CancellationToken cancel)
    {
        var report = evaluation.Report ?? new();
        if ((Access.WhyNot(Right.FollowUpReport, who, evaluation) ?? report.WhyNotFollowUp(plan, sharing, sharedOn, version, desk.Now)) is { } refusal)
            return refusal;

        report.Record(plan, sharing, sharedOn, version, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.FollowUpReport, $"#{report.FollowUps.Count}");
        return await desk.DoneAsync(cancel);
    }
}
