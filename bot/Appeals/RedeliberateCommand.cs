using System.Text.Json.Nodes;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Grades;
using EvalBot.Bot.Measurements;
using EvalBot.Bot.Ratings;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Appeals;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Appeals;

/// <summary>재심의: the coordinator decides whether the appeal is admissible, opens and closes the redeliberation, and the panel answers.</summary>
public sealed class RedeliberateCommand(JudgeAppeal judge, OpenRedeliberation open, AnswerRedeliberation answer, DecideAppeal decide, AppealNews appealNews, GradeNews gradeNews, AppealCards cards, Desk desk) : ICommand
{
    public IReadOnlyList<string> Words => ["재심의", "redeliberate"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("이의제기를 재심의합니다", "redeliberates an appeal");

    public bool IsOffered(Caller caller, Evaluation evaluation) =>
        evaluation.Appeal is { IsSpent: false } && (caller.May(Right.LeadRedeliberation, evaluation) || evaluation.DeliberatorOf(caller.Who.PersonId) is not null);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["appeal.judge"] = JudgeAsync,
        ["redeliberation.open"] = OpenAsync,
        ["redeliberation.replace"] = ReplaceAsync,
        ["redeliberation.answer"] = AnswerAsync,
        ["redeliberation.decide"] = DecideAsync,
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;

        var leads = caller.May(Right.LeadRedeliberation, evaluation);
        if (!leads && Access.WhyNot(Right.TakePartInRedeliberation, caller.Who, evaluation) is { } notTheirs)
            await caller.RefuseAsync(notTheirs, cancel);
        else if (!leads && evaluation.SeatOf(caller.Who.PersonId)?.Recusal is { } recusal)
            await caller.RefuseAsync(new RecusedDoNotRate(recusal.At), cancel);
        else if (evaluation.Appeal is not { IsSpent: false } appeal)
            await caller.RefuseAsync(new NoSuchAppeal(evaluation.Appeal?.State), cancel);
        else if (appeal.Outcome is not null)
            await caller.ShowAsync(cards.Outcome(caller.Language, evaluation), cancel);
        else if (leads && words is [_, "교체" or "replace", ..])
        {
            if (appeal is { IsRedeliberating: true, Members.Count: > 0 })
                await caller.ShowAsync(await ReplaceFormAsync(caller, evaluation, cancel), cancel);
            else
                await caller.RefuseAsync(new NoMemberToReplace(), cancel);
        }
        else if (leads)
            await caller.ShowAsync(
                appeal.State switch
                {
                    AppealState.Filed => cards.JudgeForm(caller.Language, evaluation, caller.Names),
                    AppealState.Admitted => await OpenFormAsync(caller, evaluation, cancel),
                    _ => cards.DecideForm(caller.Language, evaluation, caller.Names),
                },
                cancel);
        else if (evaluation.WhyNotTakePart(caller.Who.PersonId) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(AnswerForm(caller, evaluation), cancel);
    }

    /// <summary>The evaluation of a card that only who leads the redeliberation may press; null where they were refused.</summary>
    private static async Task<Evaluation?> LedAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return null;
        if (Access.WhyNot(Right.LeadRedeliberation, caller.Who, evaluation) is not { } notTheirs)
            return evaluation;

        await caller.RefuseAsync(notTheirs, cancel);
        return null;
    }

