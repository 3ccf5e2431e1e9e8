using EvalBot.Core.Meetings;

namespace EvalBot.Tests.Core.Meetings;

public class MeetingStatesTests
{
    /// <summary>A row for each state, a column for each act: the next state, or - where the act is not allowed.</summary>
    [Theory]
    [InlineData(MeetingState.NotBegun, "UnderWay -        -        -          -")]
    [InlineData(MeetingState.UnderWay, "-        UnderWay UnderWay UnderWay   Over")]
    [InlineData(MeetingState.Over, "UnderWay     -        -        -          -")]
    public void Next_EveryStateAndAct_IsTheTable(MeetingState state, string row) => Assert.Equal(
        row.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Enum.GetValues<MeetingAct>().Select(act => MeetingStates.Next(state, act)?.ToString() ?? "-"));
}
