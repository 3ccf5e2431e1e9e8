using EvalBot.Bot.Appeals;
using EvalBot.Bot.Dates;
using EvalBot.Bot.Discussions;
using EvalBot.Bot.Documents;
using EvalBot.Bot.Grades;
using EvalBot.Bot.Indicators;
using EvalBot.Bot.Measurements;
using EvalBot.Bot.Meetings;
using EvalBot.Bot.Notices;
using EvalBot.Bot.Panels;
using EvalBot.Bot.People;
using EvalBot.Bot.PlanChecks;
using EvalBot.Bot.Ratings;
using EvalBot.Bot.Reminders;
using EvalBot.Bot.Reports;
using EvalBot.Core.Grades;

namespace EvalBot.Bot.Commands;

/// <summary>Every change of stored state.</summary>
internal static class UseCaseServices
{
    public static void AddUseCases(this IServiceCollection services)
    {
        services.AddScoped<Desk>();
        services.AddScoped<InvitePeople>();
        services.AddScoped<AcknowledgeWarnings>();
        services.AddScoped<ReceiveDocument>();
        services.AddScoped<SaveSelfAssessment>();
        services.AddScoped<HandInDocuments>();
        services.AddScoped<ForwardDocuments>();
        services.AddScoped<ReturnDocuments>();
        services.AddScoped<AcceptDocuments>();
        services.AddScoped<AskForMaterial>();
        services.AddScoped<SendPlanNotice>();
        services.AddScoped<ReviseSheet>();
        services.AddScoped<WriteSheetLine>();
        services.AddScoped<NegotiateSheet>();
        services.AddScoped<RemarkOnSheet>();
        services.AddScoped<SettleRemark>();
        services.AddScoped<SignSheet>();
        services.AddScoped<AmendSheet>();
        services.AddScoped<FreezeSheet>();
        services.AddScoped<SetCommonGoals>();
        services.AddScoped<EnterResults>();
        services.AddScoped<ShareResults>();
        services.AddScoped<PointOutError>();
        services.AddScoped<AnswerRemark>();
        services.AddScoped<ProposeCorrections>();
        services.AddScoped<ConfirmCorrections>();
        services.AddScoped<MoveMeetingOn>();
        services.AddScoped<MarkAttendance>();
        services.AddScoped<NoteInterview>();
        services.AddScoped<OpenBallot>();
        services.AddScoped<CloseBallot>();
        services.AddScoped<SaveRatingSheet>();
        services.AddScoped<WriteOpinion>();
        services.AddScoped<EditCommonText>();
        services.AddScoped<TypePaper>();
        services.AddScoped<RecuseSeat>();
        services.AddScoped<DeclareConflict>();
        services.AddScoped<ChangePanels>();
        services.AddScoped<ChangePeople>();
        services.AddSingleton<Recount>(GradeRecount.Of);
        services.AddScoped<IssueGrade>();
        services.AddScoped<ConfirmGrade>();
        services.AddScoped<NotifyDistrict>();
        services.AddScoped<HandToConsortium>();
        services.AddScoped<ConfirmReceipt>();
        services.AddScoped<CorrectNotice>();
        services.AddScoped<DraftAppeal>();
        services.AddScoped<FileAppeal>();
        services.AddScoped<JudgeAppeal>();
        services.AddScoped<WithdrawAppeal>();
        services.AddScoped<OpenRedeliberation>();
        services.AddScoped<AnswerRedeliberation>();
        services.AddScoped<DecideAppeal>();
        services.AddScoped<FinalizeResult>();
        services.AddScoped<WriteReport>();
        services.AddScoped<PassReport>();
        services.AddScoped<Improve>();
        services.AddScoped<CollectPractices>();
        services.AddScoped<ChangeDate>();
        services.AddScoped<ChangeHolidays>();
        services.AddScoped<RemindNow>();
        services.AddScoped<SnoozeReminders>();
        services.AddScoped<ChooseReminders>();
        services.AddScoped<RecordGathering>();
    }
}
