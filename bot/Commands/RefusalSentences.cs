using EvalBot.Bot.Texts;
using EvalBot.Core;

namespace EvalBot.Bot.Commands;

/// <summary>What a feature says where it refuses: a sentence for each type of refusal. Found by its type, so nothing has to name it.</summary>
public abstract class RefusalSentences
{
    /// <summary>How many places are named one by one before the rest is only counted.</summary>
    protected const int MostPlaces = 10;

    protected internal abstract IReadOnlyList<RefusalSentence> Sentences { get; }

    /// <summary>The sentence of one type of refusal: what was wrong, the rule, and what to do next.</summary>
    protected static RefusalSentence Say<TRefusal>(Func<TRefusal, Language, string> words)
        where TRefusal : Refusal =>
        new(typeof(TRefusal), (refusal, language) => words((TRefusal)refusal, language));

    protected static string AfterFinal(Language language) => language.Pick(
        "최종 확정된 평가여서 아무것도 바꿀 수 없습니다. «등급 (구 이름)»에서 확정된 결과를 볼 수 있습니다.",
        "The result is final, and nothing can be changed. You can read it with “grade (district)”.");
}

/// <summary>How a refusal of one type is told.</summary>
public sealed record RefusalSentence(Type Of, Func<Refusal, Language, string> Words);
