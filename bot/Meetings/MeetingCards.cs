using System.Text.Json.Nodes;
using EvalBot.Bot.Cards;
using EvalBot.Bot.PlanFiles;
using EvalBot.Bot.Texts;
using EvalBot.Core.Calendar;
using EvalBot.Core.Evaluations;
using EvalBot.Core.Gatherings;
using EvalBot.Core.Meetings;
using EvalBot.Core.Plans;

namespace EvalBot.Bot.Meetings;

/// <summary>Who reads the meeting's card.</summary>
/// <param name="Leads">Moves the meeting on.</param>
/// <param name="IsPanel">City or panel: sees who is there, the ballots' counts and the notes. Others read how many are there.</param>
/// <param name="Attends">Marks their own attendance.</param>
/// <param name="Rates">Has a rating card that is open.</param>
public sealed record MeetingReader(string PersonId, bool Leads, bool IsPanel, bool Attends, bool Rates);

/// <summary>The panel's meeting: the card that follows it, its attendance, and the questions and answers of the interview.</summary>
public sealed class MeetingCards(CardFaces faces, LoadedPlan plan)
{
    /// <summary>How the goal is called on a card where none is on.</summary>
    private const int NoGoal = 0;

    /// <summary>The most people of a card.</summary>
    private const int MostPeople = 60;

    /// <summary>The most notes of a card, and the most characters of their texts: some 14 KB of Korean beside a form that may hold another 6.</summary>
    private const int MostNotes = 20;

    private const int RoomForNotes = 3600;

    private Agenda Agenda => plan.Plan.Preparation.AgendaOf(GatheringKind.Meeting);

    /// <summary>Where the meeting stands. Updated in place, so it has no input: nothing is lost and nothing moves while somebody types.</summary>
    public JsonObject Live(Language language, Evaluation evaluation, MeetingReader reader, Names names, DateTimeOffset now)
    {
        var face = faces.In(language);
        var people = reader.IsPanel ? Present(face, evaluation, names, language) : "";
        var counts = reader.IsPanel && evaluation.Ballots.Count > 0;
        var progress = evaluation.Progress();
        return face.Fill("meeting-live", new
        {
            title = face.Title(evaluation, "meeting.title"),
            state = State(face, evaluation),
            facts = Facts(face, evaluation, language),
            agendaTitle = face.Say(evaluation.MeetingState == MeetingState.Over ? "meeting.held" : "dates.agenda"),
            agenda = AgendaLines(face, evaluation, language),
            attendance = face.Say("meeting.present", evaluation.Seats.Count, evaluation.PresentSeats.Count),
            quorum = Quorum(face, evaluation),
            people = CardFace.Lines(people, 1500),
            ballot = counts ? face.Say("meeting.ballot", evaluation.Ballots.Max(each => each.Number)) : "",
            counts = counts ? face.Counts(progress.Submitted, progress.Recused, progress.Missing) : "",
            notes = reader.IsPanel && evaluation.InterviewNotes.Count is > 0 and var noted ? face.Say("meeting.notes", noted) : "",
            buttons = Buttons(face, evaluation, reader, now).Take(Button.Most),
        });
    }

    /// <summary>What a person reads in the place of the card, once it is not for them any more.</summary>
    public string Closed(Language language, Evaluation evaluation) => faces.In(language) is var face ? face.Say("meeting.notYours", face.District(evaluation)) : "";

    /// <summary>Which core goal is on.</summary>
    public JsonObject GoalForm(Language language, Evaluation evaluation)
    {
        var face = faces.In(language);
        return face.Fill("meeting-goal", new
        {
            title = face.Title(evaluation, "meeting.goalTitle"),
            goal = $"{evaluation.Turn?.Goal ?? NoGoal}",
            goals = Goals(face, evaluation, "meeting.noGoal"),
            district = evaluation.DistrictId,
            turn = evaluation.Turn?.Number ?? 0,
        });
    }

    /// <summary>출석부: who came and who left, to mark for others.</summary>
    /// <param name="people">Who can be marked.</param>
    public JsonObject RollForm(Language language, Evaluation evaluation, IReadOnlyList<string> people, Names names, string? problem = null)
    {
        var face = faces.In(language);
        var choices = people.Take(MostPeople).Select(person => new
        {
            title = face.Say(
                evaluation.IsPresent(person) ? "meeting.leaves" : "meeting.comes",
                evaluation.SeatOf(person) is { } seat ? face.Seat(seat.SeatId, names.Of(person, language)) : names.Of(person, language)),
            value = ValueOf(new(person, !evaluation.IsPresent(person), evaluation.AttendanceVersion(person))),
        });
        return face.Fill("meeting-roll", new
        {
            title = face.Title(evaluation, "meeting.rollTitle"),
            problem = CardFace.Lines(problem),
            attendance = face.Say("meeting.present", evaluation.Seats.Count, evaluation.PresentSeats.Count),
            choices,
            district = evaluation.DistrictId,
        });
    }

    /// <summary>A mark as a card sends it: the person, «in» or «out», and the version of their attendance.</summary>
    public static string ValueOf(AttendanceMark mark) => $"{mark.PersonId}:{(mark.Present ? "in" : "out")}:{mark.Version}";

