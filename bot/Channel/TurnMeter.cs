using System.Diagnostics.Metrics;

namespace EvalBot.Bot.Channel;

/// <summary>How many turns there were, how they ended and how long they took.</summary>
public sealed class TurnMeter
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "EvalBot";

    private readonly Counter<long> turns;
    private readonly Histogram<double> duration;

    public TurnMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        turns = meter.CreateCounter<long>("evalbot.turns", "{turn}", "Turns, by how they ended: done, repeated, failed.");
        duration = meter.CreateHistogram<double>("evalbot.turn.duration", "s", "From the post to the commit.");
    }

    internal void Count(string end, TimeSpan took)
    {
        turns.Add(1, new KeyValuePair<string, object?>("end", end));
        duration.Record(took.TotalSeconds);
    }
}
