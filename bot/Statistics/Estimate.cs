namespace EvalBot.Bot.Statistics;

/// <summary>A figure that was estimated from few ratings.</summary>
/// <param name="Range">Where it may lie as well; null where the data allow no range.</param>
public sealed record Estimate(double Value, Range95? Range);

/// <summary>A 95 % confidence interval.</summary>
public sealed record Range95(double Low, double High);
