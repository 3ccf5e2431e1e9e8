using System.Globalization;
using EvalBot.Bot.Storage;
using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;

namespace EvalBot.Bot;

/// <summary>Days, hours and the plan's terms as people read them.</summary>
public static class Wording
{
    private static readonly CultureInfo Korean = CultureInfo.GetCultureInfo("ko-KR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The one of two texts that the language asks for.</summary>
    public static string Pick(this Language language, string korean, string english) => language == Language.Korean ? korean : english;

    /// <summary>«8.6.(월)»; «Mon 6 Aug».</summary>
    public static string Day(this Language language, DateOnly day) => language == Language.Korean
        ? day.ToString("M.d.(ddd)", Korean)
        : day.ToString("ddd d MMM", English);

    /// <summary>«8.6.(월) 14:00» in Korean time.</summary>
    public static string Time(this Language language, DateTimeOffset at)
    {
        var korean = at.ToOffset(KoreanDays.Offset);
        return $"{language.Day(DateOnly.FromDateTime(korean.DateTime))} {korean.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>«8.9.(목) 24:00까지».</summary>
    public static string Until(this Language language, DateOnly lastDay) =>
        language.Pick($"{language.Day(lastDay)} 24:00까지", $"until {language.Day(lastDay)}, 24:00");

    /// <summary>A district's name.</summary>
    public static string Name(this Language language, District district) => language.Pick(district.Name, district.EnglishName);

    /// <summary>A number as it was entered, without trailing zeros.</summary>
    public static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Where an evaluation stands, in a few words.</summary>
    public static string State(this Language language, EvaluationState state) => state switch
    {
        EvaluationState.Preparing => language.Pick("준비 중", "preparing"),
        EvaluationState.Rating => language.Pick("평가 중", "rating"),
        EvaluationState.Revealed => language.Pick("평가 마감", "rating closed"),
        EvaluationState.Graded => language.Pick("등급 산정", "graded"),
        EvaluationState.Notified => language.Pick("결과 통보", "notified"),
        EvaluationState.Appealed => language.Pick("이의제기", "appealed"),
        EvaluationState.Final => language.Pick("최종 확정", "final"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>«정량지표 1», «핵심 목표 2», «절차».</summary>
    public static string Item(this Language language, ContestedItem item) => item.Kind switch
    {
        ContestedKind.Indicator => language.Pick($"정량지표 {item.Number}", $"indicator {item.Number}"),
        ContestedKind.Goal => language.Pick($"핵심 목표 {item.Number}", $"core goal {item.Number}"),
        ContestedKind.Procedure => language.Pick("절차", "procedure"),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.Kind, "No such kind."),
    };

    /// <summary>How an appeal ended, or where it stands.</summary>
    public static string Appeal(this Language language, AppealState state) => state switch
    {
        AppealState.Filed => language.Pick("접수", "received"),
        AppealState.Redeliberating => language.Pick("재심의 중", "being redeliberated"),
        AppealState.Upheld => language.Pick("인용", "upheld"),
        AppealState.PartlyUpheld => language.Pick("일부 인용", "partly upheld"),
        AppealState.Dismissed => language.Pick("기각", "dismissed"),
        AppealState.Withdrawn => language.Pick("철회", "withdrawn"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>An act of the audit log.</summary>
    public static string Act(this Language language, AuditAct act) => act switch
    {
        AuditAct.LoadPlan => language.Pick("계획 읽기", "plan loaded"),
        AuditAct.AcknowledgeWarnings => language.Pick("계획 경고 확인", "warnings of the plan acknowledged"),
        AuditAct.SetClock => language.Pick("시계 설정", "clock set"),
        AuditAct.EnterResults => language.Pick("결과 입력", "results entered"),
        AuditAct.ProposeCorrection => language.Pick("정정 제안", "correction proposed"),
        AuditAct.ConfirmCorrections => language.Pick("정정 확인", "corrections confirmed"),
        AuditAct.HandInDocuments => language.Pick("서류 제출", "documents handed in"),
        AuditAct.ForwardDocuments => language.Pick("서류 전달", "documents forwarded"),
        AuditAct.OpenRating => language.Pick("평가 시작", "ballot opened"),
        AuditAct.CloseRating => language.Pick("평가 마감", "ballot closed"),
        AuditAct.SubmitRating => language.Pick("평가표 제출", "sheet submitted"),
        AuditAct.Recuse => language.Pick("회피", "recusal"),
        AuditAct.RecordRecusal => language.Pick("회피 기록", "recusal recorded"),
        AuditAct.IssueGrade => language.Pick("등급 산정", "grade issued"),
        AuditAct.Notify => language.Pick("자치구 통보", "district notified"),
        AuditAct.HandToConsortium => language.Pick("수행단체 통보", "consortium notified"),
        AuditAct.Receive => language.Pick("수신 확인", "receipt confirmed"),
        AuditAct.FileAppeal => language.Pick("이의제기", "appeal"),
        AuditAct.WithdrawAppeal => language.Pick("이의제기 철회", "appeal withdrawn"),
        AuditAct.OpenRedeliberation => language.Pick("재심의 시작", "redeliberation opened"),
        AuditAct.AnswerRedeliberation => language.Pick("재심의 의견", "answer in the redeliberation"),
        AuditAct.DecideAppeal => language.Pick("재심의 결정", "appeal decided"),
        AuditAct.Finalize => language.Pick("최종 확정", "made final"),
        AuditAct.Export => language.Pick("내보내기", "export"),
        AuditAct.MoveDate => language.Pick("일정 변경", "date moved"),
        AuditAct.CancelWorkshop => language.Pick("워크숍 취소", "workshop cancelled"),
        AuditAct.ExtendDeadline => language.Pick("기한 연장", "deadline extended"),
        AuditAct.RecordGathering => language.Pick("출석·합의 기록", "attendance and agreement recorded"),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No such act."),
    };
}
