using System.Text.Json.Nodes;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Grades;
using EvalBot.Bot.Paper;
using EvalBot.Bot.Status;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Notices;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Notices;

/// <summary>통보: city → officer → consortium. Shows what goes to whom; nothing is sent before 통보 is pressed. <c>정정</c> puts wrong words right, <c>기록</c> shows hand-overs and receipts, <c>파일</c> gives the notice as a document.</summary>
public sealed class NotifyCommand(
    Desk desk, NotifyDistrict notify, CorrectNotice correct, HandToConsortium hand, Recount secondWay, NoticeNews news, NoticeCards cards, StatusCards status) : ICommand
{
    public IReadOnlyList<string> Words => ["통보", "notify"];

    public string Arguments(Language language) => language.Pick("구 [정정 이유|기록|파일]", "district [correct reason|record|file]");

    public string Does(Language language) => language.Pick("결과를 통보합니다", "hands the result on");

    public bool IsOffered(Caller caller, Evaluation evaluation) => StepOf(caller, evaluation) is not null;

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler> { ["notice.send"] = SendAsync };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if (words is [_, "기록" or "record", ..])
            await ListAsync(caller, evaluation, cancel);
        else if (words is [_, "파일" or "file", ..])
            await LetterAsync(caller, evaluation, cancel);
        else if (!caller.May(Right.Notify, evaluation) && Access.WhyNot(Right.HandToConsortium, caller.Who, evaluation) is { } notTheirs)
            await caller.RefuseAsync(notTheirs, cancel);
        else if (words is [_, "정정" or "correct", .. var reason])
            await AskToCorrectAsync(caller, evaluation, string.Join(' ', reason), cancel);
        else if (StepOf(caller, evaluation) is not { } step)
            await caller.RefuseAsync(caller.May(Right.Notify, evaluation) && evaluation.WhyNotNotify() is { } notNow ? notNow : new NothingToHandOn(), cancel);
        else if (evaluation.WhyNotTrusted(evaluation.Grade!, secondWay) is { } inDoubt)
            await caller.RefuseAsync(inDoubt, cancel);
        else
            await caller.ShowAsync(await FormAsync(caller, evaluation, step, cancel), cancel, step == Step.ToDistrict ? await TextWaitsAsync(caller, evaluation, cancel) : null);
    }

    /// <summary>That the panel's common text is missing or not confirmed by all: named, and never in the way. Null where it is confirmed.</summary>
    private async Task<string?> TextWaitsAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        var discussion = await desk.Db.DiscussionAsync(evaluation, cancel);
        var progress = discussion.ProgressOfText(evaluation);
        return discussion.NewestText() is null
            ? caller.Language.Pick("평가단의 종합의견이 아직 없습니다. 통보는 그대로 할 수 있습니다.", "There is no common text of the panel yet. The notice can go out all the same.")
            : progress.IsConfirmed ? null
            : caller.Language.Pick(
                $"평가단의 종합의견이 모두 확인되지 않았습니다(확인 {progress.Confirmed}, 이견 {progress.Dissenting}, 남음 {progress.Left}). 통보는 그대로 할 수 있고, 통보하면 더 고칠 수 없습니다.",
                $"The panel's common text is not confirmed by all ({progress.Confirmed} confirmed, {progress.Dissenting} dissenting, {progress.Left} left). The notice can go out all the same; the text stays as it is then.");
    }

    private enum Step
    {
        ToDistrict,
        ToConsortium,
        InPlaceOfOfficer,

        /// <summary>정정: the same grade once more, because the words of the notice before were wrong.</summary>
        Correction,
    }

    /// <summary>What this person can hand on now, or null.</summary>
    private static Step? StepOf(Caller caller, Evaluation evaluation) =>
        caller.May(Right.Notify, evaluation) && evaluation.WhyNotNotify() is null ? Step.ToDistrict
        : evaluation.WhyNotHandToConsortium(inPlaceOfOfficer: false, "") is not null ? null
        : caller.May(Right.HandToConsortium, evaluation) ? Step.ToConsortium
        : caller.May(Right.DeliverInPlaceOfOfficer, evaluation) ? Step.InPlaceOfOfficer
        : null;

    private async Task AskToCorrectAsync(Caller caller, Evaluation evaluation, string reason, CancellationToken cancel)
    {
        var refusal = Access.WhyNot(Right.Notify, caller.Who, evaluation)
            ?? TextTooLong.WhyNot(reason)
            ?? evaluation.WhyNotCorrectNotice(reason)
            ?? evaluation.WhyNotTrusted(evaluation.Grade!, secondWay);
        if (refusal is not null)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(await FormAsync(caller, evaluation, Step.Correction, cancel, reason), cancel);
    }

    private async Task ListAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        var tiers = Disclosure.TiersOf(caller.Who, evaluation);
        if (!Disclosure.MayRead(tiers, Disclosed.HandOvers))
            await caller.RefuseAsync(new NotYours(), cancel);
        else
            await caller.ShowAsync(
                cards.List(caller.Language, evaluation, await desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel), caller.Names, tiers, desk.Now), cancel);
    }

    /// <summary>The newest notice that was handed to this person, as a document. Officer and consortium get the same one.</summary>
    private async Task LetterAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        var asOfficer = caller.May(Right.Notify, evaluation) || caller.May(Right.ReceiveAsOfficer, evaluation);
        if (!asOfficer && Access.WhyNot(Right.ReceiveAsConsortium, caller.Who, evaluation) is { } notTheirs)
            await caller.RefuseAsync(notTheirs, cancel);
        else if ((asOfficer ? evaluation.Notice : evaluation.DeliveredNotice) is not { } notice)
            await caller.RefuseAsync(new NothingToReceive(), cancel);
        else
        {
            var reasons = NoticeReasons.Of(await desk.Db.DiscussionAsync(evaluation, cancel), evaluation, notice.TextVersion);
            var content = Document(cards.Letter(caller.Language, evaluation, notice, reasons, asOfficer ? Tier.Officer : Tier.Consortium));
            await caller.Turn.ReplyAsync(
                new Reply(null, File: new($"통보서-{desk.Plan.District(evaluation.DistrictId).Name}-{notice.Number}.docx", WordDocument.ContentType, content)), cancel);
        }
    }

    private static byte[] Document(NoticeLetter letter)
    {
        var paper = new WordDocument().Heading(letter.Title);
        foreach (var line in letter.Opening)
            paper.Line(line, bold: true);
        paper.Fields(letter.Facts.Select(fact => (fact.Name, fact.Value, 0)));
        foreach (var (heading, lines) in letter.Sections)
        {
            paper.Subheading(heading);
            foreach (var line in lines)
                paper.Line(line);
        }

        return paper.Write();
    }

    private async Task<JsonObject> FormAsync(Caller caller, Evaluation evaluation, Step step, CancellationToken cancel, string reason = "", string? problem = null)
    {
        var people = await desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel);
        var toConsortium = step is Step.ToConsortium or Step.InPlaceOfOfficer;
        var discussion = await desk.Db.DiscussionAsync(evaluation, cancel);
        var waits = toConsortium ? null : await TextWaitsAsync(caller, evaluation, cancel);
        return cards.Form(
            caller.Language,
            evaluation,
            step switch
            {
                Step.ToDistrict => evaluation.OwedNotice!.Value,
                Step.Correction => evaluation.Notice!.Kind == NoticeKind.FinalResult ? NoticeKind.FinalResult : NoticeKind.Superseding,
                _ => evaluation.NoticeWithOfficer!.Kind,
            },
            toConsortium ? people.Consortium : people.Officers,
            toConsortium,
            step == Step.InPlaceOfOfficer,
            caller.Names,
            NoticeReasons.Of(discussion, evaluation, toConsortium ? evaluation.NoticeWithOfficer!.TextVersion : discussion.NewestText()?.Number),
            [.. waits is null ? Array.Empty<string>() : [waits], .. toConsortium && evaluation.NoticeWithOfficer!.ReceivedByOfficer is null ? [caller.Language.Pick("자치구의 수신확인이 아직 없습니다.", "The district has not confirmed the receipt yet.")] : Array.Empty<string>()],
            step == Step.Correction ? reason : null,
            problem);
    }

    private async Task SendAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return;

        if (!caller.May(Right.Notify, evaluation) && Access.WhyNot(Right.HandToConsortium, caller.Who, evaluation) is { } notTheirs)
        {
            await caller.RefuseAsync(notTheirs, cancel);
            return;
        }

        // The card names its step, its notice and its grade: pressed twice or late, it must not do the next one, nor tell another grade.
        if (!Enum.TryParse<Step>(input.Text("step").Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var step)
            || input.Number("notice") != Awaited(evaluation, step)
            || input.Number("grade", evaluation.Grade?.Number ?? 0) != (evaluation.Grade?.Number ?? 0))
        {
            await caller.RefuseAsync(new NothingToHandOn(), cancel);
            return;
        }

        var reason = input.Text("reason");
        var refusal = TextTooLong.WhyNot(reason) is { } tooLong ? tooLong
            : step == Step.ToDistrict ? await notify.RunAsync(caller.Who, evaluation, cancel)
            : step == Step.Correction ? await correct.RunAsync(caller.Who, evaluation, reason, cancel)
            : await hand.RunAsync(caller.Who, evaluation, step == Step.InPlaceOfOfficer, reason, cancel);
        if (refusal is DeliveryReasonMissing or NoticeReasonMissing)
        {
            var form = await FormAsync(caller, evaluation, step, cancel, reason, RefusalText.Of(refusal, caller.Language));
            await caller.ReturnCardAsync(refusal, _ => form, cancel);
            return;
        }

        if (refusal is not null)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var notice = evaluation.Notice!;
        await news.NoticeAsync(evaluation, notice, caller.Names, cancel);
        var toDistrict = step is Step.ToDistrict or Step.Correction;
        var late = toDistrict ? notice.CityWasLate : notice.OfficerWasLate;
        var due = caller.Language.Until(notice.Due);
        await caller.ReplaceAsync(
            status.One(caller.Language, evaluation, caller.May(Right.ReadProgress, evaluation), caller.May(Right.ReadAppeal, evaluation), desk.Now),
            (toDistrict
                ? caller.Language.Pick("자치구 담당자에게 통보했습니다.", "The district officer is notified.")
                : caller.Language.Pick("수행단체에 통보했습니다.", "The consortium is notified."))
            + (late ? caller.Language.Pick($" 기한({due})이 지나 지연으로 표시됩니다.", $" It was due {due} and is marked late.") : ""),
            cancel);
    }

    /// <summary>The number of the notice that a card of this step sends; 0 where there is none.</summary>
    private static int Awaited(Evaluation evaluation, Step step) => step switch
    {
        Step.ToDistrict => evaluation.OwedNotice is not null ? evaluation.Notices.Count + 1 : 0,
        Step.Correction => evaluation.Notices.Count + 1,
        _ => evaluation.NoticeWithOfficer?.Number ?? 0,
    };
}

