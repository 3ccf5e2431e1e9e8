using System.Globalization;
using EvalBot.Bot.Commands;
using EvalBot.Bot.Storage;
using EvalBot.Core;
using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Rights;
using Microsoft.EntityFrameworkCore;

namespace EvalBot.Bot.Dates;

/// <summary>A change of a date as a coordinator asks for it.</summary>
/// <param name="Evaluation">Null for a joint workshop.</param>
/// <param name="Number">Of a joint workshop; 0 otherwise.</param>
/// <param name="Day">Null to cancel.</param>
/// <param name="Hour">Null for the hour that it had, or a whole day.</param>
public sealed record WantedChange(DateAct Act, DatedItem Item, Evaluation? Evaluation, int Number, DateOnly? Day, TimeOnly? Hour, string Reason);

/// <summary>A change with all that changes with it.</summary>
/// <param name="Gathering">The workshop or meeting that it is about; null for other dates.</param>
/// <param name="Running">The deadline that is extended; null otherwise.</param>
public sealed record ShownChange(DateChange Change, Evaluation? Evaluation, Gathering? Gathering, Deadline? Running, PlannedTime? Present, DateEffects Effects);

/// <summary>일정변경 and 연장: shows first what moves with a date, and changes it when that is confirmed.</summary>
public sealed class ChangeDate(Desk desk)
{
    /// <summary>Works out everything that the change would change, and keeps it to be confirmed. No date changes.</summary>
    public async Task<(ShownChange? Shown, Refusal? Refusal)> PreviewAsync(Standing who, WantedChange wanted, CancellationToken cancel)
    {
        if (WhyNotTheirs(who, wanted.Evaluation) is { } notTheirs)
            return (null, notTheirs);
        if (DateChange.WhyNotReason(wanted.Reason) is { } reason)
            return (null, reason);
        if (wanted.Day is { } day && day.Year != desk.Plan.Year)
            return (null, new DateInAnotherYear(day, desk.Plan.Year));

        var (gathering, running) = await FindAsync(wanted.Item, wanted.Act, wanted.Evaluation, wanted.Number, cancel);
        var present = PresentOf(wanted.Item, wanted.Evaluation, gathering, running);
        var to = wanted.Day is { } chosen ? TimeOf(wanted, chosen, present) : null;
        var change = new DateChange(wanted.Act, wanted.Item, wanted.Evaluation?.Id, wanted.Number, present, to, new(who.PersonId, desk.Now, wanted.Reason));
        if (WhyNot(change, wanted.Evaluation, gathering, running) is { } refusal)
            return (null, refusal);

        desk.Db.DateChanges.Add(change);
        await desk.DoneAsync(cancel);
        return (await ShownAsync(change, wanted.Evaluation, gathering, running, present, cancel), null);
    }

    /// <summary>Does what was shown; whatever changed meanwhile is not overwritten.</summary>
    /// <returns>What was done, or why nothing was.</returns>
    public async Task<(ShownChange? Shown, Refusal? Refusal)> RunAsync(Standing who, DateChange change, Evaluation? evaluation, CancellationToken cancel)
    {
        if (WhyNotTheirs(who, evaluation) is { } notTheirs)
            return (null, notTheirs);

        var (gathering, running) = await FindAsync(change.Item, change.Act, evaluation, change.Number, cancel);
        var present = PresentOf(change.Item, evaluation, gathering, running);
        if ((change.WhyNotDo(present) ?? WhyNot(change, evaluation, gathering, running)) is { } refusal)
            return (null, refusal);

        var shown = await ShownAsync(change, evaluation, gathering, running, present, cancel);
        change.Do(who.PersonId, desk.Now, present);
        switch (change.Act)
        {
            case DateAct.Cancel:
                gathering!.Cancel(new(who.PersonId, desk.Now, change.Reason));
                break;
            case DateAct.Extend:
                evaluation!.Extend(running!, change.To!.Day, desk.Now);
                desk.MoveDeadline(running!, change.To.Day, desk.Days, new(who.PersonId, desk.Now, change.Reason));
                break;
            default:
                gathering?.Move(change.To!, desk.Plan.Preparation, desk.Now);
                await MoveAsync(change, evaluation, shown.Effects, cancel);
                break;
        }

        Note(who, change, evaluation);
        await desk.DoneAsync(cancel);
        return (shown, null);
    }

