using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Cards;

/// <summary>The command that does what is due.</summary>
public static class DutyCommand
{
    /// <summary>The words to type for what has no deadline, such as «지표 도봉구».</summary>
    public static string For(OpenDuty duty, Evaluation evaluation, EvaluationPlan plan, Language language)
    {
        var district = language.Name(plan.District(evaluation.DistrictId));
        var (korean, english) = duty switch
        {
            OpenDuty.Declare or OpenDuty.ConfirmMeeting => ("이해관계", "declare"),
            OpenDuty.ContinueDraft => ("평가", "rate"),
            OpenDuty.FillPanel => ("평가단", "panel"),
            OpenDuty.DecideExclusion => ("기피", "exclude"),
            OpenDuty.NegotiateSheet or OpenDuty.AnswerOnSheet or OpenDuty.SignSheet or OpenDuty.FreezeSheet => ("지표", "indicators"),
            OpenDuty.AcceptDocuments => ("서류", "documents"),
            OpenDuty.EnterResults or OpenDuty.SettleResults or OpenDuty.ConfirmResults => ("정량", "quant"),
            OpenDuty.AnswerFacts => ("사실확인", "facts"),
            OpenDuty.ConfirmGrade => ("확인", "confirm"),
            OpenDuty.ReceiveNotice => ("수신확인", "receive"),
            OpenDuty.MakeReportFinal or OpenDuty.ReceiveReport or OpenDuty.FollowUpReport => ("보고서", "report"),
            OpenDuty.AnswerImprovements => ("개선과제", "improvements"),
            _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, "No such duty."),
        };
        return $"{language.Pick(korean, english)} {district}";
    }

    /// <summary>The words to type, such as «통보 도봉구»; null where a coordinator who reads a copy has nothing to do themself.</summary>
    /// <param name="asCoordinator">For the coordinators' copy of a reminder that others have to act on.</param>
    public static string? For(DeadlineKind kind, Evaluation evaluation, EvaluationPlan plan, Language language, bool asCoordinator = false)
    {
        var district = language.Name(plan.District(evaluation.DistrictId));
        var opened = evaluation.Ballots.Count > 0;
        return kind switch
        {
            DeadlineKind.Rating when asCoordinator && !opened => language.Pick($"평가시작 {district}", $"open {district}"),
            _ when asCoordinator => null,
            DeadlineKind.Documents or DeadlineKind.Material => language.Pick($"서류 {district}", $"documents {district}"),
            DeadlineKind.Rating when !opened => language.Pick($"일정 {district}", $"schedule {district}"),
            DeadlineKind.Rating => language.Pick($"평가 {district}", $"rate {district}"),
            DeadlineKind.Notice when evaluation.Grade is null => language.Pick($"등급 {district}", $"grade {district}"),
            DeadlineKind.Notice or DeadlineKind.FinalNotice => language.Pick($"통보 {district}", $"notify {district}"),
            DeadlineKind.FactCheck => language.Pick($"사실확인 {district}", $"facts {district}"),
            DeadlineKind.Appeal => language.Pick("이의제기", "appeal"),
            DeadlineKind.Redeliberation => language.Pick($"재심의 {district}", $"redeliberate {district}"),
            DeadlineKind.Report => language.Pick($"보고서 {district}", $"report {district}"),
            _ => language.Pick($"현황 {district}", $"status {district}"),
        };
    }
}
