using EvalBot.Core.Reports;

namespace EvalBot.Core.Evaluations;

public sealed partial class Evaluation
{
    /// <summary>The report; null before the first act on it. It goes on after the result is final.</summary>
    public EvaluationReport? Report { get; private set; }

    /// <summary>The improvements of earlier years, in the order of their table: the draft of the indicator sheet begins with them, and the panel reads them.</summary>
    public IReadOnlyList<CarriedImprovement> Carried { get; private set; } = [];

    /// <summary>Who brought them, when, and in what file; null where nobody did.</summary>
    public Act? CarriedBy { get; private set; }

    /// <summary>The first act on the report was done.</summary>
    public void Begin(EvaluationReport report) => Report ??= report;

    /// <summary>Why improvements cannot be carried over, or null when they can: from an earlier year, until rating opens.</summary>
    public Refusal? WhyNotCarryOver(IReadOnlyList<CarriedImprovement> improvements, int planYear) =>
        State != EvaluationState.Preparing ? new NotInThisState(State, EvaluationAct.OpenRating)
        : improvements.FirstOrDefault(item => item.Year >= planYear) is { } wrong ? new NotFromAnEarlierYear(wrong.Year, planYear)
        : null;

    /// <summary>Takes the improvements of earlier years over; what was carried over before gives way.</summary>
    public void CarryOver(IReadOnlyList<CarriedImprovement> improvements, int planYear, Act act)
    {
        Asked(WhyNotCarryOver(improvements, planYear));
        (Carried, CarriedBy) = (improvements, act);
    }
}
