using EvalBot.Core.Evaluations;

namespace EvalBot.Core.Meetings;

/// <summary>One change of a meeting: from then on this part and this goal are on. Never changed; the newest tells where the meeting stands.</summary>
public sealed class MeetingTurn
{
    internal MeetingTurn(int number, MeetingAct act, int part, int? goal, Act done) => (Number, Act, Part, Goal, Done) = (number, act, part, goal, done);

    private MeetingTurn() => Done = null!;

    public int Id { get; private set; }

    /// <summary>From 1. A card names the one from which it was made.</summary>
    public int Number { get; private set; }

    public MeetingAct Act { get; private set; }

    /// <summary>The part of the agenda, from 1.</summary>
    public int Part { get; private set; }

    /// <summary>The core goal that is on; null for none.</summary>
    public int? Goal { get; private set; }

    public Act Done { get; private set; }
}

/// <summary>A part of the agenda as it was held.</summary>
/// <param name="Part">From 1.</param>
/// <param name="To">Null while it goes on.</param>
public sealed record HeldPart(int Part, DateTimeOffset From, DateTimeOffset? To);

/// <summary>출석: somebody came to the meeting, and left it again.</summary>
public sealed class Presence
{
    internal Presence(string personId, int number, Act came) => (PersonId, Number, Came) = (personId, number, came);

    private Presence() => (PersonId, Came) = ("", null!);

    public int Id { get; private set; }

    public string PersonId { get; private set; }

    /// <summary>Counts a person's comings, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>When, and who marked it.</summary>
    public Act Came { get; private set; }

    /// <summary>퇴장: null while they are there.</summary>
    public Act? Left { get; private set; }

    internal void Leave(Act left) => Left = left;
}

/// <summary>A mark of the attendance: this person is there, or not any more.</summary>
/// <param name="Version">Of the person's attendance, as the card showed it.</param>
public sealed record AttendanceMark(string PersonId, bool Present, int Version);

/// <summary>The person takes no part in this meeting.</summary>
public sealed record NotOfThisMeeting : Refusal;

/// <summary>A panelist declares their interests before they attend.</summary>
public sealed record AttendsOnceDeclared(string SeatId) : Refusal;

/// <summary>They are marked so already, or were marked since the card was made.</summary>
/// <param name="Present">As they are marked now.</param>
public sealed record MarkedAlready(bool Present, DateTimeOffset At) : Refusal;

/// <summary>Nobody was chosen whose attendance is to be marked.</summary>
public sealed record NobodyMarked : Refusal;

/// <summary>Somebody who is not there cannot leave.</summary>
public sealed record NeverCame : Refusal;

/// <summary>The meeting is over, and its attendance stays as it is.</summary>
public sealed record AttendanceIsOver(DateTimeOffset At) : Refusal;
