using System.Text.Json.Nodes;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Meetings;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using EvalBot.Core.Ratings;

namespace EvalBot.Bot.Ratings;

/// <summary>평가: what is told when rating opens, goes on, and when a paper sheet is typed in.</summary>
public sealed class RatingNews(Chat chat, Desk desk, RatingCards ratings, OwnRatingCard own, MeetingBoard board, DeclarationCard declaration, ConfirmationCard confirmation) : News(chat, desk)
{
    /// <summary>Sends the rating card to everybody who can rate on the open ballot.</summary>
    public async Task RatingOpenedAsync(Evaluation evaluation, CancellationToken cancel)
    {
        foreach (var seat in evaluation.Seats.Where(seat => evaluation.WhyNotRate(seat.PersonId) is null))
        {
            var language = await Chat.LanguageOfAsync(seat.PersonId, cancel);
            foreach (var card in own.Left(language, evaluation, seat).Prepend(own.Stored(language, evaluation, seat)))
                await Chat.PostAsync(seat.PersonId, SealedTurns.RatingCard(card), cancel);
        }

        foreach (var seat in evaluation.Seats.Where(seat => seat is { IsCleared: false, IsRecused: false }))
            await AskToDeclareAsync(evaluation, seat, cancel);
    }

    /// <summary>A panelist is asked for conflicts of interest and confidentiality; what waits for them follows.</summary>
    public Task AskToDeclareAsync(Evaluation evaluation, PanelSeat seat, CancellationToken cancel) => ToAsync(
        seat.PersonId,
        language => declaration(language, evaluation.DistrictId, evaluation.OpenBallot is null ? "" : language.Pick($"평가 {District(evaluation).Name}", $"rate {District(evaluation).EnglishName}")),
        cancel);

    /// <summary>After the meeting each panelist is asked again.</summary>
    public async Task AskAgainAsync(Evaluation evaluation, CancellationToken cancel)
    {
        foreach (var seat in evaluation.Seats.Where(seat => evaluation.WhyNotConfirmMeeting(seat.PersonId) is null))
            await ToAsync(seat.PersonId, language => confirmation(language, evaluation, seat), cancel);
    }

    /// <summary>Counts up on each coordinator's progress card and on the meeting's card of city and panel, in place.</summary>
    public async Task ProgressAsync(Evaluation evaluation, CancellationToken cancel)
    {
        var key = $"progress/{evaluation.Id}/{evaluation.Ballots.Max(ballot => ballot.Number)}";
        var cards = new Dictionary<Language, JsonObject>(); // The same for all who read the same language.
        var roles = await Desk.Db.RolesInAsync(evaluation.DistrictId, cancel);
        var coordinators = roles.ParticipantsOf(evaluation.DistrictId).Coordinators;
        await Chat.RecallAsync(key, MeetingBoard.KeyOf(evaluation), cancel);
        foreach (var person in coordinators)
        {
            var language = await Chat.LanguageOfAsync(person, cancel);
            if (!cards.TryGetValue(language, out var card))
                cards[language] = card = ratings.Progress(language, evaluation);
            await Chat.PostOrUpdateAsync(person, key, new(null, card), cancel);
        }

        await board.RefreshAsync(evaluation, roles, cancel);
    }

    /// <summary>The other one who typed a paper sheet learns that it waits for them: a difference or a proposal, and nothing of what it says.</summary>
    public Task PaperWaitsAsync(Evaluation evaluation, string seatId, string by, CancellationToken cancel) => TellAsync(
        evaluation.PaperEntries.Where(entry => entry.SeatId == seatId && entry.IsWhole && entry.TypedBy != by && entry.Ballot == evaluation.RatingBallot).Select(entry => entry.TypedBy),
        language => language.Pick(
            $"{District(evaluation).Name} 종이 평가표({Desk.Plan.PanelShape.Seat(seatId).Name}): 두 사람의 입력이 다릅니다. «종이평가 {District(evaluation).Name}»에서 보고 제안하거나 확인해 주십시오.",
            $"Paper sheet of {District(evaluation).EnglishName} ({Desk.Plan.PanelShape.Seat(seatId).EnglishName}): the two entries differ. Propose or confirm with “paper {District(evaluation).EnglishName}”."),
        cancel);

    /// <summary>The panelist learns that their paper sheet is in, and gets back what they had drafted; so does the other one who typed it learn that it is in.</summary>
    /// <param name="draft">What the panelist had saved in the chat before; null for nothing.</param>
    public async Task PaperSubmittedAsync(Evaluation evaluation, string seatId, string by, RatingSheet? draft, CancellationToken cancel)
    {
        var seat = evaluation.Seats.Single(each => each.SeatId == seatId);
        await TellAsync([seat.PersonId], language => language.Pick(
            $"{District(evaluation).Name} 종이 평가표를 담당자 두 사람이 입력해 제출했습니다. «평가 {District(evaluation).Name}»에서 보고, 마감 전까지 고칠 수 있습니다.",
            $"Two coordinators typed your paper sheet of {District(evaluation).EnglishName} in, and it is submitted. See it with “rate {District(evaluation).EnglishName}”; you can revise it until the closing."), cancel);
        var paper = evaluation.LatestSubmitted(seatId, evaluation.RatingBallot)!.Paper!;
        await TellAsync(new[] { paper.First, paper.Second }.Where(person => person != by), language => language.Pick(
            $"{District(evaluation).Name} 종이 평가표({Desk.Plan.PanelShape.Seat(seatId).Name})가 제출되었습니다.",
            $"The paper sheet of {District(evaluation).EnglishName} ({Desk.Plan.PanelShape.Seat(seatId).EnglishName}) is submitted."), cancel);
        if (draft is not { IsSubmitted: false })
            return;

        var tongue = await Chat.LanguageOfAsync(seat.PersonId, cancel);
        foreach (var card in own.Replaced(tongue, evaluation, draft))
            await Chat.PostAsync(seat.PersonId, SealedTurns.RatingCard(card), cancel);
    }
}
