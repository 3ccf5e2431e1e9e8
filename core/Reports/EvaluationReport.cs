using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Files;
using EvalBot.Core.Grades;
using EvalBot.Core.Notices;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Core.Reports;

/// <summary>성과평가 보고서: who writes it, its versions, its way 市 → 區 → 단체, and what the consortium made of it. Plan III-7; domain step 11.</summary>
/// <remarks>It goes on after the result is final. Ask the <c>WhyNot…</c> of an act first; the act itself throws <see cref="InvalidOperationException"/> when nobody asked.</remarks>
public sealed partial class EvaluationReport
{
    private readonly List<ReportVersion> _versions = [];

    public int Id { get; private set; }

    public ReportState State { get; private set; }

    /// <summary>Grows with everything that is done: two people who act at once cannot both win.</summary>
    public int Revision { get; private set; }

    /// <summary>Everything that was done, in its order.</summary>
    public IReadOnlyList<ReportStep> Steps { get; private set; } = [];

    /// <summary>Every version that was handed in. Never changed.</summary>
    public IReadOnlyList<ReportVersion> Versions => _versions;

    /// <summary>The newest version, or null.</summary>
    public ReportVersion? Newest => _versions.MaxBy(version => version.Number);

    /// <summary>The newest version that the officer has, or null.</summary>
    public ReportVersion? WithOfficer => Reached(ReportAct.Share);

    /// <summary>The newest version that the consortium has, or null.</summary>
    public ReportVersion? WithConsortium => Reached(ReportAct.HandOn);

    /// <summary>Whether a version is provisional (잠정): it was handed in before the result was final, and nobody made it final since.</summary>
    public bool IsProvisional(ReportVersion version) => version.WasProvisional && StepOf(ReportAct.Confirm, version.Number) is null;

    /// <summary>The newest step of this kind with this version, or null.</summary>
    public ReportStep? StepOf(ReportAct act, int version) => Steps.LastOrDefault(step => step.Act == act && step.Version == version);

    /// <summary>Why this person cannot be asked to write the report, or null when they can: an external expert of that panel. Plan III-7.</summary>
    /// <param name="present">Who is to write it now; empty where nobody is.</param>
    /// <param name="reason">Needed where somebody else gives way.</param>
    public static Refusal? WhyNotAssign(Evaluation evaluation, string personId, IReadOnlyList<string> present, string reason, PanelShape shape) =>
        evaluation.SeatOf(personId) is not { } seat || shape.Seat(seat.SeatId).Group != SeatGroup.Expert ? new WriterIsNoExpert()
        : seat.Recusal is { } recusal ? new AlreadyRecused(seat.SeatId, recusal.At)
        : present.Contains(personId) ? new AlreadyTheWriter()
        : present.Count > 0 && Words.AreBlank(reason) ? new WriterReasonMissing()
        : null;

    /// <summary>집필 의뢰: the coordinator asks an expert to write the report.</summary>
    public void Assign(Evaluation evaluation, string personId, IReadOnlyList<string> present, PanelShape shape, Act act)
    {
        Asked.First(WhyNotAssign(evaluation, personId, present, act.Words, shape));
        Move(ReportAct.Assign, Newest?.Number ?? 0, act, late: false, personId);
    }

    /// <summary>Why a finished report cannot be handed in, or null when it can: DOCX or PDF, about the grade that stands.</summary>
    /// <param name="fileName">In NFC, without a path.</param>
    /// <param name="sha256">Of its content.</param>
    public Refusal? WhyNotHandIn(Evaluation evaluation, string fileName, string sha256) =>
        ReportStates.Next(State, ReportAct.HandIn) is null ? new NotInThisReport(State, ReportAct.HandIn)
        : evaluation.Grade is null ? new NoGradeYet()
        : FileRules.KindOf(fileName)?.Extension is not (".docx" or ".pdf") ? new ReportFileKind(fileName)
        : Newest is { } newest && newest.File.Sha256 == sha256 ? new SameReport(newest.Number)
        : null;

