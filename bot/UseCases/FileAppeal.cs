using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.UseCases;

/// <summary>이의제기: the consortium appeals, once. Plan III-6.</summary>
public sealed class FileAppeal(Desk desk)
{
    public async Task<Refusal?> RunAsync(
        Standing who, Evaluation evaluation, AppealGround ground, IReadOnlyList<ContestedItem> items, string argument, CancellationToken cancel)
    {
        var today = KoreanDays.DayOf(desk.Now);
        if ((Access.WhyNot(Right.SendAppeal, who, evaluation)
            ?? evaluation.WhyNotFileAppeal(items, argument, desk.Now)
            ?? desk.WhyNotDue(desk.Plan.Deadlines.Redeliberation!, today)) is { } refusal)
            return refusal;

        evaluation.FileAppeal(ground, items, argument, who.PersonId, desk.Now);
        await desk.BeginDeadlineAsync(evaluation, DeadlineKind.Redeliberation, desk.Plan.Deadlines.Redeliberation!, today, cancel);
        desk.Note(who, evaluation, AuditAct.FileAppeal, string.Join(", ", items.Select(item => Language.Korean.Item(item))));
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
