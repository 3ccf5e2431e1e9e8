using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EvalBot.Bot.Storage;

/// <summary>An instant is stored as its UTC ticks (100 ns since year 1): exact, ordered, and comparable in a query. It reads back with offset 0.</summary>
public sealed class InstantAsTicks() : ValueConverter<DateTimeOffset, long>(
    instant => instant.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
