using EvalBot.Bot.PlanFiles;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Plans;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Storage;

/// <summary>Loads the plan: from its file into an empty database once, and from the database ever after.</summary>
internal static class PlanStore
{
    private const int DistrictsAtOnce = 100;

    /// <summary>The plan in force.</summary>
    /// <param name="read">Reads the file to load; asked only where the database is empty.</param>
    /// <returns>The plan, and whether it was loaded just now.</returns>
    /// <exception cref="PlanFileException">The file cannot be read, or something in it is wrong.</exception>
    public static async Task<(PlanFile File, bool IsNew)> LoadAsync(
        EvalBotContext db, Func<Task<PlanFile>> read, string fileName, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.Plans.AsNoTracking().OrderBy(plan => plan.Id).LastOrDefaultAsync(cancel) is { } stored)
            return (PlanFile.Parse(stored.Text, stored.Holidays, stored.FileName), false);

        var file = await read();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await FillAsync(db, file, fileName, clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
        return (file, true);
    }

    private static async Task FillAsync(EvalBotContext db, PlanFile read, string fileName, DateTimeOffset now, CancellationToken cancel)
    {
        var (plan, sample) = read;
        db.Plans.Add(new() { FileName = fileName, Text = read.Text, Holidays = read.HolidaysText, LoadedAt = now });
        db.People.AddRange(sample.People);
        db.Roles.AddRange(sample.Roles
            .Where(role => role.Role != Role.Panelist)
            .Select(role => new StoredRole { PersonId = role.PersonId, Role = role.Role, DistrictId = role.DistrictId, Title = role.Title }));
        db.Roles.AddRange(Qualified(plan, sample));
        await db.SaveChangesAsync(cancel);

        db.Gatherings.AddRange(plan.Preparation.Workshops.Select((workshop, index) =>
            new Gathering(GatheringKind.JointWorkshop, index + 1, null, PlannedTime.On(workshop.Date), workshop.Place)));
        var days = new KoreanDays(plan.Holidays);
        var panels = sample.Roles.Where(role => role.Role == Role.Panelist).ToLookup(role => role.DistrictId!, role => (role.SeatId!, role.PersonId));
        var sheets = sample.Sheets.ToDictionary(sheet => sheet.DistrictId);
        var commonGoals = plan.Districts.Select(district => district.Year).Distinct().ToDictionary(year => year, year => sample.CommonGoalsOf(year, plan));
        foreach (var some in plan.Districts.Chunk(DistrictsAtOnce))
        {
            var evaluations = some
                .Select(district => new Evaluation(district, plan.Round(district.Round), sheets.GetValueOrDefault(district.Id), panels[district.Id], commonGoals[district.Year]))
                .ToList();
            db.Evaluations.AddRange(evaluations);
            db.Gatherings.AddRange(some.Zip(evaluations, (district, evaluation) => new Gathering[]
            {
                new(GatheringKind.IndicatorWorkshop, 1, district.Id, null, district.Hub),
                new(GatheringKind.Meeting, 1, district.Id, evaluation.MeetingTime, district.Hub),
            }).SelectMany(both => both));
            await db.SaveChangesAsync(cancel);

            db.Deadlines.AddRange(evaluations.SelectMany(evaluation => new Deadline[]
            {
                new(evaluation.Id, DeadlineKind.Documents, evaluation.DocumentsDue, null, now, plan.Reminders, days),
                new(evaluation.Id, DeadlineKind.Rating, KoreanDays.DayOf(evaluation.MeetingStartsAt), null, now, plan.Reminders, days),
            }));
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear(); // What is stored need not be looked at again with the next ones.
        }
    }

    /// <summary>Whoever sits on a seat of the file's panels could sit there again: the city's people, and the experts as their district's support team.</summary>
    private static IEnumerable<StoredRole> Qualified(EvaluationPlan plan, PlanSample sample) => sample.Roles
        .Where(role => role.Role == Role.Panelist)
        .SelectMany(role => plan.PanelShape.Seat(role.SeatId!) switch
        {
            { Group: SeatGroup.Expert } => (StoredRole[])
            [
                new() { PersonId = role.PersonId, Role = Role.Expert },
                new() { PersonId = role.PersonId, Role = Role.SupportTeam, DistrictId = role.DistrictId },
            ],
            { Group: SeatGroup.Official, Id: not PanelShape.DistrictSeat } => [new() { PersonId = role.PersonId, Role = Role.CityMember, SeatId = role.SeatId }],
            _ => [],
        })
        .DistinctBy(role => (role.PersonId, role.Role, role.DistrictId));
}

/// <summary>Holds the plan in force, from the start on.</summary>
internal sealed class PlanInForce
{
    private LoadedPlan? _plan;

    /// <exception cref="InvalidOperationException">It is not loaded yet.</exception>
    public LoadedPlan Plan
    {
        get => _plan ?? throw new InvalidOperationException("The plan is loaded before anything asks for it.");
        set => _plan = value;
    }
}
