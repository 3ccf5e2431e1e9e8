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
using EvalBot.Bot.PlanChecks;
using EvalBot.Bot.Ratings;
using EvalBot.Bot.Reminders;
using EvalBot.Bot.Reports;
using EvalBot.Bot.Status;

namespace EvalBot.Bot.Cards;

/// <summary>The card templates, their texts, and the views that fill them.</summary>
internal static class CardServices
{
    public static void AddCards(this IServiceCollection services)
    {
        services.AddSingleton(_ => new CardLibrary(CardLibrary.DefaultFolder));
        services.AddSingleton(_ => new CardTexts(CardTexts.DefaultFolder));
        services.AddSingleton<CardFaces>();
        services.AddSingleton<ResultCards>();
        services.AddSingleton<FactCards>();
        services.AddSingleton<MeetingCards>();
        services.AddSingleton<RatingCards>();
        services.AddSingleton<RevealCards>();
        services.AddSingleton<OpinionCards>();
        services.AddSingleton<CommonTextCards>();
        services.AddSingleton<PaperCards>();
        services.AddSingleton<GradeCards>();
        services.AddSingleton<ReliabilityCards>();
        services.AddSingleton<NoticeCards>();
        services.AddSingleton<AppealCards>();
        services.AddSingleton<DocumentCards>();
        services.AddSingleton<SelfAssessmentCards>();
        services.AddSingleton<PlanNoticeCards>();
        services.AddSingleton<AgreementCards>();
        services.AddSingleton<StatusCards>();
        services.AddSingleton<PlanCheckCards>();
        services.AddSingleton<ConflictCards>();
        services.AddSingleton<PanelCards>();
        services.AddSingleton<FileCards>();
        services.AddSingleton<DateCards>();
        services.AddSingleton<ReminderCards>();
        services.AddSingleton<HolidayCards>();
        services.AddSingleton<ReportCards>();
        services.AddSingleton<ImprovementCards>();
        services.AddSingleton<PracticeCards>();
        services.AddSingleton<SupportCards>();
    }
}
