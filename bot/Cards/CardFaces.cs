using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;

namespace EvalBot.Bot.Cards;

/// <summary>The cards' face in each language.</summary>
public sealed class CardFaces(CardLibrary library, CardTexts texts, LoadedPlan plan)
{
    private readonly Dictionary<Language, CardFace> _faces = Enum.GetValues<Language>()
        .ToDictionary(language => language, language => new CardFace(language, library, texts, plan));

    public CardFace In(Language language) => _faces[language];
}
