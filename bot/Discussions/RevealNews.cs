using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Discussions;
using EvalBot.Core.Evaluations;

namespace EvalBot.Bot.Discussions;

/// <summary>The reveal, minority opinions and the common text: what is told.</summary>
public sealed class RevealNews(Chat chat, Desk desk, RevealCards reveals, CommonTextCards texts) : News(chat, desk)
{
    /// <summary>The reveal, at once for all: every coordinator, and of the panel who declared their interests and is not recused. Who has not declared learns that there is something to read.</summary>
    public async Task RatingClosedAsync(Evaluation evaluation, CancellationToken cancel)
    {
        var coordinators = (await ParticipantsAsync(evaluation, cancel)).Coordinators;
        var closedBy = evaluation.Ballots.Single(ballot => ballot.Number == evaluation.LastRevealed).Closed!.By; // They are told so anyway.
        var panel = evaluation.Seats.Where(seat => seat.IsCleared).Select(seat => seat.PersonId);
        foreach (var person in coordinators.Concat(panel).Distinct())
        {
            var language = await Chat.LanguageOfAsync(person, cancel);
            await Chat.PostAsync(person, new Reply(person == closedBy ? null : Revealed(evaluation, language), reveals.Spreads(language, evaluation, coordinators.Contains(person))), cancel);
        }

        await TellAsync(evaluation.Seats.Where(seat => seat is { IsCleared: false, IsRecused: false }).Select(seat => seat.PersonId), language => Revealed(evaluation, language), cancel);
    }

    /// <summary>The coordinators learn that there is a minority opinion.</summary>
    public async Task OpinionAsync(Evaluation evaluation, CancellationToken cancel) => await TellAsync(
        (await ParticipantsAsync(evaluation, cancel)).Coordinators,
        language => language.Pick(
            $"{District(evaluation).Name} 평가위원이 소수의견을 남겼습니다. «소수의견 {District(evaluation).Name}»에서 볼 수 있습니다.",
            $"A panelist of {District(evaluation).EnglishName} recorded a minority opinion. Read it with “minority {District(evaluation).EnglishName}”."),
        cancel);

    /// <summary>Who had the common text learns who has it now, and why.</summary>
    public Task TextTakenOverAsync(Evaluation evaluation, string from, Names names, Act taken, CancellationToken cancel) => TellAsync(
        [from],
        language => language.Pick(
            $"{names.Of(taken.By, language)} 님이 {District(evaluation).Name} 종합의견의 편집을 넘겨받았습니다. 사유: {taken.Words} 저장하신 판은 모두 남아 있습니다.",
            $"{names.Of(taken.By, language)} took over the common text of {District(evaluation).EnglishName}. The reason: {taken.Words} All versions that you saved are kept."),
        cancel);

    /// <summary>Everybody of the panel whose answer to the newest version waits gets the card to give it.</summary>
    /// <returns>How many they are.</returns>
    public async Task<int> TextToAnswerAsync(Evaluation evaluation, Discussion discussion, Names names, CancellationToken cancel)
    {
        var text = discussion.NewestText()!;
        var asked = evaluation.Seats.Select(seat => seat.PersonId).Where(person => discussion.WhyNotAnswerText(evaluation, person, agrees: true, "", text.Number) is null).ToList();
        foreach (var person in asked)
            await ToAsync(person, language => texts.Confirm(language, evaluation, text, names), cancel);
        return asked.Count;
    }

    /// <summary>The coordinators learn that everybody has answered.</summary>
    public async Task TextAnsweredAsync(Evaluation evaluation, TextProgress progress, CancellationToken cancel) => await TellAsync(
        (await ParticipantsAsync(evaluation, cancel)).Coordinators,
        language => language.Pick(
            $"{District(evaluation).Name} 종합의견에 위원이 모두 답했습니다. 확인 {progress.Confirmed}, 이견 {progress.Dissenting}.",
            $"The whole panel of {District(evaluation).EnglishName} answered the common text: {progress.Confirmed} confirmed, {progress.Dissenting} dissenting."),
        cancel);

    private string Revealed(Evaluation evaluation, Language language) => evaluation.LastRevealed == 2
        ? language.Pick(
            $"{District(evaluation).Name} 2차 평가가 마감되었습니다. 1차와 2차를 나란히 볼 수 있습니다. 다시 보려면 «공개 {District(evaluation).Name}».",
            $"The second ballot of {District(evaluation).EnglishName} is closed. Both ballots stand side by side; see them again with “reveal {District(evaluation).EnglishName}”.")
        : language.Pick(
            $"{District(evaluation).Name} 평가가 마감되었습니다. 이제 평가단이 제출된 평가표를 볼 수 있습니다. 다시 보려면 «공개 {District(evaluation).Name}».",
            $"Rating of {District(evaluation).EnglishName} is closed. The panel can read the submitted sheets now; see them again with “reveal {District(evaluation).EnglishName}”.");
}
