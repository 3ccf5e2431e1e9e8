using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;

namespace EvalBot.Core.Rights;

/// <summary>What a person may read or do in one district's evaluation.</summary>
public enum Right
{
    /// <summary>Where the evaluation stands, and its dates.</summary>
    ReadStatus,

    /// <summary>Who sits on the panel.</summary>
    ReadPanel,

    /// <summary>Why a panelist is recused.</summary>
    ReadRecusalReasons,

    /// <summary>The indicators with their results.</summary>
    ReadResults,
    WriteResults,

    /// <summary>사실확인: points out an error of fact in the results.</summary>
    PointOutError,
    /// <summary>The indicator sheet, its versions and remarks.</summary>
    ReadIndicators,

    /// <summary>Write, comment, propose, answer, amend: the three parties.</summary>
    NegotiateIndicators,
    SignIndicators,
    FreezeIndicators,
    ReadDocuments,
    HandInDocuments,
    ForwardDocuments,

    /// <summary>접수, a request for additional material, and the detailed notice.</summary>
    AcceptDocuments,
    OpenAndCloseRating,

    /// <summary>제출 5, 회피 1, 미제출 1.</summary>
    ReadProgress,

    /// <summary>회의: which part and goal are on, and how many are there.</summary>
    ReadMeeting,

    /// <summary>Starts, moves on and ends the meeting; marks the attendance of others.</summary>
    LeadMeeting,

    /// <summary>출석: of a panelist, their own.</summary>
    AttendMeeting,

    /// <summary>면접평가: questions and answers.</summary>
    ReadInterview,
    NoteInterview,

    /// <summary>자료묶음: everything for a meeting on paper, the contact list among it.</summary>
    TakePacket,
    Rate,

    /// <summary>종이평가: types the paper sheets of panelists in.</summary>
    TypePaper,
    RecordRecusal,

    /// <summary>공개: the spread of the ratings and every rating by seat; what the panel puts down after it.</summary>
    ReadReveal,

    /// <summary>소수의견.</summary>
    WriteOpinion,

    /// <summary>종합의견: take it, edit it, give it back.</summary>
    EditCommonText,

    /// <summary>종합의견: confirm it, or not.</summary>
    AnswerCommonText,
    IssueGrade,
    ConfirmGrade,

    /// <summary>The grade sheet, without seats.</summary>
    ReadGrade,

    /// <summary>The grade sheet seat by seat, with every rating.</summary>
    ReadGradeBySeat,
    Notify,
    HandToConsortium,
    DeliverInPlaceOfOfficer,
    ReceiveAsOfficer,
    ReceiveAsConsortium,
    DraftAppeal,
    SendAppeal,

    /// <summary>The appeal's words.</summary>
    ReadAppeal,
    LeadRedeliberation,
    TakePartInRedeliberation,
    Finalize,
    Export,
    ReadAudit,

    /// <summary>일정변경, 연장, and what is written down of a gathering.</summary>
    ChangeDates,

    /// <summary>Who was at a workshop, and what was agreed there.</summary>
    ReadWorkshopRecord,

    /// <summary>The same of the panel's meeting.</summary>
    ReadMeetingRecord,
    /// <summary>People and panels: import, build, edit, adopt, replace.</summary>
    LeadPanels,

    /// <summary>기피: what is asked for and how it was decided.</summary>
    ReadExclusions,

    /// <summary>기피: the consortium asks for a panelist's exclusion.</summary>
    AskExclusion,

    /// <summary>보고서: where it stands, and what of it was shared with the reader.</summary>
    ReadReport,

    /// <summary>집필 의뢰, 공유, 보완 요청, 확정, and 전달 in the officer's place.</summary>
    LeadReport,

    /// <summary>자료집, 쓰기, 제출: the writer, while they are on the panel.</summary>
    WriteReport,

    /// <summary>전달, 區 → 단체, and the officer's receipt.</summary>
    HandOnReport,

    /// <summary>후속, the answers to 개선과제, and the consortium's receipt.</summary>
    FollowUpReport,

    /// <summary>우수사례: whether the consortium may be named.</summary>
    AgreeToBeNamed,
}

/// <summary>The one access check: roles in the district, and the moment. Domain, «Who does what».</summary>
public static class Access
{
    /// <summary>Why this person may not do what concerns the whole plan, or null when they may: coordinators.</summary>
    public static Refusal? WhyNotForThePlan(Standing who) => who.Is(Role.Coordinator) ? null : new NotYours();

    /// <summary>연속지원: why this person may not read the committee's page, or null when they may. It says nothing of a district before its result is final.</summary>
    public static Refusal? WhyNotReadSupport(Standing who) => who.Is(Role.Coordinator) || who.Is(Role.Committee) || who.Is(Role.Auditor) ? null : new NotYours();

    /// <summary>우수사례: why this person may not read what was released, or null when they may: all who take part in an evaluation.</summary>
    public static Refusal? WhyNotReadPractices(Standing who) =>
        who.Roles.Any(held => held.Role is Role.Coordinator or Role.Panelist or Role.Officer or Role.Consortium or Role.Writer or Role.Committee) ? null : new NotYours();

