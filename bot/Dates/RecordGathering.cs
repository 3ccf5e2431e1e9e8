using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Dates;

/// <summary>출석·합의 기록: the coordinator writes down who was there and what was agreed. Domain step 2.</summary>
public sealed class RecordGathering(Desk desk)
{
    /// <param name="evaluation">Null for a joint workshop.</param>
    /// <param name="version">The version that the card was made from; 0 for none.</param>
    public async Task<Refusal?> RunAsync(
        Standing who, Gathering gathering, Evaluation? evaluation, IReadOnlyList<string> attended, string others, string agreed, int version, CancellationToken cancel)
    {
        if ((evaluation is null ? Access.WhyNotForThePlan(who) : Access.WhyNot(Right.ChangeDates, who, evaluation)) is { } notTheirs)
            return notTheirs;

        var invited = await InvitedAsync(gathering, evaluation, cancel);
        if (gathering.WhyNotRecord(attended, others, version, invited, desk.Now) is { } refusal)
            return refusal;

        gathering.AddRecord(attended, others, agreed, version, invited, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.RecordGathering, $"{gathering.Kind} {gathering.Number} #{version + 1}");
        return await desk.DoneAsync(cancel);
    }

    /// <summary>Who is invited, by their ids.</summary>
    public async Task<IReadOnlyList<string>> InvitedAsync(Gathering gathering, Evaluation? evaluation, CancellationToken cancel) => gathering.Invited(
        gathering.DistrictId is { } district ? await desk.Db.ParticipantsAsync(district, cancel) : await desk.Db.AllParticipantsAsync(cancel), evaluation);
}
