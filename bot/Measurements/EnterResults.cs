using System.Globalization;
using EvalBot.Bot.Commands;
using EvalBot.Core;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Measurements;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Measurements;

/// <summary>A line of the quantitative sheet as somebody typed it.</summary>
/// <param name="Parts">One for each part of the period.</param>
public sealed record EnteredResult(int Indicator, IReadOnlyList<decimal?> Parts, string Evidence, SiteCheck? SiteCheck = null)
{
    /// <summary>The numbers as the audit log keeps them.</summary>
    public string Words => $"{Indicator}: {string.Join(" + ", Parts.Select(part => part?.ToString(CultureInfo.InvariantCulture) ?? "-"))}";
}

/// <summary>What became of the lines that somebody entered.</summary>
/// <param name="Agreed">Two people agree: these have a result now.</param>
/// <param name="Differing">Two people entered different results.</param>
/// <param name="Reopened">They had a result; two people enter them anew.</param>
public sealed record EnteredLines(IReadOnlyList<int> Agreed, IReadOnlyList<int> Differing, IReadOnlyList<int> Reopened);

/// <summary>The city enters results, until rating opens: one person, or two who do not see each other's, as the plan says. Domain step 5.</summary>
public sealed class EnterResults(Desk desk)
{
    /// <returns>Why nothing was entered, or null when every line was.</returns>
    public async Task<(Refusal? Refusal, EnteredLines Lines)> RunAsync(Standing who, Evaluation evaluation, IReadOnlyList<EnteredResult> results, CancellationToken cancel)
    {
        var twice = desk.Scoring.DoubleEntry;
        var lines = new EnteredLines([], [], []);
        if ((Access.WhyNot(Right.WriteResults, who, evaluation) ?? results.Select(result => WhyNot(evaluation, result)).FirstOrDefault(why => why is not null)) is { } refusal)
            return (refusal, lines);

        // What one person enters alone is sealed; that two have entered is not.
        desk.Note(who, evaluation, AuditAct.EnterResults, string.Join("; ", results.Select(result => result.Words)), sealedUntilReveal: twice);
        if (twice)
            lines = EnterOwn(who, evaluation, results);
        else
            foreach (var result in results)
                evaluation.EnterResult(result.Indicator, result.Parts, result.Evidence, who.PersonId, desk.Now, result.SiteCheck);
        return (await desk.DoneAsync(cancel), lines);
    }

    /// <summary>Why this line cannot be entered, or null when it can.</summary>
    public Refusal? WhyNot(Evaluation evaluation, EnteredResult result) =>
        (desk.Scoring.DoubleEntry ? evaluation.WhyNotEnterOwnResult(result.Indicator, result.Parts) : evaluation.WhyNotEnterResult(result.Indicator, result.Parts))
        ?? result.SiteCheck?.WhyNot(result.Indicator, desk.Plan.District(evaluation.DistrictId).Parts(evaluation.Baseline)[0].From, KoreanDays.DayOf(desk.Now));

    private EnteredLines EnterOwn(Standing who, Evaluation evaluation, IReadOnlyList<EnteredResult> results)
    {
        var reopened = results.Where(result => evaluation.StateOf(result.Indicator) == LineState.Agreed).Select(result => result.Indicator).ToList();
        if (reopened.Count > 0)
            desk.Note(who, evaluation, AuditAct.ReopenResults, string.Join(", ", reopened));

        var states = results.ToLookup(
            result => evaluation.EnterOwnResult(result.Indicator, result.Parts, result.Evidence, result.SiteCheck, who.PersonId, desk.Now));
        var (agreed, differing) = (states[LineState.Agreed].ToList(), states[LineState.Differing].ToList());
        var compared = agreed.Select(result => result.Words).Concat(differing.Select(result => $"{result.Indicator}: ≠"));
        if (agreed.Count + differing.Count > 0)
            desk.Note(who, evaluation, AuditAct.CompareResults, string.Join("; ", compared));
        return new([.. agreed.Select(result => result.Indicator)], [.. differing.Select(result => result.Indicator)], reopened);
    }
}
