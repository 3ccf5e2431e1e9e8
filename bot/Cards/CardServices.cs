namespace EvalBot.Bot.Cards;

/// <summary>The card templates and their texts; each feature adds the views that fill its own.</summary>
internal static class CardServices
{
    public static void AddCards(this IServiceCollection services)
    {
        services.AddSingleton(_ => new CardLibrary(CardLibrary.DefaultFolder));
        services.AddSingleton(_ => new CardTexts(CardTexts.DefaultFolder));
        services.AddSingleton<CardFaces>();
        services.AddSingleton<FileCards>();
    }
}
