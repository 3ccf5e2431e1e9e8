using System.Numerics;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Grades;
using EvalBot.Core.Scoring;

namespace EvalBot.Core.Plans;

/// <summary>The rule check (계획점검): what would go wrong with a plan, found before anybody is evaluated by it.</summary>
/// <remarks>Domain, «What the rule check finds». Everything is computed from the plan; nothing is known of a year or a city.</remarks>
public sealed class PlanCheck
{
    private const int SumOfWeights = 100;

    private readonly EvaluationPlan _plan;
    private readonly PlanSample _sample;
    private readonly KoreanDays _days;

    private PlanCheck(EvaluationPlan plan, PlanSample sample) => (_plan, _sample, _days) = (plan, sample, new(plan.Holidays));

    /// <summary>Every finding, the errors first.</summary>
    /// <param name="sample">Who sits where, and the sheets, as they are now.</param>
    public static IReadOnlyList<PlanFinding> Of(EvaluationPlan plan, PlanSample sample) =>
        [.. new PlanCheck(plan, sample).Findings().OfType<PlanFinding>().OrderBy(finding => finding.Severity)];

    /// <summary>Why this evaluation cannot be opened by the plan, or null when it can: the plan has errors that concern it.</summary>
    public static Refusal? WhyNotOpen(EvaluationPlan plan, Evaluation evaluation) =>
        ErrorsOf(plan, evaluation) is { Count: > 0 } errors ? new PlanHasErrors(errors.Count) : null;

    /// <summary>The errors of the plan and of the evaluation's sheet that stop its opening.</summary>
    public static IReadOnlyList<PlanFinding> ErrorsOf(EvaluationPlan plan, Evaluation evaluation)
    {
        var sheet = new DistrictSheet(evaluation.DistrictId, [.. evaluation.Indicators.Select(indicator => indicator.Terms)], evaluation.GoalTerms);
        return [.. Of(plan, new([], [], [sheet]))
            .Where(finding => finding.Severity == Severity.Error)
            .Where(finding => finding.DistrictIds.Count == 0 || finding.DistrictIds.Contains(evaluation.DistrictId))];
    }

    private IEnumerable<PlanFinding?> Findings() =>
    [
        RoundingOpen(),
        ConversionOpen(),
        _plan.Scoring is { Quorum: null } or { NotAssessable: null } ? new CountingOpen(_plan.Scoring.Quorum is null, _plan.Scoring.NotAssessable is null) : null,
        _plan.Deadlines.Redeliberation is null ? new RedeliberationOpen() : null,
        BaselineLate(terminated: false),
        .. WeightsOff(),
        .. BandsUnreachable(),
        BaselineLate(terminated: true),
        DeadlinesOnDaysOff(),
        PeriodOfAnotherLength(),
        PreviousCoverageOpen(),
        ReportBeforeAppeal(),
        TwoMeetings(overlap: false) is { Count: > 0 } following ? new TwoMeetingsADay(following) : null,
        TwoMeetings(overlap: true) is { Count: > 0 } overlapping ? new MeetingsOverlap(overlapping) : null,
        PeerOfEndedProject(),
        OfficerRatesOwnDistrict(),
        _plan.Scoring.Trim && _plan.Scoring.TrimFrom > _plan.PanelShape.Maximum ? new TrimNeverHappens(_plan.Scoring.TrimFrom, _plan.PanelShape.Maximum) : null,
        HolidaysUncovered(),
    ];

    private RoundingOpen? RoundingOpen() => _plan.Scoring is { Rounding: null, Bands: [var highest, var next, ..] }
        ? new(highest.From - 0.5m, highest, next)
        : null;

    private ConversionOpen? ConversionOpen() => _plan.Scoring.Conversion is null ? new(Example()) : null;

    /// <summary>Two people with the same results and ratings in different bands: first where support is at stake, and with a rating that is neither the lowest nor the highest.</summary>
    private ConversionExample? Example()
    {
        var rules = _plan.Scoring;
        var edges = rules.Bands.Zip(rules.Bands.Skip(1), (higher, lower) => (higher.From, Ends: lower.EndsSupport)).Reverse().OrderByDescending(edge => edge.Ends);
        var points = rules.Scale.Select(point => point.Points).OrderBy(each => each == rules.LowestPoints || each == rules.HighestPoints).ToList();
        foreach (var (from, _) in edges)
        {
            foreach (var each in points)
            {
                var (proportional, interval) = (Qualitative(each, Conversion.Proportional), Qualitative(each, Conversion.Interval));
                var below = (from - 1 - interval - new Fraction(1, 2)).RoundHalfUp(); // The largest whole number that leaves the interval rule below the edge.
                var quantitative = (int)BigInteger.Min(below, rules.QuantitativeMaximum);
                if (quantitative >= 0 && quantitative + proportional >= from)
                    return new(quantitative, each, quantitative + proportional, BandOf(quantitative + proportional), quantitative + interval, BandOf(quantitative + interval));
            }
        }

        return null;

        Fraction Qualitative(int each, Conversion rule) => rules.QualitativeMaximum * GradeComputation.Converted(each, rules with { Conversion = rule });

        GradeBand BandOf(Fraction total) => GradeComputation.BandOf((int)total.RoundHalfUp(), rules);
    }

