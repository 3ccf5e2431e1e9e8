using EvalBot.Core.Indicators;
using EvalBot.Core.Measurements;

namespace EvalBot.Core.Evaluations;

public sealed partial class Evaluation
{
    private readonly List<ResultEntry> _entries = [];

    /// <summary>Everything that was entered by double entry. To show one of them, ask <see cref="InFormOf"/> and <see cref="Differing"/>: the rest is sealed.</summary>
    public IReadOnlyList<ResultEntry> Entries => _entries;

    /// <summary>Where a line stands; null where the sheet has no such line.</summary>
    public LineState? StateOf(int indicator) =>
        IndicatorOf(indicator) is not { } line ? null
        : !line.Result.IsMissing ? LineState.Agreed
        : WholeEntries(line).Count > 1 ? LineState.Differing
        : LineState.Open;

    /// <summary>The two entries of a line that differ; none where they do not, or where fewer than two people have entered it.</summary>
    public IReadOnlyList<ResultEntry> Differing(int indicator) =>
        StateOf(indicator) == LineState.Differing ? WholeEntries(IndicatorOf(indicator)!) : [];

    /// <summary>What stands in a person's form: the line's result, else what they entered themselves.</summary>
    public LineInForm InFormOf(Indicator line, string personId) =>
        line.Result.IsMissing && EntryOf(line, personId) is { } own
            ? new(own.Parts(line.Parts), own.Evidence, own.SiteCheck)
            : new(line.Result.Parts, line.Evidence, line.SiteChecks.Count > 0 ? line.SiteChecks[^1] : null);

    /// <summary>Grows with everything in a person's form that changes: their own entries, and lines that two people have entered; never with what another one entered alone.</summary>
    public int FormVersionOf(string personId) =>
        _entries.Where(entry => entry.PersonId == personId).Sum(entry => entry.Version)
        + _indicators.Sum(line => (2 * line.Round) + (StateOf(line.Terms.Number) == LineState.Open ? 0 : 1))
        + _corrections.Count(correction => correction.Confirmed is not null);

    /// <summary>Why a person cannot enter this result as one of two, or null when they can.</summary>
    /// <param name="parts">One for each part of the period; null leaves a part without a result.</param>
    public Refusal? WhyNotEnterOwnResult(int indicator, IReadOnlyList<decimal?> parts) =>
        WhyNotEnterResult(indicator, parts)
        ?? (StateOf(indicator) == LineState.Differing ? new LineDiffers(indicator) : null);

    /// <summary>One of two people of the city enters a result. The second whole entry makes it the line's result where both agree; a change of a result takes it away, and the line is entered anew by two. Domain step 5.</summary>
    /// <returns>Where the line stands now.</returns>
    public LineState EnterOwnResult(int indicator, IReadOnlyList<decimal?> parts, string evidence, SiteCheck? siteCheck, string by, DateTimeOffset now)
    {
        Asked(WhyNotEnterOwnResult(indicator, parts));
        var line = IndicatorOf(indicator)!;
        if (!line.Result.IsMissing)
            line.Reopen();

        var own = EntryOf(line, by);
        if (own is null)
            _entries.Add(own = new(indicator, line.Round, by));
        own.Write(parts, evidence, siteCheck, now);

        if (WholeEntries(line) is [var one, var other] && one.Parts(line.Parts).SequenceEqual(other.Parts(line.Parts)))
        {
            var words = new[] { one.Evidence, other.Evidence }.Where(each => !Words.AreBlank(each)).Distinct();
            line.Enter(parts, string.Join('\n', words), new(by, now, ""));
            line.See(SiteChecksOf([one, other]));
        }

        return StateOf(indicator)!.Value;
    }

    private static IReadOnlyList<SiteCheck> SiteChecksOf(IEnumerable<ResultEntry> entries) =>
        [.. entries.Select(entry => entry.SiteCheck).OfType<SiteCheck>().Distinct()];

    private ResultEntry? EntryOf(Indicator line, string personId) =>
        _entries.FirstOrDefault(entry => entry.IndicatorNumber == line.Terms.Number && entry.Round == line.Round && entry.PersonId == personId);

    /// <summary>The entries of the line's present round that leave no part out: two at most, because nobody enters a line any more that two have entered.</summary>
    private IReadOnlyList<ResultEntry> WholeEntries(Indicator line) =>
        [.. _entries.Where(entry => entry.IndicatorNumber == line.Terms.Number && entry.Round == line.Round && !entry.Parts(line.Parts).Contains(null))];
}
