using EvalBot.Core.Scoring;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EvalBot.Bot.Storage;

/// <summary>An exact number is stored as «2325/14»: no digit is lost, and people can read it. It is never compared in a query.</summary>
public sealed class FractionAsText() : ValueConverter<Fraction, string>(
    fraction => fraction.ToString(),
    text => Fraction.Parse(text));
