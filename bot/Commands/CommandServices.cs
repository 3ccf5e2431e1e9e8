using EvalBot.Bot.Appeals;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Channel.Teams;
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
using EvalBot.Bot.Status;

namespace EvalBot.Bot.Commands;

/// <summary>All commands, in the order in which the help lists them.</summary>
internal static class CommandServices
{
    public static void AddCommands(this IServiceCollection services)
    {
        services.AddSingleton<CommandIndex>();
        services.AddScoped<CommandTable>();
        services.AddScoped<Announcements>();
        services.AddScoped<MeetingBoard>();
        services.AddScoped<Packet>();
        services.AddScoped<OwnRatingCard>();
        services.AddScoped<DocumentMessages>();
        services.AddScoped<DocumentAsides>();
        services.AddScoped<FileIntake>();
        services.AddScoped<AgreementNews>();
        services.AddScoped<AgreementSteps>();
        services.AddScoped<CommonGoalsCard>();
        services.AddScoped<SheetAnswers>();
        services.AddScoped<SheetLineCards>();
        services.AddScoped<Calendars>();
        services.AddScoped<DateAnnouncements>();
        services.AddScoped<DateRequests>();
        services.AddScoped<HolidayAnnouncements>();
        services.AddScoped<ResultsTable>();
        services.AddSingleton<AlarmMeter>();
        services.AddScoped<GradeAlarm>();
        services.AddScoped<GradeFiles>();
        services.AddScoped<GradeOverview>();
        services.AddScoped<ReportNews>();
        services.AddScoped<UndeliveredNews>();
        services.AddScoped<TellUndelivered>(provider => provider.GetRequiredService<UndeliveredNews>().TellAsync);
        services.AddScoped<RedeemInvitation>(provider => async (account, code, language, cancel) =>
        {
            var (person, refusal) = await provider.GetRequiredService<InvitePeople>().RedeemAsync(account, code, cancel);
            return new(person, refusal is null
                ? language.Pick("계정을 연결했습니다. 이제 여기에서 평가봇을 쓰실 수 있습니다.", "Your account is bound. From now on you can use EvalBot here.")
                : RefusalText.Of(refusal, language));
        });
        services.AddScoped<SpoilInvitation>(provider => provider.GetRequiredService<InvitePeople>().SpoilAsync);
        services.AddCommand<HelpCommand>();
        services.AddCommand<TodoCommand>();
        services.AddCommand<StatusCommand>();
        services.AddCommand<ScheduleCommand>();
        services.AddCommand<CheckCommand>();
        services.AddCommand<MoveCommand>();
        services.AddCommand<ExtendCommand>();
        services.AddCommand<HolidayCommand>();
        services.AddCommand<RemindCommand>();
        services.AddCommand<RemindersCommand>();
        services.AddCommand<PanelCommand>();
        services.AddCommand<IndicatorsCommand>();
        services.AddCommand<DocumentsCommand>();
        services.AddCommand<SelfAssessmentCommand>();
        services.AddCommand<ResultsCommand>();
        services.AddCommand<FactsCommand>();
        services.AddCommand<PacketCommand>();
        services.AddCommand<MeetingCommand>();
        services.AddCommand<QuestionCommand>();
        services.AddCommand<OpenCommand>();
        services.AddCommand<RateCommand>();
        services.AddCommand<ExcludeCommand>();
        services.AddCommand<DeclareCommand>();
        services.AddCommand<RecuseCommand>();
        services.AddCommand<PaperCommand>();
        services.AddCommand<CloseCommand>();
        services.AddCommand<RevealCommand>();
        services.AddCommand<MinorityCommand>();
        services.AddCommand<SummaryCommand>();
        services.AddCommand<GradeCommand>();
        services.AddCommand<ReliabilityCommand>();
        services.AddCommand<ConfirmCommand>();
        services.AddCommand<NotifyCommand>();
        services.AddCommand<ReceiveCommand>();
        services.AddCommand<AppealCommand>();
        services.AddCommand<RedeliberateCommand>();
        services.AddCommand<FinalizeCommand>();
        services.AddCommand<ReportCommand>();
        services.AddCommand<ImprovementsCommand>();
        services.AddCommand<PracticeCommand>();
        services.AddScoped<SupportTable>();
        services.AddCommand<SupportCommand>();
        services.AddCommand<PublicCommand>();
        services.AddCommand<ExportCommand>();
        services.AddCommand<AuditCommand>();
        services.AddCommand<ClockCommand>();
        services.AddCommand<InviteCommand>();
        services.AddCommand<DeliveriesCommand>();
        services.AddCommand<CancelCommand>();
        services.AddScoped<SealedTurn>(provider => activity => RatingVerbs.AreSealed(activity)
            || (Turn.DataOf(activity) is null && Turn.Words(activity) is { Length: > 0 } text && provider.GetRequiredService<CommandTable>().MayTellOfARating(text)));
    }

    private static void AddCommand<TCommand>(this IServiceCollection services)
        where TCommand : class, ICommand
    {
        services.AddScoped<TCommand>();
        services.AddScoped<ICommand>(provider => provider.GetRequiredService<TCommand>());
    }
}
