namespace EvalBot.Bot.Commands;

/// <summary>Which command has which word and which verb. A turn makes the command that it needs, and not all of them.</summary>
public sealed class CommandIndex(IServiceScopeFactory scopes)
{
    private readonly Lazy<Index> read = new(() => Read(scopes));

    public IReadOnlyDictionary<string, Type> Words => read.Value.Words;

    public IReadOnlyDictionary<string, Type> Verbs => read.Value.Verbs;

    /// <summary>The commands that ask one question after the other.</summary>
    public IReadOnlyList<Type> Dialogs => read.Value.Dialogs;

    private static Index Read(IServiceScopeFactory scopes)
    {
        using var scope = scopes.CreateScope();
        var all = scope.ServiceProvider.GetServices<ICommand>().ToList();
        return new(
            all.SelectMany(command => command.Words, (command, word) => (command, word)).ToDictionary(pair => pair.word, pair => pair.command.GetType()),
            all.SelectMany(command => command.CardHandlers.Keys, (command, verb) => (command, verb)).ToDictionary(pair => pair.verb, pair => pair.command.GetType()),
            [.. all.OfType<IDialogCommand>().Select(command => command.GetType())]);
    }

    private sealed record Index(IReadOnlyDictionary<string, Type> Words, IReadOnlyDictionary<string, Type> Verbs, IReadOnlyList<Type> Dialogs);
}
