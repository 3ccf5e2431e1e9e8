using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;

namespace EvalBot.Bot.Commands;

/// <summary>취소: leaves a dialog.</summary>
public sealed class CancelCommand(CommandTable table) : ICommand
{
    public IReadOnlyList<string> Words => ["취소", "cancel"];

    public string Arguments(Language language) => "";

    public string Does(Language language) => language.Pick("작성하던 것을 그만둡니다", "leaves a dialog");

    public bool IsOffered(Caller caller, Evaluation evaluation) => table.DialogOf(caller.Turn.Conversation) is not null;

    public Task RunAsync(Caller caller, string[] words, CancellationToken cancel) => table.DialogOf(caller.Turn.Conversation) is { } dialog
        ? dialog.LeaveAsync(caller, cancel)
        : caller.SayAsync("지금 작성 중인 것이 없어 취소할 것이 없습니다.", "Nothing is under way, so there is nothing to cancel.", cancel);
}
