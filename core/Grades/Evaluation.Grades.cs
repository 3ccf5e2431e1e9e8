using EvalBot.Core.Appeals;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
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
    /// <param name="secondWay">What has to come to the same grade; <see cref="GradeRecount"/> where nothing else is given.</param>
    public Refusal? WhyNotIssueGrade(ScoringRules rules, Recount? secondWay = null) =>
        !IsRevealed ? new NotInThisState(State, EvaluationAct.IssueGrade)
        : OpenBallot is { } open ? new BallotStillOpen(open.Number)
        : WhyNot(EvaluationAct.IssueGrade) ?? WhyNotComputed(GradeInputs(rules), secondWay);

    /// <summary>Issues the grade.</summary>
    public GradeSheet IssueGrade(string by, DateTimeOffset now, ScoringRules rules)
    {
        Asked(WhyNotIssueGrade(rules));
        Move(EvaluationAct.IssueGrade);
        var inputs = GradeInputs(rules);
        return AddGrade(inputs, SourcesOf(inputs), new(by, now, ""));
    }

    /// <summary>Why this grade cannot be relied on, or null when it can: see <see cref="GradeCheck"/>.</summary>
    /// <inheritdoc cref="WhyNotIssueGrade"/>
    public Refusal? WhyNotTrusted(GradeSheet grade, Recount? secondWay = null) => GradeCheck.WhyNotTrusted(DistrictId, grade, secondWay ?? GradeRecount.Of);

    /// <summary>Why this person cannot confirm the grade of this number and hash, or null when they can: not who issued it, and exactly what they were shown.</summary>
    public Refusal? WhyNotConfirmGrade(string by, int number, string hash) =>
        Finalized is { } final ? new ResultIsFinal(final.At)
        : Grade is not { } grade ? _grades.Count == 0 ? new NoGradeYet() : new GradeMovedOn(number)
        : grade.Number != number || HashOf(grade, bySeat: true) != hash ? new GradeMovedOn(number)
        : grade.Confirmed is { } done ? new AlreadyDone(done)
        : !grade.AwaitsConfirmation ? new NoConfirmationAsked()
        : grade.Issued.By == by ? new SecondCoordinatorNeeded(number)
        : null;

    /// <summary>확인: a second coordinator confirms the grade, and it can be notified.</summary>
    public GradeSheet ConfirmGrade(string by, int number, string hash, DateTimeOffset now)
    {
        Asked(WhyNotConfirmGrade(by, number, hash));
        Grade!.Confirm(new(by, now, ""));
        return Grade;
    }

    /// <summary>The hash of a grade of this evaluation, in one of its two forms.</summary>
    public string HashOf(GradeSheet grade, bool bySeat) =>
        (bySeat ? grade.Hash : grade.PublicHash) ?? GradeProof.HashOf(DistrictId, grade, bySeat);

    private Refusal? WhyNotComputed(GradeInputs inputs, Recount? secondWay) =>
        GradeComputation.WhyNot(inputs) ?? GradeCheck.WhyNotAgreed(DistrictId, _grades.Count + 1, inputs, secondWay ?? GradeRecount.Of);

    private GradeSheet AddGrade(GradeInputs inputs, GradeSources? sources, Act issued)
    {
        var sheet = new GradeSheet(DistrictId, _grades.Count + 1, inputs, sources, issued);
        _grades.Add(sheet);
        return sheet;
    }

    /// <summary>Who brought these inputs in, and when.</summary>
    private GradeSources SourcesOf(GradeInputs inputs) => new(
        [.. inputs.Indicators.Select(line => SourceOf(IndicatorOf(line.Terms.Number)!))],
        [.. inputs.Sheets.Where(sheet => sheet.State == SheetState.Submitted).Select(sheet => new SheetSource(
            sheet.Seat,
            LatestSubmitted(sheet.Seat, sheet.Ballot)!.SavedAt,
            RevisedAt(sheet.Seat)))],
        [.. _ballots.Where(ballot => ballot.Closed is not null).OrderBy(ballot => ballot.Number).Select(ballot => new ClosingSource(ballot.Number, ballot.Closed!))]);

    private DateTimeOffset? RevisedAt(string seatId) =>
        Appeal is not { Outcome: not null } appeal ? null
        : appeal.Panel == RedeliberationPanel.Independent ? appeal.Items.Any(item => item.Kind == ContestedKind.Goal && RatingOfTheMembers(item.Number) is not null) ? appeal.Decided!.At : null
        : appeal.AnswerOf(seatId) is { Revised.Count: > 0 } answer ? answer.At : null;

    private ResultSource SourceOf(Indicator line)
    {
        var number = line.Terms.Number;
        if (Appeal is { Decided: { } decided } appeal && line.Entered == decided)
            return new(number, [appeal.Opened!], decided);
        if (_corrections.LastOrDefault(correction => correction.IndicatorNumber == number && correction.Confirmed is not null && correction.Proposed == line.Entered) is { } correction)
            return new(number, [correction.Proposed], correction.Confirmed);
        return WholeEntries(line) is { Count: > 1 } entries
            ? new(number, [.. entries.Select(entry => new Act(entry.PersonId, entry.At, ""))], null)
            : new(number, line.Entered is { } entered ? [entered] : [], null);
    }

    /// <summary>An input changed: a grade that stands is superseded, and the evaluation waits for a new one.</summary>
    private void InputsChanged(SupersededBy cause, Act act)
    {
        Grade?.Supersede(cause, act);
        if (IsRevealed)
            Move(EvaluationAct.ChangeInputs);
    }
}
