using EvalBot.Core.Calendar;
using EvalBot.Core.Dates;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Meetings;
using EvalBot.Core.Notices;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Core.Evaluations;

public sealed partial class Evaluation
{
    /// <summary>When the panel meets.</summary>
    public PlannedTime MeetingTime => new(MeetingStartsAt, MeetingEndsAt, WholeDay: false);

    /// <summary>The last day to which the owed first notice was extended, or null. A superseding or a final one counts anew.</summary>
    public DateOnly? NoticeExtendedTo { get; private set; }

    /// <summary>The last day to which the redeliberation was extended, or null.</summary>
    public DateOnly? RedeliberationExtendedTo { get; private set; }

    /// <summary>Why this date cannot be moved there, or null when it can: until its act has happened. Domain, «The plan, in data».</summary>
    /// <param name="item">The meeting, the documents or the baseline.</param>
    public Refusal? WhyNotMoveDate(DatedItem item, PlannedTime to, District district, DateTimeOffset now) =>
        WhyDateStays(item) is { } stays ? stays
        : to == DateOf(item) ? new DateStays()
        : item != DatedItem.Baseline && to.HasPassed(now) ? new DateHasPassed(to.Day)
        : item switch
        {
            DatedItem.Meeting => WhyNotBaseline(Baseline, DocumentsDue, to.Day, district),
            DatedItem.Documents => WhyNotBaseline(Baseline, to.Day, MeetingTime.Day, district),
            _ => WhyNotBaseline(to.Day, DocumentsDue, MeetingTime.Day, district),
        };

    /// <summary>Moves the meeting, the documents' last day or the baseline.</summary>
    public void MoveDate(DatedItem item, PlannedTime to, District district, DateTimeOffset now)
    {
        Asked(WhyNotMoveDate(item, to, district, now));
        switch (item)
        {
            case DatedItem.Meeting:
                (MeetingStartsAt, MeetingEndsAt) = (to.StartsAt, to.EndsAt);
                break;
            case DatedItem.Documents:
                DocumentsDue = to.Day;
                break;
            default:
                Baseline = to.Day;
                break;
        }
    }

    /// <summary>The day until whose end the redeliberation is to be decided.</summary>
    public DateOnly RedeliberationLastDay(DeadlineRules rules, KoreanDays days) =>
        Later(days.LastDay(rules.Redeliberation!, KoreanDays.DayOf(Appeal!.Filed.At)), RedeliberationExtendedTo);

    /// <summary>Why a deadline cannot be extended to that day, or null when it can: while it runs, and never to an earlier day.</summary>
    /// <param name="running">The deadline in force; null when none of that kind has begun.</param>
    public Refusal? WhyNotExtend(Deadline? running, DateOnly to, DateTimeOffset now) =>
        Finalized is { } final ? new ResultIsFinal(final.At)
        : running is null ? new DeadlineNotBegun()
        : Duties.WhoHasToAct(running.Kind, this, Participants.Anybody).Count == 0 ? new DeadlineIsMet()
        : now >= running.Ends ? new DeadlineIsOver(running.LastDay)
        : to <= running.LastDay ? new NeverShorter(running.LastDay)
        : null;

    /// <summary>연장: the evaluation's own dates follow the deadline.</summary>
    public void Extend(Deadline running, DateOnly to, DateTimeOffset now)
    {
        Asked(WhyNotExtend(running, to, now));
        switch (running.Kind)
        {
            case DeadlineKind.Documents:
                DocumentsDue = to;
                break;
            case DeadlineKind.Notice:
                NoticeExtendedTo = to;
                NoticeWithOfficer?.ExtendDue(to);
                break;
            case DeadlineKind.Appeal:
                NewestAppealWindow!.ExtendAppeal(to);
                break;
            case DeadlineKind.Redeliberation:
                RedeliberationExtendedTo = to;
                break;
            default:
                break; // The report's last day stands in its deadline alone.
        }
    }

    /// <summary>What the evaluation itself says of a running deadline follows it to another last day.</summary>
    public void Follow(Deadline running, DateOnly to)
    {
        switch (running.Kind)
        {
            case DeadlineKind.Notice or DeadlineKind.FinalNotice:
                NoticeWithOfficer?.ExtendDue(to);
                break;
            case DeadlineKind.Appeal:
                NewestAppealWindow?.ExtendAppeal(to);
                break;
            case DeadlineKind.FactCheck:
                FactCheckLastDay = to;
                break;
            default:
                break; // The others are computed, or stand in their deadline alone.
        }
    }

    /// <summary>The date that the item has now.</summary>
    public PlannedTime DateOf(DatedItem item) => item switch
    {
        DatedItem.Meeting => MeetingTime,
        DatedItem.Documents => PlannedTime.On(DocumentsDue),
        DatedItem.Baseline => PlannedTime.On(Baseline),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, "The evaluation has no such date."),
    };

    private ResultNotice? NewestAppealWindow => _notices.Where(notice => notice.AppealLastDay is not null).MaxBy(notice => notice.Number);

    private static DateOnly Later(DateOnly day, DateOnly? extended) => extended > day ? extended.Value : day;

    private Refusal? WhyDateStays(DatedItem item) =>
        Finalized is { } final ? new ResultIsFinal(final.At)
        : item == DatedItem.Documents ? DocumentsForwarded is { } forwarded ? new DocumentsHaveArrived(forwarded.At) : null
        : item == DatedItem.Meeting && _turns.MinBy(turn => turn.Number) is { } begun ? new MeetingHasBegun(begun.Done.At)
        : _ballots.Count > 0 ? new RatingHasOpened(item, _ballots[0].Opened.At)
        : null;

    /// <summary>The same rule by which a plan file is read: the results are counted before they are handed in and evaluated.</summary>
    private static Refusal? WhyNotBaseline(DateOnly baseline, DateOnly documents, DateOnly meeting, District district) =>
        baseline < district.ProjectStart ? new BaselineBeforeProject(district.ProjectStart)
        : !district.EarlyTermination && baseline > documents ? new BaselineAfterDocuments(baseline, documents)
        : !district.EarlyTermination && baseline > meeting ? new BaselineAfterMeeting(baseline, meeting)
        : null;
}

/// <summary>The documents are with the city, so their last day stays.</summary>
public sealed record DocumentsHaveArrived(DateTimeOffset At) : Refusal;

/// <summary>The panel rates: the meeting and the baseline stay.</summary>
public sealed record RatingHasOpened(DatedItem Item, DateTimeOffset At) : Refusal;

/// <summary>Results cannot be counted up to a day before the project's first.</summary>
public sealed record BaselineBeforeProject(DateOnly ProjectStart) : Refusal;

/// <summary>Results would be handed in before the day up to which they count.</summary>
public sealed record BaselineAfterDocuments(DateOnly Baseline, DateOnly Documents) : Refusal;

/// <summary>The panel would meet before the day up to which results count.</summary>
public sealed record BaselineAfterMeeting(DateOnly Baseline, DateOnly Meeting) : Refusal;

/// <summary>A deadline begins with the act that it hangs on, and that has not happened.</summary>
public sealed record DeadlineNotBegun : Refusal;

/// <summary>What the deadline asks for is done.</summary>
public sealed record DeadlineIsMet : Refusal;

/// <summary>A deadline that has passed is not extended.</summary>
public sealed record DeadlineIsOver(DateOnly LastDay) : Refusal;

/// <summary>A deadline is extended, never shortened.</summary>
public sealed record NeverShorter(DateOnly LastDay) : Refusal;
