using EvalBot.Bot.Commands;

namespace EvalBot.Bot.Documents;

/// <summary>서류, 자가평가.</summary>
internal static class DocumentsServices
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddCommand<DocumentsCommand>();
        services.AddCommand<SelfAssessmentCommand>();
        services.AddScoped<ReceiveDocument>();
        services.AddScoped<SaveSelfAssessment>();
        services.AddScoped<HandInDocuments>();
        services.AddScoped<ForwardDocuments>();
        services.AddScoped<ReturnDocuments>();
        services.AddScoped<AcceptDocuments>();
        services.AddScoped<AskForMaterial>();
        services.AddScoped<SendPlanNotice>();
        services.AddSingleton<DocumentCards>();
        services.AddSingleton<SelfAssessmentCards>();
        services.AddSingleton<PlanNoticeCards>();
        services.AddScoped<DocumentMessages>();
        services.AddScoped<DocumentAsides>();
    }
}
