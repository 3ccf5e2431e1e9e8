using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;

namespace EvalBot.Bot.Ratings;

/// <summary>정성평가: the rating card and what becomes of it.</summary>
public sealed partial class RatingCards(CardFaces faces, LoadedPlan plan)
{
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

    private int QuorumOf(int seats) => Enumerable.Range(0, seats + 1).First(counting => Evaluation.HasQuorum(counting, seats, plan.Scoring) || counting == seats);
}
