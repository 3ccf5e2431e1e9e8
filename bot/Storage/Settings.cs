namespace EvalBot.Bot.Storage;

/// <summary>The plan file as it was loaded: a later change of the file does not change evaluations under way.</summary>
public sealed class StoredPlan
{
    public int Id { get; private set; }

    public required string FileName { get; init; }

    public required string Text { get; init; }

    public required string Holidays { get; init; }

    public required DateTimeOffset LoadedAt { get; init; }
}

/// <summary>How far the rehearsal's clock is from the real one; the one row is there once <c>시계</c> was used.</summary>
public sealed class RehearsalOffset
{
    public int Id { get; private set; }

    /// <summary>In ticks, added to the real time.</summary>
    public long Ticks { get; set; }
}
