using EvalBot.Core.Appeals;

namespace EvalBot.Bot.Dialogs;

/// <summary>The state of the appeal dialog. Steps have names, so that a dialog under way survives an update of the bot.</summary>
public sealed record AppealDraft(
    string District,
    AppealStep At,
    AppealGround? Ground = null,
    IReadOnlyList<ContestedItem>? Items = null,
    string Argument = "");

/// <summary>What the appeal dialog asks for.</summary>
public enum AppealStep
{
    Ground,
    Items,
    Argument,
    Confirm,
}
