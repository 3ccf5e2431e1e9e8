using EvalBot.Core.Plans;

namespace EvalBot.Core.Calendar;

/// <summary>The one deadline engine: due = rule(anchor), by the days as they are now. Domain, «Days and deadlines».</summary>
public static class DueDates
{
    /// <summary>The rule of the plan that makes this kind of deadline; null for a date that somebody sets.</summary>
    public static DayRule? RuleOf(this DeadlineRules rules, DeadlineKind kind) => kind switch
    {
        DeadlineKind.Notice => rules.Notice,
        DeadlineKind.Appeal => rules.Appeal,
        DeadlineKind.Redeliberation => rules.Redeliberation,
        DeadlineKind.FinalNotice => rules.FinalNotice,
        DeadlineKind.Report => rules.Report,
        DeadlineKind.FactCheck => rules.FactCheck,
        _ => null,
    };

    /// <summary>The last day of a check of facts: the plan's days after the sharing, at the latest the day before the meeting; the day of the sharing where that has passed.</summary>
    public static DateOnly FactCheck(DayRule rule, DateOnly shared, DateOnly meeting, KoreanDays days)
    {
        var last = days.LastDay(rule, shared);
        var before = meeting.AddDays(-1);
        return last <= before ? last : before > shared ? before : shared;
    }

    /// <summary>The last day by the rule of its kind; null for a date that somebody set.</summary>
    /// <param name="meeting">The day of the meeting.</param>
    public static DateOnly? ByRule(Deadline deadline, DateOnly meeting, DeadlineRules rules, KoreanDays days) =>
        rules.RuleOf(deadline.Kind) is not { } rule || deadline.Anchor is not { } anchor ? null
        : deadline.Kind == DeadlineKind.FactCheck ? FactCheck(rule, anchor, meeting, days)
        : days.LastDay(rule, anchor);

    /// <summary>The last day that a running deadline has when the days off or the meeting are others than those that made it: by its rule, and never earlier than a coordinator put it off to.</summary>
    /// <param name="before">The days and the meeting that made it.</param>
    /// <param name="after">The days and the meeting that hold from now on.</param>
    public static DateOnly Anew(Deadline deadline, (DateOnly Meeting, KoreanDays Days) before, (DateOnly Meeting, KoreanDays Days) after, DeadlineRules rules)
    {
        if (ByRule(deadline, after.Meeting, rules, after.Days) is not { } anew)
            return deadline.LastDay;

        var putOff = ByRule(deadline, before.Meeting, rules, before.Days) != deadline.LastDay;
        return putOff && deadline.LastDay > anew ? deadline.LastDay : anew;
    }
}
