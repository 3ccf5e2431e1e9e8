using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.PlanChecks;

/// <summary>What is said where something is refused: 계획점검.</summary>
internal sealed class PlanCheckRefusals : RefusalSentences
{
    protected internal override IReadOnlyList<RefusalSentence> Sentences =>
    [
        Say<PlanHasErrors>((errors, language) => language.Pick(
            $"추진계획에 오류가 {errors.Errors}건 있어 평가를 시작할 수 없습니다. «계획점검»에서 무엇을 정해야 하는지 보고, 계획 파일을 고쳐 새 데이터베이스로 다시 시작해 주십시오.",
            $"The plan has {errors.Errors} error(s), so the evaluation cannot be opened. See “check” for what has to be decided, correct the plan file and start again with a new database.")),
        Say<PanelIsEmpty>((_, language) => language.Pick(
            "성과평가단에 아무도 없어 평가를 시작할 수 없습니다. 먼저 평가단을 구성해 주십시오: «평가단 (구 이름)».",
            "Nobody sits on the panel, so the evaluation cannot be opened. Please fill the panel first: “panel (district)”.")),
        Say<NothingToAcknowledge>((_, language) => language.Pick(
            "새로 확인할 경고가 없어 아무것도 바뀌지 않았습니다. 고르지 않으셨거나, 이미 확인되었거나, 내용이 바뀐 것입니다. 지금 상태는 카드에 있습니다.",
            "No warning was acknowledged and nothing was changed: none was chosen, or they were acknowledged before, or their facts changed. The card shows how it stands now.")),
    ];
}
