using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Commands;

/// <summary>What is said where something is refused: 권한과 단계.</summary>
internal sealed class CommonRefusals : RefusalSentences
{
    protected internal override IReadOnlyList<RefusalSentence> Sentences =>
    [
        Say<NotInThisState>((refusal, language) => refusal switch
        {
            { State: EvaluationState.Final } => AfterFinal(language),
            { Act: EvaluationAct.OpenRating } => language.Pick(
                "이미 평가를 시작했습니다. «현황 (구 이름)»에서 지금 단계를 보아 주십시오.",
                "Rating was opened before. See “status (district)” for where it stands."),
            { Act: EvaluationAct.IssueGrade, State: EvaluationState.Preparing or EvaluationState.Rating } => language.Pick(
                "등급은 평가를 마감한 뒤에 산정합니다. 먼저 «평가마감 (구 이름)»으로 마감해 주십시오.",
                "A grade is issued after rating is closed. Close it first with “close (district)”."),
            var wrong => language.Pick(
                $"지금 단계({language.State(wrong.State)})에서는 할 수 없는 일입니다. «현황 (구 이름)»에서 다음에 할 일을 보아 주십시오.",
                $"This cannot be done at this step ({language.State(wrong.State)}). See “status (district)” for what comes next."),
        }),
        Say<ResultIsFinal>((_, language) => AfterFinal(language)),
        Say<AlreadyDone>((done, language) => language.Pick(
            $"{language.Time(done.Act.At)}에 이미 처리되었습니다. 달라진 것은 없습니다.",
            $"This was done on {language.Time(done.Act.At)} already. Nothing was changed.")),
        Say<NotYours>((_, language) => language.Pick(
            "맡으신 역할로는 쓸 수 없는 명령입니다. «도움말»에서 지금 하실 수 있는 일을 보아 주십시오.",
            "This is not for your role. Type “help” for what you can do now.")),
        Say<OnlyTheManagerSigns>((_, language) => language.Pick(
            "책임자 또는 보조책임자만 보낼 수 있습니다. 책임자에게 부탁해 주십시오.",
            "Only the manager, or the deputy manager in their place, can send this. Please ask the manager.")),
        Say<SealedUntilReveal>((_, language) => language.Pick(
            "평가가 마감될 때까지 평가 내용은 누구에게도 보이지 않습니다. 마감 뒤에 다시 보아 주십시오.",
            "Ratings are sealed for everybody until rating is closed. Please look again after that.")),
        Say<NotToldYet>((_, language) => language.Pick(
            "아직 결과가 통보되지 않았습니다. 통보되면 이 대화로 알려 드립니다.",
            "The result has not been handed to you yet. You will be told in this conversation.")),
        Say<OnceFinal>((_, language) => language.Pick("결과가 최종 확정된 뒤에 볼 수 있습니다.", "You can read it once the result is final.")),
    ];
}
