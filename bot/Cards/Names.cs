using EvalBot.Core.Plans;

namespace EvalBot.Bot.Cards;

/// <summary>People's names by their ids, in the reader's language.</summary>
public sealed class Names(IReadOnlyDictionary<string, Person> people)
{
    public string Of(string personId, Language language) => !people.TryGetValue(personId, out var person) ? personId
        : language == Language.Korean ? person.Name
        : person.EnglishName;
}
