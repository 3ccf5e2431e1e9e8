using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Grades;

namespace EvalBot.Bot.Grades;

/// <summary>What is said where something is refused: 등급.</summary>
internal sealed class GradeRefusals : RefusalSentences
{
    protected internal override IReadOnlyList<RefusalSentence> Sentences =>
    [
        Say<NoGradeYet>((_, language) => language.Pick(
            "아직 산정된 등급이 없습니다. 담당자가 등급을 산정하면 볼 수 있습니다.",
            "There is no grade yet. You can read it once the coordinator has issued it.")),
        Say<CalculationsDisagree>((_, language) => language.Pick(
            "서로 다른 두 방법으로 계산한 등급이 같지 않아 아무것도 산정하거나 통보하지 않았습니다. 두 계산은 마지막 자리까지 같아야 합니다. 시 담당 모두에게 알렸으니 원인을 찾은 뒤 다시 해 주십시오.",
            "Two ways to compute the grade do not agree, so nothing was issued or sent: they have to agree to the last digit. All coordinators were told. Please try again when the cause is found.")),
        Say<StoredGradeDiffers>((differs, language) => language.Pick(
            $"저장된 종합 성과평가표 제{differs.Grade}호가 그 입력으로 다시 계산한 것과 달라 보여 드리거나 통보하지 않았습니다. 산정한 평가표는 바뀌지 않아야 합니다. 시 담당 모두에게 알렸으니 확인을 기다려 주십시오.",
            $"The stored grade sheet No. {differs.Grade} differs from what its inputs come to, so it was neither shown nor sent: an issued sheet never changes. All coordinators were told. Please wait for them to look into it.")),
        Say<GradeNotConfirmed>((waiting, language) => language.Pick(
            $"등급(제{waiting.Grade}호)을 아직 다른 시 담당이 확인하지 않아 통보하거나 확정할 수 없습니다. 산정하지 않은 시 담당이 «확인 (구 이름)»에서 먼저 확인해야 합니다.",
            $"The grade (No. {waiting.Grade}) is not confirmed yet, so it can be neither sent nor made final. A coordinator who did not issue it confirms it with “confirm (district)”.")),
        Say<SecondCoordinatorNeeded>((own, language) => language.Pick(
            $"등급(제{own.Grade}호)을 산정하거나 결정하신 분은 확인할 수 없습니다. 다른 시 담당에게 «확인 (구 이름)»을 부탁해 주십시오.",
            $"You issued the grade (No. {own.Grade}), so you cannot confirm it. Please ask another coordinator to type “confirm (district)”.")),
        Say<NoConfirmationAsked>((_, language) => language.Pick(
            "이 계획은 등급의 확인을 요구하지 않습니다. «통보 (구 이름)»로 바로 통보할 수 있습니다.",
            "This plan asks for no confirmation of a grade. It can be sent with “notify (district)”.")),
        Say<GradeMovedOn>((card, language) => language.Pick(
            $"카드의 등급(제{card.Grade}호)은 더는 효력이 있는 등급이 아니어서 아무것도 확인하지 않았습니다. «등급 (구 이름)»에서 지금의 등급을 보아 주십시오.",
            $"The card's grade (No. {card.Grade}) does not stand any more, so nothing was confirmed. See the present one with “grade (district)”.")),
        Say<NoSuchGrade>((wrong, language) => language.Pick(
            $"제{wrong.Number}호 종합 성과평가표가 없거나 아직 통보되지 않았습니다. «등급 (구 이름) 이력»에서 볼 수 있는 것을 확인해 주십시오.",
            $"There is no grade sheet No. {wrong.Number}, or it has not been handed to you. See “grade (district) history” for those that you can read.")),
    ];
}
