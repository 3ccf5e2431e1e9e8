using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Indicators;

namespace EvalBot.Bot.Indicators;

/// <summary>What is said where something is refused: 목표합의.</summary>
internal sealed class IndicatorRefusals : RefusalSentences
{
    protected internal override IReadOnlyList<RefusalSentence> Sentences =>
    [
        Say<SheetNotFinal>((wrong, language) => language.Pick(
            $"지표표가 «{language.Agreement(wrong.State)}» 상태입니다. 세 당사자가 서명하고 최종 확정한 지표표로만 결과를 입력하고 평가할 수 있습니다. «지표 (구 이름)»에서 이어 주십시오.",
            $"The indicator sheet is {language.Agreement(wrong.State)}. Results and ratings need a final one, signed by all three parties. Please go on with “indicators (district)”.")),
        Say<SheetMovedOn>((moved, language) => language.Pick(
            $"보고 계신 것은 {moved.Seen}판인데 그사이 {moved.Present}판이 나와 아무것도 바꾸지 않았습니다. 달라진 것을 보시고 지금 판에서 다시 해 주십시오.",
            $"You had version {moved.Seen} before you, and version {moved.Present} came meanwhile: nothing was changed. Please see what differs and do it again on the present version.")),
        Say<LineMovedOn>((moved, language) => language.Pick(
            $"이 제안은 {moved.Seen}판의 줄에 대한 것인데 {moved.Present}판에서 그 줄이 달라졌습니다. 지금 판에서 새로 제안하거나 말로 답해 주십시오.",
            $"The proposal is about a line of version {moved.Seen}, which is another in version {moved.Present}. Please propose it anew, or answer in words.")),
        Say<NotInThisAgreement>((wrong, language) => Now(wrong, language)),
        Say<NothingProposed>((_, language) => language.Pick(
            "지금 지표표와 달라지는 것이 없어 아무것도 바꾸지 않았습니다. 고칠 칸을 바꾼 뒤 다시 해 주십시오.",
            "Nothing differs from the present sheet, so nothing was changed. Please change a field and try again.")),
        Say<RemarkWordsMissing>((_, language) => language.Pick(
            "의견이나 이유를 적어야 다른 당사자가 판단할 수 있습니다. 적어서 다시 제출해 주십시오.",
            "The other parties need your words: what you think, or why. Please write them and submit again.")),
        Say<NoSuchRemark>((wrong, language) => language.Pick(
            $"의견 {wrong.Number}은(는) 없습니다. «지표 (구 이름)»에서 번호를 보아 주십시오.",
            $"There is no remark {wrong.Number}. See “indicators (district)” for the numbers.")),
        Say<NotYourRemark>((wrong, language) => language.Pick(
            $"의견은 낸 쪽({language.Party(wrong.Party)})만 거둘 수 있습니다. 받아들이거나 말로 답해 주십시오.",
            $"Only the party that made a remark ({language.Party(wrong.Party)}) withdraws it. Please accept it or answer in words.")),
        Say<AnotherPartyAnswers>((wrong, language) => language.Pick(
            $"{language.Party(wrong.Party)}의 의견에는 다른 당사자가 답합니다. 의견을 거두는 것은 할 수 있습니다.",
            $"A remark of {language.Party(wrong.Party)} is answered by another party. You can withdraw it.")),
        Say<RemarksOpen>((open, language) => language.Pick(
            $"답을 기다리는 의견이 {open.Count}건 있어 아직 서명할 수 없습니다. «지표 (구 이름) 답 {open.First}»부터 처리해 주십시오.",
            $"{open.Count} remark(s) wait for an answer, so nobody can sign yet. Begin with “indicators (district) answer {open.First}”.")),
        Say<OneSignatureEach>((_, language) => language.Pick(
            "한 사람은 한 당사자로만 서명할 수 있고, 이 판에는 이미 서명하셨습니다. 다른 당사자의 서명은 그쪽 사람이 해야 합니다.",
            "One person signs for one party, and you have signed this version. Somebody else has to sign for the other party.")),
        Say<CommonGoalIsTheYears>((wrong, language) => language.Pick(
            $"«{wrong.Name}»은(는) 같은 연차의 모든 자치구가 함께 쓰는 공통 목표여서 이름을 바꾸거나 없앨 수 없습니다. 가중치만 바꿀 수 있습니다.",
            $"“{wrong.Name}” is a common goal of all districts in this project year: it cannot be renamed or removed here, only its weight can be changed.")),
        Say<AmendmentReasonMissing>((_, language) => language.Pick(
            "합의한 지표표를 고치려면 개정 사유가 필요합니다. 사유를 적어 다시 눌러 주십시오.",
            "What was agreed is amended only with a reason. Please write it and press again.")),
        Say<AmendmentTooLate>((late, language) => language.Pick(
            $"서류 제출 기한({language.Until(late.DocumentsDue)})이 지나 합의한 지표표를 더 고칠 수 없습니다. 기한 전의 판은 «지표 (구 이름) 이력»에 있습니다.",
            $"The documents were due {language.Until(late.DocumentsDue)}, so the agreed sheet can no longer be amended. See “indicators (district) history” for its versions.")),
        Say<SheetInUse>((_, language) => language.Pick(
            "이미 이 지표표로 결과를 공유했거나 평가하고 있어 고칠 수 없습니다. 결과가 틀렸으면 «정량 (구 이름)»에서 정정해 주십시오.",
            "Results were shared or rating goes by this sheet already, so it cannot be changed. To correct a result, use “quant (district)”.")),
        Say<SheetNotReady>((gaps, language) => language.Pick(
            $"지표표가 아직 갖추어지지 않았습니다: {Gaps(gaps, language)}. 고친 뒤 다시 해 주십시오.",
            $"The sheet is not ready yet: {Gaps(gaps, language)}. Please correct it and try again.")),
        Say<LineWrong>((wrong, language) => language.Pick(
            $"{Where(wrong.Line, language)}: {Fault(wrong.Fault, language)}. 고쳐서 다시 제출해 주십시오. 아무것도 바뀌지 않았습니다.",
            $"{Where(wrong.Line, language)}: {Fault(wrong.Fault, language)}. Please correct it and submit again. Nothing was changed.")),
        Say<TooManyLines>((wrong, language) => language.Pick(
            $"{(wrong.Kind == LineKind.Indicator ? "정량지표" : "핵심 목표")}는 {wrong.Most}개까지 둘 수 있습니다. 줄여서 다시 해 주십시오.",
            $"A sheet has at most {wrong.Most} {(wrong.Kind == LineKind.Indicator ? "indicators" : "goals")}. Please leave some out and try again.")),
        Say<SheetFieldNotANumber>((wrong, language) => language.Pick(
            $"{(wrong.IsTarget ? "목표" : "가중치")}에 적으신 «{wrong.Typed}»은(는) 수가 아닙니다. 12 또는 12.5처럼 적어 주십시오. 아무것도 바뀌지 않았습니다.",
            $"{(wrong.IsTarget ? "Target" : "Weight")}: “{wrong.Typed}” is not a number. Please write 12 or 12.5. Nothing was changed.")),
        Say<NoLineChosen>((_, language) => language.Pick("어느 줄인지 고르지 않으셨습니다. 줄을 고른 뒤 다시 눌러 주십시오.", "No line was chosen. Please choose one and press again.")),
        Say<NoDecisionChosen>((_, language) => language.Pick("결정을 고르지 않으셨습니다. 하나를 고른 뒤 다시 눌러 주십시오.", "No decision was chosen. Please choose one and press again.")),
        Say<NoSuchVersion>((wrong, language) => language.Pick(
            $"{wrong.Number}판은 없습니다. 지금 판은 {wrong.Present}판입니다. «지표 (구 이름) 이력»에서 보아 주십시오.",
            $"There is no version {wrong.Number}; the present one is {wrong.Present}. See “indicators (district) history”.")),
        Say<NoSuchYear>((wrong, language) => language.Pick(
            $"계획에 {wrong.Year}년차 자치구가 없습니다. «지표 공통 1»처럼 계획에 있는 연차를 적어 주십시오.",
            $"The plan has no district in project year {wrong.Year}. Please write a year of the plan: “indicators common 1”.")),
    ];

