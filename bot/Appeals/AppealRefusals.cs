using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Appeals;

namespace EvalBot.Bot.Appeals;

/// <summary>What is said where something is refused: 이의제기와 재심의.</summary>
internal sealed class AppealRefusals : RefusalSentences
{
    protected internal override IReadOnlyList<RefusalSentence> Sentences =>
    [
        Say<ArgumentsMissing>((_, language) => language.Pick(
            "이의제기에는 주장이 하나 이상 있어야 합니다. «주장 추가»를 눌러 근거, 다툼 항목, 주장을 적어 주십시오.",
            "An appeal has one argument or more. Press “Add an argument” and write its ground, its items and its words.")),
        Say<TooManyArguments>((most, language) => language.Pick(
            $"주장은 {most.Most}개까지 적을 수 있습니다. 있는 주장을 고치거나 합쳐 주십시오. 초안은 그대로 있습니다.",
            $"An appeal has at most {most.Most} arguments. Please edit or join some of them. The draft is as it was.")),
        Say<ReliefTooLong>((wrong, language) => language.Pick(
            $"요구는 {wrong.Longest:N0}자까지 적을 수 있습니다. 지금은 {wrong.Length:N0}자입니다. 줄여서 다시 눌러 주십시오. 적으신 것은 그대로 있습니다.",
            $"What you ask for has {wrong.Length:N0} characters, and {wrong.Longest:N0} is the most. Please shorten it and press again. What you wrote is kept.")),
        Say<TooMuchEvidence>((most, language) => language.Pick(
            $"증거 파일은 {most.Most}개까지 붙일 수 있습니다. 필요 없는 것을 «이의제기 증거 (번호) 삭제»로 지우거나 하나로 묶어 보내 주십시오. 초안은 그대로 있습니다.",
            $"An appeal has at most {most.Most} files. Remove one with “appeal evidence (number) delete”, or send several as one. The draft is as it was.")),
        Say<EvidenceThereAlready>((there, language) => language.Pick(
            $"«{there.Name}»과 내용이 같은 파일이 이미 초안에 붙어 있습니다. 달라진 것은 없습니다.",
            $"A file with the content of “{there.Name}” is in the draft already. Nothing was changed.")),
        Say<NoSuchPart>((missing, language) => language.Pick(
            $"{missing.Number}번은 없습니다. «이의제기»로 초안을 열어 번호를 보아 주십시오. 아무것도 바뀌지 않았습니다.",
            $"There is no number {missing.Number}. Open the draft with “appeal” and see the numbers. Nothing was changed.")),
        Say<AdmissibilityReasonMissing>((_, language) => language.Pick(
            "적법 여부를 판단한 이유를 적어 주십시오. 이유는 수행단체에 전달됩니다. 옳고 그름은 여기에서 판단하지 않습니다.",
            "Please give the reasons why the appeal is admissible or not. The consortium reads them. The merits are not judged here.")),
        Say<ArgumentsUnanswered>((open, language) => language.Pick(
            $"주장마다 답변을 적어야 결정할 수 있습니다. 답변이 없는 주장: {string.Join(", ", open.Numbers)}. 적으신 것은 그대로 있습니다.",
            $"Every argument wants an answer before the appeal is decided. Without one: {string.Join(", ", open.Numbers)}. What you wrote is kept.")),
        Say<NamedInTheAppeal>((_, language) => language.Pick(
            "이의제기가 지목한 위원은 이 재심의에 참여하지 않도록 계획이 정하고 있습니다. 하실 일은 없습니다.",
            "The appeal names your seat, and by the plan those who are named take no part in the redeliberation. There is nothing to do for you.")),
        Say<NobodyLeftToRedeliberate>((_, language) => language.Pick(
            "이의제기가 지목한 위원을 빼면 재심의할 위원이 남지 않습니다. 계획 파일의 appeals.redeliberation을 independent로 하여 독립 위원이 재심의하게 하십시오.",
            "Without the panelists that the appeal names nobody is left to redeliberate. Choose independent members in the plan file (appeals.redeliberation: independent).")),
        Say<IndependentMembersWrong>((wrong, language) => language.Pick(
            $"이 계획에서는 독립 위원 {wrong.Wanted}명이 재심의합니다. 서로 다른 {wrong.Wanted}명을 골라 다시 눌러 주십시오.",
            $"By this plan {wrong.Wanted} independent members redeliberate. Please choose {wrong.Wanted} different people and press again.")),
        Say<NotIndependent>((_, language) => language.Pick(
            "고른 사람 가운데 이 자치구의 평가단에 있거나 있었던 사람, 또는 이 자치구에 속한 사람이 있어 독립 위원이 될 수 없습니다. 다른 사람을 골라 주십시오.",
            "One of those chosen sits or sat on this district's panel or belongs to the district, and is not independent. Please choose somebody else.")),
        Say<NoMemberToReplace>((_, language) => language.Pick(
            "바꿀 독립 위원이 없습니다. 계획이 독립 위원의 재심의를 정했고 재심의가 진행 중일 때, 지금 위원인 사람만 바꿀 수 있습니다. «재심의»에서 지금 상태를 보십시오.",
            "There is no independent member to replace: only somebody who is one now, while independent members redeliberate. See “redeliberate” for where it stands.")),
        Say<ReplacementReasonMissing>((_, language) => language.Pick(
            "바꾸는 사유를 적어 주십시오. 사유는 기록에 남습니다.",
            "Please give the reason for the replacement; it is kept in the record.")),
        Say<IndependentMembersRedeliberate>((_, language) => language.Pick(
            "이 재심의는 계획에 따라 독립 위원이 합니다. 평가단은 참여하지 않으며 하실 일은 없습니다.",
            "By the plan independent members redeliberate this appeal. The panel takes no part, and there is nothing to do for you.")),
        Say<NothingToAppeal>((_, language) => language.Pick(
            "아직 결과가 수행단체에 통보되지 않았습니다. 통보된 날부터 이의제기 기간이 시작됩니다.",
            "The result has not reached the consortium yet. The days of the appeal begin with that notice.")),
        Say<AlreadyAppealed>((earlier, language) => language.Pick(
            $"이의제기는 1회에 한하여 할 수 있고, {language.Time(earlier.At)}에 이미 하셨습니다. 두 번째 이의제기는 받을 수 없습니다.",
            $"An appeal can be made once only, and one was made on {language.Time(earlier.At)}. A second one cannot be taken.")),
        Say<AppealTooLate>((late, language) => language.Pick(
            $"이의제기 기간이 지났습니다. 기한은 {language.Until(late.LastDay)}였고, 기간이 지난 이의제기는 받을 수 없습니다.",
            $"The days of the appeal are over: they ran {language.Until(late.LastDay)}. A late appeal cannot be taken.")),
        Say<ContestedItemsMissing>((_, language) => language.Pick(
            "다투는 항목을 하나 이상 골라 주십시오. 카드에서 고르거나 번호를 «1, 3»처럼 적을 수 있습니다.",
            "Please name at least one contested item: choose on the card, or type numbers such as “1, 3”.")),
        Say<GroundMissing>((_, language) => language.Pick(
            "이의제기 근거를 다섯 가지 가운데 하나로 골라 주십시오. 카드에서 고르거나 번호 또는 말로 적을 수 있습니다. 그만두시려면 «취소».",
            "Please choose one of the five grounds: on the card, by its number or its word. “cancel” leaves.")),
        Say<YesOrCancel>((_, language) => language.Pick(
            "제출하시려면 «예», 그만두시려면 «취소»라고 적어 주십시오.",
            "Type “yes” to submit, or “cancel” to leave.")),
        Say<ArgumentLength>((wrong, language) => language.Pick(
            $"주장은 {wrong.Shortest}자부터 {wrong.Longest:N0}자까지 적을 수 있습니다. 지금은 {wrong.Length:N0}자입니다. 다시 적어 주십시오.",
            $"The argument has {wrong.Length:N0} characters; it takes {wrong.Shortest} to {wrong.Longest:N0}. Please write it again.")),
        Say<NoSuchAppeal>((refusal, language) => refusal switch
        {
            { State: null } => language.Pick("제기된 이의가 없습니다.", "No appeal was made."),
            { State: AppealState.Filed } => language.Pick(
                "이의제기는 접수되었고 아직 재심의가 시작되지 않았습니다. 담당자가 «재심의 (구 이름)»으로 시작합니다.",
                "The appeal is received, and the redeliberation is not open yet. The coordinator opens it with “redeliberate (district)”."),
            { State: AppealState.Admitted } => language.Pick(
                "이의제기는 적법하다고 판단되었고 아직 재심의가 시작되지 않았습니다. 담당자가 «재심의 (구 이름)»으로 시작합니다.",
                "The appeal is admitted, and the redeliberation is not open yet. The coordinator opens it with “redeliberate (district)”."),
            var state => language.Pick(
                $"이의제기는 지금 «{language.Appeal(state.State!.Value)}» 상태여서 할 수 없는 일입니다.",
                $"The appeal is “{language.Appeal(state.State!.Value)}”, so this cannot be done."),
        }),
        Say<NotContested>((wrong, language) => language.Pick(
            $"{language.Item(wrong.Item)}은(는) 이의제기에서 다툰 항목이 아니어서 재심의에서 바꿀 수 없습니다.",
            $"The appeal does not contest {language.Item(wrong.Item)}, so the redeliberation cannot change it.")),
        Say<EvidenceMissing>((wrong, language) => language.Pick(
            $"정량지표 {wrong.Indicator}을(를) 정정하려면 근거를 함께 적어야 합니다. 근거를 적어 다시 눌러 주십시오.",
            $"Indicator {wrong.Indicator} is corrected only with evidence. Please write it and press again.")),
        Say<EmptyAnswer>((_, language) => language.Pick(
            "바꾸거나 답하신 것이 없어 저장하지 않았습니다. 그대로 두시려면 아무것도 하지 않으셔도 됩니다. 원래 점수가 유지됩니다.",
            "Nothing was changed or answered, so nothing was saved. To keep your rating you need not do anything.")),
        Say<NoExclusion>((_, language) => language.Pick(
            "평가표를 제외하려면 절차 이의를 평가단이 인용해야 합니다. 지금은 인용되지 않았으니 «제외 없음»으로 두십시오.",
            "A sheet can be excluded only where the panel accepted the objection against procedure. It did not: choose none.")),
        Say<AppealStillOpen>((_, language) => language.Pick(
            "이의제기가 아직 결정되지 않아 확정할 수 없습니다. «재심의 (구 이름)»에서 먼저 결정해 주십시오.",
            "The appeal is not decided yet, so the result cannot become final. Decide it first: “redeliberate (district)”.")),
        Say<AppealWindowOpen>((open, language) => language.Pick(
            $"이의제기 기간이 {language.Until(open.LastDay)}입니다. 그 뒤에 확정할 수 있습니다.",
            $"The days of the appeal run {language.Until(open.LastDay)}. The result can become final after that.")),
    ];
}
