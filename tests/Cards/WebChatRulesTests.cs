using EvalBot.Bot.Texts;

namespace EvalBot.Tests.Cards;

/// <summary>What Web Chat demands of a card: it shows nothing at all of a card that breaks one of these.</summary>
public class WebChatRulesTests
{
    [Theory]
    [InlineData(Language.Korean)]
    [InlineData(Language.English)]
    public void Choices_HaveTitleAndValue(Language language)
    {
        var choices = EveryCard.Of(language)
            .SelectMany(card => card.Json.Inputs(), (card, input) => (card.Template, Choices: input["choices"]?.AsArray()))
            .SelectMany(input => input.Choices ?? [], (input, choice) => (input.Template, Title: (string?)choice!["title"], Value: (string?)choice["value"]));
        Assert.All(choices, choice => Assert.False(string.IsNullOrEmpty(choice.Title) || string.IsNullOrEmpty(choice.Value), choice.ToString()));
    }
}