    /// <summary>Why this person may not, or null when they may. The answer says nothing of what it guards.</summary>
    public static Refusal? WhyNot(Right right, Standing who, Evaluation evaluation)
    {
        var district = evaluation.DistrictId;
        var tiers = Disclosure.TiersOf(who, evaluation);
        var coordinator = who.Is(Role.Coordinator);
        var officer = who.Is(Role.Officer, district);
        var consortium = who.Is(Role.Consortium, district);
        var seat = evaluation.SeatOf(who.PersonId);
        var panelist = seat is { IsCleared: true };
        var member = evaluation.Appeal is { IsRedeliberating: true } redeliberated ? redeliberated.MemberOf(who.PersonId) : null;
        var undeclared = seat is { IsCleared: false, IsRecused: false } || member is { IsCleared: false, Recusal: null };
        var deliberates = member is { IsCleared: true };
        var writer = who.Is(Role.Writer, district);
        var reader = (who.Is(Role.Auditor) || who.Is(Role.Committee)) && evaluation.State == EvaluationState.Final;
        var party = coordinator || officer || consortium;

        return right switch
        {
            Right.ReadStatus => Only(party || seat is not null || member is not null || writer || who.Is(Role.Auditor) || who.Is(Role.Committee)),
            Right.ReadPanel => Only(party || seat is not null),
            Right.ReadRecusalReasons or Right.WriteResults or Right.OpenAndCloseRating or Right.TypePaper or Right.RecordRecusal or Right.IssueGrade or Right.ConfirmGrade
                or Right.AcceptDocuments or Right.Notify or Right.DeliverInPlaceOfOfficer or Right.LeadRedeliberation or Right.Finalize or Right.FreezeIndicators or Right.LeadPanels
                or Right.LeadMeeting or Right.TakePacket => Only(coordinator),
            Right.ReadResults or Right.ReadDocuments or Right.ReadIndicators => AsPanelist(party || panelist || deliberates),
            Right.NegotiateIndicators => Only(party),
            Right.SignIndicators => consortium && Parties.WhoSign(who, district).Count == 0 ? new OnlyTheManagerSigns() : Only(party),
            Right.ReadExclusions => Only(coordinator || consortium),
            Right.SendAppeal or Right.AskExclusion => consortium && !who.MaySignFor(district) ? new OnlyTheManagerSigns() : Only(consortium),
            Right.ForwardDocuments or Right.HandToConsortium or Right.ReceiveAsOfficer => Only(officer),
            Right.ReadProgress => Only(coordinator || seat is not null),
            Right.ReadMeeting => AsPanelist(party || panelist),
            Right.AttendMeeting => AsPanelist(panelist),
            Right.ReadInterview or Right.NoteInterview => AsPanelist(coordinator || panelist),
            Right.Rate => Only(seat is not null || member is not null),
            Right.TakePartInRedeliberation => AsPanelist((seat is not null && !undeclared) || deliberates || member?.Recusal is not null), // Who is recused is told so.
            Right.ReadReveal => RevealWhyNot(),
            Right.WriteOpinion or Right.AnswerCommonText => AsPanelist(panelist),
            Right.EditCommonText => AsPanelist(coordinator || panelist),
            Right.ReadGrade => GradeWhyNot(),
            Right.ReadGradeBySeat => evaluation.IsRevealed ? AsPanelist(Disclosure.MayRead(tiers, Disclosed.SheetsBySeat)) : new NotYours(),
            Right.HandInDocuments or Right.ReceiveAsConsortium or Right.DraftAppeal or Right.PointOutError => Only(consortium),
            Right.ReadAppeal => AsPanelist(Disclosure.MayRead(tiers, Disclosed.AppealWords)),
            Right.Export => Only((tiers.Contains(Tier.Coordinator) || tiers.Contains(Tier.Auditor)) && Disclosure.MayReadAll(tiers)), // The file has every field.
            Right.ReadAudit => Only(coordinator || who.Is(Role.Auditor)),
            Right.ChangeDates => Only(coordinator),
            Right.ReadWorkshopRecord => Only(party),
            Right.ReadMeetingRecord => Only(coordinator || panelist),
            Right.ReadReport => !reader && (who.Is(Role.Auditor) || who.Is(Role.Committee)) ? new OnceFinal() : AsPanelist(party || panelist || reader),
            Right.LeadReport => Only(coordinator),
            Right.WriteReport => writer ? AsPanelist(panelist) : new NotYours(),
            Right.HandOnReport => Only(officer),
            Right.FollowUpReport => Only(consortium),
            Right.AgreeToBeNamed => consortium && !who.MaySignFor(district) ? new OnlyTheManagerSigns() : Only(consortium),
            _ => throw new ArgumentOutOfRangeException(nameof(right), right, "No such right."),
        };

        Refusal? GradeWhyNot()
        {
            if (coordinator || reader || deliberates || (panelist && evaluation.IsRevealed))
                return null;
            if (officer && evaluation.Notices.Count > 0)
                return null;
            if (consortium && evaluation.DeliveredNotice is not null)
                return null;
            return undeclared ? new DeclarationMissing(district)
                : panelist ? new SealedUntilReveal()
                : officer || consortium ? new NotToldYet()
                : who.Is(Role.Auditor) || who.Is(Role.Committee) ? new OnceFinal()
                : new NotYours();
        }

        Refusal? RevealWhyNot() => (coordinator || panelist) && !evaluation.IsRevealed ? new SealedUntilReveal() : AsPanelist(coordinator || panelist);

        // Who would read as a panelist declares first: a conflict of interest keeps documents, results and grades closed.
        Refusal? AsPanelist(bool allowed) => !allowed && undeclared ? new DeclarationMissing(district) : Only(allowed);

        static Refusal? Only(bool allowed) => allowed ? null : new NotYours();
    }
}

/// <summary>No role of theirs needs it.</summary>
public sealed record NotYours : Refusal;

/// <summary>Only the 책임자, or the 보조책임자 in their place, signs and sends.</summary>
public sealed record OnlyTheManagerSigns : Refusal;

/// <summary>Ratings are sealed until the coordinator closes the ballot.</summary>
public sealed record SealedUntilReveal : Refusal;

/// <summary>The result has not been handed to them yet.</summary>
public sealed record NotToldYet : Refusal;

/// <summary>Open to them once the result is final.</summary>
public sealed record OnceFinal : Refusal;
