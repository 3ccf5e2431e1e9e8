using EvalBot.Bot.Commands;
using EvalBot.Core.Grades;

namespace EvalBot.Bot.Grades;

/// <summary>등급, 신뢰도, 확인, 내보내기, 기록.</summary>
internal static class GradesServices
{
    public static void AddGrades(this IServiceCollection services)
    {
        services.AddCommand<GradeCommand>();
        services.AddCommand<ReliabilityCommand>();
        services.AddCommand<ConfirmCommand>();
        services.AddCommand<ExportCommand>();
        services.AddCommand<AuditCommand>();
        services.AddSingleton<Recount>(GradeRecount.Of);
        services.AddScoped<IssueGrade>();
        services.AddScoped<ConfirmGrade>();
        services.AddSingleton<GradeCards>();
        services.AddSingleton<ReliabilityCards>();
        services.AddSingleton<AlarmMeter>();
        services.AddScoped<GradeAlarm>();
        services.AddScoped<GradeFiles>();
        services.AddScoped<GradeOverview>();
        services.AddScoped<RaiseGradeAlarm>(provider => provider.GetRequiredService<GradeAlarm>().RaiseAsync);
        services.AddScoped<GradeNews>();
    }
}
