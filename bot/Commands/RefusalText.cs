using EvalBot.Bot.Appeals;
using EvalBot.Bot.Ratings;
using EvalBot.Core;
using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Notices;
using EvalBot.Core.Panels;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;
using EvalBot.Core.Scoring;

namespace EvalBot.Bot.Commands;

/// <summary>The one place where a refusal becomes a sentence: what was wrong, the rule, and what to do next.</summary>
public static partial class RefusalText
{
    /// <summary>The sentence for a person, in their language.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The refusal has no sentence: a test sees to it that each has one.</exception>
    public static string Of(Refusal refusal, Language language) =>
        OfResults(refusal, language)
        ?? OfRatings(refusal, language)
        ?? OfDiscussion(refusal, language)
        ?? OfMeetings(refusal, language)
        ?? OfSteps(refusal, language)
        ?? OfGrades(refusal, language)
        ?? OfAppeals(refusal, language)
        ?? OfAppealDrafts(refusal, language)
        ?? OfRedeliberations(refusal, language)
        ?? OfRights(refusal, language)
        ?? OfFiles(refusal, language)
        ?? OfPlanCheck(refusal, language)
        ?? OfPanels(refusal, language)
        ?? OfAgreement(refusal, language)
        ?? OfDocuments(refusal, language)
        ?? OfFacts(refusal, language)
        ?? OfDates(refusal, language)
        ?? OfPaper(refusal, language)
        ?? OfInvitations(refusal, language)
        ?? OfReports(refusal, language)
        ?? throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "This refusal has no sentence.");

    private static string? OfResults(Refusal refusal, Language language) => refusal switch
    {
        NotANumber wrong => language.Pick(
            $"정량지표 {wrong.Indicator} 결과에 적으신 «{wrong.Typed}»은(는) 수가 아닙니다. 12 또는 12.5처럼 적어 주십시오. 아무것도 바뀌지 않았습니다.",
            $"Indicator {wrong.Indicator}: “{wrong.Typed}” is not a number. Please write 12 or 12.5. Nothing was changed."),
        NothingEntered => language.Pick(
            "적으신 것이 없어 아무것도 바뀌지 않았습니다. 결과를 적은 뒤 다시 눌러 주십시오.",
            "Nothing was filled in, so nothing was changed. Fill in a result and press again."),
        TextTooLong wrong => language.Pick(
            $"적으신 글이 {wrong.Length:N0}자입니다. {wrong.Longest:N0}자까지 적을 수 있으니 줄여 주십시오. 아무것도 바뀌지 않았습니다.",
            $"The text has {wrong.Length:N0} characters, and {wrong.Longest:N0} is the most. Please shorten it. Nothing was changed."),
        NotYesOrNo wrong => language.Pick(
            $"정량지표 {wrong.Indicator}은(는) 예 또는 아니오로 답하는 지표입니다. 둘 가운데 하나를 골라 주십시오.",
            $"Indicator {wrong.Indicator} is answered with yes or no. Please choose one."),
        NegativeResult wrong => language.Pick(
            $"정량지표 {wrong.Indicator} 결과 {Wording.Number(wrong.Result)}: 결과는 0 이상이어야 합니다. 다시 적어 주십시오.",
            $"Indicator {wrong.Indicator}, result {Wording.Number(wrong.Result)}: a result is zero or more. Please enter it again."),
        ResultOutOfRange wrong => language.Pick(
            $"정량지표 {wrong.Indicator}: 결과는 정수부 {QuantitativeSheet.LongestResult}자리, 소수점 아래 {QuantitativeSheet.FinestResult}자리까지 적을 수 있습니다. 다시 적어 주십시오.",
            $"Indicator {wrong.Indicator}: a result has at most {QuantitativeSheet.LongestResult} digits before the point and {QuantitativeSheet.FinestResult} after it. Please enter it again."),
        ResultsMissing missing => language.Pick(
            $"결과가 비어 있는 지표가 있어 등급을 산정할 수 없습니다: {string.Join(", ", missing.Lines.Select(line => $"정량지표 {line.Number} {line.Name}"))}. 비어 있는 결과는 0점이 아닙니다. «정량 (구 이름)»에서 결과를 채워 주십시오.",
            $"No grade can be computed because results are missing: {string.Join(", ", missing.Lines.Select(line => $"indicator {line.Number} {line.Name}"))}. A missing result is not 0. Please fill it in with “quant (district)”."),
        NoSuchIndicator wrong => language.Pick(
            $"정량지표 {wrong.Indicator}은(는) 이 자치구의 지표가 아닙니다. «정량 (구 이름)»으로 지표를 다시 열어 주십시오.",
            $"This district has no indicator {wrong.Indicator}. Please open the sheet again with “quant (district)”."),
        WrongParts wrong => language.Pick(
            $"정량지표 {wrong.Indicator}에는 결과가 {wrong.Parts}개 필요합니다. «정량 (구 이름)»으로 다시 열어 적어 주십시오.",
            $"Indicator {wrong.Indicator} wants {wrong.Parts} result(s). Please open the sheet again with “quant (district)”."),
        ResultsLocked => language.Pick(
            "평가가 시작되어 결과가 잠겼습니다. 고치려면 «정량 (구 이름)»에서 정정 사유와 함께 제안하고, 다른 담당자가 확인해야 합니다.",
            "Results are locked since rating opened. Propose a correction with a reason in “quant (district)”; another person of the city has to confirm it."),
        NoCorrectionNow { State: EvaluationState.Final } => AfterFinal(language),
        NoCorrectionNow { State: EvaluationState.Appealed } => language.Pick(
            "이의제기가 진행 중이어서 결과는 재심의에서만 고칠 수 있습니다. «재심의 (구 이름)»을 이용해 주십시오.",
            "An appeal is open, so a result can only be corrected in the redeliberation: “redeliberate (district)”."),
        NoCorrectionNow => language.Pick(
            "아직 결과가 잠기지 않았으므로 정정이 아니라 «정량 (구 이름)»에서 바로 적으시면 됩니다.",
            "Results are not locked yet: simply enter them with “quant (district)”."),
        CorrectionReasonMissing => language.Pick(
            "결과를 고치거나 정하려면 사유가 필요합니다. 사유를 적어 다시 제출해 주십시오.",
            "A locked result is corrected only with a reason. Please write it and submit again."),
        SecondPersonNeeded => language.Pick(
            "제안한 사람은 확인할 수 없습니다. 다른 담당자가 «정량 (구 이름)»에서 확인해야 합니다.",
            "Whoever proposed a correction cannot confirm it. Another coordinator confirms it in “quant (district)”."),
        NoPendingCorrection => language.Pick(
            "확인을 기다리는 정정이 없습니다. 이미 처리되었을 수 있으니 «정량 (구 이름)»을 보아 주십시오.",
            "No correction is waiting. It may have been dealt with already: see “quant (district)”."),
        _ => null,
    };

    private static string? OfRatings(Refusal refusal, Language language) => refusal switch
    {
        PointsNotANumber wrong => language.Pick(
            $"핵심 목표 {wrong.Goal} 점수에 적으신 «{wrong.Typed}»은(는) 점수가 아닙니다. 카드에 있는 점수 가운데 하나를 골라 주십시오. 적으신 것은 그대로 있습니다.",
            $"Core goal {wrong.Goal}: “{wrong.Typed}” is no rating. Please choose from the scale; what you wrote is kept."),
        PointsOutsideScale wrong => language.Pick(
            $"핵심 목표 {wrong.Goal} 점수는 {wrong.Lowest}점부터 {wrong.Highest}점까지입니다. 다시 골라 주십시오. 적으신 것은 그대로 있습니다.",
            $"Core goal {wrong.Goal}: points go from {wrong.Lowest} to {wrong.Highest}. Please choose again; what you wrote is kept."),
        RatingTextTooLong wrong => language.Pick(
            $"핵심 목표 {wrong.Goal}에 적으신 글이 {wrong.Length:N0}자입니다. 한 칸에 {wrong.Longest:N0}자까지 적을 수 있으니 줄여 주십시오. 적으신 것은 그대로 있습니다.",
            $"Core goal {wrong.Goal}: a text has {wrong.Length:N0} characters, and {wrong.Longest:N0} is the most. Please shorten it; what you wrote is kept."),
        NoSuchGoal wrong => language.Pick(
            $"핵심 목표 {wrong.Goal}번은 이 자치구의 목표가 아닙니다. «평가 (구 이름)»으로 카드를 다시 열어 주십시오.",
            $"This district has no core goal {wrong.Goal}. Please open the card again with “rate (district)”."),
        NothingRated => language.Pick(
            "적으신 것이 없어 저장하지 않았습니다. 핵심 목표마다 점수와 의견을 적어 주십시오.",
            "Nothing was filled in, so nothing was saved. Please rate each core goal and say why."),
        RatingIncomplete incomplete => language.Pick(
            $"아직 제출할 수 없습니다. {string.Join(" / ", incomplete.Gaps.Select(gap => $"핵심 목표 {gap.Goal}: {string.Join(", ", gap.Missing.Select(part => Part(part, language)))}"))}. 빠진 것을 채워 주십시오. 낮은 점수에는 한계와 개선방향, 그 밖의 점수에는 성과, 평가 불가에는 사유가 필요합니다. 적으신 것은 그대로 있습니다.",
            $"It cannot be submitted yet. Please fill in {string.Join(" / ", incomplete.Gaps.Select(gap => $"core goal {gap.Goal}: {string.Join(", ", gap.Missing.Select(part => Part(part, language)))}"))}. Low points want limits and improvements, others want achievements, “not assessable” wants a reason. What you wrote is kept."),
        ChangeReasonMissing missing => language.Pick(
            $"2차 평가에서 바꾼 목표에는 변경 이유가 필요합니다: 핵심 목표 {string.Join(", ", missing.Goals)}. 이유를 적어 다시 제출해 주십시오.",
            $"On the second ballot each change wants a reason: core goal {string.Join(", ", missing.Goals)}. Please write it and submit again."),
        NoOpenBallot { State: EvaluationState.Preparing } => language.Pick(
            "아직 평가가 시작되지 않았습니다. 담당자가 시작하면 평가 카드를 보내 드립니다.",
            "Rating has not been opened yet. You get your card when the coordinator opens it."),
        NoOpenBallot { State: EvaluationState.Final } => AfterFinal(language),
        NoOpenBallot => language.Pick(
            "평가가 마감되어 아무것도 바뀌지 않았습니다. 마감된 뒤에는 제출하거나 고칠 수 없습니다.",
            "Rating is closed, and nothing was changed. After the closing nothing can be submitted or revised."),
        BallotStillOpen open => language.Pick(
            $"{open.Ballot}차 평가가 아직 열려 있어 등급을 산정할 수 없습니다. 먼저 «평가마감 (구 이름)»으로 마감해 주십시오.",
            $"Ballot {open.Ballot} is still open, so no grade can be issued. Close it first with “close (district)”."),
        SecondBallotHeld => language.Pick(
            "2차 평가는 한 번만 할 수 있고 이미 하였습니다. «등급 (구 이름)»으로 등급을 산정해 주십시오.",
            "There is one second ballot only, and it was held. Issue the grade with “grade (district)”."),
        NoSecondBallotNow => language.Pick(
            "2차 평가는 1차 마감 뒤, 결과를 통보하기 전에만 열 수 있습니다. «현황 (구 이름)»에서 지금 단계를 보아 주십시오.",
            "A second ballot can be opened only after the first closing and before the notice. See “status (district)”."),
        NoFirstSheet => language.Pick(
            "2차 평가는 1차에 평가표를 제출한 위원만 할 수 있습니다.",
            "On the second ballot only panelists who sent a first sheet may revise it."),
        RecusedDoNotRate recused => language.Pick(
            $"{language.Time(recused.At)}에 회피하셨으므로 이 자치구는 평가하지 않습니다. 잘못되었다면 담당자에게 알려 주십시오.",
            $"You are recused since {language.Time(recused.At)} and do not rate this district. If that is wrong, tell the coordinator."),
        BelowQuorum below => language.Pick( // How many count would tell who assessed no goal: they are sealed until it is closed.
            $"집계할 수 있는 평가표가 위원 {below.Filled}명의 과반수에 못 미칩니다. 그래도 마감하려면 사유를 적어 주십시오. 사유는 평가표에 표시됩니다.",
            $"The sheets that count are not more than half of {below.Filled} seats. To close all the same, give a reason; it is shown on the grade sheet."),
        CardOfSomebodyElse => language.Pick(
            "다른 위원의 평가 카드여서 아무것도 바뀌지 않았습니다. «평가 (구 이름)»으로 본인의 카드를 여십시오.",
            "This is another panelist’s card, so nothing was changed. Open your own with “rate (district)”."),
        CardIsOld => language.Pick(
            "이 카드를 만든 뒤에 저장된 것이 있어 아무것도 바꾸지 않았습니다. 방금 적으신 것을 새 카드에 옮겨 두었으니 확인하고 다시 눌러 주십시오.",
            "Something was saved after this card was made, so nothing was changed. What you just wrote is in a new card: please check it and press again."),
        NoCountingSheet => language.Pick(
            "집계할 수 있는 평가표가 한 장도 없습니다. 위원이 한 명 이상 제출한 뒤에 다시 해 주십시오.",
            "Not one sheet counts. Please try again when at least one panelist has submitted."),
        RecusalReasonMissing => language.Pick("회피 사유를 적어 주십시오. 사유 없이는 기록하지 않습니다.", "Please give the reason; a recusal is not recorded without one."),
        AlreadyRecused recused => language.Pick($"{language.Time(recused.At)}에 이미 회피로 기록되었습니다.", $"The recusal was recorded on {language.Time(recused.At)} already."),
        RecusalAfterReveal => language.Pick(
            "평가가 마감된 뒤의 회피는 담당자가 사유와 함께 기록합니다. 담당자에게 알려 주십시오.",
            "After the reveal a recusal is recorded by the coordinator, with a reason. Please tell the coordinator."),
        RecusalIsThePanelists => language.Pick(
            "평가 마감 전의 회피는 위원 본인만 할 수 있습니다. 해당 위원에게 «회피 (구 이름)»을 부탁해 주십시오.",
            "Before the reveal a recusal is the panelist's own act. Ask the panelist to type “recuse (district)”."),
        NotOnThisPanel => language.Pick(
            "이 자치구의 평가위원이 아니거나, 그 자리가 없습니다.",
            "That is no seat of this district's panel."),
        _ => null,
    };

    private static string? OfSteps(Refusal refusal, Language language) => refusal switch
    {
        NotInThisState { State: EvaluationState.Final } => AfterFinal(language),
        NotInThisState { Act: EvaluationAct.OpenRating } => language.Pick(
            "이미 평가를 시작했습니다. «현황 (구 이름)»에서 지금 단계를 보아 주십시오.",
            "Rating was opened before. See “status (district)” for where it stands."),
        NotInThisState { Act: EvaluationAct.IssueGrade, State: EvaluationState.Preparing or EvaluationState.Rating } => language.Pick(
            "등급은 평가를 마감한 뒤에 산정합니다. 먼저 «평가마감 (구 이름)»으로 마감해 주십시오.",
            "A grade is issued after rating is closed. Close it first with “close (district)”."),
        NotInThisState wrong => language.Pick(
            $"지금 단계({language.State(wrong.State)})에서는 할 수 없는 일입니다. «현황 (구 이름)»에서 다음에 할 일을 보아 주십시오.",
            $"This cannot be done at this step ({language.State(wrong.State)}). See “status (district)” for what comes next."),
        ResultIsFinal => AfterFinal(language),
        AlreadyDone done => language.Pick(
            $"{language.Time(done.Act.At)}에 이미 처리되었습니다. 달라진 것은 없습니다.",
            $"This was done on {language.Time(done.Act.At)} already. Nothing was changed."),
        LetterNumberMissing => language.Pick(
            "성과평가 서류는 공문에 붙여 냅니다. 공문 번호와 날짜를 100자 안으로 적어 주십시오.",
            "The documents come with an official letter. Please write its number and date, in up to 100 characters."),
        DocumentsNotHandedIn => language.Pick(
            "수행단체가 아직 서류를 제출하지 않아 전달할 것이 없습니다.",
            "The consortium has not handed its documents in, so there is nothing to forward."),
        HolidaysUnknown unknown => language.Pick(
            $"{unknown.Year}년의 공휴일 목록이 없어 기한을 계산할 수 없습니다. 계획의 공휴일 파일에 그 해를 더해 주십시오.",
            $"The list of holidays does not reach {unknown.Year}, so the deadline cannot be computed. Please add that year to the plan's file of holidays."),
        NoGradeYet => language.Pick(
            "아직 산정된 등급이 없습니다. 담당자가 등급을 산정하면 볼 수 있습니다.",
            "There is no grade yet. You can read it once the coordinator has issued it."),
        NothingToHandOn => language.Pick(
            "지금 통보할 것이 없습니다. «현황 (구 이름)»에서 어디까지 통보되었는지 보아 주십시오.",
            "Nothing waits to be handed on. See “status (district)” for how far the notice has come."),
        DeliveryReasonMissing => language.Pick(
            "자치구 담당자 대신 직접 전달하려면 사유가 필요합니다. 사유를 적어 주십시오.",
            "To deliver in the officer's place, please give a reason."),
        NothingToCorrect => language.Pick(
            "정정할 통보가 없습니다. 아직 통보하지 않았거나, 다른 통보가 먼저 나가야 합니다. «현황 (구 이름)»에서 지금 단계를 보아 주십시오.",
            "There is no notice to correct: none was sent, or another one is owed first. See “status (district)”."),
        NoticeReasonMissing => language.Pick(
            "정정 통보에는 무엇이 잘못되었는지가 필요합니다. «통보 (구 이름) 정정 (이유)»처럼 적어 주십시오.",
            "A corrected notice says what was wrong. Please type “notify (district) correct (reason)”."),
        NothingToReceive => language.Pick("수신을 확인할 통보가 없습니다.", "There is no notice to confirm the receipt of."),
        _ => null,
    };

    private static string? OfAppeals(Refusal refusal, Language language) => refusal switch
    {
        NothingToAppeal => language.Pick(
            "아직 결과가 수행단체에 통보되지 않았습니다. 통보된 날부터 이의제기 기간이 시작됩니다.",
            "The result has not reached the consortium yet. The days of the appeal begin with that notice."),
        AlreadyAppealed earlier => language.Pick(
            $"이의제기는 1회에 한하여 할 수 있고, {language.Time(earlier.At)}에 이미 하셨습니다. 두 번째 이의제기는 받을 수 없습니다.",
            $"An appeal can be made once only, and one was made on {language.Time(earlier.At)}. A second one cannot be taken."),
        AppealTooLate late => language.Pick(
            $"이의제기 기간이 지났습니다. 기한은 {language.Until(late.LastDay)}였고, 기간이 지난 이의제기는 받을 수 없습니다.",
            $"The days of the appeal are over: they ran {language.Until(late.LastDay)}. A late appeal cannot be taken."),
        ContestedItemsMissing => language.Pick(
            "다투는 항목을 하나 이상 골라 주십시오. 카드에서 고르거나 번호를 «1, 3»처럼 적을 수 있습니다.",
            "Please name at least one contested item: choose on the card, or type numbers such as “1, 3”."),
        GroundMissing => language.Pick(
            "이의제기 근거를 다섯 가지 가운데 하나로 골라 주십시오. 카드에서 고르거나 번호 또는 말로 적을 수 있습니다. 그만두시려면 «취소».",
            "Please choose one of the five grounds: on the card, by its number or its word. “cancel” leaves."),
        YesOrCancel => language.Pick(
            "제출하시려면 «예», 그만두시려면 «취소»라고 적어 주십시오.",
            "Type “yes” to submit, or “cancel” to leave."),
        ArgumentLength wrong => language.Pick(
            $"주장은 {wrong.Shortest}자부터 {wrong.Longest:N0}자까지 적을 수 있습니다. 지금은 {wrong.Length:N0}자입니다. 다시 적어 주십시오.",
            $"The argument has {wrong.Length:N0} characters; it takes {wrong.Shortest} to {wrong.Longest:N0}. Please write it again."),
        NoSuchAppeal { State: null } => language.Pick("제기된 이의가 없습니다.", "No appeal was made."),
        NoSuchAppeal { State: AppealState.Filed } => language.Pick(
            "이의제기는 접수되었고 아직 재심의가 시작되지 않았습니다. 담당자가 «재심의 (구 이름)»으로 시작합니다.",
            "The appeal is received, and the redeliberation is not open yet. The coordinator opens it with “redeliberate (district)”."),
        NoSuchAppeal { State: AppealState.Admitted } => language.Pick(
            "이의제기는 적법하다고 판단되었고 아직 재심의가 시작되지 않았습니다. 담당자가 «재심의 (구 이름)»으로 시작합니다.",
            "The appeal is admitted, and the redeliberation is not open yet. The coordinator opens it with “redeliberate (district)”."),
        NoSuchAppeal state => language.Pick(
            $"이의제기는 지금 «{language.Appeal(state.State!.Value)}» 상태여서 할 수 없는 일입니다.",
            $"The appeal is “{language.Appeal(state.State!.Value)}”, so this cannot be done."),
        NotContested wrong => language.Pick(
            $"{language.Item(wrong.Item)}은(는) 이의제기에서 다툰 항목이 아니어서 재심의에서 바꿀 수 없습니다.",
            $"The appeal does not contest {language.Item(wrong.Item)}, so the redeliberation cannot change it."),
        EvidenceMissing wrong => language.Pick(
            $"정량지표 {wrong.Indicator}을(를) 정정하려면 근거를 함께 적어야 합니다. 근거를 적어 다시 눌러 주십시오.",
            $"Indicator {wrong.Indicator} is corrected only with evidence. Please write it and press again."),
        EmptyAnswer => language.Pick(
            "바꾸거나 답하신 것이 없어 저장하지 않았습니다. 그대로 두시려면 아무것도 하지 않으셔도 됩니다. 원래 점수가 유지됩니다.",
            "Nothing was changed or answered, so nothing was saved. To keep your rating you need not do anything."),
        NoExclusion => language.Pick(
            "평가표를 제외하려면 절차 이의를 평가단이 인용해야 합니다. 지금은 인용되지 않았으니 «제외 없음»으로 두십시오.",
            "A sheet can be excluded only where the panel accepted the objection against procedure. It did not: choose none."),
        AppealStillOpen => language.Pick(
            "이의제기가 아직 결정되지 않아 확정할 수 없습니다. «재심의 (구 이름)»에서 먼저 결정해 주십시오.",
            "The appeal is not decided yet, so the result cannot become final. Decide it first: “redeliberate (district)”."),
        AppealWindowOpen open => language.Pick(
            $"이의제기 기간이 {language.Until(open.LastDay)}입니다. 그 뒤에 확정할 수 있습니다.",
            $"The days of the appeal run {language.Until(open.LastDay)}. The result can become final after that."),
        _ => null,
    };

    private static string? OfRights(Refusal refusal, Language language) => refusal switch
    {
        NotYours => language.Pick(
            "맡으신 역할로는 쓸 수 없는 명령입니다. «도움말»에서 지금 하실 수 있는 일을 보아 주십시오.",
            "This is not for your role. Type “help” for what you can do now."),
        OnlyTheManagerSigns => language.Pick(
            "책임자 또는 보조책임자만 보낼 수 있습니다. 책임자에게 부탁해 주십시오.",
            "Only the manager, or the deputy manager in their place, can send this. Please ask the manager."),
        SealedUntilReveal => language.Pick(
            "평가가 마감될 때까지 평가 내용은 누구에게도 보이지 않습니다. 마감 뒤에 다시 보아 주십시오.",
            "Ratings are sealed for everybody until rating is closed. Please look again after that."),
        NotToldYet => language.Pick(
            "아직 결과가 통보되지 않았습니다. 통보되면 이 대화로 알려 드립니다.",
            "The result has not been handed to you yet. You will be told in this conversation."),
        OnceFinal => language.Pick("결과가 최종 확정된 뒤에 볼 수 있습니다.", "You can read it once the result is final."),
        _ => null,
    };

    private static string AfterFinal(Language language) => language.Pick(
        "최종 확정된 평가여서 아무것도 바꿀 수 없습니다. «등급 (구 이름)»에서 확정된 결과를 볼 수 있습니다.",
        "The result is final, and nothing can be changed. You can read it with “grade (district)”.");

    private static string Part(RatingPart part, Language language) => part switch
    {
        RatingPart.Points => language.Pick("점수", "points"),
        RatingPart.Reason => language.Pick("평가 불가 사유", "reason"),
        RatingPart.Achievements => language.Pick("성과", "achievements"),
        RatingPart.Limits => language.Pick("한계", "limits"),
        RatingPart.Improvements => language.Pick("개선방향", "improvements"),
        RatingPart.Change => language.Pick("변경 이유", "reason for the change"),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such part."),
    };
}
