using EvalBot.Core.Calendar;
using EvalBot.Core.Indicators;

namespace EvalBot.Core.Evaluations;

public sealed partial class Evaluation
{
    /// <summary>목표합의: the versions of the indicator sheet, and where the parties stand.</summary>
    public IndicatorAgreement Agreement { get; private set; } = null!;

    /// <summary>Why nothing can be scored, or null when it can: only a final sheet can. Domain step 3.</summary>
    public Refusal? WhyNotScored() => Agreement.State == AgreementState.Final ? null : new SheetNotFinal(Agreement.State);

    /// <summary>Why what was agreed cannot be amended at <paramref name="now"/>, or null when it can: until the documents are due, and before results are shared or anybody rates.</summary>
    public Refusal? WhyNotAmendSheet(int version, string reason, DateTimeOffset now) =>
        !ResultsAreOpen || ResultsShared is not null ? new SheetInUse(State)
        : Agreement.State is AgreementState.Agreed or AgreementState.Final && now >= KoreanDays.EndOf(DocumentsDue) ? new AmendmentTooLate(DocumentsDue)
        : Agreement.WhyNotAmend(version, reason);

    /// <summary>개정: a next version with the same lines, to be negotiated and signed again. Results wait until a sheet is final.</summary>
    public SheetVersion AmendSheet(int version, string reason, string by, DateTimeOffset now)
    {
        Asked(WhyNotAmendSheet(version, reason, now));
        return Agreement.Amend(new(by, now, reason));
    }

    /// <summary>Why the sheet cannot be made final, or null when it can: once all three parties have signed it.</summary>
    public Refusal? WhyNotFreezeSheet(int version) => Agreement.WhyNotFreeze(version);

    /// <summary>최종 확정 of the sheet: what is scored and rated from now on. Results of unchanged lines stay, all others are asked for anew.</summary>
    /// <param name="parts">Of how many parts the evaluated period consists.</param>
    public void FreezeSheet(int version, int parts, string by, DateTimeOffset now)
    {
        Asked(WhyNotFreezeSheet(version));
        Agreement.Freeze(new(by, now, ""));
        TakeOver(parts);
    }

    /// <summary>Puts the final version's lines in the place of those that were scored and rated before.</summary>
    private void TakeOver(int parts)
    {
        var kept = _indicators.ToList();
        _indicators.Clear();
        foreach (var terms in Agreement.Present.Indicators)
        {
            var same = kept.FirstOrDefault(indicator => indicator.Parts == parts && indicator.Terms with { Number = terms.Number } == terms);
            var line = same ?? new(terms, parts);
            if (same?.Terms.Number != terms.Number)
                BeginAnew(line, terms.Number);
            _indicators.Add(line);
        }

        _goals.Clear();
        _goals.AddRange(Agreement.Present.Goals.Select(goal => new Goal(goal)));
    }

    /// <summary>A line under a number that another had: what was entered or proposed under that number is not its own.</summary>
    private void BeginAnew(Indicator line, int number)
    {
        line.MoveTo(number, round: 1 + _entries.Where(entry => entry.IndicatorNumber == number).Select(entry => entry.Round).DefaultIfEmpty().Max());
        foreach (var waiting in _corrections.Where(correction => correction.IsPending && correction.IndicatorNumber == number))
            waiting.Replace();
    }
}
