namespace EvalBot.Core.Meetings;

/// <summary>Where a panel's meeting stands. Plan III-5, 성과평가회의.</summary>
public enum MeetingState
{
    NotBegun,
    UnderWay,
    Over,
}

/// <summary>What moves a meeting on.</summary>
public enum MeetingAct
{
    /// <summary>Also goes on with a meeting that was ended too early.</summary>
    Start,

    /// <summary>다음 순서.</summary>
    Next,

    /// <summary>이전 순서.</summary>
    Back,

    /// <summary>Which core goal is on.</summary>
    ChooseGoal,
    End,
}

/// <summary>The life of a meeting.</summary>
public static class MeetingStates
{
    /// <summary>The whole state table; null where an act is not allowed.</summary>
    public static MeetingState? Next(MeetingState state, MeetingAct act) => (state, act) switch
    {
        (MeetingState.NotBegun or MeetingState.Over, MeetingAct.Start) => MeetingState.UnderWay,
        (MeetingState.UnderWay, MeetingAct.Next or MeetingAct.Back or MeetingAct.ChooseGoal) => MeetingState.UnderWay,
        (MeetingState.UnderWay, MeetingAct.End) => MeetingState.Over,
        _ => null,
    };
}

/// <summary>The meeting stands where this cannot be done.</summary>
public sealed record NotInThisMeeting(MeetingState State, MeetingAct Act) : Refusal;

/// <summary>The meeting was moved on since the card was made.</summary>
/// <param name="Act">What was done last.</param>
public sealed record MeetingMovedOn(MeetingAct Act, DateTimeOffset At) : Refusal;

/// <summary>The meeting is on another day, which has not come.</summary>
public sealed record MeetingIsLater(DateTimeOffset StartsAt) : Refusal;

/// <summary>The meeting has begun: its date stays.</summary>
public sealed record MeetingHasBegun(DateTimeOffset At) : Refusal;

/// <summary>The result was notified: the meeting is over for good.</summary>
public sealed record MeetingIsClosed(DateTimeOffset NotifiedAt) : Refusal;

/// <summary>No part comes after this one.</summary>
public sealed record LastPart : Refusal;

/// <summary>No part comes before this one.</summary>
public sealed record FirstPart : Refusal;

/// <summary>That goal is on already.</summary>
public sealed record GoalIsOn(int? Goal) : Refusal;