    /// <summary>The gathering of an item, or the running deadline that is to be extended.</summary>
    public async Task<(Gathering? Gathering, Deadline? Running)> FindAsync(DatedItem item, DateAct act, Evaluation? evaluation, int number, CancellationToken cancel)
    {
        if (act == DateAct.Extend)
        {
            var kind = DeadlineOf(item);
            return (null, await desk.Db.Deadlines.Include(deadline => deadline.Reminders)
                .SingleOrDefaultAsync(deadline => deadline.EvaluationId == evaluation!.Id && deadline.Kind == kind && deadline.ReplacedAt == null, cancel));
        }

        return item switch
        {
            DatedItem.JointWorkshop => (await desk.Db.WholeGatherings().SingleOrDefaultAsync(g => g.Kind == GatheringKind.JointWorkshop && g.Number == number, cancel), null),
            DatedItem.IndicatorWorkshop or DatedItem.Meeting => (await desk.Db.WholeGatherings()
                .SingleAsync(g => g.DistrictId == evaluation!.DistrictId && g.Kind == (item == DatedItem.Meeting ? GatheringKind.Meeting : GatheringKind.IndicatorWorkshop), cancel), null),
            _ => (null, null),
        };
    }

    /// <summary>The date that an item has; null for none, or while it is cancelled.</summary>
    public static PlannedTime? PresentOf(DatedItem item, Evaluation? evaluation, Gathering? gathering, Deadline? running) =>
        running is not null ? PlannedTime.On(running.LastDay)
        : gathering is not null ? gathering.Cancelled is null ? gathering.Time : null
        : item is DatedItem.Documents or DatedItem.Baseline ? evaluation!.DateOf(item)
        : null;

