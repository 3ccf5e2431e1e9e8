using EvalBot.Core;

namespace EvalBot.Bot;

public static partial class RefusalText
{
    private static string? OfPanels(Refusal refusal, Language language) => null;
}