    private IEnumerable<WeightsOff> WeightsOff()
    {
        foreach (var sheet in _sample.Sheets)
        {
            if (sheet.Indicators.Count > 0 && sheet.Indicators.Sum(indicator => indicator.Weight) is var indicators and not SumOfWeights)
                yield return new(sheet.DistrictId, Goals: false, indicators);
            if (sheet.Goals.Count > 0 && sheet.Goals.Sum(goal => goal.Weight) is var goals and not SumOfWeights)
                yield return new(sheet.DistrictId, Goals: true, goals);
        }
    }

    private IEnumerable<BandUnreachable> BandsUnreachable()
    {
        var rules = _plan.Scoring;
        var lowest = rules.Conversion == Conversion.Proportional
            ? (int)(rules.QualitativeMaximum * GradeComputation.Converted(rules.LowestPoints, rules)).RoundHalfUp()
            : 0;
        var to = Math.Max(rules.Maximum, rules.Bands[0].From);
        foreach (var band in rules.Bands)
        {
            if (band.From > rules.Maximum || to < lowest)
                yield return new(band, band.From, to, lowest, rules.Maximum);
            to = band.From - 1;
        }
    }

    private BaselineLate? BaselineLate(bool terminated)
    {
        var late = new List<LateBaseline>();
        foreach (var round in _plan.Rounds)
        {
            var afterDue = round.Baseline > round.DocumentsDue;
            var districts = _plan.Districts.Where(district => district.Round == round.Number && district.EarlyTermination == terminated).ToList();
            var afterMeeting = Ids(districts.Where(district => round.Baseline > MeetingDay(district)));
            if (districts.Count > 0 && (afterDue || afterMeeting.Count > 0))
                late.Add(new(round.Number, round.Baseline, round.DocumentsDue, afterDue, afterMeeting, afterDue ? Ids(districts) : afterMeeting));
        }

        return late.Count > 0 ? new(late, terminated) : null;
    }

    private DeadlinesOnDaysOff? DeadlinesOnDaysOff()
    {
        var fixedDays = _plan.Districts.Select(district => (Kind: DeadlineKind.Documents, Day: _plan.Round(district.Round).DocumentsDue, Rolls: false, district.Id));
        var counted = _plan.Districts.SelectMany(district => new[]
        {
            (Kind: DeadlineKind.Notice, Day: MeetingDay(district).AddDays(_plan.Deadlines.Notice.Days), _plan.Deadlines.Notice.Rolls, district.Id),
            (Kind: DeadlineKind.Report, Day: MeetingDay(district).AddDays(_plan.Deadlines.Report.Days), _plan.Deadlines.Report.Rolls, district.Id),
        });
        var off = counted.Concat(fixedDays)
            .Where(deadline => !_days.IsWorkingDay(deadline.Day))
            .GroupBy(deadline => (deadline.Kind, deadline.Day, deadline.Rolls), deadline => deadline.Id)
            .OrderBy(deadline => deadline.Key.Day)
            .Select(deadline => new DayOff(
                deadline.Key.Kind, deadline.Key.Day, _days.HolidayOn(deadline.Key.Day)?.Name,
                deadline.Key.Rolls ? _days.NextWorkingDay(deadline.Key.Day) : null, [.. deadline]))
            .ToList();
        return off.Count > 0 ? new(off) : null;
    }

    private PeriodOfAnotherLength? PeriodOfAnotherLength()
    {
        var lengths = _plan.Districts.Where(district => !district.EarlyTermination).Select(district => (District: district, Length: LengthOf(district))).ToList();
        var usual = lengths.Where(each => each.Length.Days == 0).GroupBy(each => each.Length.Months).MaxBy(same => same.Count());
        if (usual is null || usual.Count() < 2)
            return null;

        var odd = lengths.Where(each => each.Length != (usual.Key, 0)).Select(each => new OddPeriod(
            each.District.Id, each.District.ProjectStart, each.District.ProjectEnd, each.Length.Months, each.Length.Days,
            each.District.ProjectEnd.AddDays(1).AddMonths(-usual.Key))).ToList();
        return odd.Count > 0 ? new(usual.Key, odd) : null;
    }

    private static (int Months, int Days) LengthOf(District district)
    {
        var after = district.ProjectEnd.AddDays(1);
        var months = ((after.Year - district.ProjectStart.Year) * 12) + after.Month - district.ProjectStart.Month;
        if (district.ProjectStart.AddMonths(months) > after)
            months--;
        return (months, after.DayNumber - district.ProjectStart.AddMonths(months).DayNumber);
    }

