using EvalBot.Bot.Cards;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Ratings;

/// <summary>종이평가: paper sheets are typed in by two coordinators, when the chat fails on the day.</summary>
public sealed class PaperCommand(TypePaper type, RatingNews news, PaperCards cards, Desk desk, Seal seal) : ICommand
{
    internal const string MoveVerb = "rating.paper-move";

    public IReadOnlyList<string> Words => ["종이평가", "paper"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("종이 평가표를 입력합니다(두 사람이 따로)", "types a paper sheet in (two people, each for themselves)");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.May(Right.TypePaper, evaluation) && SeatsFor(caller, evaluation).Count > 0;

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["rating.paper-choose"] = ChooseAsync,
        ["rating.paper-submit"] = (caller, input, cancel) => EnterAsync(caller, input, whole: true, cancel),
        ["rating.paper-draft"] = (caller, input, cancel) => EnterAsync(caller, input, whole: false, cancel),
        [MoveVerb] = (caller, input, cancel) => EnterAsync(caller, input, whole: false, cancel),
        ["rating.paper-settle"] = SettleAsync,
        ["rating.paper-confirm"] = ConfirmAsync,
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if ((Access.WhyNot(Right.TypePaper, caller.Who, evaluation)
            ?? (evaluation.OpenBallot is null ? new NoOpenBallot(evaluation.State) : evaluation.SeatOf(caller.Who.PersonId) is not null ? new PanelistsTypeNoPaper() : null)) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var seats = SeatsFor(caller, evaluation);
        foreach (var seat in seats.Where(seat => evaluation.PaperStateOf(seat) == PaperState.Differing))
            await ShowDifferencesAsync(caller, evaluation, seat, cancel);
        var open = seats.Where(seat => evaluation.PaperStateOf(seat) == PaperState.Open).ToList();
        if (open.Count > 0)
            await caller.ShowAsync(cards.Choose(caller.Language, evaluation, open, caller.Who.PersonId, caller.Names), cancel);
        else if (seats.Count == 0)
            await caller.SayAsync(
                "종이 평가표를 입력할 자리가 없습니다. 모두 제출했거나 회피했거나, 아직 서약하지 않았습니다.",
                "There is no seat to type a paper sheet in for: each has submitted, is recused, or has not declared yet.", cancel);
    }

    private async Task ChooseAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await EvaluationAsync(caller, input, cancel) is not { } evaluation)
            return;

        var seat = input.Text("seat");
        if (seat.Length == 0)
            await caller.ReturnCardAsync(new PaperNotChosen(), problem => cards.Choose(
                caller.Language, evaluation, [.. SeatsFor(caller, evaluation).Where(each => evaluation.PaperStateOf(each) == PaperState.Open)], caller.Who.PersonId, caller.Names, problem), cancel);
        else if (evaluation.WhyNotTypePaper(seat, caller.Who.PersonId) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else if (evaluation.PaperStateOf(seat) == PaperState.Differing)
            await ShowDifferencesAsync(caller, evaluation, seat, cancel);
        else
            await caller.ShowAsync(Form(caller, evaluation, seat, evaluation.OwnPaper(seat, caller.Who.PersonId, seal)), cancel);
    }

    private async Task EnterAsync(Caller caller, PressedCard input, bool whole, CancellationToken cancel)
    {
        if (await EvaluationAsync(caller, input, cancel) is not { } evaluation)
            return;

        var seat = input.Text("seat");
        if (evaluation.WhyNotTypePaper(seat, caller.Who.PersonId) is { } notNow)
        {
            await caller.RefuseAsync(notNow, cancel);
            return;
        }

        var step = RatingStep.Of(input.Text("step"));
        var (typed, wrong) = RateCommand.Read(evaluation.GoalTerms.Select(goal => goal.Number).Where(step.Has), input);
        var stored = evaluation.OwnPaper(seat, caller.Who.PersonId, seal);
        var ratings = TypedRatings.Onto(stored, typed, step);
        var entry = evaluation.PaperOf(seat, caller.Who.PersonId);
        var to = input.Text("to") is { Length: > 0 } wanted ? RatingStep.Of(wanted) : step;
        var moves = input.Verb == MoveVerb;
        var same = wrong is null && Rating.SayTheSame(stored, ratings) && (entry is not null || moves);
        if (same && moves)
        {
            await caller.Turn.ReplaceCardAsync(new(null, Form(caller, evaluation, seat, stored, to)), cancel);
            return;
        }

        if (same && entry!.IsWhole == whole)
        {
            await caller.SayAsync(
                $"이미 입력하신 것과 같아 달라진 것이 없습니다({caller.Language.Time(entry.At)}). 다른 담당자도 «종이평가»에서 따로 입력해야 합니다.",
                $"This is what you typed on {caller.Language.Time(entry.At)}; nothing was changed. Another coordinator types it too, with “paper”.", cancel);
            return;
        }

        var draft = evaluation.LatestSheet(seat, evaluation.RatingBallot);
        var (refusal, state) = wrong is not null ? (wrong, PaperState.Open)
            : await type.EnterAsync(caller.Who, evaluation, seat, ratings, whole, input.Number("ballot", 1), input.Number("version"), cancel);
        switch (refusal)
        {
            case CardIsOld old:
                var problem = RefusalText.Of(old, caller.Language);
                await caller.ShowAsync(Form(caller, evaluation, seat, TypedRatings.Over(stored, typed), step, problem), cancel, problem);
                break;
            case NothingRated or PointsOutsideScale or PointsNotANumber or RatingTextTooLong or RatingIncomplete or ChangeReasonMissing:
                await caller.ReturnCardAsync(refusal, text => Form(caller, evaluation, seat, ratings, step, text), cancel);
                break;
            case not null:
                await caller.RefuseAsync(refusal, cancel);
                break;
            case null when moves:
                await caller.Turn.ReplaceCardAsync(new(null, Form(caller, evaluation, seat, ratings, to)), cancel);
                break;
            case null when !whole:
                await caller.ReplaceAsync(
                    Form(caller, evaluation, seat, ratings, step),
                    caller.Language.Pick("임시저장했습니다. 모두 입력한 뒤 «입력»을 눌러 주십시오.", "Kept. Press “enter” once the whole sheet is typed."), cancel);
                break;
            default:
                await EnteredAsync(caller, evaluation, seat, state, draft, cancel);
                break;
        }
    }

