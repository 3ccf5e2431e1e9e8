using EvalBot.Bot.Commands;

namespace EvalBot.Bot.Ratings;

/// <summary>평가시작, 평가, 서면, 평가마감.</summary>
internal static class RatingsServices
{
    public static void AddRatings(this IServiceCollection services)
    {
        services.AddCommand<OpenCommand>();
        services.AddCommand<RateCommand>();
        services.AddCommand<PaperCommand>();
        services.AddCommand<CloseCommand>();
        services.AddScoped<OpenBallot>();
        services.AddScoped<CloseBallot>();
        services.AddScoped<SaveRatingSheet>();
        services.AddScoped<TypePaper>();
        services.AddSingleton<RatingCards>();
        services.AddSingleton<PaperCards>();
        services.AddScoped<OwnRatingCard>();
        services.AddScoped<RatingNews>();
    }
}
