using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Tests.Cards;
using EvalBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Bot.Commands;

/// <summary>Lists that must agree: verbs of the cards and handlers, words and commands.</summary>
public sealed class CommandTableTests
{
    [Fact]
    public async Task Handlers_AreThereForEachVerb_AndEachWordFindsItsCommand()
    {
        await using var bot = await BotHost.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();
        var table = scope.ServiceProvider.GetRequiredService<CommandTable>();

        var verbs = EveryCard.Of(Language.Korean).SelectMany(card => card.Json.Actions()).Select(action => action.Of("verb")).Distinct();
        string[] oneForAll = ["command.run", "file.use"]; // The router's own: they lead to any command.
        var handled = scope.ServiceProvider.GetRequiredService<CommandIndex>().Verbs.Keys;
        Assert.Equal(verbs.Order(StringComparer.Ordinal), handled.Concat(oneForAll).Order(StringComparer.Ordinal));
        Assert.All(handled, verb => Assert.NotNull(table.HandlerOf(verb)));
        Assert.All(
            table.All.SelectMany(command => command.Words, (command, word) => (Command: command, Word: word)),
            pair => Assert.Same(pair.Command, table.Read($"/{pair.Word.ToUpperInvariant()} 도봉구")?.Command));
    }
}