    /// <summary>The writer hands a version in. Before the result is final it is provisional.</summary>
    /// <param name="due">The last day of the report; null where none has begun.</param>
    public ReportVersion HandIn(Evaluation evaluation, FileReceipt file, bool fromChat, DateOnly? due, string by, DateTimeOffset now)
    {
        Asked.First(WhyNotHandIn(evaluation, file.Name, file.Sha256));
        var version = new ReportVersion(_versions.Count + 1, file, fromChat, evaluation.Finalized is null, evaluation.Grade!.Number, new(by, now, ""));
        _versions.Add(version);
        Move(ReportAct.HandIn, version.Number, new(by, now, ""), IsLate(due, now));
        return version;
    }

    /// <summary>Why the newest version cannot be given back to the writer, or null when it can: before it is shared, with a reason.</summary>
    public Refusal? WhyNotReturn(string reason) =>
        ReportStates.Next(State, ReportAct.Return) is null ? new NotInThisReport(State, ReportAct.Return)
        : Words.AreBlank(reason) ? new ReportReturnReasonMissing()
        : null;

    /// <summary>보완 요청: the city gives the newest version back.</summary>
    public void Return(Act act)
    {
        Asked.First(WhyNotReturn(act.Words));
        Move(ReportAct.Return, Newest!.Number, act, late: false);
    }

    /// <summary>Why the newest version cannot be shared with the officer, or null when it can.</summary>
    /// <remarks>Nobody learns a grade from the report: the notice of its grade went the same way before.</remarks>
    /// <param name="version">The version on the card.</param>
    public Refusal? WhyNotShare(Evaluation evaluation, int version) =>
        ReportStates.Next(State, ReportAct.Share) is null ? new NotInThisReport(State, ReportAct.Share)
        : WhyNotThisOne(evaluation, version) is { } refusal ? refusal
        : evaluation.Notices.All(notice => notice.GradeNumber != Newest!.GradeNumber) ? new ReportBeforeNotice()
        : null;

    /// <summary>市 → 區: the city accepts the newest version and shares it with the officer.</summary>
    public ReportStep Share(Evaluation evaluation, DateOnly? due, Act act)
    {
        Asked.First(WhyNotShare(evaluation, Newest?.Number ?? 0));
        return Move(ReportAct.Share, Newest!.Number, act, IsLate(due, act.At));
    }

    /// <summary>Why the newest version cannot be handed to the consortium, or null when it can.</summary>
    /// <param name="version">The version on the card.</param>
    /// <param name="inPlaceOfOfficer">The coordinator hands it on because the officer does not, which wants a reason.</param>
    public Refusal? WhyNotHandOn(Evaluation evaluation, int version, bool inPlaceOfOfficer, string reason) =>
        ReportStates.Next(State, ReportAct.HandOn) is null ? new NotInThisReport(State, ReportAct.HandOn)
        : WhyNotThisOne(evaluation, version) is { } refusal ? refusal
        : evaluation.Notices.All(notice => notice.GradeNumber != Newest!.GradeNumber || notice.ToConsortium is null) ? new ReportBeforeNotice()
        : inPlaceOfOfficer && Words.AreBlank(reason) ? new DeliveryReasonMissing()
        : null;

    /// <summary>區 → 단체: the officer, or the coordinator in their place, hands the newest version to the consortium.</summary>
    public ReportStep HandOn(Evaluation evaluation, bool inPlaceOfOfficer, DateOnly? due, Act act)
    {
        Asked.First(WhyNotHandOn(evaluation, Newest?.Number ?? 0, inPlaceOfOfficer, act.Words));
        return Move(ReportAct.HandOn, Newest!.Number, act, IsLate(due, act.At));
    }