    private PreviousCoverageOpen? PreviousCoverageOpen()
    {
        var later = _plan.Districts.Where(district => district.Year > 1).ToList();
        var missing = Ids(later.Where(district => district.PreviousCoverageEnd is null));
        var assumed = Ids(later.Where(district => district is { PreviousCoverageEnd: not null, PreviousCoverageAssumed: true }));
        return missing.Count + assumed.Count > 0 ? new(missing, assumed) : null;
    }

    private ReportBeforeAppeal? ReportBeforeAppeal()
    {
        var rules = _plan.Deadlines;
        var early = _plan.Districts
            .Select(district =>
            {
                var meeting = MeetingDay(district);
                var appeal = _days.LastDay(rules.Appeal, _days.LastDay(rules.Notice, meeting));
                return (district.Id, Report: _days.LastDay(rules.Report, meeting), Decided: rules.Redeliberation is { } rule ? _days.LastDay(rule, appeal) : (DateOnly?)null);
            })
            .Where(each => each.Decided is null || each.Report < each.Decided)
            .ToList();
        return early.Count > 0 ? new([.. early.Select(each => each.Id)], early[0].Report, early[0].Decided) : null;
    }

    /// <summary>The pairs of meetings that panelists, or managers whose own consortium is evaluated, attend both.</summary>
    private List<MeetingPair> TwoMeetings(bool overlap)
    {
        var attending = _sample.Roles
            .Where(role => role is { Role: Role.Panelist } or { Title: Title.Manager } && role.DistrictId is not null)
            .Select(role => (role.PersonId, District: _plan.District(role.DistrictId!)))
            .Distinct()
            .GroupBy(each => each.PersonId, each => each.District);
        return [.. attending.SelectMany(person => Pairs([.. person.OrderBy(district => district.MeetingStartsAt)]).Select(pair => (pair.First, pair.Second, Person: person.Key)))
            .GroupBy(pair => (pair.First, pair.Second), pair => pair.Person)
            .OrderBy(pair => pair.Key.Second.MeetingStartsAt)
            .Select(pair => new MeetingPair(MeetingDay(pair.Key.Second), pair.Key.First.Id, pair.Key.Second.Id, [.. pair]))];

        IEnumerable<(District First, District Second)> Pairs(List<District> meetings) =>
            from i in Enumerable.Range(0, meetings.Count)
            from second in meetings.Skip(i + 1).TakeWhile(later => MeetingDay(later) == MeetingDay(meetings[i]) || later.MeetingStartsAt < meetings[i].MeetingEndsAt)
            where second.MeetingStartsAt < meetings[i].MeetingEndsAt == overlap
            select (meetings[i], second);
    }

    private PeerOfEndedProject? PeerOfEndedProject()
    {
        var ended = _plan.Districts
            .Where(district => district.EarlyTermination && _plan.PanelShape.Seats.Any(seat => seat.PeerYear == district.Year))
            .Where(district => _plan.Districts.Any(other => other != district && MeetingDay(other) > district.ProjectEnd))
            .Select(district => new EndedProject(district.Id, district.ProjectEnd, PanelsOf(district)))
            .ToList();
        return ended.Count > 0 ? new(ended) : null;

        List<string> PanelsOf(District ended)
        {
            var managers = _sample.Roles.Where(role => role.Title == Title.Manager && role.DistrictId == ended.Id).Select(role => role.PersonId).ToHashSet();
            return Ids(_sample.Roles
                .Where(role => role.Role == Role.Panelist && managers.Contains(role.PersonId))
                .Select(role => _plan.District(role.DistrictId!))
                .Where(panel => MeetingDay(panel) > ended.ProjectEnd));
        }
    }

    private OfficerRatesOwnDistrict? OfficerRatesOwnDistrict()
    {
        var officers = _sample.Roles.Where(role => role.Role == Role.Officer).Select(role => (role.PersonId, role.DistrictId)).ToHashSet();
        var own = _sample.Roles.Where(role => role.Role == Role.Panelist && officers.Contains((role.PersonId, role.DistrictId))).ToList();
        return own.Count > 0 ? new(own[0].SeatId!, [.. own.Select(role => role.DistrictId!)]) : null;
    }

    private HolidaysUncovered? HolidaysUncovered()
    {
        var rules = _plan.Deadlines;
        var untilFinal = rules.Notice.Days + rules.Appeal.Days + (rules.Redeliberation?.Days ?? 0) + rules.FinalNotice.Days;
        var longest = Math.Max(untilFinal, rules.Report.Days);
        var touched = _plan.Districts
            .SelectMany(district => new[] { _plan.Round(district.Round).DocumentsDue, MeetingDay(district), MeetingDay(district).AddDays(longest) }.Select(day => (Day: day, district.Id)))
            .Where(each => !_days.Knows(each.Day))
            .ToList();
        return touched.Count > 0 ? new([.. touched.Select(each => each.Day.Year).Distinct().Order()], [.. touched.Select(each => each.Id).Distinct()]) : null;
    }

    private static DateOnly MeetingDay(District district) => KoreanDays.DayOf(district.MeetingStartsAt);

    private static List<string> Ids(IEnumerable<District> districts) => [.. districts.Select(district => district.Id)];
}
