using EvalBot.Bot.Appeals;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Panels;

/// <summary>이해관계: a panelist's declaration with the confidentiality pledge, and the confirmation after the meeting.</summary>
public sealed class DeclareCommand(DeclareConflict declare, RecuseSeat recuse, AppealNews appealNews, PanelNews panelNews, ConflictCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["이해관계", "declare"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("이해관계를 밝히고 비밀유지를 서약합니다", "declare conflicts, pledge confidentiality");

    public bool IsOffered(Caller caller, Evaluation evaluation) =>
        evaluation.WhyNotDeclare(caller.Who.PersonId, pledged: true) is null || evaluation.WhyNotConfirmMeeting(caller.Who.PersonId) is null;

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["seat.declare"] = async (caller, input, cancel) =>
        {
            if (await caller.EvaluationAsync(input, cancel) is { } evaluation)
                await DeclareAsync(caller, evaluation, input, cancel);
        },
        ["seat.confirm"] = async (caller, input, cancel) =>
        {
            if (await caller.EvaluationAsync(input, cancel) is { } evaluation)
                await ConfirmAsync(caller, evaluation, input, cancel);
        },
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.Rate, caller.Who, evaluation) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else if (evaluation.WhyNotConfirmMeeting(caller.Who.PersonId) is null)
            await caller.ShowAsync(cards.Confirmation(caller.Language, evaluation, evaluation.SeatOf(caller.Who.PersonId)!), cancel);
        else if (evaluation.WhyNotDeclare(caller.Who.PersonId, pledged: true) is { } done)
            await caller.RefuseAsync(done, cancel);
        else
            await caller.ShowAsync(cards.Declaration(caller.Language, evaluation.DistrictId, ""), cancel);
    }

    private async Task DeclareAsync(Caller caller, Evaluation evaluation, PressedCard input, CancellationToken cancel)
    {
        var reason = input.Text("reason");
        var conflict = input.Text("conflict");
        var isMember = evaluation.Appeal?.MemberOf(caller.Who.PersonId) is not null;
        var refusal = Access.WhyNot(Right.Rate, caller.Who, evaluation)
            ?? evaluation.WhyNotDeclare(caller.Who.PersonId, pledged: true)
            ?? TextTooLong.WhyNot(reason)
            ?? (conflict switch
            {
                "some" when isMember => await declare.RecuseMemberAsync(caller.Who, evaluation, reason, cancel),
                "none" => await declare.RunAsync(caller.Who, evaluation, input.Text("pledge") == "yes", cancel),
                "some" => await recuse.RunAsync(caller.Who, evaluation, reason, cancel),
                _ => new NothingDeclared(),
            });
        switch (refusal)
        {
            case TextTooLong or NothingDeclared or PledgeMissing or RecusalReasonMissing:
                await caller.ReturnCardAsync(refusal, problem => cards.Declaration(caller.Language, evaluation.DistrictId, input.Text("command"), input.Typed, problem), cancel);
                break;
            case not null:
                await caller.RefuseAsync(refusal, cancel);
                break;
            case null when conflict == "some" && isMember:
                await caller.SayAsync(
                    "이해관계를 담당자에게 알렸습니다. 이 재심의에는 참여하지 않으시며, 이의제기와 서류는 열리지 않습니다.",
                    "The coordinators are told of your conflict. You take no part in this redeliberation, and the appeal and the documents stay closed.", cancel);
                await appealNews.MemberHasConflictAsync(evaluation, caller.Who.PersonId, reason, caller.Names, cancel);
                break;
            case null when conflict == "some":
                await caller.SayAsync(
                    "회피로 기록했습니다. 이 자치구의 서류와 평가 카드는 열리지 않습니다. 담당자가 다른 위원을 정할 수 있습니다.",
                    "Your recusal is recorded. The documents and the rating card of this district stay closed. The coordinator may choose somebody else.", cancel);
                await panelNews.RecusedAsync(evaluation, cancel);
                break;
            default:
                await caller.SayAsync("이해관계가 없음을 밝히고 비밀유지를 서약하셨습니다.", "You declared that there is no conflict and pledged confidentiality.", cancel);
                await panelNews.SeatsChangedAsync(evaluation, cancel);
                caller.Next = input.Text("command");
                break;
        }
    }

    private async Task ConfirmAsync(Caller caller, Evaluation evaluation, PressedCard input, CancellationToken cancel)
    {
        var late = input.Text("answer") == "late";
        var reason = late ? input.Text("reason") : "";
        var refusal = Access.WhyNot(Right.Rate, caller.Who, evaluation)
            ?? evaluation.WhyNotConfirmMeeting(caller.Who.PersonId)
            ?? TextTooLong.WhyNot(reason)
            ?? (late && reason.Length == 0 ? new RecusalReasonMissing() : await declare.ConfirmAsync(caller.Who, evaluation, reason, cancel));
        if (refusal is TextTooLong or RecusalReasonMissing)
        {
            await caller.ReturnCardAsync(refusal, problem => cards.Confirmation(caller.Language, evaluation, evaluation.SeatOf(caller.Who.PersonId)!, input.Typed, problem), cancel);
            return;
        }

        if (refusal is not null)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        await caller.SayAsync(
            late ? "담당자에게 알렸습니다. 회피는 담당자가 사유와 함께 기록합니다." : "확인했습니다. 고맙습니다.",
            late ? "The coordinators are told. A coordinator records the recusal with its reason." : "Confirmed. Thank you.", cancel);
        if (late)
            await panelNews.LateConflictAsync(evaluation, caller.Who.PersonId, cancel);
    }
}