    private async Task EnteredAsync(Caller caller, Evaluation evaluation, string seat, PaperState state, RatingSheet? draft, CancellationToken cancel)
    {
        switch (state)
        {
            case PaperState.Submitted:
                await SubmittedAsync(caller, evaluation, seat, draft, cancel);
                break;
            case PaperState.Differing:
                await caller.SayAsync(
                    "두 사람의 입력이 다릅니다. 종이에 적힌 것을 제안하면 다른 담당자가 확인합니다.",
                    "The two entries differ. Propose what the paper says; the other coordinator confirms it.", cancel);
                await ShowDifferencesAsync(caller, evaluation, seat, cancel);
                await news.PaperWaitsAsync(evaluation, seat, caller.Who.PersonId, cancel);
                break;
            default:
                await caller.SayAsync(
                    "입력했습니다. 다른 담당자도 «종이평가»에서 따로 입력해야 하며, 두 입력이 같으면 평가표가 됩니다.",
                    "Entered. Another coordinator types it too, with “paper”; if both are the same, it is the seat's sheet.", cancel);
                break;
        }
    }

    private async Task SettleAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await EvaluationAsync(caller, input, cancel) is not { } evaluation)
            return;

        var seat = input.Text("seat");
        if (evaluation.WhyNotTypePaper(seat, caller.Who.PersonId) is { } notNow)
        {
            await caller.RefuseAsync(notNow, cancel);
            return;
        }

        var differences = TheirDifferences(caller, evaluation, seat);
        var (ratings, wrong) = ReadSettled(differences, input);
        var refusal = differences.Count == 0 ? new NoPaperDifference(seat) : wrong ?? await type.ProposeAsync(caller.Who, evaluation, seat, ratings, cancel);
        switch (refusal)
        {
            case NoPaperDifference:
                await caller.RefuseAsync(refusal, cancel);
                break;
            case not null:
                await caller.ReturnCardAsync(refusal, problem => cards.Settle(caller.Language, evaluation, seat, differences, OtherOf(caller, evaluation, seat), caller.Names, input.Typed, problem), cancel);
                break;
            default:
                await caller.SayAsync(
                    "제안했습니다. 다른 담당자가 «종이평가»에서 확인하면 정해집니다.",
                    "Proposed. It holds once the other coordinator confirms it with “paper”.", cancel);
                await news.PaperWaitsAsync(evaluation, seat, caller.Who.PersonId, cancel);
                break;
        }
    }

    private async Task ConfirmAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await EvaluationAsync(caller, input, cancel) is not { } evaluation)
            return;

        var seat = input.Text("seat");
        var draft = evaluation.LatestSheet(seat, evaluation.RatingBallot);
        var (refusal, state) = await type.ConfirmAsync(caller.Who, evaluation, seat, input.Number("version"), cancel);
        if (refusal is PaperProposalChanged)
        {
            await caller.RefuseAsync(refusal, cancel);
            if (TheirDifferences(caller, evaluation, seat).Count > 0)
                await ShowDifferencesAsync(caller, evaluation, seat, cancel);
        }
        else if (refusal is not null)
        {
            await caller.RefuseAsync(refusal, cancel);
        }
        else if (state == PaperState.Submitted)
        {
            await SubmittedAsync(caller, evaluation, seat, draft, cancel);
        }
        else
        {
            await caller.SayAsync("제안을 확인했습니다. 아직 다른 곳이 남아 있습니다.", "The proposal is confirmed. Some differences are left.", cancel);
            await ShowDifferencesAsync(caller, evaluation, seat, cancel);
        }
    }

    /// <summary>Both say the same: it is the seat's sheet, the panelist is told, and the count goes up.</summary>
    /// <param name="draft">What the panelist had saved in the chat before; null for nothing.</param>
    private async Task SubmittedAsync(Caller caller, Evaluation evaluation, string seat, RatingSheet? draft, CancellationToken cancel)
    {
        await caller.SayAsync(
            "두 사람의 입력이 같아 이 자리의 평가표로 제출되었습니다. 위원에게 알렸고, 위원은 마감 전까지 «평가»에서 고칠 수 있습니다.",
            "Both entries are the same: it is submitted as this seat's sheet. The panelist is told and can revise it with “rate” until the closing.", cancel);
        await news.PaperSubmittedAsync(evaluation, seat, caller.Who.PersonId, draft, cancel);
        await news.ProgressAsync(evaluation, cancel);
    }

    /// <summary>The other's proposal to confirm where one waits, else the differences to settle.</summary>
    private async Task ShowDifferencesAsync(Caller caller, Evaluation evaluation, string seat, CancellationToken cancel)
    {
        var differences = TheirDifferences(caller, evaluation, seat);
        var other = OtherOf(caller, evaluation, seat);
        var proposal = evaluation.PaperProposalFor(seat, caller.Who.PersonId);
        if (proposal > 0)
            await caller.ShowAsync(cards.Confirm(caller.Language, evaluation, seat, differences, proposal, other, caller.Names), cancel);
        await caller.ShowAsync(cards.Settle(caller.Language, evaluation, seat, differences, other, caller.Names), cancel);
    }

    /// <summary>What the card says of each differing goal that was on it: points as they were chosen, each text as one of the two, or as it was written anew.</summary>
    private static (IReadOnlyList<Rating> Ratings, Refusal? Wrong) ReadSettled(IReadOnlyList<PaperDifference> differences, PressedCard input)
    {
        Refusal? wrong = null;
        var ratings = new List<Rating>();
        foreach (var difference in differences)
        {
            var answered = difference.Parts.Select(part => IsAnswered(difference.Goal, part, input)).ToList();
            if (answered.All(each => !each))
                continue; // Not settled now.
            if (answered.Any(each => !each))
                wrong ??= new PaperHalfSettled(difference.Goal);

            var (chosen, notANumber) = RateCommand.Read([difference.Goal], input);
            if (difference.Parts.Contains(RatingPart.Points))
                wrong ??= notANumber;
            var rated = difference.Parts.Contains(RatingPart.Points) ? chosen[0] : difference.Own;
            ratings.Add(new(
                difference.Goal, rated.Points, rated.NotAssessable,
                Settled(difference, RatingPart.Reason, input), Settled(difference, RatingPart.Achievements, input), Settled(difference, RatingPart.Limits, input),
                Settled(difference, RatingPart.Improvements, input), Settled(difference, RatingPart.Change, input)));
        }

        return (ratings, wrong);
    }

    private static bool IsAnswered(int goal, RatingPart part, PressedCard input) => part == RatingPart.Points
        ? input.Text($"points-{goal}").Length > 0
        : input.Text($"{PaperCards.KeyOf(part)}-{goal}") is "own" or "other" || input.Text($"text-{PaperCards.KeyOf(part)}-{goal}").Length > 0;

    private static string Settled(PaperDifference difference, RatingPart part, PressedCard input)
    {
        var key = PaperCards.KeyOf(part);
        return !difference.Parts.Contains(part) ? PaperCards.TextOf(difference.Own, part)
            : input.Text($"text-{key}-{difference.Goal}") is { Length: > 0 } anew ? anew
            : PaperCards.TextOf(input.Text($"{key}-{difference.Goal}") == "other" ? difference.Other : difference.Own, part);
    }

    private static async Task<Evaluation?> EvaluationAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return null;
        if (Access.WhyNot(Right.TypePaper, caller.Who, evaluation) is not { } refusal)
            return evaluation;

        await caller.RefuseAsync(refusal, cancel);
        return null;
    }

    private System.Text.Json.Nodes.JsonObject Form(Caller caller, Evaluation evaluation, string seat, IReadOnlyList<Rating> ratings, RatingStep? step = null, string? problem = null) =>
        cards.Form(caller.Language, evaluation, seat, ratings, evaluation.PaperOf(seat, caller.Who.PersonId)?.Version ?? 0, caller.Names, problem, step);

    private IReadOnlyList<PaperDifference> TheirDifferences(Caller caller, Evaluation evaluation, string seat) =>
        evaluation.PaperOf(seat, caller.Who.PersonId) is { IsWhole: true } ? evaluation.PaperDifferences(seat, caller.Who.PersonId, seal) : [];

    private static string OtherOf(Caller caller, Evaluation evaluation, string seat) =>
        evaluation.PaperEntries.First(entry => entry.SeatId == seat && entry.IsWhole && entry.TypedBy != caller.Who.PersonId && entry.Ballot == evaluation.RatingBallot).TypedBy;

    /// <summary>The seats that this person can type for now, in the plan's order.</summary>
    private List<string> SeatsFor(Caller caller, Evaluation evaluation) =>
        [.. SeatOrder.Of(evaluation, desk.Plan.PanelShape).Select(seat => seat.SeatId).Where(seat => evaluation.WhyNotTypePaper(seat, caller.Who.PersonId) is null)];
}
