using EvalBot.Core.Grades;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;

namespace EvalBot.Core.Evaluations;

public sealed partial class Evaluation
{
    /// <summary>The grade that stands, or null.</summary>
    public GradeSheet? Grade => _grades.Where(grade => grade.Stands).MaxBy(grade => grade.Number);

    /// <summary>What a grade would be computed from now. Of a ballot that is open it tells who has submitted, and not one rating.</summary>
    public GradeInputs GradeInputs(ScoringRules rules) => new(
        rules,
        [.. _indicators.OrderBy(indicator => indicator.Terms.Number).Select(indicator => indicator.Result)],
        GoalTerms,
        SeatSheets(seal: null));

    /// <summary>Why no grade can be issued, or null when one can.</summary>
    public Refusal? WhyNotIssueGrade(ScoringRules rules) =>
        !IsRevealed ? new NotInThisState(State, EvaluationAct.IssueGrade)
        : OpenBallot is { } open ? new BallotStillOpen(open.Number)
        : WhyNot(EvaluationAct.IssueGrade) ?? GradeComputation.WhyNot(GradeInputs(rules));

    /// <summary>Issues the grade.</summary>
    public GradeSheet IssueGrade(string by, DateTimeOffset now, ScoringRules rules)
    {
        Asked(WhyNotIssueGrade(rules));
        Move(EvaluationAct.IssueGrade);
        return AddGrade(GradeInputs(rules), new(by, now, ""));
    }

    private GradeSheet AddGrade(GradeInputs inputs, Act issued)
    {
        var sheet = new GradeSheet(_grades.Count + 1, inputs, issued);
        _grades.Add(sheet);
        return sheet;
    }

    /// <summary>An input changed: a grade that stands is superseded, and the evaluation waits for a new one.</summary>
    private void InputsChanged(DateTimeOffset now, SupersededBy cause)
    {
        Grade?.Supersede(now, cause);
        if (IsRevealed)
            Move(EvaluationAct.ChangeInputs);
    }
}
