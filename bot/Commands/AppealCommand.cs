using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Dialogs;
using EvalBot.Bot.Storage;
using EvalBot.Bot.UseCases;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Commands;

/// <summary>이의제기: opens the appeal dialog; <c>이의제기 철회</c> withdraws.</summary>
public sealed class AppealCommand(Desk desk, Chat chat, FileAppeal file, WithdrawAppeal withdraw, Announcements announce, AppealCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["이의제기", "appeal"];

    public string Arguments(Language language) => "";

    public string Does(Language language) => language.Pick("결과에 이의를 제기합니다(1회)", "appeals against the result (once)");

    public bool IsOffered(Caller caller, Evaluation evaluation) =>
        caller.May(Right.DraftAppeal, evaluation) && (evaluation.WhyNotAppeal(desk.Now) is null || evaluation.WhyNotWithdrawAppeal() is null);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        [Verbs.AnswerAppeal] = AnswerCardAsync,
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        var wantsWithdrawal = words is [.., "철회" or "withdraw"];
        string[] district = wantsWithdrawal ? words[..^1] : words;
        if (district.Length == 0 && caller.Who.DistrictsOf(Core.Plans.Role.Consortium).ToList() is [var mine])
            district = [mine];
        if (district.Length == 0 && !caller.Who.DistrictsOf(Core.Plans.Role.Consortium).Any())
        {
            await caller.RefuseAsync(new NotYours(), cancel);
            return;
        }

        if (await caller.EvaluationAsync(district, _ => false, this, cancel) is not { } evaluation)
            return;
        if (wantsWithdrawal)
            await WithdrawAsync(caller, evaluation, cancel);
        else if ((Access.WhyNot(Right.DraftAppeal, caller.Who, evaluation) ?? evaluation.WhyNotAppeal(desk.Now)) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await AskAsync(caller, evaluation, new(new AppealDraft(evaluation.DistrictId, AppealStep.Ground)), cancel);
    }

    /// <summary>A typed answer to the dialog under way.</summary>
    public async Task AnswerAsync(Caller caller, AppealDraft draft, string input, CancellationToken cancel)
    {
        var evaluation = await desk.Db.WholeEvaluationAsync(draft.District, cancel);
        if ((Access.WhyNot(Right.DraftAppeal, caller.Who, evaluation) ?? evaluation.WhyNotAppeal(desk.Now)) is { } refusal)
        {
            caller.Turn.Conversation.Dialog = null;
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        switch (AppealDialog.Next(draft, input, evaluation.Contestable))
        {
            case DialogTurn.Ask ask:
                await AskAsync(caller, evaluation, ask, cancel);
                break;
            case DialogTurn.Done done:
                await SendAsync(caller, evaluation, done.Draft, cancel);
                break;
            case DialogTurn.Cancelled:
                await LeaveAsync(caller, cancel);
                break;
        }
    }

    /// <summary>취소: leaves the dialog; nothing was sent.</summary>
    public static Task LeaveAsync(Caller caller, CancellationToken cancel)
    {
        caller.Turn.Conversation.Dialog = null;
        return caller.SayAsync(
            "이의제기 작성을 그만두었습니다. 제출된 것은 없으며, 기한 안에 «이의제기»로 다시 시작할 수 있습니다.",
            "The appeal was left. Nothing was sent; you can begin again with “appeal” while the days run.", cancel);
    }

    private async Task AnswerCardAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (DialogState.Of(caller.Turn.Conversation) is not { Appeal: { } draft } dialog || dialog.Card != caller.Turn.CardId)
        {
            await caller.SayAsync(
                "이 카드는 지금 작성 중인 이의제기의 것이 아니어서 아무것도 바뀌지 않았습니다. 가장 나중에 받은 카드를 쓰시거나, «취소»한 뒤 «이의제기»로 다시 시작하십시오.",
                "This card does not belong to the appeal that is being written, so nothing was changed. Please use the newest card, or “cancel” and begin again with “appeal”.", cancel);
            return;
        }

        var answer = draft.At switch
        {
            AppealStep.Ground => input.Text("ground"),
            AppealStep.Items => input.Text("items"),
            AppealStep.Argument => input.Text("argument"),
            _ => "yes",
        };
        await AnswerAsync(caller, draft, answer, cancel);
    }

    private async Task AskAsync(Caller caller, Evaluation evaluation, DialogTurn.Ask ask, CancellationToken cancel)
    {
        var problem = ask.Problem is { } refusal ? RefusalText.Of(refusal, caller.Language) : null;
        var card = await caller.ShowAsync(cards.Question(caller.Language, evaluation, ask.Draft, problem), cancel, problem);
        new DialogState(ask.Draft, card).KeepIn(caller.Turn.Conversation);
    }

    private async Task SendAsync(Caller caller, Evaluation evaluation, AppealDraft draft, CancellationToken cancel)
    {
        switch (await file.RunAsync(caller.Who, evaluation, draft.Ground!.Value, draft.Items ?? [], draft.Argument, cancel))
        {
            case null:
                caller.Turn.Conversation.Dialog = null;
                await caller.ShowAsync(cards.Filed(caller.Language, evaluation, caller.Names), cancel, caller.Language.Pick("이의제기를 접수했습니다.", "Your appeal is received."));
                await announce.AppealFiledAsync(evaluation, caller.Names, cancel);
                break;
            case OnlyTheManagerSigns refusal:
                await PassOnAsync(caller, evaluation, draft, refusal, cancel);
                break;
            case var refusal:
                caller.Turn.Conversation.Dialog = null;
                await caller.RefuseAsync(refusal, cancel);
                break;
        }
    }

    /// <summary>Any member drafts; the draft goes to those who may send it, at the question whether to send.</summary>
    private async Task PassOnAsync(Caller caller, Evaluation evaluation, AppealDraft draft, OnlyTheManagerSigns refusal, CancellationToken cancel)
    {
        caller.Turn.Conversation.Dialog = null;
        await caller.RefuseAsync(refusal, cancel);
        await caller.SayAsync("초안은 책임자와 보조책임자에게 전달했습니다.", "Your draft went to the manager and the deputy manager.", cancel);
        foreach (var person in (await desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel)).Consortium)
        {
            if (!(await desk.Db.StandingAsync(person, cancel)).MaySignFor(evaluation.DistrictId))
                continue;

            var language = await chat.LanguageOfAsync(person, cancel);
            if ((await chat.ConversationOfAsync(person, cancel))?.Dialog is not null)
            {
                await chat.PostAsync(
                    person,
                    new(language.Pick(
                        $"{caller.Name} 님이 이의제기 초안을 보냈으나 다른 이의제기를 작성 중이어서 열지 않았습니다. 작성 중인 것을 제출하지 않으시려면 «취소»한 뒤 다시 보내 달라고 하십시오.",
                        $"{caller.Name} drafted an appeal, but it was not opened because you are writing another. If you do not submit yours, “cancel” it and ask for the draft again.")),
                    cancel);
                continue;
            }

            var card = await chat.PostAsync(
                person,
                new(
                    language.Pick($"{caller.Name} 님이 이의제기 초안을 보냈습니다. 읽어 보시고 제출하거나 «취소»하십시오.", $"{caller.Name} drafted an appeal. Please read it, and submit or cancel."),
                    cards.Question(language, evaluation, draft)),
                cancel);
            new DialogState(draft, card).KeepIn((await chat.ConversationOfAsync(person, cancel))!);
        }
    }

    private async Task WithdrawAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        if (await withdraw.RunAsync(caller.Who, evaluation, cancel) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        await caller.SayAsync(
            "이의제기를 철회했습니다. 통보된 결과가 그대로 유지되며, 이의제기는 다시 할 수 없습니다.",
            "The appeal is withdrawn. The notified result stands, and no further appeal can be made.", cancel);
        await announce.AppealWithdrawnAsync(evaluation, cancel);
    }
}
