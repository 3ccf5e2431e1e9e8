using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Documents;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core;
using EvalBot.Core.Appeals;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Files;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Appeals;

/// <summary>이의제기: writes the consortium's draft argument by argument, and sends it; <c>이의제기 철회</c> withdraws. A file that is sent in the chat is evidence.</summary>
public sealed class AppealCommand(Desk desk, Chat chat, DraftAppeal write, FileAppeal file, WithdrawAppeal withdraw, AppealNews news, AppealCards cards) : ITakesFiles, IDialogCommand
{
    private static readonly string[] Asides = ["철회", "withdraw", "주장", "argument", "증거", "evidence", "보기", "read", "전문", "text"];

    public IReadOnlyList<string> Words => ["이의제기", "appeal"];

    public string Arguments(Language language) => language.Pick("[주장 번호|증거 번호|보기|전문|철회]", "[argument number|evidence number|read|text|withdraw]");

    public string Does(Language language) => language.Pick("결과에 이의를 제기합니다(1회)", "appeals against the result (once)");

    public bool IsOffered(Caller caller, Evaluation evaluation) =>
        caller.May(Right.DraftAppeal, evaluation) && (evaluation.WhyNotAppeal(desk.Now) is null || evaluation.WhyNotWithdrawAppeal() is null);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["appeal.answer"] = AnswerCardAsync,
        ["appeal.send"] = (caller, input, cancel) => PressedDraftAsync(caller, input, send: true, cancel),
        ["appeal.keep"] = (caller, input, cancel) => PressedDraftAsync(caller, input, send: false, cancel),
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        var at = Array.FindIndex(words, word => Asides.Contains(word.ToLowerInvariant()));
        var (district, aside) = at < 0 ? (words, []) : (words[..at], words[at..]);
        if (district.Length == 0 && caller.Who.DistrictsOf(Role.Consortium).ToList() is [var mine])
            district = [mine];
        if (district.Length == 0 && !caller.Who.DistrictsOf(Role.Consortium).Any())
        {
            await caller.RefuseAsync(new NotYours(), cancel);
            return;
        }

        if (await caller.EvaluationAsync(district, _ => false, this, cancel) is not { } evaluation)
            return;
        if (aside is ["철회" or "withdraw", ..])
            await WithdrawAsync(caller, evaluation, cancel);
        else if (evaluation.Appeal is not null && aside is ["보기" or "read" or "전문" or "text" or "증거" or "evidence", ..])
            await ReadAsync(caller, evaluation, aside, cancel);
        else if ((Access.WhyNot(Right.DraftAppeal, caller.Who, evaluation) ?? evaluation.WhyNotAppeal(desk.Now)) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await WriteAsync(caller, evaluation, aside, cancel);
    }

    public IEnumerable<FileUse> Uses(Caller caller, ReceivedFile file, IReadOnlyList<Evaluation> evaluations) => evaluations
        .Where(evaluation => caller.May(Right.DraftAppeal, evaluation) && evaluation.WhyNotAppeal(desk.Now) is null)
        .Select(evaluation => new FileUse("evidence", evaluation.DistrictId, caller.Language.Pick(
            $"{desk.Plan.District(evaluation.DistrictId).Name} 이의제기 증거", $"evidence of the appeal of {desk.Plan.District(evaluation.DistrictId).EnglishName}")));

