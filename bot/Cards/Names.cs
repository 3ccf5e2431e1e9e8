using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Plans;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Cards;

/// <summary>People's names by their ids, in the reader's language.</summary>
public sealed class Names
{
    // Most turns show none or a panel's; who lists more gets everybody at once.
    private const int LookedUpOneByOne = 16;

    private readonly EvalBotContext? _db;
    private readonly Dictionary<string, Person?> _known = [];
    private IReadOnlyDictionary<string, Person>? _all;

    /// <summary>The names of these people.</summary>
    public Names(IReadOnlyDictionary<string, Person> people) => _all = people;

    /// <summary>The names of everybody who is stored, read when they are first asked for.</summary>
    public Names(EvalBotContext db) => _db = db;

    public string Of(string personId, Language language) => PersonOf(personId) is not { } person ? personId
        : language == Language.Korean ? person.Name
        : person.EnglishName;

    private Person? PersonOf(string id)
    {
        if (_all is null && !_known.ContainsKey(id))
        {
            if (_known.Count < LookedUpOneByOne)
                _known[id] = _db!.People.AsNoTracking().SingleOrDefault(person => person.Id == id);
            else
                _all = _db!.People.AsNoTracking().ToDictionary(person => person.Id);
        }

        return _all is null ? _known[id] : _all.GetValueOrDefault(id);
    }
}
