using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;
using EvalBot.Core.Measurements;
using EvalBot.Core.Scoring;

namespace EvalBot.Bot.Measurements;

/// <summary>What is said where something is refused: 정량 결과와 사실확인.</summary>
internal sealed class MeasurementRefusals : RefusalSentences
{
    protected internal override IReadOnlyList<RefusalSentence> Sentences =>
    [
        Say<NotANumber>((wrong, language) => language.Pick(
            $"정량지표 {wrong.Indicator} 결과에 적으신 «{wrong.Typed}»은(는) 수가 아닙니다. 12 또는 12.5처럼 적어 주십시오. 아무것도 바뀌지 않았습니다.",
            $"Indicator {wrong.Indicator}: “{wrong.Typed}” is not a number. Please write 12 or 12.5. Nothing was changed.")),
        Say<NothingEntered>((_, language) => language.Pick(
            "적으신 것이 없어 아무것도 바뀌지 않았습니다. 결과를 적은 뒤 다시 눌러 주십시오.",
            "Nothing was filled in, so nothing was changed. Fill in a result and press again.")),
        Say<TextTooLong>((wrong, language) => language.Pick(
            $"적으신 글이 {wrong.Length:N0}자입니다. {wrong.Longest:N0}자까지 적을 수 있으니 줄여 주십시오. 아무것도 바뀌지 않았습니다.",
            $"The text has {wrong.Length:N0} characters, and {wrong.Longest:N0} is the most. Please shorten it. Nothing was changed.")),
        Say<NotYesOrNo>((wrong, language) => language.Pick(
            $"정량지표 {wrong.Indicator}은(는) 예 또는 아니오로 답하는 지표입니다. 둘 가운데 하나를 골라 주십시오.",
            $"Indicator {wrong.Indicator} is answered with yes or no. Please choose one.")),
        Say<NegativeResult>((wrong, language) => language.Pick(
            $"정량지표 {wrong.Indicator} 결과 {Wording.Number(wrong.Result)}: 결과는 0 이상이어야 합니다. 다시 적어 주십시오.",
            $"Indicator {wrong.Indicator}, result {Wording.Number(wrong.Result)}: a result is zero or more. Please enter it again.")),
        Say<ResultOutOfRange>((wrong, language) => language.Pick(
            $"정량지표 {wrong.Indicator}: 결과는 정수부 {QuantitativeSheet.LongestResult}자리, 소수점 아래 {QuantitativeSheet.FinestResult}자리까지 적을 수 있습니다. 다시 적어 주십시오.",
            $"Indicator {wrong.Indicator}: a result has at most {QuantitativeSheet.LongestResult} digits before the point and {QuantitativeSheet.FinestResult} after it. Please enter it again.")),
        Say<ResultsMissing>((missing, language) => language.Pick(
            $"결과가 비어 있는 지표가 있어 등급을 산정할 수 없습니다: {string.Join(", ", missing.Lines.Select(line => $"정량지표 {line.Number} {line.Name}"))}. 비어 있는 결과는 0점이 아닙니다. «정량 (구 이름)»에서 결과를 채워 주십시오.",
            $"No grade can be computed because results are missing: {string.Join(", ", missing.Lines.Select(line => $"indicator {line.Number} {line.Name}"))}. A missing result is not 0. Please fill it in with “quant (district)”.")),
        Say<NoSuchIndicator>((wrong, language) => language.Pick(
            $"정량지표 {wrong.Indicator}은(는) 이 자치구의 지표가 아닙니다. «정량 (구 이름)»으로 지표를 다시 열어 주십시오.",
            $"This district has no indicator {wrong.Indicator}. Please open the sheet again with “quant (district)”.")),
        Say<WrongParts>((wrong, language) => language.Pick(
            $"정량지표 {wrong.Indicator}에는 결과가 {wrong.Parts}개 필요합니다. «정량 (구 이름)»으로 다시 열어 적어 주십시오.",
            $"Indicator {wrong.Indicator} wants {wrong.Parts} result(s). Please open the sheet again with “quant (district)”.")),
        Say<ResultsLocked>((_, language) => language.Pick(
            "평가가 시작되어 결과가 잠겼습니다. 고치려면 «정량 (구 이름)»에서 정정 사유와 함께 제안하고, 다른 담당자가 확인해야 합니다.",
            "Results are locked since rating opened. Propose a correction with a reason in “quant (district)”; another person of the city has to confirm it.")),
        Say<NoCorrectionNow>((refusal, language) => refusal switch
        {
            { State: EvaluationState.Final } => AfterFinal(language),
            { State: EvaluationState.Appealed } => language.Pick(
                "이의제기가 진행 중이어서 결과는 재심의에서만 고칠 수 있습니다. «재심의 (구 이름)»을 이용해 주십시오.",
                "An appeal is open, so a result can only be corrected in the redeliberation: “redeliberate (district)”."),
            _ => language.Pick(
                "아직 결과가 잠기지 않았으므로 정정이 아니라 «정량 (구 이름)»에서 바로 적으시면 됩니다.",
                "Results are not locked yet: simply enter them with “quant (district)”."),
        }),
        Say<CorrectionReasonMissing>((_, language) => language.Pick(
            "결과를 고치거나 정하려면 사유가 필요합니다. 사유를 적어 다시 제출해 주십시오.",
            "A locked result is corrected only with a reason. Please write it and submit again.")),
        Say<SecondPersonNeeded>((_, language) => language.Pick(
            "제안한 사람은 확인할 수 없습니다. 다른 담당자가 «정량 (구 이름)»에서 확인해야 합니다.",
            "Whoever proposed a correction cannot confirm it. Another coordinator confirms it in “quant (district)”.")),
        Say<NoPendingCorrection>((_, language) => language.Pick(
            "확인을 기다리는 정정이 없습니다. 이미 처리되었을 수 있으니 «정량 (구 이름)»을 보아 주십시오.",
            "No correction is waiting. It may have been dealt with already: see “quant (district)”.")),
        Say<LineDiffers>((line, language) => language.Pick(
            $"정량지표 {line.Indicator}은(는) 두 사람의 입력이 달라 다시 입력할 수 없습니다. «정량 (구 이름)»에서 사유와 함께 값을 제안하고 다른 담당자가 확인해야 합니다.",
            $"Indicator {line.Indicator}: the two entries differ, so it is not entered again. Propose a result with a reason in “quant (district)”; another coordinator confirms it.")),
        Say<SiteCheckDay>((check, language) => language.Pick(
            $"정량지표 {check.Indicator} 현장 확인의 날짜 {check.On:yyyy-MM-dd}: 평가 기간의 첫날({check.From:yyyy-MM-dd})부터 오늘({check.Today:yyyy-MM-dd})까지의 날짜여야 합니다. 날짜를 고쳐 주십시오.",
            $"Indicator {check.Indicator}, site check on {check.On:yyyy-MM-dd}: the day lies between the first day of the evaluated period ({check.From:yyyy-MM-dd}) and today ({check.Today:yyyy-MM-dd}). Please correct it.")),
        Say<SiteCheckUnreadable>((check, language) => language.Pick(
            $"정량지표 {check.Indicator} 현장 확인은 날짜와 내용을 «2018-07-25 거점 방문»처럼 함께 적어 주십시오. 아무것도 바뀌지 않았습니다.",
            $"Indicator {check.Indicator}: a site check is a day and words, such as “2018-07-25 visited the hub”. Nothing was changed.")),
        Say<ProposalsChanged>((_, language) => language.Pick(
            "이 카드를 만든 뒤에 제안이 달라져 아무것도 확인하지 않았습니다. 지금의 제안을 보고 다시 확인해 주십시오.",
            "The proposals changed after this card was made, so nothing was confirmed. Please read the present ones and confirm again.")),
        Say<LinesWithoutResult>((missing, language) => language.Pick(
            $"결과가 없는 지표가 있어 공유할 수 없습니다: {string.Join(", ", missing.Lines.Select(line => $"정량지표 {line.Number} {line.Name}"))}. 비어 있는 결과는 0이 아닙니다. «정량 (구 이름)»에서 모두 정한 뒤 공유해 주십시오.",
            $"The sheet cannot be shared because results are missing: {string.Join(", ", missing.Lines.Select(line => $"indicator {line.Number} {line.Name}"))}. A missing result is not 0. Settle all of them in “quant (district)” first.")),
        Say<NothingSharedYet>((_, language) => language.Pick(
            "아직 측정 결과가 공유되지 않았습니다. 시가 공유하면 알려 드리며, 그때부터 사실확인을 할 수 있습니다.",
            "The results have not been shared yet. You will be told when they are; errors of fact can be pointed out from then on.")),
        Say<FactCheckOver>((over, language) => language.Pick(
            $"사실확인 기간이 끝났습니다. 기한은 {language.Until(over.LastDay)}였고, 평가를 시작하면 그 전에도 끝납니다. 결과를 통보받은 뒤에는 이의제기를 할 수 있습니다.",
            $"Errors of fact could be pointed out {language.Until(over.LastDay)}, and not after rating opens. After the notice of the result you can appeal.")),
        Say<RemarkIncomplete>((_, language) => language.Pick(
            "틀린 점, 바른 내용, 근거를 모두 적어 주십시오. 적으신 것은 그대로 있습니다.",
            "Please write what is wrong, what would be right, and the evidence. What you wrote is kept.")),
        Say<RemarkStillOpen>((remark, language) => language.Pick(
            $"정량지표 {remark.Indicator}에 대한 의견을 이미 제출하셨고 아직 답을 기다립니다. 시가 답한 뒤에 다시 제출할 수 있습니다.",
            $"Your remark on indicator {remark.Indicator} waits for its answer. You can make another one after that.")),
        Say<NoSuchFactRemark>((_, language) => language.Pick(
            "그런 사실확인 의견이 없습니다. «사실확인 (구 이름)»에서 목록을 보아 주십시오.",
            "There is no such remark. See the list with “facts (district)”.")),
        Say<RemarkReasonMissing>((_, language) => language.Pick(
            "받아들이지 않으려면 이유가 필요합니다. 이유를 적어 주십시오.",
            "A remark is rejected with a reason only. Please write it.")),
        Say<AcceptOrReject>((_, language) => language.Pick(
            "받아들임과 받아들이지 않음 가운데 하나를 골라 주십시오.",
            "Please choose whether the remark is accepted or not.")),
    ];
}
