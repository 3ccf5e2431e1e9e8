using EvalBot.Core;
using EvalBot.Core.Appeals;

namespace EvalBot.Bot.Commands;

public static partial class RefusalText
{
    private static string? OfAppealDrafts(Refusal refusal, Language language) => refusal switch
    {
        ArgumentsMissing => language.Pick(
            "이의제기에는 주장이 하나 이상 있어야 합니다. «주장 추가»를 눌러 근거, 다툼 항목, 주장을 적어 주십시오.",
            "An appeal has one argument or more. Press “Add an argument” and write its ground, its items and its words."),
        TooManyArguments most => language.Pick(
            $"주장은 {most.Most}개까지 적을 수 있습니다. 있는 주장을 고치거나 합쳐 주십시오. 초안은 그대로 있습니다.",
            $"An appeal has at most {most.Most} arguments. Please edit or join some of them. The draft is as it was."),
        ReliefTooLong wrong => language.Pick(
            $"요구는 {wrong.Longest:N0}자까지 적을 수 있습니다. 지금은 {wrong.Length:N0}자입니다. 줄여서 다시 눌러 주십시오. 적으신 것은 그대로 있습니다.",
            $"What you ask for has {wrong.Length:N0} characters, and {wrong.Longest:N0} is the most. Please shorten it and press again. What you wrote is kept."),
        TooMuchEvidence most => language.Pick(
            $"증거 파일은 {most.Most}개까지 붙일 수 있습니다. 필요 없는 것을 «이의제기 증거 (번호) 삭제»로 지우거나 하나로 묶어 보내 주십시오. 초안은 그대로 있습니다.",
            $"An appeal has at most {most.Most} files. Remove one with “appeal evidence (number) delete”, or send several as one. The draft is as it was."),
        EvidenceThereAlready there => language.Pick(
            $"«{there.Name}»과 내용이 같은 파일이 이미 초안에 붙어 있습니다. 달라진 것은 없습니다.",
            $"A file with the content of “{there.Name}” is in the draft already. Nothing was changed."),
        NoSuchPart missing => language.Pick(
            $"{missing.Number}번은 없습니다. «이의제기»로 초안을 열어 번호를 보아 주십시오. 아무것도 바뀌지 않았습니다.",
            $"There is no number {missing.Number}. Open the draft with “appeal” and see the numbers. Nothing was changed."),
        _ => null,
    };

    private static string? OfRedeliberations(Refusal refusal, Language language) => refusal switch
    {
        AdmissibilityReasonMissing => language.Pick(
            "적법 여부를 판단한 이유를 적어 주십시오. 이유는 수행단체에 전달됩니다. 옳고 그름은 여기에서 판단하지 않습니다.",
            "Please give the reasons why the appeal is admissible or not. The consortium reads them. The merits are not judged here."),
        ArgumentsUnanswered open => language.Pick(
            $"주장마다 답변을 적어야 결정할 수 있습니다. 답변이 없는 주장: {string.Join(", ", open.Numbers)}. 적으신 것은 그대로 있습니다.",
            $"Every argument wants an answer before the appeal is decided. Without one: {string.Join(", ", open.Numbers)}. What you wrote is kept."),
        NamedInTheAppeal => language.Pick(
            "이의제기가 지목한 위원은 이 재심의에 참여하지 않도록 계획이 정하고 있습니다. 하실 일은 없습니다.",
            "The appeal names your seat, and by the plan those who are named take no part in the redeliberation. There is nothing to do for you."),
        NobodyLeftToRedeliberate => language.Pick(
            "이의제기가 지목한 위원을 빼면 재심의할 위원이 남지 않습니다. 계획 파일의 appeals.redeliberation을 independent로 하여 독립 위원이 재심의하게 하십시오.",
            "Without the panelists that the appeal names nobody is left to redeliberate. Choose independent members in the plan file (appeals.redeliberation: independent)."),
        IndependentMembersWrong wrong => language.Pick(
            $"이 계획에서는 독립 위원 {wrong.Wanted}명이 재심의합니다. 서로 다른 {wrong.Wanted}명을 골라 다시 눌러 주십시오.",
            $"By this plan {wrong.Wanted} independent members redeliberate. Please choose {wrong.Wanted} different people and press again."),
        NotIndependent => language.Pick(
            "고른 사람 가운데 이 자치구의 평가단에 있거나 있었던 사람, 또는 이 자치구에 속한 사람이 있어 독립 위원이 될 수 없습니다. 다른 사람을 골라 주십시오.",
            "One of those chosen sits or sat on this district's panel or belongs to the district, and is not independent. Please choose somebody else."),
        NoMemberToReplace => language.Pick(
            "바꿀 독립 위원이 없습니다. 계획이 독립 위원의 재심의를 정했고 재심의가 진행 중일 때, 지금 위원인 사람만 바꿀 수 있습니다. «재심의»에서 지금 상태를 보십시오.",
            "There is no independent member to replace: only somebody who is one now, while independent members redeliberate. See “redeliberate” for where it stands."),
        ReplacementReasonMissing => language.Pick(
            "바꾸는 사유를 적어 주십시오. 사유는 기록에 남습니다.",
            "Please give the reason for the replacement; it is kept in the record."),
        IndependentMembersRedeliberate => language.Pick(
            "이 재심의는 계획에 따라 독립 위원이 합니다. 평가단은 참여하지 않으며 하실 일은 없습니다.",
            "By the plan independent members redeliberate this appeal. The panel takes no part, and there is nothing to do for you."),
        _ => null,
    };
}