    public async Task TakeAsync(Caller caller, FileUse use, ReceivedFile file, CancellationToken cancel)
    {
        if (!desk.Plan.HasDistrict(use.DistrictId!))
        {
            await caller.RefuseAsync(new NotYours(), cancel);
            return;
        }

        var evaluation = await desk.Db.WholeEvaluationAsync(use.DistrictId!, cancel);
        var draft = await desk.Db.AppealDraftAsync(evaluation, cancel);
        if (await write.AttachAsync(caller.Who, evaluation, draft, file.Receipt(), cancel) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await ShowDraftAsync(caller, evaluation, draft, caller.Language.Pick(
                $"«{file.Name}»을(를) 초안의 증거로 붙였습니다({DocumentCards.Size(file.Length)}, SHA-256 {DocumentCards.Digits(file.Sha256)}…).",
                $"“{file.Name}” is in the draft as evidence ({DocumentCards.Size(file.Length)}, SHA-256 {DocumentCards.Digits(file.Sha256)}…)."), cancel);
    }

    /// <summary>A typed answer to the dialog under way.</summary>
    public async Task AnswerAsync(Caller caller, AppealEntry entry, string input, CancellationToken cancel)
    {
        var evaluation = await desk.Db.WholeEvaluationAsync(entry.District, cancel);
        if ((Access.WhyNot(Right.DraftAppeal, caller.Who, evaluation) ?? evaluation.WhyNotAppeal(desk.Now)) is { } refusal)
        {
            caller.Turn.Conversation.Dialog = null;
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        switch (AppealDialog.Next(entry, input, evaluation.Contestable))
        {
            case DialogTurn.Ask { Entry.At: AppealStep.Confirm, Problem: { } problem }:
                await caller.RefuseAsync(problem, cancel);
                break;
            case DialogTurn.Ask ask:
                await AskAsync(caller, evaluation, ask.Entry, ask.Problem, cancel);
                break;
            case DialogTurn.Written written:
                await PutAsync(caller, evaluation, written.Entry, cancel);
                break;
            case DialogTurn.Send:
                var draft = await desk.Db.AppealDraftAsync(evaluation, cancel);
                await SendAsync(caller, evaluation, draft, draft.Relief, entry.Version, cancel);
                break;
            case DialogTurn.Cancelled:
                await LeaveAsync(caller, cancel);
                break;
        }
    }

    public bool IsUnderWay(Conversation conversation) => DialogState.Of(conversation)?.Appeal is not null;

    /// <summary>An argument is free text, which may begin with any word: a long one is an answer.</summary>
    public bool TakesAsAnswer(Conversation conversation, string text) =>
        DialogState.Of(conversation)?.Appeal?.At == AppealStep.Argument && text.Length >= Appeal.ShortestArgument;

    public Task AnswerAsync(Caller caller, string text, CancellationToken cancel) =>
        AnswerAsync(caller, DialogState.Of(caller.Turn.Conversation)!.Appeal!, text, cancel);

    /// <summary>취소: leaves the dialog; nothing was sent.</summary>
    public Task LeaveAsync(Caller caller, CancellationToken cancel)
    {
        caller.Turn.Conversation.Dialog = null;
        return caller.SayAsync(
            "이의제기 작성을 그만두었습니다. 제출된 것은 없으며, 기한 안에 «이의제기»로 다시 시작할 수 있습니다. 초안에 적어 둔 것은 그대로 있습니다.",
            "The appeal was left. Nothing was sent; you can begin again with “appeal” while the days run. What is in the draft stays there.", cancel);
    }

    private async Task AnswerCardAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (DialogState.Of(caller.Turn.Conversation) is not { Appeal: { At: not AppealStep.Confirm } entry } dialog || dialog.Card != caller.Turn.CardId)
        {
            await caller.SayAsync(
                "이 카드는 지금 작성 중인 이의제기의 것이 아니어서 아무것도 바뀌지 않았습니다. 가장 나중에 받은 카드를 쓰시거나, «취소»한 뒤 «이의제기»로 다시 시작하십시오.",
                "This card does not belong to the appeal that is being written, so nothing was changed. Please use the newest card, or “cancel” and begin again with “appeal”.", cancel);
            return;
        }

        var answer = entry.At switch
        {
            AppealStep.Ground => input.Text("ground"),
            AppealStep.Items => input.Text("items"),
            _ => input.Text("argument"),
        };
        var seats = input.Text("seats").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        await AnswerAsync(caller, entry.At == AppealStep.Argument ? entry with { Seats = [.. seats.Distinct()] } : entry, answer, cancel);
    }

    /// <summary>«이의제기»: the first argument, or the draft where there is one; «주장 2»: that argument once more; «… 삭제» takes out.</summary>
    private async Task WriteAsync(Caller caller, Evaluation evaluation, string[] aside, CancellationToken cancel)
    {
        var draft = await desk.Db.AppealDraftAsync(evaluation, cancel);
        var number = aside.Length > 1 && int.TryParse(aside[1], out var typed) ? typed : 0;
        var removes = aside is [.., "삭제" or "delete"];
        var refusal = aside switch
        {
            ["주장" or "argument", ..] when removes => await write.RemoveAsync(caller.Who, evaluation, draft, number, cancel),
            ["증거" or "evidence", ..] when removes => await write.DetachAsync(caller.Who, evaluation, draft, number, cancel),
            ["주장" or "argument", _, ..] when number < 1 || number > draft.Arguments.Count => new NoSuchPart(number),
            ["증거" or "evidence", ..] when number < 1 || number > draft.Evidence.Count => new NoSuchPart(number),
            ["주장" or "argument"] when draft.Arguments.Count >= AppealClaim.MostArguments => new TooManyArguments(AppealClaim.MostArguments),
            _ => null,
        };
        if (refusal is not null)
            await caller.RefuseAsync(refusal, cancel);
        else if (removes)
            await ShowDraftAsync(caller, evaluation, draft, caller.Language.Pick("초안에서 지웠습니다.", "Taken out of the draft."), cancel);
        else if (aside is ["증거" or "evidence", ..])
            await SendFileAsync(caller, draft.Evidence[number - 1], cancel);
        else if (aside is ["주장" or "argument", _, ..] && draft.Arguments[number - 1] is var argument)
            await AskAsync(caller, evaluation, new(evaluation.DistrictId, AppealStep.Ground, argument.Ground, argument.Items, argument.Words, argument.Seats, number, draft.Version), null, cancel);
        else if (draft.IsEmpty || aside is ["주장" or "argument"])
            await AskAsync(caller, evaluation, new(evaluation.DistrictId, AppealStep.Ground), null, cancel);
        else
            await ShowDraftAsync(caller, evaluation, draft, null, cancel);
    }

    /// <summary>The appeal that was made: its card, its whole text as a file, or one of its files.</summary>
    private async Task ReadAsync(Caller caller, Evaluation evaluation, string[] aside, CancellationToken cancel)
    {
        var tiers = Disclosure.TiersOf(caller.Who, evaluation);
        var appeal = evaluation.Appeal!;
        if (Access.WhyNot(Right.ReadAppeal, caller.Who, evaluation) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else if (aside is ["보기" or "read", ..])
            await caller.ShowAsync(cards.Filed(caller.Language, evaluation, caller.Names, tiers), cancel);
        else if (aside is ["전문" or "text", ..])
            await caller.Turn.ReplyAsync(AppealText.Of(caller.Language, desk.Plan, evaluation, tiers), cancel);
        else if (!Disclosure.MayRead(tiers, Disclosed.AppealEvidence))
            await caller.RefuseAsync(new NotYours(), cancel);
        else if (aside.Length < 2 || !int.TryParse(aside[1], out var number) || number < 1 || number > appeal.Evidence.Count)
            await caller.RefuseAsync(new NoSuchPart(aside.Length > 1 && int.TryParse(aside[1], out var wrong) ? wrong : 0), cancel);
        else
            await SendFileAsync(caller, appeal.Evidence[number - 1], cancel);
    }

    private static Task SendFileAsync(Caller caller, FileReceipt file, CancellationToken cancel) => caller.Turn.ReplyAsync(
        new Reply($"{file.Name} ({DocumentCards.Size(file.Bytes)}, SHA-256 {file.Sha256})", File: OutgoingFile.Received(file.Id, file.Name)), cancel);

    private async Task AskAsync(Caller caller, Evaluation evaluation, AppealEntry entry, Refusal? refusal, CancellationToken cancel)
    {
        var problem = refusal is not null ? RefusalText.Of(refusal, caller.Language) : null;
        var card = await caller.ShowAsync(cards.Question(caller.Language, evaluation, entry, caller.Names, problem), cancel, problem);
        new DialogState(entry, card).KeepIn(caller.Turn.Conversation);
    }

    /// <summary>The argument goes into the draft that the whole consortium sees, and the draft is shown with what can be done next.</summary>
    private async Task PutAsync(Caller caller, Evaluation evaluation, AppealEntry entry, CancellationToken cancel)
    {
        var draft = await desk.Db.AppealDraftAsync(evaluation, cancel);
        var argument = new AppealArgument(entry.Ground!.Value, entry.Items ?? [], entry.Argument, AppealArgument.MayNameSeats(entry.Ground.Value) ? entry.Seats ?? [] : []);
        var refusal = await write.PutAsync(caller.Who, evaluation, draft, argument, entry.Number, entry.Version, cancel);
        if (refusal is CardIsOld) // Somebody else wrote meanwhile: what was typed is asked for once more, as an argument of its own.
            await AskAsync(caller, evaluation, entry with { Number = 0, Version = draft.Version }, refusal, cancel);
        else if (refusal is not null)
            await AskAsync(caller, evaluation, entry, refusal, cancel);
        else
            await ShowDraftAsync(caller, evaluation, draft, caller.Language.Pick("초안에 저장했습니다. 아직 제출하지 않았습니다.", "It is in the draft. Nothing is submitted yet."), cancel);
    }

    private async Task ShowDraftAsync(Caller caller, Evaluation evaluation, AppealDraft draft, string? sentence, CancellationToken cancel, string? relief = null, string? problem = null)
    {
        var card = await caller.ShowAsync(cards.Draft(caller.Language, evaluation, draft, caller.May(Right.SendAppeal, evaluation), caller.Names, relief, problem), cancel, sentence);
        new DialogState(new(evaluation.DistrictId, AppealStep.Confirm, Version: draft.Version), card).KeepIn(caller.Turn.Conversation);
    }

    private async Task PressedDraftAsync(Caller caller, PressedCard input, bool send, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;
        if ((Access.WhyNot(Right.DraftAppeal, caller.Who, evaluation) ?? evaluation.WhyNotAppeal(desk.Now)) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var draft = await desk.Db.AppealDraftAsync(evaluation, cancel);
        if (send)
            await SendAsync(caller, evaluation, draft, input.Text("relief"), input.Number("version"), cancel);
        else
            await KeepAsync(caller, evaluation, draft, input.Text("relief"), input.Number("version"), cancel);
    }

    private async Task SendAsync(Caller caller, Evaluation evaluation, AppealDraft draft, string relief, int version, CancellationToken cancel)
    {
        switch (await file.RunAsync(caller.Who, evaluation, draft, relief, version, cancel))
        {
            case null:
                caller.Turn.Conversation.Dialog = null;
                await caller.ShowAsync(cards.Filed(caller.Language, evaluation, caller.Names, Disclosure.TiersOf(caller.Who, evaluation)), cancel, caller.Language.Pick(
                    $"이의제기를 접수했습니다. 접수번호 {cards.Number(evaluation)}.", $"Your appeal is received, number {cards.Number(evaluation)}."));
                await news.AppealFiledAsync(evaluation, caller.Who.PersonId, caller.Names, cancel);
                break;
            case OnlyTheManagerSigns refusal:
                await caller.RefuseAsync(refusal, cancel);
                await KeepAsync(caller, evaluation, draft, relief, version, cancel);
                break;
            case { } refusal when refusal is CardIsOld or ReliefTooLong or ArgumentsMissing:
                await ShowDraftAsync(caller, evaluation, draft, null, cancel, relief, RefusalText.Of(refusal, caller.Language));
                break;
            case { } refusal:
                await caller.RefuseAsync(refusal, cancel);
                break;
        }
    }

    /// <summary>임시저장: the draft stays for the whole consortium, and who may send it is told.</summary>
    private async Task KeepAsync(Caller caller, Evaluation evaluation, AppealDraft draft, string relief, int version, CancellationToken cancel)
    {
        var refusal = draft.IsEmpty && relief.Length == 0 ? new ArgumentsMissing() : await write.AskForAsync(caller.Who, evaluation, draft, relief, version, cancel);
        if (refusal is not null)
        {
            await ShowDraftAsync(caller, evaluation, draft, null, cancel, relief, RefusalText.Of(refusal, caller.Language));
            return;
        }

        caller.Turn.Conversation.Dialog = null;
        await caller.SayAsync(
            "임시저장했습니다. 초안은 책임자와 보조책임자에게 전달했습니다. 기한 안에 두 사람 가운데 하나가 제출해야 합니다.",
            "The draft is kept and went to the manager and the deputy manager. One of them has to submit it in time.", cancel);
        foreach (var person in (await desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel)).Consortium)
        {
            if (person == caller.Who.PersonId || !(await desk.Db.StandingAsync(person, cancel)).MaySignFor(evaluation.DistrictId))
                continue;

            var language = await chat.LanguageOfAsync(person, cancel);
            await chat.PostAnewAsync(
                person,
                $"appeal-draft/{evaluation.Id}",
                new(
                    language.Pick($"{caller.Name} 님이 이의제기 초안을 저장했습니다. 읽어 보시고 기한 안에 제출해 주십시오.", $"{caller.Name} saved a draft of the appeal. Please read it, and submit it in time."),
                    cards.Draft(language, evaluation, draft, maySend: true, caller.Names)),
                new(language.Pick("이의제기 초안의 새 판이 아래에 있습니다.", "A newer version of the appeal's draft is below.")),
                cancel);
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
        await news.AppealWithdrawnAsync(evaluation, cancel);
    }
}
