using EvalBot.Core.Appeals;
using EvalBot.Core.Discussions;
using EvalBot.Core.Documents;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Grades;
using EvalBot.Core.Indicators;
using EvalBot.Core.Measurements;
using EvalBot.Core.Meetings;
using EvalBot.Core.Notices;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Ratings;
using EvalBot.Core.Reports;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Storage;

/// <summary>The few queries that many use cases begin with. Each takes a constant number of statements, however many districts there are.</summary>
internal static class Queries
{
    private static readonly Role[] RolesWithRights = [Role.Coordinator, Role.Officer, Role.Consortium, Role.Writer, Role.Auditor, Role.Committee];

    /// <summary>Evaluations with all that belongs to them.</summary>
    public static IQueryable<Evaluation> WholeEvaluations(this EvalBotContext db) => db.Evaluations
        .Include(e => e.Seats.OrderBy(seat => seat.Id)) // As the plan lists them.
        .Include(e => e.FormerSeats)
        .Include(e => e.Exclusions)
        .Include(e => e.Indicators)
        .Include(e => e.Goals)
        .Include(e => e.Ballots)
        .Include(e => e.Sheets)
        .Include(e => e.PaperEntries)
        .Include(e => e.Grades)
        .Include(e => e.Notices)
        .Include(e => e.Corrections)
        .Include(e => e.Entries)
        .Include(e => e.Remarks)
        .Include(e => e.Submissions)
        .Include(e => e.Documents)
        .Include(e => e.SelfAssessments)
        .Include(e => e.Turns)
        .Include(e => e.Presences)
        .Include(e => e.NoteVersions)
        .Include(e => e.Appeal!.Answers)
        .Include(e => e.Report!.Versions)
        .Include(e => e.Report!.Improvements)
        .Include(e => e.Agreement.Versions)
        .Include(e => e.Agreement.Remarks)
        .AsSplitQuery();

    /// <summary>Evaluations whose first ballot is closed, to read: their panels, ratings and grades, and nothing else.</summary>
    public static IQueryable<Evaluation> RevealedEvaluations(this EvalBotContext db) => db.Evaluations.AsNoTracking()
        .Where(e => e.State != EvaluationState.Preparing && e.State != EvaluationState.Rating)
        .Include(e => e.Seats.OrderBy(seat => seat.Id))
        .Include(e => e.Goals)
        .Include(e => e.Ballots)
        .Include(e => e.Sheets)
        .Include(e => e.Grades)
        .AsSplitQuery();

    /// <summary>One district's evaluation, whole.</summary>
    public static Task<Evaluation> WholeEvaluationAsync(this EvalBotContext db, string districtId, CancellationToken cancel) => db.EvaluationAsync(districtId, whole: true, cancel);

    /// <summary>One district's evaluation with what a rating and the cards that follow it need; documents, results and the appeal are left out. A rating is the turn of which most come at once.</summary>
    public static Task<Evaluation> EvaluationToRateAsync(this EvalBotContext db, string districtId, CancellationToken cancel) => db.EvaluationAsync(districtId, whole: false, cancel);

