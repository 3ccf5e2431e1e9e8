using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Measurements;
using EvalBot.Core.Scoring;

namespace EvalBot.Core.Evaluations;

public sealed partial class Evaluation
{
    /// <summary>Whether results can be entered freely: until rating opens. Domain step 5.</summary>
    public bool ResultsAreOpen => State == EvaluationState.Preparing;

    /// <summary>Why this result cannot be entered, or null when it can.</summary>
    /// <param name="parts">One for each part of the period; null leaves a part without a result.</param>
    public Refusal? WhyNotEnterResult(int indicator, IReadOnlyList<decimal?> parts) =>
        !ResultsAreOpen ? new ResultsLocked() : WhyNotScored() ?? WhyNotResult(indicator, parts);

    /// <summary>Enters the result of one indicator; the plan has one person enter it.</summary>
    public void EnterResult(int indicator, IReadOnlyList<decimal?> parts, string evidence, string by, DateTimeOffset now, SiteCheck? siteCheck = null)
    {
        Asked(WhyNotEnterResult(indicator, parts));
        IndicatorOf(indicator)!.Enter(parts, evidence, new(by, now, ""));
        IndicatorOf(indicator)!.See(siteCheck is null ? [] : [siteCheck]);
    }

    /// <summary>Why no correction of a locked result, and no result for a line whose two entries differ, can be proposed, or null when one can.</summary>
    public Refusal? WhyNotProposeCorrection(int indicator, IReadOnlyList<decimal?> parts, string reason) =>
        (ResultsAreOpen && StateOf(indicator) != LineState.Differing) || State is EvaluationState.Appealed or EvaluationState.Final ? new NoCorrectionNow(State)
        : Words.AreBlank(reason) ? new CorrectionReasonMissing()
        : WhyNotWhole(indicator, parts);

    /// <summary>Proposes a correction; it takes the place of one that still waits for the same indicator.</summary>
    public void ProposeCorrection(int indicator, IReadOnlyList<decimal?> parts, string evidence, string reason, string by, DateTimeOffset now)
    {
        Asked(WhyNotProposeCorrection(indicator, parts, reason));
        foreach (var waiting in _corrections.Where(correction => correction.IsPending && correction.IndicatorNumber == indicator))
            waiting.Replace();
        _corrections.Add(new(indicator, parts[0], parts.ElementAtOrDefault(1), evidence, new(by, now, reason)));
    }

    /// <summary>Why the waiting corrections cannot be confirmed by this person, or null when at least one can.</summary>
    public Refusal? WhyNotConfirmCorrections(string by)
    {
        var pending = _corrections.Where(correction => correction.IsPending).ToList();
        return State is EvaluationState.Appealed or EvaluationState.Final ? new NoCorrectionNow(State)
            : pending.Count == 0 ? new NoPendingCorrection()
            : pending.All(correction => correction.Proposed.By == by) ? new SecondPersonNeeded()
            : null;
    }

    /// <summary>A second person confirms what others proposed; a grade that was issued before no longer stands.</summary>
    /// <returns>The corrections that came into force.</returns>
    public IReadOnlyList<ResultCorrection> ConfirmCorrections(string by, DateTimeOffset now)
    {
        Asked(WhyNotConfirmCorrections(by));
        var confirmed = _corrections.Where(correction => correction.IsPending && correction.Proposed.By != by).ToList();
        foreach (var correction in confirmed)
        {
            correction.Confirm(new(by, now, ""));
            if (Differing(correction.IndicatorNumber) is { Count: > 0 } entries)
                IndicatorOf(correction.IndicatorNumber)!.See(SiteChecksOf(entries));
            IndicatorOf(correction.IndicatorNumber)!.Enter([correction.First, correction.Second], correction.Evidence, correction.Proposed);
        }

        InputsChanged(SupersededBy.Correction, new(by, now, string.Join('\n', confirmed.Select(correction => correction.Proposed.Words).Distinct())));
        return confirmed;
    }

    private Refusal? WhyNotResult(int number, IReadOnlyList<decimal?> parts)
    {
        if (IndicatorOf(number) is not { } indicator)
            return new NoSuchIndicator(number);
        if (parts.Count != indicator.Parts)
            return new WrongParts(number, indicator.Parts);

        return parts
            .Where(part => part is not null)
            .Select(part => QuantitativeSheet.WhyNotResult(indicator.Terms, part!.Value))
            .FirstOrDefault(refusal => refusal is not null);
    }

    /// <summary>A change of a result leaves no part without one.</summary>
    private Refusal? WhyNotWhole(int indicator, IReadOnlyList<decimal?> parts) =>
        WhyNotResult(indicator, parts) ?? QuantitativeSheet.WhyNotScored([new(IndicatorOf(indicator)!.Terms, parts)]);
}
