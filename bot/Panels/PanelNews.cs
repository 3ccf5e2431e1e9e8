using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Meetings;
using EvalBot.Bot.Ratings;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;

namespace EvalBot.Bot.Panels;

/// <summary>평가단: who learns that seats change, and of exclusions, recusals and late conflicts.</summary>
public sealed class PanelNews(Chat chat, Desk desk, RatingNews ratings, MeetingBoard board, PanelCards panels) : News(chat, desk)
{
    /// <summary>Somebody was put on a panel: they are told, and asked for conflicts of interest.</summary>
    public async Task SeatedAsync(Evaluation evaluation, PanelSeat seat, CancellationToken cancel)
    {
        var on = Desk.Plan.PanelShape.Seat(seat.SeatId);
        await TellAsync(
            [seat.PersonId],
            language => language.Pick(
                $"{District(evaluation).Name} 성과평가단의 위원({on.Name})으로 정해지셨습니다. 회의: {language.Time(evaluation.MeetingStartsAt)}. 먼저 이해관계를 밝히고 비밀유지를 서약해 주십시오.",
                $"You sit on the panel of {District(evaluation).EnglishName} ({on.EnglishName}). The meeting: {language.Time(evaluation.MeetingStartsAt)}. Please declare your interests and pledge confidentiality first."),
            cancel);
        await ratings.AskToDeclareAsync(evaluation, seat, cancel);
        await SeatsChangedAsync(evaluation, cancel);
    }

    /// <summary>The coordinators read a request for an exclusion.</summary>
    public async Task ExclusionAsync(Evaluation evaluation, CancellationToken cancel) => await TellAsync(
        (await ParticipantsAsync(evaluation, cancel)).Coordinators,
        language => language.Pick(
            $"{District(evaluation).Name} 수행단체가 평가위원의 기피를 신청했습니다. «기피 {District(evaluation).Name}»에서 사유를 보고 결정해 주십시오.",
            $"The consortium of {District(evaluation).EnglishName} asks for a panelist's exclusion. See it and decide in “exclude {District(evaluation).EnglishName}”."),
        cancel);

    /// <summary>The consortium learns how its request was decided; who was excluded learns that the seat is theirs no more.</summary>
    public async Task ExclusionDecidedAsync(Evaluation evaluation, ExclusionRequest request, Names names, CancellationToken cancel)
    {
        foreach (var person in (await ParticipantsAsync(evaluation, cancel)).Consortium)
            await ToAsync(person, language => panels.Exclusion(language, evaluation, request, names, canDecide: false), cancel);
        if (request.IsGranted)
            await TellAsync([request.PersonId], language => language.Pick(
                $"{District(evaluation).Name} 성과평가단의 위원에서 제외되셨습니다.", $"You do not sit on the panel of {District(evaluation).EnglishName} any more."), cancel);
    }

    /// <summary>The coordinators learn that somebody is recused, and what can be done.</summary>
    public async Task RecusedAsync(Evaluation evaluation, CancellationToken cancel)
    {
        await TellAsync(
            (await ParticipantsAsync(evaluation, cancel)).Coordinators,
            language => language.Pick(
                $"{District(evaluation).Name} 평가위원 한 사람이 회피했습니다. «평가단 {District(evaluation).Name}»에서 사유를 보고 같은 규칙으로 다른 위원을 정할 수 있습니다.",
                $"A panelist of {District(evaluation).EnglishName} is recused. See the reason and choose a replacement with “panel {District(evaluation).EnglishName}”."),
            cancel);
        await SeatsChangedAsync(evaluation, cancel);
    }

    /// <summary>A seat was filled, recused or cleared: the cards that count seats follow.</summary>
    public Task SeatsChangedAsync(Evaluation evaluation, CancellationToken cancel) =>
        evaluation.OpenBallot is not null ? ratings.ProgressAsync(evaluation, cancel) : board.RefreshAsync(evaluation, cancel);

    /// <summary>The coordinators learn of a conflict that came up late.</summary>
    public async Task LateConflictAsync(Evaluation evaluation, string personId, CancellationToken cancel) => await TellAsync(
        (await ParticipantsAsync(evaluation, cancel)).Coordinators,
        language => language.Pick(
            $"{District(evaluation).Name} {Seat(evaluation, personId).Name} 위원이 회의 뒤에 이해관계를 알렸습니다. «평가단 {District(evaluation).Name}»에서 사유를 보고, 필요하면 «회피 {District(evaluation).Name}»로 회피를 기록하십시오.",
            $"After the meeting of {District(evaluation).EnglishName} the panelist on the seat {Seat(evaluation, personId).EnglishName} reported a conflict. See “panel {District(evaluation).EnglishName}”, and record a recusal with “recuse {District(evaluation).EnglishName}” where it is needed."),
        cancel);
}
