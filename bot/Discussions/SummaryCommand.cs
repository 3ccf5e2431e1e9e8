using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Discussions;

/// <summary>종합의견: drafted from the sheets, edited by one person at a time, confirmed by the panel.</summary>
public sealed class SummaryCommand(Desk desk, EditCommonText edit, RevealNews news, CommonTextCards cards) : ICommand
{
    public IReadOnlyList<string> Words => ["종합의견", "summary"];

    public string Arguments(Language language) => language.Pick("구 [목표]", "district [goal]");

    public string Does(Language language) => language.Pick("평가단의 종합의견을 쓰고 확인합니다", "the panel's common text");

    public bool IsOffered(Caller caller, Evaluation evaluation) => caller.May(Right.ReadReveal, evaluation);

    public IReadOnlyDictionary<string, CardHandler> CardHandlers => new Dictionary<string, CardHandler>
    {
        ["summary.take"] = TakeOverAsync,
        ["summary.save"] = SaveAsync,
        ["summary.answer"] = AnswerAsync,
    };

    public async Task RunAsync(Caller caller, string[] words, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(words, each => IsOffered(caller, each), this, cancel) is not { } evaluation)
            return;
        if (Access.WhyNot(Right.ReadReveal, caller.Who, evaluation) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var discussion = await desk.Db.DiscussionAsync(evaluation, cancel);
        switch (words)
        {
            case [_, "편집" or "edit", .. var rest]:
                await EditAsync(caller, evaluation, discussion, rest, cancel);
                break;
            case [_, "끝" or "done", ..]:
                await ReleaseAsync(caller, evaluation, discussion, cancel);
                break;
            case [_, "초안" or "draft", ..]:
                await DraftAnewAsync(caller, evaluation, discussion, cancel);
                break;
            case [_, "확인" or "confirm", ..]:
                await OpenAnswerAsync(caller, evaluation, discussion, cancel);
                break;
            case [_, var typed, .. var rest] when GoalWords.Read(evaluation, typed) is { } goal:
                await caller.ShowAsync(Goal(caller, evaluation, discussion, Version(discussion, rest) ?? discussion.NewestText(), goal), cancel);
                break;
            case [_, var typed, ..]:
                await caller.RefuseAsync(GoalWords.Unknown(evaluation, typed), cancel);
                break;
            default:
                await caller.ShowAsync(Overview(caller, evaluation, discussion), cancel);
                break;
        }
    }

    /// <summary>Takes the text, where nobody has it, and opens it to edit; asks for a reason where somebody has.</summary>
    private async Task EditAsync(Caller caller, Evaluation evaluation, Discussion discussion, string[] rest, CancellationToken cancel)
    {
        var had = discussion.Editor?.By == caller.Who.PersonId;
        switch (await edit.TakeAsync(caller.Who, evaluation, discussion, "", cancel))
        {
            case TextHasEditor has:
                await caller.ShowAsync(cards.TakeForm(caller.Language, evaluation, discussion, caller.Names), cancel, RefusalText.Of(has, caller.Language));
                break;
            case { } refusal:
                await caller.RefuseAsync(refusal, cancel);
                break;
            default:
                await caller.ShowAsync(
                    rest is [var typed, ..] && GoalWords.Read(evaluation, typed) is { } goal ? cards.Form(caller.Language, evaluation, discussion, goal) : Overview(caller, evaluation, discussion),
                    cancel,
                    had ? null : Taken(caller));
                break;
        }
    }

