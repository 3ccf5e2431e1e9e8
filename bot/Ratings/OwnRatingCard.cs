using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using EvalBot.Core.Ratings;

namespace EvalBot.Bot.Ratings;

/// <summary>A panelist's rating card as it is now: what they saved last, opened for them.</summary>
public sealed class OwnRatingCard(RatingCards cards, CardFaces faces, LoadedPlan plan, Seal seal)
{
    /// <summary>The card with what the panelist saved last.</summary>
    public JsonObject Stored(Language language, Evaluation evaluation, PanelSeat seat, RatingStep? step = null)
    {
        var ratings = evaluation.OwnRatings(seat.PersonId, evaluation.RatingBallot, seal);
        return With(language, evaluation, seat, ratings, evaluation.LatestSheet(seat.SeatId, evaluation.RatingBallot)?.Version ?? 0, step);
    }

    /// <summary>The card with these ratings.</summary>
    /// <param name="version">The version that it is made from; 0 for none.</param>
    public JsonObject With(Language language, Evaluation evaluation, PanelSeat seat, IReadOnlyList<Rating> ratings, int version, RatingStep? step = null, string? problem = null) =>
        cards.Form(language, evaluation, seat, ratings, version, problem, step, AsidesOf(language, evaluation, seat, ratings, evaluation.LatestSubmitted(seat.SeatId, evaluation.RatingBallot)));

    /// <summary>What takes the card's place once the sheet is submitted.</summary>
    public JsonObject Submitted(Language language, Evaluation evaluation, PanelSeat seat, RatingSheet sheet)
    {
        var ratings = evaluation.Read(sheet, seat.PersonId, seal);
        var earlier = evaluation.Sheets
            .Where(each => each.IsSubmitted && each.SeatId == sheet.SeatId && each.PersonId == sheet.PersonId && each.Ballot == sheet.Ballot && each.Version < sheet.Version)
            .MaxBy(each => each.Version);
        return cards.Saved(language, evaluation, sheet, ratings, AsidesOf(language, evaluation, seat, ratings, earlier));
    }

    /// <summary>What the draft said of goals that the sheet has no more, to copy; nothing where there is none.</summary>
    public IReadOnlyList<JsonObject> Left(Language language, Evaluation evaluation, PanelSeat seat) =>
        Left(language, evaluation, evaluation.OwnDraft(seat.PersonId, evaluation.RatingBallot, seal).Left);

    /// <summary>A draft that another sheet took the place of, to copy.</summary>
    public IReadOnlyList<JsonObject> Replaced(Language language, Evaluation evaluation, RatingSheet draft) => cards.Returned(
        language, evaluation, "replaced", null,
        evaluation.Moved(evaluation.Read(draft, draft.PersonId, seal), draft.AgreedVersion).Kept.Select(rating => (
            evaluation.GoalTerms.Single(goal => goal.Number == rating.Goal) is var goal ? language.Pick($"핵심 목표 {goal.Number}: {goal.Name}", $"Core goal {goal.Number}: {goal.Name}") : "",
            rating)));

    /// <summary>What was noted in the interview, and what a careful reader would ask about the words.</summary>
    /// <param name="earlier">What the panelist sent before on this ballot; null for what they sent on the first.</param>
    private RatingAsides AsidesOf(Language language, Evaluation evaluation, PanelSeat seat, IReadOnlyList<Rating> ratings, RatingSheet? earlier)
    {
        var face = faces.In(language);
        var before = earlier is not null ? evaluation.Read(earlier, seat.PersonId, seal)
            : evaluation.RatingBallot == 2 ? evaluation.LatestSubmitted(seat.SeatId, 1)?.Ratings
            : null;
        var doubts = TextFit.Of(ratings, before, plan.District(evaluation.DistrictId).Name, plan.DistrictNames, plan.Scoring);
        var notes = evaluation.GoalTerms.ToDictionary(goal => goal.Number, goal => InterviewWords.Lines(face, [.. evaluation.NotesOf(goal.Number), .. evaluation.NotesOf(null)]));
        return new(notes, TextFitWords.Of(face, doubts));
    }

    /// <inheritdoc cref="Left(Language, Evaluation, PanelSeat)"/>
    public IReadOnlyList<JsonObject> Left(Language language, Evaluation evaluation, IReadOnlyList<LeftRating> left) =>
        cards.Returned(language, evaluation, "left", null, left.Select(each => (each.Name, each.Rating)));
}
