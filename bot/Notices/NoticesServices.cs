using EvalBot.Bot.Commands;

namespace EvalBot.Bot.Notices;

/// <summary>통보, 수신확인, 확정.</summary>
internal static class NoticesServices
{
    public static void AddNotices(this IServiceCollection services)
    {
        services.AddCommand<NotifyCommand>();
        services.AddCommand<ReceiveCommand>();
        services.AddCommand<FinalizeCommand>();
        services.AddScoped<NotifyDistrict>();
        services.AddScoped<HandToConsortium>();
        services.AddScoped<ConfirmReceipt>();
        services.AddScoped<CorrectNotice>();
        services.AddScoped<FinalizeResult>();
        services.AddSingleton<NoticeCards>();
        services.AddScoped<NoticeNews>();
    }
}
