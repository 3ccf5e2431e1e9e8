using EvalBot.Bot.Cards;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Panels;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Ratings;

/// <summary>평가: the panelist's rating card.</summary>
public sealed class RateCommand(SaveRatingSheet save, RatingNews news, RatingCards cards, OwnRatingCard own, Seal seal) : ICommand
{
    /// <summary>What a button of the card asks for.</summary>
    private enum Act
    {
        Submit,
        Draft,
        Move,
    }

    public IReadOnlyList<string> Words => ["평가", "rate"];

    public string Arguments(Language language) => language.Pick("[구] [목표]", "[district] [goal]");

    public string Does(Language language) => language.Pick("평가 카드를 엽니다(시작 전에는 초안)", "opens your rating card (before the opening a draft)");

    // Before the opening the help names it once there are documents to work from; who asks for it gets it as soon as the goals are final.
    public bool IsOffered(Caller caller, Evaluation evaluation) =>
        MayRate(caller, evaluation) || (evaluation.OpenBallot is null && evaluation.DocumentsForwarded is not null && evaluation.WhyNotDraft(caller.Who.PersonId) is null) || evaluation.HasDraft(caller.Who.PersonId);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["rating.submit"] = (caller, input, cancel) => PressedAsync(caller, input, Act.Submit, cancel),
        ["rating.draft"] = (caller, input, cancel) => PressedAsync(caller, input, Act.Draft, cancel),
        ["rating.move"] = (caller, input, cancel) => PressedAsync(caller, input, Act.Move, cancel),
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        var open = words.Length == 0 && (await caller.EvaluationsAsync(cancel)).Any(each => MayRate(caller, each)); // What is open goes before what can be drafted.
        if (await caller.EvaluationAsync(words, each => open ? MayRate(caller, each) : IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if ((Access.WhyNot(Right.Rate, caller.Who, evaluation) ?? evaluation.WhyNotDraft(caller.Who.PersonId)) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var seat = evaluation.SeatOf(caller.Who.PersonId)!;
        await caller.ShowAsync(own.Stored(caller.Language, evaluation, seat, words is [_, var goal] ? RatingStep.Of(goal) : null), cancel);
        foreach (var left in own.Left(caller.Language, evaluation, seat))
            await caller.ShowAsync(left, cancel);
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

    private static bool MayRate(Caller caller, Evaluation evaluation) =>
        evaluation.OpenBallot is not null && evaluation.WhyNotRate(caller.Who.PersonId) is null or DeclarationMissing;

    private async Task PressedAsync(Caller caller, PressedCard input, Act act, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel, Queries.EvaluationToRateAsync) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.Rate, caller.Who, evaluation) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        var seat = evaluation.SeatOf(caller.Who.PersonId)!;
        var step = RatingStep.Of(input.Text("step"));
        var agreed = input.Number("sheet", evaluation.Agreement.Present.Number);
        var goals = evaluation.Agreement.VersionOf(agreed)?.Goals ?? evaluation.GoalTerms;
        var (typed, wrong) = Read(goals.Select(goal => goal.Number).Where(step.Has), input);
        var ballot = input.Number("ballot", 1);
        if ((evaluation.WhyNotDraft(caller.Who.PersonId) ?? WhyNotTheirs(caller, input) ?? (ballot == evaluation.RatingBallot ? null : new NoOpenBallot(evaluation.State))) is { } notNow)
            await LateAsync(caller, evaluation, seat, goals, typed, step, ballot, notNow, cancel);
        else if (agreed != evaluation.Agreement.Present.Number)
            await GoalsChangedAsync(caller, evaluation, seat, typed, agreed, cancel);
        else
            await SaveAsync(caller, evaluation, seat, input, act, step, typed, wrong, cancel);
    }

    /// <summary>A card is its panelist's; one from before cards said whose they are is taken for the presser's own.</summary>
    private static Refusal? WhyNotTheirs(Caller caller, PressedCard input) =>
        input.Text("panelist") is { Length: > 0 } panelist && panelist != caller.Who.PersonId ? new CardOfSomebodyElse() : null;

    private async Task SaveAsync(Caller caller, Evaluation evaluation, PanelSeat seat, PressedCard input, Act act, RatingStep step, IReadOnlyList<Rating> typed, Refusal? wrong, CancellationToken cancel)
    {
        var ballot = evaluation.RatingBallot;
        var stored = evaluation.OwnRatings(seat.PersonId, ballot, seal);
        var ratings = TypedRatings.Onto(stored, typed, step);
        var submit = act == Act.Submit && evaluation.OpenBallot is not null; // Before the opening 제출 keeps a draft too.
        var newest = evaluation.LatestSheet(seat.SeatId, ballot);
        var same = newest is not null && Rating.SayTheSame(stored, ratings);
        var to = act == Act.Move ? RatingStep.Of(input.Text("to")) : step;
        if (act == Act.Move && wrong is null && (same || ratings.All(rating => rating.IsEmpty)))
        {
            await caller.Turn.ReplaceCardAsync(new(null, own.Stored(caller.Language, evaluation, seat, to)), cancel);
            return;
        }

        if (act != Act.Move && same && newest!.IsSubmitted == submit && wrong is null)
        {
            await caller.SayAsync(
                act == Act.Submit && !submit ? NotOpenYet(Language.Korean, evaluation) : $"이미 {(submit ? "제출" : "저장")}하신 것과 같아 달라진 것이 없습니다({caller.Language.Time(newest.SavedAt)}).",
                act == Act.Submit && !submit ? NotOpenYet(Language.English, evaluation) : $"This is what you {(submit ? "submitted" : "saved")} on {caller.Language.Time(newest.SavedAt)}. Nothing was changed.", cancel);
            return;
        }

        var version = input.Number("version");
        switch (wrong ?? await save.RunAsync(caller.Who, evaluation, ratings, submit, ballot, version, cancel))
        {
            case CardIsOld old:
                await OldAsync(caller, evaluation, seat, stored, typed, step, old, cancel);
                break;
            case RatingIncomplete or ChangeReasonMissing when step.Goal != 0:
                await GapsAsync(caller, evaluation, seat, ratings, step, version, cancel);
                break;
            case { } again when again is NothingRated or PointsOutsideScale or PointsNotANumber or RatingTextTooLong or RatingIncomplete or ChangeReasonMissing:
                await caller.ReturnCardAsync(again, text => own.With(caller.Language, evaluation, seat, ratings, version, step, text), cancel);
                break;
            case { } refusal:
                await caller.RefuseAsync(refusal, cancel);
                break;
            case null when submit:
                await SubmittedAsync(caller, evaluation, seat, ballot, cancel);
                break;
            case null when act == Act.Move:
                await caller.Turn.ReplaceCardAsync(new(null, own.Stored(caller.Language, evaluation, seat, to)), cancel);
                break;
            default:
                await DraftedAsync(caller, evaluation, seat, step, act, cancel);
                break;
        }
    }

    private async Task DraftedAsync(Caller caller, Evaluation evaluation, PanelSeat seat, RatingStep step, Act act, CancellationToken cancel)
    {
        var savedAt = caller.Language.Time(evaluation.LatestSheet(seat.SeatId, evaluation.RatingBallot)!.SavedAt);
        await caller.ReplaceAsync(
            own.Stored(caller.Language, evaluation, seat, step),
            act == Act.Submit ? NotOpenYet(caller.Language, evaluation)
            : evaluation.OpenBallot is null ? caller.Language.Pick(
                $"임시저장했습니다({savedAt}). 평가가 시작되면 이어서 쓰고 제출하실 수 있습니다.",
                $"The draft is saved ({savedAt}). Once rating opens you go on from there and submit.")
            : caller.Language.Pick(
                $"임시저장했습니다({savedAt}). 아직 제출된 것은 아닙니다. 마감 전에 «제출»을 눌러 주십시오.",
                $"The draft is saved ({savedAt}). It is not submitted yet: press submit before the closing."),
            cancel);
    }

    private async Task SubmittedAsync(Caller caller, Evaluation evaluation, PanelSeat seat, int ballot, CancellationToken cancel)
    {
        var sheet = evaluation.LatestSheet(seat.SeatId, ballot)!;
        await caller.ReplaceAsync(
            own.Submitted(caller.Language, evaluation, seat, sheet),
            caller.Language.Pick(
                $"평가표를 제출했습니다({caller.Language.Time(sheet.SavedAt)}). 마감 전까지 «평가»로 다시 열어 고칠 수 있습니다.",
                $"Your sheet is submitted ({caller.Language.Time(sheet.SavedAt)}). Until the closing you can open it with “rate” and revise it."),
            cancel);

        // A first sheet counts up; that one was revised is sealed like the ratings themselves.
        if (evaluation.Sheets.Count(each => each.SeatId == sheet.SeatId && each.Ballot == ballot && each.IsSubmitted) == 1)
            await news.ProgressAsync(evaluation, cancel);
    }

    /// <summary>제출 on a card of one goal, and another goal wants something: what is typed is kept, and the first such goal comes.</summary>
    private async Task GapsAsync(Caller caller, Evaluation evaluation, PanelSeat seat, IReadOnlyList<Rating> ratings, RatingStep step, int version, CancellationToken cancel)
    {
        var why = evaluation.WhyNotSaveSheet(seat.PersonId, ratings, submit: true, version, cards.Rules)!;
        var goal = why switch
        {
            RatingIncomplete incomplete => incomplete.Gaps[0].Goal,
            ChangeReasonMissing missing => missing.Goals[0],
            _ => step.Goal,
        };
        if (!Rating.SayTheSame(evaluation.OwnRatings(seat.PersonId, evaluation.RatingBallot, seal), ratings))
            await save.RunAsync(caller.Who, evaluation, ratings, submit: false, evaluation.RatingBallot, version, cancel);
        await caller.ReturnCardAsync(
            why, text => own.With(caller.Language, evaluation, seat, ratings, evaluation.LatestSheet(seat.SeatId, evaluation.RatingBallot)?.Version ?? 0, goal == step.Goal ? step : new(goal), text), cancel);
    }

    /// <summary>Another device saved meanwhile. The old card stays as it is; what was typed is in a new one, and what it would replace is shown beside it.</summary>
    private async Task OldAsync(Caller caller, Evaluation evaluation, PanelSeat seat, IReadOnlyList<Rating> stored, IReadOnlyList<Rating> typed, RatingStep step, CardIsOld old, CancellationToken cancel)
    {
        var problem = RefusalText.Of(old, caller.Language);
        await caller.ShowAsync(own.With(caller.Language, evaluation, seat, TypedRatings.Over(stored, typed), old.Version, step, problem), cancel, problem);
        var replaced = TypedRatings.Replaced(stored, typed).Select(rating => (NameOf(evaluation.GoalTerms, rating.Goal, caller.Language), rating));
        foreach (var card in cards.Returned(caller.Language, evaluation, "earlier", null, replaced))
            await caller.ShowAsync(card, cancel);
    }

    /// <summary>The goals changed since the card was made: what was typed comes back on a card of the present ones, and the rest to copy.</summary>
    private async Task GoalsChangedAsync(Caller caller, Evaluation evaluation, PanelSeat seat, IReadOnlyList<Rating> typed, int agreed, CancellationToken cancel)
    {
        var moved = evaluation.Moved(typed, agreed);
        var stored = evaluation.OwnRatings(seat.PersonId, evaluation.RatingBallot, seal);
        var problem = RefusalText.Of(new GoalsChanged(), caller.Language);
        var version = evaluation.LatestSheet(seat.SeatId, evaluation.RatingBallot)?.Version ?? 0;
        await caller.ShowAsync(own.With(caller.Language, evaluation, seat, TypedRatings.Over(stored, moved.Kept), version, null, problem), cancel, problem);
        foreach (var card in own.Left(caller.Language, evaluation, moved.Left))
            await caller.ShowAsync(card, cancel);
    }

    /// <summary>Too late, or not allowed any more: nothing changes, and what was typed is given back, unless it was submitted before.</summary>
    private async Task LateAsync(
        Caller caller, Evaluation evaluation, PanelSeat seat, IReadOnlyList<GoalTerms> goals, IReadOnlyList<Rating> typed, RatingStep step, int ballot, Refusal notNow, CancellationToken cancel)
    {
        if (notNow is NoOpenBallot && evaluation.LatestSubmitted(seat.SeatId, ballot) is { } sent && evaluation.Read(sent, seat.PersonId, seal) is var said && Rating.SayTheSame(said, TypedRatings.Onto(said, typed, step)))
        {
            await caller.SayAsync(
                $"평가가 마감되었습니다. 이 내용은 {caller.Language.Time(sent.SavedAt)}에 이미 제출되어 반영되었고, 달라진 것은 없습니다.",
                $"Rating is closed. This is what you submitted on {caller.Language.Time(sent.SavedAt)}; it counts, and nothing was changed.", cancel);
            return;
        }

        await caller.RefuseAsync(notNow, cancel);
        if (notNow is DeclarationMissing)
            return; // Who has not declared reads no goals.

        var names = typed.Select(rating => (NameOf(goals, rating.Goal, caller.Language), rating));
        foreach (var card in cards.Returned(caller.Language, evaluation, "returned", RefusalText.Of(notNow, caller.Language), names))
            await caller.ShowAsync(card, cancel);
    }

    private static string NotOpenYet(Language language, Evaluation evaluation) => language.Pick(
        $"아직 평가가 시작되지 않아 제출되지 않았습니다. 적으신 것은 임시저장되어 있습니다. 회의는 {language.Time(evaluation.MeetingStartsAt)}이며, 담당자가 평가를 시작하면 이어서 제출하실 수 있습니다.",
        $"Rating has not been opened yet, so nothing was submitted; your words are kept as a draft. The meeting is on {language.Time(evaluation.MeetingStartsAt)}: once the coordinator opens rating, you can go on and submit.");

    private static string NameOf(IEnumerable<GoalTerms> goals, int goal, Language language) =>
        goals.FirstOrDefault(each => each.Number == goal) is { } terms ? language.Pick($"핵심 목표 {goal}: {terms.Name}", $"Core goal {goal}: {terms.Name}") : $"{goal}";
}

/// <summary>The card was made for another panelist.</summary>
public sealed record CardOfSomebodyElse : Refusal;
