using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Files;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Appeals;

/// <summary>이의제기 초안: any member of the consortium writes in it, while an appeal can be made.</summary>
public sealed class DraftAppeal(Desk desk)
{
    /// <param name="number">The argument that is replaced, from 1; 0 for a new one.</param>
    /// <param name="version">The version that the person read.</param>
    public Task<Refusal?> PutAsync(Standing who, Evaluation evaluation, AppealDraft draft, AppealArgument argument, int number, int version, CancellationToken cancel) =>
        ChangeAsync(who, evaluation, draft, draft.WhyNotPut(evaluation, argument, number, version), () => draft.Put(evaluation, argument, number, version, who.PersonId, desk.Now), cancel);

    public Task<Refusal?> RemoveAsync(Standing who, Evaluation evaluation, AppealDraft draft, int number, CancellationToken cancel) =>
        ChangeAsync(who, evaluation, draft, draft.WhyNotRemove(number, draft.Version), () => draft.Remove(number, draft.Version, who.PersonId, desk.Now), cancel);

    public Task<Refusal?> AskForAsync(Standing who, Evaluation evaluation, AppealDraft draft, string relief, int version, CancellationToken cancel) =>
        ChangeAsync(who, evaluation, draft, draft.WhyNotAskFor(relief, version), () => draft.AskFor(relief, version, who.PersonId, desk.Now), cancel);

    public Task<Refusal?> AttachAsync(Standing who, Evaluation evaluation, AppealDraft draft, FileReceipt file, CancellationToken cancel) =>
        ChangeAsync(who, evaluation, draft, draft.WhyNotAttach(file), () => draft.Attach(file, who.PersonId, desk.Now), cancel);

    public Task<Refusal?> DetachAsync(Standing who, Evaluation evaluation, AppealDraft draft, int number, CancellationToken cancel) =>
        ChangeAsync(who, evaluation, draft, draft.WhyNotDetach(number, draft.Version), () => draft.Detach(number, draft.Version, who.PersonId, desk.Now), cancel);

    private async Task<Refusal?> ChangeAsync(Standing who, Evaluation evaluation, AppealDraft draft, Refusal? whyNot, Action change, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.DraftAppeal, who, evaluation) ?? evaluation.WhyNotAppeal(desk.Now) ?? whyNot) is { } refusal)
            return refusal;

        var before = draft.Version;
        change();
        if (draft.Version == before)
            return null;
        if (draft.Id == 0)
            desk.Db.AppealDrafts.Add(draft);
        desk.Note(who, evaluation, AuditAct.DraftAppeal, $"{draft.Version}");
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>이의제기: the consortium sends its draft, once. Plan III-6.</summary>
public sealed class FileAppeal(Desk desk)
{
    /// <param name="version">The version of the draft that the person read: nothing else is sent.</param>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, AppealDraft draft, string relief, int version, CancellationToken cancel)
    {
        var today = KoreanDays.DayOf(desk.Now);
        if ((Access.WhyNot(Right.SendAppeal, who, evaluation)
            ?? evaluation.WhyNotAppeal(desk.Now)
            ?? draft.WhyNotAskFor(relief, version)
            ?? evaluation.WhyNotFileAppeal(draft.Claim with { Relief = relief }, desk.Now)
            ?? desk.WhyNotDue(desk.Plan.Deadlines.Redeliberation!, today)) is { } refusal)
            return refusal;

        var appeal = evaluation.FileAppeal(draft.Claim with { Relief = relief }, who.PersonId, desk.Now);
        desk.Db.AppealDrafts.Remove(draft);
        await desk.BeginDeadlineAsync(evaluation, DeadlineKind.Redeliberation, desk.Plan.Deadlines.Redeliberation!, today, cancel);
        desk.Note(who, evaluation, AuditAct.FileAppeal, string.Join(", ", appeal.Items.Select(item => Language.Korean.Item(item))));
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>이의제기 철회: the appellant withdraws; the appeal is spent.</summary>
public sealed class WithdrawAppeal(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.SendAppeal, who, evaluation) ?? evaluation.WhyNotWithdrawAppeal()) is { } refusal)
            return refusal;

        evaluation.WithdrawAppeal(who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.WithdrawAppeal);
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>적법 여부: the coordinator decides whether the appeal is taken up, apart from its merits and with reasons.</summary>
public sealed class JudgeAppeal(Desk desk)
{
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, bool admissible, string reasons, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.LeadRedeliberation, who, evaluation) ?? evaluation.WhyNotJudgeAppeal(reasons)) is { } refusal)
            return refusal;

        evaluation.JudgeAppeal(admissible, reasons, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.JudgeAppeal, $"{Language.Korean.Appeal(evaluation.Appeal!.State)}: {reasons}");
        return await desk.DoneAsync(cancel);
    }
}