    /// <summary>Why the newest version cannot be made final as it is, or null when it can: once the result is final, its grade is the one that the report tells, and the document does not say 잠정 inside.</summary>
    public Refusal? WhyNotConfirm(Evaluation evaluation) =>
        Newest is not { } newest ? new NoReportYet()
        : !IsProvisional(newest) ? new ReportIsFinalAlready(newest.Number)
        : evaluation.Finalized is null ? new ReportWaitsForFinal()
        : newest.GradeNumber != evaluation.Grade!.Number ? new ReportOfOldGrade(newest.GradeNumber, evaluation.Grade.Number)
        : newest.FromChat ? new ReportSaysProvisional(newest.Number)
        : null;

    /// <summary>확정: nothing changed with the final result, so the provisional version is the final one.</summary>
    public void Confirm(Evaluation evaluation, Act act)
    {
        Asked.First(WhyNotConfirm(evaluation));
        Move(ReportAct.Confirm, Newest!.Number, act, late: false);
    }

    /// <summary>Why the receipt cannot be recorded, or null when it can.</summary>
    public Refusal? WhyNotReceive(bool asOfficer) =>
        (asOfficer ? WithOfficer : WithConsortium) is not { } version ? new NoReportYet()
        : StepOf(ReceiptOf(asOfficer), version.Number) is { } done ? new AlreadyDone(new(done.By, done.At, done.Words))
        : null;

    /// <summary>수신확인.</summary>
    public void Receive(bool asOfficer, string by, DateTimeOffset now)
    {
        Asked.First(WhyNotReceive(asOfficer));
        Move(ReceiptOf(asOfficer), (asOfficer ? WithOfficer : WithConsortium)!.Number, new(by, now, ""), late: false);
    }

    /// <summary>Whether an act at this instant comes after the report's last day.</summary>
    public static bool IsLate(DateOnly? due, DateTimeOffset now) => due is { } last && now >= KoreanDays.EndOf(last);

    private static ReportAct ReceiptOf(bool asOfficer) => asOfficer ? ReportAct.ReceiveAsOfficer : ReportAct.ReceiveAsConsortium;

    private ReportVersion? Reached(ReportAct act) => _versions.Where(version => StepOf(act, version.Number) is not null).MaxBy(version => version.Number);

    private Refusal? WhyNotThisOne(Evaluation evaluation, int version) =>
        Newest!.Number != version ? new ReportMovedOn(version, Newest.Number)
        : Newest.GradeNumber != evaluation.Grade?.Number ? evaluation.Grade is { } grade ? new ReportOfOldGrade(Newest.GradeNumber, grade.Number) : new NoGradeYet()
        : evaluation.Finalized is not null && IsProvisional(Newest) ? new ReportStillProvisional()
        : null;

    private ReportStep Move(ReportAct act, int version, Act done, bool late, string? writer = null)
    {
        State = ReportStates.Next(State, act) ?? throw new InvalidOperationException($"{act} is not allowed when {State}.");
        var step = new ReportStep(act, version, done.By, done.At, done.Words.Trim(), late, writer);
        Steps = [.. Steps, step];
        Revision++;
        return step;
    }
}

/// <summary>One version of the report as it was handed in. Never changed.</summary>
public sealed class ReportVersion
{
    internal ReportVersion(int number, FileReceipt file, bool fromChat, bool provisional, int gradeNumber, Act handedIn) =>
        (Number, File, FromChat, WasProvisional, GradeNumber, HandedIn) = (number, file, fromChat, provisional, gradeNumber, handedIn);

    private ReportVersion() => (File, HandedIn) = (null!, null!);

    public int Id { get; private set; }

    /// <summary>Counts the versions, from 1.</summary>
    public int Number { get; private set; }

    public FileReceipt File { get; private set; }

    /// <summary>Made from what the writer typed in the chat; otherwise a file that they sent.</summary>
    public bool FromChat { get; private set; }

    /// <summary>The result was not final when it was handed in.</summary>
    public bool WasProvisional { get; private set; }