    /// <summary>What is wrong in a line, in a few words.</summary>
    public static string Fault(LineFault fault, Language language) => fault switch
    {
        LineFault.NameMissing => language.Pick("이름이 비어 있습니다", "the name is missing"),
        LineFault.NameTooLong => language.Pick($"이름은 {SheetRules.LongestName}자까지 쓸 수 있습니다", $"a name has at most {SheetRules.LongestName} characters"),
        LineFault.NameTwice => language.Pick("같은 이름의 줄이 또 있습니다", "another line has the same name"),
        LineFault.UnitMissing => language.Pick("단위가 비어 있습니다", "the unit is missing"),
        LineFault.UnitTooLong => language.Pick($"단위는 {SheetRules.LongestUnit}자까지 쓸 수 있습니다", $"a unit has at most {SheetRules.LongestUnit} characters"),
        LineFault.TargetNotPositive => language.Pick("목표는 0보다 커야 합니다", "a target is greater than 0"),
        LineFault.TargetNotOne => language.Pick("있음/없음 지표의 목표는 1입니다", "the target of a yes/no indicator is 1"),
        LineFault.TargetOutOfRange => language.Pick("목표는 정수부 12자리, 소수점 아래 6자리까지 쓸 수 있습니다", "a target has at most 12 digits before the point and 6 after it"),
        LineFault.WeightOutOfRange => language.Pick("가중치는 0부터 100까지, 소수점 아래 6자리까지 쓸 수 있습니다", "a weight is from 0 to 100, with at most 6 decimal places"),
        LineFault.SourceTooLong => language.Pick($"출처는 {SheetRules.LongestWords}자까지 쓸 수 있습니다", $"a source has at most {SheetRules.LongestWords} characters"),
        LineFault.EvidenceTooLong => language.Pick($"증빙은 {SheetRules.LongestWords}자까지 쓸 수 있습니다", $"the evidence has at most {SheetRules.LongestWords} characters"),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
    };

