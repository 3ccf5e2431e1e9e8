using System.Reflection;
using EvalBot.Core;

namespace EvalBot.Tests.Core;

public class CoreTests
{
    private static readonly Type[] Refusals =
        [.. typeof(Refusal).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Refusal)))];

    public static TheoryData<Type> EveryRefusal => [.. Refusals];

    [Fact]
    public void References_OfCore_AreTheFrameworkOnly() => Assert.All(typeof(Refusal).Assembly.GetReferencedAssemblies(), reference =>
        Assert.Equal(Path.GetDirectoryName(typeof(object).Assembly.Location), Path.GetDirectoryName(Assembly.Load(reference).Location)));

    [Theory]
    [MemberData(nameof(EveryRefusal))]
    public void Refusal_EachOne_IsSealedAndPublic(Type refusal) => Assert.True(refusal is { IsSealed: true, IsPublic: true });

    [Theory]
    [MemberData(nameof(EveryRefusal))]
    public void Refusal_MadeTwiceFromTheSameFacts_IsEqual(Type refusal)
    {
        Assert.Equal(Made(refusal), Made(refusal));
        Assert.Equal(Made(refusal).GetHashCode(), Made(refusal).GetHashCode());
    }

    /// <summary>A value of that type; lists are made anew each time and have one member.</summary>
    private static object Made(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Made(underlying);
        if (type == typeof(string))
            return "말";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var list = Array.CreateInstance(type.GetGenericArguments()[0], 1);
            list.SetValue(Made(type.GetGenericArguments()[0]), 0);
            return list;
        }

        return type.IsValueType
            ? Activator.CreateInstance(type)!
            : type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length) is { } constructor
                ? constructor.Invoke([.. constructor.GetParameters().Select(parameter => Made(parameter.ParameterType))])
                : throw new InvalidOperationException($"{type} cannot be made.");
    }
}
