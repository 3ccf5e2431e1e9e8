using System.Text;
using EvalBot.Bot.Storage;

namespace EvalBot.Bot.Commands;

/// <summary>All commands, and how a message is read as one.</summary>
public sealed class CommandTable(IServiceProvider services, CommandIndex index)
{
    /// <summary>In the order in which the help lists them.</summary>
    public IReadOnlyList<ICommand> All => [.. services.GetServices<ICommand>()];

    /// <summary>The handler of a verb; null where no command has it.</summary>
    public CardHandler? HandlerOf(string verb) => index.Verbs.TryGetValue(verb, out var command) ? Made(command).CardHandlers[verb] : null;

    /// <summary>The command whose dialog this conversation is in; null outside of one.</summary>
    public IDialogCommand? DialogOf(Conversation conversation) => conversation.Dialog is null
        ? null
        : index.Dialogs.Select(Made).Cast<IDialogCommand>().FirstOrDefault(dialog => dialog.IsUnderWay(conversation));

    /// <summary>The command at the start of a message, with or without a slash, and the words after it; null when there is none.</summary>
    public (ICommand Command, string[] Words)? Read(string text)
    {
        var words = text.Normalize(NormalizationForm.FormC).TrimStart('/', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is [var first, ..] && index.Words.TryGetValue(Folded(first), out var command)
            ? (Made(command), words[1..])
            : null;
    }

    private ICommand Made(Type command) => (ICommand)services.GetRequiredService(command);

    // Full-width letters, any case, and a mark at the end are the same word; «?» alone asks for help.
    private static string Folded(string word)
    {
        var folded = word.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return folded.TrimEnd('.', ',', '!', '?') is { Length: > 0 } bare ? bare : folded;
    }
}
