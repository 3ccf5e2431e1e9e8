using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Tests.Cards;
using EvalBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Bot.Commands;

/// <summary>The seal's one room: every way in which a rating can come in or be answered stands there by name.</summary>
public sealed class SealedTurnsTests
{
    /// <summary>The inputs of a rating: points and each text of a goal, as <c>points-1</c>.</summary>
    private static readonly string[] RatingInputs = ["points-", "achievements-", "limits-", "improvements-", "reason-", "change-"];

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Cards_WithARatingInput_SendSealedVerbsOnly(Language language)
    {
        var cards = EveryCard.Of(language).Where(card => card.Json.Inputs().Any(input => RatingInputs.Any(input.Of("id").StartsWith))).ToList();

        Assert.Superset(new HashSet<string> { "rating-form", "paper-form" }, cards.Select(card => card.Template).ToHashSet());
        Assert.All(
            cards.SelectMany(card => card.Json.Actions(), (card, action) => (card.Template, Verb: action.Of("verb"))).Where(sent => sent.Verb != "command.run"),
            sent => Assert.Contains(sent.Verb, SealedTurns.Verbs));
    }

    [Fact]
    public async Task Names_AreOfVerbsAndCommandsThatThereAre()
    {
        await using var bot = await BotHost.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();
        var table = scope.ServiceProvider.GetRequiredService<CommandTable>();

        Assert.All(SealedTurns.Verbs, verb => Assert.NotNull(table.HandlerOf(verb)));
        Assert.Equal(
            SealedTurns.Answers.Order(StringComparer.Ordinal),
            table.All.Where(SealedTurns.AreAnswersOf).Select(command => command.Words[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("평가 도봉구", false)]
    [InlineData("평가 도봉구 1", false)]
    [InlineData("평가 도봉구 1 5점", true)]
    [InlineData("현황 도봉구", false)]
    [InlineData("협치 성과가 낮습니다", true)]
    public async Task Words_AreSealed_WhereTheyMayTellOfARating(string text, bool sealedToo)
    {
        await using var bot = await BotHost.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();

        Assert.Equal(sealedToo, scope.ServiceProvider.GetRequiredService<SealedTurns>().MayTellOfARating(text));
    }
}
