using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Measurements;

namespace EvalBot.Bot.Measurements;

/// <summary>정량: what is told of results that were entered, proposed, shared and remarked on.</summary>
public sealed class ResultNews(Chat chat, Desk desk) : News(chat, desk)
{
    /// <summary>The other coordinators learn which lines differ and which are entered anew; nothing of what one person entered alone.</summary>
    public async Task ResultsEnteredAsync(Evaluation evaluation, string by, EnteredLines lines, CancellationToken cancel)
    {
        if (lines.Differing.Count > 0)
            await TellOtherCoordinatorsAsync(evaluation, by, language => language.Pick(
                $"{District(evaluation).Name} 정량: 두 사람의 입력이 다른 지표가 있습니다({string.Join(", ", lines.Differing)}). «정량 {District(evaluation).Name}»에서 사유와 함께 값을 제안해 주십시오.",
                $"{District(evaluation).EnglishName}: two entries differ (indicator {string.Join(", ", lines.Differing)}). Propose a result with a reason in “quant {District(evaluation).EnglishName}”."), cancel);
        if (lines.Reopened.Count > 0)
            await TellReopenedAsync(evaluation, by, lines.Reopened, cancel);
    }

    /// <summary>The other coordinators learn that a proposal waits.</summary>
    public Task ResultsProposedAsync(Evaluation evaluation, string by, CancellationToken cancel) => TellOtherCoordinatorsAsync(evaluation, by, language => language.Pick(
        $"{District(evaluation).Name} 정량: 값이 제안되어 확인을 기다립니다. «정량 {District(evaluation).Name}»에서 확인해 주십시오.",
        $"{District(evaluation).EnglishName}: a proposed result waits to be confirmed in “quant {District(evaluation).EnglishName}”."), cancel);

    /// <summary>측정 결과 공유: the consortium, the officers and the panel are told.</summary>
    public async Task ResultsSharedAsync(Evaluation evaluation, CancellationToken cancel)
    {
        var people = await ParticipantsAsync(evaluation, cancel);
        var lastDay = evaluation.FactCheckLastDay!.Value;
        await TellAsync(people.Consortium, language => language.Pick(
            $"{District(evaluation).Name} 정량 측정 결과가 공유되었습니다. «정량 {District(evaluation).Name}»에서 보고, 사실과 다른 것이 있으면 {language.Until(lastDay)} «사실확인 {District(evaluation).Name}»으로 알려 주십시오.",
            $"The quantitative results of {District(evaluation).EnglishName} are shared. Read them with “quant {District(evaluation).EnglishName}”; point out errors of fact {language.Until(lastDay)} with “facts {District(evaluation).EnglishName}”."), cancel);
        var others = people.Officers.Concat(evaluation.Seats.Where(seat => !seat.IsRecused).Select(seat => seat.PersonId)).Distinct().Except(people.Consortium);
        await TellAsync(others, language => language.Pick(
            $"{District(evaluation).Name} 정량 측정 결과가 공유되었습니다. «정량 {District(evaluation).Name}»에서 볼 수 있습니다.",
            $"The quantitative results of {District(evaluation).EnglishName} are shared. Read them with “quant {District(evaluation).EnglishName}”."), cancel);
    }

    /// <summary>The coordinators learn of an error of fact.</summary>
    public async Task ErrorPointedOutAsync(Evaluation evaluation, FactRemark remark, CancellationToken cancel) => await TellAsync(
        (await ParticipantsAsync(evaluation, cancel)).Coordinators,
        language => language.Pick(
            $"{District(evaluation).Name} 수행단체가 정량지표 {remark.IndicatorNumber}의 사실 오류를 지적했습니다. «사실확인 {District(evaluation).Name}»에서 답해 주십시오.",
            $"The consortium of {District(evaluation).EnglishName} points out an error of fact in indicator {remark.IndicatorNumber}. Answer with “facts {District(evaluation).EnglishName}”."),
        cancel);

    /// <summary>The consortium learns the answer, and the other coordinators that a line is to be entered anew.</summary>
    public async Task RemarkAnsweredAsync(Evaluation evaluation, int number, string by, bool reopened, CancellationToken cancel)
    {
        var remark = evaluation.Remarks.Single(each => each.Number == number);
        await TellAsync((await ParticipantsAsync(evaluation, cancel)).Consortium, language => language.Pick(
            $"{District(evaluation).Name} 정량지표 {remark.IndicatorNumber}에 대한 사실확인 의견에 시가 답했습니다({(remark.Accepted ? "받아들임" : "받아들이지 않음")}). «사실확인 {District(evaluation).Name}»에서 볼 수 있습니다.",
            $"The city answered the remark on indicator {remark.IndicatorNumber} of {District(evaluation).EnglishName} ({(remark.Accepted ? "accepted" : "not accepted")}). Read it with “facts {District(evaluation).EnglishName}”."), cancel);
        if (reopened)
            await TellReopenedAsync(evaluation, by, [remark.IndicatorNumber], cancel);
    }

    private Task TellReopenedAsync(Evaluation evaluation, string by, IReadOnlyList<int> lines, CancellationToken cancel) => TellOtherCoordinatorsAsync(evaluation, by, language => language.Pick(
        $"{District(evaluation).Name} 정량: 다시 입력할 지표가 있습니다({string.Join(", ", lines)}). 두 사람이 «정량 {District(evaluation).Name}»에서 따로 입력합니다.",
        $"{District(evaluation).EnglishName}: indicator {string.Join(", ", lines)} is to be entered anew. Two people enter it, each for themselves, in “quant {District(evaluation).EnglishName}”."), cancel);
}
