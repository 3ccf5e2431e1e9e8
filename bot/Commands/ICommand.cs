using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;

namespace EvalBot.Bot.Commands;

/// <summary>A command of the chat, with the cards that belong to it. What a card does and what the command does end in the same use case.</summary>
public interface ICommand
{
    /// <summary>The words that call it: the Korean one first, then the English one, then others that people may type.</summary>
    IReadOnlyList<string> Words { get; }

    /// <summary>What comes after the word, for the help: «도봉구», or empty.</summary>
    string Arguments(Language language);

    /// <summary>What it does, in a few words.</summary>
    string Does(Language language);

    /// <summary>Whether this person can do it now for this evaluation; the help lists only what they can.</summary>
    bool IsOffered(Caller caller, Evaluation evaluation);

    /// <summary>Carries it out.</summary>
    /// <param name="words">What came after the command's word.</param>
    Task RunAsync(Caller caller, string[] words, CancellationToken cancel);

    /// <summary>What its cards send: a handler for each verb.</summary>
    IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>();
}

/// <summary>Carries out what a card sent.</summary>
public delegate Task CardHandler(Caller caller, PressedCard input, CancellationToken cancel);
