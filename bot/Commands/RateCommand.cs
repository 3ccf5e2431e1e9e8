using EvalBot.Bot.Cards;
using EvalBot.Bot.Storage;
using EvalBot.Bot.UseCases;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Commands;

/// <summary>평가: the panelist's rating card.</summary>
public sealed class RateCommand(SaveRatingSheet save, Announcements announce, RatingCards cards, Seal seal) : ICommand
{
    public IReadOnlyList<string> Words => ["평가", "rate"];

    public string Arguments(Language language) => language.Pick("[구]", "[district]");

    public string Does(Language language) => language.Pick("평가 카드를 엽니다", "opens your rating card");

    public bool IsOffered(Caller caller, Evaluation evaluation) => evaluation.OpenBallot is not null && evaluation.WhyNotRate(caller.Who.PersonId) is null or DeclarationMissing;

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        [Verbs.SubmitRating] = (caller, input, cancel) => SaveAsync(caller, input, submit: true, cancel),
        [Verbs.SaveDraft] = (caller, input, cancel) => SaveAsync(caller, input, submit: false, cancel),
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if ((Access.WhyNot(Right.Rate, caller.Who, evaluation) ?? evaluation.WhyNotRate(caller.Who.PersonId)) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
        {
            caller.Turn.Seal();
            await caller.ShowAsync(FilledForm(caller, evaluation), cancel);
        }
    }

    /// <summary>The ratings that a card brings, one for each goal of the sheet.</summary>
    public static (IReadOnlyList<Rating> Ratings, Refusal? Wrong) Read(IEnumerable<int> goals, PressedCard input)
    {
        Refusal? wrong = null;
        var ratings = goals.Select(goal =>
        {
            var typed = input.Text($"points-{goal}");
            var notAssessable = typed is "na" or "평가 불가";
            int? points = int.TryParse(typed, out var number) ? number : null;
            if (typed.Length > 0 && !notAssessable && points is null)
                wrong ??= new PointsNotANumber(goal, typed.Length > 20 ? typed[..20] + "…" : typed);
            return new Rating(
                goal, points, notAssessable,
                input.Text($"reason-{goal}"),
                input.Text($"achievements-{goal}"),
                input.Text($"limits-{goal}"),
                input.Text($"improvements-{goal}"),
                input.Text($"change-{goal}"));
        }).ToList();
        return (ratings, wrong);
    }

    private async Task SaveAsync(Caller caller, PressedCard input, bool submit, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        if ((Access.WhyNot(Right.Rate, caller.Who, evaluation) ?? evaluation.WhyNotRate(caller.Who.PersonId)) is { } notNow)
        {
            await caller.RefuseAsync(notNow, cancel);
            return;
        }

        var (ratings, wrong) = Read(evaluation.GoalTerms.Select(goal => goal.Number), input);
        var seat = evaluation.SeatOf(caller.Who.PersonId)!;
        var ballot = input.Number("ballot", 1);
        if (SavedBefore(evaluation, seat, ratings, submit, ballot) is { } before)
        {
            await caller.SayAsync(
                $"이미 {(submit ? "제출" : "저장")}하신 것과 같아 달라진 것이 없습니다({caller.Language.Time(before.SavedAt)}).",
                $"This is what you {(submit ? "submitted" : "saved")} on {caller.Language.Time(before.SavedAt)}. Nothing was changed.", cancel);
            return;
        }

        var refusal = wrong ?? await save.RunAsync(caller.Who, evaluation, ratings, submit, ballot, input.Number("version"), cancel);
        switch (refusal)
        {
            case CardIsOld old:
                // The old card stays as it is; what was typed is in a new one.
                var problem = RefusalText.Of(old, caller.Language);
                await caller.ShowAsync(cards.Form(caller.Language, evaluation, seat, ratings, old.Version, problem), cancel, problem);
                break;
            case NothingRated or PointsOutsideScale or PointsNotANumber or RatingTextTooLong or RatingIncomplete or ChangeReasonMissing:
                await caller.ReturnCardAsync(refusal, text => cards.Form(caller.Language, evaluation, seat, ratings, input.Number("version"), text), cancel);
                break;
            case not null:
                await caller.RefuseAsync(refusal, cancel);
                break;
            default:
                await SavedAsync(caller, evaluation, submit, ballot, cancel);
                break;
        }
    }

    private async Task SavedAsync(Caller caller, Evaluation evaluation, bool submit, int ballot, CancellationToken cancel)
    {
        var sheet = evaluation.LatestSheet(evaluation.SeatOf(caller.Who.PersonId)!.SeatId, ballot)!;
        if (!submit)
        {
            await caller.ReplaceAsync(
                FilledForm(caller, evaluation),
                caller.Language.Pick(
                    $"임시저장했습니다({caller.Language.Time(sheet.SavedAt)}). 아직 제출된 것은 아닙니다. 마감 전에 «제출»을 눌러 주십시오.",
                    $"The draft is saved ({caller.Language.Time(sheet.SavedAt)}). It is not submitted yet: press submit before the closing."),
                cancel);
            return;
        }

        await caller.ReplaceAsync(
            cards.Saved(caller.Language, evaluation, sheet, evaluation.Read(sheet, caller.Who.PersonId, seal)),
            caller.Language.Pick(
                $"평가표를 제출했습니다({caller.Language.Time(sheet.SavedAt)}). 마감 전까지 «평가»로 다시 열어 고칠 수 있습니다.",
                $"Your sheet is submitted ({caller.Language.Time(sheet.SavedAt)}). Until the closing you can open it with “rate” and revise it."),
            cancel);

        // A first sheet counts up; that one was revised is sealed like the ratings themselves.
        if (evaluation.Sheets.Count(each => each.SeatId == sheet.SeatId && each.Ballot == ballot && each.IsSubmitted) == 1)
            await announce.ProgressAsync(evaluation, cancel);
    }

    private System.Text.Json.Nodes.JsonObject FilledForm(Caller caller, Evaluation evaluation)
    {
        var seat = evaluation.SeatOf(caller.Who.PersonId)!;
        var ballot = evaluation.OpenBallot!.Number;
        var version = evaluation.LatestSheet(seat.SeatId, ballot)?.Version ?? 0;
        return cards.Form(caller.Language, evaluation, seat, evaluation.OwnRatings(caller.Who.PersonId, ballot, seal), version);
    }

    /// <summary>The newest version, where it says the same and was saved in the same way: the same card sent twice.</summary>
    private RatingSheet? SavedBefore(Evaluation evaluation, PanelSeat seat, IReadOnlyList<Rating> ratings, bool submit, int ballot) =>
        evaluation.OpenBallot!.Number == ballot && evaluation.LatestSheet(seat.SeatId, ballot) is { } newest && newest.IsSubmitted == submit && Rating.SayTheSame(evaluation.Read(newest, seat.PersonId, seal), ratings)
            ? newest : null;
}
