using EvalBot.Core.Calendar;
using EvalBot.Core.Indicators;
using EvalBot.Core.Meetings;
using EvalBot.Core.Panels;
using EvalBot.Core.Plans;
using EvalBot.Core.Rights;

namespace EvalBot.Core.Evaluations;

public sealed partial class Evaluation
{
    private readonly List<MeetingTurn> _turns = [];
    private readonly List<Presence> _presences = [];
    private readonly List<InterviewNote> _noteVersions = [];

    /// <summary>Everything that moved the meeting on.</summary>
    public IReadOnlyList<MeetingTurn> Turns => _turns;

    /// <summary>Every coming and leaving.</summary>
    public IReadOnlyList<Presence> Presences => _presences;

    /// <summary>Every version of every note of the interview.</summary>
    public IReadOnlyList<InterviewNote> NoteVersions => _noteVersions;

    /// <summary>Where the meeting stands: its newest change; null before it began.</summary>
    public MeetingTurn? Turn => _turns.MaxBy(turn => turn.Number);

    public MeetingState MeetingState => Turn switch
    {
        null => MeetingState.NotBegun,
        { Act: MeetingAct.End } => MeetingState.Over,
        _ => MeetingState.UnderWay,
    };

    /// <summary>The parts of the agenda as they were held, in their order; one that was gone back to stands twice.</summary>
    public IReadOnlyList<HeldPart> HeldParts
    {
        get
        {
            var held = new List<HeldPart>();
            foreach (var turn in _turns.OrderBy(turn => turn.Number))
            {
                var goesOn = held.LastOrDefault() is { To: null } last && last.Part == turn.Part;
                if (goesOn && turn.Act != MeetingAct.End)
                    continue;
                if (held.Count > 0 && held[^1].To is null)
                    held[^1] = held[^1] with { To = turn.Done.At };
                if (turn.Act != MeetingAct.End)
                    held.Add(new(turn.Part, turn.Done.At, null));
            }

            return held;
        }
    }

    /// <summary>Why the meeting cannot be moved on so, or null when it can.</summary>
    /// <param name="goal">For <see cref="MeetingAct.ChooseGoal"/>: the goal, null for none.</param>
    /// <param name="turn">The number of the <see cref="Turn"/> from which the card was made; 0 before the first.</param>
    /// <param name="parts">How many parts the agenda has.</param>
    public Refusal? WhyNotMoveOn(MeetingAct act, int? goal, int turn, int parts, DateTimeOffset now) =>
        Finalized is { } final ? new ResultIsFinal(final.At)
        : turn != (Turn?.Number ?? 0) ? new MeetingMovedOn(Turn?.Act ?? act, Turn?.Done.At ?? now)
        : MeetingStates.Next(MeetingState, act) is null ? new NotInThisMeeting(MeetingState, act)
        : act switch
        {
            MeetingAct.Start => KoreanDays.DayOf(now) < MeetingTime.Day ? new MeetingIsLater(MeetingStartsAt)
                : _notices.Count > 0 ? new MeetingIsClosed(_notices.Min(notice => notice.ByCity.At))
                : _seats.Count == 0 ? new PanelIsEmpty()
                : null,
            MeetingAct.Next => Turn!.Part >= parts ? new LastPart() : null,
            MeetingAct.Back => Turn!.Part <= 1 ? new FirstPart() : null,
            MeetingAct.ChooseGoal => goal is { } number && _goals.All(each => each.Terms.Number != number) ? new NoSuchGoal(number)
                : goal == Turn!.Goal ? new GoalIsOn(goal)
                : null,
            _ => null,
        };

    /// <summary>Moves the meeting on. A goal is on until the next part begins.</summary>
    public MeetingTurn MoveOn(MeetingAct act, int? goal, int turn, int parts, string by, DateTimeOffset now)
    {
        Asked(WhyNotMoveOn(act, goal, turn, parts, now));
        var part = (Turn?.Part ?? 1) + act switch { MeetingAct.Next => 1, MeetingAct.Back => -1, _ => 0 };
        var next = new MeetingTurn(turn + 1, act, part, act == MeetingAct.ChooseGoal ? goal : null, new(by, now, ""));
        _turns.Add(next);
        return next;
    }

    /// <summary>Whether the person is marked as being there; once the meeting is over, whether they stayed to its end.</summary>
    public bool IsPresent(string personId) => PresenceOf(personId) is { Left: null };

    /// <summary>Counts the marks of a person's attendance; 0 for who never came.</summary>
    public int AttendanceVersion(string personId) => _presences.Where(presence => presence.PersonId == personId).Sum(presence => presence.Left is null ? 1 : 2);

    /// <summary>The panelists who may rate and are there.</summary>
    public IReadOnlyList<PanelSeat> PresentSeats => [.. _seats.Where(seat => seat.IsCleared && IsPresent(seat.PersonId))];

