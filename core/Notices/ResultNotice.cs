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
    internal ResultNotice(int number, NoticeKind kind, int gradeNumber, int? textVersion, DateOnly due, bool opensAppeal, Act byCity) =>
        (Number, Kind, GradeNumber, TextVersion, Due, OpensAppeal, ByCity) = (number, kind, gradeNumber, textVersion, due, opensAppeal, byCity);

    private ResultNotice() => ByCity = null!;

    public int Id { get; private set; }

    /// <summary>Counts an evaluation's notices, from 1.</summary>
    public int Number { get; private set; }

    public NoticeKind Kind { get; private set; }

    /// <summary>The grade sheet that it tells.</summary>
    public int GradeNumber { get; private set; }

    /// <summary>The version of the panel's common text (종합의견) that it tells as the reasons; null where the panel had none.</summary>
    public int? TextVersion { get; private set; }

    /// <summary>The last day for both hand-overs.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>Whether the days of the appeal begin with its hand-over to the consortium.</summary>
    public bool OpensAppeal { get; private set; }

    /// <summary>市 → 區; its words say what was wrong with the notice before, where only that one's words were.</summary>
    public Act ByCity { get; private set; }

    /// <summary>수신확인: everybody who confirmed it, in the order in which they did.</summary>
    public IReadOnlyList<NoticeReceipt> Receipts { get; private set; } = [];

    /// <summary>The officers' receipt: of the first of them.</summary>
    public Act? ReceivedByOfficer { get; private set; }

    /// <summary>區 → 단체: the officer's hand-over, or the coordinator's in the officer's place with a reason.</summary>
    public Act? ToConsortium { get; private set; }

    /// <summary>The consortium's receipt: of the first of its members.</summary>
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

    /// <summary>When this person confirmed the receipt; null before.</summary>
    public Act? ReceiptOf(string personId, bool asOfficer) =>
        Receipts.FirstOrDefault(receipt => receipt.AsOfficer == asOfficer && receipt.PersonId == personId) is { } receipt ? new(personId, receipt.At, "")
        : (asOfficer ? ReceivedByOfficer : ReceivedByConsortium) is { } first && first.By == personId ? first
        : null;

    internal void Receive(bool asOfficer, Act act)
    {
        Receipts = [.. Receipts, new(act.By, asOfficer, act.At)];
        if (asOfficer)
            ReceivedByOfficer ??= act;
        else
            ReceivedByConsortium ??= act;
    }
}

/// <summary>수신확인 of one person.</summary>
public sealed record NoticeReceipt(string PersonId, bool AsOfficer, DateTimeOffset At);

/// <summary>Nothing waits to be handed on.</summary>
public sealed record NothingToHandOn : Refusal;

/// <summary>The city has handed the notice to the district, and the officer has not handed it on: the coordinator may deliver it with a reason.</summary>
public sealed record DeliveryReasonMissing : Refusal;

/// <summary>There is nothing to confirm the receipt of.</summary>
public sealed record NothingToReceive : Refusal;

/// <summary>There is no notice whose words could be corrected, or another one is owed in its place.</summary>
public sealed record NothingToCorrect : Refusal;

/// <summary>A corrected notice says what was wrong with the earlier one.</summary>
public sealed record NoticeReasonMissing : Refusal;