    private static DeadlineKind DeadlineOf(DatedItem item) => item switch
    {
        DatedItem.Documents => DeadlineKind.Documents,
        DatedItem.Notice => DeadlineKind.Notice,
        DatedItem.Appeal => DeadlineKind.Appeal,
        DatedItem.Redeliberation => DeadlineKind.Redeliberation,
        DatedItem.Report => DeadlineKind.Report,
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, "It has no deadline to extend."),
    };

    private static Refusal? WhyNotTheirs(Standing who, Evaluation? evaluation) =>
        evaluation is null ? Access.WhyNotForThePlan(who) : Access.WhyNot(Right.ChangeDates, who, evaluation);

    /// <summary>A meeting keeps its hour and its length; a workshop takes as long as its agenda.</summary>
    private PlannedTime TimeOf(WantedChange wanted, DateOnly day, PlannedTime? present)
    {
        if (wanted.Act == DateAct.Extend || wanted.Item is DatedItem.Documents or DatedItem.Baseline)
            return PlannedTime.On(day);

        var had = present is { WholeDay: false } ? present : null;
        if ((wanted.Hour ?? (had is null ? null : TimeOnly.FromDateTime(had.StartsAt.ToOffset(KoreanDays.Offset).DateTime))) is not { } hour)
            return PlannedTime.On(day);

        var kind = wanted.Item == DatedItem.JointWorkshop ? GatheringKind.JointWorkshop : GatheringKind.IndicatorWorkshop;
        return PlannedTime.At(day, hour, had is null ? desk.Plan.Preparation.AgendaOf(kind).Length : had.EndsAt - had.StartsAt);
    }

    private Refusal? WhyNot(DateChange change, Evaluation? evaluation, Gathering? gathering, Deadline? running) => (change.Act, change.Item) switch
    {
        (_, DatedItem.JointWorkshop) when gathering is null => new NoSuchWorkshop(desk.Plan.Preparation.Workshops.Count),
        (DateAct.Cancel, _) => gathering!.WhyNotCancel(),
        (DateAct.Extend, _) => evaluation!.WhyNotExtend(running, change.To!.Day, desk.Now),
        (_, DatedItem.Meeting) => evaluation!.WhyNotMoveDate(DatedItem.Meeting, change.To!, desk.Plan.District(evaluation.DistrictId), desk.Now)
            ?? gathering!.WhyNotMove(change.To!, desk.Plan.Preparation, desk.Now)
            ?? desk.WhyNotDue(desk.Plan.Deadlines.Notice, change.To!.Day)
            ?? desk.WhyNotDue(desk.Plan.Deadlines.Report, change.To!.Day),
        (_, DatedItem.Documents or DatedItem.Baseline) => evaluation!.WhyNotMoveDate(change.Item, change.To!, desk.Plan.District(evaluation.DistrictId), desk.Now),
        _ => gathering!.WhyNotMove(change.To!, desk.Plan.Preparation, desk.Now),
    };

    private async Task<ShownChange> ShownAsync(DateChange change, Evaluation? evaluation, Gathering? gathering, Deadline? running, PlannedTime? present, CancellationToken cancel)
    {
        var effects = change switch
        {
            { Act: DateAct.Extend } => new([DateEffects.Running(running!.Kind, running.LastDay, change.To!.Day, desk.Plan, desk.Days, desk.Now)], [], desk.Days.IsWorkingDay(change.To.Day) ? [] : [DateConsequence.NoWorkingDay]),
            { To: { } to } when evaluation is not null && change.Item is DatedItem.Meeting or DatedItem.Documents or DatedItem.Baseline =>
                DateEffects.Of(change.Item, to, evaluation, await desk.Db.Evaluations.AsNoTracking().Include(e => e.Seats).ToListAsync(cancel), desk.Plan, desk.Days, desk.Now),
            { To: { } to } when !desk.Days.IsWorkingDay(to.Day) => DateEffects.None with { Consequences = [DateConsequence.NoWorkingDay] },
            _ => DateEffects.None,
        };
        return new(change, evaluation, gathering, running, present, effects);
    }

    /// <summary>The evaluation's date, and the running deadlines that hang on it.</summary>
    private async Task MoveAsync(DateChange change, Evaluation? evaluation, DateEffects effects, CancellationToken cancel)
    {
        if (change.Item is DatedItem.JointWorkshop or DatedItem.IndicatorWorkshop)
            return;

        evaluation!.MoveDate(change.Item, change.To!, desk.Plan.District(evaluation.DistrictId), desk.Now);
        foreach (var moved in effects.Deadlines.Where(moved => moved.HasBegun))
        {
            var running = await desk.Db.Deadlines.Include(deadline => deadline.Reminders)
                .SingleAsync(deadline => deadline.EvaluationId == evaluation.Id && deadline.Kind == moved.Kind && deadline.ReplacedAt == null, cancel);
            evaluation.Follow(running, moved.To);
            desk.MoveDeadline(running, moved.To, desk.Days);
        }
    }

    private void Note(Standing who, DateChange change, Evaluation? evaluation)
    {
        var act = change.Act switch
        {
            DateAct.Cancel => AuditAct.CancelWorkshop,
            DateAct.Extend => AuditAct.ExtendDeadline,
            _ => AuditAct.MoveDate,
        };
        desk.Note(who, evaluation, act, $"{change.Item}{(change.Number > 0 ? $" {change.Number}" : "")} {Written(change.From)} → {Written(change.To)} {change.Reason}");
    }

    private static string Written(PlannedTime? time) => time is null ? "-"
        : time.StartsAt.ToOffset(KoreanDays.Offset).ToString(time.WholeDay ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>The plan has no joint workshop of that number.</summary>
public sealed record NoSuchWorkshop(int Workshops) : Refusal;
