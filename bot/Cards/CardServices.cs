namespace EvalBot.Bot.Cards;

/// <summary>The card templates, their texts, and the views that fill them.</summary>
internal static class CardServices
{
    public static void AddCards(this IServiceCollection services)
    {
        services.AddSingleton(_ => new CardLibrary(CardLibrary.DefaultFolder));
        services.AddSingleton(_ => new CardTexts(CardTexts.DefaultFolder));
        services.AddSingleton<CardFaces>();
        services.AddSingleton<ResultCards>();
        services.AddSingleton<RatingCards>();
        services.AddSingleton<GradeCards>();
        services.AddSingleton<NoticeCards>();
        services.AddSingleton<AppealCards>();
        services.AddSingleton<StatusCards>();
        services.AddSingleton<PlanCheckCards>();
        services.AddSingleton<FileCards>();
        services.AddSingleton<DateCards>();
    }
}
