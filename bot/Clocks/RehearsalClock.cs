namespace EvalBot.Bot.Clocks;

/// <summary>The bot's clock: real time, shifted for a rehearsal. Only what people see follows it; timers, tokens and sockets keep real time.</summary>
public sealed class RehearsalClock : TimeProvider
{
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private long offset;

    /// <summary>Whether it stays at real time: where the evaluation is no rehearsal.</summary>
    public bool IsReal { get; init; }

    /// <summary>How far it is from real time; zero outside a rehearsal.</summary>
    public TimeSpan Offset
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref offset));
        set => Interlocked.Exchange(ref offset, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;

    /// <summary>Whether a clock can be set to this instant: the years 2000 to 2099.</summary>
    public static bool Accepts(DateTimeOffset instant) => instant >= Earliest && instant < Latest;

    /// <summary>Sets the clock; it runs on from there.</summary>
    /// <exception cref="InvalidOperationException">It stays at real time.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It cannot be set to this instant: see <see cref="Accepts"/>.</exception>
    public void SetTo(DateTimeOffset instant)
    {
        if (IsReal)
            throw new InvalidOperationException("This clock stays at real time.");
        if (!Accepts(instant))
            throw new ArgumentOutOfRangeException(nameof(instant), instant, "The clock goes from 2000 to 2099.");
        Offset = instant - System.GetUtcNow();
    }
}
