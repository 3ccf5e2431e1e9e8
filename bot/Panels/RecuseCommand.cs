using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Panels;

/// <summary>회피: the panelist's own act before the reveal; after it the coordinator records one.</summary>
public sealed class RecuseCommand(RecuseSeat recuse, PanelNews news, ConflictCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["회피", "recuse"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("이해관계가 있어 평가하지 않습니다", "a conflict of interest: you do not rate");

    public bool IsOffered(Caller caller, Evaluation evaluation) =>
        evaluation.WhyNotRecuse(caller.Who.PersonId, "-") is null || IsCoordinators(caller, evaluation);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["seat.recuse"] = async (caller, input, cancel) =>
        {
            if (await caller.EvaluationAsync(input, cancel) is { } evaluation)
                await RecuseAsync(caller, evaluation, input.Text("reason"), cancel);
        },
        ["seat.record-recusal"] = RecordAsync,
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if (evaluation.SeatOf(caller.Who.PersonId) is null && IsCoordinators(caller, evaluation))
        {
            await caller.ShowAsync(cards.RecusalForm(caller.Language, evaluation, caller.Names, byCoordinator: true), cancel);
            return;
        }

        if (Access.WhyNot(caller.May(Right.RecordRecusal, evaluation) ? Right.RecordRecusal : Right.Rate, caller.Who, evaluation) is { } notTheirs)
            await caller.RefuseAsync(notTheirs, cancel);
        else if (evaluation.SeatOf(caller.Who.PersonId) is null)
            await caller.RefuseAsync(evaluation.WhyNotRecordRecusal("", "-")!, cancel);
        else if (words.Length > 1)
            await RecuseAsync(caller, evaluation, string.Join(' ', words.Skip(1)), cancel);
        else if (evaluation.WhyNotRecuse(caller.Who.PersonId, "-") is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.RecusalForm(caller.Language, evaluation, caller.Names, byCoordinator: false), cancel);
    }

    private static bool IsCoordinators(Caller caller, Evaluation evaluation) =>
        caller.May(Right.RecordRecusal, evaluation) && evaluation.IsRevealed && evaluation.Seats.Any(seat => evaluation.WhyNotRecordRecusal(seat.SeatId, "-") is null);

    private async Task RecuseAsync(Caller caller, Evaluation evaluation, string reason, CancellationToken cancel)
    {
        if ((TextTooLong.WhyNot(reason) ?? await recuse.RunAsync(caller.Who, evaluation, reason, cancel)) is { } refusal)
        {
            await AnswerAsync(caller, evaluation, refusal, byCoordinator: false, cancel);
            return;
        }

        await caller.SayAsync(
            "회피로 기록했습니다. 이 자치구의 평가 카드는 더 쓰지 않으며, 제출하신 평가표가 있었다면 집계에서 빠집니다.",
            "Your recusal is recorded. You do not rate this district; a sheet that you sent does not count.", cancel);
        await news.RecusedAsync(evaluation, cancel);
    }

    private async Task RecordAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        var reason = input.Text("reason");
        if ((TextTooLong.WhyNot(reason) ?? await recuse.RunAsync(caller.Who, evaluation, input.Text("seat"), reason, cancel)) is { } refusal)
            await AnswerAsync(caller, evaluation, refusal, byCoordinator: true, cancel);
        else
            await caller.SayAsync(
                "회피를 기록했습니다. 그 위원의 평가표는 집계에서 빠지며, 산정한 등급이 있었다면 «등급»으로 다시 산정해야 합니다.",
                "The recusal is recorded. That sheet does not count; a grade that was issued has to be issued again with “grade”.", cancel);
    }

    private Task AnswerAsync(Caller caller, Evaluation evaluation, Refusal refusal, bool byCoordinator, CancellationToken cancel) =>
        refusal is RecusalReasonMissing or NotOnThisPanel && caller.May(byCoordinator ? Right.RecordRecusal : Right.Rate, evaluation)
            ? caller.ReturnCardAsync(refusal, problem => cards.RecusalForm(caller.Language, evaluation, caller.Names, byCoordinator, problem), cancel)
            : caller.RefuseAsync(refusal, cancel);
}
