namespace EvalBot.Bot.Clocks;

/// <summary>Real time, which a rehearsal does not shift: for what paces the traffic with other machines, and for what ends after minutes.</summary>
public sealed class WallClock(TimeProvider time)
{
    /// <summary>What measures it, for timers.</summary>
    public TimeProvider Time => time;

    public DateTimeOffset Now => time.GetUtcNow();
}
