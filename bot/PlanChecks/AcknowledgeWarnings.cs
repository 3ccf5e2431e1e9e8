using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.PlanChecks;

/// <summary>계획점검: a coordinator acknowledges warnings of the rule check by name.</summary>
public sealed class AcknowledgeWarnings(Desk desk)
{
    /// <param name="keys">Of the findings; those that are acknowledged already, or stand no longer, are left alone.</param>
    public async Task<Refusal?> RunAsync(Standing who, IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        if (Access.WhyNotForThePlan(who) is { } refusal)
            return refusal;

        var (findings, acknowledged) = await desk.Db.CheckPlanAsync(desk.Plan, cancel);
        var waiting = findings
            .Where(finding => finding.Severity == Severity.Warning && keys.Contains(finding.Key) && !acknowledged.ContainsKey(finding.Key))
            .Select(finding => finding.Key)
            .ToList();
        if (waiting.Count == 0)
            return new NothingToAcknowledge();

        desk.Db.PlanAcknowledgements.AddRange(waiting.Select(key => new PlanAcknowledgement { Key = key, PersonId = who.PersonId, At = desk.Now }));
        desk.Db.Audit.Add(new() { At = desk.Now, PersonId = who.PersonId, Act = AuditAct.AcknowledgeWarnings, Detail = string.Join(", ", waiting) });
        return await desk.DoneAsync(cancel);
    }
}

/// <summary>None of the warnings waits to be acknowledged.</summary>
public sealed record NothingToAcknowledge : Refusal;
