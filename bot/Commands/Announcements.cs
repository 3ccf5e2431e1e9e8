using System.Text.Json.Nodes;
using EvalBot.Bot.Appeals;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Discussions;
using EvalBot.Bot.Meetings;
using EvalBot.Bot.Notices;
using EvalBot.Bot.Panels;
using EvalBot.Bot.Ratings;
using EvalBot.Bot.Storage;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Notices;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Commands;

/// <summary>What others are told when somebody acts: rows of the same transaction, so that an act without its message, or the other way round, cannot be.</summary>
public sealed partial class Announcements(Chat chat, Desk desk, RatingCards ratings, RevealCards reveals, CommonTextCards texts, NoticeCards notices, AppealCards appeals, ConflictCards conflicts, PanelCards panels, MeetingBoard board, OwnRatingCard own)
{
    /// <summary>Sends the rating card to everybody who can rate on the open ballot.</summary>
    public async Task RatingOpenedAsync(Evaluation evaluation, CancellationToken cancel)
    {
        foreach (var seat in evaluation.Seats.Where(seat => evaluation.WhyNotRate(seat.PersonId) is null))
        {
            var language = await chat.LanguageOfAsync(seat.PersonId, cancel);
            foreach (var card in own.Left(language, evaluation, seat).Prepend(own.Stored(language, evaluation, seat)))
                await chat.PostAsync(seat.PersonId, SealedTurns.RatingCard(card), cancel);
        }

        foreach (var seat in evaluation.Seats.Where(seat => seat is { IsCleared: false, IsRecused: false }))
            await DeclarationAsync(evaluation, seat, cancel);
    }

    /// <summary>A panelist is asked for conflicts of interest and confidentiality; what waits for them follows.</summary>
    public Task DeclarationAsync(Evaluation evaluation, PanelSeat seat, CancellationToken cancel) => ToAsync(
        seat.PersonId,
        language => conflicts.Declaration(language, evaluation.DistrictId, evaluation.OpenBallot is null ? "" : language.Pick($"평가 {District(evaluation).Name}", $"rate {District(evaluation).EnglishName}")),
        cancel);