    /// <summary>적법 여부: admitted, the card of the redeliberation takes the place of this one; inadmissible, the consortium is told.</summary>
    private async Task JudgeAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await LedAsync(caller, input, cancel) is not { } evaluation)
            return;

        var (admissible, reasons) = (input.Text("decision") != "reject", input.Text("reasons"));
        var refusal = TextTooLong.WhyNot(reasons) ?? await judge.RunAsync(caller.Who, evaluation, admissible, reasons, cancel);
        if (refusal is AdmissibilityReasonMissing or TextTooLong && evaluation.Appeal is { State: AppealState.Filed })
            await caller.ReturnCardAsync(refusal, problem => cards.JudgeForm(caller.Language, evaluation, caller.Names, input.Typed, problem), cancel);
        else if (refusal is not null)
            await caller.RefuseAsync(refusal, cancel);
        else if (admissible)
            await caller.ReplaceAsync(
                await OpenFormAsync(caller, evaluation, cancel),
                caller.Language.Pick("적법하다고 판단했습니다. 이제 카드에서 재심의를 시작해 주십시오.", "The appeal is admitted. Now open the redeliberation on the card."), cancel);
        else
        {
            await caller.ReplaceAsync(
                cards.Inadmissible(caller.Language, evaluation),
                caller.Language.Pick("각하했습니다. 수행단체에 이유를 알렸고, 통보된 결과가 그대로 유지됩니다.", "The appeal is inadmissible. The consortium was told the reasons, and the notified result stands."), cancel);
            await appealNews.AppealInadmissibleAsync(evaluation, cancel);
        }
    }

    private async Task<JsonObject> OpenFormAsync(Caller caller, Evaluation evaluation, CancellationToken cancel, IReadOnlyDictionary<string, string>? typed = null, string? problem = null) =>
        cards.OpenForm(
            caller.Language, evaluation,
            desk.Plan.Appeals.Redeliberation == RedeliberationPanel.Independent ? await open.CandidatesAsync(evaluation, cancel) : [],
            caller.Names, typed, problem);

    private async Task OpenAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await LedAsync(caller, input, cancel) is not { } evaluation)
            return;

        var (proposals, wrong) = Proposals(evaluation, input);
        var members = input.Text("members").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var refusal = wrong ?? await open.RunAsync(caller.Who, evaluation, proposals, members, cancel);
        if (refusal is not null && evaluation.Appeal is { State: AppealState.Admitted })
        {
            var form = await OpenFormAsync(caller, evaluation, cancel, input.Typed, RefusalText.Of(refusal, caller.Language));
            await caller.ReturnCardAsync(refusal, _ => form, cancel);
        }
        else if (refusal is not null)
            await caller.RefuseAsync(refusal, cancel);
        else
        {
            await caller.ReplaceAsync(
                cards.Filed(caller.Language, evaluation, caller.Names, Disclosure.TiersOf(caller.Who, evaluation)),
                caller.Language.Pick("재심의를 시작했습니다. 평가단에게 카드를 보냈습니다. 답을 모은 뒤 «재심의»에서 마감해 주십시오.", "The redeliberation is open, and the panel got its cards. Close it with “redeliberate” when the answers are in."),
                cancel);
            await appealNews.RedeliberationOpenedAsync(evaluation, cancel);
        }
    }

    private async Task<JsonObject> ReplaceFormAsync(Caller caller, Evaluation evaluation, CancellationToken cancel, IReadOnlyDictionary<string, string>? typed = null, string? problem = null) =>
        cards.ReplaceForm(caller.Language, evaluation, await open.CandidatesAsync(evaluation, cancel), caller.Names, typed, problem);

    private async Task ReplaceAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await LedAsync(caller, input, cancel) is not { } evaluation)
            return;

        var (member, person, reason) = (input.Text("member"), input.Text("person"), input.Text("reason"));
        var refusal = TextTooLong.WhyNot(reason) ?? await open.ReplaceAsync(caller.Who, evaluation, member, person, reason, cancel);
        if (refusal is not null && evaluation.Appeal is { IsRedeliberating: true, Members.Count: > 0 })
        {
            var form = await ReplaceFormAsync(caller, evaluation, cancel, input.Typed, RefusalText.Of(refusal, caller.Language));
            await caller.ReturnCardAsync(refusal, _ => form, cancel);
        }
        else if (refusal is not null)
            await caller.RefuseAsync(refusal, cancel);
        else
        {
            await caller.ReplaceAsync(
                cards.Filed(caller.Language, evaluation, caller.Names, Disclosure.TiersOf(caller.Who, evaluation)),
                caller.Language.Pick("독립 위원을 바꾸었습니다. 새 위원에게 이해관계를 묻는 카드를 보냈습니다.", "The independent member is replaced. The new one is asked for interests first."),
                cancel);
            await appealNews.MemberReplacedAsync(evaluation, member, person, cancel);
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
                refusal, problem => cards.AnswerForm(caller.Language, evaluation, evaluation.DeliberatorOf(caller.Who.PersonId)!, typed, input.Typed, problem), cancel);
            return;
        }

        await caller.ReplaceAsync(
            AnswerForm(caller, evaluation),
            caller.Language.Pick("재심의 의견을 제출했습니다. 마감 전까지 고칠 수 있습니다.", "Your answer is submitted. You can revise it until the closing."),
            cancel);
    }

    private async Task DecideAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await LedAsync(caller, input, cancel) is not { } evaluation)
            return;

        var replies = Enumerable.Range(1, evaluation.Appeal?.Arguments.Count ?? 0).ToDictionary(number => number, number => input.Text($"reply-{number}"));
        var excluded = input.Text("excluded") is { Length: > 0 } seat && seat != "none" ? seat : null;
        var tooLong = replies.Values.Select(words => TextTooLong.WhyNot(words, AppealCards.RoomForReplies(evaluation.Appeal!))).FirstOrDefault(each => each is not null);
        var refusal = tooLong ?? await decide.RunAsync(caller.Who, evaluation, replies, excluded, cancel);
        if (refusal is ArgumentsUnanswered or NoExclusion or NotOnThisPanel)
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
            await appealNews.AppealDecidedAsync(evaluation, cancel);
            await gradeNews.ConfirmationOwedAsync(evaluation, cancel);
        }
    }

    private JsonObject AnswerForm(Caller caller, Evaluation evaluation)
    {
        var seat = evaluation.DeliberatorOf(caller.Who.PersonId)!;
        return cards.AnswerForm(caller.Language, evaluation, seat, AppealNews.Contested(evaluation, seat));
    }

    private static IEnumerable<int> Goals(Evaluation evaluation) =>
        evaluation.Appeal!.Items.Where(item => item.Kind == ContestedKind.Goal).Select(item => item.Number);

    /// <summary>Ratings that say something else than what stands, and the votes that were cast. Silence keeps the rating.</summary>
    private static (IReadOnlyList<Rating> Revised, IReadOnlyList<Vote> Votes, Refusal? Wrong) Answer(Evaluation evaluation, Caller caller, PressedCard input)
    {
        var seat = evaluation.DeliberatorOf(caller.Who.PersonId)!;
        var stands = (evaluation.LatestSubmitted(seat, 2) ?? evaluation.LatestSubmitted(seat, 1))?.Ratings ?? [];
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
                if (TypedMeasurements.ResultIn(typed, indicator.Terms) is not { } result)
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
