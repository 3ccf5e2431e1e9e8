using EvalBot.Bot.Discussions;
using EvalBot.Bot.Texts;
using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using EvalBot.Tests.Support;

namespace EvalBot.Tests.Cards;

internal static partial class EveryCard
{
    private static IEnumerable<FilledCard> Reveals(Language language, Stages stages, Func<string, string> words)
    {
        var cards = new RevealCards(Stages.Faces, Stages.Plan);
        var (first, open, both) = (stages.Revealed(), stages.SecondBallot(), BothBallots(stages, words));
        foreach (var (what, evaluation) in new[] { ("first", first), ("second open", open), ("both", both) })
        {
            yield return new("reveal-spread", $"{what}, panel", false, cards.Spreads(language, evaluation, forCoordinator: false));
            yield return new("reveal-spread", $"{what}, coordinator", false, cards.Spreads(language, evaluation, forCoordinator: true));
            foreach (var goal in evaluation.GoalTerms)
                yield return new("reveal-goal", $"{what}, {goal.Number}", false, cards.Goal(language, evaluation, goal.Number));
        }

        foreach (var card in Opinions(language, first, words).Concat(CommonTexts(language, stages, first, words)))
            yield return card;
    }

    private static IEnumerable<FilledCard> Opinions(Language language, Evaluation evaluation, Func<string, string> words)
    {
        var cards = new OpinionCards(Stages.Faces, Stages.Plan);
        var discussion = new Discussion(1);
        var (one, other) = (evaluation.Seats[0].PersonId, evaluation.Seats[1].PersonId);
        yield return new("opinion-form", "none", true, cards.Form(language, evaluation, discussion, one, canWrite: true, isOver: false));
        discussion.WriteOpinion(evaluation, one, 1, words("opinion"), 0, Stages.Meeting.AddHours(3));
        discussion.WriteOpinion(evaluation, one, MinorityOpinion.Whole, words("opinionOnTheWhole"), 1, Stages.Meeting.AddHours(3));
        var typed = new Dictionary<string, string> { ["goal"] = "1", ["words"] = words("typedOpinion") };
        yield return new("opinion-form", "own", true, cards.Form(language, evaluation, discussion, one, canWrite: true, isOver: false, chosen: 1));
        yield return new("opinion-form", "refused", true, cards.Form(language, evaluation, discussion, other, canWrite: true, isOver: false, null, typed, words("problem")));
        yield return new("opinion-form", "coordinator", false, cards.Form(language, evaluation, discussion, Stages.First, canWrite: false, isOver: false));
        yield return new("opinion-form", "over", false, cards.Form(language, evaluation, discussion, one, canWrite: false, isOver: true));
    }

    private static IEnumerable<FilledCard> CommonTexts(Language language, Stages stages, Evaluation evaluation, Func<string, string> words)
    {
        var cards = new CommonTextCards(Stages.Faces, Stages.Plan);
        var discussion = new Discussion(1);
        var editor = evaluation.Seats[0].PersonId;
        var at = Stages.Meeting.AddHours(3);
        yield return new("summary-overview", "none", false, cards.Overview(language, evaluation, discussion, Stages.Names, isEditor: false, canTake: true, canAnswer: false));
        yield return new("summary-goal", "draft to be", false, cards.Goal(language, evaluation, discussion, null, 1, Stages.Names, isEditor: false));
        discussion.TakeText(evaluation, editor, "", at);
        yield return new("summary-overview", "editor", false, cards.Overview(language, evaluation, discussion, Stages.Names, isEditor: true, canTake: true, canAnswer: false));
        yield return new("summary-form", "first", true, cards.Form(language, evaluation, discussion, 1));
        yield return new("summary-take", "", true, cards.TakeForm(language, evaluation, discussion, Stages.Names, words("typedTakeReason"), words("problem")));
        discussion.SaveText(evaluation, editor, new(1, words("textAchievements"), words("textLimits"), ""), 1, words("textReason"), at);
        foreach (var goal in evaluation.GoalTerms)
            yield return new("summary-goal", $"editor, {goal.Number}", false, cards.Goal(language, evaluation, discussion, discussion.NewestText(), goal.Number, Stages.Names, isEditor: true));
        yield return new("summary-goal", "earlier", false, cards.Goal(language, evaluation, discussion, discussion.TextOf(1), 1, Stages.Names, isEditor: false));
        var typed = new Dictionary<string, string> { ["achievements"] = words("typedText"), ["reason"] = words("typedTextReason") };
        yield return new("summary-form", "refused", true, cards.Form(language, stages.Notified(), discussion, 1, typed, words("problem")));
        discussion.ReleaseText(editor);
        discussion.AnswerText(evaluation, editor, agrees: true, "", 2, at);
        discussion.AnswerText(evaluation, evaluation.Seats[1].PersonId, agrees: false, words("dissent"), 2, at);
        yield return new("summary-confirm", "", true, cards.Confirm(language, evaluation, discussion.NewestText()!, Stages.Names));
        yield return new("summary-confirm", "refused", true, cards.Confirm(
            language, evaluation, discussion.NewestText()!, Stages.Names, new Dictionary<string, string> { ["answer"] = "dissent", ["reason"] = words("typedDissent") }, words("problem")));
        yield return new("summary-overview", "answered", false, cards.Overview(language, evaluation, discussion, Stages.Names, isEditor: false, canTake: true, canAnswer: true));
        yield return new("summary-overview", "sheets moved on", false, cards.Overview(language, BothBallots(stages, words), discussion, Stages.Names, isEditor: true, canTake: true, canAnswer: false));
    }

    /// <summary>One seat changed its points and its words on the second ballot, another one its words only.</summary>
    internal static Evaluation BothBallots(Stages stages, Func<string, string> words)
    {
        var evaluation = stages.SecondBallot();
        var ratings = stages.Ratings(evaluation);
        evaluation.SaveSheet(
            evaluation.Seats[0].PersonId, [ratings[0] with { Points = 5, ChangeReason = words("changed") }, .. ratings.Skip(1).Select(rating => rating with { Improvements = "", ChangeReason = words("changed") })],
            submit: true, 0, Stages.Plan.Scoring, Seals.Own, Stages.Meeting.AddHours(2));
        evaluation.CloseRating(Stages.First, words("quorum"), Stages.Meeting.AddHours(3), Stages.Plan.Scoring, Seals.Own);
        return evaluation;
    }
}