    // Of what is mostly empty the first statement asks whether it is. The others are one short statement each: they are cheaper to prepare than those of an include.
    private static async Task<Evaluation> EvaluationAsync(this EvalBotContext db, string districtId, bool whole, CancellationToken cancel)
    {
        var has = await db.Evaluations.Where(e => e.DistrictId == districtId)
            .Select(e => new
            {
                Evaluation = e,
                e.Agreement,
                FormerSeats = e.FormerSeats.Any(),
                Ballots = e.Ballots.Any(),
                Sheets = e.Sheets.Any(),
                PaperEntries = e.PaperEntries.Any(),
                Grades = e.Grades.Any(),
                Notices = e.Notices.Any(),
                Turns = e.Turns.Any(),
                Presences = e.Presences.Any(),
                NoteVersions = e.NoteVersions.Any(),
                Exclusions = whole && e.Exclusions.Any(),
                Corrections = whole && e.Corrections.Any(),
                Entries = whole && e.Entries.Any(),
                Remarks = whole && e.Remarks.Any(),
                Submissions = whole && e.Submissions.Any(),
                Documents = whole && e.Documents.Any(),
                SelfAssessments = whole && e.SelfAssessments.Any(),
                SheetRemarks = whole && e.Agreement.Remarks.Any(),
                Appeal = whole && e.Appeal != null,
                Report = whole && e.Report != null,
            })
            .SingleAsync(cancel);
        var (id, agreement) = (has.Evaluation.Id, has.Agreement.Id);
        await PartsAsync<PanelSeat>(has: true);
        await PartsAsync<Indicator>(has: true);
        await PartsAsync<Goal>(has: true);
        await LoadAsync<SheetVersion>("AgreementId", agreement);
        if (has.SheetRemarks)
            await LoadAsync<SheetRemark>("AgreementId", agreement);
        await PartsAsync<FormerSeat>(has.FormerSeats);
        await PartsAsync<ExclusionRequest>(has.Exclusions);
        await PartsAsync<Ballot>(has.Ballots);
        await PartsAsync<RatingSheet>(has.Sheets);
        await PartsAsync<PaperEntry>(has.PaperEntries);
        await PartsAsync<GradeSheet>(has.Grades);
        await PartsAsync<ResultNotice>(has.Notices);
        await PartsAsync<ResultCorrection>(has.Corrections);
        await PartsAsync<ResultEntry>(has.Entries);
        await PartsAsync<FactRemark>(has.Remarks);
        await PartsAsync<Submission>(has.Submissions);
        await PartsAsync<DocumentVersion>(has.Documents);
        await PartsAsync<SelfAssessment>(has.SelfAssessments);
        await PartsAsync<MeetingTurn>(has.Turns);
        await PartsAsync<Presence>(has.Presences);
        await PartsAsync<InterviewNote>(has.NoteVersions);
        if (has.Appeal)
            await db.Set<Appeal>().Include(appeal => appeal.Answers).Where(appeal => EF.Property<int>(appeal, "EvaluationId") == id).LoadAsync(cancel);
        if (has.Report)
            await db.Set<EvaluationReport>().Include(report => report.Versions).Include(report => report.Improvements).AsSplitQuery().Where(report => EF.Property<int>(report, "EvaluationId") == id).LoadAsync(cancel);
        return has.Evaluation;

        Task PartsAsync<T>(bool has)
            where T : class => has ? LoadAsync<T>("EvaluationId", id) : Task.CompletedTask;

        // In the order in which they were added, as the plan lists seats, indicators and goals.
        Task LoadAsync<T>(string key, int of)
            where T : class => db.Set<T>().Where(part => EF.Property<int>(part, key) == of).OrderBy(part => EF.Property<int>(part, "Id")).LoadAsync(cancel);
    }

    /// <summary>What a district's panel put down after the reveal; an empty discussion, not stored yet, where it put down nothing.</summary>
    public static async Task<Discussion> DiscussionAsync(this EvalBotContext db, Evaluation evaluation, CancellationToken cancel) =>
        await db.Discussions.Include(d => d.Opinions).Include(d => d.Texts).Include(d => d.Answers).AsSplitQuery()
            .SingleOrDefaultAsync(d => d.EvaluationId == evaluation.Id, cancel)
        ?? new Discussion(evaluation.Id);

    /// <summary>What was typed of each part of a district's report, in the order of the parts; empty drafts, not stored yet, of those where nothing was.</summary>
    public static async Task<IReadOnlyList<ReportDraft>> ReportDraftsAsync(this EvalBotContext db, Evaluation evaluation, CancellationToken cancel)
    {
        var stored = await db.ReportDrafts.Where(draft => draft.EvaluationId == evaluation.Id).ToListAsync(cancel);
        return [.. Enum.GetValues<ReportPart>().Select(part => stored.FirstOrDefault(draft => draft.Part == part) ?? new ReportDraft(evaluation.Id, part))];
    }

    /// <summary>What a consortium wrote of an appeal that is not sent; an empty draft, not stored yet, where it wrote nothing.</summary>
    public static async Task<AppealDraft> AppealDraftAsync(this EvalBotContext db, Evaluation evaluation, CancellationToken cancel) =>
        await db.AppealDrafts.SingleOrDefaultAsync(draft => draft.EvaluationId == evaluation.Id, cancel) ?? new AppealDraft(evaluation.Id);

