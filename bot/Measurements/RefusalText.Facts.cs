using EvalBot.Bot.Measurements;
using EvalBot.Core;
using EvalBot.Core.Measurements;

namespace EvalBot.Bot.Commands;

public static partial class RefusalText
{
    private static string? OfFacts(Refusal refusal, Language language) => refusal switch
    {
        LineDiffers line => language.Pick(
            $"정량지표 {line.Indicator}은(는) 두 사람의 입력이 달라 다시 입력할 수 없습니다. «정량 (구 이름)»에서 사유와 함께 값을 제안하고 다른 담당자가 확인해야 합니다.",
            $"Indicator {line.Indicator}: the two entries differ, so it is not entered again. Propose a result with a reason in “quant (district)”; another coordinator confirms it."),
        SiteCheckDay check => language.Pick(
            $"정량지표 {check.Indicator} 현장 확인의 날짜 {check.On:yyyy-MM-dd}: 평가 기간의 첫날({check.From:yyyy-MM-dd})부터 오늘({check.Today:yyyy-MM-dd})까지의 날짜여야 합니다. 날짜를 고쳐 주십시오.",
            $"Indicator {check.Indicator}, site check on {check.On:yyyy-MM-dd}: the day lies between the first day of the evaluated period ({check.From:yyyy-MM-dd}) and today ({check.Today:yyyy-MM-dd}). Please correct it."),
        SiteCheckUnreadable check => language.Pick(
            $"정량지표 {check.Indicator} 현장 확인은 날짜와 내용을 «2018-07-25 거점 방문»처럼 함께 적어 주십시오. 아무것도 바뀌지 않았습니다.",
            $"Indicator {check.Indicator}: a site check is a day and words, such as “2018-07-25 visited the hub”. Nothing was changed."),
        ProposalsChanged => language.Pick(
            "이 카드를 만든 뒤에 제안이 달라져 아무것도 확인하지 않았습니다. 지금의 제안을 보고 다시 확인해 주십시오.",
            "The proposals changed after this card was made, so nothing was confirmed. Please read the present ones and confirm again."),
        LinesWithoutResult missing => language.Pick(
            $"결과가 없는 지표가 있어 공유할 수 없습니다: {string.Join(", ", missing.Lines.Select(line => $"정량지표 {line.Number} {line.Name}"))}. 비어 있는 결과는 0이 아닙니다. «정량 (구 이름)»에서 모두 정한 뒤 공유해 주십시오.",
            $"The sheet cannot be shared because results are missing: {string.Join(", ", missing.Lines.Select(line => $"indicator {line.Number} {line.Name}"))}. A missing result is not 0. Settle all of them in “quant (district)” first."),
        NothingSharedYet => language.Pick(
            "아직 측정 결과가 공유되지 않았습니다. 시가 공유하면 알려 드리며, 그때부터 사실확인을 할 수 있습니다.",
            "The results have not been shared yet. You will be told when they are; errors of fact can be pointed out from then on."),
        FactCheckOver over => language.Pick(
            $"사실확인 기간이 끝났습니다. 기한은 {language.Until(over.LastDay)}였고, 평가를 시작하면 그 전에도 끝납니다. 결과를 통보받은 뒤에는 이의제기를 할 수 있습니다.",
            $"Errors of fact could be pointed out {language.Until(over.LastDay)}, and not after rating opens. After the notice of the result you can appeal."),
        RemarkIncomplete => language.Pick(
            "틀린 점, 바른 내용, 근거를 모두 적어 주십시오. 적으신 것은 그대로 있습니다.",
            "Please write what is wrong, what would be right, and the evidence. What you wrote is kept."),
        RemarkStillOpen remark => language.Pick(
            $"정량지표 {remark.Indicator}에 대한 의견을 이미 제출하셨고 아직 답을 기다립니다. 시가 답한 뒤에 다시 제출할 수 있습니다.",
            $"Your remark on indicator {remark.Indicator} waits for its answer. You can make another one after that."),
        NoSuchFactRemark => language.Pick(
            "그런 사실확인 의견이 없습니다. «사실확인 (구 이름)»에서 목록을 보아 주십시오.",
            "There is no such remark. See the list with “facts (district)”."),
        RemarkReasonMissing => language.Pick(
            "받아들이지 않으려면 이유가 필요합니다. 이유를 적어 주십시오.",
            "A remark is rejected with a reason only. Please write it."),
        AcceptOrReject => language.Pick(
            "받아들임과 받아들이지 않음 가운데 하나를 골라 주십시오.",
            "Please choose whether the remark is accepted or not."),
        _ => null,
    };
}
