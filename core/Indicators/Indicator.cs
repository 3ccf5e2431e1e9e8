using EvalBot.Core.Evaluations;
using EvalBot.Core.Measurements;
using EvalBot.Core.Scoring;

namespace EvalBot.Core.Indicators;

/// <summary>An indicator of an evaluation with the results that were entered for it.</summary>
public sealed class Indicator
{
    internal Indicator(IndicatorTerms terms, int parts) => (Terms, Parts) = (terms, parts);

    private Indicator() => Terms = null!;

    public int Id { get; private set; }

    public IndicatorTerms Terms { get; private set; }

    /// <summary>Of how many parts the evaluated period consists: 1, or 2 in the second year.</summary>
    public int Parts { get; private set; }

    /// <summary>The result of the first or only part.</summary>
    public decimal? First { get; private set; }

    /// <summary>The result of the second part.</summary>
    public decimal? Second { get; private set; }

    /// <summary>근거: what shows the result.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>What the city saw on site, of everybody whose entry stands.</summary>
    public IReadOnlyList<SiteCheck> SiteChecks { get; private set; } = [];

    /// <summary>Who entered the results last, and when.</summary>
    public Act? Entered { get; private set; }

    /// <summary>Which time the line is entered, from 1: a result that is entered anew is taken away first. Double entry only.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>The results part by part.</summary>
    public IndicatorResult Result => new(Terms, Parts == 1 ? [First] : [First, Second]);

    internal void MoveTo(int number, int round) => (Terms, Round) = (Terms with { Number = number }, round);

    internal void Enter(IReadOnlyList<decimal?> parts, string evidence, Act entered)
    {
        First = parts[0];
        Second = Parts > 1 ? parts[1] : null;
        Evidence = evidence;
        Entered = entered;
    }

    internal void See(IReadOnlyList<SiteCheck> siteChecks) => SiteChecks = siteChecks;

    /// <summary>The line is entered anew; until then it has no result.</summary>
    internal void Reopen()
    {
        Round++;
        First = Second = null;
        Evidence = "";
        SiteChecks = [];
        Entered = null;
    }
}

/// <summary>A core goal of an evaluation.</summary>
public sealed class Goal
{
    internal Goal(GoalTerms terms) => Terms = terms;

    private Goal() => Terms = null!;

    public int Id { get; private set; }

    public GoalTerms Terms { get; private set; }
}

/// <summary>A change of a result after the lock: proposed with a reason by one person of the city, in force once a second one confirms it. Domain step 5.</summary>
public sealed class ResultCorrection
{
    internal ResultCorrection(int indicator, decimal? first, decimal? second, string evidence, Act proposed) =>
        (IndicatorNumber, First, Second, Evidence, Proposed) = (indicator, first, second, evidence, proposed);

    private ResultCorrection() => (Evidence, Proposed) = ("", null!);

    public int Id { get; private set; }

    public int IndicatorNumber { get; private set; }

    public decimal? First { get; private set; }

    public decimal? Second { get; private set; }

    public string Evidence { get; private set; }

    /// <summary>Who proposed it, when, and the reason.</summary>
    public Act Proposed { get; private set; }

    /// <summary>Who confirmed it, and when; null while it waits.</summary>
    public Act? Confirmed { get; private set; }

    /// <summary>Set where another proposal for the same indicator took its place.</summary>
    public bool Replaced { get; private set; }

    public bool IsPending => Confirmed is null && !Replaced;

    internal void Confirm(Act confirmed) => Confirmed = confirmed;

    internal void Replace() => Replaced = true;
}

/// <summary>Results are locked since rating opened: a change wants a reason and a second person of the city.</summary>
public sealed record ResultsLocked : Refusal;

/// <summary>Results can be corrected only once they are locked, and not while an appeal is open or after the result is final.</summary>
public sealed record NoCorrectionNow(EvaluationState State) : Refusal;

/// <summary>A correction wants a reason.</summary>
public sealed record CorrectionReasonMissing : Refusal;

/// <summary>The sheet has no such indicator.</summary>
public sealed record NoSuchIndicator(int Indicator) : Refusal;

/// <summary>The sheet has no such goal.</summary>
public sealed record NoSuchGoal(int Goal) : Refusal;

/// <summary>Results for other parts of the period than this indicator has.</summary>
public sealed record WrongParts(int Indicator, int Parts) : Refusal;

/// <summary>A correction is confirmed by somebody else than who proposed it.</summary>
public sealed record SecondPersonNeeded : Refusal;

/// <summary>There is no correction to confirm.</summary>
public sealed record NoPendingCorrection : Refusal;