/// <summary>수신확인: the receipt of a notice.</summary>
public sealed class ReceiveCommand(ConfirmReceipt receive) : ICommand
{
    public IReadOnlyList<string> Words => ["수신확인", "receive"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("통보를 받았음을 확인합니다", "confirms that you received the notice");

    public bool IsOffered(Caller caller, Evaluation evaluation) =>
        (caller.May(Right.ReceiveAsOfficer, evaluation) && evaluation.WhyNotReceive(asOfficer: true, caller.Who.PersonId) is null)
        || (caller.May(Right.ReceiveAsConsortium, evaluation) && evaluation.WhyNotReceive(asOfficer: false, caller.Who.PersonId) is null);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["notice.receive"] = async (caller, input, cancel) =>
        {
            if (await caller.EvaluationAsync(input, cancel) is { } evaluation)
                await ReceiveAsync(caller, evaluation, cancel);
        },
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is { } evaluation)
            await ReceiveAsync(caller, evaluation, cancel);
    }

    private async Task ReceiveAsync(Caller caller, Evaluation evaluation, CancellationToken cancel)
    {
        var asOfficer = caller.May(Right.ReceiveAsOfficer, evaluation);
        if (await receive.RunAsync(caller.Who, evaluation, asOfficer, cancel) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.SayAsync("수신을 확인했습니다.", "The receipt is confirmed.", cancel);
    }
}

