using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;

namespace EvalBot.Bot.Grades;

/// <summary>등급: who learns that a grade waits, is confirmed, or is in doubt.</summary>
public sealed class GradeNews(Chat chat, Desk desk) : News(chat, desk)
{
    /// <summary>The other coordinators learn that a grade waits for their confirmation; nobody where the plan asks for none.</summary>
    public async Task ConfirmationOwedAsync(Evaluation evaluation, CancellationToken cancel)
    {
        if (evaluation.WhyNotNotify() is not GradeNotConfirmed)
            return;

        await TellOtherCoordinatorsAsync(evaluation, evaluation.Grade!.Issued.By, language => language.Pick(
            $"{District(evaluation).Name} 등급(제{evaluation.Grade.Number}호)이 확인을 기다립니다. 통보하려면 «확인 {District(evaluation).Name}»에서 보고 확인해 주십시오.",
            $"The grade of {District(evaluation).EnglishName} (No. {evaluation.Grade.Number}) waits for your confirmation. See it and confirm it with “confirm {District(evaluation).EnglishName}”, so that it can be sent."), cancel);
    }

    /// <summary>The other coordinators learn that the grade is confirmed.</summary>
    public Task GradeConfirmedAsync(Evaluation evaluation, string by, CancellationToken cancel) => TellOtherCoordinatorsAsync(evaluation, by, language => language.Pick(
        $"{District(evaluation).Name} 등급(제{evaluation.Grade!.Number}호)이 확인되었습니다. «통보 {District(evaluation).Name}»로 통보할 수 있습니다.",
        $"The grade of {District(evaluation).EnglishName} (No. {evaluation.Grade!.Number}) is confirmed. It can be sent with “notify {District(evaluation).EnglishName}”."), cancel);

    /// <summary>Every coordinator learns that a grade cannot be relied on.</summary>
    public async Task GradeInDoubtAsync(Evaluation evaluation, IGradeInDoubt doubt, string reference, CancellationToken cancel) => await TellAsync(
        (await ParticipantsAsync(evaluation, cancel)).Coordinators,
        language => doubt is CalculationsDisagree
            ? language.Pick(
                $"경보 {reference}: {District(evaluation).Name} 등급(제{doubt.Grade}호)의 두 계산이 서로 다릅니다({doubt.What}). 등급을 내거나 통보하지 않았습니다. 프로그램을 맡은 사람에게 이 번호를 알려 주십시오.",
                $"Alarm {reference}: the two calculations of the grade of {District(evaluation).EnglishName} (No. {doubt.Grade}) disagree ({doubt.What}). Nothing was issued or sent. Please give this reference to whoever looks after the program.")
            : language.Pick(
                $"경보 {reference}: {District(evaluation).Name}의 저장된 종합 성과평가표(제{doubt.Grade}호)가 다시 계산한 것과 다릅니다({doubt.What}). 산정한 뒤 데이터베이스가 바뀌었을 수 있습니다. 보여 주거나 통보하지 않았으니, 이 번호를 프로그램을 맡은 사람에게 알리고 백업과 대조해 주십시오.",
                $"Alarm {reference}: the stored grade sheet of {District(evaluation).EnglishName} (No. {doubt.Grade}) differs from what is computed again ({doubt.What}). The database may have been changed since. It was neither shown nor sent: please give this reference to whoever looks after the program, and compare with a backup."),
        cancel);
}