    /// <summary>더 필요한 인원: how many panelists have yet to come until those present could be a quorum; null while the plan does not say what one is.</summary>
    public int? MissingForQuorum(ScoringRules rules)
    {
        if (rules.Quorum is null)
            return null;

        var present = PresentSeats.Count;
        return Enumerable.Range(0, _seats.Count + 1).First(more => HasQuorum(present + more, _seats.Count, rules) || more == _seats.Count);
    }

    /// <summary>Why a person's attendance cannot be marked so, or null when it can: from the day of the meeting to its end.</summary>
    public Refusal? WhyNotMark(AttendanceMark mark, Participants people, DateTimeOffset now) =>
        Finalized is { } final ? new ResultIsFinal(final.At)
        : MeetingState == MeetingState.Over ? new AttendanceIsOver(Turn!.Done.At)
        : KoreanDays.DayOf(now) < MeetingTime.Day ? new MeetingIsLater(MeetingStartsAt)
        : WhyNotAttend(mark.PersonId, people) is { } refusal ? refusal
        : PresenceOf(mark.PersonId) is not { } newest ? mark.Present ? null : new NeverCame()
        : mark.Version != AttendanceVersion(mark.PersonId) || mark.Present == IsPresent(mark.PersonId) ? new MarkedAlready(newest.Left is null, (newest.Left ?? newest.Came).At)
        : null;

    /// <summary>출석 or 퇴장.</summary>
    /// <param name="by">The person, or the coordinator for them.</param>
    public void Mark(AttendanceMark mark, Participants people, string by, DateTimeOffset now)
    {
        Asked(WhyNotMark(mark, people, now));
        if (mark.Present)
            _presences.Add(new(mark.PersonId, (PresenceOf(mark.PersonId)?.Number ?? 0) + 1, new(by, now, "")));
        else
            PresenceOf(mark.PersonId)!.Leave(new(by, now, ""));
    }

    /// <summary>Why a person takes no part in the meeting, or null when they do: the parties, and who has declared of the panel.</summary>
    public Refusal? WhyNotAttend(string personId, Participants people) =>
        people.Coordinators.Contains(personId) || people.Officers.Contains(personId) || people.Consortium.Contains(personId) ? null
        : SeatOf(personId) is not { } seat ? new NotOfThisMeeting()
        : seat.Recusal is { } recusal ? new AlreadyRecused(seat.SeatId, recusal.At)
        : seat.IsCleared ? null
        : new AttendsOnceDeclared(seat.SeatId);

    /// <summary>The newest version of each note, in the order in which they were first written.</summary>
    public IReadOnlyList<InterviewNote> InterviewNotes =>
        [.. _noteVersions.GroupBy(note => note.Number).Select(versions => versions.MaxBy(note => note.Version)!).OrderBy(note => note.Number)];

    /// <summary>The notes about a core goal; for null those about all of them.</summary>
    public IReadOnlyList<InterviewNote> NotesOf(int? goal) => [.. InterviewNotes.Where(note => note.Goal == goal)];

    /// <summary>The newest version of a note, or null.</summary>
    public InterviewNote? NoteOf(int number) => _noteVersions.Where(note => note.Number == number).MaxBy(note => note.Version);

    /// <summary>Why this cannot be noted, or null when it can: until the result is final.</summary>
    /// <param name="number">Of the note that is changed; 0 for a new one.</param>
    /// <param name="version">The version that the card was made from; 0 for a new one.</param>
    public Refusal? WhyNotNote(int number, int version, int? goal, string question, string answer, string by) =>
        Finalized is { } final ? new ResultIsFinal(final.At)
        : goal is { } about && _goals.All(each => each.Terms.Number != about) ? new NoSuchGoal(about)
        : number != 0 && NoteOf(number) is null ? new NoSuchNote(number)
        : Words.AreBlank(question) && Words.AreBlank(answer) ? new NoteIsBlank()
        : InterviewNotes.FirstOrDefault(note => (note.Number == number || (number == 0 && note.Written.By == by)) && note.Says(goal, question, answer)) is { } same
            ? new NoteStands(same.Number, same.Written.At)
        : number != 0 && version != NoteOf(number)!.Version ? new NoteChangedMeanwhile(NoteOf(number)!.Version)
        : null;

    /// <summary>Writes a note, or its next version.</summary>
    public InterviewNote Note(int number, int version, int? goal, string question, string answer, string by, DateTimeOffset now)
    {
        Asked(WhyNotNote(number, version, goal, question, answer, by));
        var note = number == 0
            ? new InterviewNote(InterviewNotes.Count + 1, 1, goal, question, answer, new(by, now, ""))
            : new InterviewNote(number, version + 1, goal, question, answer, new(by, now, ""));
        _noteVersions.Add(note);
        return note;
    }

    private Presence? PresenceOf(string personId) => _presences.Where(presence => presence.PersonId == personId).MaxBy(presence => presence.Number);
}
