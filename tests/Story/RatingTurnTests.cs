using System.Text.Json.Nodes;
using EvalBot.Bot.Ratings;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Ratings;
using EvalBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Story;

/// <summary>The turn of which most come at once loads only a part of the evaluation: nothing may be missing that it shows.</summary>
public sealed class RatingTurnTests
{
    [Fact]
    public async Task EvaluationToRate_OnTheCardsOfTheTurn_ShowsWhatTheWholeOneDoes()
    {
        await using var bot = await BotHost.StartAsync(clock: "2018-08-06T13:50+09:00");
        var dobong = new Meeting(bot);
        await dobong.FillAsync(Meeting.DobongResults);
        await dobong.OpenAsync();
        await dobong.RateAsync("city-lead", 4, 3, 5, 2);
        await dobong.RecuseAsync("peer-y2");
        await SameAsync();

        await dobong.SayAsync("coordinator-1", "회의 도봉구 시작"); // Now there are turns and presences, which were empty before.
        await dobong.SayAsync("city-lead", "회의 도봉구 출석");
        await SameAsync();

        async Task SameAsync()
        {
            var whole = await CardsAsync(bot, Queries.WholeEvaluationAsync);
            Assert.Equal(5, whole.Count);
            Assert.Equal(whole, await CardsAsync(bot, Queries.EvaluationToRateAsync));
        }
    }

    private static async Task<IReadOnlyList<string>> CardsAsync(BotHost bot, Func<EvalBotContext, string, CancellationToken, Task<Evaluation>> part)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var evaluation = await part(scope.ServiceProvider.GetRequiredService<EvalBotContext>(), "dobong", TestContext.Current.CancellationToken);
        var cards = scope.ServiceProvider.GetRequiredService<RatingCards>();
        var sheet = evaluation.LatestSubmitted("city-lead", 1)!;
        IReadOnlyList<Rating> ratings = [.. evaluation.GoalTerms.Select(goal => new Rating(goal.Number, 4, Achievements: "주민이 모였다"))];
        JsonObject[] shown =
        [
            cards.Form(Language.Korean, evaluation, evaluation.SeatOf(sheet.PersonId)!, ratings, sheet.Version),
            cards.Saved(Language.Korean, evaluation, sheet, ratings),
            cards.Progress(Language.Korean, evaluation),
            cards.Progress(Language.English, evaluation),
        ];
        return
        [
            .. shown.Select(card => card.ToJsonString()),
            $"{evaluation.FormerSeats.Count} {evaluation.PaperEntries.Count} {evaluation.Notices.Count} {evaluation.Turns.Count} {evaluation.Presences.Count} {evaluation.NoteVersions.Count} {evaluation.Grades.Count}",
        ];
    }
}