    /// <summary>Somebody was put on a panel: they are told, and asked for conflicts of interest.</summary>
    public async Task SeatedAsync(Evaluation evaluation, PanelSeat seat, CancellationToken cancel)
    {
        var on = desk.Plan.PanelShape.Seat(seat.SeatId);
        await TellAsync(
            [seat.PersonId],
            language => language.Pick(
                $"{District(evaluation).Name} 성과평가단의 위원({on.Name})으로 정해지셨습니다. 회의: {language.Time(evaluation.MeetingStartsAt)}. 먼저 이해관계를 밝히고 비밀유지를 서약해 주십시오.",
                $"You sit on the panel of {District(evaluation).EnglishName} ({on.EnglishName}). The meeting: {language.Time(evaluation.MeetingStartsAt)}. Please declare your interests and pledge confidentiality first."),
            cancel);
        await DeclarationAsync(evaluation, seat, cancel);
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
        evaluation.OpenBallot is not null ? ProgressAsync(evaluation, cancel) : board.RefreshAsync(evaluation, cancel);

    /// <summary>After the meeting each panelist is asked again.</summary>
    public async Task AskAgainAsync(Evaluation evaluation, CancellationToken cancel)
    {
        foreach (var seat in evaluation.Seats.Where(seat => evaluation.WhyNotConfirmMeeting(seat.PersonId) is null))
            await ToAsync(seat.PersonId, language => conflicts.Confirmation(language, evaluation, seat), cancel);
    }

    /// <summary>The coordinators learn of a conflict that came up late.</summary>
    public async Task LateConflictAsync(Evaluation evaluation, string personId, CancellationToken cancel) => await TellAsync(
        (await ParticipantsAsync(evaluation, cancel)).Coordinators,
        language => language.Pick(
            $"{District(evaluation).Name} {Seat(evaluation, personId).Name} 위원이 회의 뒤에 이해관계를 알렸습니다. «평가단 {District(evaluation).Name}»에서 사유를 보고, 필요하면 «회피 {District(evaluation).Name}»로 회피를 기록하십시오.",
            $"After the meeting of {District(evaluation).EnglishName} the panelist on the seat {Seat(evaluation, personId).EnglishName} reported a conflict. See “panel {District(evaluation).EnglishName}”, and record a recusal with “recuse {District(evaluation).EnglishName}” where it is needed."),
        cancel);

    /// <summary>Counts up on each coordinator's progress card and on the meeting's card of city and panel, in place.</summary>
    public async Task ProgressAsync(Evaluation evaluation, CancellationToken cancel)
    {
        var key = $"progress/{evaluation.Id}/{evaluation.Ballots.Max(ballot => ballot.Number)}";
        var cards = new Dictionary<Language, JsonObject>(); // The same for all who read the same language.
        var roles = await desk.Db.RolesInAsync(evaluation.DistrictId, cancel);
        var coordinators = roles.ParticipantsOf(evaluation.DistrictId).Coordinators;
        await chat.RecallAsync(key, MeetingBoard.KeyOf(evaluation), cancel);
        foreach (var person in coordinators)
        {
            var language = await chat.LanguageOfAsync(person, cancel);
            if (!cards.TryGetValue(language, out var card))
                cards[language] = card = ratings.Progress(language, evaluation);
            await chat.PostOrUpdateAsync(person, key, new(null, card), cancel);
        }

        await board.RefreshAsync(evaluation, roles, cancel);
    }

    /// <summary>The notice reaches the officers, or the consortium. Earlier ones that they have say from then on which one took their place and why; nothing else of them changes.</summary>
    public async Task NoticeAsync(Evaluation evaluation, ResultNotice notice, Names names, CancellationToken cancel)
    {
        var people = await ParticipantsAsync(evaluation, cancel);
        var discussion = await desk.Db.DiscussionAsync(evaluation, cancel);
        var asOfficer = notice.ToConsortium is null;
        foreach (var person in asOfficer ? people.Officers : people.Consortium)
        {
            await ShowAsync(person, notice, asOfficer);
            if (notice.Kind == NoticeKind.FinalResult && notice.ByCity.Words.Length == 0 && evaluation.SeatOf(person) is not { IsRecused: false }) // The panel has read it.
                await ToAsync(person, language => appeals.Outcome(language, evaluation), cancel);
        }

        foreach (var earlier in evaluation.Notices.Where(earlier => earlier.Number < notice.Number && (asOfficer || earlier.ToConsortium is not null)).ToList())
            await ShowAgainAsync(earlier, asOfficer);
        if (!asOfficer)
            await ShowAgainAsync(notice, toOfficers: true); // The officers read the same sheet as the consortium: the days of the appeal are known now.

        async Task ShowAgainAsync(ResultNotice told, bool toOfficers)
        {
            foreach (var person in await chat.WhoHaveAsync(Key(told, toOfficers), toOfficers ? people.Officers : people.Consortium, cancel))
                await ShowAsync(person, told, toOfficers);
        }

        async Task ShowAsync(string person, ResultNotice told, bool toOfficer)
        {
            var language = await chat.LanguageOfAsync(person, cancel);
            var reasons = NoticeReasons.Of(discussion, evaluation, told.TextVersion);
            var card = notices.Told(language, evaluation, told, toOfficer, names, reasons, received: told.ReceiptOf(person, toOfficer) is not null);
            await chat.PostOrUpdateAsync(person, Key(told, toOfficer), new(null, card), cancel);
        }

        string Key(ResultNotice told, bool toOfficer) => $"notice/{evaluation.Id}/{told.Number}/{(toOfficer ? "officer" : "consortium")}";
    }

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
            await ToAsync(person, language => conflicts.Declaration(language, evaluation.DistrictId, language.Pick($"재심의 {District(evaluation).Name}", $"redeliberate {District(evaluation).EnglishName}")), cancel);
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

    /// <summary>Officers and consortium learn that the result is final.</summary>
    public async Task FinalizedAsync(Evaluation evaluation, CancellationToken cancel)
    {
        var people = await ParticipantsAsync(evaluation, cancel);
        await TellAsync(people.Officers.Concat(people.Consortium), language => language.Pick(
            $"{District(evaluation).Name} 성과평가 결과가 최종 확정되었습니다. «등급 {District(evaluation).Name}»에서 볼 수 있습니다.",
            $"The result of {District(evaluation).EnglishName} is final. Read it with “grade {District(evaluation).EnglishName}”."), cancel);
    }

    /// <summary>What a panelist's card of the redeliberation shows filled in, contested goals only: their answer, else the rating that stands.</summary>
    public static IReadOnlyList<Rating> Contested(Evaluation evaluation, string seatId)
    {
        var stands = evaluation.LatestSubmitted(seatId, 2) ?? evaluation.LatestSubmitted(seatId, 1);
        var revised = evaluation.Appeal!.AnswerOf(seatId)?.Revised ?? [];
        return [.. evaluation.Appeal.Items
            .Where(item => item.Kind == Core.Appeals.ContestedKind.Goal)
            .Select(item => revised.Concat(stands?.Ratings ?? []).FirstOrDefault(rating => rating.Goal == item.Number))
            .OfType<Rating>()];
    }

    private Seat Seat(Evaluation evaluation, string personId) => desk.Plan.PanelShape.Seat(evaluation.SeatOf(personId)!.SeatId);

    private District District(Evaluation evaluation) => desk.Plan.District(evaluation.DistrictId);

    private Task<Core.Rights.Participants> ParticipantsAsync(Evaluation evaluation, CancellationToken cancel) =>
        desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel);

    private async Task TellAsync(IEnumerable<string> people, Func<Language, string> sentence, CancellationToken cancel)
    {
        foreach (var person in people)
            await chat.PostAsync(person, new(sentence(await chat.LanguageOfAsync(person, cancel))), cancel);
    }

    private async Task ToAsync(string person, Func<Language, JsonObject> card, CancellationToken cancel) =>
        await chat.PostAsync(person, new(null, card(await chat.LanguageOfAsync(person, cancel))), cancel);
}
