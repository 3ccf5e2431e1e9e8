using EvalBot.Bot.Grades;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;

namespace EvalBot.Tests.Cards;

internal static partial class EveryCard
{
    /// <summary>What stands around the sheet: its confirmation, its history, all districts.</summary>
    private static IEnumerable<FilledCard> GradesAround(Language language, Stages stages, GradeCards cards)
    {
        var graded = stages.Graded();
        yield return new("grade-sheet", "to confirm", false, cards.Sheet(language, graded, graded.Grade!, Stages.Names, bySeat: true, canConfirm: true));
        yield return new("grade-confirm", "", true, cards.Confirm(language, graded, graded.Grade!, Stages.Names));
        foreach (var evaluation in new[] { stages.GradedAnew(), stages.ToldFinal(), graded })
        {
            foreach (var bySeat in new[] { true, false })
            {
                yield return new("grade-history", $"{evaluation.State}, by seat: {bySeat}", false, cards.History(language, evaluation, evaluation.Grades, Stages.Names, bySeat));
                yield return new("grade-sheet", $"{evaluation.State}, the first of several, by seat: {bySeat}", false, cards.Sheet(language, evaluation, evaluation.Grades[0], Stages.Names, bySeat, readable: [1, 2]));
            }
        }

        List<Evaluation> all = [.. Enumerable.Repeat(stages.All().ToList(), 3).SelectMany(each => each)];
        yield return new("grade-table", "first page", false, cards.Table(language, all, new HashSet<string>(), 1, Stages.Meeting.AddDays(1)));
        yield return new("grade-table", "last page", false, cards.Table(language, all, new HashSet<string>(), 9, Stages.Meeting.AddDays(1)));
        yield return new("grade-table", "in doubt", false, cards.Table(language, [graded], new HashSet<string> { graded.DistrictId }, 1, Stages.Meeting.AddDays(1)));
    }
}
