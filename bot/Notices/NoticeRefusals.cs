using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Notices;

namespace EvalBot.Bot.Notices;

/// <summary>What is said where something is refused: 통보와 확정.</summary>
internal sealed class NoticeRefusals : RefusalSentences
{
    protected internal override IReadOnlyList<RefusalSentence> Sentences =>
    [
        Say<NothingToHandOn>((_, language) => language.Pick(
            "지금 통보할 것이 없습니다. «현황 (구 이름)»에서 어디까지 통보되었는지 보아 주십시오.",
            "Nothing waits to be handed on. See “status (district)” for how far the notice has come.")),
        Say<DeliveryReasonMissing>((_, language) => language.Pick(
            "자치구 담당자 대신 직접 전달하려면 사유가 필요합니다. 사유를 적어 주십시오.",
            "To deliver in the officer's place, please give a reason.")),
        Say<NothingToCorrect>((_, language) => language.Pick(
            "정정할 통보가 없습니다. 아직 통보하지 않았거나, 다른 통보가 먼저 나가야 합니다. «현황 (구 이름)»에서 지금 단계를 보아 주십시오.",
            "There is no notice to correct: none was sent, or another one is owed first. See “status (district)”.")),
        Say<NoticeReasonMissing>((_, language) => language.Pick(
            "정정 통보에는 무엇이 잘못되었는지가 필요합니다. «통보 (구 이름) 정정 (이유)»처럼 적어 주십시오.",
            "A corrected notice says what was wrong. Please type “notify (district) correct (reason)”.")),
        Say<NothingToReceive>((_, language) => language.Pick("수신을 확인할 통보가 없습니다.", "There is no notice to confirm the receipt of.")),
    ];
}
