using EvalBot.Core.Calendar;
using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Notices;
using EvalBot.Core.Reports;

namespace EvalBot.Core.Rights;

/// <summary>Who still has to act for a deadline. Domain, «Reminders»: documents: the consortium, then the officer; notice: the coordinator, then the officer; rating: the panelists; report: the writer; appeal and check of facts: rights.</summary>
public static class Duties
{
    /// <summary>The people who have to act now; nobody once the act is done.</summary>
    public static IReadOnlyList<string> WhoHasToAct(DeadlineKind kind, Evaluation evaluation, Participants people) => kind switch
    {
        DeadlineKind.Documents => WhoHasTheSet(evaluation.SubmissionOf(Submission.OfPlan), people),
        DeadlineKind.Material => WhoHasTheSet(evaluation.OpenRequest, people),
        DeadlineKind.Rating => evaluation.IsRevealed ? [] : [.. evaluation.Seats
            .Where(seat => !seat.IsRecused && evaluation.LatestSubmitted(seat.SeatId, 1) is null)
            .Select(seat => seat.PersonId)],
        DeadlineKind.Notice => evaluation.NoticeWithOfficer is { Kind: not NoticeKind.FinalResult } ? people.Officers
            : evaluation.DeliveredNotice is null || evaluation.State is EvaluationState.Revealed or EvaluationState.Graded ? people.Coordinators
            : [],
        DeadlineKind.Appeal => evaluation.Appeal is null && evaluation.State != EvaluationState.Final ? people.Consortium : [],
        DeadlineKind.Redeliberation => evaluation.Appeal switch
        {
            { State: Appeals.AppealState.Filed or Appeals.AppealState.Admitted } => people.Coordinators,
            { IsRedeliberating: true } appeal => [.. people.Coordinators.Union(evaluation.Deliberators
                .Where(deliberator => appeal.AnswerOf(deliberator.SeatId) is null)
                .Select(deliberator => deliberator.PersonId))],
            _ => [],
        },
        DeadlineKind.FinalNotice => evaluation.Appeal?.Outcome is null ? []
            : evaluation.OwedNotice is not null ? people.Coordinators
            : evaluation.NoticeWithOfficer is not null ? people.Officers
            : [],
        DeadlineKind.Report => WhoHasTheReport(evaluation, people),
        DeadlineKind.FactCheck => evaluation.ResultsAreOpen && evaluation.Remarks.Count == 0 ? people.Consortium : [],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such deadline."),
    };

    /// <summary>Assign: the coordinators; write: the writer; share: the coordinators; hand on: the officer. A later version has no deadline.</summary>
    private static IReadOnlyList<string> WhoHasTheReport(Evaluation evaluation, Participants people)
    {
        var report = evaluation.Report;
        var writers = people.Writers.Where(person => evaluation.SeatOf(person) is { IsRecused: false }).ToList();
        return report?.WithConsortium is not null ? []
            : (report?.State ?? ReportState.Writing) switch
            {
                ReportState.Writing when writers.Count > 0 => writers,
                ReportState.Writing or ReportState.WithCity => people.Coordinators,
                _ => people.Officers,
            };
    }

    private static IReadOnlyList<string> WhoHasTheSet(Submission? submission, Participants people) => submission?.State switch
    {
        SubmissionState.Open or SubmissionState.Returned => people.Consortium,
        SubmissionState.WithOfficer => people.Officers,
        _ => [],
    };

    /// <summary>Whom a reminder goes to: before the deadline who has to act; after it the coordinators too; nobody once the act is done.</summary>
    /// <param name="overdue">The deadline has passed.</param>
    public static IReadOnlyList<string> WhoIsReminded(DeadlineKind kind, Evaluation evaluation, Participants people, bool overdue)
    {
        var acting = WhoHasToAct(kind, evaluation, people);
        return acting.Count == 0 || !overdue ? acting : [.. acting.Union(people.Coordinators)];
    }
}
