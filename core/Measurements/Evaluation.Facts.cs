using EvalBot.Core.Calendar;
using EvalBot.Core.Indicators;
using EvalBot.Core.Measurements;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Evaluations;

public sealed partial class Evaluation
{
    private readonly List<FactRemark> _remarks = [];

    /// <summary>측정 결과 공유: when the city shared the quantitative sheet, and who did.</summary>
    public Act? ResultsShared { get; private set; }

    /// <summary>The last day to point out an error of fact, to 24:00; null before the sheet is shared.</summary>
    public DateOnly? FactCheckLastDay { get; private set; }

    /// <summary>Every error of fact that was pointed out, in order.</summary>
    public IReadOnlyList<FactRemark> Remarks => _remarks;

    /// <summary>Why the sheet cannot be shared, or null when it can: once, before rating opens, with a result on every line.</summary>
    public Refusal? WhyNotShareResults() =>
        ResultsShared is { } done ? new AlreadyDone(done)
        : !ResultsAreOpen ? new ResultsLocked()
        : _indicators.Where(line => line.Result.IsMissing).Select(line => line.Terms).OrderBy(terms => terms.Number).ToList() is { Count: > 0 } missing
            ? new LinesWithoutResult(missing)
        : null;

    /// <summary>Shares the sheet; from now on errors of fact can be pointed out.</summary>
    public void ShareResults(string by, DateTimeOffset now, DeadlineRules rules, KoreanDays days)
    {
        Asked(WhyNotShareResults());
        ResultsShared = new(by, now, "");
        FactCheckLastDay = DueDates.FactCheck(rules.FactCheck, KoreanDays.DayOf(now), KoreanDays.DayOf(MeetingStartsAt), days);
    }

    /// <summary>Why this error of fact cannot be pointed out, or null when it can.</summary>
    public Refusal? WhyNotPointOut(int indicator, string wrong, string right, string evidence, string by, DateTimeOffset now) =>
        WhyNotCheckFacts(now) is { } refusal ? refusal
        : IndicatorOf(indicator) is null ? new NoSuchIndicator(indicator)
        : Words.AreBlank(wrong) || Words.AreBlank(right) || Words.AreBlank(evidence) ? new RemarkIncomplete()
        : _remarks.Any(remark => remark.IsOpen && remark.IndicatorNumber == indicator && remark.Made.By == by) ? new RemarkStillOpen(indicator)
        : null;

    /// <summary>Why no error of fact can be pointed out at <paramref name="now"/>, or null when one can.</summary>
    public Refusal? WhyNotCheckFacts(DateTimeOffset now) =>
        FactCheckLastDay is not { } lastDay ? new NothingSharedYet()
        : !ResultsAreOpen || now >= KoreanDays.EndOf(lastDay) ? new FactCheckOver(lastDay)
        : null;

    /// <summary>The consortium points out an error of fact.</summary>
    public FactRemark PointOut(int indicator, string wrong, string right, string evidence, string by, DateTimeOffset now)
    {
        Asked(WhyNotPointOut(indicator, wrong, right, evidence, by, now));
        var remark = new FactRemark(_remarks.Count + 1, indicator, right, evidence, new(by, now, wrong));
        _remarks.Add(remark);
        return remark;
    }

    /// <summary>Why a remark cannot be answered so, or null when it can.</summary>
    public Refusal? WhyNotAnswerRemark(int number, bool accepted, string reason) =>
        Finalized is { } final ? new ResultIsFinal(final.At)
        : _remarks.FirstOrDefault(remark => remark.Number == number) is not { } remark ? new NoSuchFactRemark()
        : remark.Answered is { } done ? new AlreadyDone(done)
        : !accepted && Words.AreBlank(reason) ? new RemarkReasonMissing()
        : null;

    /// <summary>The city answers a remark. An accepted one takes the line's result away, where two people enter results and rating has not opened: they enter it anew.</summary>
    public FactRemark AnswerRemark(int number, bool accepted, string reason, string by, DateTimeOffset now, ScoringRules rules)
    {
        Asked(WhyNotAnswerRemark(number, accepted, reason));
        var remark = _remarks.Single(each => each.Number == number);
        remark.Answer(accepted, new(by, now, reason));
        if (accepted && rules.DoubleEntry && ResultsAreOpen && StateOf(remark.IndicatorNumber) == LineState.Agreed)
            IndicatorOf(remark.IndicatorNumber)!.Reopen();
        return remark;
    }
}
