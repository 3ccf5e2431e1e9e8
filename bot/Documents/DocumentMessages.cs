using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Documents;

/// <summary>What others are told when documents move on: rows of the same transaction.</summary>
public sealed class DocumentMessages(Chat chat, Desk desk, PlanNoticeCards notices)
{
    /// <summary>A set moved: whoever has to act next is told, and who waits for it.</summary>
    public async Task MovedAsync(Evaluation evaluation, Submission set, CancellationToken cancel)
    {
        var people = await ParticipantsAsync(evaluation, cancel);
        var step = set.Steps[^1];
        var told = step.Act switch
        {
            SubmissionAct.HandIn => people.Officers,
            SubmissionAct.Return => people.Consortium,
            SubmissionAct.Forward => people.Coordinators.Concat(people.Consortium),
            _ => people.Officers.Concat(people.Consortium),
        };
        await TellAsync(told, language => Moved(language, evaluation, set, step), cancel);
    }

    /// <summary>The officer learns that a document which they had was replaced.</summary>
    public async Task ReplacedAsync(Evaluation evaluation, DocumentPart part, DocumentVersion version, CancellationToken cancel) => await TellAsync(
        (await ParticipantsAsync(evaluation, cancel)).Officers,
        language => language.Pick(
            $"{District(evaluation).Name} 수행단체가 제출한 서류를 바꾸었습니다: {DocumentCards.NameOf(part, language)} 제{version.Version}판. 다시 확인해 주십시오. «서류 {District(evaluation).Name}»",
            $"The consortium of {District(evaluation).EnglishName} replaced a document that it had handed in: {DocumentCards.NameOf(part, language)}, version {version.Version}. Please check it: “documents {District(evaluation).EnglishName}”"),
        cancel);

    /// <summary>Consortium and officers learn what the city asks for, and until when.</summary>
    public async Task AskedAsync(Evaluation evaluation, Submission request, CancellationToken cancel)
    {
        var people = await ParticipantsAsync(evaluation, cancel);
        await TellAsync(people.Consortium.Concat(people.Officers), language => language.Pick(
            $"시가 {District(evaluation).Name} 수행단체에 추가 자료를 요청했습니다({language.Until(request.Due!.Value)}): {request.Asked!.Words}\n파일을 보낸 뒤 «서류 {District(evaluation).Name}»에서 제출합니다.",
            $"The city asks the consortium of {District(evaluation).EnglishName} for additional material, {language.Until(request.Due!.Value)}: {request.Asked!.Words}\nSend the file, then hand it in with “documents {District(evaluation).EnglishName}”."), cancel);
    }

    /// <summary>The detailed notice reaches the officers and the consortium of a district.</summary>
    public async Task PlanNoticeAsync(Evaluation evaluation, CancellationToken cancel)
    {
        var parts = await desk.DocumentPartsAsync(evaluation, cancel);
        foreach (var person in await ToldOfThePlanAsync(evaluation, cancel))
            await chat.PostAsync(person, new(null, notices.Told(await chat.LanguageOfAsync(person, cancel), evaluation, parts)), cancel);
    }

    /// <summary>Who gets the detailed notice of a district.</summary>
    public async Task<IReadOnlyList<string>> ToldOfThePlanAsync(Evaluation evaluation, CancellationToken cancel)
    {
        var people = await ParticipantsAsync(evaluation, cancel);
        return [.. people.Officers.Union(people.Consortium)];
    }

    private string Moved(Language language, Evaluation evaluation, Submission set, SubmissionStep step)
    {
        var district = District(evaluation);
        var what = set.Asked is null ? language.Pick("성과평가 서류", "evaluation documents") : language.Pick("추가 자료", "additional material");
        var late = step.Late ? language.Pick(" 기한이 지나 지연으로 표시됩니다.", " It is marked late.") : "";
        return step.Act switch
        {
            SubmissionAct.HandIn => language.Pick(
                $"{district.Name} 수행단체가 {what}를 제출했습니다(공문 {step.Words}).{late} «서류 {district.Name}»에서 확인하고 전달하거나 반려해 주십시오.",
                $"The consortium of {district.EnglishName} handed in its {what} (letter {step.Words}).{late} Please check them and forward or return them: “documents {district.EnglishName}”"),
            SubmissionAct.Return => language.Pick(
                $"자치구가 {district.Name} {what}를 반려했습니다. 고쳐서 «서류 {district.Name}»에서 다시 제출해 주십시오. 사유: {step.Words}",
                $"The district officer returned the {what} of {district.EnglishName}. Please correct them and hand them in again with “documents {district.EnglishName}”. Reason: {step.Words}"),
            SubmissionAct.Forward => language.Pick(
                $"{district.Name} {what}가 시에 전달되었습니다.{late} «서류 {district.Name}»에서 볼 수 있습니다.",
                $"The {what} of {district.EnglishName} were forwarded to the city.{late} See “documents {district.EnglishName}”."),
            _ => language.Pick($"시가 {district.Name} {what}를 접수했습니다.", $"The city accepted the {what} of {district.EnglishName}."),
        };
    }

    private District District(Evaluation evaluation) => desk.Plan.District(evaluation.DistrictId);

    private Task<Participants> ParticipantsAsync(Evaluation evaluation, CancellationToken cancel) => desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel);

    private async Task TellAsync(IEnumerable<string> people, Func<Language, string> sentence, CancellationToken cancel)
    {
        foreach (var person in people.Distinct())
            await chat.PostAsync(person, new(sentence(await chat.LanguageOfAsync(person, cancel))), cancel);
    }
}
