using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using EvalBot.Core.Calendar;
using EvalBot.Core.Scoring;

namespace EvalBot.Core.Plans;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>No evaluation that it concerns can be opened.</summary>
    Error,

    /// <summary>Can be lived with; a coordinator acknowledges it by name.</summary>
    Warning,
}

/// <summary>Something in a plan that would go wrong. A finding carries the facts; the words are found where it is told to a person.</summary>
public abstract record PlanFinding
{
    [JsonIgnore]
    public abstract Severity Severity { get; }

    /// <summary>The part of the plan file, by its keys and ids: <c>districts.dobong.meetingStart</c>.</summary>
    [JsonIgnore]
    public abstract string Place { get; }

    /// <summary>The districts whose opening an error stops; empty for all.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<string> DistrictIds => [];

    /// <summary>Which finding it is, and of which facts: stable as long as these stay, so that nobody has acknowledged what is new.</summary>
    [JsonIgnore]
    public string Key =>
        $"{JsonNamingPolicy.KebabCaseLower.ConvertName(GetType().Name)}-{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, GetType())))[..12]}";
}

/// <summary>The bands are written over whole numbers, and no rule says how a fractional total finds its band. Plan III-5.</summary>
/// <param name="Total">A total in points that lies between two bands: 160.5.</param>
public sealed record RoundingOpen(decimal Total, GradeBand Higher, GradeBand Lower) : PlanFinding
{
    public override Severity Severity => Severity.Error;

    public override string Place => "scoring.bands";
}

/// <summary>No rule says how points of the scale become points of 100. Plan III-5.</summary>
/// <param name="Example">A case in which the rule decides the band; null where it never does.</param>
public sealed record ConversionOpen(ConversionExample? Example) : PlanFinding
{
    public override Severity Severity => Severity.Error;

    public override string Place => "scoring";
}

/// <summary>The same results and ratings under both rules of conversion.</summary>
/// <param name="Quantitative">The quantitative score in points.</param>
/// <param name="Points">What every panelist gives to every goal.</param>
/// <param name="Proportional">The total with points ÷ highest.</param>
/// <param name="Interval">The total with (points − lowest) ÷ (highest − lowest).</param>
public sealed record ConversionExample(int Quantitative, int Points, Fraction Proportional, GradeBand ProportionalBand, Fraction Interval, GradeBand IntervalBand);

/// <summary>No rule says how many sheets make a closing valid, or whether a goal may be left unassessed. Plan III-5.</summary>
/// <param name="Quorum">The quorum is open; with it, what missing and recused sheets mean.</param>
/// <param name="NotAssessable">평가 불가 is open.</param>
public sealed record CountingOpen(bool Quorum, bool NotAssessable) : PlanFinding
{
    public override Severity Severity => Severity.Error;

    public override string Place => "scoring";
}

/// <summary>The redeliberation has no time limit. Plan III-6.</summary>
public sealed record RedeliberationOpen : PlanFinding
{
    public override Severity Severity => Severity.Error;

    public override string Place => "deadlines";
}

/// <summary>A baseline lies after the due date of the documents or after a meeting. Plan III-4.</summary>
/// <param name="Terminated">Whether all these consortia give their projects up, which the plan accepts.</param>
public sealed record BaselineLate(IReadOnlyList<LateBaseline> Rounds, bool Terminated) : PlanFinding
{
    public override Severity Severity => Terminated ? Severity.Warning : Severity.Error;

    public override string Place => $"rounds.{Rounds[0].Round}.baseline";

    public override IReadOnlyList<string> DistrictIds => [.. Rounds.SelectMany(round => round.Districts)];
}

/// <summary>A round whose baseline is late for these districts.</summary>
/// <param name="AfterDue">It lies after the due date.</param>
/// <param name="AfterMeeting">Those whose meeting it lies after.</param>
public sealed record LateBaseline(int Round, DateOnly Baseline, DateOnly DocumentsDue, bool AfterDue, IReadOnlyList<string> AfterMeeting, IReadOnlyList<string> Districts);

/// <summary>The weights of a sheet do not sum to 100. Domain step 3.</summary>
/// <param name="Goals">Those of its goals; otherwise those of its indicators.</param>
/// <param name="Sum">In points.</param>
public sealed record WeightsOff(string DistrictId, bool Goals, decimal Sum) : PlanFinding
{
    public override Severity Severity => Severity.Error;

    public override string Place => $"sample.sheets.{DistrictId}.{(Goals ? "goals" : "indicators")}";

    public override IReadOnlyList<string> DistrictIds => [DistrictId];
}

/// <summary>No total falls into a band: it begins above the highest total, or ends below the lowest one.</summary>
/// <param name="From">Its lowest total.</param>
/// <param name="To">Its highest total.</param>
/// <param name="Lowest">The lowest rounded total that the rules can give.</param>
/// <param name="Highest">The highest.</param>
public sealed record BandUnreachable(GradeBand Band, int From, int To, int Lowest, int Highest) : PlanFinding
{
    public override Severity Severity => Severity.Error;

    public override string Place => $"scoring.bands.{Band.Name}";
}

/// <summary>Deadlines whose last day is a Saturday, a Sunday or a public holiday. Civil Act 161.</summary>
public sealed record DeadlinesOnDaysOff(IReadOnlyList<DayOff> Days) : PlanFinding
{
    public override Severity Severity => Severity.Warning;