    private async Task TakeOverAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await ReadAsync(caller, input, Right.EditCommonText, cancel) is not var (evaluation, discussion))
            return;

        var reason = input.Text("reason");
        var from = discussion.Editor?.By;
        switch (TextTooLong.WhyNot(reason) ?? await edit.TakeAsync(caller.Who, evaluation, discussion, reason, cancel))
        {
            case (TextTooLong or TextHasEditor) and var refusal:
                await caller.ReturnCardAsync(refusal, problem => cards.TakeForm(caller.Language, evaluation, discussion, caller.Names, reason, problem), cancel);
                break;
            case { } refusal:
                await caller.RefuseAsync(refusal, cancel);
                break;
            default:
                await caller.ReplaceAsync(Overview(caller, evaluation, discussion), Taken(caller), cancel);
                if (from is not null && from != caller.Who.PersonId)
                    await news.TextTakenOverAsync(evaluation, from, caller.Names, discussion.Editor!, cancel);
                break;
        }
    }

    private async Task SaveAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await ReadAsync(caller, input, Right.EditCommonText, cancel) is not var (evaluation, discussion))
            return;
        if (GoalWords.Read(evaluation, input.Text("goal")) is not { } goal)
        {
            await caller.RefuseAsync(GoalWords.Unknown(evaluation, input.Text("goal")), cancel);
            return;
        }

        var typed = new TypedGoal(goal, input.Text(CommonTextCards.Parts[0]), input.Text(CommonTextCards.Parts[1]), input.Text(CommonTextCards.Parts[2]));
        var reason = input.Text("reason");
        var before = discussion.NewestText()?.Number;
        switch (TextTooLong.WhyNot(reason) ?? await edit.SaveAsync(caller.Who, evaluation, discussion, typed, input.Number("version"), reason, cancel))
        {
            case CardIsOld old:
                // The old card stays as it is; what was typed is in a new one.
                var problem = RefusalText.Of(old, caller.Language);
                await caller.ShowAsync(cards.Form(caller.Language, evaluation, discussion, goal, input.Typed, problem), cancel, problem);
                break;
            case (TextHasEditor or TextHasNoEditor or TextTooLong or CommonTextBlank or CommonTextTooLong or TooManySentences or TextReasonMissing) and var refusal:
                await caller.ReturnCardAsync(refusal, text => cards.Form(caller.Language, evaluation, discussion, goal, input.Typed, text), cancel);
                break;
            case { } refusal:
                await caller.RefuseAsync(refusal, cancel);
                break;
            default:
                var newest = discussion.NewestText()!;
                await caller.ReplaceAsync(
                    Goal(caller, evaluation, discussion, newest, goal),
                    newest.Number == before
                        ? caller.Language.Pick($"제{newest.Number}판과 같아 달라진 것이 없습니다.", $"This is what version {newest.Number} says. Nothing was changed.")
                        : caller.Language.Pick($"제{newest.Number}판으로 저장했습니다. 다 고치셨으면 «편집 끝내기»를 눌러 주십시오. 그때 위원들에게 확인을 여쭙니다.", $"Saved as version {newest.Number}. Press “done editing” when you are done: the panel is asked to confirm then."),
                    cancel);
                break;
        }
    }

    private async Task ReleaseAsync(Caller caller, Evaluation evaluation, Discussion discussion, CancellationToken cancel)
    {
        if (await edit.ReleaseAsync(caller.Who, evaluation, discussion, cancel) is { } refusal)
        {
            await caller.RefuseAsync(refusal, cancel);
            return;
        }

        var asked = await news.TextToAnswerAsync(evaluation, discussion, caller.Names, cancel);
        await caller.ReplaceAsync(
            Overview(caller, evaluation, discussion),
            caller.Language.Pick($"편집을 끝냈습니다. 위원 {asked}명에게 확인을 여쭈었습니다.", $"Done editing. {asked} panelist(s) were asked to confirm."), cancel);
    }

    private async Task DraftAnewAsync(Caller caller, Evaluation evaluation, Discussion discussion, CancellationToken cancel)
    {
        if (await edit.DraftAnewAsync(caller.Who, evaluation, discussion, cancel) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ReplaceAsync(
                Overview(caller, evaluation, discussion),
                caller.Language.Pick($"평가표에서 새로 초안을 만들었습니다(제{discussion.NewestText()!.Number}판). 이전 판은 «종합의견 (구 이름) 목표 판»으로 읽을 수 있습니다.", $"Drafted anew from the sheets (version {discussion.NewestText()!.Number}). Earlier versions can be read with “summary (district) goal version”."),
                cancel);
    }

    private async Task OpenAnswerAsync(Caller caller, Evaluation evaluation, Discussion discussion, CancellationToken cancel)
    {
        var version = discussion.NewestText()?.Number ?? 0;
        if ((Access.WhyNot(Right.AnswerCommonText, caller.Who, evaluation) ?? discussion.WhyNotAnswerText(evaluation, caller.Who.PersonId, agrees: true, "", version)) is { } refusal)
            await caller.RefuseAsync(refusal, cancel);
        else
            await caller.ShowAsync(cards.Confirm(caller.Language, evaluation, discussion.NewestText()!, caller.Names), cancel);
    }

    private async Task AnswerAsync(Caller caller, PressedCard input, CancellationToken cancel)
    {
        if (await ReadAsync(caller, input, Right.AnswerCommonText, cancel) is not var (evaluation, discussion))
            return;

        var (answer, reason, version) = (input.Text("answer"), input.Text("reason"), input.Number("version"));
        var refusal = TextTooLong.WhyNot(reason)
            ?? (answer is "agree" or "dissent"
                ? await edit.AnswerAsync(caller.Who, evaluation, discussion, answer == "agree", reason, version, cancel)
                : discussion.WhyNotAnswerText(evaluation, caller.Who.PersonId, agrees: true, "", version) ?? new AnswerMissing());
        switch (refusal)
        {
            case TextTooLong or DissentReasonMissing or AnswerMissing when discussion.TextOf(version) is { } text:
                await caller.ReturnCardAsync(refusal, problem => cards.Confirm(caller.Language, evaluation, text, caller.Names, input.Typed, problem), cancel);
                break;
            case CommonTextMovedOn:
                await caller.ReturnCardAsync(refusal, problem => cards.Confirm(caller.Language, evaluation, discussion.NewestText()!, caller.Names, input.Typed, problem), cancel);
                break;
            case { } other:
                await caller.RefuseAsync(other, cancel);
                break;
            default:
                var progress = discussion.ProgressOfText(evaluation);
                await caller.ReplaceAsync(
                    Overview(caller, evaluation, discussion),
                    caller.Language.Pick(
                        $"{(answer == "agree" ? "확인" : "이견")}을 기록했습니다. 확인 {progress.Confirmed}, 이견 {progress.Dissenting}, 남음 {progress.Left}.",
                        $"Recorded. {progress.Confirmed} confirmed, {progress.Dissenting} dissenting, {progress.Left} left."),
                    cancel);
                if (progress.Left == 0)
                    await news.TextAnsweredAsync(evaluation, progress, cancel);
                break;
        }
    }

    /// <summary>The evaluation and the discussion of a card; null where the person was told why not.</summary>
    private async Task<(Evaluation Evaluation, Discussion Discussion)?> ReadAsync(Caller caller, PressedCard input, Right right, CancellationToken cancel)
    {
        if (await caller.EvaluationAsync(input, cancel) is not { } evaluation)
            return null;
        if ((Access.WhyNot(right, caller.Who, evaluation) ?? Access.WhyNot(Right.ReadReveal, caller.Who, evaluation)) is not { } refusal)
            return (evaluation, await desk.Db.DiscussionAsync(evaluation, cancel));

        await caller.RefuseAsync(refusal, cancel);
        return null;
    }

    private JsonObject Overview(Caller caller, Evaluation evaluation, Discussion discussion)
    {
        var person = caller.Who.PersonId;
        return cards.Overview(
            caller.Language, evaluation, discussion, caller.Names,
            isEditor: IsEditor(caller, evaluation, discussion),
            canTake: caller.May(Right.EditCommonText, evaluation) && Discussion.WhyNotWrite(evaluation) is null,
            canAnswer: caller.May(Right.AnswerCommonText, evaluation) && discussion.WhyNotAnswerText(evaluation, person, agrees: true, "", discussion.NewestText()?.Number ?? 0) is null);
    }

    private JsonObject Goal(Caller caller, Evaluation evaluation, Discussion discussion, CommonText? text, int goal) =>
        cards.Goal(caller.Language, evaluation, discussion, text, goal, caller.Names, IsEditor(caller, evaluation, discussion));

    private static bool IsEditor(Caller caller, Evaluation evaluation, Discussion discussion) =>
        discussion.Editor?.By == caller.Who.PersonId && Discussion.WhyNotWrite(evaluation) is null;

    private static string Taken(Caller caller) => caller.Language.Pick(
        "종합의견을 맡으셨습니다. 목표마다 고친 뒤 «편집 끝내기»를 눌러 주십시오. 그동안 다른 분은 고칠 수 없습니다.",
        "You have the common text. Edit it goal by goal and press “done editing”; nobody else can change it meanwhile.");

    /// <summary>The version that was typed after the goal, or null.</summary>
    private static CommonText? Version(Discussion discussion, string[] rest) =>
        rest is [var typed, ..] && int.TryParse(typed.TrimEnd('판'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? discussion.TextOf(number) : null;
}
