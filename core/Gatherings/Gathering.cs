using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Core.Gatherings;

/// <summary>What people come together for. Plan III-2, III-3 and III-5.</summary>
public enum GatheringKind
{
    /// <summary>통합워크숍, of all districts.</summary>
    JointWorkshop,

    /// <summary>개별워크숍, one a district.</summary>
    IndicatorWorkshop,

    /// <summary>성과평가 회의, one a district.</summary>
    Meeting,
}

/// <summary>A workshop or a meeting: when, where, who was there, and what was agreed. Domain step 2.</summary>
public sealed class Gathering
{
    private readonly List<GatheringRecord> _records = [];

    /// <param name="number">From 1 among those of its kind and district.</param>
    /// <param name="districtId">Null for all districts.</param>
    /// <param name="time">Null while no date is set.</param>
    public Gathering(GatheringKind kind, int number, string? districtId, PlannedTime? time, string place) =>
        (Kind, Number, DistrictId, Time, Place) = (kind, number, districtId, time, place);

    private Gathering() => Place = "";

    public int Id { get; private set; }

    public GatheringKind Kind { get; private set; }

    public int Number { get; private set; }

    public string? DistrictId { get; private set; }

    /// <summary>Null while no date is set; of a cancelled one, when it would have been. Of a meeting, the time that its evaluation has.</summary>
    public PlannedTime? Time { get; private set; }

    public string Place { get; private set; }

    /// <summary>취소: by whom, when and why; null while it takes place.</summary>
    public Act? Cancelled { get; private set; }

    /// <summary>Every version of what was recorded of it.</summary>
    public IReadOnlyList<GatheringRecord> Records => _records;

    /// <summary>The newest record, or null.</summary>
    public GatheringRecord? Record => _records.MaxBy(record => record.Version);

    /// <summary>Who is invited, each once: to a joint workshop everybody of all districts; to a meeting the panel too, the recused left out.</summary>
    /// <param name="people">Of the district; of a joint workshop, of all of them.</param>
    /// <param name="evaluation">The district's; null for a joint workshop.</param>
    public IReadOnlyList<string> Invited(Participants people, Evaluation? evaluation)
    {
        var panel = Kind == GatheringKind.Meeting ? evaluation!.Seats.Where(seat => !seat.IsRecused).Select(seat => seat.PersonId) : [];
        return [.. people.Coordinators.Concat(people.Officers).Concat(panel).Concat(people.Consortium).Distinct()];
    }

    /// <summary>Why it cannot be moved to that time, or null when it can: until it was held.</summary>
    public Refusal? WhyNotMove(PlannedTime to, Preparation plan, DateTimeOffset now) =>
        WhyNotChange() is { } refusal ? refusal
        : Cancelled is null && to == Time ? new DateStays()
        : Kind == GatheringKind.IndicatorWorkshop && (to.Day < plan.IndicatorWorkshopsFrom || to.Day > plan.IndicatorWorkshopsTo)
            ? new OutsideIndicatorWorkshops(plan.IndicatorWorkshopsFrom, plan.IndicatorWorkshopsTo)
        : Time is not null && to.HasPassed(now) ? new DateHasPassed(to.Day)
        : null;

    /// <summary>Moves it; one that was cancelled takes place again.</summary>
    public void Move(PlannedTime to, Preparation plan, DateTimeOffset now)
    {
        Asked.First(WhyNotMove(to, plan, now));
        (Time, Cancelled) = (to, null);
    }

    /// <summary>Why it cannot be cancelled, or null when it can: a workshop that has a date and was not held.</summary>
    public Refusal? WhyNotCancel() =>
        Kind == GatheringKind.Meeting ? new MeetingIsNeeded()
        : WhyNotChange() is { } refusal ? refusal
        : Time is null ? new NoDateYet()
        : Cancelled is { } done ? new AlreadyDone(done)
        : null;

    /// <summary>취소. Its date stays, so that calendars find it.</summary>
    public void Cancel(Act act)
    {
        Asked.First(WhyNotCancel());
        Cancelled = act;
    }

    /// <summary>Why nothing can be recorded of it, or null when it can: from its beginning on.</summary>
    /// <param name="attended">Those of the invited who were there.</param>
    /// <param name="others">Who else was there, in words.</param>
    /// <param name="version">The version that the card was made from; 0 for none.</param>
    public Refusal? WhyNotRecord(IReadOnlyList<string> attended, string others, int version, IReadOnlyList<string> invited, DateTimeOffset now) =>
        Cancelled is not null ? new GatheringIsCancelled()
        : Time is null ? new NoDateYet()
        : Time.StartsAt > now ? new GatheringNotBegun(Time.Day)
        : version != _records.Count ? new RecordChangedMeanwhile(_records.Count)
        : attended.Any(person => !invited.Contains(person)) ? new NotInvited()
        : attended.Count == 0 && Words.AreBlank(others) ? new NobodyAttended()
        : null;

    /// <summary>출석 and 합의 내용: a new version; the earlier ones stay.</summary>
    public GatheringRecord AddRecord(IReadOnlyList<string> attended, string others, string agreed, int version, IReadOnlyList<string> invited, string by, DateTimeOffset now)
    {
        Asked.First(WhyNotRecord(attended, others, version, invited, now));
        var record = new GatheringRecord(version + 1, attended, others, new(by, now, agreed));
        _records.Add(record);
        return record;
    }

    /// <summary>A date whose act has happened stays.</summary>
    internal Refusal? WhyNotChange() => Record is { } record ? new GatheringWasHeld(record.Agreed.At) : null;
}

/// <summary>Who was at a gathering, and what was agreed.</summary>
public sealed class GatheringRecord
{
    internal GatheringRecord(int version, IReadOnlyList<string> attended, string others, Act agreed) =>
        (Version, Attended, Others, Agreed) = (version, attended, others, agreed);

    private GatheringRecord() => (Attended, Others, Agreed) = ([], "", null!);

    public int Id { get; private set; }

    /// <summary>From 1.</summary>
    public int Version { get; private set; }

    /// <summary>출석: the invited who were there, by their ids.</summary>
    public IReadOnlyList<string> Attended { get; private set; }

    /// <summary>Who else was there, in words.</summary>
    public string Others { get; private set; }

    /// <summary>합의 내용, with who wrote it and when.</summary>
    public Act Agreed { get; private set; }
}

/// <summary>It is planned for that time already.</summary>
public sealed record DateStays : Refusal;

/// <summary>That time is over.</summary>
public sealed record DateHasPassed(DateOnly Day) : Refusal;

/// <summary>An indicator workshop lies within the plan's days.</summary>
public sealed record OutsideIndicatorWorkshops(DateOnly From, DateOnly To) : Refusal;

/// <summary>It was held: its record was written then.</summary>
public sealed record GatheringWasHeld(DateTimeOffset RecordedAt) : Refusal;

/// <summary>A meeting can be moved but not cancelled: without it there is no evaluation.</summary>
public sealed record MeetingIsNeeded : Refusal;

/// <summary>No date is set.</summary>
public sealed record NoDateYet : Refusal;

/// <summary>It was cancelled, so there is nothing to record.</summary>
public sealed record GatheringIsCancelled : Refusal;

/// <summary>It has not begun.</summary>
public sealed record GatheringNotBegun(DateOnly Day) : Refusal;

/// <summary>Somebody else recorded it since the card was shown.</summary>
public sealed record RecordChangedMeanwhile(int Newest) : Refusal;

/// <summary>Somebody who was not invited is named.</summary>
public sealed record NotInvited : Refusal;

/// <summary>Nobody is named who was there.</summary>
public sealed record NobodyAttended : Refusal;
