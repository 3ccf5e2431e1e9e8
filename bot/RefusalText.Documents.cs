using EvalBot.Core;

namespace EvalBot.Bot;

public static partial class RefusalText
{
    private static string? OfDocuments(Refusal refusal, Language language) => null;
}
