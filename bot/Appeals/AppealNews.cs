using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Texts;
using EvalBot.Core.Appeals;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Appeals;

/// <summary>이의제기와 재심의: who learns what.</summary>
public sealed class AppealNews(Chat chat, Desk desk, AppealCards appeals, DeclarationCard declaration) : News(chat, desk)
{
    /// <summary>The coordinators and the officers read the appeal; the other members of the consortium get the receipt too.</summary>
    /// <param name="by">Who sent it, and has the receipt.</param>
    public async Task AppealFiledAsync(Evaluation evaluation, string by, Names names, CancellationToken cancel)
    {
        var people = await ParticipantsAsync(evaluation, cancel);
        foreach (var (person, tier) in people.Coordinators.Select(person => (person, Tier.Coordinator))
            .Concat(people.Officers.Select(person => (person, Tier.Officer)))
            .Concat(people.Consortium.Where(person => person != by).Select(person => (person, Tier.Consortium))))
            await ToAsync(person, language => appeals.Filed(language, evaluation, names, new HashSet<Tier> { tier }), cancel);
    }

    /// <summary>각하: the consortium and the officers read why.</summary>
    public async Task AppealInadmissibleAsync(Evaluation evaluation, CancellationToken cancel)
    {
        var people = await ParticipantsAsync(evaluation, cancel);
        foreach (var person in people.Consortium.Concat(people.Officers))
            await ToAsync(person, language => appeals.Inadmissible(language, evaluation), cancel);
    }

    /// <summary>The coordinators learn that the appeal was withdrawn.</summary>
    public async Task AppealWithdrawnAsync(Evaluation evaluation, CancellationToken cancel) => await TellAsync(
        (await ParticipantsAsync(evaluation, cancel)).Coordinators,
        language => language.Pick(
            $"{District(evaluation).Name} 수행단체가 이의제기를 철회했습니다. 통보된 결과가 그대로 유지됩니다.",
            $"The consortium of {District(evaluation).EnglishName} withdrew its appeal. The notified result stands."),
        cancel);

    /// <summary>Every panelist who is not recused gets their card of the redeliberation.</summary>
    public async Task RedeliberationOpenedAsync(Evaluation evaluation, CancellationToken cancel)
    {
        foreach (var (seat, person) in evaluation.Deliberators)
        {
            if (evaluation.WhyNotTakePart(person) is null)
                await ToAsync(person, language => appeals.AnswerForm(language, evaluation, seat, Contested(evaluation, seat)), cancel);
            else
                await MemberAskedAsync(evaluation, person, cancel);
        }
    }

    /// <summary>Who was to redeliberate learns that somebody else does, and the new member is asked for interests.</summary>
    public async Task MemberReplacedAsync(Evaluation evaluation, string leaving, string coming, CancellationToken cancel)
    {
        await TellAsync(
            [leaving],
            language => language.Pick(
                $"{District(evaluation).Name} 재심의의 독립 위원이 다른 분으로 바뀌었습니다. 하실 일은 없습니다.",
                $"Somebody else takes your place in the redeliberation of {District(evaluation).EnglishName}. There is nothing to do for you."),
            cancel);
        await MemberAskedAsync(evaluation, coming, cancel);
    }

    // An independent member declares first, and then gets the card.
    private async Task MemberAskedAsync(Evaluation evaluation, string person, CancellationToken cancel)
    {
        if (evaluation.WhyNotDeclare(person, pledged: true) is null)
            await ToAsync(person, language => declaration(language, evaluation.DistrictId, language.Pick($"재심의 {District(evaluation).Name}", $"redeliberate {District(evaluation).EnglishName}")), cancel);
    }

    /// <summary>The coordinators learn that an independent member has a conflict of interest and takes no part.</summary>
    public async Task MemberHasConflictAsync(Evaluation evaluation, string person, string reason, Names names, CancellationToken cancel) => await TellAsync(
        (await ParticipantsAsync(evaluation, cancel)).Coordinators,
        language => language.Pick(
            $"{District(evaluation).Name} 재심의의 독립 위원 {names.Of(person, language)} 님이 이해관계를 알렸고 참여하지 않습니다. «재심의 {District(evaluation).Name} 교체»에서 다른 위원을 정해 주십시오. 사유: {reason}",
            $"{names.Of(person, language)}, an independent member of the redeliberation of {District(evaluation).EnglishName}, reported a conflict of interest and takes no part. Choose somebody else with “redeliberate {District(evaluation).EnglishName} replace”. The reason: {reason}"),
        cancel);

    /// <summary>The panel reads the outcome.</summary>
    public async Task AppealDecidedAsync(Evaluation evaluation, CancellationToken cancel)
    {
        foreach (var seat in evaluation.Seats.Where(seat => !seat.IsRecused))
            await ToAsync(seat.PersonId, language => appeals.Outcome(language, evaluation), cancel);
    }

    /// <summary>What a panelist's card of the redeliberation shows filled in, contested goals only: their answer, else the rating that stands.</summary>
    public static IReadOnlyList<Rating> Contested(Evaluation evaluation, string seatId)
    {
        var stands = evaluation.LatestSubmitted(seatId, 2) ?? evaluation.LatestSubmitted(seatId, 1);
        var revised = evaluation.Appeal!.AnswerOf(seatId)?.Revised ?? [];
        return [.. evaluation.Appeal.Items
            .Where(item => item.Kind == ContestedKind.Goal)
            .Select(item => revised.Concat(stands?.Ratings ?? []).FirstOrDefault(rating => rating.Goal == item.Number))
            .OfType<Rating>()];
    }
}
