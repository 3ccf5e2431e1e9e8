using EvalBot.Core.Calendar;
using EvalBot.Core.Grades;
using EvalBot.Core.Notices;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Evaluations;

public sealed partial class Evaluation
{
    /// <summary>The newest notice, or null.</summary>
    public ResultNotice? Notice => _notices.MaxBy(notice => notice.Number);

    /// <summary>The newest notice that reached the consortium, or null.</summary>
    public ResultNotice? DeliveredNotice => _notices.Where(notice => notice.ToConsortium is not null).MaxBy(notice => notice.Number);

    /// <summary>Which notice the city owes now, or null when it owes none. Plan III-5, III-6.</summary>
    public NoticeKind? OwedNotice
    {
        get
        {
            if (Grade is not { } grade)
                return null;
            if (Appeal is { Outcome: not null })
                return _notices.Any(notice => notice.Kind == NoticeKind.FinalResult) ? null : NoticeKind.FinalResult;
            if (_notices.Any(notice => notice.GradeNumber == grade.Number))
                return null;
            return _notices.Count == 0 ? NoticeKind.Result : NoticeKind.Superseding;
        }
    }

    /// <summary>The notice of the standing grade that the officer has and the consortium has not, or null.</summary>
    public ResultNotice? NoticeWithOfficer => Notice is { ToConsortium: null } notice && notice.GradeNumber == Grade?.Number ? notice : null;

    /// <summary>Why the city cannot hand a notice to the district, or null when it can.</summary>
    public Refusal? WhyNotNotify() =>
        OwedNotice is null || (State != EvaluationState.Graded && OwedNotice != NoticeKind.FinalResult) ? new NothingToHandOn()
        : Grade is { AwaitsConfirmation: true } grade ? new GradeNotConfirmed(grade.Number)
        : null;

    /// <summary>The day until whose end the owed notice is to reach the consortium.</summary>
    /// <remarks>A result: so many days after the meeting; a final result: after the redeliberation; a superseding one: after its grade was issued; later where a coordinator extended it.</remarks>
    public DateOnly NoticeLastDay(DeadlineRules rules, KoreanDays days) => OwedNotice switch
    {
        NoticeKind.FinalResult => days.LastDay(rules.FinalNotice, KoreanDays.DayOf(Appeal!.Decided!.At)),
        NoticeKind.Superseding => Later(days.LastDay(rules.Notice, KoreanDays.DayOf(Grade!.Issued.At)), NoticeExtendedTo),
        _ => Later(days.LastDay(rules.Notice, KoreanDays.DayOf(MeetingStartsAt)), NoticeExtendedTo),
    };

    /// <summary>市 → 區: the city hands the owed notice to the district.</summary>
    /// <param name="textVersion">The version of the panel's common text that it tells; null for none.</param>
    public ResultNotice Notify(string by, DateTimeOffset now, DeadlineRules rules, KoreanDays days, int? textVersion = null)
    {
        Asked(WhyNotNotify());
        var kind = OwedNotice!.Value;
        var notice = new ResultNotice(_notices.Count + 1, kind, Grade!.Number, textVersion, NoticeLastDay(rules, days), OpensAppeal(kind), new(by, now, ""));
        if (kind != NoticeKind.FinalResult)
            Move(EvaluationAct.Notify);
        _notices.Add(notice);
        return notice;
    }

    /// <summary>Why the notice cannot be handed to the consortium, or null when it can.</summary>
    /// <param name="inPlaceOfOfficer">The coordinator delivers because the officer does not, which wants a reason.</param>
    public Refusal? WhyNotHandToConsortium(bool inPlaceOfOfficer, string reason) =>
        NoticeWithOfficer is null ? new NothingToHandOn()
        : inPlaceOfOfficer && Words.AreBlank(reason) ? new DeliveryReasonMissing()
        : null;

    /// <summary>區 → 단체: the notice reaches the consortium, and the days of the appeal begin.</summary>
    public ResultNotice HandToConsortium(string by, bool inPlaceOfOfficer, string reason, DateTimeOffset now, DeadlineRules rules, KoreanDays days)
    {
        Asked(WhyNotHandToConsortium(inPlaceOfOfficer, reason));
        var notice = NoticeWithOfficer!;
        DateOnly? lastDay = notice.OpensAppeal ? days.LastDay(rules.Appeal, KoreanDays.DayOf(now)) : null;
        notice.HandToConsortium(new(by, now, reason), lastDay);
        return notice;
    }

    /// <summary>Why a notice whose words were wrong cannot be put right by another one, or null when it can. The earlier one is never edited.</summary>
    /// <param name="reason">What was wrong.</param>
    public Refusal? WhyNotCorrectNotice(string reason) =>
        Finalized is { } final ? new ResultIsFinal(final.At)
        : Notice is not { } newest || newest.GradeNumber != Grade?.Number || OwedNotice is not null ? new NothingToCorrect()
        : Words.AreBlank(reason) ? new NoticeReasonMissing()
        : null;

    /// <summary>정정 통보, 市 → 區: tells the same grade once more, because the words of the notice before were wrong. No days of appeal begin anew with it.</summary>
    /// <inheritdoc cref="Notify"/>
    public ResultNotice CorrectNotice(string reason, string by, DateTimeOffset now, DeadlineRules rules, KoreanDays days, int? textVersion = null)
    {
        Asked(WhyNotCorrectNotice(reason));
        var kind = Notice!.Kind == NoticeKind.FinalResult ? NoticeKind.FinalResult : NoticeKind.Superseding;
        var rule = kind == NoticeKind.FinalResult ? rules.FinalNotice : rules.Notice;
        var notice = new ResultNotice(_notices.Count + 1, kind, Grade!.Number, textVersion, days.LastDay(rule, KoreanDays.DayOf(now)), OpensAppeal(kind), new(by, now, reason.Trim()));
        _notices.Add(notice);
        return notice;
    }

    /// <summary>The notice that took this one's place, or null while it is the newest.</summary>
    public ResultNotice? SuccessorOf(ResultNotice notice) => _notices.FirstOrDefault(next => next.Number == notice.Number + 1);

    /// <summary>Why a person's receipt cannot be recorded, or null when it can: each confirms once, what has been handed to them.</summary>
    public Refusal? WhyNotReceive(bool asOfficer, string personId) =>
        (asOfficer ? Notice : DeliveredNotice) is not { } notice ? new NothingToReceive()
        : notice.ReceiptOf(personId, asOfficer) is { } done ? new AlreadyDone(done)
        : null;

    /// <summary>수신확인.</summary>
    public void Receive(bool asOfficer, string by, DateTimeOffset now)
    {
        Asked(WhyNotReceive(asOfficer, by));
        (asOfficer ? Notice : DeliveredNotice)!.Receive(asOfficer, new(by, now, ""));
    }

    /// <summary>The first notice opens the days of the appeal; a superseding one does anew when it changes a score or the band.</summary>
    private bool OpensAppeal(NoticeKind kind)
    {
        if (kind == NoticeKind.FinalResult)
            return false;
        if (DeliveredNotice is not { } earlier)
            return true;

        var before = _grades.Single(grade => grade.Number == earlier.GradeNumber).Computation;
        var after = Grade!.Computation;
        return before.Quantitative != after.Quantitative || before.Qualitative != after.Qualitative || before.Band != after.Band;
    }
}
