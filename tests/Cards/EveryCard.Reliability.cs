using EvalBot.Bot.Grades;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;

namespace EvalBot.Tests.Cards;

internal static partial class EveryCard
{
    private static IEnumerable<FilledCard> Reliabilities(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new ReliabilityCards(Stages.Faces, Stages.Plan);
        var graded = stages.Graded();
        var revealed = stages.Revealed();
        List<Evaluation> all = [graded, .. OtherPanels(words, graded.DistrictId)];
        yield return new("reliability-sheet", "coordinator", false, cards.Sheet(language, graded, all, Stages.Names, showSeverity: true));
        yield return new("reliability-sheet", "panelist, before the grade", false, cards.Sheet(language, revealed, [revealed], Stages.Names, showSeverity: false));
        yield return new("reliability-raters", "first page", false, cards.Raters(language, all, Stages.Names, 1));
        yield return new("reliability-raters", "last page", false, cards.Raters(language, all, Stages.Names, 99));
    }

    /// <summary>All other districts' panels, with other points in each.</summary>
    private static IEnumerable<Evaluation> OtherPanels(Func<string, string> words, string district) => Stages.Plan.Plan.Districts
        .Where(other => other.Id != district)
        .Select((other, i) => new Stages(words, other.Id, points: 3 + (i % 3)).Revealed());
}
