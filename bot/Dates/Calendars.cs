using System.Text.Json;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Dates;

/// <summary>What stands in people's calendars: gatherings, the baseline, and running deadlines.</summary>
public sealed class Calendars(Desk desk, CardFaces faces, RecordGathering invitations)
{
    /// <summary>The entry of a gathering; null while it has no date.</summary>
    public async Task<CalendarEntry?> EntryAsync(Gathering gathering, Evaluation? evaluation, Names names, Language language, CancellationToken cancel)
    {
        if (gathering.Time is not { } time)
            return null;

        var face = faces.In(language);
        var item = ItemOf(gathering.Kind);
        var people = await invitations.InvitedAsync(gathering, evaluation, cancel);
        var agenda = desk.Plan.Preparation.AgendaOf(gathering.Kind).Items.Select(part => face.Say("dates.agendaItem", language.Pick(part.Name, part.EnglishName), part.Minutes));
        return new(
            Uid(item, gathering.DistrictId ?? Number(gathering.Number)),
            await ChangesAsync(item, evaluation, evaluation is null ? gathering.Number : 0, cancel),
            face.Gathering(gathering, evaluation),
            time, gathering.Place,
            string.Join('\n', [.. agenda, face.Say("dates.invitedNames", string.Join(", ", people.Select(person => names.Of(person, language)))), .. Cancellation()]),
            [.. people.Select(person => names.Of(person, language))],
            gathering.Cancelled is not null);

        IEnumerable<string> Cancellation() => gathering.Cancelled is { } act ? [face.Say("dates.cancelledBecause", act.Words)] : [];
    }

    /// <summary>The entry of the baseline, a day without an hour.</summary>
    public async Task<CalendarEntry> BaselineAsync(Evaluation evaluation, Language language, CancellationToken cancel) => new(
        Uid(DatedItem.Baseline, evaluation.DistrictId), await ChangesAsync(DatedItem.Baseline, evaluation, 0, cancel),
        faces.In(language).Title(evaluation, "dates.item.baseline"), PlannedTime.On(evaluation.Baseline), "", "", [], Cancelled: false);

    /// <summary>The entry of a deadline; each that took the place of another counts as a change of it.</summary>
    public async Task<CalendarEntry> DeadlineAsync(Evaluation evaluation, DeadlineKind kind, Language language, CancellationToken cancel)
    {
        var all = await desk.Db.Deadlines.AsNoTracking().Where(deadline => deadline.EvaluationId == evaluation.Id && deadline.Kind == kind).ToListAsync(cancel);
        var face = faces.In(language);
        return new(
            $"deadline-{JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())}-{evaluation.DistrictId}-{Number(desk.Plan.Year)}@evalbot", all.Count - 1,
            face.Title(evaluation, $"deadline.{JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())}"),
            PlannedTime.On(all.Single(deadline => deadline.ReplacedAt is null).LastDay), "", "", [], Cancelled: false);
    }

    /// <summary>Everything that concerns a person, of all districts or of one: what they are invited to; the baseline where they are a party; the deadlines by which they have to act.</summary>
    /// <param name="all">Of one district: every gathering and every deadline that the person may know of.</param>
    public async Task<IReadOnlyList<CalendarEntry>> OfAsync(Caller caller, IReadOnlyList<Evaluation> evaluations, bool all, CancellationToken cancel)
    {
        var entries = new List<CalendarEntry>();
        var gatherings = await desk.Db.WholeGatherings().AsNoTracking().ToListAsync(cancel);
        foreach (var gathering in gatherings)
        {
            var evaluation = evaluations.FirstOrDefault(each => each.DistrictId == gathering.DistrictId);
            if (gathering.DistrictId is not null && evaluation is null)
                continue;
            if ((all && evaluation is not null) || (await invitations.InvitedAsync(gathering, evaluation, cancel)).Contains(caller.Who.PersonId))
            {
                if (await EntryAsync(gathering, evaluation, caller.Names, caller.Language, cancel) is { } entry)
                    entries.Add(entry);
            }
        }

        var deadlines = await desk.Db.Deadlines.AsNoTracking().Where(deadline => deadline.ReplacedAt == null && deadline.Kind != DeadlineKind.Rating).ToListAsync(cancel);
        foreach (var evaluation in evaluations)
        {
            var people = await desk.Db.ParticipantsAsync(evaluation.DistrictId, cancel);
            if (caller.May(Right.ReadWorkshopRecord, evaluation))
                entries.Add(await BaselineAsync(evaluation, caller.Language, cancel));
            foreach (var deadline in deadlines.Where(deadline => deadline.EvaluationId == evaluation.Id))
            {
                if (all ? ScheduleCommand.Concerns(caller, evaluation, deadline) : Duties.WhoHasToAct(deadline.Kind, evaluation, people).Contains(caller.Who.PersonId))
                    entries.Add(await DeadlineAsync(evaluation, deadline.Kind, caller.Language, cancel));
            }
        }

        return entries;
    }

    /// <summary>The item of a gathering.</summary>
    public static DatedItem ItemOf(GatheringKind kind) => kind switch
    {
        GatheringKind.JointWorkshop => DatedItem.JointWorkshop,
        GatheringKind.IndicatorWorkshop => DatedItem.IndicatorWorkshop,
        _ => DatedItem.Meeting,
    };

    private string Uid(DatedItem item, string which) => $"{JsonNamingPolicy.CamelCase.ConvertName(item.ToString())}-{which}-{Number(desk.Plan.Year)}@evalbot";

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Task<int> ChangesAsync(DatedItem item, Evaluation? evaluation, int number, CancellationToken cancel)
    {
        int? id = evaluation?.Id;
        return desk.Db.DateChanges.CountAsync(change => change.Item == item && change.EvaluationId == id && change.Number == number && change.Act != DateAct.Extend && change.Done != null, cancel);
    }
}
