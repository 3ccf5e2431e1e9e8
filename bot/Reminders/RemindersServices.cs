using EvalBot.Bot.Commands;

namespace EvalBot.Bot.Reminders;

/// <summary>독촉, 알림.</summary>
internal static class RemindersServices
{
    public static void AddReminders(this IServiceCollection services)
    {
        services.AddCommand<RemindCommand>();
        services.AddCommand<RemindersCommand>();
        services.AddCommand<ClockCommand>();
        services.AddScoped<RemindNow>();
        services.AddScoped<SnoozeReminders>();
        services.AddScoped<ChooseReminders>();
        services.AddSingleton<ReminderCards>();
    }
}
