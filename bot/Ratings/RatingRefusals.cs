using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Ratings;

namespace EvalBot.Bot.Ratings;

/// <summary>What is said where something is refused: 평가와 종이평가.</summary>
internal sealed class RatingRefusals : RefusalSentences
{
    protected internal override IReadOnlyList<RefusalSentence> Sentences =>
    [
        Say<PointsNotANumber>((wrong, language) => language.Pick(
            $"핵심 목표 {wrong.Goal} 점수에 적으신 «{wrong.Typed}»은(는) 점수가 아닙니다. 카드에 있는 점수 가운데 하나를 골라 주십시오. 적으신 것은 그대로 있습니다.",
            $"Core goal {wrong.Goal}: “{wrong.Typed}” is no rating. Please choose from the scale; what you wrote is kept.")),
        Say<PointsOutsideScale>((wrong, language) => language.Pick(
            $"핵심 목표 {wrong.Goal} 점수는 {wrong.Lowest}점부터 {wrong.Highest}점까지입니다. 다시 골라 주십시오. 적으신 것은 그대로 있습니다.",
            $"Core goal {wrong.Goal}: points go from {wrong.Lowest} to {wrong.Highest}. Please choose again; what you wrote is kept.")),
        Say<RatingTextTooLong>((wrong, language) => language.Pick(
            $"핵심 목표 {wrong.Goal}에 적으신 글이 {wrong.Length:N0}자입니다. 한 칸에 {wrong.Longest:N0}자까지 적을 수 있으니 줄여 주십시오. 적으신 것은 그대로 있습니다.",
            $"Core goal {wrong.Goal}: a text has {wrong.Length:N0} characters, and {wrong.Longest:N0} is the most. Please shorten it; what you wrote is kept.")),
        Say<NoSuchGoal>((wrong, language) => language.Pick(
            $"핵심 목표 {wrong.Goal}번은 이 자치구의 목표가 아닙니다. «평가 (구 이름)»으로 카드를 다시 열어 주십시오.",
            $"This district has no core goal {wrong.Goal}. Please open the card again with “rate (district)”.")),
        Say<NothingRated>((_, language) => language.Pick(
            "적으신 것이 없어 저장하지 않았습니다. 핵심 목표마다 점수와 의견을 적어 주십시오.",
            "Nothing was filled in, so nothing was saved. Please rate each core goal and say why.")),
        Say<RatingIncomplete>((incomplete, language) => language.Pick(
            $"아직 제출할 수 없습니다. {string.Join(" / ", incomplete.Gaps.Select(gap => $"핵심 목표 {gap.Goal}: {string.Join(", ", gap.Missing.Select(part => Part(part, language)))}"))}. 빠진 것을 채워 주십시오. 낮은 점수에는 한계와 개선방향, 그 밖의 점수에는 성과, 평가 불가에는 사유가 필요합니다. 적으신 것은 그대로 있습니다.",
            $"It cannot be submitted yet. Please fill in {string.Join(" / ", incomplete.Gaps.Select(gap => $"core goal {gap.Goal}: {string.Join(", ", gap.Missing.Select(part => Part(part, language)))}"))}. Low points want limits and improvements, others want achievements, “not assessable” wants a reason. What you wrote is kept.")),
        Say<ChangeReasonMissing>((missing, language) => language.Pick(
            $"2차 평가에서 바꾼 목표에는 변경 이유가 필요합니다: 핵심 목표 {string.Join(", ", missing.Goals)}. 이유를 적어 다시 제출해 주십시오.",
            $"On the second ballot each change wants a reason: core goal {string.Join(", ", missing.Goals)}. Please write it and submit again.")),
        Say<NoOpenBallot>((refusal, language) => refusal switch
        {
            { State: EvaluationState.Preparing } => language.Pick(
                "아직 평가가 시작되지 않았습니다. 담당자가 시작하면 평가 카드를 보내 드립니다.",
                "Rating has not been opened yet. You get your card when the coordinator opens it."),
            { State: EvaluationState.Final } => AfterFinal(language),
            _ => language.Pick(
                "평가가 마감되어 아무것도 바뀌지 않았습니다. 마감된 뒤에는 제출하거나 고칠 수 없습니다.",
                "Rating is closed, and nothing was changed. After the closing nothing can be submitted or revised."),
        }),
        Say<BallotStillOpen>((open, language) => language.Pick(
            $"{open.Ballot}차 평가가 아직 열려 있어 등급을 산정할 수 없습니다. 먼저 «평가마감 (구 이름)»으로 마감해 주십시오.",
            $"Ballot {open.Ballot} is still open, so no grade can be issued. Close it first with “close (district)”.")),
        Say<SecondBallotHeld>((_, language) => language.Pick(
            "2차 평가는 한 번만 할 수 있고 이미 하였습니다. «등급 (구 이름)»으로 등급을 산정해 주십시오.",
            "There is one second ballot only, and it was held. Issue the grade with “grade (district)”.")),
        Say<NoSecondBallotNow>((_, language) => language.Pick(
            "2차 평가는 1차 마감 뒤, 결과를 통보하기 전에만 열 수 있습니다. «현황 (구 이름)»에서 지금 단계를 보아 주십시오.",
            "A second ballot can be opened only after the first closing and before the notice. See “status (district)”.")),
        Say<NoFirstSheet>((_, language) => language.Pick(
            "2차 평가는 1차에 평가표를 제출한 위원만 할 수 있습니다.",
            "On the second ballot only panelists who sent a first sheet may revise it.")),
        Say<RecusedDoNotRate>((recused, language) => language.Pick(
            $"{language.Time(recused.At)}에 회피하셨으므로 이 자치구는 평가하지 않습니다. 잘못되었다면 담당자에게 알려 주십시오.",
            $"You are recused since {language.Time(recused.At)} and do not rate this district. If that is wrong, tell the coordinator.")),
        Say<BelowQuorum>((below, language) => language.Pick( // How many count would tell who assessed no goal: they are sealed until it is closed.
            $"집계할 수 있는 평가표가 위원 {below.Filled}명의 과반수에 못 미칩니다. 그래도 마감하려면 사유를 적어 주십시오. 사유는 평가표에 표시됩니다.",
            $"The sheets that count are not more than half of {below.Filled} seats. To close all the same, give a reason; it is shown on the grade sheet.")),
        Say<CardOfSomebodyElse>((_, language) => language.Pick(
            "다른 위원의 평가 카드여서 아무것도 바뀌지 않았습니다. «평가 (구 이름)»으로 본인의 카드를 여십시오.",
            "This is another panelist’s card, so nothing was changed. Open your own with “rate (district)”.")),
        Say<CardIsOld>((_, language) => language.Pick(
            "이 카드를 만든 뒤에 저장된 것이 있어 아무것도 바꾸지 않았습니다. 방금 적으신 것을 새 카드에 옮겨 두었으니 확인하고 다시 눌러 주십시오.",
            "Something was saved after this card was made, so nothing was changed. What you just wrote is in a new card: please check it and press again.")),
        Say<NoCountingSheet>((_, language) => language.Pick(
            "집계할 수 있는 평가표가 한 장도 없습니다. 위원이 한 명 이상 제출한 뒤에 다시 해 주십시오.",
            "Not one sheet counts. Please try again when at least one panelist has submitted.")),
        Say<GoalsChanged>((_, language) => language.Pick(
            "이 카드를 만든 뒤에 지표표가 바뀌어 아무것도 저장하지 않았습니다. 적으신 것을 지금의 목표에 맞추어 새 카드에 옮겨 두었으니 확인하고 다시 눌러 주십시오.",
            "The indicator sheet changed after this card was made, so nothing was saved. What you wrote is in a new card with the present goals: please check it and press again.")),
        Say<PanelistsTypeNoPaper>((_, language) => language.Pick(
            "이 자치구의 평가위원은 다른 위원의 종이 평가표를 입력할 수 없습니다. 마감 전에 내용을 보게 되기 때문입니다. 다른 담당자에게 부탁해 주십시오.",
            "Who sits on this panel cannot type in the paper sheets of others: they would read them before the closing. Please ask another coordinator.")),
        Say<SeatHasSent>((_, language) => language.Pick(
            "이 자리의 평가표는 이미 제출되어 있어 종이 평가표를 입력하지 않습니다. 고칠 것이 있으면 위원이 마감 전에 «평가»에서 고칩니다.",
            "This seat's sheet is submitted already, so no paper sheet is typed in. The panelist can revise it with “rate” until the closing.")),
        Say<PaperWithoutDeclaration>((_, language) => language.Pick(
            "이 위원은 아직 이해관계를 밝히고 비밀유지를 서약하지 않았습니다. 위원이 «이해관계 (구 이름)»에서 서명한 뒤에 입력할 수 있습니다.",
            "This panelist has not declared their interests and pledged confidentiality yet. The sheet can be typed in once they have signed with “declare (district)”.")),
        Say<PaperTypedByTwo>((_, language) => language.Pick(
            "이 종이 평가표는 이미 다른 두 담당자가 입력했습니다. 두 사람이 «종이평가 (구 이름)»에서 차이를 정합니다.",
            "Two other coordinators have typed this paper sheet in. They settle its differences with “paper (district)”.")),
        Say<PaperDiffers>((_, language) => language.Pick(
            "두 사람의 입력이 달라 다시 입력할 수 없습니다. «종이평가 (구 이름)»에서 종이에 적힌 것을 제안하고 다른 담당자가 확인해야 합니다.",
            "The two entries differ, so it is not typed again. Propose what the paper says with “paper (district)”; the other coordinator confirms it.")),
        Say<NoPaperDifference>((_, language) => language.Pick(
            "정할 차이가 없어 아무것도 바뀌지 않았습니다. 이미 정해졌거나 위원이 직접 제출했을 수 있으니 «종이평가 (구 이름)»을 보아 주십시오.",
            "There is no difference to settle, and nothing was changed. It may be settled, or the panelist has submitted: see “paper (district)”.")),
        Say<PaperProposalChanged>((_, language) => language.Pick(
            "이 카드를 만든 뒤에 제안이 달라져 아무것도 확인하지 않았습니다. 지금의 제안을 보고 다시 확인해 주십시오.",
            "The proposal changed after this card was made, so nothing was confirmed. Please read the present one and confirm again.")),
        Say<PaperHalfSettled>((half, language) => language.Pick(
            $"핵심 목표 {half.Goal}에 정하지 않은 곳이 있습니다. 이 목표의 다른 곳도 모두 정해 다시 눌러 주십시오. 적으신 것은 그대로 있습니다.",
            $"Core goal {half.Goal} is settled in part only. Please settle the rest of it and press again; what you chose is kept.")),
        Say<PaperNotChosen>((_, language) => language.Pick(
            "입력할 자리를 하나 골라 주십시오.",
            "Please choose the seat whose sheet you type in.")),
    ];

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
