using EvalBot.Bot.Ratings;
using EvalBot.Bot.Texts;
using EvalBot.Core.Ratings;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Cards;

internal static partial class EveryCard
{
    /// <summary>The rating card a goal at a time, before the opening, with notes and questions; and what is given back.</summary>
    private static IEnumerable<FilledCard> RatingPages(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new RatingCards(Stages.Faces, Stages.Plan);
        var (preparing, rating, rated) = (stages.Preparing(), stages.Rating(), stages.Rated());
        var asides = new RatingAsides(new Dictionary<int, IReadOnlyList<string>> { [1] = [words("note")] }, [words("question")]);
        yield return new("rating-form", "ahead", true, cards.Form(language, preparing, preparing.Seats[0], [], 0));
        foreach (var goal in rating.GoalTerms)
            yield return new("rating-form", $"goal {goal.Number}", true, cards.Form(language, rating, rating.Seats[0], stages.Ratings(rating), 2, step: new(goal.Number), asides: asides));
        yield return new("rating-form", "part", true, cards.Form(language, rating, rating.Seats[0], stages.Ratings(rating), 2, words("problem"), new(1, "limits")));
        yield return new("rating-saved", "questions", false, cards.Saved(language, rated, rated.Sheets[0], stages.Ratings(rated), asides));
        foreach (var card in cards.Returned(language, rating, "returned", words("problem"), [(words("goal"), new(1, 4, Achievements: words("typedLate"), Limits: words("typedLateLimits")))]))
            yield return new("rating-returned", "", false, card);
    }

    private static IEnumerable<FilledCard> Paper(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new PaperCards(Stages.Faces, Stages.Plan);
        var evaluation = stages.Rating();
        var seat = evaluation.Seats[0].SeatId;
        yield return new("paper-choose", "", true, cards.Choose(language, evaluation, [seat, evaluation.Seats[1].SeatId], Stages.First, Stages.Names, words("problem")));
        yield return new("paper-form", "empty", true, cards.Form(language, evaluation, seat, [], 0, Stages.Names));
        yield return new("paper-form", "one goal", true, cards.Form(language, evaluation, seat, stages.Ratings(evaluation), 1, Stages.Names, words("problem"), new(1)));
        IReadOnlyList<Rating> other = [new(1, 2, Achievements: words("paperAchievements"), Limits: words("paperLimits"), Improvements: words("paperImprovements")), .. stages.Ratings(evaluation).Skip(1)];
        evaluation.EnterPaper(seat, stages.Ratings(evaluation), true, 0, Stages.First, Stages.Plan.Scoring, Seals.Own, Stages.Meeting);
        evaluation.EnterPaper(seat, other, true, 0, Stages.Second, Stages.Plan.Scoring, Seals.Own, Stages.Meeting);
        var differences = evaluation.PaperDifferences(seat, Stages.First, Seals.Own);
        var typed = new Dictionary<string, string> { ["achievements-1"] = "other", ["text-limits-1"] = words("typedPaper") };
        yield return new("paper-settle", "", true, cards.Settle(language, evaluation, seat, differences, Stages.Second, Stages.Names, typed, words("problem")));
        evaluation.ProposePaper(seat, [other[0]], Stages.Second, Stages.Plan.Scoring, Seals.Own);
        yield return new("paper-confirm", "", true, cards.Confirm(
            language, evaluation, seat, evaluation.PaperDifferences(seat, Stages.First, Seals.Own), evaluation.PaperProposalFor(seat, Stages.First), Stages.Second, Stages.Names));
    }
}