    /// <summary>The questions and answers of the interview goal by goal, and a form to write one.</summary>
    /// <param name="note">The note that is changed; null for a new one.</param>
    /// <param name="typed">What was typed on a card that was refused.</param>
    public JsonObject Interview(
        Language language, Evaluation evaluation, Names names, bool mayWrite, InterviewNote? note = null, IReadOnlyDictionary<string, string>? typed = null, string? problem = null)
    {
        var face = faces.In(language);
        var (notes, more) = new InterviewWords(face, names, language, RoomForNotes, MostNotes).Of(note is null ? evaluation.InterviewNotes : [note]);
        return face.Fill("interview-notes", new
        {
            title = face.Title(evaluation, "interview.title"),
            problem = CardFace.Lines(problem),
            none = notes.Count == 0,
            goals = notes.GroupBy(noted => noted.Goal).OrderBy(group => group.Key).Select(group => new { name = GoalName(face, evaluation, group.Key, "interview.allGoals"), notes = group }),
            more,
            mayWrite,
            formTitle = note is null ? face.Say("interview.new") : face.Say("interview.change", note.Number),
            goal = typed is null ? $"{(note is null ? evaluation.Turn?.Goal : note.Goal) ?? NoGoal}" : typed.GetValueOrDefault("goal", ""),
            choices = Goals(face, evaluation, "interview.allGoals"),
            question = typed is null ? note?.Question ?? "" : typed.GetValueOrDefault("question", ""),
            answer = typed is null ? note?.Answer ?? "" : typed.GetValueOrDefault("answer", ""),
            district = evaluation.DistrictId,
            remark = note?.Number ?? 0,
            version = note?.Version ?? 0,
        });
    }

    private static string State(CardFace face, Evaluation evaluation) => evaluation.MeetingState switch
    {
        MeetingState.NotBegun => face.Say("meeting.planned", face.Span(evaluation.MeetingStartsAt, evaluation.MeetingEndsAt)),
        MeetingState.Over => face.Say("meeting.over", face.Span(evaluation.HeldParts[0].From, evaluation.HeldParts[^1].To!.Value)),
        _ => face.Say("meeting.underWay"),
    };

    /// <summary>Of a meeting under way: what is on, who speaks, since when and until when, which goal, and what comes next.</summary>
    private IEnumerable<object> Facts(CardFace face, Evaluation evaluation, Language language)
    {
        if (evaluation is not { MeetingState: MeetingState.UnderWay, Turn: { } turn })
            yield break;

        var since = evaluation.HeldParts[^1].From;
        if (ItemOf(turn.Part) is { } item)
        {
            yield return Fact("meeting.part", face.Say("meeting.partOf", turn.Part, Agenda.Items.Count, language.Pick(item.Name, item.EnglishName)));
            yield return Fact("meeting.speaks", face.Say("meeting.speaker", item.Speaker));
            yield return Fact("meeting.time", face.Say("meeting.minutes", face.Span(since, since.AddMinutes(item.Minutes)), item.Minutes));
        }
        else
        {
            yield return Fact("meeting.time", face.Say("meeting.since", face.Time(since)));
        }

        yield return Fact("meeting.goal", GoalName(face, evaluation, turn.Goal ?? NoGoal, "meeting.noGoal"));
        yield return Fact("meeting.next", ItemOf(turn.Part + 1) is { } next
            ? face.Say("dates.agendaItem", language.Pick(next.Name, next.EnglishName), next.Minutes)
            : face.Say("meeting.nothingNext"));

        object Fact(string title, string value) => new { title = face.Say("meeting.fact", face.Say(title)), value };
    }

    /// <summary>Before it begins what is planned, and once it is over how long each part took.</summary>
    private IEnumerable<string> AgendaLines(CardFace face, Evaluation evaluation, Language language) => evaluation.MeetingState switch
    {
        MeetingState.NotBegun => Agenda.Items.Select(item => face.Say("dates.agendaItem", language.Pick(item.Name, item.EnglishName), item.Minutes)),
        MeetingState.Over => Held(face, evaluation, Agenda, language),
        _ => [],
    };

    /// <summary>«수행단체 발표 14:02–14:31 (29분)», part by part as they were held.</summary>
    internal static IEnumerable<string> Held(CardFace face, Evaluation evaluation, Agenda agenda, Language language) => evaluation.HeldParts
        .Where(held => held.To is not null)
        .Select(held => face.Say(
            "meeting.heldPart",
            agenda.Items.ElementAtOrDefault(held.Part - 1) is { } item ? language.Pick(item.Name, item.EnglishName) : face.Say("meeting.title"),
            face.Span(held.From, held.To!.Value),
            (int)Math.Round((held.To.Value - held.From).TotalMinutes)));

    private string Quorum(CardFace face, Evaluation evaluation) => evaluation.MissingForQuorum(plan.Scoring) switch
    {
        null => "",
        0 => face.Say("meeting.quorum"),
        { } more => face.Say("meeting.missing", more),
    };

