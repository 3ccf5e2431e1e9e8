using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace EvalBot.Bot.Storage;

/// <summary>A value that is only ever replaced as a whole: no copy of it is kept to compare it with, and another one is another object.</summary>
internal static class WholeValue
{
    public static ValueComparer<T> Comparer<T>()
        where T : class => new((left, right) => ReferenceEquals(left, right), value => RuntimeHelpers.GetHashCode(value), value => value);
}
