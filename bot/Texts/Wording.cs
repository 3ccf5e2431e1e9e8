using System.Globalization;
using EvalBot.Core;
using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.Texts;

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

    /// <summary>«정량지표 1», «핵심 목표 2».</summary>
    public static string Line(this Language language, SheetLine line) =>
        language.Item(new(line.Kind == LineKind.Indicator ? ContestedKind.Indicator : ContestedKind.Goal, line.Number));

    /// <summary>A party of 목표합의.</summary>
    public static string Party(this Language language, Party party) => party switch
    {
        Core.Indicators.Party.City => language.Pick("시", "the city"),
        Core.Indicators.Party.District => language.Pick("자치구", "the district"),
        Core.Indicators.Party.Consortium => language.Pick("수행단체", "the consortium"),
        _ => throw new ArgumentOutOfRangeException(nameof(party), party, "No such party."),
    };

    /// <summary>Where an indicator sheet stands.</summary>
    public static string Agreement(this Language language, AgreementState state) => state switch
    {
        AgreementState.Draft => language.Pick("초안", "a draft"),
        AgreementState.Negotiating => language.Pick("협의 중", "being negotiated"),
        AgreementState.Agreed => language.Pick("합의, 최종 확정 전", "agreed, not final yet"),
        AgreementState.Final => language.Pick("최종", "final"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>How an appeal ended, or where it stands.</summary>
    public static string Appeal(this Language language, AppealState state) => state switch
    {
        AppealState.Filed => language.Pick("접수", "received"),
        AppealState.Admitted => language.Pick("적법, 재심의 전", "admitted"),
        AppealState.Inadmissible => language.Pick("각하", "inadmissible"),
        AppealState.Redeliberating => language.Pick("재심의 중", "being redeliberated"),
        AppealState.Upheld => language.Pick("인용", "upheld"),
        AppealState.PartlyUpheld => language.Pick("일부 인용", "partly upheld"),
        AppealState.Dismissed => language.Pick("기각", "dismissed"),
        AppealState.Withdrawn => language.Pick("철회", "withdrawn"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>On what an argument rests.</summary>
    public static string Ground(this Language language, AppealGround ground) => ground switch
    {
        AppealGround.Fact => language.Pick("사실오류", "error of fact"),
        AppealGround.Procedure => language.Pick("절차", "procedure"),
        AppealGround.Conflict => language.Pick("이해충돌", "conflict of interest"),
        AppealGround.PointsAgainstWords => language.Pick("점수·서술 불일치", "points do not match the words"),
        AppealGround.Arithmetic => language.Pick("산정오류", "error of calculation"),
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "No such ground."),
    };

    /// <summary>An act of the audit log.</summary>
    public static string Act(this Language language, AuditAct act) => act switch
    {
        AuditAct.LoadPlan => language.Pick("계획 읽기", "plan loaded"),
        AuditAct.AcknowledgeWarnings => language.Pick("계획 경고 확인", "warnings of the plan acknowledged"),
        AuditAct.SetClock => language.Pick("시계 설정", "clock set"),
        AuditAct.BreakGlass => language.Pick("봉인 열쇠 복구", "key of the seal restored"),
        AuditAct.SetCommonGoals => language.Pick("공통 목표 입력", "common goals entered"),
        AuditAct.ReviseSheet => language.Pick("지표표 새 판", "indicator sheet revised"),
        AuditAct.NegotiateSheet => language.Pick("지표 협의 시작", "indicator sheet put to the parties"),
        AuditAct.RemarkOnSheet => language.Pick("지표 의견", "remark on the indicator sheet"),
        AuditAct.SettleRemark => language.Pick("지표 의견 처리", "remark settled"),
        AuditAct.SignSheet => language.Pick("지표표 서명", "indicator sheet signed"),
        AuditAct.AmendSheet => language.Pick("지표표 개정", "indicator sheet amended"),
        AuditAct.FreezeSheet => language.Pick("지표표 최종 확정", "indicator sheet made final"),
        AuditAct.EnterResults => language.Pick("결과 입력", "results entered"),
        AuditAct.ProposeCorrection => language.Pick("정정 제안", "correction proposed"),
        AuditAct.ConfirmCorrections => language.Pick("정정 확인", "corrections confirmed"),
        AuditAct.CompareResults => language.Pick("결과 대조", "entries compared"),
        AuditAct.ReopenResults => language.Pick("결과 재입력 시작", "results to be entered anew"),
        AuditAct.ShareResults => language.Pick("측정 결과 공유", "results shared"),
        AuditAct.PointOutError => language.Pick("사실확인 의견", "error of fact pointed out"),
        AuditAct.AnswerRemark => language.Pick("사실확인 답변", "remark answered"),
        AuditAct.HandInDocuments => language.Pick("서류 제출", "documents handed in"),
        AuditAct.ForwardDocuments => language.Pick("서류 전달", "documents forwarded"),
        AuditAct.ReceiveDocument => language.Pick("서류 파일", "document file"),
        AuditAct.SubmitSelfAssessment => language.Pick("자가평가 제출", "self-assessment submitted"),
        AuditAct.ReturnDocuments => language.Pick("서류 반려", "documents returned"),
        AuditAct.AcceptDocuments => language.Pick("서류 접수", "documents accepted"),
        AuditAct.AskForMaterial => language.Pick("추가 자료 요청", "material asked for"),
        AuditAct.SendPlanNotice => language.Pick("세부 계획 안내", "detailed notice sent"),
        AuditAct.OpenRating => language.Pick("평가 시작", "ballot opened"),
        AuditAct.CloseRating => language.Pick("평가 마감", "ballot closed"),
        AuditAct.SubmitRating => language.Pick("평가표 제출", "sheet submitted"),
        AuditAct.TypePaper => language.Pick("종이 평가표 입력", "paper sheet typed in"),
        AuditAct.SettlePaper => language.Pick("종이 평가표 차이 정하기", "differences of a paper sheet settled"),
        AuditAct.SubmitPaper => language.Pick("종이 평가표 제출", "paper sheet submitted"),
        AuditAct.Recuse => language.Pick("회피", "recusal"),
        AuditAct.RecordRecusal => language.Pick("회피 기록", "recusal recorded"),
        AuditAct.WriteOpinion => language.Pick("소수의견", "minority opinion"),
        AuditAct.WithdrawOpinion => language.Pick("소수의견 철회", "minority opinion withdrawn"),
        AuditAct.TakeText => language.Pick("종합의견 맡음", "common text taken"),
        AuditAct.SaveText => language.Pick("종합의견 새 판", "common text saved"),
        AuditAct.ReleaseText => language.Pick("종합의견 편집 끝", "common text given back"),
        AuditAct.AnswerText => language.Pick("종합의견 확인", "common text answered"),
        AuditAct.IssueGrade => language.Pick("등급 산정", "grade issued"),
        AuditAct.ConfirmGrade => language.Pick("등급 확인", "grade confirmed"),
        AuditAct.DoubtGrade => language.Pick("등급 이상", "grade in doubt"),
        AuditAct.Notify => language.Pick("자치구 통보", "district notified"),
        AuditAct.HandToConsortium => language.Pick("수행단체 통보", "consortium notified"),
        AuditAct.Receive => language.Pick("수신 확인", "receipt confirmed"),
        AuditAct.CorrectNotice => language.Pick("통보 정정", "notice corrected"),
        AuditAct.DraftAppeal => language.Pick("이의제기 초안", "appeal drafted"),
        AuditAct.JudgeAppeal => language.Pick("이의제기 적법 여부", "admissibility decided"),
        AuditAct.FileAppeal => language.Pick("이의제기", "appeal"),
        AuditAct.WithdrawAppeal => language.Pick("이의제기 철회", "appeal withdrawn"),
        AuditAct.OpenRedeliberation => language.Pick("재심의 시작", "redeliberation opened"),
        AuditAct.ReplaceMember => language.Pick("독립 위원 교체", "independent member replaced"),
        AuditAct.AnswerRedeliberation => language.Pick("재심의 의견", "answer in the redeliberation"),
        AuditAct.DecideAppeal => language.Pick("재심의 결정", "appeal decided"),
        AuditAct.Finalize => language.Pick("최종 확정", "made final"),
        AuditAct.Export => language.Pick("내보내기", "export"),
        AuditAct.MoveDate => language.Pick("일정 변경", "date moved"),
        AuditAct.CancelWorkshop => language.Pick("워크숍 취소", "workshop cancelled"),
        AuditAct.ExtendDeadline => language.Pick("기한 연장", "deadline extended"),
        AuditAct.AddHoliday => language.Pick("공휴일 추가", "public holiday added"),
        AuditAct.WithdrawHoliday => language.Pick("공휴일 취소", "public holiday taken back"),
        AuditAct.Remind => language.Pick("독촉", "people reminded"),
        AuditAct.ChooseReminders => language.Pick("알림 설정", "reminders chosen"),
        AuditAct.RecordGathering => language.Pick("출석·합의 기록", "attendance and agreement recorded"),
        AuditAct.MoveMeetingOn => language.Pick("회의 진행", "meeting moved on"),
        AuditAct.MarkAttendance => language.Pick("회의 출석", "attendance marked"),
        AuditAct.NoteInterview => language.Pick("면접 질문·답변", "interview noted"),
        AuditAct.TakePacket => language.Pick("자료묶음", "packet taken"),
        AuditAct.Declare => language.Pick("이해관계·비밀유지 서약", "conflict of interest declared"),
        AuditAct.ConfirmMeeting => language.Pick("사후 확인", "confirmed after the meeting"),
        AuditAct.ChangeSeat => language.Pick("평가단 자리 변경", "panel seat changed"),
        AuditAct.ImportPeople => language.Pick("사람 가져오기", "people imported"),
        AuditAct.InvitePerson => language.Pick("초대", "person invited"),
        AuditAct.WithdrawInvitation => language.Pick("초대 취소", "invitation withdrawn"),
        AuditAct.BindAccount => language.Pick("계정 연결", "account bound"),
        AuditAct.BuildPanels => language.Pick("평가단 구성", "panels built"),
        AuditAct.AdoptPanels => language.Pick("평가단 채택", "panels adopted"),
        AuditAct.AskExclusion => language.Pick("기피 신청", "exclusion asked for"),
        AuditAct.DecideExclusion => language.Pick("기피 결정", "exclusion decided"),
        AuditAct.AssignWriter => language.Pick("집필 의뢰", "writer asked"),
        AuditAct.HandInReport => language.Pick("보고서 제출", "report handed in"),
        AuditAct.ReturnReport => language.Pick("보고서 보완 요청", "report given back"),
        AuditAct.ShareReport => language.Pick("보고서 공유(시 → 자치구)", "report shared with the district"),
        AuditAct.HandOnReport => language.Pick("보고서 전달(자치구 → 단체)", "report handed to the consortium"),
        AuditAct.MakeReportFinal => language.Pick("보고서 확정", "report made final"),
        AuditAct.ReceiveReport => language.Pick("보고서 수신 확인", "receipt of the report"),
        AuditAct.FollowUpReport => language.Pick("보고서 후속 기록", "follow-up recorded"),
        AuditAct.AddImprovement => language.Pick("개선과제 추가", "improvement added"),
        AuditAct.StrikeImprovement => language.Pick("개선과제 삭제", "improvement struck out"),
        AuditAct.AnswerImprovement => language.Pick("개선과제 답변", "improvement answered"),
        AuditAct.CarryOver => language.Pick("지난해 개선과제 가져오기", "improvements carried over"),
        AuditAct.ChoosePractice => language.Pick("우수사례 선정", "practice chosen"),
        AuditAct.AgreeToBeNamed => language.Pick("우수사례 이름 동의", "answer on being named"),
        AuditAct.ReleasePractices => language.Pick("우수사례 공개", "practices released"),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No such act."),
    };
}