    private static string Now(NotInThisAgreement wrong, Language language) => (wrong.State, wrong.Act) switch
    {
        (AgreementState.Draft, AgreementAct.Amend) => language.Pick(
            "아직 초안이어서 개정할 것이 없습니다. «지표 (구 이름) 의견»에서 바로 고치십시오.",
            "This is a draft still: there is nothing to amend. Change it with “indicators (district) remark”."),
        (AgreementState.Draft, _) => language.Pick(
            "아직 초안입니다. 먼저 «지표 (구 이름)»에서 협의를 시작해 주십시오.",
            "This is a draft still. Please start the negotiation first, with “indicators (district)”."),
        (AgreementState.Negotiating, AgreementAct.Negotiate) => language.Pick(
            "이미 협의 중입니다. «지표 (구 이름)»에서 의견을 내거나 서명해 주십시오.",
            "It is being negotiated already. Comment or sign with “indicators (district)”."),
        (AgreementState.Negotiating, AgreementAct.Amend) => language.Pick(
            "협의 중이어서 개정할 것이 없습니다. «지표 (구 이름) 의견»에서 변경을 제안해 주십시오.",
            "It is being negotiated: there is nothing to amend. Propose a change with “indicators (district) remark”."),
        (AgreementState.Negotiating, _) => language.Pick(
            "아직 세 당사자가 모두 서명하지 않았습니다. «지표 (구 이름)»에서 누구의 서명이 남았는지 보아 주십시오.",
            "Not all three parties have signed yet. See “indicators (district)” for whose signature is missing."),
        (AgreementState.Final, AgreementAct.Freeze) => language.Pick(
            "이미 최종 확정한 지표표입니다. «지표 (구 이름)»에서 볼 수 있습니다.",
            "The sheet is final already. Read it with “indicators (district)”."),
        _ => language.Pick(
            "세 당사자가 합의한 지표표입니다. 고치려면 «지표 (구 이름) 개정»으로 사유를 적어 개정해야 합니다.",
            "All three parties have agreed this sheet. To change it, amend it with a reason: “indicators (district) amend”."),
    };

    private static string Where(SheetLine line, Language language) => line.Number > 0 ? language.Line(line)
        : line.Kind == LineKind.Indicator ? language.Pick("새 정량지표", "the new indicator")
        : language.Pick("새 핵심 목표", "the new goal");

    private static string Gaps(SheetNotReady wrong, Language language)
    {
        return string.Join(language.Pick(", ", ", "), Each());

        IEnumerable<string> Each()
        {
            if (wrong.Gaps.HasFlag(SheetGaps.NoIndicator))
                yield return language.Pick("정량지표가 없습니다", "there is no indicator");
            if (wrong.Gaps.HasFlag(SheetGaps.NoGoal))
                yield return language.Pick("핵심 목표가 없습니다", "there is no goal");
            if (wrong.Gaps.HasFlag(SheetGaps.IndicatorWeights))
                yield return language.Pick($"정량지표의 가중치 합이 100이 아니라 {Wording.Number(wrong.IndicatorWeights)}입니다", $"the weights of the indicators sum to {Wording.Number(wrong.IndicatorWeights)}, not 100");
            if (wrong.Gaps.HasFlag(SheetGaps.GoalWeights))
                yield return language.Pick($"핵심 목표의 가중치 합이 100이 아니라 {Wording.Number(wrong.GoalWeights)}입니다", $"the weights of the goals sum to {Wording.Number(wrong.GoalWeights)}, not 100");
            if (wrong.Gaps.HasFlag(SheetGaps.LineWithoutWeight))
                yield return language.Pick("가중치가 0인 줄이 있습니다", "a line has no weight");
            if (wrong.Gaps.HasFlag(SheetGaps.CommonGoals))
                yield return language.Pick("공통 목표가 그 연차의 공통 목표와 다릅니다(시 담당이 «지표 공통 (연차)»로 정합니다)", "the common goals are not those of the project year (the coordinator sets them with “indicators common (year)”)");
        }
    }
}
