using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Measurements;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Rights;

/// <summary>What waits for a person without a deadline of its own. 할일 lists it beside the deadlines.</summary>
public enum OpenDuty
{
    /// <summary>이해관계와 비밀유지: before anything of the district is read or rated.</summary>
    Declare,

    /// <summary>초안: a rating sheet that the panelist began and has not submitted.</summary>
    ContinueDraft,

    /// <summary>사후 확인: after the meeting.</summary>
    ConfirmMeeting,

    /// <summary>평가단 구성: seats are empty.</summary>
    FillPanel,
    DecideExclusion,

    /// <summary>The first draft of the indicator sheet is to be put to the parties.</summary>
    NegotiateSheet,
    AnswerOnSheet,
    SignSheet,
    FreezeSheet,
    AcceptDocuments,

    /// <summary>정량 결과 입력: the documents are in, and lines wait for this person's entry.</summary>
    EnterResults,

    /// <summary>Two entries of a line differ.</summary>
    SettleResults,

    /// <summary>Another person's proposal waits for a second one.</summary>
    ConfirmResults,
    AnswerFacts,

    /// <summary>확인: a grade that somebody else issued waits.</summary>
    ConfirmGrade,

    /// <summary>수신확인.</summary>
    ReceiveNotice,

    /// <summary>보고서 확정: the result is final, and the report says 잠정 still.</summary>
    MakeReportFinal,

    /// <summary>보고서 수신확인.</summary>
    ReceiveReport,

    /// <summary>개선과제: items without an answer.</summary>
    AnswerImprovements,

    /// <summary>후속: 차기년도 사업계획 반영, 자치구 내 결과 공유.</summary>
    FollowUpReport,
}

/// <summary>Finds what waits for a person.</summary>
public static class OpenDuties
{
    /// <summary>What waits for this person in this evaluation, in the order of the steps; once the result is final only what the report asks for.</summary>
    public static IReadOnlyList<OpenDuty> Of(Standing who, Evaluation evaluation, EvaluationPlan plan)
    {
        if (evaluation.State == EvaluationState.Final)
            return [.. OfTheReport(who, evaluation)];

        var district = evaluation.DistrictId;
        var seat = evaluation.SeatOf(who.PersonId);
        List<OpenDuty> duties = [];
        if (seat is { IsCleared: false, IsRecused: false })
            duties.Add(OpenDuty.Declare);
        if (evaluation.HasDraft(who.PersonId))
            duties.Add(OpenDuty.ContinueDraft);
        if (seat is { Confirmed: null } && evaluation.IsRevealed)
            duties.Add(OpenDuty.ConfirmMeeting);
        if (who.Is(Role.Coordinator))
            duties.AddRange(OfTheCity(who, evaluation, plan));
        duties.AddRange(Parties.DutiesOf(who, evaluation).Select(duty => duty switch
        {
            AgreementDuty.Negotiate => OpenDuty.NegotiateSheet,
            AgreementDuty.Answer => OpenDuty.AnswerOnSheet,
            AgreementDuty.Sign => OpenDuty.SignSheet,
            AgreementDuty.Freeze => OpenDuty.FreezeSheet,
            _ => throw new ArgumentOutOfRangeException(nameof(evaluation), duty, "No such duty."),
        }));
        if ((who.Is(Role.Officer, district) && evaluation.Notice is { ReceivedByOfficer: null })
            || (who.Is(Role.Consortium, district) && evaluation.DeliveredNotice is { ReceivedByConsortium: null }))
            duties.Add(OpenDuty.ReceiveNotice);
        duties.AddRange(OfTheReport(who, evaluation));
        return [.. duties.Order()];
    }

    private static IEnumerable<OpenDuty> OfTheReport(Standing who, Evaluation evaluation)
    {
        if (evaluation.Report is not { } report)
            yield break;

        var (officer, consortium) = (who.Is(Role.Officer, evaluation.DistrictId), who.Is(Role.Consortium, evaluation.DistrictId));
        if (evaluation.Finalized is not null && report.State != Reports.ReportState.Writing && report.Newest is { } newest && report.IsProvisional(newest)
            && Access.WhyNot(Right.WriteReport, who, evaluation) is null)
            yield return OpenDuty.MakeReportFinal;
        if ((officer && report.WhyNotReceive(asOfficer: true) is null) || (consortium && report.WhyNotReceive(asOfficer: false) is null))
            yield return OpenDuty.ReceiveReport;
        if (consortium && report.WithConsortium is not null && report.StandingImprovements.Any(item => item.Answer is null))
            yield return OpenDuty.AnswerImprovements;
        if (consortium && report.WithConsortium is not null && (report.FollowUps.Count == 0 || report.FollowUps[^1].SharedOn is null))
            yield return OpenDuty.FollowUpReport;
    }

    private static IEnumerable<OpenDuty> OfTheCity(Standing who, Evaluation evaluation, EvaluationPlan plan)
    {
        if (evaluation.State == EvaluationState.Preparing && (evaluation.PanelFault(plan.PanelShape) is not null || evaluation.MissingSeats(plan.PanelShape).Count > 0))
            yield return OpenDuty.FillPanel;
        if (evaluation.Exclusions.Any(exclusion => exclusion.Decided is null))
            yield return OpenDuty.DecideExclusion;
        if (evaluation.Submissions.Any(submission => submission.State == SubmissionState.WithCity))
            yield return OpenDuty.AcceptDocuments;
        if (evaluation.ResultsAreOpen && evaluation.WhyNotScored() is null && evaluation.DocumentsForwarded is not null && evaluation.Indicators.Any(line => WaitsForEntry(who, evaluation, line)))
            yield return OpenDuty.EnterResults;
        if (evaluation.ResultsAreOpen && evaluation.Indicators.Any(line => evaluation.StateOf(line.Terms.Number) == LineState.Differing))
            yield return OpenDuty.SettleResults;
        if (evaluation.Corrections.Any(correction => correction.IsPending && correction.Proposed.By != who.PersonId))
            yield return OpenDuty.ConfirmResults;
        if (evaluation.Remarks.Any(remark => remark.IsOpen))
            yield return OpenDuty.AnswerFacts;
        if (evaluation.WhyNotNotify() is GradeNotConfirmed && evaluation.Grade!.Issued.By != who.PersonId)
            yield return OpenDuty.ConfirmGrade;
    }

    private static bool WaitsForEntry(Standing who, Evaluation evaluation, Indicator line) => line.Result.IsMissing
        && evaluation.StateOf(line.Terms.Number) == LineState.Open
        && !evaluation.Entries.Any(entry => entry.IndicatorNumber == line.Terms.Number && entry.Round == line.Round && entry.PersonId == who.PersonId);
}
