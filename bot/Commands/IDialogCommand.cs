using EvalBot.Bot.Storage;

namespace EvalBot.Bot.Commands;

/// <summary>A command that asks one question after the other. Where a dialog stands is kept in its conversation.</summary>
public interface IDialogCommand : ICommand
{
    /// <summary>Whether the dialog that this conversation is in is this command's.</summary>
    bool IsUnderWay(Conversation conversation);

    /// <summary>Whether words that begin like a command answer the present question all the same.</summary>
    bool TakesAsAnswer(Conversation conversation, string text);

    /// <summary>Answers the present question with what was typed.</summary>
    Task AnswerAsync(Caller caller, string text, CancellationToken cancel);

    /// <summary>취소: leaves the dialog, and says what becomes of what was written.</summary>
    Task LeaveAsync(Caller caller, CancellationToken cancel);
}
