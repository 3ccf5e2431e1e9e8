using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Reports;

namespace EvalBot.Bot.Reports;

/// <summary>What is said where something is refused: 보고서와 과제.</summary>
internal sealed class ReportRefusals : RefusalSentences
{
    protected internal override IReadOnlyList<RefusalSentence> Sentences =>
    [
        Say<FinalResultNotHandedOn>((refusal, language) => refusal switch
        {
            { IsWithOfficer: true } => language.Pick(
                "재심의 결과가 수행단체에 아직 전달되지 않아 확정할 수 없습니다. 자치구 담당이 «통보 (구 이름)»로 전달하거나, 시 담당이 사유를 적어 대신 전달해 주십시오.",
                "The result of the redeliberation has not reached the consortium, so it cannot become final. The officer hands it on with “notify (district)”, or a coordinator does with a reason."),
            _ => language.Pick(
                "재심의 결과를 아직 통보하지 않아 확정할 수 없습니다. «통보 (구 이름)»로 먼저 통보해 주십시오.",
                "The result of the redeliberation has not been sent, so it cannot become final. Send it first with “notify (district)”."),
        }),
        Say<WriterIsNoExpert>((_, language) => language.Pick(
            "보고서는 그 평가단의 외부전문가가 씁니다(계획 III-7). 외부전문가 가운데 한 사람을 골라 주십시오.",
            "An external expert of that panel writes the report (plan III-7). Please choose one of them.")),
        Say<AlreadyTheWriter>((_, language) => language.Pick(
            "이미 이분이 집필자입니다. 바꾸시려면 다른 외부전문가를 골라 주십시오.",
            "This is the writer already. To change, please choose another external expert.")),
        Say<WriterReasonMissing>((_, language) => language.Pick(
            "집필자를 바꾸려면 사유가 필요합니다. 사유를 적어 주십시오.",
            "Another writer wants a reason. Please give it.")),
        Say<NotInThisReport>((refusal, language) => refusal switch
        {
            { State: ReportState.Writing } => language.Pick(
                "시가 받아 둔 보고서가 없어 할 수 없는 일입니다. 집필자가 제출하면 알려 드립니다. «보고서 (구 이름)»에서 지금 상태를 보아 주십시오.",
                "No report waits for the city, so this cannot be done. You are told when the writer hands it in; see “report (district)”."),
            var wrong => language.Pick(
                $"보고서는 지금 «{OfState(wrong.State, language)}» 상태여서 이미 하셨거나 아직 할 수 없는 일입니다. «보고서 (구 이름)»에서 다음에 할 일을 보아 주십시오.",
                $"The report is “{OfState(wrong.State, language)}”, so this was done already or cannot be done yet. See “report (district)” for what comes next."),
        }),
        Say<ReportFileKind>((wrong, language) => language.Pick(
            $"보고서는 DOCX나 PDF 파일로 냅니다. «{wrong.Name}»은(는) 받지 않았습니다. 다른 이름으로 저장해 다시 보내 주십시오.",
            $"A report is a DOCX or PDF file; “{wrong.Name}” was not taken. Please save it as one of them and send it again.")),
        Say<SameReport>((same, language) => language.Pick(
            $"제{same.Version}판과 내용이 같은 파일이어서 새 판으로 받지 않았습니다. 최종 확정된 결과와 같다면 «보고서 (구 이름) 확정»으로 그대로 확정할 수 있습니다.",
            $"The file is the same as version {same.Version}, so no new version was made. If it agrees with the final result, make it final with “report (district) final”.")),
        Say<ReportReturnReasonMissing>((_, language) => language.Pick("무엇을 보완할지 적어 주십시오. 적지 않으면 돌려보내지 않습니다.", "Please say what has to be done better; it is not given back without that.")),
        Say<ReportBeforeNotice>((_, language) => language.Pick(
            "이 등급의 통보가 아직 그곳에 닿지 않았습니다. 보고서에 등급이 들어 있으니 «통보 (구 이름)»를 먼저 해 주십시오.",
            "The notice of this grade has not reached them, and the report tells the grade. Please send “notify (district)” first.")),
        Say<ReportMovedOn>((moved, language) => language.Pick(
            $"카드는 제{moved.Version}판의 것인데 지금은 제{moved.Newest}판이어서 아무것도 바꾸지 않았습니다. «보고서 (구 이름)»에서 새 판을 보아 주십시오.",
            $"The card is of version {moved.Version}, and the newest is {moved.Newest}, so nothing was changed. See “report (district)”.")),
        Say<ReportOfOldGrade>((old, language) => language.Pick(
            $"보고서는 제{old.Grade}호 등급으로 썼는데 지금은 제{old.Stands}호입니다. 집필자가 지금의 등급으로 새 판을 내야 합니다.",
            $"The report tells grade sheet No. {old.Grade}, and No. {old.Stands} stands now. The writer has to hand in a new version.")),
        Say<ReportStillProvisional>((_, language) => language.Pick(
            "결과가 최종 확정되었는데 이 판에는 «잠정»이 남아 있습니다. 집필자가 «보고서 (구 이름) 확정»으로 확정하거나 새 판을 내야 공유할 수 있습니다.",
            "The result is final, and this version is still provisional. It can be shared once its writer makes it final (“report (district) final”) or hands in a new version.")),
        Say<ReportSaysProvisional>((wrong, language) => language.Pick(
            $"제{wrong.Version}판은 문서 안에 «잠정»이라고 쓰여 있어 그대로 확정할 수 없습니다. «보고서 (구 이름) 제출»을 누르면 잠정 표시가 없는 새 판이 됩니다.",
            $"Version {wrong.Version} says “provisional” inside, so it cannot be made final as it is. Press hand in (“report (district) submit”): the new version has no such mark.")),
        Say<NoReportYet>((_, language) => language.Pick(
            "아직 읽거나 할 것이 없습니다. 보고서가 공유되면 이 대화로 알려 드립니다.",
            "There is nothing to read or do yet. You are told here when the report is shared.")),
        Say<ReportIsFinalAlready>((done, language) => language.Pick(
            $"제{done.Version}판은 이미 최종본입니다. 달라진 것은 없습니다.", $"Version {done.Version} is final already. Nothing was changed.")),
        Say<ReportWaitsForFinal>((_, language) => language.Pick(
            "결과가 최종 확정된 뒤에 보고서를 확정할 수 있습니다. 그때까지는 잠정입니다.",
            "The report can be made final once the result is. It is provisional until then.")),
        Say<ReportPartTooLong>((wrong, language) => language.Pick(
            $"«{Part(wrong.Part, language)}»에 적으신 글이 {wrong.Length:N0}자입니다. {wrong.Longest:N0}자까지 적을 수 있으니 줄여 주십시오. 적으신 것은 카드에 그대로 있습니다. 더 긴 보고서는 파일(DOCX, PDF)로 낼 수 있습니다.",
            $"“{Part(wrong.Part, language)}” has {wrong.Length:N0} characters, and {wrong.Longest:N0} is the most. Please shorten it; what you wrote is still on the card. A longer report can be sent as a file (DOCX, PDF).")),
        Say<ReportPartsMissing>((missing, language) => language.Pick(
            $"아직 쓰지 않은 부분이 있어 제출할 수 없습니다: {string.Join(", ", missing.Parts.Select(part => Part(part, language)))}. «보고서 (구 이름) 쓰기»로 써 주십시오.",
            $"Parts are not written yet: {string.Join(", ", missing.Parts.Select(part => Part(part, language)))}. Write them with “report (district) write”.")),
        Say<FollowUpBlank>((_, language) => language.Pick("적으신 것이 없어 기록하지 않았습니다. 사업계획 반영이나 결과 공유를 적어 주십시오.", "Nothing was filled in, so nothing was recorded. Please write of the plan or of the sharing.")),
        Say<FollowUpTooLong>((wrong, language) => language.Pick(
            $"적으신 글이 {wrong.Length:N0}자입니다. {wrong.Longest:N0}자까지 적을 수 있으니 줄여 주십시오. 적으신 것은 카드에 그대로 있습니다.",
            $"A text has {wrong.Length:N0} characters, and {wrong.Longest:N0} is the most. Please shorten it; what you wrote is still on the card.")),
        Say<SharingIncomplete>((_, language) => language.Pick("자치구 내 결과 공유는 어떻게 공유했는지와 공유한 날을 함께 적어 주십시오.", "Please write both how the result was shared in the district and on which day.")),
        Say<SharedInTheFuture>((wrong, language) => language.Pick($"{language.Day(wrong.Day)}은(는) 아직 오지 않은 날입니다. 한 일의 날을 적어 주십시오.", $"{language.Day(wrong.Day)} has not come yet. Please write the day on which it was done.")),
        Say<NotADay>((wrong, language) => language.Pick($"«{wrong.Typed}»은(는) 날짜가 아닙니다. 2018-12-31처럼 적어 주십시오.", $"“{wrong.Typed}” is no day. Please write it as 2018-12-31.")),
        Say<TopicMissing>((_, language) => language.Pick("무엇에 대한 과제인지 골라 주십시오. 적으신 것은 그대로 있습니다.", "Please choose what the item is about. What you wrote is kept.")),
        Say<ImprovementBlank>((_, language) => language.Pick("무엇을 고칠지 적어 주십시오.", "Please say what is to be done better.")),
        Say<ImprovementTooLong>((wrong, language) => language.Pick(
            $"적으신 글이 {wrong.Length:N0}자입니다. {wrong.Longest:N0}자까지 적을 수 있으니 줄여 주십시오. 적으신 것은 그대로 있습니다.",
            $"The text has {wrong.Length:N0} characters, and {wrong.Longest:N0} is the most. Please shorten it; what you wrote is kept.")),
        Say<TooManyImprovements>((wrong, language) => language.Pick(
            $"개선과제는 {wrong.Most}건까지입니다. «개선과제 (구 이름) 빼기 번호»로 하나를 빼고 더해 주십시오.",
            $"There can be {wrong.Most} improvements. Strike one out with “improvements (district) strike number” first.")),
        Say<SameImprovement>((same, language) => language.Pick($"개선과제 {same.Number}과(와) 같은 글이어서 더하지 않았습니다. 다르게 적어 주십시오.", $"Improvement {same.Number} says the same, so nothing was added. Please write it differently.")),
        Say<ImprovementOwnerMissing>((_, language) => language.Pick("담당을 골라 주십시오. 수행단체, 자치구 담당, 시 담당 가운데 한 사람입니다.", "Please choose who does it: somebody of the consortium, the district or the city.")),
        Say<ImprovementDueWrong>((_, language) => language.Pick("기한을 내일부터의 날짜로 2018-12-31처럼 적어 주십시오.", "Please write a day from tomorrow on, as 2018-12-31.")),
        Say<NoSuchImprovement>((wrong, language) => language.Pick($"개선과제 {wrong.Number}이(가) 없거나 빠졌습니다. «개선과제 (구 이름)»에서 번호를 보아 주십시오.", $"There is no improvement {wrong.Number}, or it was struck out. See “improvements (district)”.")),
        Say<ImprovementIsAnswered>((wrong, language) => language.Pick($"수행단체가 개선과제 {wrong.Number}에 답해 뺄 수 없습니다. 새 과제를 더해 주십시오.", $"The consortium has answered improvement {wrong.Number}, so it stays. Please add another one.")),
        Say<StrikeReasonMissing>((_, language) => language.Pick("빼는 사유를 적어 주십시오.", "Please say why it is struck out.")),
        Say<ImprovementAnswerMissing>((_, language) => language.Pick("수용 여부를 고르고, 어떻게 하는지 또는 하지 못하는 까닭을 적어 주십시오.", "Please choose whether it is accepted, and say how it is done or why it cannot be.")),
        Say<NotFromAnEarlierYear>((wrong, language) => language.Pick(
            $"{wrong.Year}년의 개선과제입니다. {wrong.PlanYear}년보다 앞선 해의 것만 가져올 수 있습니다.",
            $"These improvements are of {wrong.Year}. Only those of a year before {wrong.PlanYear} can be carried over.")),
        Say<ImprovementsOfAnother>((wrong, language) => language.Pick($"«{wrong.District}»의 개선과제가 들어 있어 가져오지 않았습니다. 자치구마다 그 자치구의 파일을 보내 주십시오.", $"The file has improvements of “{wrong.District}”, so nothing was taken. Please send each district its own file.")),
        Say<PracticeNotFinal>((_, language) => language.Pick("최종 확정된 자치구에서만 사례를 고를 수 있습니다. «확정 (구 이름)» 뒤에 다시 해 주십시오.", "A practice can be chosen once its district's result is final.")),
        Say<PracticeIsChosen>((wrong, language) => language.Pick($"핵심 목표 {wrong.Goal}의 사례는 이미 골랐습니다. «우수사례»에서 보아 주십시오.", $"A practice of core goal {wrong.Goal} is chosen already. See “practice”.")),
        Say<PracticeBlank>((_, language) => language.Pick("사례에 글이 없습니다. 무엇을 배울 수 있는지 적어 주십시오.", "There are no words. Please say what can be learned.")),
        Say<PracticeTooLong>((wrong, language) => language.Pick(
            $"사례가 {wrong.Length:N0}자입니다. {wrong.Longest:N0}자까지 적을 수 있으니 줄여 주십시오. 적으신 것은 그대로 있습니다.",
            $"The practice has {wrong.Length:N0} characters, and {wrong.Longest:N0} is the most. Please shorten it; what you wrote is kept.")),
        Say<PracticeAnswerMissing>((_, language) => language.Pick("이름을 밝혀도 되는지 골라 주십시오.", "Please choose whether the consortium may be named.")),
        Say<NothingToRelease>((_, language) => language.Pick("공개할 사례가 없습니다. 먼저 «우수사례»에서 사례를 골라 주십시오.", "There is nothing to release. Choose practices with “practice” first.")),
        Say<PracticesMovedOn>((_, language) => language.Pick("카드를 만든 뒤에 사례가 더해져 공개하지 않았습니다. «우수사례 공개»를 다시 열어 주십시오.", "A practice was added after this card was made, so nothing was released. Please open “practice release” again.")),
    ];

    /// <summary>A part of the report, as people call it.</summary>
    internal static string Part(ReportPart part, Language language) => part switch
    {
        ReportPart.Results => language.Pick("결과 및 세부 내용", "results and details"),
        ReportPart.Diagnosis => language.Pick("진단과 분석", "diagnosis and analysis"),
        ReportPart.Outlook => language.Pick("성과와 개선과제", "achievements and tasks"),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such part."),
    };



    private static string OfState(ReportState state, Language language) => state switch
    {
        ReportState.Writing => language.Pick("집필 중", "being written"),
        ReportState.WithCity => language.Pick("시가 보는 중", "with the city"),
        ReportState.WithOfficer => language.Pick("자치구에 공유", "shared with the district"),
        ReportState.Shared => language.Pick("수행단체에 공유", "shared with the consortium"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };
}
