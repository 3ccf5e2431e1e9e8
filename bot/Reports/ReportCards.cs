using System.Globalization;
using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Reports;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Reports;

/// <summary>A step of the report that is confirmed on a card of its own.</summary>
public enum ReportStepKind
{
    HandIn,
    Return,
    Share,
    HandOn,

    /// <summary>The coordinator hands on in the officer's place.</summary>
    HandOnInPlace,
    Confirm,
}

/// <summary>보고서: where it stands, the forms of its steps, what its readers are told.</summary>
public sealed class ReportCards(CardFaces faces, LoadedPlan plan)
{
    private const int MostVersions = 4;
    private const int MostSteps = 6;
    private const int LongestReason = 200;
    private const int LongestShown = 400;

    /// <summary>Where the report stands, with what this person may read of it and can do now.</summary>
    /// <param name="writers">Who is to write it now.</param>
    /// <param name="due">Its last day; null where none has begun.</param>
    public JsonObject State(Language language, Evaluation evaluation, Standing who, IReadOnlyList<string> writers, DateOnly? due, Names names, DateTimeOffset now)
    {
        var face = faces.In(language);
        var report = evaluation.Report ?? new();
        var readable = evaluation.Report is null ? [] : report.Versions.Where(version => ReportReading.WhyNot(who, evaluation, version) is null).OrderByDescending(version => version.Number).ToList();
        var inside = May(Right.LeadReport, who, evaluation) || May(Right.WriteReport, who, evaluation);
        var late = report.Steps.Any(step => step.Late && step.Act is ReportAct.HandIn or ReportAct.Share or ReportAct.HandOn) || (report.WithConsortium is null && EvaluationReport.IsLate(due, now));
        var items = report.StandingImprovements;
        var readsItems = inside || ReportReading.NewestFor(who, evaluation) is not null;
        return face.Fill("report-state", new
        {
            title = face.Title(evaluation, "report.title"),
            mark = Mark(face, evaluation, report, readable.FirstOrDefault()),
            state = face.Say("report.state", report.State) is var said && report.State == ReportState.Writing && writers.Count == 0 ? face.Say("report.nobody") : said,
            due = due is { } last && report.WithConsortium is null ? face.Say("report.due", face.Until(last), CardFace.DDay(last, now)) : "",
            late = late ? face.Say("report.late") : "",
            writer = Writer(face, writers, names, language),
            versions = readable.Take(MostVersions).Select(version => new
            {
                what = face.Say(report.IsProvisional(version) ? "report.versionProvisional" : "report.version", version.Number, face.Time(version.HandedIn.At)),
                file = face.Say(version.FromChat ? "report.fileFromChat" : "report.file", PlainText.Clean(version.File.Name, PlainText.LongestFileName)),
                steps = StepsOf(face, report, version, names, language),
                reasons = report.Steps.Where(step => step.Version == version.Number && step.Act is ReportAct.Return or ReportAct.HandOn && inside)
                    .SelectMany(step => CardFace.Lines(step.Words, LongestReason)),
            }),
            more = readable.Count > MostVersions ? face.Say("report.more", readable.Count - MostVersions) : "",
            followUp = report.FollowUps.Count > 0 && readsItems ? FollowUpOf(face, report.FollowUps[^1], names, language) : [],
            improvements = items.Count > 0 && readsItems ? face.Say("report.improvements", items.Count, items.Count(item => item.Answer is not null), items.Count(item => item.Answer?.DoneOn is not null)) : "",
            about = readable.Count == 0 ? face.Say(inside ? "report.aboutInside" : "report.notShared") : "",
            buttons = Buttons(face, evaluation, report, who, readable.Count > 0, readsItems).Take(Button.Most),
        });
    }

    /// <summary>집필 의뢰: the experts of the panel, and who gives way.</summary>
    public JsonObject Assign(Language language, Evaluation evaluation, IReadOnlyList<string> writers, Names names, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        return face.Fill("report-assign", new
        {
            title = face.Title(evaluation, "report.assignTitle"),
            problem = CardFace.Lines(problem),
            writer = Writer(face, writers, names, language),
            chosen = typed?.GetValueOrDefault("writer") ?? "",
            experts = Experts(evaluation).Select(seat => new { title = face.Seat(seat.SeatId, names.Of(seat.PersonId, language)), value = seat.PersonId }),
            asksReason = writers.Count > 0,
            reason = typed?.GetValueOrDefault("reason") ?? "",
            district = evaluation.DistrictId,
            version = evaluation.Report?.Revision ?? 0,
        });
    }

    /// <summary>The panel's external experts who are not recused, in the order of the seats.</summary>
    public IReadOnlyList<PanelSeat> Experts(Evaluation evaluation) =>
        [.. evaluation.Seats.Where(seat => !seat.IsRecused && plan.Plan.PanelShape.Seat(seat.SeatId).Group == SeatGroup.Expert)];

