using EvalBot.Bot.Channel;
using EvalBot.Bot.Channel.Teams;
using EvalBot.Bot.UseCases;

namespace EvalBot.Bot.Commands;

/// <summary>All commands, in the order in which the help lists them.</summary>
internal static class CommandServices
{
    public static void AddCommands(this IServiceCollection services)
    {
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
        services.AddScoped<AppealCommand>();
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
        services.AddScoped<ICommand, TodoCommand>();
        services.AddScoped<ICommand, StatusCommand>();
        services.AddScoped<ICommand, ScheduleCommand>();
        services.AddScoped<ICommand, CheckCommand>();
        services.AddScoped<ICommand, MoveCommand>();
        services.AddScoped<ICommand, ExtendCommand>();
        services.AddScoped<ICommand, HolidayCommand>();
        services.AddScoped<ICommand, RemindCommand>();
        services.AddScoped<ICommand, RemindersCommand>();
        services.AddScoped<ICommand, PanelCommand>();
        services.AddScoped<ICommand, IndicatorsCommand>();
        services.AddScoped<ICommand, DocumentsCommand>();
        services.AddScoped<ICommand, SelfAssessmentCommand>();
        services.AddScoped<ICommand, ResultsCommand>();
        services.AddScoped<ICommand, FactsCommand>();
        services.AddScoped<ICommand, PacketCommand>();
        services.AddScoped<ICommand, MeetingCommand>();
        services.AddScoped<ICommand, QuestionCommand>();
        services.AddScoped<ICommand, OpenCommand>();
        services.AddScoped<ICommand, RateCommand>();
        services.AddScoped<ICommand, ExcludeCommand>();
        services.AddScoped<ICommand, DeclareCommand>();
        services.AddScoped<ICommand, RecuseCommand>();
        services.AddScoped<ICommand, PaperCommand>();
        services.AddScoped<ICommand, CloseCommand>();
        services.AddScoped<ICommand, RevealCommand>();
        services.AddScoped<ICommand, MinorityCommand>();
        services.AddScoped<ICommand, SummaryCommand>();
        services.AddScoped<ICommand, GradeCommand>();
        services.AddScoped<ICommand, ReliabilityCommand>();
        services.AddScoped<ICommand, ConfirmCommand>();
        services.AddScoped<ICommand, NotifyCommand>();
        services.AddScoped<ICommand, ReceiveCommand>();
        services.AddScoped<ICommand>(provider => provider.GetRequiredService<AppealCommand>());
        services.AddScoped<ICommand, RedeliberateCommand>();
        services.AddScoped<ICommand, FinalizeCommand>();
        services.AddScoped<ICommand, ReportCommand>();
        services.AddScoped<ICommand, ImprovementsCommand>();
        services.AddScoped<ICommand, PracticeCommand>();
        services.AddScoped<SupportTable>();
        services.AddScoped<ICommand, SupportCommand>();
        services.AddScoped<ICommand, PublicCommand>();
        services.AddScoped<ICommand, ExportCommand>();
        services.AddScoped<ICommand, AuditCommand>();
        services.AddScoped<ICommand, ClockCommand>();
        services.AddScoped<ICommand, InviteCommand>();
        services.AddScoped<ICommand, DeliveriesCommand>();
        services.AddScoped<ICommand, CancelCommand>();
        services.AddScoped<SealedTurn>(provider => activity => RatingVerbs.AreSealed(activity)
            || (Turn.DataOf(activity) is null && Turn.Words(activity) is { Length: > 0 } text && provider.GetRequiredService<CommandTable>().MayTellOfARating(text)));
    }
}
