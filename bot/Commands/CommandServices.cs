namespace EvalBot.Bot.Commands;

/// <summary>All commands, in the order in which the help lists them.</summary>
internal static class CommandServices
{
    public static void AddCommands(this IServiceCollection services)
    {
        services.AddScoped<CommandTable>();
        services.AddScoped<Announcements>();
        services.AddScoped<FileIntake>();
        services.AddScoped<Calendars>();
        services.AddScoped<DateAnnouncements>();
        services.AddScoped<DateRequests>();
        services.AddScoped<AppealCommand>();
        services.AddScoped<ICommand, TodoCommand>();
        services.AddScoped<ICommand, StatusCommand>();
        services.AddScoped<ICommand, ScheduleCommand>();
        services.AddScoped<ICommand, MoveCommand>();
        services.AddScoped<ICommand, ExtendCommand>();
        services.AddScoped<ICommand, CheckCommand>();
        services.AddScoped<ICommand, PanelCommand>();
        services.AddScoped<ICommand, DocumentsCommand>();
        services.AddScoped<ICommand, ResultsCommand>();
        services.AddScoped<ICommand, OpenCommand>();
        services.AddScoped<ICommand, RateCommand>();
        services.AddScoped<ICommand, RecuseCommand>();
        services.AddScoped<ICommand, CloseCommand>();
        services.AddScoped<ICommand, GradeCommand>();
        services.AddScoped<ICommand, NotifyCommand>();
        services.AddScoped<ICommand, ReceiveCommand>();
        services.AddScoped<ICommand>(provider => provider.GetRequiredService<AppealCommand>());
        services.AddScoped<ICommand, RedeliberateCommand>();
        services.AddScoped<ICommand, FinalizeCommand>();
        services.AddScoped<ICommand, ExportCommand>();
        services.AddScoped<ICommand, AuditCommand>();
        services.AddScoped<ICommand, ClockCommand>();
        services.AddScoped<ICommand, CancelCommand>();
    }
}