    /// <summary>One part of the report, to write.</summary>
    /// <param name="typed">What was typed and is not saved; null for what is stored.</param>
    /// <param name="showStored">Whether what is stored stands beside it: something else was saved meanwhile.</param>
    public JsonObject Part(Language language, Evaluation evaluation, ReportDraft draft, Names names, string? typed = null, string? problem = null, bool showStored = false)
    {
        var face = faces.In(language);
        var district = plan.District(evaluation.DistrictId).Name;
        var parts = Enum.GetValues<ReportPart>();
        var step = StepOf(draft.Part);
        return face.Fill("report-part", new
        {
            title = face.Title(evaluation, "report.partTitle", face.Say("report.part", draft.Part)),
            problem = CardFace.Lines(problem),
            mark = evaluation.Finalized is null ? face.Say("report.provisionalNow") : "",
            about = face.Say("report.partAbout", draft.Part) + " " + face.Say("report.partLength", ReportDraft.LongestWords),
            stored = showStored ? CardFace.Lines(draft.Words, 3000) : [],
            label = face.Say("report.part", draft.Part),
            words = typed ?? draft.Words,
            saved = draft.Saved is { } saved ? face.Say("report.savedAt", face.Time(saved.At), names.Of(saved.By, language)) : "",
            district = evaluation.DistrictId,
            step,
            version = draft.Version,
            buttons = parts.Where(part => part != draft.Part)
                .Select(part => new Button(face.Say("report.part", part), $"보고서 {district} 쓰기 {(int)part + 1}"))
                .Append(new(face.Say("report.preview"), $"보고서 {district} 미리보기"))
                .Append(new(face.Say("report.handInButton"), $"보고서 {district} 제출")),
        });
    }

    /// <summary>What a card's <c>step</c> says of a part.</summary>
    public static string StepOf(ReportPart part) => part.ToString().ToLowerInvariant();

    /// <summary>A step, to confirm: what happens, to whom, and why where a reason is needed.</summary>
    /// <param name="recipients">The people who will be told.</param>
    public JsonObject Step(Language language, Evaluation evaluation, ReportStepKind kind, IReadOnlyList<string> recipients, Names names, string reason = "", string? problem = null)
    {
        var face = faces.In(language);
        var newest = evaluation.Report?.Newest;
        return face.Fill("report-step", new
        {
            title = face.Title(evaluation, "report.stepTitle", face.Say("report.stepName", kind)),
            problem = CardFace.Lines(problem),
            mark = kind == ReportStepKind.HandIn ? evaluation.Finalized is null ? face.Say("report.provisionalNow") : "" : Mark(face, evaluation, evaluation.Report ?? new(), newest),
            about = face.Say("report.stepAbout", kind),
            lines = kind == ReportStepKind.HandIn || newest is null ? [] : new[] { face.Say("report.versionFile", newest.Number, PlainText.Clean(newest.File.Name, PlainText.LongestFileName)) },
            recipients = recipients.Count > 0 ? face.Say("notice.recipients", recipients.Count) : "",
            people = recipients.Select(person => names.Of(person, language)),
            reasonLabel = kind switch
            {
                ReportStepKind.Return => face.Say("report.returnReason"),
                ReportStepKind.HandOnInPlace => face.Say("notice.reason"),
                _ => "",
            },
            reason,
            submit = face.Say("report.stepName", kind),
            verb = VerbOf(kind),
            district = evaluation.DistrictId,
            version = newest?.Number ?? 0,
            step = kind == ReportStepKind.HandOnInPlace ? "in-place" : "",
            line = 0,
        });
    }

    /// <summary>What the officer (who hands it on) or the consortium is told of a version that reached them.</summary>
    public JsonObject Told(Language language, Evaluation evaluation, ReportVersion version, bool asOfficer)
    {
        var face = faces.In(language);
        var report = evaluation.Report!;
        var district = plan.District(evaluation.DistrictId).Name;
        var step = report.StepOf(asOfficer ? ReportAct.Share : ReportAct.HandOn, version.Number)!;
        return face.Fill("report-told", new
        {
            title = face.Title(evaluation, "report.told"),
            mark = Mark(face, evaluation, report, version),
            told = face.Say(asOfficer ? "report.byCity" : "report.byOfficer", face.Time(step.At), version.Number),
            what = asOfficer
                ? report.State == ReportState.WithOfficer ? face.Say("report.handOnPlease") : ""
                : face.Say("report.followPlease"),
            unreceived = report.WhyNotReceive(asOfficer) is null,
            district = evaluation.DistrictId,
            version = version.Number,
            buttons = asOfficer
                ? report.State == ReportState.WithOfficer ? [new(face.Say("report.handOnButton"), $"보고서 {district} 전달"), Read(face, district)] : new[] { Read(face, district) }
                : [Read(face, district), new(face.Say("improvement.open"), $"개선과제 {district}"), new(face.Say("report.followButton"), $"보고서 {district} 반영")],
        });
    }

