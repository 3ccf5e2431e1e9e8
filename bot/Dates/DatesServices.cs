using EvalBot.Bot.Commands;

namespace EvalBot.Bot.Dates;

/// <summary>일정, 일정변경, 연장, 공휴일.</summary>
internal static class DatesServices
{
    public static void AddDates(this IServiceCollection services)
    {
        services.AddCommand<ScheduleCommand>();
        services.AddCommand<MoveCommand>();
        services.AddCommand<ExtendCommand>();
        services.AddCommand<HolidayCommand>();
        services.AddScoped<ChangeDate>();
        services.AddScoped<ChangeHolidays>();
        services.AddSingleton<DateCards>();
        services.AddSingleton<HolidayCards>();
        services.AddScoped<DateNews>();
        services.AddScoped<DateRequests>();
        services.AddScoped<HolidayNews>();
        services.AddScoped<RecordGathering>();
        services.AddScoped<Calendars>();
    }
}
