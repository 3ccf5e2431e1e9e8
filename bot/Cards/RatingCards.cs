using System.Text.Json.Nodes;
using EvalBot.Bot.Plans;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;

namespace EvalBot.Bot.Cards;

/// <summary>정성평가: the rating card and what becomes of it.</summary>
public sealed class RatingCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>The rating card of one panelist.</summary>
    /// <param name="ratings">What it shows filled in.</param>
    /// <param name="version">The version that it was made from; 0 for none.</param>
    public JsonObject Form(Language language, Evaluation evaluation, PanelSeat seat, IReadOnlyList<Rating> ratings, int version, string? problem = null)
    {
        var face = faces.In(language);
        var fields = new RatingFields(face, plan.Scoring);
        var district = plan.District(evaluation.DistrictId);
        var second = evaluation.OpenBallot?.Number == 2;
        return face.Fill("rating-form", new
        {
            title = face.Title(evaluation, second ? "rating.secondTitle" : "rating.title"),
            problem = CardFace.Lines(problem),
            meeting = face.Say("rating.meeting", face.Span(evaluation.MeetingStartsAt, evaluation.MeetingEndsAt)),
            seat = face.Say("rating.seat", face.Seat(seat.SeatId)),
            overview = evaluation.GoalTerms.Select(goal => face.Say("rating.overview", goal.Number, goal.Name, CardFace.Number(goal.Weight))),
            scale = fields.Scale,
            needed = fields.Needed,
            second,
            notAssessable = plan.Scoring.NotAssessable == true,
            choices = fields.Choices,
            goals = evaluation.GoalTerms.Select(goal => fields.Goal(goal, ratings.FirstOrDefault(rating => rating.Goal == goal.Number), second)),
            resultsCommand = $"정량 {district.Name}",
            recuseCommand = $"회피 {district.Name}",
            revealed = evaluation.IsRevealed,
            district = district.Id,
            ballot = evaluation.OpenBallot?.Number ?? 1,
            version,
        });
    }

    /// <summary>What takes the card's place once the sheet is saved: the panelist's own sheet to read, and a button to change it.</summary>
    /// <param name="ratings">What the sheet says, opened for its author.</param>
    public JsonObject Saved(Language language, Evaluation evaluation, RatingSheet sheet, IReadOnlyList<Rating> ratings)
    {
        var face = faces.In(language);
        var fields = new RatingFields(face, plan.Scoring);
        var open = evaluation.OpenBallot?.Number == sheet.Ballot;
        return face.Fill("rating-saved", new
        {
            title = face.Title(evaluation, sheet.IsSubmitted ? "rating.submitted" : "rating.kept"),
            saved = face.Say("rating.savedAt", sheet.Ballot, sheet.Version, face.Time(sheet.SavedAt)),
            about = face.Say(!open ? "rating.over" : sheet.IsSubmitted ? "rating.canChange" : "rating.stillDraft"),
            goals = evaluation.GoalTerms
                .Select(goal => (Goal: goal, Rating: ratings.FirstOrDefault(rating => rating.Goal == goal.Number)))
                .Where(rated => rated.Rating is { IsEmpty: false })
                .Select(rated => fields.Read(rated.Goal, rated.Rating!)),
            open,
            change = face.Say(sheet.IsSubmitted ? "rating.changeSheet" : "rating.continue"),
            command = $"평가 {plan.District(evaluation.DistrictId).Name}",
        });
    }

    /// <summary>제출 5, 회피 1, 미제출 1: counts only, updated in place; after the closing it says so.</summary>
    public JsonObject Progress(Language language, Evaluation evaluation)
    {
        var face = faces.In(language);
        var progress = evaluation.Progress();
        var ballot = evaluation.Ballots.MaxBy(each => each.Number);
        var open = evaluation.OpenBallot is not null;
        var district = plan.District(evaluation.DistrictId);
        return face.Fill("rating-progress", new
        {
            title = face.Title(evaluation, "rating.progress", ballot?.Number ?? 1),
            counts = face.Counts(progress.Submitted, progress.Recused, progress.Missing),
            seats = face.Say("rating.seats", progress.Seats, QuorumOf(progress.Seats)),
            about = ballot is null ? face.Say("rating.notOpen")
                : ballot.Closed is { } closed ? face.Say("rating.closed", face.Time(closed.At))
                : face.Say("rating.sealed", face.Time(ballot.Opened.At)),
            quorumReason = CardFace.Lines(ballot?.Closed?.Words, 500),
            open,
            revealed = evaluation.IsRevealed,
            closeCommand = $"평가마감 {district.Name}",
            gradeCommand = $"등급 {district.Name}",
        });
    }

    /// <summary>A recusal: the panelist's own, or (with a choice of seats) the coordinator's after the reveal.</summary>
    public JsonObject RecusalForm(Language language, Evaluation evaluation, Names names, bool byCoordinator, string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("recusal-form", new
        {
            title = face.Title(evaluation, byCoordinator ? "recusal.record" : "recusal.title"),
            problem = CardFace.Lines(problem),
            about = face.Say(byCoordinator ? "recusal.aboutRecord" : "recusal.about"),
            byCoordinator,
            seats = SeatsOf(evaluation, plan.Plan.PanelShape).Where(seat => !seat.IsRecused).Select(seat => new
            {
                title = face.Seat(seat.SeatId, names.Of(seat.PersonId, language)),
                value = seat.SeatId,
            }),
            district = evaluation.DistrictId,
        });
    }

    /// <summary>Closing below the quorum asks for the reason.</summary>
    public JsonObject CloseForm(Language language, Evaluation evaluation, string problem)
    {
        var face = faces.In(language);
        var progress = evaluation.Progress();
        return face.Fill("rating-close", new
        {
            title = face.Title(evaluation, "close.title"),
            problem = CardFace.Lines(problem),
            counts = face.Counts(progress.Submitted, progress.Recused, progress.Missing),
            seats = face.Say("rating.seats", progress.Seats, QuorumOf(progress.Seats)),
            district = evaluation.DistrictId,
            ballot = evaluation.OpenBallot?.Number ?? 1,
        });
    }

    /// <summary>The filled seats in the order of the plan.</summary>
    internal static IEnumerable<PanelSeat> SeatsOf(Evaluation evaluation, PanelShape shape) => shape.Seats
        .SelectMany(seat => evaluation.Seats.Where(filled => filled.SeatId == seat.Id));

    private int QuorumOf(int seats) => Enumerable.Range(0, seats + 1).First(counting => Evaluation.HasQuorum(counting, seats, plan.Scoring) || counting == seats);
}