/// <summary>확정: makes the result final, after it showed what that means.</summary>
public sealed class FinalizeCommand(FinalizeResult finalize, Recount secondWay, NoticeNews news, NoticeCards cards, GradeCards grades, Desk desk) : ICommand
{
    public IReadOnlyList<string> Words => ["확정", "finalize"];

    public string Arguments(Language language) => language.Pick("구", "district");

    public string Does(Language language) => language.Pick("결과를 최종 확정합니다", "makes the result final");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.May(Right.Finalize, evaluation) && evaluation.WhyNotFinalize(desk.Now) is null;

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["result.finalize"] = async (caller, input, cancel) =>
        {
            if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
                return;
            if (await finalize.RunAsync(caller.Who, evaluation, cancel) is { } refusal)
            {
                await caller.RefuseAsync(refusal, cancel);
                return;
            }

            await caller.ReplaceAsync(
                grades.Sheet(caller.Language, evaluation, evaluation.Grade!, caller.Names, caller.May(Right.ReadGradeBySeat, evaluation)),
                caller.Language.Pick("최종 확정했습니다. 이제 아무것도 바뀌지 않습니다.", "The result is final. Nothing changes any more."),
                cancel);
            await news.FinalizedAsync(evaluation, cancel);
        },
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        var open = evaluation.OpenBeforeFinal(desk.Now);
        if (Access.WhyNot(Right.Finalize, caller.Who, evaluation) is null && open.Count > 1)
            await caller.Turn.ReplyAsync(string.Join('\n', open.Select(each => RefusalText.Of(each, caller.Language))), cancel);
        else if ((Access.WhyNot(Right.Finalize, caller.Who, evaluation) ?? evaluation.WhyNotFinalize(desk.Now) ?? evaluation.WhyNotTrusted(evaluation.Grade!, secondWay)) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.FinalizeForm(caller.Language, evaluation), cancel);
    }
}
