using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Channel;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Meetings;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Meetings;

/// <summary>The meeting's card in everybody's conversation: one each, updated in place when something changed that its reader may see.</summary>
public sealed class MeetingBoard(Chat chat, Rooms rooms, Desk desk, MeetingCards cards)
{
    private Names? names;

    /// <summary>Brings everybody's card up to date. While the meeting is under way whoever takes part has one; before it and after it, whoever had opened it.</summary>
    public async Task RefreshAsync(Evaluation evaluation, CancellationToken cancel) =>
        await RefreshAsync(evaluation, await desk.Db.RolesInAsync(evaluation.DistrictId, cancel), cancel);

    /// <inheritdoc cref="RefreshAsync(Evaluation, CancellationToken)"/>
    /// <param name="roles">The roles that give a right in the district.</param>
    public async Task RefreshAsync(Evaluation evaluation, IReadOnlyList<StoredRole> roles, CancellationToken cancel)
    {
        var people = Takers(evaluation, roles.ParticipantsOf(evaluation.DistrictId));
        await ShowInRoomsAsync(evaluation, cancel);
        var having = await chat.WhoHaveAsync(KeyOf(evaluation), people, cancel);
        if (having.Count == 0 && evaluation.MeetingState != MeetingState.UnderWay)
            return;

        foreach (var person in people)
        {
            var who = new Standing(person, [.. roles.Where(role => role.PersonId == person).Select(role => new RoleHolding(person, role.Role, role.DistrictId, role.SeatId, role.Title))]);
            if (Access.WhyNot(Right.ReadMeeting, who, evaluation) is null)
            {
                if (evaluation.MeetingState == MeetingState.UnderWay || having.Contains(person))
                    await chat.PostOrUpdateAsync(person, KeyOf(evaluation), new(null, await CardAsync(who, await chat.LanguageOfAsync(person, cancel), evaluation, cancel)), cancel);
            }
            else if (having.Contains(person))
            {
                await chat.PostOrUpdateAsync(person, KeyOf(evaluation), new(cards.Closed(await chat.LanguageOfAsync(person, cancel), evaluation)), cancel);
            }
        }
    }

    /// <summary>Shows a person their card as the newest message; where it stood, a sentence says so.</summary>
    public async Task ShowAsync(Caller caller, Evaluation evaluation, CancellationToken cancel) => await chat.PostAnewAsync(
        caller.Who.PersonId,
        KeyOf(evaluation),
        new(null, await CardAsync(caller.Who, caller.Language, evaluation, cancel)),
        new(caller.Language.Pick("회의 카드를 아래로 옮겼습니다.", "The meeting's card is further down now.")),
        cancel);

    /// <summary>Brings the card of each group up to date in which the district's meeting is held: what everybody there may see.</summary>
    public async Task ShowInRoomsAsync(Evaluation evaluation, CancellationToken cancel)
    {
        foreach (var room in await rooms.OfAsync(evaluation.DistrictId, cancel))
        {
            var reader = new MeetingReader(room, Leads: false, IsPanel: false, Attends: false, Rates: false);
            names ??= new(desk.Db);
            await chat.PostOrUpdateAsync(room, KeyOf(evaluation), new(null, cards.Live(await chat.LanguageOfAsync(room, cancel), evaluation, reader, names, desk.Now)), cancel);
        }
    }

    /// <summary>Under what everybody's card of the meeting is posted.</summary>
    internal static string KeyOf(Evaluation evaluation) => $"meeting/{evaluation.Id}";

    /// <summary>Everybody who may have a card, and who sat on the panel before.</summary>
    private static IReadOnlyList<string> Takers(Evaluation evaluation, Participants people) =>
    [
        .. people.Coordinators.Concat(evaluation.Seats.Select(seat => seat.PersonId)).Concat(evaluation.FormerSeats.Select(seat => seat.PersonId))
            .Concat(people.Officers).Concat(people.Consortium).Distinct(),
    ];

    private async Task<JsonObject> CardAsync(Standing who, Language language, Evaluation evaluation, CancellationToken cancel)
    {
        names ??= new(await desk.Db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, cancel));
        var reader = new MeetingReader(
            who.PersonId,
            Leads: May(Right.LeadMeeting),
            IsPanel: May(Right.ReadInterview),
            Attends: May(Right.AttendMeeting),
            Rates: May(Right.Rate) && evaluation.WhyNotRate(who.PersonId) is null);
        return cards.Live(language, evaluation, reader, names, desk.Now);

        bool May(Right right) => Access.WhyNot(right, who, evaluation) is null;
    }
}