    /// <summary>Who is there: the panel by seat, then the others by name.</summary>
    private string Present(CardFace face, Evaluation evaluation, Names names, Language language)
    {
        var panel = SeatOrder.Of(evaluation, plan.Plan.PanelShape).Where(seat => evaluation.PresentSeats.Contains(seat)).ToList();
        var others = evaluation.Presences.Where(presence => presence.Left is null && panel.All(seat => seat.PersonId != presence.PersonId) && evaluation.SeatOf(presence.PersonId) is not { IsRecused: true })
            .Select(presence => names.Of(presence.PersonId, language)).ToList();
        var lines = new List<string>();
        if (panel.Count > 0)
            lines.Add(face.Say("meeting.panelists", string.Join(", ", panel.Select(seat => face.Seat(seat.SeatId, names.Of(seat.PersonId, language))))));
        if (others.Count > 0)
            lines.Add(face.Say("meeting.others", string.Join(", ", others)));
        return string.Join('\n', lines);
    }

    private static IEnumerable<object> Goals(CardFace face, Evaluation evaluation, string none) =>
        evaluation.GoalTerms.Select(goal => goal.Number).Append(NoGoal).Select(goal => new { title = GoalName(face, evaluation, goal, none), value = $"{goal}" });

    private static string GoalName(CardFace face, Evaluation evaluation, int goal, string none) =>
        evaluation.GoalTerms.FirstOrDefault(each => each.Number == goal) is { } terms ? face.Say("item.goal", terms.Number, terms.Name) : face.Say(none);

    private AgendaItem? ItemOf(int part) => Agenda.Items.ElementAtOrDefault(part - 1);

    private IEnumerable<Button> Buttons(CardFace face, Evaluation evaluation, MeetingReader reader, DateTimeOffset now)
    {
        var district = plan.District(evaluation.DistrictId).Name;
        var turn = evaluation.Turn?.Number ?? 0;
        if (evaluation.State == EvaluationState.Final)
            yield break;
        if (reader.Leads)
        {
            foreach (var step in Steps())
                yield return step;
        }

        var canMark = evaluation.MeetingState != MeetingState.Over && KoreanDays.DayOf(now) >= evaluation.MeetingTime.Day;
        if (canMark && reader.Attends && evaluation.IsPresent(reader.PersonId))
            yield return new(face.Say("meeting.leave"), $"회의 {district} 퇴장 {evaluation.AttendanceVersion(reader.PersonId)}");
        else if (canMark && reader.Attends)
            yield return new(face.Say("meeting.attend"), $"회의 {district} 출석 {evaluation.AttendanceVersion(reader.PersonId)}");
        if (canMark && reader.Leads)
            yield return new(face.Say("meeting.roll"), $"회의 {district} 출석부");
        if (reader.Rates)
            yield return new(face.Say("meeting.rate"), $"평가 {district}");
        if (reader.IsPanel)
            yield return new(face.Say("meeting.questions"), $"질문 {district}");

        IEnumerable<Button> Steps()
        {
            if (NextStep(face, evaluation, district) is { } next)
                yield return next;
            if (evaluation.MeetingState == MeetingState.UnderWay)
            {
                var last = evaluation.Turn!.Part >= Agenda.Items.Count;
                if (last)
                    yield return new(face.Say("meeting.end"), $"회의 {district} 종료 {turn}");
                else
                    yield return new(face.Say("meeting.forward"), $"회의 {district} 다음 {turn}");
                if (evaluation.Turn.Part > 1)
                    yield return new(face.Say("meeting.back"), $"회의 {district} 이전 {turn}");
                yield return new(face.Say("meeting.chooseGoal"), $"회의 {district} 목표");
            }
            else if (KoreanDays.DayOf(now) >= evaluation.MeetingTime.Day && evaluation.Notices.Count == 0)
            {
                yield return new(face.Say(turn == 0 ? "meeting.start" : "meeting.goOn"), $"회의 {district} 시작 {turn}");
                if (turn > 0)
                    yield return new(face.Say("dates.record"), $"일정 {district} 회의 기록");
            }
        }
    }

    /// <summary>The step of the evaluation that is sensible now: the ballot belongs to the panel's own part of the meeting.</summary>
    private Button? NextStep(CardFace face, Evaluation evaluation, string district)
    {
        if (evaluation.MeetingState == MeetingState.NotBegun)
            return null;

        var late = evaluation.MeetingState == MeetingState.Over || evaluation.Turn!.Part >= Agenda.Items.Count || ItemOf(evaluation.Turn.Part) is { Speaker: Speaker.Panel };
        return evaluation switch
        {
            { State: EvaluationState.Preparing } => late && PlanCheck.WhyNotOpen(plan.Plan, evaluation) is null && evaluation.WhyNotOpenRating() is null ? new(face.Say("meeting.open"), $"평가시작 {district}") : null,
            { OpenBallot: not null } => late || evaluation.Progress().Missing == 0 ? new(face.Say("rating.close"), $"평가마감 {district}") : null,
            { State: EvaluationState.Revealed } => new(face.Say("meeting.grade"), $"등급 {district}"),
            _ => null,
        };
    }
}
