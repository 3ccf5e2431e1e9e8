using System.Globalization;
using EvalBot.Bot.Commands;
using EvalBot.Core;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Documents;

/// <summary>The city asks for additional material; its day is a deadline of its own. Plan III-4.</summary>
public sealed class AskForMaterial(Desk desk)
{
    /// <param name="due">The last day; null where none was understood.</param>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, string words, DateOnly? due, CancellationToken cancel)
    {
        if ((Access.WhyNot(Right.AcceptDocuments, who, evaluation) ?? evaluation.WhyNotAskForMaterial(words, due, desk.Now)) is { } refusal)
            return refusal;
        if (!desk.Days.Knows(due!.Value))
            return new HolidaysUnknown(due.Value.Year);

        var request = evaluation.AskForMaterial(words, due, who.PersonId, desk.Now);
        await desk.BeginDeadlineAsync(evaluation, DeadlineKind.Material, due.Value, null, cancel);
        desk.Note(who, evaluation, AuditAct.AskForMaterial, string.Create(CultureInfo.InvariantCulture, $"{request.Number}, {due:yyyy-MM-dd}: {words}"));
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>세부 계획 안내: a round begins, and its districts learn their dates and documents. Plan IV.</summary>
public sealed class SendPlanNotice(Desk desk)
{
    /// <param name="round">All evaluations of one round.</param>
    /// <param name="sent">How often it had been sent when the card was made.</param>
    public async Task<Refusal?> RunAsync(Standing who, IReadOnlyList<Evaluation> round, int sent, CancellationToken cancel)
    {
        if (round.Select(each => Access.WhyNot(Right.AcceptDocuments, who, each) ?? each.WhyNotSendPlanNotice(sent)).FirstOrDefault(why => why is not null) is { } refusal)
            return refusal;

        foreach (var evaluation in round)
        {
            evaluation.SendPlanNotice(sent, who.PersonId, desk.Now);
            desk.Note(who, evaluation, AuditAct.SendPlanNotice, $"{evaluation.PlanNotices}");
        }

        return await desk.DoneAsync(cancel);
    }
}
