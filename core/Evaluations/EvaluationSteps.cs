using EvalBot.Core.Calendar;

namespace EvalBot.Core.Evaluations;

/// <summary>The steps of an evaluation, in their order. Plan III, 세부 추진 계획.</summary>
public enum EvaluationStep
{
    /// <summary>평가단 구성.</summary>
    Panel,

    /// <summary>목표합의: the indicator sheet.</summary>
    Agreement,

    /// <summary>성과평가 서류.</summary>
    Documents,

    /// <summary>정량평가.</summary>
    Results,

    /// <summary>정성평가, in the meeting.</summary>
    Rating,

    /// <summary>종합평가: the grade.</summary>
    Grade,

    /// <summary>결과 통보.</summary>
    Notice,

    /// <summary>이의제기와 재심의; not begun where there is none.</summary>
    Appeal,

    /// <summary>최종 확정.</summary>
    Finalization,
}

/// <summary>How far a step is.</summary>
public enum StepState
{
    NotBegun,
    UnderWay,
    Done,
}

/// <summary>How far a step is, and whether it is or was late.</summary>
/// <param name="Done">Of <paramref name="Of"/> parts so many are done; both 0 where a step has no parts.</param>
/// <param name="IsLate">Its last day is over and it is not done, or it was done after it.</param>
public sealed record StepStatus(EvaluationStep Step, StepState State, int Done, int Of, bool IsLate);

/// <summary>Where an evaluation stands, step by step: what a coordinator sees at a glance.</summary>
public static class EvaluationSteps
{
    /// <summary>All steps in their order.</summary>
    /// <param name="seats">How many seats the panel's shape has.</param>
    /// <param name="deadlines">The evaluation's own, without those that gave way to another.</param>
    public static IReadOnlyList<StepStatus> Of(Evaluation evaluation, int seats, IReadOnlyList<Deadline> deadlines, DateTimeOffset now)
    {
        var documentsEnd = KoreanDays.EndOf(evaluation.DocumentsDue);
        var entered = evaluation.Indicators.Count(indicator => !indicator.Result.IsMissing);
        var progress = evaluation.Progress();
        return
        [
            Parts(EvaluationStep.Panel, evaluation.Seats.Count, seats, late: false),
            new(EvaluationStep.Agreement, evaluation.Indicators.Count > 0 ? StepState.Done : StepState.NotBegun, 0, 0, evaluation.Indicators.Count == 0 && now >= documentsEnd),
            new(
                EvaluationStep.Documents,
                evaluation.DocumentsForwarded is not null ? StepState.Done : evaluation.DocumentsHandedIn is not null ? StepState.UnderWay : StepState.NotBegun,
                0, 0,
                (evaluation.DocumentsHandedIn?.At ?? now) >= documentsEnd),
            Parts(EvaluationStep.Results, entered, evaluation.Indicators.Count, late: false),
            evaluation.Ballots.Count == 0
                ? new(EvaluationStep.Rating, StepState.NotBegun, 0, 0, IsOver(DeadlineKind.Rating))
                : new(EvaluationStep.Rating, evaluation.IsUnsealed ? StepState.Done : StepState.UnderWay, progress.Submitted, progress.Submitted + progress.Missing, !evaluation.IsRevealed && IsOver(DeadlineKind.Rating)),
            new(EvaluationStep.Grade, evaluation.Grade is not null ? StepState.Done : evaluation.IsRevealed ? StepState.UnderWay : StepState.NotBegun, 0, 0, false),
            new(
                EvaluationStep.Notice,
                evaluation.OwedNotice is null && evaluation.DeliveredNotice is not null ? StepState.Done : evaluation.Notices.Count > 0 ? StepState.UnderWay : StepState.NotBegun,
                0, 0,
                evaluation.Notice is { } notice ? notice.CityWasLate || notice.OfficerWasLate || (notice.ToConsortium is null && now >= KoreanDays.EndOf(notice.Due)) : IsOver(DeadlineKind.Notice)),
            new(
                EvaluationStep.Appeal,
                evaluation.Appeal is not { } appeal ? StepState.NotBegun : appeal.IsOpen ? StepState.UnderWay : StepState.Done,
                0, 0,
                evaluation.IsProvisional && IsOver(DeadlineKind.Redeliberation)),
            new(EvaluationStep.Finalization, evaluation.State == EvaluationState.Final ? StepState.Done : StepState.NotBegun, 0, 0, false),
        ];

        bool IsOver(DeadlineKind kind) => deadlines.Any(deadline => deadline.Kind == kind && now >= deadline.Ends);
    }

    private static StepStatus Parts(EvaluationStep step, int done, int of, bool late) =>
        new(step, of > 0 && done >= of ? StepState.Done : done > 0 ? StepState.UnderWay : StepState.NotBegun, done, of, late);
}
