using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Discussions;
using EvalBot.Core.Ratings;

namespace EvalBot.Bot.Discussions;

/// <summary>What is said where something is refused: 공개 뒤의 논의.</summary>
internal sealed class DiscussionRefusals : RefusalSentences
{
    protected internal override IReadOnlyList<RefusalSentence> Sentences =>
    [
        Say<NotRevealedYet>((_, language) => language.Pick(
            "평가가 마감되어 공개된 뒤에 할 수 있습니다. 마감되면 이 대화로 알려 드립니다.",
            "This can be done after the reveal. You will be told here when the ballot is closed.")),
        Say<NoSuchGoalHere>((wrong, language) => language.Pick(
            $"«{wrong.Typed}»은(는) 이 자치구의 핵심 목표가 아닙니다. 1부터 {wrong.Goals}까지의 번호를 적어 주십시오.",
            $"This district has no core goal “{wrong.Typed}”. Please write a number from 1 to {wrong.Goals}.")),
        Say<DiscussionOver>((_, language) => language.Pick(
            "결과가 통보되어 소수의견과 종합의견을 더는 바꿀 수 없습니다. 아무것도 바뀌지 않았습니다. 정정 통보를 해야 하게 되면 다시 열립니다.",
            "The result was handed on, so minority opinions and the common text stay as they are, and nothing was changed. They open again when a superseding notice is owed.")),
        Say<OpinionGoalMissing>((_, language) => language.Pick(
            "어느 핵심 목표에 대한 의견인지, 또는 평가 전체에 대한 의견인지 골라 주십시오. 적으신 것은 그대로 있습니다.",
            "Please choose the core goal that the opinion is on, or the whole. What you wrote is kept.")),
        Say<OpinionBlank>((_, language) => language.Pick(
            "의견에 글이 없어 기록하지 않았습니다. 의견을 적어 주십시오. 거두시려면 «철회» 단추를 누르십시오.",
            "There are no words, so nothing was recorded. Please write your opinion; to take one back, press “withdraw”.")),
        Say<OpinionTooLong>((wrong, language) => language.Pick(
            $"의견이 {wrong.Length:N0}자입니다. {wrong.Longest:N0}자까지 적을 수 있으니 줄여 주십시오. 적으신 것은 그대로 있습니다.",
            $"The opinion has {wrong.Length:N0} characters, and {wrong.Longest:N0} is the most. Please shorten it; what you wrote is kept.")),
        Say<NoOpinionToWithdraw>((_, language) => language.Pick(
            "거둘 소수의견이 없습니다. 이미 거두셨을 수 있으니 «소수의견 (구 이름)»을 보아 주십시오.",
            "There is no minority opinion to take back. You may have done so already: see “minority (district)”.")),
        Say<TextHasEditor>((_, language) => language.Pick(
            "다른 분이 종합의견을 편집하고 있습니다. 한 번에 한 사람만 고칠 수 있습니다. 끝나기를 기다리시거나 «종합의견 (구 이름) 편집»에서 사유를 적고 넘겨받아 주십시오.",
            "Somebody else is editing the common text; one person does at a time. Wait until they are done, or take it over with a reason: “summary (district) edit”.")),
        Say<TextHasNoEditor>((_, language) => language.Pick(
            "종합의견을 맡고 있지 않아 고칠 수 없습니다. 먼저 «종합의견 (구 이름) 편집»으로 맡아 주십시오. 적으신 것은 그대로 있습니다.",
            "You do not have the common text now. Take it first with “summary (district) edit”. What you wrote is kept.")),
        Say<TextBeingEdited>((being, language) => language.Pick(
            $"종합의견을 편집하고 있어({language.Time(being.Since)}부터) 아직 답할 수 없습니다. 편집이 끝나면 확인 카드를 보내 드립니다.",
            $"The common text is being edited since {language.Time(being.Since)}, so it cannot be answered yet. You get a card when the editor is done.")),
        Say<NoCommonTextYet>((_, language) => language.Pick(
            "아직 종합의견이 없습니다. «종합의견 (구 이름) 편집»을 누르면 평가표의 글에서 초안을 만듭니다.",
            "There is no common text yet. “summary (district) edit” drafts it from the sheets.")),
        Say<NothingToDraft>((_, language) => language.Pick(
            "초안을 만든 뒤에 바뀐 평가표가 없어 새로 만들 초안이 없습니다. 지금 글을 그대로 고치시면 됩니다.",
            "No sheet changed since the draft, so there is nothing to draft anew. Simply edit the present text.")),
        Say<CommonTextBlank>((wrong, language) => language.Pick(
            $"핵심 목표 {wrong.Goal}의 성과, 한계, 개선방향이 모두 비어 있어 저장하지 않았습니다. 하나 이상 적어 주십시오.",
            $"Core goal {wrong.Goal}: all three parts are empty, so nothing was saved. Please write at least one.")),
        Say<CommonTextTooLong>((wrong, language) => language.Pick(
            $"핵심 목표 {wrong.Goal}의 글이 모두 {wrong.Length:N0}자입니다. 세 칸을 합해 {wrong.Longest:N0}자까지 적을 수 있으니 줄여 주십시오. 적으신 것은 그대로 있습니다.",
            $"Core goal {wrong.Goal}: the three parts have {wrong.Length:N0} characters together, and {wrong.Longest:N0} is the most. Please shorten them; what you wrote is kept.")),
        Say<TooManySentences>((wrong, language) => language.Pick(
            $"핵심 목표 {wrong.Goal}의 글이 모두 {wrong.Sentences}문장입니다. 세 칸을 합해 {wrong.Most}문장까지 적을 수 있으니 줄여 주십시오. 적으신 것은 그대로 있습니다.",
            $"Core goal {wrong.Goal}: the three parts have {wrong.Sentences} sentences together, and {wrong.Most} is the most. Please shorten them; what you wrote is kept.")),
        Say<TextReasonMissing>((_, language) => language.Pick(
            "이미 통보된 결과의 종합의견을 고치려면 사유가 필요합니다. 사유를 적어 주십시오. 적으신 것은 그대로 있습니다.",
            "A notice was sent before, so a new version wants a reason. Please write it; what you wrote is kept.")),
        Say<CommonTextMovedOn>((moved, language) => language.Pick(
            $"이 카드는 제{moved.Version}판의 것이고 지금은 제{moved.Newest}판입니다. 답을 기록하지 않았습니다. 새 판을 읽고 다시 답해 주십시오.",
            $"This card is of version {moved.Version}, and version {moved.Newest} is the newest. No answer was recorded: please read that one and answer again.")),
        Say<DissentReasonMissing>((_, language) => language.Pick(
            "이견이면 무엇이 다른지 사유를 적어 주십시오. 사유 없이는 기록하지 않습니다.",
            "If you do not agree, please say why; nothing is recorded without a reason.")),
        Say<AnswerMissing>((_, language) => language.Pick(
            "확인과 이견 가운데 하나를 골라 주십시오.",
            "Please choose whether you confirm the text or not.")),
    ];
}
