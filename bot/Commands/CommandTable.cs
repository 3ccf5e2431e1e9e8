using System.Text;
using EvalBot.Bot.Cards;
using EvalBot.Bot.UseCases;

namespace EvalBot.Bot.Commands;

/// <summary>All commands, and how a message is read as one.</summary>
public sealed class CommandTable
{
    private readonly Dictionary<string, ICommand> _byWord;

    public CommandTable(IEnumerable<ICommand> commands, Desk desk, StatusCards cards)
    {
        Help = new(this, desk, cards);
        All = [Help, .. commands];
        _byWord = All.SelectMany(command => command.Words, (command, word) => (command, word)).ToDictionary(pair => pair.word, pair => pair.command);
        CardHandlers = All.SelectMany(command => command.CardHandlers).ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    public HelpCommand Help { get; }

    public TodoCommand Todo => All.OfType<TodoCommand>().Single();

    /// <summary>In the order in which the help lists them.</summary>
    public IReadOnlyList<ICommand> All { get; }

    /// <summary>The handler of each verb.</summary>
    public IReadOnlyDictionary<string, CardHandler> CardHandlers { get; }

    /// <summary>The command at the start of a message, with or without a slash, and the words after it; null when there is none.</summary>
    public (ICommand Command, string[] Words)? Read(string text)
    {
        var words = text.Normalize(NormalizationForm.FormC).TrimStart('/', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is [var first, ..] && _byWord.TryGetValue(Folded(first), out var command)
            ? (command, words[1..])
            : null;
    }

    /// <summary>Whether words typed into the chat may say something of a rating: they are no command, or more than <c>평가</c> asks for.</summary>
    public bool MayTellOfARating(string text) => Read(text) is not var (command, words) || (command is RateCommand && words.Length > RateCommand.MostWords);

    // Full-width letters, any case, and a mark at the end are the same word; «?» alone asks for help.
    private static string Folded(string word)
    {
        var folded = word.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return folded.TrimEnd('.', ',', '!', '?') is { Length: > 0 } bare ? bare : folded;
    }
}
