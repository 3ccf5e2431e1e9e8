using System.Collections.Frozen;
using EvalBot.Bot.Texts;
using EvalBot.Core;

namespace EvalBot.Bot.Commands;

/// <summary>Finds the sentence of a refusal by its type. The sentences stand with their feature, in classes of <see cref="RefusalSentences"/>.</summary>
public static class RefusalText
{
    private static readonly FrozenDictionary<Type, Func<Refusal, Language, string>> Sentences = typeof(RefusalText).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(RefusalSentences)))
        .SelectMany(type => ((RefusalSentences)Activator.CreateInstance(type)!).Sentences)
        .ToFrozenDictionary(sentence => sentence.Of, sentence => sentence.Words);

    /// <summary>The sentence for a person, in their language: what was wrong, the rule, and what to do next.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The refusal has no sentence: a test sees to it that each has one.</exception>
    public static string Of(Refusal refusal, Language language) => Sentences.TryGetValue(refusal.GetType(), out var words)
        ? words(refusal, language)
        : throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "This refusal has no sentence.");
}
