namespace EvalBot.Bot.Storage;

/// <summary>A line of the audit log (기록): who did what, when. Never changed, never removed.</summary>
public sealed class AuditEntry
{
    public int Id { get; private set; }

    public required DateTimeOffset At { get; init; }

    public required string PersonId { get; init; }

    /// <summary>The evaluation that it is about; null for acts of the whole bot.</summary>
    public int? EvaluationId { get; init; }

    public required AuditAct Act { get; init; }

    /// <summary>What it was about: numbers, ids and reasons; never a rating.</summary>
    public required string Detail { get; init; }

    /// <summary>Whether nobody may read it before the reveal.</summary>
    public bool Sealed { get; init; }
}

/// <summary>What the audit log records.</summary>
public enum AuditAct
{
    LoadPlan,
    AcknowledgeWarnings,
    SetClock,
    BreakGlass,
    SetCommonGoals,
    ReviseSheet,
    NegotiateSheet,
    RemarkOnSheet,
    SettleRemark,
    SignSheet,
    AmendSheet,
    FreezeSheet,
    EnterResults,
    ProposeCorrection,
    ConfirmCorrections,
    CompareResults,
    ReopenResults,
    ShareResults,
    PointOutError,
    AnswerRemark,
    ReceiveDocument,
    SubmitSelfAssessment,
    HandInDocuments,
    ForwardDocuments,
    ReturnDocuments,
    AcceptDocuments,
    AskForMaterial,
    SendPlanNotice,
    OpenRating,
    CloseRating,
    SubmitRating,
    TypePaper,
    SettlePaper,
    SubmitPaper,
    Recuse,
    RecordRecusal,
    WriteOpinion,
    WithdrawOpinion,
    TakeText,
    SaveText,
    ReleaseText,
    AnswerText,
    IssueGrade,
    ConfirmGrade,
    DoubtGrade,
    Notify,
    CorrectNotice,
    HandToConsortium,
    Receive,
    DraftAppeal,
    FileAppeal,
    JudgeAppeal,
    WithdrawAppeal,
    OpenRedeliberation,
    ReplaceMember,
    AnswerRedeliberation,
    DecideAppeal,
    Finalize,
    Export,
    MoveDate,
    CancelWorkshop,
    ExtendDeadline,
    AddHoliday,
    WithdrawHoliday,
    Remind,
    ChooseReminders,
    RecordGathering,
    MoveMeetingOn,
    MarkAttendance,
    NoteInterview,
    TakePacket,
    Declare,
    ConfirmMeeting,
    ChangeSeat,
    ImportPeople,
    InvitePerson,
    WithdrawInvitation,
    BindAccount,
    BuildPanels,
    AdoptPanels,
    AskExclusion,
    DecideExclusion,
    AssignWriter,
    HandInReport,
    ReturnReport,
    ShareReport,
    HandOnReport,
    MakeReportFinal,
    ReceiveReport,
    FollowUpReport,
    AddImprovement,
    StrikeImprovement,
    AnswerImprovement,
    CarryOver,
    ChoosePractice,
    AgreeToBeNamed,
    ReleasePractices,
}