    /// <summary>The number of the grade sheet that it tells.</summary>
    public int GradeNumber { get; private set; }

    public Act HandedIn { get; private set; }
}

/// <summary>Something that was done with the report.</summary>
/// <param name="Version">The version that it was done with; 0 for none.</param>
/// <param name="Words">The reason, where there is one.</param>
/// <param name="Late">It came after the report's last day.</param>
/// <param name="Writer">Who is to write it, where somebody was asked.</param>
public sealed record ReportStep(ReportAct Act, int Version, string By, DateTimeOffset At, string Words, bool Late, string? Writer = null);

/// <summary>Who may read a version of the report. Domain step 11: 市 → 區 → 단체.</summary>
public static class ReportReading
{
    /// <summary>Why this person may not read it, or null when they may: the city and the writer every version, the others what was shared with them.</summary>
    public static Refusal? WhyNot(Standing who, Evaluation evaluation, ReportVersion version)
    {
        if (Access.WhyNot(Right.ReadReport, who, evaluation) is { } refusal)
            return refusal;

        var report = evaluation.Report!;
        var shared = report.StepOf(ReportAct.Share, version.Number) is not null;
        var handedOn = report.StepOf(ReportAct.HandOn, version.Number) is not null;
        var may = Access.WhyNot(Right.LeadReport, who, evaluation) is null || Access.WhyNot(Right.WriteReport, who, evaluation) is null
            || (shared && (who.Is(Role.Officer, evaluation.DistrictId) || evaluation.SeatOf(who.PersonId) is { IsCleared: true }))
            || (handedOn && (who.Is(Role.Consortium, evaluation.DistrictId) || who.Is(Role.Auditor) || who.Is(Role.Committee)));
        return may ? null : new NotYours();
    }

    /// <summary>The newest version that this person may read, or null.</summary>
    public static ReportVersion? NewestFor(Standing who, Evaluation evaluation) =>
        evaluation.Report?.Versions.Where(version => WhyNot(who, evaluation, version) is null).MaxBy(version => version.Number);
}

/// <summary>The writer is an external expert of that panel.</summary>
public sealed record WriterIsNoExpert : Refusal;

/// <summary>This person writes the report already.</summary>
public sealed record AlreadyTheWriter : Refusal;

/// <summary>Another writer is asked with a reason.</summary>
public sealed record WriterReasonMissing : Refusal;

/// <summary>The report stands where this cannot be done.</summary>
public sealed record NotInThisReport(ReportState State, ReportAct Act) : Refusal;

/// <summary>A report is DOCX or PDF.</summary>
public sealed record ReportFileKind(string Name) : Refusal;

/// <summary>The newest version has the same content.</summary>
public sealed record SameReport(int Version) : Refusal;

/// <summary>A report is given back with a reason.</summary>
public sealed record ReportReturnReasonMissing : Refusal;

/// <summary>The notice of this grade has not gone that way yet.</summary>
public sealed record ReportBeforeNotice : Refusal;

/// <summary>A newer version was handed in than that on the card.</summary>
public sealed record ReportMovedOn(int Version, int Newest) : Refusal;

/// <summary>The report tells a grade that does not stand any more.</summary>
public sealed record ReportOfOldGrade(int Grade, int Stands) : Refusal;

/// <summary>The result is final, and this version was written before: it is made final first.</summary>
public sealed record ReportStillProvisional : Refusal;

/// <summary>The document itself says 잠정: a new one is made of the same words.</summary>
public sealed record ReportSaysProvisional(int Version) : Refusal;

/// <summary>There is no report yet.</summary>
public sealed record NoReportYet : Refusal;

/// <summary>The version is final already.</summary>
public sealed record ReportIsFinalAlready(int Version) : Refusal;

/// <summary>A report is provisional until the result is final.</summary>
public sealed record ReportWaitsForFinal : Refusal;
