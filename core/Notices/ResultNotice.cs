using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;

namespace EvalBot.Core.Notices;

/// <summary>What a notice tells.</summary>
public enum NoticeKind
{
    /// <summary>The first notice of the grade.</summary>
    Result,

    /// <summary>A corrected grade, in place of an earlier notice.</summary>
    Superseding,

    /// <summary>The result after the redeliberation; there is no further appeal.</summary>
    FinalResult,
}

/// <summary>결과 통보: city → district → consortium, each hand-over with its time and receipt. Never edited. Plan III-5; domain step 8.</summary>
public sealed class ResultNotice
{
    internal ResultNotice(int number, NoticeKind kind, int gradeNumber, DateOnly due, bool opensAppeal, Act byCity) =>
        (Number, Kind, GradeNumber, Due, OpensAppeal, ByCity) = (number, kind, gradeNumber, due, opensAppeal, byCity);

    private ResultNotice() => ByCity = null!;

    public int Id { get; private set; }

    /// <summary>Counts an evaluation's notices, from 1.</summary>
    public int Number { get; private set; }

    public NoticeKind Kind { get; private set; }

    /// <summary>The grade sheet that it tells.</summary>
    public int GradeNumber { get; private set; }

    /// <summary>The last day for both hand-overs.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>Whether the days of the appeal begin with its hand-over to the consortium.</summary>
    public bool OpensAppeal { get; private set; }

    /// <summary>市 → 區.</summary>
    public Act ByCity { get; private set; }

    /// <summary>The officer's receipt (수신확인).</summary>
    public Act? ReceivedByOfficer { get; private set; }

    /// <summary>區 → 단체: the officer's hand-over, or the coordinator's in the officer's place with a reason.</summary>
    public Act? ToConsortium { get; private set; }

    /// <summary>The consortium's receipt.</summary>
    public Act? ReceivedByConsortium { get; private set; }

    /// <summary>The last day of the appeal, to 24:00; null before the hand-over to the consortium and for a notice that opens no appeal.</summary>
    public DateOnly? AppealLastDay { get; private set; }

    /// <summary>Whether the city's hand-over came after the last day.</summary>
    public bool CityWasLate => ByCity.At >= KoreanDays.EndOf(Due);

    /// <summary>Whether the hand-over to the consortium came after the last day.</summary>
    public bool OfficerWasLate => ToConsortium is { } act && act.At >= KoreanDays.EndOf(Due);

    internal void HandToConsortium(Act act, DateOnly? appealLastDay) => (ToConsortium, AppealLastDay) = (act, appealLastDay);

    internal void ExtendDue(DateOnly to) => Due = to;

    internal void ExtendAppeal(DateOnly to) => AppealLastDay = to;

    internal void ReceiveByOfficer(Act act) => ReceivedByOfficer = act;

    internal void ReceiveByConsortium(Act act) => ReceivedByConsortium = act;
}

/// <summary>Nothing waits to be handed on.</summary>
public sealed record NothingToHandOn : Refusal;

/// <summary>The city has handed the notice to the district, and the officer has not handed it on: the coordinator may deliver it with a reason.</summary>
public sealed record DeliveryReasonMissing : Refusal;

/// <summary>There is nothing to confirm the receipt of.</summary>
public sealed record NothingToReceive : Refusal;
