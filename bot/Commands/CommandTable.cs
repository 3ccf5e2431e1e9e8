using System.Text;
using EvalBot.Bot.Appeals;
using EvalBot.Bot.Ratings;
using EvalBot.Bot.Status;

namespace EvalBot.Bot.Commands;

/// <summary>All commands, and how a message is read as one.</summary>
public sealed class CommandTable(IServiceProvider services, CommandIndex index)
{
    public HelpCommand Help => services.GetRequiredService<HelpCommand>();

    public AppealCommand Appeal => services.GetRequiredService<AppealCommand>();

    public TodoCommand Todo => services.GetRequiredService<TodoCommand>();

    /// <summary>In the order in which the help lists them.</summary>
    public IReadOnlyList<ICommand> All => [.. services.GetServices<ICommand>()];

    /// <summary>The handler of a verb; null where no command has it.</summary>
    public CardHandler? HandlerOf(string verb) => index.Verbs.TryGetValue(verb, out var command) ? Made(command).CardHandlers[verb] : null;

    /// <summary>The command at the start of a message, with or without a slash, and the words after it; null when there is none.</summary>
    public (ICommand Command, string[] Words)? Read(string text)
    {
        var words = text.Normalize(NormalizationForm.FormC).TrimStart('/', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is [var first, ..] && index.Words.TryGetValue(Folded(first), out var command)
            ? (Made(command), words[1..])
            : null;
    }

    /// <summary>Whether words typed into the chat may say something of a rating: they are no command, or more than <c>평가</c> asks for.</summary>
    public bool MayTellOfARating(string text) => Read(text) is not var (command, words) || (command is RateCommand && words.Length > RateCommand.MostWords);

    private ICommand Made(Type command) => (ICommand)services.GetRequiredService(command);

    // Full-width letters, any case, and a mark at the end are the same word; «?» alone asks for help.
    private static string Folded(string word)
    {
        var folded = word.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return folded.TrimEnd('.', ',', '!', '?') is { Length: > 0 } bare ? bare : folded;
    }
}