    /// <summary>The rule check of the plan in force with the panels, sheets and meetings as they are now, and who acknowledged which finding.</summary>
    public static async Task<(IReadOnlyList<PlanFinding> Findings, IReadOnlyDictionary<string, PlanAcknowledgement> Acknowledged)> CheckPlanAsync(
        this EvalBotContext db, EvaluationPlan plan, CancellationToken cancel)
    {
        var evaluations = await db.Evaluations.AsNoTracking().Include(e => e.Seats.OrderBy(seat => seat.Id)).Include(e => e.Indicators).Include(e => e.Goals)
            .AsSplitQuery().OrderBy(e => e.Id).ToListAsync(cancel);
        var roles = await db.Roles.AsNoTracking().OrderBy(role => role.Id).ToListAsync(cancel);
        var seats = evaluations.SelectMany(e => e.Seats, (e, seat) => new RoleHolding(seat.PersonId, Role.Panelist, e.DistrictId, seat.SeatId, null));
        var sample = new PlanSample(
            [],
            [.. roles.Select(role => new RoleHolding(role.PersonId, role.Role, role.DistrictId, null, role.Title)), .. seats],
            [.. evaluations.Select(e => new DistrictSheet(e.DistrictId, [.. e.Indicators.Select(indicator => indicator.Terms)], e.GoalTerms))]);
        var meetings = evaluations.ToDictionary(e => e.DistrictId);
        var districts = plan.Districts.Select(district => district with
        {
            MeetingStartsAt = meetings[district.Id].MeetingStartsAt,
            MeetingEndsAt = meetings[district.Id].MeetingEndsAt,
        });
        var acknowledged = await db.PlanAcknowledgements.AsNoTracking().ToDictionaryAsync(each => each.Key, cancel);
        return (PlanCheck.Of(plan with { Districts = [.. districts] }, sample), acknowledged);
    }

    /// <summary>Who takes part in a district's evaluation, seats on the panel apart.</summary>
    public static async Task<Participants> ParticipantsAsync(this EvalBotContext db, string districtId, CancellationToken cancel) =>
        (await db.RolesInAsync(districtId, cancel)).ParticipantsOf(districtId);

    /// <summary>The roles that give a right in a district. What only qualifies for a seat is left out: the more districts, the more there is of that.</summary>
    public static Task<List<StoredRole>> RolesInAsync(this EvalBotContext db, string districtId, CancellationToken cancel) => db.Roles.AsNoTracking()
        .Where(role => // Said twice, so that both halves go by the index.
            (role.DistrictId == null && RolesWithRights.Contains(role.Role)) ||
            (role.DistrictId == districtId && RolesWithRights.Contains(role.Role)))
        .OrderBy(role => role.Id)
        .ToListAsync(cancel);

    /// <summary>Everybody who takes part anywhere, seats on panels apart.</summary>
    public static async Task<Participants> AllParticipantsAsync(this EvalBotContext db, CancellationToken cancel)
    {
        var roles = await db.Roles.AsNoTracking().OrderBy(role => role.Id).ToListAsync(cancel);
        return new(Holding(Role.Coordinator), Holding(Role.Officer), Holding(Role.Consortium), Holding(Role.Writer));

        List<string> Holding(Role wanted) => [.. roles.Where(role => role.Role == wanted).Select(role => role.PersonId).Distinct()];
    }

    /// <summary>Gatherings with their records, in the order in which they were planned.</summary>
    public static IQueryable<Gathering> WholeGatherings(this EvalBotContext db) => db.Gatherings.Include(g => g.Records).OrderBy(g => g.Id);

    /// <summary>The same of roles that were read before.</summary>
    public static Participants ParticipantsOf(this IReadOnlyList<StoredRole> roles, string districtId)
    {
        return new(Holding(Role.Coordinator), Holding(Role.Officer), Holding(Role.Consortium), Holding(Role.Writer));

        List<string> Holding(Role wanted) =>
            [.. roles.Where(role => role.Role == wanted && (role.DistrictId is null || role.DistrictId == districtId)).Select(role => role.PersonId)];
    }
}
