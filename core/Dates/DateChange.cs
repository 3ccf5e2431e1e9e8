using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;

namespace EvalBot.Core.Dates;

/// <summary>What has a date that a coordinator can change.</summary>
public enum DatedItem
{
    /// <summary>성과평가 회의.</summary>
    Meeting,

    /// <summary>성과평가 서류 제출.</summary>
    Documents,

    /// <summary>결과보고서 작성 기준일.</summary>
    Baseline,

    /// <summary>개별워크숍.</summary>
    IndicatorWorkshop,

    /// <summary>통합워크숍.</summary>
    JointWorkshop,

    /// <summary>평가결과 통보: it can be extended only, like all that follow.</summary>
    Notice,

    /// <summary>이의제기.</summary>
    Appeal,

    /// <summary>재심의.</summary>
    Redeliberation,

    /// <summary>성과평가 보고서.</summary>
    Report,
}

/// <summary>How a date changes.</summary>
public enum DateAct
{
    /// <summary>일정변경.</summary>
    Move,

    /// <summary>취소, of a workshop.</summary>
    Cancel,

    /// <summary>연장, of a running deadline.</summary>
    Extend,
}

/// <summary>A change of a date: shown first, done when it is confirmed, kept for good.</summary>
public sealed class DateChange
{
    /// <summary>The most characters that its reason may have.</summary>
    public const int LongestReason = 500;

    /// <param name="number">Of a joint workshop; 0 otherwise.</param>
    /// <param name="from">The date that it had when the change was shown; null for none.</param>
    /// <param name="to">The new date; null when it is cancelled.</param>
    /// <param name="proposed">Who was shown it, and the reason.</param>
    public DateChange(DateAct act, DatedItem item, int? evaluationId, int number, PlannedTime? from, PlannedTime? to, Act proposed) =>
        (Act, Item, EvaluationId, Number, From, To, Proposed) = (act, item, evaluationId, number, from, to, proposed);

    private DateChange() => Proposed = null!;

    public int Id { get; private set; }

    public DateAct Act { get; private set; }

    public DatedItem Item { get; private set; }

    /// <summary>Null for a joint workshop.</summary>
    public int? EvaluationId { get; private set; }

    public int Number { get; private set; }

    public PlannedTime? From { get; private set; }

    public PlannedTime? To { get; private set; }

    public Act Proposed { get; private set; }

    /// <summary>Who did it, and when; null while it is only shown.</summary>
    public Act? Done { get; private set; }

    public string Reason => Proposed.Words;

    /// <summary>Why a change wants another reason, or null when this one will do.</summary>
    public static Refusal? WhyNotReason(string reason) =>
        Words.AreBlank(reason) ? new DateReasonMissing()
        : reason.Length > LongestReason ? new DateReasonTooLong(reason.Length, LongestReason)
        : null;

    /// <summary>Why it cannot be done any more, or null when it can: once, and while the date is the one that was shown.</summary>
    /// <param name="present">The date that it has now; null for none.</param>
    public Refusal? WhyNotDo(PlannedTime? present) =>
        Done is { } done ? new AlreadyDone(done)
        : present != From ? new DateMovedMeanwhile(present?.Day)
        : null;

    /// <summary>It is done.</summary>
    public void Do(string by, DateTimeOffset now, PlannedTime? present)
    {
        Asked.First(WhyNotDo(present));
        Done = new(by, now, "");
    }
}

/// <summary>A change of a date wants a reason.</summary>
public sealed record DateReasonMissing : Refusal;

/// <summary>The reason is longer than a calendar entry can hold.</summary>
public sealed record DateReasonTooLong(int Length, int Longest) : Refusal;

/// <summary>Somebody changed the date since it was shown.</summary>
/// <param name="Present">The day that it has now; null for none.</param>
public sealed record DateMovedMeanwhile(DateOnly? Present) : Refusal;

/// <summary>A date lies in the plan's year.</summary>
public sealed record DateInAnotherYear(DateOnly Day, int Year) : Refusal;
