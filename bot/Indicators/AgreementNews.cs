using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Indicators;

namespace EvalBot.Bot.Indicators;

/// <summary>What the parties of 목표합의 are told when something waits for them: rows of the same transaction.</summary>
public sealed class AgreementNews(Chat chat, Desk desk)
{
    /// <summary>The draft was put to the parties.</summary>
    public Task NegotiatingAsync(Caller by, Evaluation evaluation, CancellationToken cancel) => TellAsync(
        by, evaluation, Enum.GetValues<Party>(),
        "지표표 협의가 시작되었습니다. 의견을 내거나 서명해 주십시오.", "The indicator sheet is being negotiated. Please comment or sign.", cancel);

    /// <summary>A party said or proposed something: the others answer.</summary>
    public Task RemarkedAsync(Caller by, Evaluation evaluation, SheetRemark remark, CancellationToken cancel) => TellAsync(
        by, evaluation, Enum.GetValues<Party>().Where(party => party != remark.Party),
        $"{Language.Korean.Party(remark.Party)}가 지표표에 의견 {remark.Number}을(를) 냈습니다. 답을 기다립니다.",
        $"Remark {remark.Number} of {Language.English.Party(remark.Party)} on the indicator sheet waits for an answer.", cancel);

    /// <summary>A remark was accepted, answered or withdrawn.</summary>
    public Task SettledAsync(Caller by, Evaluation evaluation, SheetRemark remark, CancellationToken cancel) => TellAsync(
        by, evaluation, Enum.GetValues<Party>(),
        remark.State switch
        {
            RemarkState.Accepted => $"의견 {remark.Number}의 제안을 받아들여 지표표 {evaluation.Agreement.Present.Number}판이 되었습니다. 새 판에 서명해 주십시오.",
            RemarkState.Answered => $"지표표 의견 {remark.Number}에 답이 왔습니다.",
            _ => $"지표표 의견 {remark.Number}을(를) 거두었습니다.",
        },
        remark.State switch
        {
            RemarkState.Accepted => $"The proposal of remark {remark.Number} was accepted: version {evaluation.Agreement.Present.Number} of the indicator sheet. Please sign it.",
            RemarkState.Answered => $"Remark {remark.Number} on the indicator sheet was answered.",
            _ => $"Remark {remark.Number} on the indicator sheet was withdrawn.",
        },
        cancel);

    /// <summary>A next version came by a table or by the common goals; in the draft nobody has to act on it.</summary>
    public Task RevisedAsync(Caller by, Evaluation evaluation, CancellationToken cancel) => evaluation.Agreement.State != AgreementState.Negotiating ? Task.CompletedTask : TellAsync(
        by, evaluation, Enum.GetValues<Party>(),
        $"지표표 {evaluation.Agreement.Present.Number}판이 나왔습니다. 달라진 것을 보고 서명해 주십시오.",
        $"Version {evaluation.Agreement.Present.Number} of the indicator sheet is there. Please see what differs and sign it.", cancel);

    /// <summary>A party signed: who has not is told; with the last signature the city is.</summary>
    public Task SignedAsync(Caller by, Evaluation evaluation, CancellationToken cancel)
    {
        var present = evaluation.Agreement.Present;
        return evaluation.Agreement.State == AgreementState.Agreed
            ? TellAsync(by, evaluation, Enum.GetValues<Party>(), $"세 당사자가 지표표 {present.Number}판에 모두 서명했습니다. 시가 최종 확정합니다.", $"All three parties have signed version {present.Number} of the indicator sheet. The city makes it final.", cancel)
            : TellAsync(by, evaluation, present.NotSignedBy, $"지표표 {present.Number}판에 서명이 시작되었습니다. 서명을 기다립니다.", $"Version {present.Number} of the indicator sheet waits for your signature.", cancel);
    }

    /// <summary>What was agreed is negotiated again.</summary>
    public Task AmendedAsync(Caller by, Evaluation evaluation, string reason, CancellationToken cancel) => TellAsync(
        by, evaluation, Enum.GetValues<Party>(),
        $"합의한 지표표를 개정합니다. 사유: {reason}. 새 판에 다시 서명해야 합니다.", $"The agreed indicator sheet is amended. Reason: {reason}. It has to be signed anew.", cancel);

    /// <summary>The sheet is final.</summary>
    public Task FrozenAsync(Caller by, Evaluation evaluation, CancellationToken cancel) => TellAsync(
        by, evaluation, Enum.GetValues<Party>(),
        $"지표표 {evaluation.Agreement.Present.Number}판이 최종 확정되었습니다.", $"Version {evaluation.Agreement.Present.Number} of the indicator sheet is final.", cancel);

    /// <summary>Everybody of these parties but the one who acted.</summary>
    private async Task TellAsync(Caller by, Evaluation evaluation, IEnumerable<Party> parties, string korean, string english, CancellationToken cancel)
    {
        var district = desk.Plan.District(evaluation.DistrictId);
        var people = await desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel);
        var told = parties.SelectMany(party => party switch
        {
            Party.City => people.Coordinators,
            Party.District => people.Officers,
            _ => people.Consortium,
        });
        foreach (var person in told.Distinct().Where(person => person != by.Who.PersonId))
        {
            var language = await chat.LanguageOfAsync(person, cancel);
            await chat.PostAsync(person, new(language.Pick($"{district.Name}: {korean} «지표 {district.Name}»", $"{district.EnglishName}: {english} “indicators {district.EnglishName}”")), cancel);
        }
    }
}
