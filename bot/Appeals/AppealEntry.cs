using EvalBot.Core.Appeals;

namespace EvalBot.Bot.Appeals;

/// <summary>The state of the appeal dialog: one argument as it is being written. Steps have names, so that a dialog under way survives an update of the bot.</summary>
/// <param name="Argument">The words; empty once they are in the draft.</param>
/// <param name="Number">The argument of the draft that it takes the place of, from 1; 0 for a new one.</param>
/// <param name="Version">The version of the draft that the person read.</param>
public sealed record AppealEntry(
    string District,
    AppealStep At,
    AppealGround? Ground = null,
    IReadOnlyList<ContestedItem>? Items = null,
    string Argument = "",
    IReadOnlyList<string>? Seats = null,
    int Number = 0,
    int Version = 0);

/// <summary>What the appeal dialog asks for.</summary>
public enum AppealStep
{
    Ground,
    Items,
    Argument,

    /// <summary>Whether the draft is sent as it is shown.</summary>
    Confirm,
}
