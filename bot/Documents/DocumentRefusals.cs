using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;

namespace EvalBot.Bot.Documents;

/// <summary>What is said where something is refused: 서류와 자가평가.</summary>
internal sealed class DocumentRefusals : RefusalSentences
{
    protected internal override IReadOnlyList<RefusalSentence> Sentences =>
    [
        Say<LetterNumberMissing>((_, language) => language.Pick(
            "성과평가 서류는 공문에 붙여 냅니다. 공문 번호와 날짜를 100자 안으로 적어 주십시오.",
            "The documents come with an official letter. Please write its number and date, in up to 100 characters.")),
        Say<DocumentsNotHandedIn>((_, language) => language.Pick(
            "수행단체가 아직 서류를 제출하지 않아 전달할 것이 없습니다.",
            "The consortium has not handed its documents in, so there is nothing to forward.")),
        Say<LetterDateWrong>((_, language) => language.Pick(
            "공문 날짜를 2018-07-30처럼 연도까지 적어 주십시오. 오늘 뒤의 날짜나 1년이 더 지난 날짜는 받지 않습니다.",
            "Please write the date of the letter with its year, like 2018-07-30. It cannot lie in the future or more than a year back.")),
        Say<DocumentsMissing>((missing, language) => language.Pick(
            $"아직 없는 서류가 있어 제출하거나 전달할 수 없습니다: {Listed(missing.Parts, language)}. 파일을 이 대화로 보내거나 «자가평가»에서 쓴 뒤 다시 눌러 주십시오.",
            $"Something is not there yet, so nothing was handed over: {Listed(missing.Parts, language)}. Send the file into this chat, or fill in the form with “selfassess”, and press again.")),
        Say<DocumentsUnchecked>((left, language) => language.Pick(
            $"전달하려면 모든 서류를 확인해야 합니다. 아직 고르지 않은 서류: {Listed(left.Parts, language)}. 문제가 있으면 «서류 (구 이름) 반려»로 돌려보낼 수 있습니다.",
            $"Every document is checked before it is forwarded. Not chosen yet: {Listed(left.Parts, language)}. If something is wrong, give them back with “documents (district) return”.")),
        Say<DocumentsWithCity>((_, language) => language.Pick(
            "이미 시에 전달된 서류여서 바꾸거나 반려할 수 없습니다. 고칠 것이 있으면 시 담당에게 추가 자료 요청을 부탁해 주십시오.",
            "These documents are with the city and cannot be changed or returned. If something has to be corrected, ask the coordinator to request additional material.")),
        Say<DocumentsNotForwarded>((_, language) => language.Pick(
            "자치구가 아직 서류를 전달하지 않았습니다. 전달된 뒤에 다시 해 주십시오.",
            "The district officer has not forwarded the documents yet. Please try again after that.")),
        Say<ReturnReasonMissing>((wrong, language) => language.Pick(
            $"반려하려면 사유를 {wrong.Longest:N0}자 안으로 적어야 합니다. 무엇을 고쳐야 하는지 적어 다시 눌러 주십시오.",
            $"A return wants a reason of up to {wrong.Longest:N0} characters. Please write what has to be corrected and press again.")),
        Say<MaterialWordsMissing>((wrong, language) => language.Pick(
            $"어떤 자료가 필요한지 {wrong.Longest:N0}자 안으로 적어 다시 눌러 주십시오.",
            $"Please write what is asked for, in up to {wrong.Longest:N0} characters, and press again.")),
        Say<MaterialDueWrong>((_, language) => language.Pick(
            "제출 기한을 2018-08-03처럼 연도까지 적어 주십시오. 지난 날짜나 1년이 넘는 날짜는 쓸 수 없습니다.",
            "Please write the due day with its year, like 2018-08-03. It cannot be past or more than a year ahead.")),
        Say<MaterialStillAsked>((open, language) => language.Pick(
            $"먼저 요청한 추가 자료({language.Until(open.Due)})를 아직 접수하지 않았습니다. 접수한 뒤에 다시 요청해 주십시오.",
            $"An earlier request ({language.Until(open.Due)}) is not accepted yet. Accept it first, then ask again.")),
        Say<NoSuchDocument>((_, language) => language.Pick(
            "그런 서류는 없어 아무것도 바꾸지 않았습니다. «서류 (구 이름)»을 다시 열어 주십시오.",
            "There is no such document, so nothing was changed. Please open “documents (district)” again.")),
        Say<SameDocument>((same, language) => language.Pick(
            $"{language.Time(same.At)}에 받은 것과 같은 파일이어서 그대로 두었습니다. 고친 파일이 있으면 그것을 보내 주십시오.",
            $"This is the same file as the one received {language.Time(same.At)}, so nothing was changed. If you corrected it, please send the corrected file.")),
        Say<AnswersMissing>((missing, language) => language.Pick(
            $"답하지 않은 문항이 있습니다: {string.Join(", ", missing.Questions)}번. 답을 적어 다시 눌러 주십시오. 적으신 것은 그대로 있습니다.",
            $"Some questions have no answer: {string.Join(", ", missing.Questions)}. Please answer them and press again; what you wrote is kept.")),
        Say<AnswerTooLong>((wrong, language) => language.Pick(
            $"{wrong.Question}번 답이 {wrong.Length:N0}자입니다. {wrong.Longest:N0}자까지 적을 수 있으니 줄여 주십시오. 적으신 것은 그대로 있습니다.",
            $"The answer to question {wrong.Question} has {wrong.Length:N0} characters, and {wrong.Longest:N0} is the most. Please shorten it; what you wrote is kept.")),
        Say<AnswerOutsideScale>((wrong, language) => language.Pick(
            $"{wrong.Question}번은 {wrong.Lowest}점부터 {wrong.Highest}점 가운데 골라 주십시오. 적으신 것은 그대로 있습니다.",
            $"Question {wrong.Question} is answered with {wrong.Lowest} to {wrong.Highest} points. Please choose; what you wrote is kept.")),
        Say<NoFormOfYours>((_, language) => language.Pick(
            "이 자치구에는 쓰실 자가평가 설문지가 없습니다. 책임자와 단체 대표가 하나씩 씁니다. 파일은 «서류 (구 이름)»에 낼 수 있습니다.",
            "There is no self-assessment form of yours in this district: the manager and each organisation's representative have one. Files go to “documents (district)”.")),
        Say<NoSuchRound>((wrong, language) => language.Pick(
            $"몇 차인지 함께 적어 주십시오. 예: 서류 안내 {wrong.Rounds.FirstOrDefault(1)}차. 계획의 차수: {string.Join(", ", wrong.Rounds)}.",
            $"Please name the round, for example: documents announce {wrong.Rounds.FirstOrDefault(1)}. The plan's rounds: {string.Join(", ", wrong.Rounds)}.")),
    ];

    private static string Listed(IReadOnlyList<DocumentPart> parts, Language language) =>
        string.Join(", ", parts.Take(MostPlaces).Select(part => DocumentCards.NameOf(part, language))) + (parts.Count > MostPlaces ? " …" : "");
}
