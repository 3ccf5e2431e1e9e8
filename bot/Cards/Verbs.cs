namespace EvalBot.Bot.Cards;

/// <summary>Every verb that a card can send. Each has one handler; a test compares this list with both.</summary>
public static class Verbs
{
    /// <summary>Runs the command in <c>data.command</c>, as if it had been typed.</summary>
    public const string RunCommand = "command.run";

    public const string AcknowledgeWarnings = "plan.acknowledge";
    /// <summary>Says what a received file is.</summary>
    public const string UseFile = "file.use";

    public const string SaveResults = "results.save";
    public const string ConfirmResults = "results.confirm";
    public const string SettleResults = "results.settle";
    public const string ShareResults = "results.share";
    public const string PointOutError = "facts.point-out";
    public const string AnswerRemark = "facts.answer";
    public const string SubmitRating = "rating.submit";
    public const string SaveDraft = "rating.draft";

    /// <summary>Keeps a draft of what is on the card, and shows the goal that <c>data.to</c> names.</summary>
    public const string MoveInRating = "rating.move";
    public const string ChoosePaper = "rating.paper-choose";
    public const string SubmitPaper = "rating.paper-submit";
    public const string SavePaperDraft = "rating.paper-draft";
    public const string MoveInPaper = "rating.paper-move";
    public const string SettlePaper = "rating.paper-settle";
    public const string ConfirmPaper = "rating.paper-confirm";
    public const string CloseRating = "rating.close";
    public const string WriteOpinion = "opinion.write";
    public const string TakeText = "summary.take";
    public const string SaveText = "summary.save";
    public const string AnswerText = "summary.answer";
    public const string ChooseGoal = "meeting.goal";
    public const string MarkAttendance = "meeting.mark";
    public const string NoteInterview = "interview.note";
    public const string Recuse = "seat.recuse";
    public const string RecordRecusal = "seat.record-recusal";
    public const string Declare = "seat.declare";
    public const string ConfirmMeeting = "seat.confirm";
    public const string ChooseSeat = "panel.choose";
    public const string SeatPerson = "panel.seat";
    public const string AdoptPanels = "panel.adopt";
    public const string SavePerson = "people.save";
    public const string ImportPeople = "people.import";
    public const string AskExclusion = "exclusion.ask";
    public const string DecideExclusion = "exclusion.decide";
    public const string ConfirmGrade = "grade.confirm";
    public const string SendNotice = "notice.send";
    public const string ReceiveNotice = "notice.receive";

    /// <summary>Answers the question of the appeal dialog that <c>data.step</c> names.</summary>
    public const string AnswerAppeal = "appeal.answer";
    /// <summary>Sends the draft of an appeal.</summary>
    public const string SendAppeal = "appeal.send";

    /// <summary>Keeps the draft of an appeal, and tells who may send it.</summary>
    public const string KeepAppeal = "appeal.keep";

    /// <summary>적법 여부.</summary>
    public const string JudgeAppeal = "appeal.judge";
    public const string OpenRedeliberation = "redeliberation.open";
    public const string ReplaceMember = "redeliberation.replace";
    public const string AnswerRedeliberation = "redeliberation.answer";
    public const string DecideAppeal = "redeliberation.decide";
    public const string FinalizeResult = "result.finalize";

    public const string NegotiateSheet = "agreement.negotiate";
    public const string ChooseSheetLine = "agreement.choose";
    public const string RemarkOnSheet = "agreement.remark";
    public const string SettleRemark = "agreement.settle";
    public const string SignSheet = "agreement.sign";
    public const string AmendSheet = "agreement.amend";
    public const string FreezeSheet = "agreement.freeze";
    public const string SetCommonGoals = "agreement.common-goals";

    public const string HandInDocuments = "documents.hand-in";
    public const string ForwardDocuments = "documents.forward";
    public const string ReturnDocuments = "documents.return";
    public const string AcceptDocuments = "documents.accept";
    public const string AskForMaterial = "documents.ask";
    public const string SubmitSelfAssessment = "selfassessment.submit";
    public const string SaveSelfAssessmentDraft = "selfassessment.draft";
    public const string SendPlanNotice = "plannotice.send";

    /// <summary>Shows what would change with a date.</summary>
    public const string PreviewDate = "dates.preview";

    /// <summary>Does the change that <c>data.change</c> names.</summary>
    public const string ChangeDate = "dates.change";

    /// <summary>공휴일: adds the day that <c>data.change</c> names, or takes it back.</summary>
    public const string ChangeHoliday = "holiday.change";

    /// <summary>독촉.</summary>
    public const string RemindNow = "reminder.send";
    public const string ChooseReminders = "reminder.choose";
    public const string RecordGathering = "gathering.record";

    public const string AssignWriter = "report.assign";
    public const string SaveReportPart = "report.save";
    public const string HandInReport = "report.hand-in";
    public const string ReturnReport = "report.return";
    public const string ShareReport = "report.share";
    public const string HandOnReport = "report.hand-on";
    public const string MakeReportFinal = "report.confirm";
    public const string ReceiveReport = "report.receive";
    public const string FollowUpReport = "report.follow-up";
    public const string AddImprovement = "improvement.add";
    public const string StrikeImprovement = "improvement.strike";
    public const string AnswerImprovement = "improvement.answer";
    public const string ChoosePractice = "practice.choose";
    public const string AnswerPractice = "practice.answer";
    public const string ReleasePractices = "practice.release";
}
