using EvalBot.Bot.Cards;
using EvalBot.Bot.UseCases;
using EvalBot.Core;
using EvalBot.Core.Appeals;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Panels;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Commands;

/// <summary>재심의: the coordinator opens and closes it, the panel answers.</summary>
public sealed class RedeliberateCommand(OpenRedeliberation open, AnswerRedeliberation answer, DecideAppeal decide, Announcements announce, AppealCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["재심의", "redeliberate"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("이의제기를 재심의합니다", "redeliberates an appeal");

    public bool IsOffered(Caller caller, Evaluation evaluation) =>
        evaluation.Appeal is { IsWithdrawn: false } && (caller.May(Right.LeadRedeliberation, evaluation) || evaluation.SeatOf(caller.Who.PersonId) is { IsRecused: false });

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        [Verbs.OpenRedeliberation] = OpenAsync,
        [Verbs.AnswerRedeliberation] = AnswerAsync,
        [Verbs.DecideAppeal] = DecideAsync,
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;

        var leads = caller.May(Right.LeadRedeliberation, evaluation);
        if (!leads && Access.WhyNot(Right.TakePartInRedeliberation, caller.Who, evaluation) is { } notTheirs)
            await caller.RefuseAsync(notTheirs, cancel);
        else if (!leads && evaluation.SeatOf(caller.Who.PersonId)!.Recusal is { } recusal)
            await caller.RefuseAsync(new RecusedDoNotRate(recusal.At), cancel);
        else if (evaluation.Appeal is not { IsWithdrawn: false } appeal)
            await caller.RefuseAsync(new NoSuchAppeal(evaluation.Appeal?.State), cancel);
        else if (appeal.Outcome is not null)
            await caller.ShowAsync(cards.Outcome(caller.Language, evaluation), cancel);
        else if (leads)
            await caller.ShowAsync(
                appeal.IsRedeliberating ? cards.DecideForm(caller.Language, evaluation, caller.Names) : cards.OpenForm(caller.Language, evaluation), cancel);
        else if (evaluation.WhyNotTakePart(caller.Who.PersonId) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(AnswerForm(caller, evaluation), cancel);
    }

    private async Task OpenAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        if (Access.WhyNot(Right.LeadRedeliberation, caller.Who, evaluation) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        var (proposals, wrong) = Proposals(evaluation, input);
        var refusal = wrong ?? await open.RunAsync(caller.Who, evaluation, proposals, cancel);
        if (refusal is not null && evaluation.Appeal is { State: AppealState.Filed })
            await caller.ReturnCardAsync(refusal, problem => cards.OpenForm(caller.Language, evaluation, input.Typed, problem), cancel);
        else if (refusal is not null)
            await caller.RefuseAsync(refusal, cancel);
        else
        {
            await caller.ReplaceAsync(
                cards.Filed(caller.Language, evaluation, caller.Names),
                caller.Language.Pick("재심의를 시작했습니다. 평가단에게 카드를 보냈습니다. 답을 모은 뒤 «재심의»에서 마감해 주십시오.", "The redeliberation is open, and the panel got its cards. Close it with “redeliberate” when the answers are in."),
                cancel);
            await announce.RedeliberationOpenedAsync(evaluation, cancel);
        }
    }

    private async Task AnswerAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if ((Access.WhyNot(Right.TakePartInRedeliberation, caller.Who, evaluation) ?? evaluation.WhyNotTakePart(caller.Who.PersonId)) is { } notNow)
        {
            await caller.RefuseAsync(notNow, cancel);
            return;
        }

        var (revised, votes, wrong) = Answer(evaluation, caller, input);
        var refusal = wrong ?? await answer.RunAsync(caller.Who, evaluation, revised, votes, input.Number("version"), cancel);
        if (refusal is not null)
        {
            var (typed, _) = RateCommand.Read(Goals(evaluation), input);
            await caller.ReturnCardAsync(
                refusal, problem => cards.AnswerForm(caller.Language, evaluation, evaluation.SeatOf(caller.Who.PersonId)!, typed, input.Typed, problem), cancel);
            return;
        }

        await caller.ReplaceAsync(
            AnswerForm(caller, evaluation),
            caller.Language.Pick("재심의 의견을 제출했습니다. 마감 전까지 고칠 수 있습니다.", "Your answer is submitted. You can revise it until the closing."),
            cancel);
    }

    private async Task DecideAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        if (Access.WhyNot(Right.LeadRedeliberation, caller.Who, evaluation) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        var grounds = (evaluation.Appeal?.Items ?? []).ToDictionary(item => item, item => input.Text($"grounds-{IdOf(item)}"));
        var excluded = input.Text("excluded") is { Length: > 0 } seat && seat != "none" ? seat : null;
        var tooLong = grounds.Values.Select(words => TextTooLong.WhyNot(words, TextTooLong.LongestGrounds)).FirstOrDefault(each => each is not null);
        var refusal = tooLong ?? await decide.RunAsync(caller.Who, evaluation, grounds, excluded, cancel);
        if (refusal is GroundsMissing or NoExclusion or NotOnThisPanel)
            await caller.ReturnCardAsync(refusal, problem => cards.DecideForm(caller.Language, evaluation, caller.Names, input.Typed, problem), cancel);
        else if (refusal is not null)
            await caller.RefuseAsync(refusal, cancel);
        else
        {
            await caller.ReplaceAsync(
                cards.Outcome(caller.Language, evaluation),
                evaluation.WhyNotNotify() is GradeNotConfirmed
                    ? caller.Language.Pick("재심의를 마감했습니다. 다른 시 담당이 «확인»한 뒤 «통보»로 최종 결과를 통보해 주십시오.", "The redeliberation is closed. Another coordinator confirms the grade with “confirm”; then hand the final result on with “notify”.")
                    : caller.Language.Pick("재심의를 마감했습니다. «통보»로 최종 결과를 통보해 주십시오.", "The redeliberation is closed. Hand the final result on with “notify”."),
                cancel);
            await announce.AppealDecidedAsync(evaluation, cancel);
            await announce.ConfirmationOwedAsync(evaluation, cancel);
        }
    }

    private System.Text.Json.Nodes.JsonObject AnswerForm(Caller caller, Evaluation evaluation)
    {
        var seat = evaluation.SeatOf(caller.Who.PersonId)!;
        return cards.AnswerForm(caller.Language, evaluation, seat, Announcements.Contested(evaluation, seat));
    }

    private static IEnumerable<int> Goals(Evaluation evaluation) =>
        evaluation.Appeal!.Items.Where(item => item.Kind == ContestedKind.Goal).Select(item => item.Number);

    /// <summary>Ratings that say something else than what stands, and the votes that were cast. Silence keeps the rating.</summary>
    private static (IReadOnlyList<Rating> Revised, IReadOnlyList<Vote> Votes, Refusal? Wrong) Answer(Evaluation evaluation, Caller caller, PressedCard input)
    {
        var seat = evaluation.SeatOf(caller.Who.PersonId)!;
        var stands = (evaluation.LatestSubmitted(seat.SeatId, 2) ?? evaluation.LatestSubmitted(seat.SeatId, 1))?.Ratings ?? [];
        var (ratings, wrong) = RateCommand.Read(Goals(evaluation), input);
        var revised = ratings
            .Where(rating => !rating.IsEmpty)
            .Where(rating => stands.FirstOrDefault(before => before.Goal == rating.Goal) is not { } before || !rating.SaysTheSameAs(before))
            .ToList();
        var votes = evaluation.Appeal!.Items
            .Where(item => item.Kind != ContestedKind.Goal)
            .Select(item => (Item: item, Said: input.Text($"vote-{IdOf(item)}")))
            .Where(vote => vote.Said is "yes" or "no")
            .Select(vote => new Vote(vote.Item, vote.Said == "yes"))
            .ToList();
        return (revised, votes, wrong);
    }

    /// <summary>The corrections that the coordinator typed for contested indicators; blank keeps the result.</summary>
    private static (IReadOnlyList<ProposedResult> Proposals, Refusal? Wrong) Proposals(Evaluation evaluation, PressedCard input)
    {
        var proposals = new List<ProposedResult>();
        foreach (var number in (evaluation.Appeal?.Items ?? []).Where(item => item.Kind == ContestedKind.Indicator).Select(item => item.Number))
        {
            var indicator = evaluation.IndicatorOf(number)!;
            var parts = indicator.Result.Parts.ToArray();
            var any = false;
            for (var part = 0; part < parts.Length; part++)
            {
                var typed = input.Text(parts.Length == 1 ? $"correction-{number}" : $"correction-{number}-{part + 1}");
                if (typed.Length == 0)
                    continue;
                if (TypedResults.ResultIn(typed, indicator.Terms) is not { } result)
                    return ([], new NotANumber(number, typed.Length > 40 ? typed[..40] + "…" : typed));

                any |= parts[part] != result;
                parts[part] = result;
            }

            var evidence = input.Text($"correction-evidence-{number}");
            if (TextTooLong.WhyNot(evidence) is { } tooLong)
                return ([], tooLong);
            if (any)
                proposals.Add(new(number, parts[0], parts.ElementAtOrDefault(1), evidence));
        }

        return (proposals, null);
    }

    private static string IdOf(ContestedItem item) => item.Kind switch
    {
        ContestedKind.Indicator => $"indicator-{item.Number}",
        ContestedKind.Goal => $"goal-{item.Number}",
        _ => "procedure",
    };
}
