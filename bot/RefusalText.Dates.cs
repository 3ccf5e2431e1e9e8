using EvalBot.Core;

namespace EvalBot.Bot;

public static partial class RefusalText
{
    private static string? OfDates(Refusal refusal, Language language) => null;
}
