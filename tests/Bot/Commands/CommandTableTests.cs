using System.Reflection;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Commands;
using EvalBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EvalBot.Tests.Bot.Commands;

/// <summary>Lists that must agree: verbs and handlers, words and commands.</summary>
public sealed class CommandTableTests
{
    [Fact]
    public async Task Handlers_AreThereForEachVerb_AndEachWordFindsItsCommand()
    {
        await using var bot = await BotHost.StartAsync();
        await using var scope = bot.Services.CreateAsyncScope();
        var table = scope.ServiceProvider.GetRequiredService<CommandTable>();

        var verbs = typeof(Verbs).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(verbs.Order(StringComparer.Ordinal), scope.ServiceProvider.GetRequiredService<CommandIndex>().Verbs.Keys.Append(Verbs.RunCommand).Append(Verbs.UseFile).Order(StringComparer.Ordinal));
        Assert.All(verbs.Except([Verbs.RunCommand, Verbs.UseFile]), verb => Assert.NotNull(table.HandlerOf(verb)));
        Assert.All(
            table.All.SelectMany(command => command.Words, (command, word) => (Command: command, Word: word)),
            pair => Assert.Same(pair.Command, table.Read($"/{pair.Word.ToUpperInvariant()} 도봉구")?.Command));
    }
}
