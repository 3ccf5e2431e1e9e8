using System.Globalization;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.UseCases;

/// <summary>A line of the quantitative sheet as somebody typed it.</summary>
/// <param name="Parts">One for each part of the period.</param>
public sealed record EnteredResult(int Indicator, IReadOnlyList<decimal?> Parts, string Evidence)
{
    /// <summary>The numbers as the audit log keeps them.</summary>
    public string Words => $"{Indicator}: {string.Join(" + ", Parts.Select(part => part?.ToString(CultureInfo.InvariantCulture) ?? "-"))}";
}

/// <summary>The city enters results, until rating opens. Domain step 5.</summary>
public sealed class EnterResults(Desk desk)
{
    /// <returns>Why nothing was entered, or null when every line was.</returns>
    public async Task<Refusal?> RunAsync(Standing who, Evaluation evaluation, IReadOnlyList<EnteredResult> results, CancellationToken cancel)
    {
        if (Access.WhyNot(Right.WriteResults, who, evaluation) is { } refusal)
            return refusal;
        if (results.Select(result => evaluation.WhyNotEnterResult(result.Indicator, result.Parts)).FirstOrDefault(why => why is not null) is { } wrong)
            return wrong;

        foreach (var result in results)
            evaluation.EnterResult(result.Indicator, result.Parts, result.Evidence, who.PersonId, desk.Now);
        desk.Note(who, evaluation, AuditAct.EnterResults, string.Join("; ", results.Select(result => result.Words)));
        return await desk.DoneAsync(cancel);
    }
}
