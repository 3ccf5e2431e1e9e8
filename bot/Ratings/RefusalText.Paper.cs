using EvalBot.Core;
using EvalBot.Core.Ratings;

namespace EvalBot.Bot.Commands;

public static partial class RefusalText
{
    private static string? OfPaper(Refusal refusal, Language language) => refusal switch
    {
        GoalsChanged => language.Pick(
            "이 카드를 만든 뒤에 지표표가 바뀌어 아무것도 저장하지 않았습니다. 적으신 것을 지금의 목표에 맞추어 새 카드에 옮겨 두었으니 확인하고 다시 눌러 주십시오.",
            "The indicator sheet changed after this card was made, so nothing was saved. What you wrote is in a new card with the present goals: please check it and press again."),
        PanelistsTypeNoPaper => language.Pick(
            "이 자치구의 평가위원은 다른 위원의 종이 평가표를 입력할 수 없습니다. 마감 전에 내용을 보게 되기 때문입니다. 다른 담당자에게 부탁해 주십시오.",
            "Who sits on this panel cannot type in the paper sheets of others: they would read them before the closing. Please ask another coordinator."),
        SeatHasSent => language.Pick(
            "이 자리의 평가표는 이미 제출되어 있어 종이 평가표를 입력하지 않습니다. 고칠 것이 있으면 위원이 마감 전에 «평가»에서 고칩니다.",
            "This seat's sheet is submitted already, so no paper sheet is typed in. The panelist can revise it with “rate” until the closing."),
        PaperWithoutDeclaration => language.Pick(
            "이 위원은 아직 이해관계를 밝히고 비밀유지를 서약하지 않았습니다. 위원이 «이해관계 (구 이름)»에서 서명한 뒤에 입력할 수 있습니다.",
            "This panelist has not declared their interests and pledged confidentiality yet. The sheet can be typed in once they have signed with “declare (district)”."),
        PaperTypedByTwo => language.Pick(
            "이 종이 평가표는 이미 다른 두 담당자가 입력했습니다. 두 사람이 «종이평가 (구 이름)»에서 차이를 정합니다.",
            "Two other coordinators have typed this paper sheet in. They settle its differences with “paper (district)”."),
        PaperDiffers => language.Pick(
            "두 사람의 입력이 달라 다시 입력할 수 없습니다. «종이평가 (구 이름)»에서 종이에 적힌 것을 제안하고 다른 담당자가 확인해야 합니다.",
            "The two entries differ, so it is not typed again. Propose what the paper says with “paper (district)”; the other coordinator confirms it."),
        NoPaperDifference => language.Pick(
            "정할 차이가 없어 아무것도 바뀌지 않았습니다. 이미 정해졌거나 위원이 직접 제출했을 수 있으니 «종이평가 (구 이름)»을 보아 주십시오.",
            "There is no difference to settle, and nothing was changed. It may be settled, or the panelist has submitted: see “paper (district)”."),
        PaperProposalChanged => language.Pick(
            "이 카드를 만든 뒤에 제안이 달라져 아무것도 확인하지 않았습니다. 지금의 제안을 보고 다시 확인해 주십시오.",
            "The proposal changed after this card was made, so nothing was confirmed. Please read the present one and confirm again."),
        PaperHalfSettled half => language.Pick(
            $"핵심 목표 {half.Goal}에 정하지 않은 곳이 있습니다. 이 목표의 다른 곳도 모두 정해 다시 눌러 주십시오. 적으신 것은 그대로 있습니다.",
            $"Core goal {half.Goal} is settled in part only. Please settle the rest of it and press again; what you chose is kept."),
        PaperNotChosen => language.Pick(
            "입력할 자리를 하나 골라 주십시오.",
            "Please choose the seat whose sheet you type in."),
        _ => null,
    };
}
