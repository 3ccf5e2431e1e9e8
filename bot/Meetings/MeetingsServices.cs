using EvalBot.Bot.Commands;

namespace EvalBot.Bot.Meetings;

/// <summary>회의, 질문, 자료묶음.</summary>
internal static class MeetingsServices
{
    public static void AddMeetings(this IServiceCollection services)
    {
        services.AddCommand<PacketCommand>();
        services.AddCommand<MeetingCommand>();
        services.AddCommand<QuestionCommand>();
        services.AddScoped<MoveMeetingOn>();
        services.AddScoped<MarkAttendance>();
        services.AddScoped<NoteInterview>();
        services.AddSingleton<MeetingCards>();
        services.AddScoped<MeetingBoard>();
        services.AddScoped<Packet>();
    }
}