    /// <summary>후속: what the consortium made of the report.</summary>
    public JsonObject FollowUp(Language language, Evaluation evaluation, Names names, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var before = evaluation.Report is { FollowUps: [.., var last] } ? last : null;
        return face.Fill("report-followup", new
        {
            title = face.Title(evaluation, "report.followTitle"),
            problem = CardFace.Lines(problem),
            saved = before is null ? "" : face.Say("report.savedAt", face.Time(before.At), names.Of(before.By, language)),
            plan = typed?.GetValueOrDefault("plan") ?? before?.Plan ?? "",
            sharing = typed?.GetValueOrDefault("sharing") ?? before?.Sharing ?? "",
            sharedOn = typed?.GetValueOrDefault("sharedOn") ?? Typed(before?.SharedOn),
            district = evaluation.DistrictId,
            version = evaluation.Report?.FollowUps.Count ?? 0,
        });
    }

    /// <summary>A day as it is typed: «2018-12-31».</summary>
    internal static string Typed(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string VerbOf(ReportStepKind kind) => kind switch
    {
        ReportStepKind.HandIn => ReportCommand.HandInVerb,
        ReportStepKind.Return => ReportCommand.ReturnVerb,
        ReportStepKind.Share => ReportCommand.ShareVerb,
        ReportStepKind.HandOn or ReportStepKind.HandOnInPlace => ReportCommand.HandOnVerb,
        ReportStepKind.Confirm => ReportCommand.ConfirmVerb,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such step."),
    };

    private static string Mark(CardFace face, Evaluation evaluation, EvaluationReport report, ReportVersion? version) =>
        version is null || !report.IsProvisional(version) ? ""
        : evaluation.Finalized is null ? face.Say("report.provisional")
        : face.Say("report.toBeMadeFinal");

    private static string Writer(CardFace face, IReadOnlyList<string> writers, Names names, Language language) => writers.Count == 0
        ? face.Say("report.noWriter")
        : face.Say("report.writer", string.Join(", ", writers.Select(person => names.Of(person, language))));

    private static IEnumerable<string> StepsOf(CardFace face, EvaluationReport report, ReportVersion version, Names names, Language language) => report.Steps
        .Where(step => step.Version == version.Number && step.Act is not (ReportAct.Assign or ReportAct.HandIn))
        .TakeLast(MostSteps)
        .Select(step => face.Say("report.step", face.Say("report.act", step.Act), face.Time(step.At), names.Of(step.By, language)) + (step.Late ? face.Say("report.stepLate") : ""));

    private static IEnumerable<object> FollowUpOf(CardFace face, FollowUp record, Names names, Language language)
    {
        yield return new { what = face.Say("report.savedAt", face.Time(record.At), names.Of(record.By, language)), words = Array.Empty<string>() };
        if (record.Plan.Length > 0)
            yield return new { what = face.Say("report.followPlan"), words = CardFace.Lines(record.Plan, LongestShown) };
        if (record.SharedOn is { } day)
            yield return new { what = face.Say("report.sharedOn", face.Day(day)), words = CardFace.Lines(record.Sharing, LongestShown) };
    }

    private static bool May(Right right, Standing who, Evaluation evaluation) => Access.WhyNot(right, who, evaluation) is null;

    private static Button Read(CardFace face, string district) => new(face.Say("report.read"), $"보고서 {district} 읽기");

    private IEnumerable<Button> Buttons(CardFace face, Evaluation evaluation, EvaluationReport report, Standing who, bool readable, bool readsItems)
    {
        var district = plan.District(evaluation.DistrictId).Name;
        var (leads, writes) = (May(Right.LeadReport, who, evaluation), May(Right.WriteReport, who, evaluation));
        if (leads && report.State == ReportState.WithCity)
        {
            yield return new(face.Say("report.shareButton"), $"보고서 {district} 공유");
            yield return new(face.Say("report.returnButton"), $"보고서 {district} 보완");
        }

        if (report.State == ReportState.WithOfficer && (leads || May(Right.HandOnReport, who, evaluation)))
            yield return new(face.Say(May(Right.HandOnReport, who, evaluation) ? "report.handOnButton" : "report.inPlaceButton"), $"보고서 {district} 전달");
        if ((leads || writes) && report.WhyNotConfirm(evaluation) is null)
            yield return new(face.Say("report.confirmButton"), $"보고서 {district} 확정");
        if (writes)
            yield return new(face.Say("report.writeButton"), $"보고서 {district} 쓰기");
        if (writes && evaluation.Grade is not null)
            yield return new(face.Say("report.handInButton"), $"보고서 {district} 제출");
        if (readable)
            yield return Read(face, district);
        if ((leads || writes) && evaluation.Grade is not null)
            yield return new(face.Say("report.dossierButton"), $"보고서 {district} 자료집");
        if (May(Right.FollowUpReport, who, evaluation) && report.WithConsortium is not null)
            yield return new(face.Say("report.followButton"), $"보고서 {district} 반영");
        if (readsItems)
            yield return new(face.Say("improvement.open"), $"개선과제 {district}");
        if (leads)
            yield return new(face.Say("report.assignButton"), $"보고서 {district} 집필자");
    }
}
