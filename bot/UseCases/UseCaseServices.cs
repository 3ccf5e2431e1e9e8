namespace EvalBot.Bot.UseCases;

/// <summary>Every change of stored state.</summary>
internal static class UseCaseServices
{
    public static void AddUseCases(this IServiceCollection services)
    {
        services.AddScoped<Desk>();
        services.AddScoped<AcknowledgeWarnings>();
        services.AddScoped<HandInDocuments>();
        services.AddScoped<ForwardDocuments>();
        services.AddScoped<EnterResults>();
        services.AddScoped<ProposeCorrections>();
        services.AddScoped<ConfirmCorrections>();
        services.AddScoped<OpenBallot>();
        services.AddScoped<CloseBallot>();
        services.AddScoped<SaveRatingSheet>();
        services.AddScoped<RecuseSeat>();
        services.AddScoped<IssueGrade>();
        services.AddScoped<NotifyDistrict>();
        services.AddScoped<HandToConsortium>();
        services.AddScoped<ConfirmReceipt>();
        services.AddScoped<FileAppeal>();
        services.AddScoped<WithdrawAppeal>();
        services.AddScoped<OpenRedeliberation>();
        services.AddScoped<AnswerRedeliberation>();
        services.AddScoped<DecideAppeal>();
        services.AddScoped<FinalizeResult>();
        services.AddScoped<ChangeDate>();
        services.AddScoped<RecordGathering>();
    }
}
