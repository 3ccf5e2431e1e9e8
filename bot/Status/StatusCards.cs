using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.Documents;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Appeals;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Notices;
using EvalBot.Core.Rights;

namespace EvalBot.Bot.Status;

/// <summary>Where things stand: status, schedule, panel, duties, help and reminders.</summary>
public sealed partial class StatusCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>So many fit into one message, whatever there is to say of them.</summary>
    private const int DistrictsOnAPage = 12;

    /// <summary>Of so many districts each deadline says how it was counted.</summary>
    private const int MostExplained = 3;

    /// <summary>The coordinator's table: districts × steps, with what is late. A page of it, where there are many.</summary>
    /// <param name="page">From 1.</param>
    /// <param name="lateOnly">Whether only districts are asked for in which something is late.</param>
    public JsonObject Table(Language language, IReadOnlyList<(Evaluation Evaluation, IReadOnlyList<StepStatus> Steps)> districts, int page, bool lateOnly, DateTimeOffset now)
    {
        var face = faces.In(language);
        var late = districts.Count(each => each.Steps.Any(step => step.IsLate));
        var asked = districts.Where(each => !lateOnly || each.Steps.Any(step => step.IsLate)).ToList();
        var pages = Math.Max(1, (asked.Count + DistrictsOnAPage - 1) / DistrictsOnAPage);
        page = Math.Clamp(page, 1, pages);
        return face.Fill("status-table", new
        {
            title = face.Say(lateOnly ? "status.lateTable" : "status.table", asked.Count),
            at = face.Say("status.at", face.Time(now)) + (late == 0 ? "" : face.Say("status.lateCount", late)) + (pages == 1 ? "" : face.Say("status.page", page, pages)),
            rows = asked.Skip((page - 1) * DistrictsOnAPage).Take(DistrictsOnAPage).Select(each => new
            {
                district = face.District(each.Evaluation),
                state = face.State(each.Evaluation, showAppeal: true),
                steps = Runs(face, each.Steps),
                progress = each.Evaluation.OpenBallot is null ? "" : Counts(face, each.Evaluation),
                next = Next(face, each.Evaluation, now, showAppeal: true),
            }),
            buttons = Buttons(),
        });

        IEnumerable<Button> Buttons()
        {
            var command = language.Pick(lateOnly ? "현황 지연" : "현황", lateOnly ? "status late" : "status");
            if (page > 1)
                yield return new(face.Say("status.previous"), $"{command} {page - 1}");
            if (page < pages)
                yield return new(face.Say("status.following"), $"{command} {page + 1}");
            if (late > 0 && !lateOnly && pages > 1)
                yield return new(face.Say("status.onlyLate"), language.Pick("현황 지연", "status late"));
        }
    }

    /// <summary>«평가단 7/7 · 서류 지연 · 정량 4/6 …»: neighbours that look the same are one run.</summary>
    private static IEnumerable<object> Runs(CardFace face, IReadOnlyList<StepStatus> steps)
    {
        for (var i = 0; i < steps.Count;)
        {
            var first = i;
            while (i < steps.Count && steps[i].IsLate == steps[first].IsLate)
                i++;
            var words = string.Join(" · ", steps.Skip(first).Take(i - first).Select(step => Words(face, step)));
            yield return new
            {
                text = i < steps.Count ? words + " · " : words,
                color = steps[first].IsLate ? "Attention" : "Default",
                weight = steps[first].IsLate ? "Bolder" : "Default",
            };
        }
    }

    private static string Words(CardFace face, StepStatus step)
    {
        var parts = step is { State: StepState.UnderWay, Of: > 0 } ? $" {step.Done}/{step.Of}" : "";
        var name = face.Say("step", step.Step) + parts;
        return step.IsLate ? face.Say(step.State == StepState.Done ? "status.doneLate" : "status.stepLate", name)
            : step.State == StepState.Done ? face.Say("status.stepDone", name)
            : step.State == StepState.UnderWay ? parts.Length > 0 ? name : face.Say("status.stepUnderWay", name)
            : face.Say("status.stepOpen", name);
    }

    /// <summary>Where one evaluation stands, for somebody who may know it.</summary>
    /// <param name="showProgress">Coordinator and panel: how many have sent their sheets.</param>
    /// <param name="showAppeal">Whether the reader may know of an appeal.</param>
    public JsonObject One(Language language, Evaluation evaluation, bool showProgress, bool showAppeal, DateTimeOffset now)
    {
        var face = faces.In(language);
        var district = plan.District(evaluation.DistrictId);
        return face.Fill("status-one", new
        {
            title = face.Title(evaluation, "status.title"),
            state = face.State(evaluation, showAppeal),
            facts = Facts(),
            next = Next(face, evaluation, now, showAppeal),
            buttons = new[] { new Button(face.Say("status.schedule"), $"일정 {district.Name}") },
        });

        IEnumerable<object> Facts()
        {
            yield return Fact("status.year", face.Say("status.yearRound", district.Year, district.Round));
            yield return Fact("status.meeting", face.Span(evaluation.MeetingStartsAt, evaluation.MeetingEndsAt));
            yield return Fact("status.documents", DocumentCards.State(face, evaluation));
            if (showProgress && evaluation.Ballots.Count > 0)
                yield return Fact("status.ratings", Counts(face, evaluation));
            if (showAppeal && evaluation.Appeal is { } appeal)
                yield return Fact("status.appeal", face.Say("appealState", Known(appeal.State)));
            foreach (var (key, act, late) in Handed())
                yield return Fact(key, face.Say(late ? "status.handedLate" : "status.handed", face.Time(act.At)));
            if (showAppeal && evaluation.Notice is { } newest)
            {
                yield return Fact("status.receivedByDistrict", Receipt(newest.ReceivedByOfficer));
                if (newest.ToConsortium is not null)
                    yield return Fact("status.receivedByConsortium", Receipt(newest.ReceivedByConsortium));
            }

            if (showAppeal && evaluation.Report is { } report && (showProgress ? report.Newest : report.WithConsortium) is { } version)
                yield return Fact("status.report", face.Say(report.IsProvisional(version) ? "status.reportProvisional" : "status.reportVersion", version.Number));
            if (evaluation.Finalized is { } final)
                yield return Fact("status.final", face.Time(final.At));
        }

        // How an appeal was decided reaches the parties with the final notice, and not before it.
        AppealState Known(AppealState state) =>
            evaluation.Appeal is { Outcome: not null } && !showProgress && !evaluation.Notices.Any(notice => notice is { Kind: NoticeKind.FinalResult, ToConsortium: not null })
                ? AppealState.Redeliberating : state;

        IEnumerable<(string Key, Act Act, bool Late)> Handed()
        {
            if (evaluation.Notice is not { } notice || !showAppeal)
                yield break;

            yield return ("status.toDistrict", notice.ByCity, notice.CityWasLate);
            if (notice.ToConsortium is { } handed)
                yield return ("status.toConsortium", handed, notice.OfficerWasLate);
        }

        object Fact(string key, string value) => new { title = face.Say(key), value };

        string Receipt(Act? received) => received is null ? face.Say("status.unreceived") : face.Time(received.At);
    }

    /// <summary>Dates and deadlines, with the day of the week and D-day.</summary>
    /// <param name="gatherings">The workshops among them; meetings stand with their evaluations.</param>
    internal JsonObject Schedule(
        Language language, IReadOnlyList<(Evaluation Evaluation, IReadOnlyList<Deadline> Deadlines)> dates, DateTimeOffset now, IReadOnlyList<Gathering>? gatherings = null, IReadOnlyList<Button>? buttons = null)
    {
        var face = faces.In(language);
        var workshops = (gatherings ?? []).Where(gathering => gathering.Kind != GatheringKind.Meeting).ToList();
        return face.Fill("schedule-list", new
        {
            title = dates.Count == 1 ? face.Title(dates[0].Evaluation, "schedule.title") : face.Say("schedule.title"),
            at = face.Say("status.at", face.Time(now)) + (dates.Count <= DistrictsOnAPage ? "" : face.Say("schedule.more", dates.Count - DistrictsOnAPage)),
            districts = Joint().Concat(Nearest().Select(entry => (object)new
            {
                name = face.District(entry.Evaluation),
                rows = entry.Deadlines
                    .Where(deadline => deadline.ReplacedAt is null)
                    .Select(deadline => (Day: deadline.LastDay, Row: Row(face.Say("deadline", deadline.Kind), face.Until(deadline.LastDay), Left(deadline, entry.Evaluation), Why(deadline))))
                    .Append(Day("schedule.baseline", entry.Evaluation.Baseline, face.Day(entry.Evaluation.Baseline)))
                    .Append(Day("schedule.meeting", KoreanDays.DayOf(entry.Evaluation.MeetingStartsAt), face.Span(entry.Evaluation.MeetingStartsAt, entry.Evaluation.MeetingEndsAt)))
                    .Concat(workshops.Where(workshop => workshop.DistrictId == entry.Evaluation.DistrictId).Select(workshop => (Day: workshop.Time?.Day ?? plan.Plan.Preparation.IndicatorWorkshopsTo, Row: Workshop(workshop, face.Say("dates.kind", workshop.Kind)))))
                    .OrderBy(row => row.Day)
                    .Select(row => row.Row),
            })),
            buttons = buttons ?? [],
        });

        // All where they fit into a message; else those whose meetings come next.
        IEnumerable<(Evaluation Evaluation, IReadOnlyList<Deadline> Deadlines)> Nearest() => dates.Count <= DistrictsOnAPage
            ? dates
            : dates.OrderBy(entry => entry.Evaluation.MeetingEndsAt < now).ThenBy(entry => entry.Evaluation.MeetingStartsAt).Take(DistrictsOnAPage);

        IEnumerable<object> Joint()
        {
            var joint = workshops.Where(workshop => workshop.DistrictId is null).ToList();
            if (joint.Count > 0)
                yield return new { name = face.Say("dates.kind.jointWorkshop"), rows = joint.Select(workshop => Workshop(workshop, face.Gathering(workshop, null))) };
        }

        object Workshop(Gathering workshop, string what) => Row(
            what, face.When(workshop, plan.Plan.Preparation),
            workshop is { Cancelled: null, Time: { } time } ? CardFace.DDay(time.Day, now) : workshop.Place);

        (DateOnly Day, object Row) Day(string key, DateOnly day, string when) => (day, Row(face.Say(key), when, CardFace.DDay(day, now)));

        string Left(Deadline deadline, Evaluation evaluation) =>
            Duties.WhoHasToAct(deadline.Kind, evaluation, Participants.Anybody).Count == 0 ? face.Say("schedule.done")
            : deadline.Kind is DeadlineKind.Appeal or DeadlineKind.FactCheck && now >= deadline.Ends ? face.Say("schedule.over")
            : CardFace.DDay(deadline.LastDay, now);

        // Of many districts the card would be too large; each says it by itself.
        string Why(Deadline deadline) => dates.Count > MostExplained ? "" : face.Say("schedule.why", face.Derivation(Derivation.Of(deadline, plan.Plan.Deadlines, plan.Days)));

        static object Row(string what, string when, string left, string why = "") => new { what, when, left, why };
    }

    /// <summary>Who sits on the panel.</summary>
    public JsonObject Panel(Language language, Evaluation evaluation, Names names, bool showReasons)
    {
        var face = faces.In(language);
        return face.Fill("panel-list", new
        {
            title = face.Title(evaluation, "panel.title"),
            size = face.Say("panel.size", evaluation.Seats.Count, evaluation.Seats.Count(seat => seat.IsRecused)),
            seats = SeatOrder.Of(evaluation, plan.Plan.PanelShape).Select(seat => new
            {
                name = face.Seat(seat.SeatId),
                group = face.Say("group", plan.Plan.PanelShape.Seat(seat.SeatId).Group),
                person = names.Of(seat.PersonId, language),
                recused = seat.Recusal is { } recusal ? face.Say("panel.recused", face.Time(recusal.At))
                    : seat.Declared is { } declared ? face.Say("panels.declaredAt", face.Time(declared.At))
                    : face.Say("panels.undeclared"),
                reason = showReasons ? [.. CardFace.Lines(seat.Recusal?.Words, 500), .. CardFace.Lines(seat.Confirmed?.Words, 500)] : Array.Empty<string>(),
            }),
        });
    }

    private static string Counts(CardFace face, Evaluation evaluation)
    {
        var progress = evaluation.Progress();
        return face.Counts(progress.Submitted, progress.Recused, progress.Missing);
    }

    /// <summary>What comes next and until when, or what is late.</summary>
    private string Next(CardFace face, Evaluation evaluation, DateTimeOffset now, bool showAppeal)
    {
        if (NextDeadline(evaluation, showAppeal) is not { } next)
            return face.Say(evaluation.State == EvaluationState.Final ? "status.done" : "status.finalize");

        var late = now >= KoreanDays.EndOf(next.LastDay);
        return next.Kind == DeadlineKind.Appeal && late
            ? face.Say("status.finalize")
            : face.Say(late ? "status.late" : "status.next", face.Say("deadline", next.Kind), face.Until(next.LastDay), CardFace.DDay(next.LastDay, now));
    }

    private static DeadlineKind NoticeKindOf(NoticeKind? kind) => kind == NoticeKind.FinalResult ? DeadlineKind.FinalNotice : DeadlineKind.Notice;

    private (DeadlineKind Kind, DateOnly LastDay)? NextDeadline(Evaluation evaluation, bool showAppeal)
    {
        var rules = plan.Plan.Deadlines;
        return evaluation switch
        {
            { State: EvaluationState.Final } => null,
            { State: EvaluationState.Preparing, DocumentsForwarded: null } => (DeadlineKind.Documents, evaluation.DocumentsDue),
            { State: EvaluationState.Preparing or EvaluationState.Rating } => (DeadlineKind.Rating, KoreanDays.DayOf(evaluation.MeetingStartsAt)),
            { State: EvaluationState.Revealed } => (DeadlineKind.Notice, evaluation.NoticeLastDay(rules, plan.Days)),
            { State: EvaluationState.Appealed, Appeal: { Outcome: null } appeal } when showAppeal =>
                (DeadlineKind.Redeliberation, evaluation.RedeliberationLastDay(rules, plan.Days)),
            { NoticeWithOfficer: { } notice } => (NoticeKindOf(notice.Kind), notice.Due),
            { State: EvaluationState.Graded } or { Appeal.Outcome: not null, OwedNotice: not null } => (NoticeKindOf(evaluation.OwedNotice), evaluation.NoticeLastDay(rules, plan.Days)),
            { Appeal: null, AppealLastDay: { } lastDay } => (DeadlineKind.Appeal, lastDay),
            _ => null,
        };
    }
}
