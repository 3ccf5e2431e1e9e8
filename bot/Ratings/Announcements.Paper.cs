using EvalBot.Core.Evaluations;
using EvalBot.Core.Ratings;

namespace EvalBot.Bot.Commands;

public sealed partial class Announcements
{
    /// <summary>The other one who typed a paper sheet learns that it waits for them: a difference or a proposal, and nothing of what it says.</summary>
    public Task PaperWaitsAsync(Evaluation evaluation, string seatId, string by, CancellationToken cancel) => TellAsync(
        evaluation.PaperEntries.Where(entry => entry.SeatId == seatId && entry.IsWhole && entry.TypedBy != by && entry.Ballot == evaluation.RatingBallot).Select(entry => entry.TypedBy),
        language => language.Pick(
            $"{District(evaluation).Name} 종이 평가표({desk.Plan.PanelShape.Seat(seatId).Name}): 두 사람의 입력이 다릅니다. «종이평가 {District(evaluation).Name}»에서 보고 제안하거나 확인해 주십시오.",
            $"Paper sheet of {District(evaluation).EnglishName} ({desk.Plan.PanelShape.Seat(seatId).EnglishName}): the two entries differ. Propose or confirm with “paper {District(evaluation).EnglishName}”."),
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
            $"{District(evaluation).Name} 종이 평가표({desk.Plan.PanelShape.Seat(seatId).Name})가 제출되었습니다.",
            $"The paper sheet of {District(evaluation).EnglishName} ({desk.Plan.PanelShape.Seat(seatId).EnglishName}) is submitted."), cancel);
        if (draft is not { IsSubmitted: false })
            return;

        var tongue = await chat.LanguageOfAsync(seat.PersonId, cancel);
        foreach (var card in own.Replaced(tongue, evaluation, draft))
            await chat.PostAsync(seat.PersonId, SealedTurns.RatingCard(card), cancel);
    }
}