    public override string Place => Days[0].Kind switch
    {
        DeadlineKind.Documents => "rounds",
        DeadlineKind.Report => "deadlines.report",
        _ => "deadlines.notice",
    };
}

/// <summary>A last day that is no working day.</summary>
/// <param name="Holiday">Its name; null on a plain weekend.</param>
/// <param name="RollsTo">The working day that it gives way to; null where the plan keeps it.</param>
public sealed record DayOff(DeadlineKind Kind, DateOnly Day, string? Holiday, DateOnly? RollsTo, IReadOnlyList<string> Districts);

/// <summary>Project periods of another length than the others; one that ends early is none. Plan III-5.</summary>
/// <param name="UsualMonths">How long the others are, in whole months.</param>
public sealed record PeriodOfAnotherLength(int UsualMonths, IReadOnlyList<OddPeriod> Periods) : PlanFinding
{
    public override Severity Severity => Severity.Warning;

    public override string Place => $"districts.{Periods[0].DistrictId}.projectStart";
}

/// <summary>A project period.</summary>
/// <param name="Months">Whole months.</param>
/// <param name="Days">Days beyond them.</param>
/// <param name="UsualStart">With which first day it would be as long as the others.</param>
public sealed record OddPeriod(string DistrictId, DateOnly Start, DateOnly End, int Months, int Days, DateOnly UsualStart);

/// <summary>The end of the previous evaluation's coverage is not given for districts beyond year 1. Plan III-4.</summary>
/// <param name="Missing">Without a date.</param>
/// <param name="Assumed">With one that is marked as assumed.</param>
public sealed record PreviousCoverageOpen(IReadOnlyList<string> Missing, IReadOnlyList<string> Assumed) : PlanFinding
{
    public override Severity Severity => Severity.Warning;

    public override string Place => Missing.Count > 0 ? $"districts.{Missing[0]}" : $"districts.{Assumed[0]}.previousCoverageEnd";
}

/// <summary>A report can fall due before an appeal is decided. Plan III-6 and III-7.</summary>
/// <param name="Districts">Where it can.</param>
/// <param name="Report">The first one's last day of the report.</param>
/// <param name="Decided">Its last day of the redeliberation, each step before it done on its last day; null without a time limit.</param>
public sealed record ReportBeforeAppeal(IReadOnlyList<string> Districts, DateOnly Report, DateOnly? Decided) : PlanFinding
{
    public override Severity Severity => Severity.Warning;

    public override string Place => "deadlines.report";
}

/// <summary>Days on which somebody sits in two meetings, one after the other. Plan III-5.</summary>
public sealed record TwoMeetingsADay(IReadOnlyList<MeetingPair> Pairs) : PlanFinding
{
    public override Severity Severity => Severity.Warning;

    public override string Place => $"districts.{Pairs[0].Second}.meetingStart";
}

/// <summary>Meetings at the same time that somebody has to attend both. Plan III-5.</summary>
public sealed record MeetingsOverlap(IReadOnlyList<MeetingPair> Pairs) : PlanFinding
{
    public override Severity Severity => Severity.Warning;

    public override string Place => $"districts.{Pairs[0].Second}.meetingStart";
}

/// <summary>Two districts' meetings and who attends both.</summary>
/// <param name="Day">Of the second one.</param>
public sealed record MeetingPair(DateOnly Day, string First, string Second, IReadOnlyList<string> People);

/// <summary>Managers of projects that end early can sit on panels after the end. Plan II and III-1.</summary>
public sealed record PeerOfEndedProject(IReadOnlyList<EndedProject> Projects) : PlanFinding
{
    public override Severity Severity => Severity.Warning;

    public override string Place => $"districts.{Projects[0].DistrictId}.projectEnd";
}

/// <summary>A project that ends early.</summary>
/// <param name="Panels">The districts on whose panels its manager sits after it.</param>
public sealed record EndedProject(string DistrictId, DateOnly End, IReadOnlyList<string> Panels);

/// <summary>The district's officer evaluates their own district's consortium; by design. Plan III-1.</summary>
public sealed record OfficerRatesOwnDistrict(string SeatId, IReadOnlyList<string> Districts) : PlanFinding
{
    public override Severity Severity => Severity.Warning;

    public override string Place => $"panelShape.seats.{SeatId}";
}

/// <summary>The highest and the lowest sheet are to be dropped from more sheets on than a panel can have.</summary>
public sealed record TrimNeverHappens(int TrimFrom, int Maximum) : PlanFinding
{
    public override Severity Severity => Severity.Warning;

    public override string Place => "scoring.trimFrom";
}

/// <summary>Deadlines can fall into years of which the list has no holiday.</summary>
public sealed record HolidaysUncovered(IReadOnlyList<int> Years, IReadOnlyList<string> Districts) : PlanFinding
{
    public override Severity Severity => Severity.Warning;

    public override string Place => "holidays";
}

/// <summary>The plan has errors, so the evaluation cannot be opened.</summary>
public sealed record PlanHasErrors(int Errors) : Refusal;

/// <summary>Nobody sits on the panel.</summary>
public sealed record PanelIsEmpty : Refusal;

/// <summary>The indicator sheet has no indicator, or no goal.</summary>
public sealed record SheetIsEmpty : Refusal;
